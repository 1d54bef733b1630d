"""What the arguments and options of commands on attendance mean, in Indonesian and English."""

from notulen.locale.option_text import OptionText

_NAME = ("NAMA", "NAME")

ATTENDANCE_OPTIONS = {
    "attendance import.files": OptionText(
        "Laporan kehadiran (CSV) dari Zoom, Meet, atau Teams; beberapa berkas digabung menjadi satu rapat.",
        "Attendance reports (CSV) of Zoom, Meet or Teams; several files are one meeting.",
        "BERKAS",
        "FILE",
    ),
    "attendance import.is_rehearsal": OptionText(
        "Tunjukkan siapa dikenal sebagai siapa, tanpa menyimpan.", "Show who is taken for whom, store nothing."
    ),
    "accept": OptionText(
        "Yang diambil tanpa ditanya: pasti; mungkin = juga usulan; semua = sisanya dengan nama apa adanya.",
        "What is taken in unasked: certain; likely = suggestions too; all = the rest with the name as written.",
        "pasti|mungkin|semua",
        "certain|likely|all",
    ),
    "matches": OptionText(
        "Nama di berkas ini adalah orang itu di direktori, atau kursi +3.",
        "This name in the file is that person of the directory, or seat +3.",
        "NAMA=ORANG",
        "NAME=PERSON",
    ),
    "fresh": OptionText("Nama ini orang baru; masuk direktori.", "This is a new person, for the directory.", *_NAME),
    "seats": OptionText("Nama ini dicatat apa adanya.", "This name gets a seat as it is written.", *_NAME),
    "guests": OptionText("Nama ini tamu.", "This name is a guest.", *_NAME),
    "skipped": OptionText(
        "Nama ini tidak diambil, dan tidak ditanya lagi di rapat ini.",
        "This name is left out, and not asked about again in this meeting.",
        *_NAME,
    ),
    "attendance import.zone": OptionText(
        "Zona waktu jam di berkas, bila bukan zona rapat: WITA, UTC+8.",
        "Time zone of the hours in the file, if not the meeting's: WITA, UTC+8.",
        "ZONA",
        "ZONE",
    ),
}
