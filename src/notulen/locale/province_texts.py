"""What the board of provinces says, on the screen and in the shell, in Indonesian and English."""

from notulen.domain.value import Value
from notulen.locale.counted import Counted
from notulen.locale.language import Language


class ProvinceTexts(Value, frozen=True):
    """Every word of the board that is not a key's. Braces name what is filled in."""

    title: str
    with_actions: str
    sorted_by: str
    board: str
    legend_load: str
    legend_came: str
    # columns
    open: str
    in_progress: str
    blocked: str
    unfinished: str
    soon: str
    late: str
    done: str
    load: str
    answer: str
    came: str
    last_meetings: str
    days: str
    never: str
    # under the board
    hidden: str
    all_shown: str
    nothing_found: str
    offices: str
    filter: str
    filter_example: str
    reading: str
    reading_meetings: str
    # the box of one
    counts: str
    nothing_open: str
    more_open: str
    shared: str
    no_day: str
    contact: str
    no_contact: str
    attendance: str
    never_invited: str
    # its actions
    no_actions: str
    history: str
    given: str
    no_history: str
    for_part_of: str
    # reminding
    copied: str
    written: str
    nothing_to_remind: str
    # the shell
    offices_left_out: str


INDONESIAN = ProvinceTexts(
    title="PROVINSI",
    with_actions="{shown} dari {count} punya aksi",
    sorted_by="urut: {order}",
    board="Matriks",
    legend_load="█ lewat ░ terbuka",
    legend_came="● hadir ◐ terlambat ◆ diwakili ○ tidak hadir",
    open="baru",
    in_progress="jalan",
    blocked="kendala",
    unfinished="buka",
    soon="≤7 hr",
    late="LEWAT",
    done="selesai",
    load="beban",
    answer="respons",
    came="hadir",
    last_meetings="6 terakhir",
    days="{days} hr",
    never="–",
    hidden="{count} provinsi tanpa aksi disembunyikan",
    all_shown="semua {count} provinsi",
    nothing_found="Tidak ada provinsi atau instansi «{typed}».",
    offices="Instansi",
    filter="Saring",
    filter_example="mis. sul, medan, @babel",
    reading="Membaca arsip…",
    reading_meetings="Membaca {total} rapat… {done}/{total}",
    counts="{open} terbuka · {late} lewat",
    nothing_open="Tidak ada aksi terbuka.",
    more_open="dan {count} lagi, Enter",
    shared="bersama {done}/{owners}",
    no_day="tanpa tenggat",
    contact="Pimpinan",
    no_contact="belum ada di Direktori",
    attendance="Kehadiran",
    never_invited="belum pernah diundang",
    no_actions="{name} belum punya aksi.",
    history="Riwayat {reference}",
    given="diberikan dalam {reference} {title}",
    no_history="belum ada kabar sesudahnya",
    for_part_of="untuk {name}",
    copied="Pengingat {name} disalin. Tidak tertempel? Tekan {key}: ditulis ke berkas.",
    written="Pengingat {name} ditulis: {path}",
    nothing_to_remind="{name} tidak punya aksi terbuka; tidak ada yang perlu diingatkan.",
    offices_left_out="{shown} dari {count} provinsi · {offices} instansi: --offices",
)

ENGLISH = ProvinceTexts(
    title="PROVINCES",
    with_actions="{shown} of {count} have actions",
    sorted_by="by: {order}",
    board="Board",
    legend_load="█ late ░ open",
    legend_came="● present ◐ late ◆ represented ○ not there",
    open="new",
    in_progress="going",
    blocked="blocked",
    unfinished="open",
    soon="≤7 d",
    late="LATE",
    done="done",
    load="load",
    answer="answer",
    came="came",
    last_meetings="last six",
    days="{days} d",
    never="–",
    hidden=Counted("{count} provinces without actions are hidden", "{count} province without actions is hidden"),
    all_shown="all {count} provinces",
    nothing_found="No province or office is called «{typed}».",
    offices="Offices",
    filter="Filter",
    filter_example="e.g. sul, medan, @babel",
    reading="Reading the archive…",
    reading_meetings="Reading {total} meetings… {done}/{total}",
    counts="{open} open · {late} late",
    nothing_open="No open action.",
    more_open="and {count} more, Enter",
    shared="shared {done}/{owners}",
    no_day="no deadline",
    contact="Head",
    no_contact="not in the directory yet",
    attendance="Attendance",
    never_invited="never invited yet",
    no_actions="{name} has no actions yet.",
    history="History of {reference}",
    given="given in {reference} {title}",
    no_history="nothing was heard of it since",
    for_part_of="for {name}",
    copied="The reminder to {name} is copied. It does not paste? Press {key}: it goes to a file.",
    written="The reminder to {name} is written: {path}",
    nothing_to_remind="{name} has no open action; there is nothing to remind of.",
    offices_left_out="{shown} of {count} provinces · {offices} offices: --offices",
)


def province_texts(language: Language) -> ProvinceTexts:
    """The texts in `language`."""
    return INDONESIAN if language is Language.INDONESIAN else ENGLISH


def days_said(days: float, language: Language) -> str:
    """A number of days, a half one too: `9`, `3,5`."""
    figure = f"{days:g}"
    return figure.replace(".", ",") if language is Language.INDONESIAN else figure
