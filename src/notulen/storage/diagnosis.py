"""Names what is wrong with a file that does not verify, so that the message can say it; loaded only then."""

import json
import re
from pathlib import Path

from notulen.domain.file_errors import DamagedFile
from notulen.storage.envelope import LARGEST_FILE

_ANY_FORMAT = re.compile(rb'\s*\{\s*"format"\s*:\s*([1-9][0-9]{0,8})\s*[,}]')
_CONFLICT = re.compile(rb"^(<{7}|={7}|>{7})(?: |\r?$)", re.MULTILINE)


def damage_in(path: Path, raw: bytes) -> DamagedFile:
    """The error that tells most about `raw`, the bytes of `path`, which do not verify."""
    return DamagedFile(path, *_fault(raw))


def format_told(raw: bytes) -> int:
    """The format number at the head of `raw`, however it is laid out; 0 when there is none."""
    told = _ANY_FORMAT.match(raw)
    return int(told[1]) if told else 0


def _fault(raw: bytes) -> tuple[str, str]:
    if len(raw) > LARGEST_FILE:
        return "too_large", str(len(raw))
    if not raw.strip():
        return "empty", str(len(raw))
    if not raw.strip(b"\0"):
        return "zeros", str(len(raw))  # a power cut on a system that grows a file before it writes
    if raw.startswith(b"\xef\xbb\xbf"):
        return "byte_order_mark", "byte 0"
    try:
        text = raw.decode()
    except UnicodeDecodeError as fault:
        return "not_utf8", f"byte {fault.start}"
    conflict = _CONFLICT.search(raw)
    if conflict:
        return "conflict_markers", f"byte {conflict.start()}"
    return _json_fault(text)


def _json_fault(text: str) -> tuple[str, str]:
    try:
        envelope, end = json.JSONDecoder().raw_decode(text)
    except RecursionError:
        return "too_deep", ""
    except json.JSONDecodeError as fault:
        is_cut = fault.pos >= len(text.rstrip()) or fault.msg.startswith("Unterminated")
        return "truncated" if is_cut else "not_json", f"character {fault.pos}"
    except ValueError:
        return "number", ""
    if text[end:].strip():
        return "trailing", f"character {end}"
    if not isinstance(envelope, dict) or envelope.keys() != {"format", "sha256", "data"}:
        return "shape", "envelope"
    if text[end:] != "\n":
        return "trailing", f"character {end}"
    return "checksum", ""
