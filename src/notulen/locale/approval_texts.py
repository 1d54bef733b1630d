"""The chair's approval in words: the line of the paper, what the shell and the read-back say."""

from collections.abc import Mapping

from notulen.domain.approval import Approval, ApprovalKind
from notulen.domain.meeting import Meeting
from notulen.domain.related_meeting import LinkedMeeting
from notulen.domain.value import Value
from notulen.locale.date_texts import format_date, format_time
from notulen.locale.language import Language


class ApprovalTexts(Value, frozen=True):
    """Braces name what is filled in. `given` is the line of the paper for each way to approve."""

    given: Mapping[ApprovalKind, str]
    in_meeting: str
    note: str
    joined: str
    # the shell
    recorded: str
    withdrawn: str
    none_yet: str
    heading: str
    all_of_it: str
    all_on_paper: str
    of_version: str
    # the form
    form_title: str
    any_form_title: str
    way: str
    way_about: str
    day: str
    day_about: str
    given_in: str
    given_in_about: str
    by: str
    by_about: str
    at: str
    at_about: str
    about: str
    about_about: str
    remark: str
    remark_about: str
    # what the form reads
    unknown_reference: str
    reads_all: str
    no_chair: str


INDONESIAN = ApprovalTexts(
    given={
        ApprovalKind.ORAL: "{what} disetujui secara lisan oleh {by} pada {day} pukul {time}",
        ApprovalKind.WRITTEN: "{what} disetujui secara tertulis oleh {by} pada {day}",
        ApprovalKind.AT_NEXT_MEETING: "{what} disetujui oleh {by} dalam {meeting}",
    },
    in_meeting="rapat berikutnya, {day}",
    note=" ({note})",
    joined=" dan ",
    recorded="{reference}: {told}.",
    withdrawn="{reference}: persetujuan dicabut dari catatan.",
    none_yet="Belum ada persetujuan.",
    heading="Persetujuan {reference}",
    all_of_it="Notulen",
    all_on_paper="Notula",
    of_version="{what} versi {version}",
    form_title="Persetujuan lisan",
    any_form_title="Persetujuan notulen",
    way="Cara",
    way_about="← → memilih: lisan, tertulis, atau di rapat berikutnya",
    day="Tanggal",
    day_about="hari disetujui, misalnya kemarin atau 7 Juli 2020",
    given_in="Dalam rapat",
    given_in_about="hanya untuk persetujuan di rapat berikutnya: nomor rapatnya, misalnya R8",
    by="Disetujui oleh",
    by_about="pimpinan rapat, atau nama lain",
    at="Pukul",
    at_about="jam saat disetujui, misalnya 11.30",
    about="Tentang",
    about_about="kosong = seluruh notulen; atau nomornya: K1.1 A1.2",
    remark="Keterangan",
    remark_about="boleh kosong",
    unknown_reference="{asked} tidak ada di rapat ini",
    reads_all="seluruh notulen",
    no_chair="tulis siapa yang menyetujui",
)

ENGLISH = ApprovalTexts(
    given={
        ApprovalKind.ORAL: "{what} approved orally by {by} on {day} at {time}",
        ApprovalKind.WRITTEN: "{what} approved in writing by {by} on {day}",
        ApprovalKind.AT_NEXT_MEETING: "{what} approved by {by} in {meeting}",
    },
    in_meeting="the next meeting, {day}",
    note=" ({note})",
    joined=" and ",
    recorded="{reference}: {told}.",
    withdrawn="{reference}: the approval was taken off the record.",
    none_yet="No approval yet.",
    heading="Approval of {reference}",
    all_of_it="Minutes",
    all_on_paper="Minutes",
    of_version="{what}, version {version},",
    form_title="Oral approval",
    any_form_title="Approval of the minutes",
    way="Way",
    way_about="← → choose: oral, written, or at the next meeting",
    day="Day",
    day_about="the day of it, for example yesterday or 7 July 2020",
    given_in="In meeting",
    given_in_about="only for an approval at the next meeting: its number, for example R8",
    by="Approved by",
    by_about="the chair, or another name",
    at="At",
    at_about="the hour of it, for example 11.30",
    about="Of",
    about_about="empty = all the minutes; or numbers: K1.1 A1.2",
    remark="Remark",
    remark_about="may be empty",
    unknown_reference="{asked} is not in this meeting",
    reads_all="all the minutes",
    no_chair="write who approves",
)


def approval_texts(language: Language) -> ApprovalTexts:
    """The words in `language`."""
    return INDONESIAN if language is Language.INDONESIAN else ENGLISH


def told_approval(
    kind: ApprovalKind,
    language: Language,
    *,
    by: str,
    day: str,
    time: str,
    about: tuple[str, ...] = (),
    meeting: str = "",
    note: str = "",
    version: int | None = None,
    is_paper: bool = False,
) -> str:
    """ "Notulen disetujui secara lisan oleh Dr. X pada Selasa, 7 Juli 2020 pukul 11.30 WIB (dibacakan)".

    `meeting` is where it was given, in words, `about` references, `version` the one that was approved
    where there is a newer one; `is_paper` calls the minutes as the official form does. No full stop at the end.
    """
    texts = approval_texts(language)
    what = texts.all_on_paper if is_paper else texts.all_of_it
    if about:
        *most, last = about
        what = f"{', '.join(most)}{texts.joined}{last}" if most else last
    if version is not None:
        what = texts.of_version.format(what=what, version=version)
    said = texts.given[kind].format(
        what=what, by=by, day=day, time=time, meeting=meeting or texts.in_meeting.format(day=day)
    )
    return said + (texts.note.format(note=note) if note else "")


def described_approval(
    approval: Approval, meeting: Meeting, linked: Mapping[str, LinkedMeeting], language: Language
) -> str:
    """An approval of `meeting` as `told_approval` words it; `linked` are meetings by id it may have been given in."""
    at = approval.at.astimezone(meeting.zone.offset)
    home = linked.get(approval.meeting)
    version = approval.version(meeting.ralats)
    return told_approval(
        approval.kind,
        language,
        by=approval.by.name,
        day=format_date(at.date(), language),
        time=format_time(at.time(), meeting.zone, language),
        about=approval.about,
        meeting=f"{home.reference} {home.title}" if home else "",
        note=approval.note,
        version=version if version <= len(meeting.ralats) else None,
    )
