"""Detached signatures by OpenSSH: `ssh-keygen -Y sign` and `-Y verify`, in a namespace of notulen's own.

A signature proves who stood for the bytes, also to those who have no notulen:
    ssh-keygen -Y verify -f allowed_signers -I sari@kantor -n notulen -s 1.json.sig < 1.json
"""

import subprocess
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from notulen.domain.errors import CannotSign
from notulen.domain.text import clean_text
from notulen.domain.value import Value

NAMESPACE = "notulen"
_PROGRAM = "ssh-keygen"
_SECONDS = 60.0
"""How long one run may take; a passphrase is asked for on the terminal itself."""


class SignatureState(StrEnum):
    """What a signature is worth."""

    GOOD = "good"
    """By somebody in the list of signers."""
    UNKNOWN = "unknown"
    """It matches the bytes, but nobody says whose key it is, or the key was not valid any more."""
    NO_LIST = "no_list"
    """It matches the bytes; the list of signers that is set cannot be found."""
    WRONG = "wrong"
    UNCHECKED = "unchecked"
    """There is no ssh-keygen to ask."""


class SignatureCheck(Value, frozen=True):
    """The outcome for one signature; `signer` is the name in the list, or the fingerprint of the key."""

    state: SignatureState
    signer: str = ""


def sign(content: bytes, key: Path, *, can_ask: bool = True) -> bytes:
    """The signature of `content` by the private key (or the public one of an agent's key). Raises CannotSign.

    Unless it `can_ask`, ssh-keygen has no terminal on which to ask for a passphrase: a screen may be shown there.
    """
    status, told, fault = _run(("sign", "-f", str(key), "-n", NAMESPACE), content, has_terminal=can_ask)
    if status != 0 or not told.startswith(b"-----BEGIN SSH SIGNATURE-----"):
        raise CannotSign("refused", _last_line(fault) or str(key))
    return told


def check(content: bytes, signature: Path, signers: Path | None, made: datetime | None = None) -> SignatureCheck:
    """What the file `signature` says of `content`; `signers` is a file of allowed signers (`man ssh-keygen`).

    A key counts that was valid when the content was `made`, or is now: keys expire, minutes stay.
    """
    try:
        status, told, _ = _run(("check-novalidate", "-n", NAMESPACE, "-s", str(signature)), content)
        key = told.decode(errors="replace").rpartition(" ")[2].strip()
        if status != 0:
            return SignatureCheck(state=SignatureState.WRONG)
        if signers is None or not signers.is_file():
            state = SignatureState.UNKNOWN if signers is None else SignatureState.NO_LIST
            return SignatureCheck(state=state, signer=clean_text(key))
        moments = ((f"-Overify-time={made.astimezone():%Y%m%d%H%M%S}",) if made else (), ())
        for moment in dict.fromkeys(moments):
            name = _signer(content, ("-s", str(signature), "-f", str(signers), *moment))
            if name:
                return SignatureCheck(state=SignatureState.GOOD, signer=clean_text(name))
    except CannotSign:
        return SignatureCheck(state=SignatureState.UNCHECKED)
    return SignatureCheck(state=SignatureState.UNKNOWN, signer=clean_text(key))


def _signer(content: bytes, arguments: tuple[str, ...]) -> str:
    """The name in the list whose signature it is; empty for nobody's."""
    status, told, _ = _run(("find-principals", *arguments), b"")
    for name in told.decode(errors="replace").splitlines() if status == 0 else ():
        if _run(("verify", "-n", NAMESPACE, "-I", name, *arguments), content)[0] == 0:
            return name
    return ""


def _run(arguments: Sequence[str], content: bytes, *, has_terminal: bool = True) -> tuple[int, bytes, bytes]:
    try:
        done = subprocess.run(  # noqa: S603  a fixed program, arguments in a list, no shell
            (_PROGRAM, "-Y", *arguments),
            input=content,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            start_new_session=not has_terminal,
        )
    except FileNotFoundError:
        raise CannotSign("no_program") from None
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise CannotSign("refused", str(fault)) from None
    return done.returncode, done.stdout, done.stderr


def _last_line(told: bytes) -> str:
    lines = [line.strip() for line in clean_text(told.decode(errors="replace"), is_multiline=True).splitlines()]
    return next((line for line in reversed(lines) if line), "")
