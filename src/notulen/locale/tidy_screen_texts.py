"""What Rapikan, the walk through what is left to tidy, says in Indonesian and English."""

from notulen.domain.value import Value
from notulen.locale.language import Language


class TidyScreenTexts(Value, frozen=True):
    """Braces name what is filled in."""

    offered: str
    title: str
    progress: str
    at_end: str
    accepted_count: str
    later_count: str
    queue: str
    queue_left: str
    one_key: str
    a_fault: str
    an_advice: str
    put_right: str
    left_as_it_is: str
    more_below: str
    blank: str
    # what was done
    accepted: str
    cannot_accept: str
    taken_in: str
    nothing_undone: str
    reopen_first: str
    reopened: str
    final: str
    read_only: str
    # the end
    ready: str
    ready_title: str
    only_advice: str
    not_ready: str
    not_ready_title: str
    then: str
    close_it: str
    read_back: str
    look_at_it: str
    finalise: str
    go_back: str


INDONESIAN = TidyScreenTexts(
    offered="/rapikan menuntun satu per satu.",
    title="RAPIKAN",
    progress="{place} dari {count}",
    at_end="selesai",
    accepted_count="dibiarkan {count}",
    later_count="nanti {count}",
    queue="Yang perlu dirapikan",
    queue_left="tersisa {count}",
    one_key="Satu tombol",
    a_fault="harus diisi",
    an_advice="saran, boleh dibiarkan",
    put_right="sudah rapi",
    left_as_it_is="dibiarkan apa adanya",
    more_below="{count} lagi",
    blank="(belum diisi)",
    accepted="Dibiarkan: {reference} {matter}. u mengurungkan.",
    cannot_accept="Ini tidak dapat dibiarkan: di naskah masih ada yang kosong. Enter mengisinya, n melewati dulu.",
    taken_in="{name} masuk direktori.",
    nothing_undone="Di sini belum ada yang diubah.",
    reopen_first="{reference} sudah ditutup, isinya terkunci. o membukanya lagi, lalu Enter; nanti t menutupnya.",
    reopened="{reference} dibuka lagi; barisnya dapat diubah. t menutupnya.",
    final="{reference} sudah final. Perubahan dibuat sebagai ralat: S.",
    read_only="Berkas rapat ini hanya dapat dibaca.",
    ready="Semua sudah rapi.",
    ready_title="Siap disahkan",
    only_advice="Yang tersisa hanya {count} saran; notulen sudah dapat disahkan.",
    not_ready="Masih {count} yang harus diisi. n kembali ke yang dilewati.",
    not_ready_title="Belum siap disahkan",
    then="Selanjutnya",
    close_it="tutup rapat",
    read_back="lalu r: bacakan putusan dan aksi, catat persetujuan lisan",
    look_at_it="lihat naskahnya",
    finalise="sahkan",
    go_back="kembali",
)

ENGLISH = TidyScreenTexts(
    offered="/tidy walks through them.",
    title="TIDY UP",
    progress="{place} of {count}",
    at_end="done",
    accepted_count="left as is {count}",
    later_count="later {count}",
    queue="To tidy",
    queue_left="{count} left",
    one_key="One key",
    a_fault="has to be put right",
    an_advice="advice, may be left",
    put_right="tidy now",
    left_as_it_is="left as it is",
    more_below="{count} more",
    blank="(not filled in)",
    accepted="Left as it is: {reference} {matter}. u undoes it.",
    cannot_accept="This cannot be left: the paper has a blank there. Enter fills it in, n puts it off.",
    taken_in="{name} is in the directory.",
    nothing_undone="Nothing was changed here yet.",
    reopen_first="{reference} is closed, its lines are locked. o opens it again, then Enter; t closes it later.",
    reopened="{reference} is open again, its lines can be changed. t closes it.",
    final="{reference} is final. Changes are made by a ralat: S.",
    read_only="The file of this meeting can only be read.",
    ready="Everything is tidy.",
    ready_title="Ready to be signed",
    only_advice="Only {count} pieces of advice are left; the minutes can be signed.",
    not_ready="{count} still have to be put right. n goes back to what was put off.",
    not_ready_title="Not ready to be signed",
    then="Next",
    close_it="close the meeting",
    read_back="then r: read decisions and actions back, record the oral approval",
    look_at_it="look at the paper",
    finalise="make it final",
    go_back="go back",
)


def tidy_screen_texts(language: Language) -> TidyScreenTexts:
    """The words in `language`."""
    return INDONESIAN if language is Language.INDONESIAN else ENGLISH
