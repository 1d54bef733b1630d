"""Settings: read, refused with the values that could stand, and written back without losing what was there."""

from pathlib import Path

import pytest

from notulen import paths
from notulen.config import Settings, chosen_language, load_settings, save_setting
from notulen.domain.errors import InvalidValue, NotFound
from notulen.domain.file_errors import CannotRead
from notulen.domain.paper import Signer
from notulen.domain.province import Zone
from notulen.locale.language import Language
from pictures import png


def test_without_a_file_everything_has_its_default(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.toml") == Settings()


def test_a_setting_is_written_and_the_users_own_comments_stay(tmp_path: Path) -> None:
    file = tmp_path / "notulen" / "settings.toml"
    save_setting(file, "name", "Sari")
    file.write_text("# milik Sari\n" + file.read_text("utf-8"), "utf-8")
    settings = save_setting(file, "zone", "WITA")
    assert (settings.name, settings.zone) == ("Sari", Zone.WITA)
    assert load_settings(file) == settings
    assert file.read_text("utf-8").startswith("# milik Sari\n")
    letterhead = save_setting(file, "letterhead", "PEMERINTAH PROVINSI\nDINAS KOMINFO").letterhead
    assert letterhead == ("PEMERINTAH PROVINSI", "DINAS KOMINFO")


@pytest.mark.parametrize(("name", "value"), [("zone", "WIBB"), ("language", "jv"), ("motion", "wild")])
def test_a_value_that_cannot_stand_names_those_that_can_and_leaves_the_file(
    tmp_path: Path, name: str, value: str
) -> None:
    file = tmp_path / "settings.toml"
    save_setting(file, "name", "Sari")
    before = file.read_bytes()
    with pytest.raises(InvalidValue) as refused:
        save_setting(file, name, value)
    assert refused.value.allowed
    assert file.read_bytes() == before


def test_a_logo_has_to_be_a_picture_and_is_found_again_from_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "settings.toml"
    (tmp_path / "logo.png").write_bytes(png())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert save_setting(file, "logo", "logo.png").logo == str(tmp_path / "logo.png")
    assert save_setting(file, "logo", "~/logo.png").logo == "~/logo.png"
    for wrong in ("tidak-ada.png", "settings.toml"):
        with pytest.raises(InvalidValue):
            save_setting(file, "logo", wrong)
    (tmp_path / "logo.png").unlink()
    assert load_settings(file).logo == "~/logo.png", "a picture that has gone keeps nobody from working"
    assert save_setting(file, "logo", "").logo == ""


def test_the_paper_of_an_office_has_only_the_signers_who_were_named() -> None:
    paper = Settings(organisation="Diskominfo", second_signer_name="Sari", signing_place="Medan").paper
    assert (paper.organisation, paper.signing_place) == ("Diskominfo", "Medan")
    assert paper.signer is None
    assert paper.second_signer == Signer(name="Sari")


def test_a_setting_there_is_none_of_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        save_setting(tmp_path / "settings.toml", "warna", "merah")
    (tmp_path / "settings.toml").write_text('warna = "merah"\n', "utf-8")
    with pytest.raises(NotFound):
        load_settings(tmp_path / "settings.toml")


@pytest.mark.parametrize("content", [b"name = \n", b"\xff\xfe", b"name = 'a'\nname = 'b'\n"])
def test_a_broken_file_is_named_and_never_written_over(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(content)
    with pytest.raises(CannotRead):
        save_setting(file, "name", "Sari")
    assert file.read_bytes() == content


def test_a_folder_in_the_place_of_the_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        load_settings(tmp_path)


def test_the_language_told_wins_over_the_surroundings_and_those_over_the_setting(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("NOTULEN_LANG", raising=False)
    assert chosen_language(Settings(), None) is Language.INDONESIAN
    assert chosen_language(Settings(language=Language.ENGLISH), None) is Language.ENGLISH
    monkeypatch.setenv("NOTULEN_LANG", "en_GB.UTF-8")
    assert chosen_language(Settings(), None) is Language.ENGLISH
    assert chosen_language(Settings(), "ID") is Language.INDONESIAN
    with pytest.raises(InvalidValue):
        chosen_language(Settings(), "fr")


def test_folders_can_be_named_by_the_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("ARCHIVE", "DEMO", "CONFIG", "BACKUPS", "STATE"):
        monkeypatch.setenv(f"NOTULEN_{name}", str(tmp_path / name))
    assert paths.default_archive() == tmp_path / "ARCHIVE"
    assert paths.demo_archive() == tmp_path / "DEMO"
    assert paths.settings_file() == tmp_path / "CONFIG"
    assert paths.backups_of(tmp_path / "x") == tmp_path / "BACKUPS"
    assert paths.drafts_folder() == tmp_path / "STATE" / "drafts"
    assert next(iter(paths.rescue_folders())) == tmp_path / "STATE"
    monkeypatch.delenv("NOTULEN_BACKUPS")
    assert paths.backups_of(tmp_path / "x") == tmp_path / "x-backups"


def test_shipped_data_and_themes_are_found() -> None:
    assert (paths.data_folder() / "provinces.csv").is_file()
    assert paths.themes_folder().is_dir()
