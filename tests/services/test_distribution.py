"""The ledger of minutes: who was given which edition, who confirmed it, and who holds an old one after a ralat."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from msgspec.structs import replace

from canaries import sown
from hostile_texts import HOSTILE
from notulen.config import Settings
from notulen.domain.action_item import ActionStatus
from notulen.domain.delivery import Channel, Holding
from notulen.domain.distribution import LedgerRow, counts, ledger
from notulen.domain.errors import InvalidValue, NotFound
from notulen.domain.meeting import Meeting
from notulen.domain.party import PartyKind
from notulen.export.formats import FORMATS
from notulen.export.gate.release import release
from notulen.export.mail_draft import LONGEST_MAILTO, Addressee, Letter, is_mail_address, mail_draft, mailto
from notulen.locale.language import Language
from notulen.services.distribution import Parcel
from notulen.services.editing import FieldEdits
from notulen.workspace import Workspace

DAY = date(2020, 7, 7)


class Office:
    """An archive with one closed meeting, R1; each call of `now` is a second later."""

    def __init__(self, folder: Path) -> None:
        self.space = Workspace(folder / "archive", Settings(name="Sari", organisation="Diskominfo Aceh"))
        self.clock = datetime(2020, 7, 7, 2, 0, tzinfo=UTC)
        irman = self.space.people.add("Irman", now=self.now, office="sumut", post="Kepala Dinas", handle="irman")
        self.space.people.edit(
            irman.name, lambda each: replace(each, email="irman@sumutprov.go.id", phone="0812345678"), now=self.now
        )
        self.space.meetings.create("Rakor data", DAY, now=self.now)
        for line in ("+ Irman @sumut", "+ Dian @aceh", "~ RAHASIA", "! disepakati satu data"):
            self.space.minutes.record_line(1, line, now=self.now)
        self.space.meetings.close(1, now=self.now)

    @property
    def now(self) -> datetime:
        self.clock += timedelta(seconds=1)
        return self.clock

    @property
    def meeting(self) -> Meeting:
        return self.space.store.meeting(1)

    def gives(self, *to: str, by: Channel = Channel.WHATSAPP, parcel: Parcel | None = None) -> tuple[LedgerRow, ...]:
        service = self.space.distribution
        recipients = service.recipients(self.meeting, to, by, today=DAY)
        return service.record(1, recipients, by, now=self.now, parcel=parcel)

    def freezes(self) -> None:
        self.space.finals.finalize(1, now=self.now, is_forced=True)

    def amends(self, place: str) -> None:
        self.space.finals.amend(1, reason="keliru", asked_by="Kadis", now=self.now)
        self.space.editing.edit_meeting("R1", FieldEdits(sets={"place": place}), today=DAY, now=self.now)
        self.freezes()

    @property
    def ledger(self) -> list[tuple[str, Holding]]:
        return [(row.delivery.recipient.name, row.holding) for row in self.space.distribution.rows(self.now, 1)]

    @property
    def holders(self) -> list[str]:
        return [each.delivery.recipient.name for each in self.space.distribution.holders_of_old(self.meeting, self.now)]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def test_a_ralat_makes_every_earlier_version_old_until_its_holder_gets_the_new_one(office: Office) -> None:
    office.freezes()
    office.gives("@aceh", "Pak Karno", "@jambi")
    office.gives("@jambi", parcel=Parcel(provinces=("15",)))
    assert office.holders == []
    office.amends("Medan")
    assert office.holders == ["Aceh", "Pak Karno", "Jambi"]
    office.gives("pak karno", by=Channel.PRINT)
    # Who gets an extract only still holds the whole of the old version.
    office.gives("@jambi", parcel=Parcel(provinces=("15",)))
    office.gives("@aceh", parcel=Parcel(is_public=True))
    assert office.holders == ["Aceh", "Jambi"]
    office.gives("@aceh", "@jambi")
    assert office.holders == []
    replaced = [name for name, holding in office.ledger if holding is Holding.REPLACED]
    assert replaced == ["Aceh", "Pak Karno", "Jambi", "Jambi"]
    office.amends("Surabaya")
    assert office.holders == ["pak karno", "Aceh", "Jambi"]
    assert counts(ledger(office.meeting, office.now)).outdated == 3


def test_a_draft_is_old_once_it_was_changed_or_made_final_but_not_by_work_on_its_actions(office: Office) -> None:
    office.space.meetings.reopen(1, now=office.now)
    office.space.minutes.record_line(1, "> kirim data @aceh", now=office.now)
    office.space.meetings.close(1, now=office.now)
    office.gives("@aceh")
    office.space.actions.set_status("A1.1", ActionStatus.DONE, now=office.now)
    office.space.meetings.reopen(1, now=office.now)
    office.space.minutes.record_line(1, "~ catatan sendiri", now=office.now)
    office.space.meetings.close(1, now=office.now)
    assert office.ledger == [("Aceh", Holding.LATEST)]
    office.space.editing.edit_meeting("R1", FieldEdits(sets={"place": "Medan"}), today=DAY, now=office.now)
    assert office.holders == ["Aceh"]
    office.gives("@aceh")
    assert [holding for _, holding in office.ledger] == [Holding.REPLACED, Holding.LATEST]
    office.freezes()
    assert office.holders == ["Aceh"]
    office.space.finals.amend(1, reason="keliru", asked_by="Kadis", now=office.now)
    office.space.editing.edit_meeting("R1", FieldEdits(sets={"place": "Binjai"}), today=DAY, now=office.now)
    (row,) = office.gives("@aceh")
    assert (row.delivery.version, row.holding) == (0, Holding.LATEST)
    assert office.holders == []


def test_what_is_kept_beside_finals_leaves_them_proven_and_their_papers_as_they_were(office: Office) -> None:
    office.gives("@irman")
    office.freezes()
    paper = office.space.exports.render(office.meeting, "json", language=Language.ENGLISH)
    (row,) = office.gives("@irman", by=Channel.EMAIL, parcel=Parcel(format="pdf", content=b"x"))
    assert (row.delivery.version, row.delivery.sum) == (1, office.meeting.finals[0].short_sum)
    assert row.delivery.address == "irman@sumutprov.go.id"
    office.space.distribution.acknowledge(1, [row.delivery.number], now=office.now, by="Staf")
    office.space.distribution.withdraw(1, [1], now=office.now)
    assert all(each.is_sound for each in office.space.finals.verify())
    assert office.space.exports.render(office.meeting, "json", language=Language.ENGLISH) == paper
    reopened = Workspace(office.space.folder, Settings())
    assert reopened.store.meeting(1).deliveries == office.meeting.deliveries
    assert all(check.fault is None for check in reopened.store.verify())


def test_receipt_is_told_once_after_sending_and_everything_is_taken_back_by_undo(office: Office) -> None:
    service = office.space.distribution
    first, second = office.gives("@irman", "@aceh")
    assert (first.reference, first.delivery.recipient.kind) == ("D1.1", PartyKind.PERSON)
    office.clock += timedelta(days=3)
    assert [row.waiting_days for row in service.rows(office.now)] == [3, 3]
    assert service.waiting_for(office.meeting, ("@aceh",)) == (2,)
    with pytest.raises(InvalidValue, match="before_sent"):
        service.acknowledge(1, [2], now=office.now, at=second.delivery.sent - timedelta(minutes=1))
    with pytest.raises(InvalidValue, match="in_future"):
        service.acknowledge(1, [2], now=office.clock, at=office.clock + timedelta(minutes=1))
    (told,) = service.acknowledge(1, [2], now=office.now, by=" Dian\n", note="lewat telepon")
    assert (told.waiting_days, told.delivery.acknowledged_by, told.delivery.note) == (None, "Dian", "lewat telepon")
    with pytest.raises(NotFound, match=r"@aceh"):
        service.waiting_for(office.meeting, ("@aceh",))
    with pytest.raises(NotFound, match=r"D1\.7"):
        service.get("D1.7")
    service.withdraw(1, [1], now=office.now)
    office.space.history.undo(now=office.now)
    office.space.history.undo(now=office.now)
    assert [each.acknowledged for each in office.meeting.deliveries] == [None, None]
    service.withdraw(1, [2], now=office.now)
    assert office.gives("@jambi")[0].reference == "D1.3"


def test_a_delivery_recorded_wrongly_is_put_right_and_what_was_not_told_stays(office: Office) -> None:
    service = office.space.distribution
    (row,) = office.gives("@aceh", parcel=Parcel(format="pdf"))
    (jambi,) = service.recipients(office.meeting, ("@jambi",), Channel.PRINT, today=DAY)
    fixed = service.correct(1, 1, now=office.now, recipient=jambi, channel=Channel.PRINT, note="pos").delivery
    assert fixed == replace(row.delivery, recipient=jambi.party, channel=Channel.PRINT, note="pos")
    office.freezes()
    assert service.correct(1, 1, now=office.now, parcel=Parcel(version=1)).holding is Holding.LATEST
    with pytest.raises(NotFound, match="9"):
        service.correct(1, 1, now=office.now, parcel=Parcel(version=9))


def test_recipients_are_read_as_people_write_them_each_once_and_addresses_come_from_the_directory(
    office: Office,
) -> None:
    def named(*asked: str, by: Channel = Channel.EMAIL) -> list[tuple[str, str]]:
        found = office.space.distribution.recipients(office.meeting, asked, by, today=DAY)
        return [(each.party.name, each.address) for each in found]

    at = "irman@sumutprov.go.id"
    assert named("semua") == [("Sumatera Utara", at), ("Aceh", "")]
    assert named("@irman,@aceh", "@aceh", "Ir. Budi, M.Si") == [("Irman", at), ("Aceh", ""), ("Ir. Budi, M.Si", "")]
    assert named(at.upper()) == [("Irman", at)]
    assert named("Ana <ana@x.go.id>", "b@y.id") == [("Ana", "ana@x.go.id"), ("b@y.id", "b@y.id")]
    assert named("@irman", by=Channel.WHATSAPP) == [("Irman", "0812345678")]
    assert named("@irman", by=Channel.PRINT) == [("Irman", "")]
    for wrong, fault in (("@tidakada", NotFound), ("  ", InvalidValue), (" <>", InvalidValue)):
        with pytest.raises(fault):
            named(wrong)
    office.space.meetings.create("Rakor kosong", DAY, now=office.now)
    with pytest.raises(InvalidValue, match="nobody_present"):
        office.space.distribution.recipients(office.space.store.meeting(2), ["semua"], Channel.EMAIL, today=DAY)


def opened(content: bytes) -> EmailMessage:
    message = message_from_bytes(content, policy=default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def test_the_letter_opens_as_a_draft_with_the_very_bytes_of_the_export_and_tells_what_a_ralat_changed(
    office: Office,
) -> None:
    office.freezes()
    office.amends("Jl. Merdeka, hubungi 0812-3456-7890")
    service, language = office.space.distribution, Language.INDONESIAN
    to = service.recipients(office.meeting, ("@irman", "@jambi"), Channel.EMAIL, today=DAY)
    content = office.space.exports.render(office.meeting, "docx", language=language)
    letter = service.letter(office.meeting, to, Parcel(content=content), "notulen-R1.docx", language)
    draft = mail_draft(letter, office.clock)
    assert draft == mail_draft(letter, office.clock)
    message = opened(draft)
    assert (message["X-Unsent"], message["To"], message["From"]) == ("1", "Irman <irman@sumutprov.go.id>", None)
    assert message["Subject"] == "Ralat notulen Rakor data, Selasa, 7 Juli 2020"
    assert message["Date"].datetime == office.clock
    (attached,) = message.iter_attachments()
    assert attached.get_content() == content
    assert attached.get_filename() == "notulen-R1.docx"
    assert attached.get_content_type() == FORMATS_TYPES["docx"]
    body = message.get_body()
    assert body is not None
    said = body.get_content()
    for told in ("Ralat ke-1 (versi 2)", "Alasan: Keliru", "Diminta oleh: Kadis", "0812-3456-7890", "Diskominfo Aceh"):
        assert told in said
    assert "RAHASIA" not in said
    english = Language.ENGLISH
    public = service.letter(office.meeting, to, Parcel(is_public=True, content=b"x"), "a.txt", english)
    assert "0812" not in "".join(public.paragraphs)
    assert "What changed:" in "".join(public.paragraphs)
    first = service.letter(office.meeting, to, Parcel(version=1, content=b"x"), "a.txt", english)
    assert (first.subject, "What changed:" in "".join(first.paragraphs)) == (
        "Minutes of Rakor data, Tuesday, 7 July 2020",
        False,
    )


FORMATS_TYPES = {
    "md": "text/markdown",
    "txt": "text/plain",
    "wa": "text/plain",
    "html": "text/html",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ics": "text/calendar",
    "json": "application/json",
}


def written(subject: str, *to: Addressee, suffix: str = ".pdf", body: Sequence[str] = ("Yth.",)) -> Letter:
    return Letter(
        subject=subject,
        paragraphs=tuple(body),
        by_hand="",
        to=to,
        file_name=f"a{suffix}",
        content=b"\0\r\n\xff",
        key="k",
    )


def test_no_name_or_title_adds_a_header_and_every_format_has_its_type() -> None:
    now = datetime(2020, 7, 7, tzinfo=UTC)
    for text in (*HOSTILE, "a\r\nBcc: x@y.id", "a\n\nbody", '"; Bcc: x', "Ó" * 300, "<x@y.id>, z@w.id"):
        letter = written(
            text, Addressee(name=text, address="a@b.id"), Addressee(name="b", address=text), body=[text] * 3
        )
        draft = mail_draft(letter, now)
        message = opened(draft)
        assert set(message) == {
            *("X-Unsent", "Subject", "To", "Date", "Message-ID", "MIME-Version", "Content-Type"),
        }, text
        assert [each.addr_spec for each in message["To"].addresses] == ["a@b.id"], text
        (attached,) = message.iter_attachments()
        assert attached.get_content() == b"\0\r\n\xff"
        link = mailto(letter)
        assert len(link) <= LONGEST_MAILTO
        assert link.isascii()
        assert not set(link) & set(' \r\n\t"<>\\^`{|}')
        assert set(parse_qs(urlsplit(link).query)) <= {"subject", "body"}
        assert unquote(urlsplit(link).path) == "a@b.id"
    assert set(FORMATS_TYPES) == set(FORMATS)
    for name, content_type in FORMATS_TYPES.items():
        (attached,) = opened(mail_draft(written("x", suffix=FORMATS[name].suffix), now)).iter_attachments()
        assert attached.get_content_type() == content_type
        assert attached.get_payload(decode=True) == b"\0\r\n\xff"
    assert [
        each for each in ("a@b", "a b@c.id", "a@b.id\n", "ä@b.id", "a..b@c.id", "@b.id") if is_mail_address(each)
    ] == []


def test_nothing_of_the_ledger_leaves_by_the_gate() -> None:
    canaries, meeting = sown()
    assert any(path.startswith("deliveries.") for path in canaries.of)
    for is_public in (False, True):
        assert not release(meeting, is_public=is_public).deliveries
