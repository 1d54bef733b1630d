"""What may complete a line, and what Tab puts right in it, from the words alone."""

from datetime import date

import pytest

from notulen.domain.meeting_state import MeetingStatus
from notulen.locale.language import Language
from notulen.parsing.capture_line import read_line
from notulen.tui.minuting.completion import Fix, Offers, OfferWords, begun_word, commands_in, first_fix
from parsing.seeds import context, read, seat

COMMANDS = ("start", "pause", "close", "open", "share")


@pytest.mark.parametrize(
    ("before", "sign", "word"),
    [
        ("> kirim @irm", "@", "irm"),
        ("@irm", "@", "irm"),
        ("@", "@", ""),
        ("> kirim <jumat dep", "<", "jumat dep"),
        ("> kirim < jum", "<", " jum"),
        ("+ mar", "+", "mar"),
        ("+mar", "+", "mar"),
        ("/tu", "/", "tu"),
        ("  /", "/", ""),
        ("/tutup sekarang", "", ""),
        ("kab/kota", "", ""),
        ("kirim / terima", "", ""),
        ("surel a@b", "", ""),
        ("> kirim @irman sudah", "", ""),
        ("+ Ir. H. Irman, M.Si", "", ""),
        ("catatan biasa", "", ""),
        ("x" * 5000 + " @irm", "@", "irm"),
        ("/" + "x" * 5000, "", ""),
        ("surel " + "x" * 9 + "@" + "b" * 24, "", ""),
        ("=@jam", "@", "jam"),
        ("=<jumat", "<", "jumat"),
        ("", "", ""),
    ],
)
def test_the_word_that_is_begun(before: str, sign: str, word: str) -> None:
    assert begun_word(before) == (sign, word)


@pytest.mark.parametrize(
    ("typed", "fix"),
    [
        ("> kirim @aceh <jumt", Fix("> kirim @aceh <jumat")),
        ("> kirim <  jumt @aceh", Fix("> kirim <jumat @aceh")),
        ("> kirim @aceh <sabtu", Fix("> kirim @aceh <10/7/2020")),
        ("> kirim @joko <jumt", Fix("> kirim @joko <jumt", "joko")),
        ("> kirim @joko_susilo", Fix("> kirim @joko_susilo", "joko susilo")),
        ("=@joko", Fix("=@joko", "joko")),
        ("=<jumt", Fix("=<jumat")),
        ("> foto @aceh paling lambat jumat", Fix("> foto @aceh <jumat")),
        ("> kirim (deadline: jumat) @aceh", Fix("> kirim (<jumat) @aceh")),
        ("@achmad setuju", None),
        ("> kirim @aceh <jumat", None),
        ("catatan @joko", None),
        ("", None),
    ],
)
def test_what_tab_puts_right(typed: str, fix: Fix | None) -> None:
    assert first_fix(typed, read(typed), can_seat=True) == fix


def test_where_nobody_can_be_added_tab_goes_on_to_the_deadline() -> None:
    typed = "> kirim @joko <jumt"
    assert first_fix(typed, read(typed), can_seat=False) == Fix("> kirim @joko <jumat")


@pytest.mark.parametrize("typed", ["> kirim @aceh <jumt", "> kirim @aceh <sabtu", "=<jumt"])
def test_what_was_put_right_needs_no_second_tab(typed: str) -> None:
    fix = first_fix(typed, read(typed), can_seat=True)
    assert fix is not None
    assert first_fix(fix.line, read(fix.line), can_seat=True) is None
    assert read(fix.line).gaps == ()


@pytest.mark.parametrize(
    ("status", "fitting"),
    [
        (MeetingStatus.PLANNED, ["start", "close", "share"]),
        (MeetingStatus.RUNNING, ["pause", "close", "share"]),
        (MeetingStatus.PAUSED, ["start", "close", "share"]),
        (MeetingStatus.CLOSED, ["open", "share"]),
        (MeetingStatus.FINAL, ["open", "share"]),
    ],
)
def test_commands_that_do_something_now(status: MeetingStatus, fitting: list[str]) -> None:
    assert commands_in(status, COMMANDS) == fitting


def _offers(before: str) -> list[str]:
    against = context("000", seat("Irman"))
    words = OfferWords(Language.INDONESIAN, "hadir", "-", date.isoformat)
    return [offer.taken for offer in Offers(against, words, COMMANDS).find(before, read_line(before, against).kind)]


def test_days_are_offered_only_where_a_deadline_is_read() -> None:
    assert "jumat " in _offers("> kirim <jum")
    assert "jumat " in _offers("=<jum")
    assert _offers("catatan <jum") == []


def test_a_word_that_is_whole_is_not_offered_again() -> None:
    assert _offers("/mulai") == []
    assert _offers("> kirim @irman") == []
    assert _offers("/mu") == ["mulai"]


def test_a_slip_of_the_finger_offers_who_was_meant_and_a_new_attendee_beside_it() -> None:
    against = context("000", seat("Irman"))
    words = OfferWords(Language.INDONESIAN, "hadir", "-", date.isoformat)
    offers = Offers(against, words, COMMANDS)

    def found(before: str) -> list[tuple[str, str, bool]]:
        kind = read_line(before, against).kind
        return [(each.taken, each.about, each.is_new) for each in offers.find(before, kind, can_seat=True)]

    for slip in ("jmabi", "jmbi", "Jambii"):
        meant, new = found(f"> kirim @{slip}")
        assert meant == ("jambi ", "maksud: Jambi?", False)
        assert (new[0], new[2]) == (slip, True)
    assert found("> kirim @irmna")[0][1] == "maksud: Ir. H. Irman, M.Si? · Sumut · hadir"
    assert _offers("> kirim @jmabi") == ["jambi "]
    for nobody_near in ("rudi", "joko", "jatmi", "jmb", "jambi", "achmad"):
        assert not any(is_new for _, _, is_new in found(f"> kirim @{nobody_near}"))
