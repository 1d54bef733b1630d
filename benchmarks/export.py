"""What the minutes cost in each format, against building the bare string in the same run.

    python benchmarks/export.py [--entries 300] [--meetings 500] [--rounds 7] [md html docx pdf]

The bare string is every text the minutes print, in order and without any mark, joined by line ends and encoded. "x
composed" has the making of the minutes from the record on both sides, which is what somebody waits for; "x text" is
the rendering alone against the joining alone. Three tables: one meeting of many entries (medians, in turn); many
meetings in one process, a process for each format, with its memory after the first hundred and at the end; and the
whole archive as Markdown, one meeting after the other, against reading the same files and nothing else: goal at most 2.
Absolute times are never stable.
"""

import argparse
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median

from msgspec.structs import replace

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.scale_archives import meetings as sample_meetings
from benchmarks.scale_archives import write_archive

from notulen import paths
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.meeting import Meeting
from notulen.export.formats import get_format
from notulen.export.markdown import render_markdown
from notulen.export.minutes.builder import build_minutes
from notulen.export.minutes.document import (
    Block,
    Facts,
    ItemList,
    ListItem,
    MinutesDocument,
    Paragraph,
    Signatures,
    SubHeading,
    Table,
    plain,
)
from notulen.locale.language import Language
from notulen.services.exports import ExportService
from notulen.services.known_names import KnownNames
from notulen.storage.file_store import FileStore

TODAY = date(2020, 7, 7)
NAMES = KnownNames(paths.data_folder())
PROVINCES = {each.code: each for each in NAMES.provinces}
_SETTLED = 100
_BARE = "bare string"


def composed(meeting: Meeting) -> MinutesDocument:
    """The minutes in the official form."""
    return build_minutes(meeting, provinces=PROVINCES)


def bare(minutes: MinutesDocument) -> bytes:
    """Every text of the minutes, one below the other."""
    texts = [*minutes.letterhead, minutes.title, minutes.subtitle]
    for part in minutes.parts:
        texts.append(part.heading)
        for block in part.blocks:
            texts += _texts(block)
    return "\n".join(texts).encode()


def _texts(block: Block) -> Iterable[str]:
    match block:
        case Paragraph():
            return (plain(block.spans),)
        case SubHeading():
            return block.number, block.text
        case Facts():
            return (text for fact in block.facts for text in (fact.label, *map(plain, fact.values)))
        case ItemList():
            return _items(block.items)
        case Table():
            return (*(column.heading for column in block.columns), *(cell for row in block.rows for cell in row))
        case Signatures():
            return (text for each in block.blocks for text in (each.heading, each.name, each.rank))


def _items(items: Iterable[ListItem]) -> Iterator[str]:
    for item in items:
        yield item.label
        yield plain(item.spans)
        yield from _items(item.children)


def long_meeting(entries: int, go: int) -> Meeting:
    """A meeting in which so many things were said; each `go` has texts of its own, so that nothing is remembered."""
    pattern = next(iter(sample_meetings(NAMES.provinces, 1, TODAY)))
    kept = [each for each in pattern.entries if each.decision is None]
    said: list[Entry] = []
    for place in range(entries):
        of = kept[place % len(kept)]
        item = 1 + place * len(pattern.agenda) // entries
        text = f"{of.text} {go}.{place}"
        said.append(replace(of, id=f"e{place}", seq=place + 1, kind=EntryKind.STATEMENT, agenda=item, text=text))
    actions = tuple(replace(each, seq=entries + each.seq, text=f"{each.text} {go}") for each in pattern.actions)
    return replace(pattern, title=f"{pattern.title} {go}", entries=tuple(said), actions=actions)


def timed(act: Callable[[], object]) -> float:
    """Seconds of one go."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def one_long_meeting(formats: list[str], entries: int, rounds: int) -> None:
    """The first table."""
    makers = {_BARE: lambda compose: bare(compose()), **{name: get_format(name).render for name in formats}}
    whole: dict[str, list[float]] = {name: [] for name in makers}
    alone: dict[str, list[float]] = {name: [] for name in makers}
    for go in range(-1, rounds):
        meeting, minutes = long_meeting(entries, 2 * go), composed(long_meeting(entries, 2 * go + 1))
        for name, make in makers.items():
            taken = timed(lambda: make(lambda: composed(meeting))), timed(lambda: make(lambda: minutes))  # noqa: B023
            if go >= 0:
                whole[name].append(taken[0])
                alone[name].append(taken[1])
    print(f"one meeting, {entries} entries, {len(bare(minutes)) / 1000:.0f} kB of text")
    print(f"{'format':12} {'ms':>9} {'x composed':>11} {'render ms':>10} {'x text':>9}")
    for name in makers:
        made, drawn = median(whole[name]), median(alone[name])
        ratios = f"{made / median(whole[_BARE]):11.1f} {drawn * 1e3:10.2f} {drawn / median(alone[_BARE]):9.1f}"
        print(f"{name:12} {made * 1e3:9.2f} {ratios}")


def many_meetings(formats: list[str], count: int) -> None:
    """The second table: of each meeting the bare string first, then the format."""
    print(f"\n{count} meetings in one process")
    print(f"{'format':12} {'s':>9} {'x composed':>11} {'ms each':>9} {'MB at ' + str(_SETTLED):>10} {'MB at end':>10}")
    context = multiprocessing.get_context("spawn")
    for name in formats:
        reader, writer = context.Pipe(duplex=False)
        process = context.Process(target=_make_many, args=(name, count, writer))
        process.start()
        least, taken, settled, end = reader.recv()
        process.join()
        print(f"{name:12} {taken:9.2f} {taken / least:11.1f} {taken / count * 1e3:9.2f} {settled:10.0f} {end:10.0f}")


def _make_many(name: str, count: int, told: Connection) -> None:
    least = taken = settled = 0.0
    render = get_format(name).render
    for place, meeting in enumerate(sample_meetings(NAMES.provinces, count, TODAY), start=1):
        least += timed(lambda: bare(composed(meeting)))  # noqa: B023
        taken += timed(lambda: render(lambda: composed(meeting)))  # noqa: B023
        if place == min(_SETTLED, count):
            settled = _megabytes()
    told.send((least, taken, settled, _megabytes()))


def _megabytes() -> float:
    """What the process holds in memory now."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096 / 1e6


def whole_archive(count: int, rounds: int) -> None:
    """The third table."""
    with tempfile.TemporaryDirectory() as folder, Path("/dev/null").open("wb") as sink:
        root = Path(folder) / "archive"
        root.mkdir()
        write_archive(root, NAMES.provinces, count, datetime.now(UTC).date())

        def read() -> None:
            for _ in FileStore(root).meetings():
                pass

        def render() -> None:
            for meeting in FileStore(root).meetings():
                sink.write(render_markdown(composed(meeting)).encode())

        def send_out() -> None:
            store = FileStore(root)
            service = ExportService(store, NAMES)
            for _, meeting in service.each(service.chosen()):
                assert meeting is not None
                sink.write(service.render(meeting, "md", language=Language.INDONESIAN))

        acts = {"read only": read, "as Markdown": render, "by the service": send_out}
        times: dict[str, list[float]] = {name: [] for name in acts}
        held: dict[str, float] = {}
        for go in range(-1, rounds):
            for name, act in acts.items():
                taken = timed(act)
                held[name] = _megabytes()
                if go >= 0:
                    times[name].append(taken)
    print(f"\nthe whole archive of {count} meetings as Markdown, streaming")
    print(f"{'':16} {'s':>8} {'x read only':>12} {'MB':>6}")
    floor = median(times["read only"])
    for name, own in times.items():
        print(f"{name:16} {median(own):8.3f} {median(own) / floor:12.2f} {held[name]:6.0f}")


def main() -> None:
    """Print the three tables."""
    asking = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asking.add_argument("formats", nargs="*", default=["md", "html", "docx", "pdf"])
    asking.add_argument("--entries", type=int, default=300)
    asking.add_argument("--meetings", type=int, default=500)
    asking.add_argument("--rounds", type=int, default=7)
    asked = asking.parse_args()
    one_long_meeting(asked.formats, asked.entries, asked.rounds)
    many_meetings(asked.formats, asked.meetings)
    own = multiprocessing.get_context("spawn").Process(
        target=whole_archive, args=(asked.meetings, max(1, asked.rounds // 2))
    )
    own.start()
    own.join()


if __name__ == "__main__":
    main()
