"""Reads a picture that the user named: only a whole PNG or JPEG of a sensible size comes back."""

from pathlib import Path

from notulen.domain.errors import InvalidValue
from notulen.domain.picture import picture_of

MOST_BYTES = 2_000_000
_MOST_PIXELS = 6000


def read_picture(field: str, written: str) -> bytes:
    """The picture in the file `written` ("~" is the home folder), which was set as `field`.

    Raises InvalidValue with the reason: there is no such file, it cannot be read, it holds more than 2 MB or
    more than 6000 pixels a side, or it is no PNG or JPEG, whatever its name.
    """
    try:
        path = Path(written).expanduser()
        if path.exists() and not path.is_file():
            raise InvalidValue(field, written, "unreadable_file")  # a pipe would be waited for
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError) as fault:
        raise InvalidValue(field, written, "no_such_file") from fault
    except (OSError, RuntimeError) as fault:
        raise InvalidValue(field, written, "unreadable_file") from fault
    if len(content) > MOST_BYTES:
        raise InvalidValue(field, written, "picture_too_heavy")
    picture = picture_of(content)
    if picture is None:
        raise InvalidValue(field, written, "not_a_picture")
    if max(picture.width, picture.height) > _MOST_PIXELS:
        raise InvalidValue(field, written, "picture_too_large")
    return content
