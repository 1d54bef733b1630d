"""What the screen says on which attendance reports are taken in, in Indonesian and English."""

from notulen.domain.value import Value
from notulen.locale.counted import Counted
from notulen.locale.language import Language


class AttendanceScreenTexts(Value, frozen=True):
    """Braces name what is filled in."""

    title: str
    # the file
    file_label: str
    file_hint: str
    another_file: str
    reading: str
    is_folder: str
    nothing_typed: str
    same_file: str
    other_zone: str
    # the rows
    listing: str
    only_asked: str
    no_file: str
    nobody_asked: str
    headings: tuple[str, ...]
    chosen: str
    count_people: str
    count_provinces: str
    count_asked: str
    all_answered: str
    # the card
    minutes: str
    also_shown: str
    no_candidates: str
    new_name: str
    suggested: str
    one_key: str
    more_below: str
    # answers
    no_suggestion: str
    no_candidate: str
    not_a_name: str
    seated_already: str
    ask_likely: str
    took_likely: str
    undone_answer: str
    undone_file: str
    undone_likely: str
    undone_zone: str
    nothing_undone: str
    who_title: str
    who_asked: str
    who_nobody: str
    who_tells: str
    who_tells_here: str
    # applying
    all_answered_next: str
    ask_other_day: str
    left_open: str
    undo_in_room: str
    nothing_read: str
    leave_unapplied: str
    # others
    changed_elsewhere: str
    final_elsewhere: str
    choice_gone: str


INDONESIAN = AttendanceScreenTexts(
    title="IMPOR KEHADIRAN",
    file_label="Berkas",
    file_hint="jalur laporan Zoom, Meet, atau Teams; Tab mengambil",
    another_file="berkas lain dari rapat ini, bila ada",
    reading="Membaca {file}…",
    is_folder="folder",
    nothing_typed="Ketik atau tempel jalur berkasnya; Tab mengambil yang ditunjuk.",
    same_file="{file} sudah dibaca; tidak ada yang bertambah.",
    other_zone="Kebanyakan peserta masuk {hours} jam {side} {reference} mulai. Bila akun tuan rumah di zona lain: "
    "z membaca ulang dengan jam {zone}.",
    listing="Peserta",
    only_asked="hanya yang ditanyakan",
    no_file="Belum ada laporan. Ketik atau tempel jalur berkasnya di atas, lalu Enter.",
    nobody_asked="Tidak ada yang perlu ditanyakan. f menampilkan semua.",
    headings=("Nama di berkas", "Siapa", "Provinsi", "Keyakinan", "Jam", "Akibat"),
    chosen="dipilih",
    count_people="{count} orang",
    count_provinces="{count} provinsi",
    count_asked="{count} perlu ditanya",
    all_answered="semua terjawab",
    minutes="{count} menit",
    also_shown="juga tampil sebagai {names}",
    no_candidates="Tidak ada calon: o mencari orangnya, s memakai nama ini.",
    new_name="Belum dikenal: n orang baru, o mencari orangnya.",
    suggested="usulan",
    one_key="Satu tombol",
    more_below="{count} lagi",
    no_suggestion="Tidak ada usulan. Pilih nomor calon, o orang lain, n orang baru, s apa adanya, g tamu, l lewati.",
    no_candidate="Tidak ada calon nomor {number}.",
    not_a_name="«{name}» bukan nama orang: o siapa pemakainya, s apa adanya, g tamu, l lewati.",
    seated_already="«{name}» sudah ada di daftar peserta rapat ini; ubah di Presensi, atau o bila orang lain.",
    ask_likely="Terima {count} usulan sekaligus: {names}? Tekan a sekali lagi.",
    took_likely="{count} usulan diterima. u mengurungkan.",
    undone_answer="Diurungkan: jawaban untuk {name}.",
    undone_file="Diurungkan: {name} tidak ikut diimpor.",
    undone_likely="Diurungkan: usulan yang diterima sekaligus.",
    undone_zone="Diurungkan: jam dibaca seperti semula.",
    nothing_undone="Di sini belum ada yang dijawab.",
    who_title="Siapa «{name}»?",
    who_asked="Ketik nama, atau pilih dengan panah.",
    who_nobody="Tidak ada yang bernama begitu.",
    who_tells="«{name}» adalah {party}; diingat untuk impor berikutnya.",
    who_tells_here="«{name}» adalah {party} di rapat ini; di rapat lain ditanya lagi.",
    all_answered_next="Semua terjawab. t menerapkan ke {reference}.",
    ask_other_day="{warnings} Tekan t sekali lagi untuk tetap mengimpor.",
    left_open="{count} belum diambil karena belum dijawab: {names}. /impor melanjutkan.",
    undo_in_room="Ctrl+Z di Ruang Rapat membatalkan semuanya.",
    nothing_read="Belum ada laporan yang dibaca.",
    leave_unapplied="{count} jawaban belum diterapkan ke {reference}. t menerapkan; keluar sekali lagi membuangnya.",
    changed_elsewhere="{reference} berubah di jendela lain; akibatnya dihitung ulang, jawaban Anda tetap.",
    final_elsewhere="{reference} difinalkan di jendela lain; kehadirannya terkunci. Jawaban Anda tetap.",
    choice_gone="Yang dipilih untuk {name} sudah tidak ada; dicocokkan lagi.",
)

ENGLISH = AttendanceScreenTexts(
    title="IMPORT ATTENDANCE",
    file_label="File",
    file_hint="path of a report of Zoom, Meet or Teams; Tab takes",
    another_file="another file of this meeting, if there is one",
    reading="Reading {file}…",
    is_folder="folder",
    nothing_typed="Type or paste the path of the file; Tab takes the one pointed at.",
    same_file="{file} was read already; nothing is added.",
    other_zone="Most joined {hours} hours {side} {reference} began. If the host's account is in another zone: "
    "z reads it again with the hours of {zone}.",
    listing="Participants",
    only_asked="only those asked about",
    no_file="No report yet. Type or paste the path of the file above, then Enter.",
    nobody_asked="Nobody has to be asked about. f shows everybody.",
    headings=("Name in the file", "Who", "Province", "Sureness", "Hours", "Effect"),
    chosen="chosen",
    count_people=Counted("{count} people", "{count} person"),
    count_provinces=Counted("{count} provinces", "{count} province"),
    count_asked="{count} to ask about",
    all_answered="all answered",
    minutes="{count} minutes",
    also_shown="also shown as {names}",
    no_candidates="No candidates: o looks for the person, s takes this name.",
    new_name="Not known yet: n a new person, o looks for the person.",
    suggested="suggested",
    one_key="One key",
    more_below="{count} more",
    no_suggestion="There is no single suggestion. Number of a candidate, o somebody else, n new person, s as written, "
    "g guest, l leave out.",
    no_candidate="There is no candidate {number}.",
    not_a_name="«{name}» is not a person's name: o who uses it, s as written, g guest, l leave out.",
    seated_already="«{name}» is on the list of this meeting; change it in the roll call, or o if somebody else.",
    ask_likely="Accept {count} suggestions at once: {names}? Press a once more.",
    took_likely="{count} suggestions accepted. u takes it back.",
    undone_answer="Taken back: the answer for {name}.",
    undone_file="Taken back: {name} is not imported.",
    undone_likely="Taken back: the suggestions accepted at once.",
    undone_zone="Taken back: the hours are read as before.",
    nothing_undone="Nothing was answered here yet.",
    who_title="Who is «{name}»?",
    who_asked="Type a name, or choose with the arrows.",
    who_nobody="Nobody is called so.",
    who_tells="«{name}» is {party}; remembered for the next import.",
    who_tells_here="«{name}» is {party} in this meeting; in another it is asked again.",
    all_answered_next="All answered. t takes it into {reference}.",
    ask_other_day="{warnings} Press t once more to import it all the same.",
    left_open="{count} not taken in, as they were not answered: {names}. /import goes on.",
    undo_in_room="Ctrl+Z in the meeting room takes it all back.",
    nothing_read="No report was read yet.",
    leave_unapplied="{count} answers are not taken into {reference} yet. t does it; leaving once more drops them.",
    changed_elsewhere="{reference} changed in another window; the effects were worked out anew, your answers stay.",
    final_elsewhere="{reference} was made final in another window; its attendance is locked. Your answers stay.",
    choice_gone="Whoever was chosen for {name} is not there any more; matched anew.",
)


def attendance_screen_texts(language: Language) -> AttendanceScreenTexts:
    """The texts in `language`."""
    return INDONESIAN if language is Language.INDONESIAN else ENGLISH
