"""Deliveries from the shell, in both languages: recorded, confirmed, put right, and told about after a ralat."""

import json
from email import message_from_bytes
from email.policy import default

from cli.shell import Shell


def test_a_version_goes_out_is_confirmed_and_a_ralat_tells_who_holds_the_old_one(demo: Shell) -> None:
    demo.does("finalize", "R5", "--force")
    told = demo.does("antar", "R5", "--to", "@bali,@jateng", "--to", "Bagian Umum", "--via", "srikandi").err
    assert "R5 v1 tercatat terkirim (SRIKANDI) kepada Bali, Jawa Tengah, Bagian Umum: D5.1, D5.2, D5.3." in told
    assert "versi lama" not in told
    assert "D5.2 Jawa Tengah" in demo.does("diterima", "D5.2", "--by", "Staf").err
    assert "D5.1 Bali" in demo.does("acknowledge", "--meeting", "R5", "--to", "@bali").err
    demo.does("amend", "R5", "--reason", "keliru", "--asked-by", "Kadis")
    demo.does("edit", "R5", "--set", "place=Surabaya")
    assert (
        "3 penerima memegang versi lama: notulen deliveries R5 --outdated" in demo.does("sahkan", "R5", "--force").err
    )
    demo.does("deliver", "R5", "--to", "@bali", "--via", "wa", "-p", "bali", "--public", "-f", "pdf")
    rows = demo.does("kiriman", "--outdated").rows
    assert rows[0] == ["ref", "rapat", "penerima", "naskah", "lewat", "dikirim", "diterima", "keadaan", "keterangan"]
    assert [row[0] for row in rows[1:]] == ["D5.1", "D5.2", "D5.3"]
    english = Shell(demo.folder, "en")
    assert [row[2] for row in english.does("deliveries", "R5", "--unacknowledged").rows[1:]] == ["Bagian Umum", "Bali"]
    listed = english.does("deliveries", "R5", "--json").json
    assert (listed["schema"], listed["count"]) == ("notulen.deliveries/1", 4)
    assert listed["data"][3] | {"sent": "", "sum": ""} == {
        "ref": "D5.4",
        "meeting": "R5",
        "recipient": "Bali",
        "recipient_kind": "province",
        "channel": "whatsapp",
        "version": 2,
        "sum": "",
        "file_sum": None,
        "format": "pdf",
        "provinces": ["51"],
        "is_public": True,
        "sent": "",
        "acknowledged": None,
        "acknowledged_by": None,
        "days_waiting": 0,
        "state": "latest",
        "note": None,
        "by": None,
    }
    assert "extract Bali · public" in english.does("deliveries", "R5").out
    assert all(row[3] == "utuh" for row in demo.does("verify").rows[1:])


def test_the_letter_is_written_once_and_a_link_is_data(demo: Shell) -> None:
    words = (
        "deliver",
        "R4",
        "--to",
        "Dr. Hudali <hudali@kaltim.go.id>",
        "--to",
        "@aceh",
        "--eml",
        "surat",
        "-f",
        "docx",
    )
    answer = demo.does(*words)
    assert answer.out == "surat.eml\n"
    assert "Tanpa alamat surel di direktori: Aceh." in answer.err
    assert "notulen tidak mengirim apa pun" in answer.err
    message = message_from_bytes((demo.folder / "surat.eml").read_bytes(), policy=default)
    (attached,) = message.iter_attachments()
    demo.does("export", "R4", "-f", "docx", "-o", "R4.docx")
    assert attached.get_content() == (demo.folder / "R4.docx").read_bytes()
    demo.refuses(*words, code=1)
    assert demo.does("deliveries", "--json").json["count"] == 2
    demo.does(*words, "--force", "--via", "cetak")
    link = demo.does("deliver", "R4", "--to", "x@y.id", "--mailto")
    assert link.out.startswith("mailto:x@y.id?subject=Notulen%20")
    assert "tidak dapat membawa lampiran" in link.err
    assert (
        json.loads(demo.does("deliver", "R4", "--to", "x@y.id", "--mailto", "--json").out)["mailto"] == link.out.strip()
    )


def test_what_is_missing_or_wrong_is_told_and_nothing_is_recorded(demo: Shell) -> None:
    for words, code in (
        (("--to", "@aceh"), 2),
        (("--to", "@aceh", "--via", "merpati"), 2),
        (("--via", "wa"), 2),
        (("--to", "@tidakada", "--via", "wa"), 3),
        (("--to", "@aceh", "--via", "wa", "--edition", "3"), 3),
        (("--to", "@aceh", "--via", "wa", "--at", "besok"), 2),
        (("--to", "@aceh", "--via", "wa", "--at", "entah"), 2),
        (("--correct", "D4.1", "--via", "wa"), 3),
        (("--withdraw", "D4.1"), 3),
    ):
        demo.refuses("deliver", "R4", *words, code=code)
    demo.refuses("acknowledge", code=2)
    demo.refuses("acknowledge", "R4", code=3)
    assert demo.does("deliveries", "--json").json["count"] == 0


def test_a_mistake_is_corrected_withdrawn_or_undone(demo: Shell) -> None:
    demo.does("deliver", "R4", "--to", "@aceh", "--to", "@jambi", "--via", "wa", "--at", "kemarin 14.00", "-m", "grup")
    told = demo.does("deliver", "--correct", "D4.1", "--to", "@bali", "--via", "cetak", "--at", "08.00").err
    assert "D4.1 dibetulkan: Bali · konsep · cetak." in told
    first, second = demo.does("deliveries", "R4", "--json").data
    assert (first["recipient"], first["channel"], first["note"]) == ("Bali", "print", "grup")
    assert (first["sent"][:16], second["sent"][:16]) == ("2020-07-07T08:00", "2020-07-06T14:00")
    assert "D4.1, D4.2" in demo.does("deliver", "--withdraw", "D4.1", "--withdraw", "4.2").err
    demo.does("undo")
    assert demo.does("deliveries", "--json").json["count"] == 2
