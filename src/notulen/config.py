"""The user's settings, read from a small TOML file and written back without losing its comments."""

import os
import re
from enum import StrEnum
from pathlib import Path
from typing import get_type_hints

import msgspec

from notulen.domain.errors import InvalidValue, NotFound, Noun
from notulen.domain.file_errors import CannotRead, cannot_read
from notulen.domain.paper import Letterhead, Signer
from notulen.domain.province import Zone
from notulen.domain.value import Value
from notulen.locale.language import Language


class Motion(StrEnum):
    """How much moves on the screen."""

    NORMAL = "normal"
    REDUCED = "reduced"


class Glyphs(StrEnum):
    """Which characters frames and marks are drawn with."""

    AUTO = "auto"
    UNICODE = "unicode"
    ASCII = "ascii"


class Density(StrEnum):
    """How much room rows take."""

    SPACIOUS = "spacious"
    COMPACT = "compact"


class Verification(StrEnum):
    """Whether what owners call done waits for the secretariat to see it."""

    OFF = "off"
    ON = "on"


class Settings(Value, frozen=True):
    """Everything a user can set; each has a default, and an absent file is the defaults."""

    language: Language = Language.INDONESIAN
    theme: str = "songket-malam"
    motion: Motion = Motion.NORMAL
    glyphs: Glyphs = Glyphs.AUTO
    density: Density = Density.SPACIOUS
    zone: Zone = Zone.WIB
    verification: Verification = Verification.OFF
    name: str = ""
    """Who takes the minutes; stands beside every change in the history."""
    archive: str = ""
    organisation: str = ""
    letterhead: tuple[str, ...] = ()
    logo: str = ""
    signing_place: str = ""
    signer_post: str = ""
    signer_name: str = ""
    signer_rank: str = ""
    signer_nip: str = ""
    second_signer_post: str = ""
    second_signer_name: str = ""
    second_signer_rank: str = ""
    second_signer_nip: str = ""
    signing_key: str = ""
    """The file of the SSH key that final minutes are signed with."""
    allowed_signers: str = ""
    """The file that says whose keys may sign (`man ssh-keygen`, ALLOWED SIGNERS)."""

    @property
    def paper(self) -> Letterhead:
        """What stands on every paper of the office, with those who sign for it, if anybody was named."""
        signers = (
            Signer(post=self.signer_post, name=self.signer_name, rank=self.signer_rank, nip=self.signer_nip),
            Signer(
                post=self.second_signer_post,
                name=self.second_signer_name,
                rank=self.second_signer_rank,
                nip=self.second_signer_nip,
            ),
        )
        first, second = (each if each != Signer() else None for each in signers)
        return Letterhead(
            organisation=self.organisation,
            lines=self.letterhead,
            logo=self.logo,
            signing_place=self.signing_place,
            signer=first,
            second_signer=second,
        )


def setting_names() -> tuple[str, ...]:
    """The names `config get` and `config set` know."""
    return Settings.__struct_fields__


def load_settings(path: Path) -> Settings:
    """The settings in `path`. Raises CannotRead for a broken file, InvalidValue for a value that cannot stand."""
    try:
        raw = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except OSError as fault:
        raise cannot_read(path, fault) from fault
    import tomllib

    try:
        table = tomllib.loads(raw.decode("utf-8"))
    except UnicodeDecodeError as fault:
        raise CannotRead(path, "not_utf8") from fault
    except tomllib.TOMLDecodeError as fault:
        line = re.search(r"line (\d+)", str(fault))
        raise CannotRead(path, f"not_toml:{line[1]}" if line else "not_toml") from fault
    return _checked(table)


def _checked(table: dict[str, object]) -> Settings:
    for name, value in table.items():
        if name not in setting_names():
            raise NotFound(Noun.SETTING, name, setting_names())
        kind = get_type_hints(Settings)[name]
        try:
            msgspec.convert(value, kind)
        except msgspec.ValidationError as fault:
            allowed = tuple(kind) if isinstance(kind, type) and issubclass(kind, StrEnum) else ()
            raise InvalidValue(name, str(value), "not_allowed", allowed) from fault
    return msgspec.convert(table, Settings)


def with_setting(settings: Settings, name: str, value: str) -> Settings:
    """`settings` with one of another value (lists: one line each; a picture must be there and be one).

    Raises NotFound, InvalidValue.
    """
    if name not in setting_names():
        raise NotFound(Noun.SETTING, name, setting_names())
    return _checked({**msgspec.to_builtins(settings), name: _as_written(name, value)})


def _as_written(name: str, value: str) -> str | list[str]:
    if name == "logo" and value:
        from notulen.storage.picture_file import read_picture

        read_picture(name, value)
        # Kept as typed below the home folder, which may be another one tomorrow; elsewhere whole.
        return value if value.startswith("~") else str(Path(value).absolute())
    return value.splitlines() if name == "letterhead" else value


def save_setting(path: Path, name: str, value: str) -> Settings:
    """Write one setting, as `with_setting` takes it, and return them all; comments in the file stay."""
    import tomlkit

    from notulen.storage.atomic_write import make_folder, write_atomically

    settings = with_setting(load_settings(path), name, value)
    document = tomlkit.parse(path.read_text("utf-8")) if path.exists() else tomlkit.document()
    document[name] = _as_written(name, value)
    make_folder(path.parent)
    write_atomically(path, tomlkit.dumps(document).encode())
    return settings


def chosen_language(settings: Settings, told: str | None) -> Language:
    """The language to speak: what was told, else NOTULEN_LANG, else the setting."""
    wanted = told or os.environ.get("NOTULEN_LANG") or settings.language
    short = wanted.strip().lower().replace("_", "-").split("-")[0]
    if short not in tuple(Language):
        raise InvalidValue("lang", wanted, "not_allowed", tuple(Language))
    return Language(short)
