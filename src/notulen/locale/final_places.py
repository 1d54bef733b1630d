"""What a place in frozen minutes is called: the line as the paper has it, and the field as the forms do."""

from collections.abc import Mapping, Sequence

from notulen.domain.action_item import ActionItem
from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee
from notulen.domain.damaged_final import FinalPlace
from notulen.domain.entry import Entry
from notulen.domain.final_version import FinalVersion
from notulen.domain.meeting import Meeting
from notulen.domain.value import Value
from notulen.locale.field_words import field_label
from notulen.locale.language import Language

_MOST = 6
"""So many places are named; somebody who wrote a file anew changed more."""
_RECORDS: Mapping[type[Value], tuple[str, str]] = {
    Attendee: ("peserta {place}", "attendee {place}"),
    AgendaItem: ("butir agenda {place}", "agenda item {place}"),
    Meeting: ("data rapat", "the meeting"),
    FinalVersion: ("data pengesahan", "the release"),
}
_UNREADABLE: Mapping[type[Value], tuple[str, str]] = {
    Attendee: ("seorang peserta", "an attendee"),
    AgendaItem: ("sebuah butir agenda", "an agenda item"),
    Entry: ("sebuah catatan atau putusan", "a note or decision"),
    ActionItem: ("sebuah aksi", "an action"),
}
_MORE = ("dan {count} tempat lain", "and {count} other places")
_FIELDS: Mapping[str, tuple[str, str]] = {
    "accepted": ("yang dianggap benar", "what was accepted"),
    "actions": ("daftar aksi", "the list of actions"),
    "agenda": ("agenda", "agenda"),
    "amendment": ("ralat", "ralat (correction)"),
    "approvals": ("persetujuan", "approvals"),
    "archive": ("tanda arsip", "mark of the archive"),
    "attendees": ("daftar hadir", "the list of attendees"),
    "by": ("yang mengesahkan", "who released it"),
    "decision_in": ("rapat putusannya", "meeting of the decision"),
    "deliveries": ("kiriman", "deliveries"),
    "entries": ("catatan dan putusan", "notes and decisions"),
    "evaluated": ("evaluasi tindak lanjut", "follow-up of earlier actions"),
    "evidence": ("bukti", "evidence"),
    "finals": ("riwayat versi", "earlier versions"),
    "gaps": ("hal yang belum jelas", "open questions"),
    "id": ("tanda pengenal", "identity"),
    "in_call": ("jam di rapat daring", "hours in the call"),
    "is_for_everyone": ("berlaku untuk semua", "for everyone"),
    "issued": ("nomor terpakai", "numbers given out"),
    "linked": ("rapat yang dirujuk", "meetings referred to"),
    "made": ("waktu pengesahan", "time of release"),
    "next_meeting": ("rapat berikutnya", "next meeting"),
    "paper": ("kop surat", "letterhead"),
    "person": ("nama di Direktori", "name in the directory"),
    "previous": ("sidik versi sebelumnya", "checksum of the version before"),
    "progress": ("perkembangan", "progress"),
    "ran": ("lama pembahasan", "time it took"),
    "raw": ("ketikan asli", "as it was typed"),
    "resumed": ("dilanjutkan pukul", "resumed at"),
    "seq": ("urutan baris", "order of the line"),
    "series_name": ("nama seri", "name of the series"),
    "sessions": ("jam berlangsung", "hours it ran"),
    "speaker": ("pembicara", "speaker"),
    "unlisted": ("peserta yang tidak dicatat", "people left out"),
    "version": ("nomor versi", "number of the version"),
    "waits_for": ("menunggu aksi", "waits for"),
}
"""What no form asks for; fields of forms have their words in `field_words`."""


def places_told(places: Sequence[FinalPlace], language: Language) -> str:
    """`places` for a sentence: "K1.1 (isi); data rapat (judul)". Empty when there are none."""
    told = list(dict.fromkeys(_told(each, language) for each in places))
    more = [_MORE[language is Language.ENGLISH].format(count=len(told) - _MOST)] if len(told) > _MOST else []
    return "; ".join((*told[:_MOST], *more))


def _told(place: FinalPlace, language: Language) -> str:
    is_english = language is Language.ENGLISH
    if not place.place and place.record in _UNREADABLE:
        record = _UNREADABLE[place.record][is_english]
    else:
        record = _RECORDS.get(place.record, ("{place}", "{place}"))[is_english].format(place=place.place)
    return f"{record} ({_field(place, language)})" if place.field else record


def _field(place: FinalPlace, language: Language) -> str:
    label = field_label(place.record, place.field, language)
    own = _FIELDS.get(place.field)
    return own[language is Language.ENGLISH] if own and label == place.field else label
