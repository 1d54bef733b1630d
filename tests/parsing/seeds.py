"""The people of the five seed meetings, and a context to read lines against."""

from datetime import date
from pathlib import Path

from notulen.domain.attendee import Acting, Attendee, AttendeeKind
from notulen.domain.calendar import WorkCalendar
from notulen.domain.party import Party
from notulen.domain.person import Person, Post
from notulen.parsing.capture_line import read_line
from notulen.parsing.names import NameIndex
from notulen.parsing.parsed_line import LineContext, ParsedLine
from notulen.storage.reference_tables import load_offices, load_provinces

DATA = Path(__file__).parents[2] / "data"
PROVINCES = load_provinces(DATA / "provinces.csv")
OFFICES = load_offices(DATA / "offices.csv")
CALENDAR = WorkCalendar({})
MEETINGS = {
    "000": (date(2020, 7, 7), date(2020, 8, 4)),
    "001": (date(2019, 8, 29), date(2019, 9, 4)),
    "002": (date(2023, 6, 13), date(2023, 6, 27)),
    "003": (date(2020, 4, 23), date(2020, 5, 7)),
    "004": (date(2019, 1, 3), date(2019, 1, 17)),
}


def person(
    name: str,
    province: str = "",
    post: str = "Kepala Dinas Kominfo",
    *,
    office: str = "diskominfo",
    before: str = "",
    after: str = "",
    acting: Acting | None = None,
    handle: str = "",
    spellings: tuple[str, ...] = (),
) -> Person:
    return Person(
        id=f"p-{name}-{province}",
        name=name,
        handle=handle,
        titles_before=before,
        titles_after=after,
        spellings=spellings,
        posts=(Post(title=post, office=office, province=province, acting=acting),),
    )


PEOPLE = (
    person("Marwan Nusuf", "11"),
    person("Irman", "12", before="Ir. H.", after="M.Si", acting=Acting.PLT),
    person("Jon Kenedy", "16"),
    person("Zulhendri", "21", before="Drs.", after="M.Si"),
    person("Nurachmat Herlambang", "15", before="Ir.", after="MMA"),
    person("Sudarman", "19"),
    person("Achmad Chrisna Putra", "18"),
    person("Eddy Santoso", "", "Direktur Eksekutif", office="askompsi", before="Ir.", after="MM"),
    person("Anies Baswedan", "31", "Gubernur", office="Pemprov"),
    person("Atika Nur Rahmania", "31"),
    person("Sherlita Ratna Dewi Agustin", "35"),
    person("Nirmala Dewi", "35", "Kepala Bidang Data dan Statistik"),
    person("Achmad Fadlil Chusni", "35", "Kepala Bidang Aptika"),
    person("Eko Setiawan", "35", "Subkoordinator"),
    person("Idham Azhari KP", "35"),
    person("Ridwan Badallah", "74", before="Dr."),
    person("Wa Ode Iis Indriyani", "74", "Sekretaris Dinas"),
    person("Eneng Nurcahyati", "36", before="Ir. Hj."),
    person("Padli", "19", "Kepala Bidang IKP"),
)


def seat(name: str, province: str = "", *, kind: AttendeeKind = AttendeeKind.PERSON, post: str = "") -> Attendee:
    """A seat of today; of a person in the directory where one has that name."""
    known = next((each for each in PEOPLE if each.name == name), None)
    is_person = kind is AttendeeKind.PERSON
    return Attendee(
        id=f"s-{name}",
        number=1,
        kind=kind,
        written=name,
        name=name if is_person else "",
        person=known.id if known else "",
        province=province or (known.posts[0].province if known else ""),
        post=post,
    )


def index(*seats: Attendee, people: tuple[Person, ...] = PEOPLE) -> NameIndex:
    return NameIndex(PROVINCES, OFFICES, people, seats)


def context(seed: str = "000", *seats: Attendee, last_speaker: Party | None = None) -> LineContext:
    day, upcoming = MEETINGS[seed]
    return LineContext(
        reference=day, names=index(*seats), calendar=lambda: CALENDAR, upcoming=upcoming, last_speaker=last_speaker
    )


def read(line: str, seed: str = "000", *seats: Attendee, last_speaker: Party | None = None) -> ParsedLine:
    return read_line(line, context(seed, *seats, last_speaker=last_speaker))
