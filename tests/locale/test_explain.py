"""Every error of the family is told in both languages: what happened, what is safe, what to do next."""

import re
from datetime import date
from pathlib import Path

import pytest

from notulen.domain.damaged_final import DamagedFinal, FinalPlace
from notulen.domain.entry import Entry
from notulen.domain.errors import (
    Ambiguous,
    AnswerNeeded,
    CannotSign,
    CannotTypeset,
    ChangedElsewhere,
    FinalRefused,
    InvalidTransition,
    InvalidValue,
    LibraryMissing,
    MeetingClosed,
    NotAttendance,
    NotFound,
    NothingToUndo,
    NotulenError,
    Noun,
    StillUntidy,
    TemplateFault,
    WaitsInCircle,
)
from notulen.domain.file_errors import (
    ArchiveLocked,
    CannotRead,
    CannotWrite,
    DamagedFile,
    FileExists,
    NewerFormat,
    WriteFault,
)
from notulen.domain.reading import DateNote, NoteCode, Reading, ReadingKind
from notulen.domain.unclear_date import UnclearDate
from notulen.locale.byte_sizes import size_text
from notulen.locale.error_texts import error_texts
from notulen.locale.explain import explain
from notulen.locale.final_error_texts import final_error_texts
from notulen.locale.language import Language
from notulen.locale.paper_error_texts import paper_error_texts

_DATE = Reading(
    phrase="31/2",
    reference=date(2020, 7, 7),
    kind=ReadingKind.INVALID,
    notes=(DateNote(NoteCode.NO_SUCH_DAY, numbers=(31, 2, 0)),),
)

FAULTS: tuple[NotulenError, ...] = (
    *(NotFound(noun, "x", ["y"]) for noun in Noun),
    *(NotFound(noun, "") for noun in Noun),
    *(Ambiguous(noun, "x", ["y", "z"]) for noun in Noun),
    InvalidValue("title", "", "empty"),
    InvalidValue("kind", "x", "unknown_word", ["rakor"]),
    InvalidValue("something_new", "x", "a_new_reason"),
    UnclearDate("date", _DATE),
    AnswerNeeded("Sure?", "--yes"),
    MeetingClosed("R1", "closed"),
    MeetingClosed("R1", "final"),
    InvalidTransition("R1", "planned", "paused"),
    InvalidTransition("A1.1", "done", "postponed"),
    WaitsInCircle("A1.1", ["A2.1", "A1.1"]),
    WaitsInCircle("A1.1", ["A1.1"]),
    NothingToUndo(),
    NothingToUndo(is_redo=True),
    ChangedElsewhere("A1.1 x", ["A1.1"]),
    ArchiveLocked(Path("/a/b"), 10.0, "Sari"),
    ArchiveLocked(Path("/a/b"), 10.0),
    DamagedFile(Path("/a/b"), "checksum", "here", Path("/c.zip")),
    DamagedFile(Path("/a/b"), "empty"),
    NewerFormat(Path("/a/b"), 9, 1),
    *(CannotWrite(Path("/a/b"), fault, 3_000_000) for fault in WriteFault),
    FileExists(Path("/a/b.md")),
    LibraryMissing("PDF", "typst"),
    CannotTypeset("PDF", "unknown image format"),
    *(
        TemplateFault("surat.md", reason, line, "'x' is undefined")
        for line, reason in enumerate(paper_error_texts(Language.ENGLISH).template_reasons)
    ),
    CannotRead(Path("/a/b"), "missing"),
    CannotRead(Path("/a/b"), "a reason of the system"),
    *(NotAttendance(Path("/a/b"), reason, "x") for reason in error_texts(Language.ENGLISH).not_attendance),
    *(FinalRefused("R1", reason) for reason in final_error_texts(Language.ENGLISH).refused),
    *(CannotSign(reason, "no such file") for reason in final_error_texts(Language.ENGLISH).cannot_sign),
    *(
        DamagedFinal(Path("/a/b"), reason, "byte 7", reference="R1", version=2, places=places)
        for reason in final_error_texts(Language.ENGLISH).findings
        for places in ((), (FinalPlace(path="entries.3.text", record=Entry, place="K1.1", field="text"),))
    ),
    StillUntidy("R1", 3),
    NotulenError(),
)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{type(fault).__name__} {fault.args}")
def test_an_error_is_told_whole(fault: NotulenError, language: Language) -> None:
    said = explain(fault, language)
    assert said.what.endswith((".", "?", ")")) or "/a/b" in said.what
    assert said.what[0].isupper() or said.what[0] in "«/"
    assert "{" not in said.text
    assert said.lines[0] == said.what
    assert all("\n" not in line for line in said.lines)


@pytest.mark.parametrize("kind", NotulenError.__subclasses__())
def test_no_error_is_left_out(kind: type[NotulenError]) -> None:
    assert any(isinstance(fault, kind) for fault in FAULTS)


def test_the_parts_of_an_impossible_date() -> None:
    said = explain(UnclearDate("date", _DATE), Language.INDONESIAN)
    assert said.what == "Tanggal: «31/2» bukan satu tanggal yang pasti."
    assert "Februari" in said.safe
    assert "notulen when" in said.next


def test_long_choices_stand_below_each_other_and_short_ones_share_a_line() -> None:
    long = explain(Ambiguous(Noun.MEETING, "x", ["R1 " + "a" * 60, "R2 " + "b" * 60]), Language.INDONESIAN)
    assert long.lines[1:4] == ("Pilihan:", "  R1 " + "a" * 60, "  R2 " + "b" * 60)
    short = explain(InvalidValue("zone", "x", "not_allowed", ["WIB", "WIT"]), Language.ENGLISH)
    assert short.lines[1] == "Choices: WIB, WIT."


def test_what_was_typed_is_cleaned_and_cut() -> None:
    said = explain(NotFound(Noun.MEETING, "\x1b[31m" + "a" * 5000), Language.INDONESIAN)
    assert "\x1b" not in said.text
    assert len(said.text) < 400


def test_sizes_are_said_as_people_say_them() -> None:
    assert [size_text(size) for size in (12, 12_000, 3_400_000, 8_000_000_000)] == ["12 B", "12 kB", "3 MB", "8 GB"]


def test_every_reason_the_program_gives_has_words() -> None:
    source = Path(__file__).parents[2] / "src" / "notulen"
    files = [*source.glob("services/*.py"), *source.glob("cli/*.py"), *source.glob("domain/*.py"), source / "config.py"]
    given = {
        reason
        for file in files
        for reason in re.findall(r'InvalidValue\([^()]*?, "([a-z_]+)"(?:, [^()]*)?\)', file.read_text("utf-8"))
    }
    texts = error_texts(Language.INDONESIAN)
    assert given - {"weekday"} <= texts.invalid_reasons.keys(), given - texts.invalid_reasons.keys()


def test_the_fields_of_a_record_are_named_in_the_readers_language() -> None:
    fault = InvalidValue("related", "title=X", "incomplete", ["relation", "title"])
    said = explain(fault, Language.INDONESIAN)
    assert said.what.startswith("Rapat terkait: ")
    assert said.choices == ("hubungan", "judul")
    assert explain(fault, Language.ENGLISH).what.startswith("Related meetings: ")
