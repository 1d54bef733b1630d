"""What a public copy takes out of words, and what it leaves alone."""

from datetime import date

from notulen.domain.due import Due, DueKind
from notulen.domain.meeting import Meeting
from notulen.domain.paper import Paper, Signer
from notulen.export.gate.contact_details import contacts_out, without_contacts
from notulen.export.gate.release import release

GONE = {
    "hubungi sari@jatimprov.go.id hari ini": "hubungi […] hari ini",
    "HP 0812-3456-7890, kantor (031) 829-4608": "HP […], kantor […]",
    "+62 812 3456 7890 atau 62812345678": "[…] atau […]",
    "0812.3456.7890; 08123456789": "[…]; […]",
    "telepon 031-8294608": "telepon […]",
    "NIP 196512311990031005": "NIP […]",
    "NIP. 19651231 199003 1 005": "NIP. […]",
    "NIK 3573012345678901": "NIK […]",
    "https://contoh.id/j/123?pwd=aB3-x_Q&uname=a": "https://contoh.id/j/123?[…]&uname=a",
    "contoh.id/j/123?pwd=rahasia9.1": "contoh.id/j/123?[…]",
    "masuk lewat https://us06web.zoom.us/j/81234?pwd=x, lalu tunggu": "masuk lewat […], lalu tunggu",
    "meet.google.com/abc-defg-hij (lobi)": "[…] (lobi)",
    "https://teams.microsoft.com/l/meetup-join/19%3a": "[…]",
    "https://sari:sandi1@contoh.id/x": "https://[…]@contoh.id/x",
    "Passcode: 4f9#Kq": "Passcode: […]",
    "Kode sandi rahasia7 untuk rapat": "Kode sandi […] untuk rapat",
    "Meeting ID: 812 3456 7890 Passcode: abc": "Meeting ID: […] Passcode: […]",
    "kata sandi: merdeka": "kata sandi: […]",
}  # fmt: skip
KEPT = (
    "rapat 07-07-2020 09.30 s.d. 11.45 WIB",
    "Surat Nomor 005/1234/114.1/2023 tanggal 13 Juni 2023",
    "anggaran Rp 1.500.000.000 dan 12 345 orang",
    "PP Nomor 18 Tahun 2016; Permendagri 86/2017",
    "kirim data @sumut <17 juli, lihat A7.2 dan K5.1",
    "https://contoh.go.id/berkas?id=12&tahun=2020#isi",
    "08.00-09.30 WITA, 2020-07-07, 10/07/2020",
    "rapat meeting berikutnya, akses data, kata sandi akan diganti",
    "lintang -6.175110, bujur 106.865036",
    "rapat lewat zoom.us atau vicon.go.id, dengan Teams",
)


def test_addresses_telephones_numbers_of_officials_and_passwords_go() -> None:
    for text, left in GONE.items():
        assert without_contacts(text) == left
        assert without_contacts(left) == left


def test_days_amounts_references_and_plain_links_stay() -> None:
    assert [text for text in KEPT if without_contacts(text) != text] == []


def test_a_record_keeps_its_kinds_and_what_had_nothing_in_it() -> None:
    due = Due(kind=DueKind.NEXT_MEETING, phrase="rakor berikutnya")
    assert contacts_out(due) is due
    assert contacts_out((due, "0812 3456 7890")) == (due, "[…]")
    meeting = Meeting(
        id="m",
        number=1,
        title="Rakor",
        day=date(2020, 7, 7),
        link="https://meet.google.com/abc-defg-hij",
        signers=(Signer(post="Kepala Dinas", name="Irman", rank="Pembina", nip="196512311990031005"),),
        papers=(Paper(title="Bahan", place="/home/sari/rahasia/bahan.pdf"), Paper(title="PP", place="https://a.id/b")),
    )
    public = release(meeting, is_public=True)
    assert (public.link, public.signers[0].nip, public.signers[0].name) == ("", "", "Irman")
    assert [paper.place for paper in public.papers] == ["bahan.pdf", "https://a.id/b"]
    unsigned = release(meeting, is_signed=False)
    assert (unsigned.signers[0].nip, unsigned.signers[0].rank, unsigned.link) == ("", "", meeting.link)
    assert release(meeting) == meeting
