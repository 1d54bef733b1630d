"""What is said when a file is locked, damaged, newer, there already, or cannot be read or written."""

import re

from notulen.domain.errors import (
    ArchiveLocked,
    CannotRead,
    CannotWrite,
    CannotWriteDocument,
    DamagedFile,
    FileExists,
    NewerFormat,
)
from notulen.domain.text import clean_text
from notulen.locale.error_texts import ErrorTexts
from notulen.locale.explanation import Explanation, quoted


def file_refusal(
    fault: ArchiveLocked | DamagedFile | NewerFormat | CannotWrite | FileExists | CannotRead, texts: ErrorTexts
) -> Explanation:
    """What the disk, or another program, does not let happen."""
    path = clean_text(str(fault.path))
    match fault:
        case ArchiveLocked():
            holder = texts.locked_by.format(holder=_holder(fault.holder, texts)) if fault.holder else ""
            what = texts.locked.format(path=path, waited=f"{fault.waited:.0f}")
            return Explanation(
                what=" ".join((what, holder)).strip(), safe=texts.nothing_written, next=texts.locked_next
            )
        case DamagedFile() if fault.reason in texts.findings:
            return _finding(fault, texts)
        case DamagedFile():
            detail = f" ({quoted(fault.detail)})" if fault.detail else ""
            reason = texts.damage_reasons.get(fault.reason, fault.reason)
            what = f"{texts.damaged.format(path=path)}. {texts.damaged_here.format(reason=reason, detail=detail)}"
            return Explanation(
                what=what, safe=f"{texts.left_untouched} {copy_of(fault, texts)}", next=way_back(fault, texts)
            )
        case NewerFormat():
            what = texts.newer.format(path=path, found=fault.found, known=fault.known)
            return Explanation(what=what, safe=texts.left_untouched, next=texts.newer_next)
        case CannotWrite():
            free = texts.free_space.format(free=size_text(fault.free)) if fault.free is not None else ""
            what = " ".join((texts.cannot_write[fault.fault].format(path=path), free)).strip()
            if isinstance(fault, CannotWriteDocument):
                told = texts.document_next.get(fault.fault, texts.cannot_write_next[fault.fault])
                return Explanation(what=what, safe=texts.document_safe, next=told)
            return Explanation(what=what, safe=texts.old_file_stands, next=texts.cannot_write_next[fault.fault])
        case FileExists():
            other = clean_text(str(fault.path.with_stem(f"{fault.path.stem}-2")))
            return Explanation(
                what=texts.file_exists.format(path=path),
                safe=texts.file_exists_safe,
                next=texts.file_exists_next.format(other=other),
            )
        case CannotRead():
            key, _, line = fault.reason.partition(":")
            reason = texts.read_reasons.get(key, quoted(fault.reason))
            if key in texts.read_reasons and line:
                reason = f"{reason} {texts.at_line.format(line=quoted(line))}"
            return Explanation(what=texts.cannot_read.format(path=path, reason=reason))


def _finding(fault: DamagedFile, texts: ErrorTexts) -> Explanation:
    """What checking an archive finds beside files that cannot be read."""
    path = clean_text(str(fault.path))
    if fault.reason in texts.findings_safe:
        safe, after = texts.findings_safe[fault.reason], texts.findings_next.get(fault.reason, "")
    else:
        safe, after = copy_of(fault, texts), way_back(fault, texts)
    what = texts.findings[fault.reason].format(path=path, detail=clean_text(fault.detail))
    return Explanation(what=what, safe=safe, next=after)


def _holder(holder: str, texts: ErrorTexts) -> str:
    """`Sari, 4711@meja, 2020-07-07T02:00:00Z` as a person says it; anything else as it is."""
    parts = re.fullmatch(r"(.+), (\d+)@(.+), [^,]+", clean_text(holder))
    return texts.holder.format(name=parts[1], process=parts[2], host=parts[3]) if parts else clean_text(holder)


def copy_of(fault: DamagedFile, texts: ErrorTexts) -> str:
    """The newest sound copy, or that there is none."""
    return texts.has_backup.format(path=clean_text(str(fault.backup))) if fault.backup else texts.has_no_backup


def way_back(fault: DamagedFile, texts: ErrorTexts) -> str:
    """What to do about a damaged file."""
    return texts.restore_next if fault.backup else texts.find_copy_next


def size_text(size: int) -> str:
    """A number of bytes as a person says it: `12 kB`, `3 MB`."""
    for unit, factor in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if size >= factor:
            return f"{size / factor:.0f} {unit}"
    return f"{size} B"
