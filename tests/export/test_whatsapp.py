"""Minutes for a messenger: whole items in numbered messages, its marks only where they are meant."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from demo.demo_files import ALL, meeting
from export.composed import compose
from export.meetings import raker_2019
from export.test_html import NASTY
from export.visit import visit_2023
from notulen.domain.action_item import ActionItem, Assignment
from notulen.domain.entry import Decision, Entry, EntryKind
from notulen.domain.meeting import Issued, Meeting
from notulen.domain.party import Party, PartyKind
from notulen.export.formats import MESSENGER_SECTIONS, get_format
from notulen.export.messenger import LONGEST, bold, cut, length, plain
from notulen.export.minutes import keyed_minutes
from notulen.export.minutes.document import Layout, Section
from notulen.export.minutes.sentences import capitalised
from notulen.export.whatsapp import render_whatsapp, whatsapp_messages
from notulen.locale.language import Language
from notulen.locale.minutes_texts import minutes_texts

BOLD = re.compile(r"(?<!\w)\*(?=\S)([^*\n]+)(?<=\S)\*(?!\w)")
MARKS = re.compile(r"(?<![^\W_])[*_~`]|[*_~`](?![^\W_])")


def long_meeting(texts: list[str], owners: int = 3) -> Meeting:
    """A meeting with a decision and an action of each text."""
    entries = tuple(
        Entry(id=f"e{n}", seq=n, kind=EntryKind.DECISION, text=text, decision=Decision(number=n))
        for n, text in enumerate(texts, 1)
    )
    actions = tuple(
        ActionItem(
            id=f"a{n}",
            seq=len(texts) + n,
            number=n,
            text=text,
            assignments=(Assignment(owner=Party(kind=PartyKind.PERSON, name=f"Pemilik_{n % owners}_")),),
        )
        for n, text in enumerate(texts, 1)
    )
    issued = Issued(lines=2 * len(texts), actions=len(texts), decisions=len(texts))
    return replace(raker_2019(), entries=entries, actions=actions, issued=issued)


def left_over(message: str) -> str:
    """The message without its bold pieces and the slanted last line: no mark may be left in it."""
    text = BOLD.sub(r"\1", message)
    return re.sub(r"(?m)^_([^_\n]+)_$", r"\1", text)


@pytest.mark.parametrize("number", ALL)
def test_each_demo_meeting_tells_its_decisions_and_who_owes_what_by_when(number: int) -> None:
    minutes = compose(meeting(number), sections=get_format("wa").sections)
    told = " ".join(render_whatsapp(minutes).split())
    assert plain(minutes.record.title) in told
    assert keyed_minutes.facts(minutes)["days"][0] in told
    for decision in keyed_minutes.items(minutes, Section.DECISIONS):
        assert f"*{decision.reference}* {plain(decision.text)}" in told
    everyone = minutes_texts(Language.INDONESIAN).everyone.partition("(")[0]
    for action in keyed_minutes.rows(minutes, Section.ACTIONS):
        assert f"*{action['reference']}* {plain(action['text'])}" in told
        assert plain(action["due"]) in told
        assert plain(action["owners"]) in told or action["owners"].startswith(everyone)
    assert f"({minutes.reference})" in told
    assert "|" not in told
    assert "……" not in told, "nobody fills in a blank in a chat"


def test_it_has_its_own_parts_unless_others_are_chosen() -> None:
    visit = visit_2023()
    short = render_whatsapp(compose(visit, sections=MESSENGER_SECTIONS))
    assert "TINDAK LANJUT" in short
    assert "PESERTA" not in short
    attendance = render_whatsapp(compose(visit, sections=(Section.ATTENDANCE,)))
    assert "*PESERTA SIDANG/RAPAT*\nJumlah" in attendance
    assert "1. *Sherlita Ratna Dewi Agustin*\n   Jabatan: " in attendance
    whole = render_whatsapp(compose(visit, Layout.PLAIN, Language.ENGLISH))
    for part in compose(visit, Layout.PLAIN, Language.ENGLISH).parts:
        if part.section not in (Section.HEADER, Section.CHAIR, Section.RELATED):
            assert f"*{part.heading.upper()}*" in whole
    assert "*NEXT MEETING*" in whole


def test_whatever_is_typed_becomes_no_mark_of_the_messenger() -> None:
    for text in (
        *NASTY,
        "Sumut_Irman",
        "_miring_",
        "*tebal*",
        "~coret~",
        "``` kode ```",
        "a*b*c `x`",
        "* butir",
        "> kutip",
    ):
        if not plain(text):
            continue
        said = replace(long_meeting([text, f"a {text} b"]), title=text, place=text)
        for message in whatsapp_messages(compose(said, sections=MESSENGER_SECTIONS)):
            assert MARKS.findall(left_over(message)) == [], text
            assert all(line == line.strip() or line.startswith("   ") for line in message.split("\n"))
    assert plain("Sumut_Irman, berkas data_2020.xlsx") == "Sumut_Irman, berkas data_2020.xlsx"


words = st.text(alphabet="ab *_~`.\n🙏", min_size=1, max_size=60).filter(lambda text: plain(text) != "")


@settings(max_examples=60, deadline=None)
@given(st.lists(words, min_size=1, max_size=25), st.integers(min_value=400, max_value=1_200))
@example(["kata " * 150, "b"], 400)
def test_messages_hold_every_item_once_and_none_is_too_long(texts: list[str], longest: int) -> None:
    minutes = compose(replace(long_meeting(texts), place=""), sections=MESSENGER_SECTIONS)
    messages = whatsapp_messages(minutes, longest=longest)
    assert all(length(message) <= longest for message in messages)
    count = len(messages)
    assert count == 1 or all(f" ({n}/{count})\n" in message for n, message in enumerate(messages, 1))
    assert all(MARKS.findall(left_over(message)) == [] for message in messages)
    whole = "\n\n".join(messages)
    for kind in "KA":
        assert [whole.count(f"*{kind}1.{n}* ") for n, _ in enumerate(texts, 1)] == [1] * len(texts)
    for n, text in enumerate(texts, 1):
        item = f"*K1.{n}* {plain(capitalised(text.strip()))}"
        if length(item) < longest - 250:
            assert any(item in message for message in messages), "an item is never torn"


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(alphabet="ab .\n🙏", min_size=1), max_size=12), st.integers(min_value=5, max_value=60))
def test_cutting_loses_nothing_but_the_spaces_at_a_cut(items: list[str], room: int) -> None:
    parts = cut(items, room)
    assert all(length("\n\n".join(part)) <= room for part in parts)
    assert "".join("".join("".join(part) for part in parts).split()) == "".join("".join(items).split())
    for item in items:
        if item.strip() and length(item) <= room:
            assert any(item in part for part in parts)


def test_the_marks_are_set_where_they_work() -> None:
    assert bold("  a *b* \n c ") == "*a ∗b∗ c*"
    assert bold("") == ""
    assert bold("x" * 400) == "x" * 400
    assert length("a🙏") == 3


def test_an_action_for_everybody_names_not_every_one_of_them() -> None:
    owners = tuple(Assignment(owner=Party(kind=PartyKind.PROVINCE, name=name, key=name)) for name in ("11", "12", "15"))
    base = long_meeting(["Kirim data"])
    action = replace(base.actions[0], assignments=owners, is_for_everyone=True)
    (told,) = whatsapp_messages(compose(replace(base, actions=(action,)), sections=MESSENGER_SECTIONS))
    assert "*Semua provinsi yang hadir (3)*\n1. *A1.1* Kirim data" in told
    assert "Jambi" not in told


def test_an_owner_whose_actions_need_two_messages_stands_in_both() -> None:
    said = long_meeting([f"aksi {n} " + "panjang " * 60 for n in range(20)], owners=1)
    messages = whatsapp_messages(compose(said, sections=(Section.ACTIONS,)))
    assert len(messages) > 1
    assert all("*Pemilik_0ˍ*" in message for message in messages)
    assert all(length(message) <= LONGEST for message in messages)
