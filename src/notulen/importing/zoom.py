"""Reads participant reports of Zoom: unique users or sessions, with the meeting above or in each row, and webinars."""

from collections.abc import Sequence

from notulen.domain.attendance_file import Source
from notulen.importing.report_rows import Cells, Report, ReportRow, cell, columns_by, fields_in, is_yes, places_of

_PEOPLE = columns_by(
    {
        "renamed": "name original name;nama nama asli;user name original name;nama pengguna nama asli;nameoriginalname",
        "name": "name;nama;participant;participant name;nama peserta;user name;nama pengguna",
        "email": "user email;email;e mail;surel;email pengguna;alamat email;alamat surel;email address",
        "joined": "join time;waktu bergabung;waktu gabung;waktu masuk;jam masuk",
        "left": "leave time;waktu keluar;waktu meninggalkan;waktu pergi;jam keluar",
        "duration": "duration minutes;total duration minutes;durasi menit;total durasi menit;total durasi menit s;"
        "durasi total menit;duration;durasi;total duration;total durasi;time in session minutes;"
        "waktu dalam sesi menit",
        "guest": "guest;tamu;is guest;adalah tamu",
        "waiting": "in waiting room;di ruang tunggu;waiting room;ruang tunggu",
        "attended": "attended;hadir;menghadiri;dihadiri",
    }
)
_MEETING = columns_by(
    {
        "topic": "topic;topik",
        "id": "meeting id;id;id rapat;webinar id;id webinar",
        "starts": "start time;waktu mulai;actual start time;waktu mulai aktual",
        "host": "host;nama host;host name;tuan rumah",
        "email": "user email;email pengguna",
        "minutes": "duration minutes;durasi menit;actual duration minutes",
    }
)
_NO = frozenset(["no", "tidak", "n", "false", "0"])
_NOTHING = "--"


def read_zoom(lines: Sequence[Cells]) -> Report | None:
    """The report in `lines`; None when it is none of Zoom's."""
    rows: list[ReportRow] = []
    meeting: dict[str, str] = {}
    places: dict[str, int] | None = None
    is_expecting_meeting: dict[str, int] | None = None
    is_known = is_of_hosts = tells_renames = False
    for cells in lines:
        filled = [each for each in cells if each]
        if is_expecting_meeting is not None:
            meeting = {field: cell(cells, place) for field, place in is_expecting_meeting.items()}
            is_expecting_meeting = None
            continue
        people = fields_in(cells, _PEOPLE)
        name = "renamed" if "renamed" in people else "name"  # beside it a plain name is the host's
        if name in people and {"joined", "duration", "email"} & set(people):
            is_known, tells_renames = True, name == "renamed"
            places = places_of(people, after=name)
            places["name"] = places[name]
            around = places_of(fields_in(cells, _MEETING))
            flat = {field: place for field, place in around.items() if place not in places.values()}
            continue
        about = fields_in(cells, _MEETING)
        if "topic" in about and len({*about} - {""}) > 1:
            is_expecting_meeting, places = places_of(about), None
        elif len(filled) == 1 and (places is None or _is_title(filled[0])):
            is_of_hosts = "host" in filled[0].casefold()  # "Host Details", "Attendee Details"
            places = None
        elif places is not None:
            meeting = meeting or {field: cell(cells, place) for field, place in flat.items()}
            rows.append(_row(cells, places, is_of_hosts=is_of_hosts))
    if not is_known:
        return None
    return Report(
        source=Source.ZOOM,
        rows=tuple(rows),
        topic=meeting.get("topic", ""),
        host=meeting.get("host", "").rpartition(" (")[0] or meeting.get("host", ""),
        host_email=meeting.get("email", ""),
        tells_renames=tells_renames,
    )


def _is_title(text: str) -> bool:
    """Whether a lone cell heads a part of a webinar's report."""
    words = text.casefold().split()
    return len(words) < 4 and words[-1] in ("details", "rincian", "detail")


def _row(cells: Cells, places: dict[str, int], *, is_of_hosts: bool) -> ReportRow:
    def told(field: str) -> str:
        text = cell(cells, places.get(field))
        return "" if text == _NOTHING else text

    attended = told("attended").casefold()
    return ReportRow(
        name=told("name"),
        email=told("email"),
        joined=told("joined"),
        left=told("left"),
        duration=told("duration"),
        is_host=is_of_hosts,
        is_guest=is_yes(told("guest")) if told("guest") else None,
        is_waiting=is_yes(told("waiting")),
        is_absent=attended in _NO,
    )
