"""A form of one's own at the shell: found, copied, filled in, and told apart from what is none."""

import json

from cli.shell import Shell


def test_shipped_templates_are_listed_copied_and_stand_back_behind_ones_own(demo: Shell) -> None:
    own = demo.folder / "templates"
    rows = demo.does("templates", "list").rows
    shipped = [row[:3] for row in rows[1:]]
    assert [each for each in shipped if each[1] in ("md", "html")] == [
        ["ringkas", "md", "bawaan"],
        ["surat", "html", "bawaan"],
    ]
    answer = demo.does("templat", "salin", "ringkas")
    assert answer.out == f"{own / 'ringkas.md'}\n"
    assert "Disalin" in answer.err
    told = demo.refuses("templates", "copy", "ringkas", code=1)
    assert "sudah ada" in told
    (own / "ringkas.md").write_text("{{ title }} milik sendiri\n", "utf-8")
    (own / "_kop.html").write_text("bagian", "utf-8")
    listed = json.loads(demo.does("templates", "list", "--json").out)
    assert {("ringkas", False), ("surat", True)} < {(each["name"], each["is_shipped"]) for each in listed["data"]}
    assert len(listed["data"]) == len(shipped)
    assert listed["folder"] == str(own)
    assert demo.does("export", "R4", "--template", "ringkas").out == "NOTULA milik sendiri\n"
    demo.does("templates", "copy", "ringkas", "--force")
    assert "milik sendiri" not in (own / "ringkas.md").read_text("utf-8")


def test_the_format_comes_from_the_template_unless_told(demo: Shell) -> None:
    assert demo.does("export", "R1", "--template", "surat").out.startswith("<!DOCTYPE html>")
    assert demo.does("export", "R1", "--template", "ringkas", "--section", "decisions").out.count("**K1.") == 3
    demo.does("export", "R1", "--template", "surat", "-o", "surat-R1.html")
    assert "<html" in (demo.folder / "surat-R1.html").read_text("utf-8")
    mine = demo.folder / "catatan.txt"
    mine.write_text("{{ reference }}", "utf-8")
    assert demo.does("export", "R1", "--template", "./catatan.txt", "-f", "md").out == "R1\n"


def test_what_is_no_template_is_told_with_what_there_is(demo: Shell) -> None:
    assert "ringkas, surat." in demo.refuses("export", "R1", "--template", "rungkas", code=3)
    assert "ringkas.md" in demo.refuses("export", "R1", "--template", "ringkas", "-f", "html", code=3)
    assert "html" in demo.refuses("export", "R1", "--template", "ringkas", "-f", "txt", code=2)
    demo.refuses("export", "R1", "--template", "./tidak/ada.md", code=3)
    demo.refuses("export", "R1", "--template", "/", "-f", "md", code=3)
    own = demo.folder / "templates"
    own.mkdir()
    (own / "rusak.md").write_text("satu\n{{ salah }}\n", "utf-8")
    told = demo.refuses("export", "R1", "--template", "rusak", "-o", "hasil.md", code=1)
    assert "rusak.md baris 2" in told
    assert "'salah' is undefined" in told
    assert not (demo.folder / "hasil.md").exists()


def test_text_for_a_messenger_has_a_name_and_a_format_of_its_own(demo: Shell) -> None:
    out = demo.does("export", "R1", "-f", "wa", "-o", "-").out
    assert out.startswith("*NOTULA*\n*Rapat Koordinasi ASN")
    demo.does("export", "R1", "-f", "wa", "-o", ".")
    demo.does("export", "R1", "-f", "txt", "-o", ".")
    assert len(list(demo.folder.glob("notulen-R1-*-wa.txt"))) == 1
    assert len(list(demo.folder.glob("notulen-R1-*.txt"))) == 2
