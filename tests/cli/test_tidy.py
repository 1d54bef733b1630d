"""`notulen tidy` and `notulen approve`: what is left before signing, and the chair's yes."""

import json

import pytest

from cli.shell import Shell


@pytest.fixture
def minuted(rakor: Shell) -> Shell:
    """A rakor with a fault, a vague word and an action."""
    for line in ("+ Irman @sumut", "! pedoman segera disusun", "> kirim data @sumut <jumt"):
        rakor.does("note", line)
    return rakor


def test_what_is_left_is_listed_and_advice_can_be_left_as_it_is(minuted: Shell) -> None:
    listed = minuted.does("tidy").out.splitlines()
    assert listed[0].split("\t") == ["ref", "hal", "bobot", "saran", "isi"]
    rows = {(ref, matter): weight for ref, matter, weight, *_ in (line.split("\t") for line in listed[1:])}
    assert rows["A1.1", "tenggat tidak terbaca «jumt» (jumat?)"] == "harus"
    assert rows["K1.1", "«segera» belum pasti"] == "saran"
    assert minuted.runs("tidy", "--check").code == 6
    data = json.loads(minuted.does("rapikan", "--accept", "k1.1", "--json").out)
    assert data["schema"] == "notulen.tidying/1"
    assert "K1.1" not in [each["ref"] for each in data["data"]]
    assert data["count"] == len(rows) - 1
    assert "belum dapat dibiarkan" in minuted.refuses("tidy", "--accept", "A1.1", code=2)
    minuted.does("undo")
    assert "«segera»" in minuted.does("tidy").out
    minuted.does("edit", "A1.1", "--set", "due=jumat")
    minuted.does("edit", "R1", "--set", "starts=09.00", "--place", "Aula", "--chair", "Irman")
    assert "«segera»" in minuted.does("tidy", "--strict").out, "advice alone is no fault"


def test_approval_is_recorded_told_on_paper_and_taken_back(minuted: Shell) -> None:
    assert "--by" in minuted.refuses("approve", "--oral", code=2)
    told = minuted.does("approve", "R1", "--oral", "--by", "@irman", "--about", "k1.1", "-m", "dibacakan").err
    assert "R1: K1.1 disetujui secara lisan oleh Irman pada" in told
    assert "K1.1 disetujui secara lisan oleh Irman" in minuted.does("export", "R1", "-o", "-").out
    minuted.refuses("approve", "--oral", "--written", "--by", "@irman", code=2)
    listed = minuted.does("setujui", "R1").out.splitlines()
    assert listed[1].split("\t")[1:3] == ["oral", "Irman"]
    (approval,) = json.loads(minuted.does("approve", "R1", "--json").out)["data"]
    assert (approval["kind"], approval["by"]["name"], approval["about"]) == ("oral", "Irman", ["K1.1"])
    minuted.does("approve", "R1", "--withdraw")
    assert len(minuted.does("approve", "R1").out.splitlines()) == 1
