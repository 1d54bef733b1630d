"""A signature beside a final: who stood for a version, and what is said where nothing can sign."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from notulen.domain.errors import (
    CannotSign,
    NotulenError,
)
from notulen.domain.file_errors import FileExists
from notulen.locale.explain import explain
from notulen.locale.language import Language
from notulen.workspace import Workspace
from services.final_office import Office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def test_a_signature_proves_who_stood_for_a_version(office: Office, tmp_path: Path) -> None:
    import shutil
    import subprocess

    program = shutil.which("ssh-keygen")
    if program is None:
        pytest.skip("no ssh-keygen here")
    key, signers = tmp_path / "key", tmp_path / "signers"
    subprocess.run([program, "-q", "-t", "ed25519", "-N", "", "-C", "x", "-f", str(key)], check=True)
    signers.write_text(f"sari@kantor {(tmp_path / 'key.pub').read_text()}")
    space = office.space
    with pytest.raises(CannotSign):
        space.finals.sign(office.finalizes())
    signature = space.finals.sign(office.meeting, str(key))
    assert signature.name == "1.json.sig"
    with pytest.raises(FileExists):
        space.finals.sign(office.meeting, str(key))
    assert state_of(space) == ("unknown", True)
    space.adopt(replace(space.settings, allowed_signers=str(signers)))
    assert state_of(space) == ("good", True)
    listed = signers.read_text()
    for terms, state in (
        ('valid-before="20200801"', "good"),  # the key expired since; the minutes are of July 2020
        ('valid-before="20200601"', "unknown"),
        ('namespaces="git"', "unknown"),
    ):
        signers.write_text(listed.replace(" ", f" {terms} ", 1))
        assert state_of(space) == (state, True)
    signers.unlink()
    assert state_of(space) == ("no_list", True)
    signers.write_text(listed)
    office.amends()
    office.edits(place="Medan")
    office.finalizes()
    shutil.copy(signature, signature.with_name("2.json.sig"))  # the signature of another version
    assert [each.signature and each.signature.state.value for each in space.finals.verify()] == ["good", "wrong"]
    assert [each.is_sound for each in space.finals.verify()] == [True, False]
    signature.with_name("2.json.sig").unlink()
    with pytest.raises(CannotSign):
        space.finals.sign(office.meeting, str(tmp_path / "no such key"))


def state_of(space: Workspace) -> tuple[str, bool]:
    (proof,) = space.finals.verify()
    assert proof.signature is not None
    return proof.signature.state.value, proof.is_sound


def test_without_ssh_keygen_the_word_is_clear_and_the_proof_goes_on(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.finalizes()
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NotulenError) as fault:
        office.space.finals.sign(office.meeting, "key")
    assert "ssh-keygen" in explain(fault.value, Language.INDONESIAN).what
    path = office.space.store.final_path(1, 1)
    path.with_name("1.json.sig").write_text("?")
    assert state_of(office.space) == ("unchecked", True)
