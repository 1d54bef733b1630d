"""What completes the path of a report, and the folder that is remembered."""

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from notulen.services.report_paths import ReportPathService


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder with two reports among the downloads, and what is no report."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    downloads = tmp_path / "Unduhan"
    (downloads / "Zoom").mkdir(parents=True)
    for day, name in enumerate(("lama.csv", "baru.CSV", "foto.png", ".diam.csv"), 1):
        (downloads / name).write_text("x", "utf-8")
        at = datetime(2020, 7, day, tzinfo=UTC).timestamp()
        os.utime(downloads / name, (at, at))
    return tmp_path


def _service(home: Path) -> ReportPathService:
    return ReportPathService(home / "state" / "report-folder", lambda: home / "Unduhan")


def _offered(home: Path, typed: str) -> list[str]:
    return [each.typed for each in _service(home).offers(typed, 9)]


def test_the_newest_report_among_the_downloads_comes_first(home: Path) -> None:
    assert _offered(home, "") == ["~/Unduhan/baru.CSV", "~/Unduhan/lama.csv", "~/Unduhan/Zoom/"]
    assert [path.name for path in _service(home).named("~/Unduhan/baru.CSV")] == ["baru.CSV"]
    assert _service(home).named("~/Unduhan/baru.CSV")[0].is_file()


def test_what_is_typed_narrows_the_folder_whatever_its_case(home: Path) -> None:
    assert _offered(home, "~/unduhan")[:1] == ["~/Unduhan/"]
    assert _offered(home, "~/Unduhan/L") == ["~/Unduhan/lama.csv"]
    assert _offered(home, "~/Unduhan/fo") == ["~/Unduhan/foto.png"], "a report may be called anything"
    assert _offered(home, "~/Unduhan/.") == ["~/Unduhan/.diam.csv"]
    for nowhere in ("~/tidak/ada", "~siapa/x", "\0", f"{'x' * 5000}/y"):
        assert _offered(home, nowhere) == []


def test_the_folder_of_the_last_report_is_remembered_while_it_is_there(home: Path) -> None:
    folder = home / "Rapat Juli"
    folder.mkdir()
    (folder / "a.csv").touch()
    _service(home).remember(folder / "a.csv")
    assert _offered(home, "") == ["~/Rapat Juli/a.csv"]
    shutil.rmtree(folder)
    assert _service(home).folder() == home / "Unduhan"
    (home / "state" / "report-folder").write_bytes(b"\xff\0")
    assert _service(home).folder() == home / "Unduhan"
