"""Where things lie: shipped data and themes, the user's settings, archives, backups and the index."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path


def _shipped(name: str) -> Path:
    """A shipped folder: beside the package in an installed copy, at the top of the project in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / f"_{name}"
    return installed if installed.is_dir() else package.parents[1] / name


def data_folder() -> Path:
    """Provinces, offices, holidays and the demo's meetings."""
    return _shipped("data")


def themes_folder() -> Path:
    """One .toml for each theme."""
    return _shipped("themes")


def settings_file() -> Path:
    """The user's settings; `NOTULEN_CONFIG` names another file."""
    told = os.environ.get("NOTULEN_CONFIG")
    return Path(told).expanduser() if told else _user_folder("config") / "settings.toml"


def templates_folder() -> Path:
    """The user's own templates, beside the settings."""
    return settings_file().parent / "templates"


def default_archive() -> Path:
    """The user's own archive; `NOTULEN_ARCHIVE` names another folder."""
    told = os.environ.get("NOTULEN_ARCHIVE")
    return Path(told).expanduser() if told else _user_folder("data") / "archive"


def demo_archive() -> Path:
    """The sample archive, apart from the user's own; `NOTULEN_DEMO` names another folder."""
    told = os.environ.get("NOTULEN_DEMO")
    return Path(told).expanduser() if told else _user_folder("data") / "demo"


def backups_of(archive: Path) -> Path:
    """The backups of `archive`: beside it, never inside, so that losing the folder loses no copy."""
    told = os.environ.get("NOTULEN_BACKUPS")
    return Path(told).expanduser() if told else archive.with_name(f"{archive.name}-backups")


def state_folder() -> Path:
    """What a program that is running keeps about itself, on this machine; `NOTULEN_STATE` names another folder."""
    told = os.environ.get("NOTULEN_STATE")
    return Path(told).expanduser() if told else _user_folder("state")


def drafts_folder() -> Path:
    """Typing that is not recorded yet: a file for each window on each meeting."""
    return state_folder() / "drafts"


def reviews_folder() -> Path:
    """Where each unfinished review stands: a file for each."""
    return state_folder() / "reviews"


def last_report_folder() -> Path:
    """Names the folder the last attendance report was taken from."""
    return state_folder() / "report-folder"


def downloads_folder() -> Path:
    """Where the user's browser puts files."""
    import platformdirs

    return platformdirs.user_downloads_path()


def index_of(archive: Path) -> Path:
    """The derived index of `archive`, which may be deleted at will; `NOTULEN_CACHE` names another folder for it."""
    from zlib import crc32

    told = os.environ.get("NOTULEN_CACHE")
    folder = Path(told).expanduser() if told else _user_folder("cache")
    place = os.path.realpath(archive)
    mark = f"{crc32(place.encode(errors='surrogatepass')):08x}{crc32(place[::-1].encode(errors='surrogatepass')):08x}"
    return folder / f"index-{mark}.sqlite"


def rescue_folders() -> Iterator[Path]:
    """Where a copy of lines goes that the archive's disk refuses, best first."""
    import tempfile

    for find in (state_folder, Path.home, lambda: Path(tempfile.gettempdir())):
        with suppress(OSError, RuntimeError):
            yield find()


def _user_folder(kind: str) -> Path:
    import platformdirs

    folders = {
        "cache": platformdirs.user_cache_path,
        "config": platformdirs.user_config_path,
        "data": platformdirs.user_data_path,
        "state": platformdirs.user_state_path,
    }
    return folders[kind]("notulen", appauthor=False)
