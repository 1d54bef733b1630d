"""Minutes of record from the shell, in both languages: `finalize`, `amend`, `verify`, and what else then refuses."""

import json
from pathlib import Path

from cli.shell import Shell


def final(demo: Shell) -> Path:
    """R5 made final; the file of its first version."""
    demo.does("finalize", "R5", "--force")
    (path,) = (demo.archive / "finals").rglob("*.json")
    return path


def test_minutes_with_something_to_tidy_need_force_and_then_are_final(demo: Shell) -> None:
    refused = demo.runs("finalize", "R5")
    assert refused.code == 6
    assert "--force" in refused.err
    assert demo.does("show", "R5", "--json").data["status"] == "closed"
    told = demo.does("sahkan", "R5", "--force").err
    assert "versi 1" in told
    assert "Belum ada persetujuan" in told
    data = demo.does("show", "R5", "--json").data
    assert data["status"] == "final"
    assert data["finals"][0]["sha256"][:12] in demo.does("export", "R5", "-f", "txt").out
    again = demo.runs("finalize", "R5", "--force")
    assert again.code == 1
    assert "notulen amend R5" in again.err
    assert "final" in Shell(demo.folder, "en").runs("note", "-m", "R5", "a line").err


def test_a_ralat_goes_its_whole_way(demo: Shell) -> None:
    final(demo)
    assert demo.runs("amend", "R5", "--reason", "keliru").code == 2
    assert "Ralat ke-1 dibuka" in demo.does("ralat", "R5", "--reason", "keliru", "--asked-by", "Kadis").err
    demo.does("edit", "R5", "--set", "place=Surabaya")
    rows = demo.does("amend", "R5").rows
    assert rows[0] == ["bagian", "isian", "semula", "menjadi"]
    assert [(row[1], row[3]) for row in rows[1:]] == [("tempat", "Surabaya")]
    data = demo.does("amend", "R5", "--json").json
    assert data["schema"] == "notulen.amendment/1"
    assert data["data"]["differences"][0]["after"] == "Surabaya"
    english = Shell(demo.folder, "en")
    assert "Ralat (correction) 1" in english.does("export", "R5", "-f", "txt").out
    made = demo.does("finalize", "R5", "--force", "--json").json
    assert (made["schema"], made["data"]["version"], made["data"]["amendment"]) == ("notulen.final/1", 2, 1)
    assert "Surabaya" not in demo.does("export", "R5", "-f", "txt", "--edition", "1").out
    assert demo.runs("export", "R5", "--edition", "3").code == 3
    demo.does("amend", "R5", "--reason", "keliru lagi", "--asked-by", "Kadis")
    assert "kembali ke versi 2" in demo.does("amend", "R5", "--discard").err
    assert [row[3] for row in demo.does("verify", "R5").rows[1:]] == ["utuh", "utuh"]


def test_verify_names_the_byte_and_leaves_with_five_as_data_check_does(demo: Shell) -> None:
    assert "Belum ada notulen final" in demo.does("verify").err + demo.does("verify").out
    path = final(demo)
    sound = demo.does("verify", "--json").json
    assert (sound["schema"], sound["damaged"], sound["count"]) == ("notulen.verified/1", 0, 1)
    content = path.read_bytes()
    place = content.index(b"Kunjungan")
    path.chmod(0o644)
    path.write_bytes(content.replace(b"Kunjungan", b"kunjungan", 1))
    for words in (("verify",), ("periksa-sah", "R5"), ("data", "check")):
        damaged = demo.runs(*words)
        assert damaged.code == 5
        assert f"Versi final 1 dari R5 berubah satu huruf: data rapat (rapat terkait) [byte {place} " in damaged.err
        assert "meeting." not in damaged.err
        assert f"{damaged.out}{damaged.err}".count("Versi final 1") == 1
    (row,) = demo.runs("verify", "--json").json["data"]
    assert (row["is_sound"], row["reason"]) == (False, "final_byte")
    assert row["detail"].startswith(f"byte {place} (0x4b → 0x6b), meeting.related.")
    fault = demo.runs("export", "R5", "-f", "md")
    assert fault.code == 5
    assert fault.out == ""
    path.write_bytes(content)
    assert demo.does("verify").code == 0
    demo.does("trash", "put", "R5")
    assert "1 rapat tetap di sampah" in demo.does("trash", "empty", "--yes").err
    demo.does("trash", "restore", "R5")
    assert json.loads(demo.does("verify", "R5", "--json").out)["data"][0]["version"] == 1
