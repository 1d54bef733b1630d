"""Archives of many meetings to measure on: 10 actions, 20 attendees and 40 entries in each, no two alike."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from notulen.domain.action_item import ActionItem, ActionStatus, Assignment
from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee, AttendeeKind, Presence
from notulen.domain.due import Due, DueKind
from notulen.domain.entry import Decision, Entry, EntryKind
from notulen.domain.meeting import Issued, Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.party import Party, PartyKind
from notulen.domain.province import Province
from notulen.storage.archive_files import ArchiveFiles
from notulen.storage.changes import applied
from notulen.storage.documents import ONLY, ArchiveRecord, Counters, document
from notulen.storage.envelope import seal
from notulen.storage.record_edits import meeting_edits

RARE = "zamrud"
"""A word of one meeting in five hundred."""

_ACTIONS, _SEATS, _ENTRIES = 10, 20, 40
_SERIES = 8
_TOPICS = """
    jaringan internet gratis pusat data aplikasi layanan publik keamanan informasi statistik sektoral hoaks klinik
    media sosial anggaran perubahan stimulus kerja sama provinsi kabupaten kota kementerian rakor lanjutan surat
    usulan laporan triwulan peta jalan tim teknis pedoman menara telekomunikasi desa sinyal pendidikan daring
    radio siaran wartawan sertifikat elektronik tanda tangan persandian indeks domain portal aduan warga pelatihan
"""
_WORDS = tuple(_TOPICS.split())
_DONE = (ActionStatus.DONE,) * 17 + (ActionStatus.CANCELLED,) + (ActionStatus.OPEN,) * 2


def write_archive(root: Path, provinces: tuple[Province, ...], count: int, today: date) -> None:
    """An archive of `count` meetings, the last of them held on `today`, straight to disk and without history."""
    files = ArchiveFiles(root)
    for meeting in meetings(provinces, count, today):
        path = files.meeting_path(meeting)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(seal(applied({}, meeting_edits(None, meeting).edits)))
    main = {
        "archive": {ONLY: document(ArchiveRecord(id="scale"))},
        "issued": {ONLY: document(Counters(meetings=count))},
    }
    files.main.write_bytes(seal(main))


def meetings(provinces: tuple[Province, ...], count: int, today: date) -> Iterator[Meeting]:
    """The meetings by number, one a working day back from `today`; of ten old actions in ten meetings one is open."""
    chance = random.Random(7)  # noqa: S311  figures that come out the same each time, no secret
    for number in range(1, count + 1):
        day = today - timedelta(days=count - number)
        yield _meeting(chance, provinces, number, day, today)


def _meeting(chance: random.Random, provinces: tuple[Province, ...], number: int, day: date, today: date) -> Meeting:
    at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    present = chance.sample(provinces, _SEATS)
    parties = [Party(kind=PartyKind.PROVINCE, key=each.code, name=each.name, province=each.code) for each in present]
    return Meeting(
        id=f"m{number}",
        number=number,
        title=f"Rakor {_words(chance, 4)}",
        day=day,
        status=MeetingStatus.CLOSED,
        series=f"s{number % _SERIES}",
        agenda=tuple(AgendaItem(id=f"i{number}.{each}", number=each, title=_words(chance, 5)) for each in range(1, 5)),
        attendees=tuple(
            Attendee(
                id=f"p{number}.{seat}",
                number=seat,
                kind=AttendeeKind.PERSON,
                name=f"{_words(chance, 2).title()} {seat}",
                post="Kepala Dinas",
                office_name=f"Dinas Kominfo {each.name}",
                province=each.code,
                presence=Presence.PRESENT,
            )
            for seat, each in enumerate(present, start=1)
        ),
        entries=tuple(_entry(chance, number, seq, at, parties) for seq in range(1, _ENTRIES + 1)),
        actions=tuple(_action(chance, each, at, parties, today) for each in range(1, _ACTIONS + 1)),
        issued=Issued(lines=_ENTRIES + _ACTIONS, agenda=4, attendees=_SEATS, actions=_ACTIONS, decisions=_ENTRIES // 8),
    )


def _entry(chance: random.Random, number: int, seq: int, at: datetime, parties: list[Party]) -> Entry:
    is_decision = seq % 8 == 0
    rare = f" {RARE}" if seq == 1 and number % 500 == 1 else ""
    return Entry(
        id=f"e{number}.{seq}",
        seq=seq,
        kind=EntryKind.DECISION if is_decision else EntryKind.STATEMENT,
        text=_words(chance, 14) + rare,
        at=at + timedelta(minutes=seq),
        speaker=chance.choice(parties),
        decision=Decision(number=seq // 8) if is_decision else None,
    )


def _action(chance: random.Random, place: int, at: datetime, parties: list[Party], today: date) -> ActionItem:
    due = at.date() + timedelta(days=chance.randint(3, 40))
    status = chance.choice(_DONE) if due < today else ActionStatus.OPEN
    kind = DueKind.NEXT_MEETING if place == 1 else DueKind.DATE
    owners = chance.sample(parties, 2)
    return ActionItem(
        id=f"a{at:%Y%m%d}.{place}",
        number=place,
        seq=_ENTRIES + place,
        text=_words(chance, 9),
        at=at + timedelta(minutes=_ENTRIES + place),
        assignments=tuple(Assignment(owner=each, status=status) for each in owners),
        due=Due(kind=kind, phrase="rakor berikutnya" if place == 1 else due.isoformat(), day=due),
    )


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(_WORDS, k=count))
