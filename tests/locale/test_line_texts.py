"""The hint under the capture line: kind first, problem and fix next, then what was understood."""

import pytest

from notulen.domain.gap import Gap, GapKind
from notulen.locale.language import Language
from notulen.locale.line_texts import HintTone, LineHint, command_meaning, describe_gap, hint_parts
from notulen.locale.line_words import ENGLISH, INDONESIAN
from notulen.parsing.capture_kinds import COMMAND_NAMES
from notulen.parsing.parsed_line import LineKind
from parsing.seeds import read


def told(parsed: LineHint, language: Language) -> str:
    return "  ".join(part.text for part in hint_parts(parsed, language))


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("> susun surat usulan @aceh <jumt", "AKSI  ? tenggat «jumt»  Tab → jumat (Jum 10 Jul)  ✓ Aceh"),
        ("> kirim @semua <rakor", "AKSI  ✓ semua provinsi yang hadir  ✓ s.d. Sel 4 Agu 2020 (rapat berikutnya)"),
        ("> kirim @aceh <lusa", "AKSI  ✓ Aceh  ✓ s.d. Kam 9 Jul 2020"),
        ("> kirim @aceh <sabtu", "AKSI  Sab 11 Jul hari libur  Tab → Jum 10 Jul  ✓ Aceh  ✓ s.d. Sab 11 Jul 2020"),
        ("> kirim data", "AKSI  belum ada pemilik"),
        ("> lapor @aceh <besok jam 9 pagi", "AKSI  ✓ Aceh  ✓ s.d. Rab 8 Jul 2020 09.00 WIB"),
        ("> lapor @aceh <segera", "AKSI  ✓ Aceh  ✓ segera"),
        ("+ marwan", "HADIR  ✓ Marwan Nusuf  ✓ Diskominfo  ✓ Kepala Dinas Kominfo"),
        (
            "+ Ir. H. Irman, M.Si @sumut (Plt. Kadis Kominfo)",
            "HADIR  ✓ Ir. H. Irman, M.Si  ✓ Sumatera Utara  ✓ Plt. Kadis Kominfo",
        ),
        (
            "+ zulhendri diwakili Sari",
            "HADIR  ✓ Drs. Zulhendri, M.Si  ✓ Diskominfo  ✓ Kepala Dinas Kominfo  ✓ izin  ✓ diwakili Sari",
        ),
        ("+ staf 12 orang", "HADIR  ✓ staf  ✓ 12 orang"),
        ('@irman "halo"', "UCAPAN  ✓ Irman  ✓ kutipan langsung"),
        ("@achmad ya", "UCAPAN  ? @achmad: ada 2 — Chrisna (Lampung), Fadlil (Jatim)"),
        ("? @aceh gratiskan", "USULAN  ✓ Aceh"),
        ("! lanjut", "PUTUSAN"),
        ("catatan", "CATATAN"),
        ("Bappeda menyarankan: lanjut", "CATATAN  pembicara? «Bappeda menyarankan»"),
        ("~ rahasia", "PRIBADI"),
        ("x7.2 sudah", "SELESAI  ✓ A7.2"),
        ("x2", "SELESAI  ✓ 2"),
        ("# SPBE 30m", "AGENDA  ✓ 30 mnt"),
        ("#", "AGENDA berikutnya"),
        ("#3", "AGENDA ke-3"),
        ("/jeda", "PERINTAH  ✓ jeda rapat, waktu berhenti"),
        ("/im", "CATATAN  belum perintah; Enter mencatatnya apa adanya"),
        ("=<jumt", "PERBAIKI  ? tenggat «jumt»  Tab → jumat (Jum 10 Jul)"),
        ("=!", "PERBAIKI → PUTUSAN"),
        ("", ""),
    ],
)
def test_the_hint_in_indonesian(line: str, hint: str) -> None:
    assert told(read(line), Language.INDONESIAN) == hint


def test_the_hint_in_english() -> None:
    parsed = read("> send letter @aceh <jumt")
    assert told(parsed, Language.ENGLISH) == "ACTION  ? deadline «jumt»  Tab → jumat (Fri 10 Jul)  ✓ Aceh"
    timed = read("> report @aceh <tomorrow 9 am")
    assert told(timed, Language.ENGLISH).endswith("09:00 WIB")


def test_the_first_thing_that_tab_puts_right_tells_so_and_no_other() -> None:
    parsed = read("> kirim @joko @susi <jumt")
    parts = [part.text for part in hint_parts(parsed, Language.INDONESIAN, can_seat=True)]
    assert parts == [
        "AKSI",
        "? @joko belum ada",
        "Tab = tambah sebagai peserta",
        "? @susi belum ada",
        "? tenggat «jumt»",
    ]
    fixes = [part.text for part in hint_parts(parsed, Language.INDONESIAN) if part.tone is HintTone.FIX]
    assert fixes == ["Tab → jumat (Jum 10 Jul)"], "where nobody can be added, Tab is for the deadline"


def test_what_may_still_be_typed_is_no_problem() -> None:
    tones = [part.tone for part in hint_parts(read("> kirim <jumat"), Language.INDONESIAN)]
    assert tones == [HintTone.KIND, HintTone.PROMPT, HintTone.UNDERSTOOD]


@pytest.mark.parametrize("language", list(Language))
def test_every_command_has_a_meaning(language: Language) -> None:
    for command in COMMAND_NAMES:
        assert " " in command_meaning(command, language), "in more than its own word"


@pytest.mark.parametrize(
    ("gap", "said"),
    [
        (Gap(kind=GapKind.DUE_UNCLEAR, text="jumt", candidates=("jumat",)), "tenggat «jumt» (maksud: jumat?)"),
        (Gap(kind=GapKind.DUE_UNCLEAR, text="5 miliar", detail="unknown_word"), "tenggat «5 miliar»"),
        (Gap(kind=GapKind.DUE_UNCLEAR, text="31/02", detail="no_such_day:31,2,0"), "31/02: Februari tidak sampai 31"),
        (Gap(kind=GapKind.DUE_UNCLEAR, text="1/13", detail="no_such_month:13"), "1/13: tidak ada bulan ke-13"),
        (Gap(kind=GapKind.DUE_UNCLEAR, text="jam 30", detail="no_such_time"), "tenggat «jam 30»: jam itu tidak ada"),
        (
            Gap(kind=GapKind.WHO_AMBIGUOUS, text="@achmad", candidates=("Chrisna (Lampung)", "Fadlil (Jatim)")),
            "@achmad: ada 2 — Chrisna (Lampung), Fadlil (Jatim)",
        ),
        (Gap(kind=GapKind.WHO_AMBIGUOUS, text="Irman", candidates=("Irman (Sumut)",)), "Irman: mungkin Irman (Sumut)"),
        (Gap(kind=GapKind.WHO_UNKNOWN, text="@joko"), "@joko belum ada"),
        (
            Gap(kind=GapKind.DUE_UNCERTAIN, text="kemarin", detail="past"),
            "tenggat «kemarin» perlu dipastikan (sudah lewat)",
        ),
        (Gap(kind=GapKind.DUE_UNCERTAIN, text="x"), "tenggat «x» perlu dipastikan"),
        (Gap(kind=GapKind.DUE_TWICE, text="jumat"), "dua tenggat, «jumat» tidak dipakai"),
        (Gap(kind=GapKind.NUMBER_UNKNOWN, text="A7.9"), "A7.9 tidak ada"),
    ],
)
def test_a_gap_in_words(gap: Gap, said: str) -> None:
    assert describe_gap(gap, Language.INDONESIAN) == said


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", list(GapKind))
def test_every_gap_has_words(kind: GapKind, language: Language) -> None:
    assert describe_gap(Gap(kind=kind, text="x"), language)


def test_both_languages_know_every_kind_command_and_fault() -> None:
    for texts in (INDONESIAN, ENGLISH):
        assert set(texts.kinds) == {kind.value for kind in LineKind}
        assert set(texts.commands) == COMMAND_NAMES
    assert set(INDONESIAN.faults) == set(ENGLISH.faults)
