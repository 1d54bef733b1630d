"""The help card of every screen, in Indonesian and English: what the screen is for, the grammar, the practice line."""

from collections.abc import Mapping

from notulen.domain.value import Value
from notulen.locale.language import Language


class HelpTexts(Value, frozen=True):
    """Braces name what is filled in; `screens` and `purposes` go by the subjects of the screens.

    A sign's row is the sign, what it records, and a line that shows it.
    """

    title: str
    search_label: str
    search: str
    nothing: str
    screens: Mapping[str, str]
    purposes: Mapping[str, str]
    keys_title: str
    digits: tuple[str, str]
    signs_title: str
    signs: tuple[tuple[str, str, str], ...]
    hints: tuple[tuple[str, str], ...]
    dates_title: str
    dates: tuple[str, ...]
    more_title: str
    more: tuple[tuple[str, str], ...]
    practice_title: str
    practice_label: str
    practice_begin: str
    practice_idle: str
    practice_done: str
    practice_command: str
    sample_title: str


INDONESIAN = HelpTexts(
    title="BANTUAN",
    search_label="Cari",
    search="ketik untuk mencari bantuan",
    nothing="Tidak ada bantuan untuk «{typed}».",
    screens={
        "home": "Beranda",
        "minutes": "Ruang Rapat",
        "preview": "Pratinjau",
        "tidy": "Rapikan",
        "import": "Impor Kehadiran",
        "finals": "Pengesahan",
        "deliveries": "Kiriman",
        "review": "Tinjau",
        "share": "Layar Bagi",
        "search": "Cari",
        "settings": "Setelan",
        "provinces": "Provinsi",
        "directory": "Direktori",
    },
    purposes={
        "home": "Di sini terlihat rapat yang berjalan atau berikutnya, aksi yang mendesak, dan rapat yang lalu."
        " Pilih rapat dengan panah lalu Enter, atau buat yang baru dengan n.",
        "minutes": "Di sini rapat dicatat: ketik satu baris, tekan Enter, dan baris itu sudah tersimpan."
        " Baris di bawah kotak menunjukkan bagaimana tulisan Anda dipahami; Esc lalu panah memilih catatan.",
        "preview": "Di sini notulen terlihat seperti akan dikirim: final seperti saat disahkan, konsep seperti kini."
        " f memilih format, Tab lalu Spasi memilih bagian, e mengekspor ke berkas, c menyalin teksnya.",
        "review": "Di sini aksi terbuka ditinjau satu per satu sebelum rapat: satu tombol menjawab, lalu yang"
        " berikutnya. Setiap jawaban menjadi catatan bertanggal pada aksinya; tinjauan dapat ditinggalkan"
        " dan dilanjutkan kapan saja.",
        "tidy": "Di sini yang belum rapi ditanyakan satu per satu, masing-masing dengan barisnya dan sarannya."
        " Enter memperbaikinya, b membiarkannya, n melewatinya; u mengurungkan.",
        "deliveries": "Di sini dicatat siapa menerima notulen, versi mana, lewat apa, dan apakah sudah sampai; notulen"
        " sendiri tidak mengirim apa pun; m menulis konsep surel. Tanda ! adalah penerima yang memegang versi lama.",
        "finals": "Di sini notulen disahkan menjadi final, diralat dengan alasan, dan persetujuan pimpinan dicatat."
        " Enter pada satu versi memperlihatkan perubahannya, F7 naskahnya, e mengekspornya; v membuktikan keutuhannya.",
        "import": "Di sini laporan kehadiran dari Zoom, Meet, atau Teams dicocokkan dengan daftar peserta."
        " Yang pasti sudah terisi, yang lain dijawab dengan satu tombol; tidak ada yang disimpan sebelum t.",
        "share": "Layar ini untuk dibagikan kepada peserta: agenda, putusan, aksi, dan kehadiran."
        " Catatan pribadi dan baris yang sedang diketik tidak pernah tampil di sini.",
        "search": 'Di sini semua rapat ditelusuri sambil mengetik: kata biasa, "kata berurutan", dan tanda yang sama'
        " dengan baris Catat sebagai saringan (> aksi, @ siapa, < kapan). ↓ memilih, Enter membuka"
        " notulen di tempat itu.",
        "settings": "Di sini bahasa, tema, gerak, dan nama notulis diatur."
        " Setiap perubahan langsung berlaku dan diingat.",
        "provinces": "Di sini terlihat aksi dan kehadiran tiap provinsi: fakta, tanpa nilai."
        " Pilih satu dengan panah, lalu salin pengingatnya dengan c atau buka semua aksinya dengan Enter.",
        "directory": "Di sini tersimpan orang dan instansi yang dikenal: nama, sebutan, jabatan, dan kehadirannya."
        " Ketik / untuk menyaring; yang bertanda ? menunggu disebutkan siapa orangnya.",
    },
    keys_title="Tombol di layar ini",
    digits=("1-9", "di luar isian sama dengan F1-F9; 5 = ^F"),
    signs_title="Lima tanda, satu baris",
    signs=(
        ("+", "hadir", "+ irman"),
        ("#", "agenda", "# SPBE 30m"),
        ("", "", "# saja = butir berikutnya"),
        ("@", "ucapan", "@irman sudah konsultasi"),
        ("", "", "@ lanjutan pembicara yang sama"),
        ("!", "putusan", "! usulan dibawa ke menteri"),
        (">", "aksi", "> susun surat @aceh <jumat"),
        ("", "", "@ pemilik    < paling lambat"),
        ("", "catatan", "tanpa tanda"),
    ),
    hints=(
        ("Lupa?", "tulis katanya: aksi: putusan: agenda: hadir:"),
        ("Salah?", "↑ ubah baris tadi · ^Z urungkan"),
    ),
    dates_title="Tenggat yang dipahami",
    dates=(
        "hari ini · besok · lusa · senin…minggu",
        "jumat depan · minggu depan · 2 minggu",
        "akhir bulan · tgl 28 · 28 nov · 28/11",
        "tw3 = akhir triwulan · rakor · h-3 sebelumnya",
    ),
    more_title="Tanda tambahan (nanti saja)",
    more=(
        ("?", "usulan, belum diputuskan"),
        ("~", "catatan pribadi, tidak ikut ekspor"),
        ("x7.2", "tandai A7.2 selesai"),
        ("=", "perbaiki baris tadi: =! =<senin =@jambi"),
        ("??", "yang dilengkapi nanti, ikut dihitung"),
        ("/", "perintah: /mulai /jeda /tutup /bagi"),
        ("\\", "awali baris apa adanya"),
    ),
    practice_title="Coba di sini — tidak disimpan",
    practice_label="Coba",
    practice_begin="Enter menunjukkan di sini bagaimana barisnya tercatat.",
    practice_idle="mis. > kirim laporan @jambi <2 minggu",
    practice_done="✓ {reference}  begini tercatatnya · tidak disimpan",
    practice_command="/{command}: {meaning}. Di sini tidak dijalankan.",
    sample_title="Rapat latihan",
)

ENGLISH = HelpTexts(
    title="HELP",
    search_label="Find",
    search="type to search the help",
    nothing="There is no help on «{typed}».",
    screens={
        "home": "Home",
        "minutes": "Meeting room",
        "preview": "Preview",
        "tidy": "Tidy up",
        "import": "Import attendance",
        "finals": "Final minutes",
        "deliveries": "Deliveries",
        "review": "Review",
        "share": "Share screen",
        "search": "Search",
        "settings": "Settings",
        "provinces": "Provinces",
        "directory": "Directory",
    },
    purposes={
        "home": "Here you see the running or next meeting, the actions that press, and the meetings that were."
        " Choose a meeting with the arrows and Enter, or make a new one with n.",
        "minutes": "Here the minutes are taken: type a line, press Enter, and it is saved."
        " The row under the box tells how your words are understood; Esc and the arrows choose a record.",
        "preview": "Here you see the minutes as they will be sent: final as they were frozen, a draft as it is now."
        " f chooses the format, Tab then Space the parts; e exports into a file, c copies the text.",
        "review": "Here the open actions are gone through one by one before a meeting: one key answers, then comes the"
        " next. Every answer becomes a dated note on its action; the review can be left and gone on with at any time.",
        "tidy": "Here what is left to tidy is asked about one by one, each with its line and some advice."
        " Enter puts it right, b leaves it, n puts it off; u takes back.",
        "deliveries": "Here stands who was given the minutes, which version, by which way, and whether it arrived;"
        " notulen itself sends nothing; m writes the draft of an e-mail. The mark ! is for who holds an old version.",
        "finals": "Here minutes are made final, amended with a reason, and the approval of the chair is recorded."
        " Enter on a version shows what it changed, F7 its paper, e exports it; v proves that not one byte is another.",
        "import": "Here the attendance report of Zoom, Meet or Teams is matched with the list of participants."
        " Who is certain is filled in, the others are answered with one key each; nothing is stored before t.",
        "share": "This screen is for everybody to see: agenda, decisions, actions and attendance."
        " Private notes and the line being typed are never shown here.",
        "search": 'Here all meetings are looked through as you type: words, "words in a row", and as filters the'
        " signs of the line (> action, @ who, < when). ↓ chooses, Enter opens the minutes at that place.",
        "settings": "Here language, theme, motion and the note-taker's name are set."
        " Every change holds at once and is remembered.",
        "provinces": "Here you see the actions and the attendance of each province: facts, no score."
        " Choose one with the arrows, then copy its reminder with c or open all of its actions with Enter.",
        "directory": "Here are the people and offices that are known: names, handles, posts and attendance."
        " Type / to narrow the list; what is marked ? waits to be told who it is.",
    },
    keys_title="Keys on this screen",
    digits=("1-9", "outside a field the same as F1-F9; 5 = ^F"),
    signs_title="Five signs, one line",
    signs=(
        ("+", "present", "+ irman"),
        ("#", "agenda", "# SPBE 30m"),
        ("", "", "# alone = the next item"),
        ("@", "said", "@irman has consulted"),
        ("", "", "@ the same speaker goes on"),
        ("!", "decision", "! it is put to the minister"),
        (">", "action", "> draft the letter @aceh <friday"),
        ("", "", "@ owner    < at the latest"),
        ("", "note", "without a sign"),
    ),
    hints=(
        ("Forgot?", "write the word: action: decision: agenda:"),
        ("Wrong?", "↑ edits the last line · ^Z takes it back"),
    ),
    dates_title="Deadlines that are understood",
    dates=(
        "today · tomorrow · monday…sunday",
        "next friday · next week · 2 weeks",
        "end of month · 28 nov · 28/11 · 2026-11-28",
        "tw3 = end of quarter · rakor · h-3 before it",
    ),
    more_title="More signs (later)",
    more=(
        ("?", "a proposal, not yet decided"),
        ("~", "a private note, never exported"),
        ("x7.2", "marks A7.2 done"),
        ("=", "mends the last line: =! =<monday =@jambi"),
        ("??", "to be filled in later, and counted"),
        ("/", "commands: /start /pause /close /share"),
        ("\\", "takes the rest of the line as it is"),
    ),
    practice_title="Try it here — nothing is saved",
    practice_label="Try",
    practice_begin="Enter shows here how the line would be recorded.",
    practice_idle="e.g. > send the report @jambi <2 weeks",
    practice_done="✓ {reference}  this is how it is recorded · not saved",
    practice_command="/{command}: {meaning}. It is not run here.",
    sample_title="Practice meeting",
)


def help_texts(language: Language) -> HelpTexts:
    """The texts in `language`."""
    return ENGLISH if language is Language.ENGLISH else INDONESIAN
