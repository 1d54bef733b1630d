"""What the arguments and options of commands on provinces, people, offices and series mean, in both languages."""

from notulen.locale.option_text import DATE, MEETING, PROVINCE, TEXT, WHO, OptionText

_OFFICE_KINDS = (
    "Jenis: provinsi, kab/kota, kementerian, lembaga, asosiasi, mitra, lainnya.",
    "Kind: provincial, regional, ministry, agency, association, partner, other.",
    "JENIS",
    "KIND",
)

DIRECTORY_OPTIONS = {
    # directory
    "province": OptionText(
        "Satu provinsi: nama, singkatan, atau kode.", "One province: name, short name or code.", *PROVINCE
    ),
    "shows_all": OptionText("Semua 38 provinsi.", "All 38 provinces."),
    "shows_offices": OptionText("Juga instansi yang punya aksi.", "Offices that own actions too."),
    "provinces.sort": OptionText(
        "Urutan: lewat, terbuka, nama, kepulauan, respons, hadir.",
        "Order: overdue, open, name, island, answer, attendance.",
        "URUTAN",
        "ORDER",
    ),
    "is_reminder": OptionText("Teks pengingat untuk pengirim pesan.", "The text of a reminder for a messenger."),
    "provinces.target": OptionText(
        'Berkas atau folder untuk pengingat; "-" untuk pipa.',
        'File or folder for the reminder; "-" for a pipe.',
        "BERKAS|-",
        "PATH|-",
    ),
    "people list.words": OptionText("Kata dalam nama atau jabatan.", "Words of a name or post.", "KATA", "WORDS"),
    "people list.provinces": OptionText("Hanya dari provinsi ini.", "Only of this province.", *PROVINCE),
    "name": OptionText("Nama, beserta gelarnya.", "Name, with titles.", "NAMA", "NAME"),
    "people list.on": OptionText("Yang menjabat pada tanggal ini.", "Who held a post on this day.", *DATE),
    "people show.on": OptionText("Seperti pada tanggal ini.", "As on this day.", *DATE),
    "offices show.on": OptionText("Yang menjabat pada tanggal ini.", "Who held a post on this day.", *DATE),
    "with_contacts": OptionText("Juga NIP, pangkat, dan kontak.", "NIP, rank and contacts too."),
    "replaces": OptionText("Yang sebelumnya menjabat.", "Who held the post before.", "ORANG", "PERSON"),
    "people import.is_rehearsal": OptionText("Tunjukkan hasilnya tanpa menyimpan.", "Show the outcome, store nothing."),
    "office": OptionText("Instansi atau provinsi.", "Office or province.", "INSTANSI", "OFFICE"),
    "post": OptionText("Jabatan, boleh dengan Plt. atau Plh.", "Post, with Plt. or Plh. if acting.", "JABATAN", "POST"),
    "people add.since": OptionText("Menjabat sejak.", "In the post since.", *DATE),
    "people edit.since": OptionText("Menjabat sejak.", "In the post since.", *DATE),
    "offices list.words": OptionText("Kata dalam nama atau sebutan.", "Words of a name or handle.", "KATA", "WORDS"),
    "offices add.name": OptionText("Nama instansi.", "Name of the office.", "NAMA", "NAME"),
    "offices edit.name": OptionText("Nama instansi yang baru.", "New name of the office.", "NAMA", "NAME"),
    "offices edit.office": OptionText("Nama atau sebutan.", "Name or handle.", "INSTANSI", "OFFICE"),
    "offices show.office": OptionText("Instansi atau provinsi.", "Office or province.", "INSTANSI", "OFFICE"),
    "offices remove.office": OptionText("Nama atau sebutan.", "Name or handle.", "INSTANSI", "OFFICE"),
    "offices add.kind": OptionText(*_OFFICE_KINDS),
    "offices edit.kind": OptionText(*_OFFICE_KINDS),
    "home": OptionText("Provinsi tempatnya.", "The province it is of.", *PROVINCE),
    "aliases": OptionText("Nama lainnya.", "Another name it goes by.", "NAMA", "NAME"),
    "spellings": OptionText("Ejaan lain yang pernah dipakai.", "Another spelling met.", "EJAAN", "SPELLING"),
    "handle": OptionText("Sebutan pendek sesudah @.", "Short name after the @.", "SEBUTAN", "HANDLE"),
    "person": OptionText("Nama atau sebutan.", "Name or handle.", "ORANG", "PERSON"),
    "people apart.other": OptionText("Orang lain yang namanya mirip.", "The other of a like name.", "ORANG", "PERSON"),
    "offices merge.kept": OptionText("Instansi yang dipertahankan.", "The office to keep.", "INSTANSI", "OFFICE"),
    "offices merge.merged": OptionText("Instansi yang digabung ke sana.", "What goes into it.", "INSTANSI", "OFFICE"),
    "kept": OptionText("Orang yang dipertahankan.", "The person to keep.", "ORANG", "PERSON"),
    "merged": OptionText("Nama yang digabungkan ke sana.", "The name that goes into it.", "ORANG", "PERSON"),
    "titles_before": OptionText("Gelar di depan.", "Titles before the name.", "GELAR", "TITLES"),
    "titles_after": OptionText("Gelar di belakang.", "Titles after the name.", "GELAR", "TITLES"),
    "nip": OptionText("NIP.", "NIP.", "NIP", "NIP"),
    "rank": OptionText("Pangkat.", "Rank.", "PANGKAT", "RANK"),
    "phone": OptionText("Telepon.", "Telephone.", "NOMOR", "NUMBER"),
    "email": OptionText("Surel.", "E-mail.", "SUREL", "EMAIL"),
    "remark": OptionText("Keterangan.", "Remark.", *TEXT),
    "file": OptionText(
        "CSV; kepalanya menyebut kolom: nama, instansi, jabatan, NIP, pangkat, HP, surel, sebutan.",
        "CSV; its header names the columns: name, office, post, NIP, rank, phone, e-mail, handle.",
        "BERKAS",
        "FILE",
    ),
    "zone": OptionText("Zona waktu: WIB, WITA, WIT.", "Time zone: WIB, WITA, WIT.", "ZONA", "ZONE"),
    "rule": OptionText(
        "Kapan berulang: setiap Selasa pertama, tiap bulan tanggal 10, setiap 2 minggu hari Kamis; atau RRULE.",
        "How it recurs: every first Tuesday, every month on the 10th, every 2 weeks on Thursday; or an RRULE.",
        "KAPAN",
        "WHEN",
    ),
    **dict.fromkeys(
        ("series add.agenda", "series edit.agenda"),
        OptionText(
            'Agenda tetap, boleh dengan lamanya: "SPBE 30m".', 'Standing item, with minutes: "SPBE 30m".', *TEXT
        ),
    ),
    "members": OptionText(
        "Anggota tetap yang selalu diundang; @semua = semua provinsi.",
        "Standing member, always invited; @semua = every province.",
        *WHO,
    ),
    "left_out": OptionText("Keluarkan dari anggota tetap.", "Take out of the standing members.", *WHO),
    "held": OptionText("Rapat yang sudah ada, menjadi anggota seri.", "A meeting that belongs to it.", *MEETING),
    "series add.name": OptionText("Nama seri.", "Name of the series.", "NAMA", "NAME"),
    "series edit.name": OptionText("Nama seri yang baru.", "New name of the series.", "NAMA", "NAME"),
}
