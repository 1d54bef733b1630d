"""What is said when a file is locked, damaged, newer, there already, or cannot be read or written."""

import re

from notulen.domain.file_errors import (
    ArchiveLocked,
    CannotRead,
    CannotWrite,
    CannotWriteDocument,
    DamagedFile,
    FileExists,
    NewerFormat,
)
from notulen.domain.text import clean_text
from notulen.locale.byte_sizes import size_text
from notulen.locale.explanation import Explanation, quoted
from notulen.locale.file_error_texts import FileErrorTexts, file_error_texts
from notulen.locale.language import Language


def file_refusal(
    fault: ArchiveLocked | DamagedFile | NewerFormat | CannotWrite | FileExists | CannotRead, language: Language
) -> Explanation:
    """What the disk, or another program, does not let happen."""
    texts = file_error_texts(language)
    path = clean_text(str(fault.path))
    match fault:
        case ArchiveLocked():
            holder = texts.locked_by.format(holder=_holder(fault.holder, texts)) if fault.holder else ""
            what = texts.locked.format(path=path, waited=f"{fault.waited:.0f}")
            return Explanation(what=" ".join((what, holder)).strip(), safe=texts.locked_safe, next=texts.locked_next)
        case DamagedFile() if fault.reason in texts.findings:
            return _finding(fault, texts)
        case DamagedFile():
            detail = f" ({quoted(fault.detail)})" if fault.detail else ""
            reason = texts.damage_reasons.get(fault.reason, fault.reason)
            what = f"{texts.damaged.format(path=path)}. {texts.damaged_here.format(reason=reason, detail=detail)}"
            copy, after = way_out(fault, texts)
            return Explanation(what=what, safe=f"{texts.left_untouched} {copy}", next=after)
        case NewerFormat():
            what = texts.newer.format(path=path, found=fault.found, known=fault.known)
            return Explanation(what=what, safe=texts.left_untouched, next=texts.newer_next)
        case CannotWrite():
            free = texts.free_space.format(free=size_text(fault.free)) if fault.free is not None else ""
            what = " ".join((texts.cannot_write[fault.fault].format(path=path), free)).strip()
            if isinstance(fault, CannotWriteDocument):
                told = texts.document_next.get(fault.fault, texts.cannot_write_next[fault.fault])
                return Explanation(what=what, safe=texts.document_safe, next=told)
            safe = texts.begun if fault.is_begun else texts.old_file_stands
            return Explanation(what=what, safe=safe, next=texts.cannot_write_next[fault.fault])
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


def _finding(fault: DamagedFile, texts: FileErrorTexts) -> Explanation:
    """What checking an archive finds beside files that cannot be read."""
    path = clean_text(str(fault.path))
    if fault.reason in texts.findings_safe:
        safe, after = texts.findings_safe[fault.reason], texts.findings_next.get(fault.reason, "")
    else:
        safe, after = way_out(fault, texts)
    what = texts.findings[fault.reason].format(path=path, detail=clean_text(fault.detail))
    return Explanation(what=what, safe=safe, next=after)


def _holder(holder: str, texts: FileErrorTexts) -> str:
    """`Sari, 4711@meja, 2020-07-07T02:00:00Z` as a person says it; anything else as it is."""
    parts = re.fullmatch(r"(.+), (\d+)@(.+), [^,]+", clean_text(holder))
    return texts.holder.format(name=parts[1], process=parts[2], host=parts[3]) if parts else clean_text(holder)


def way_out(fault: DamagedFile, texts: FileErrorTexts) -> tuple[str, str]:
    """The newest sound copy of a damaged file, or that there is none, and what to do about it."""
    if fault.backup is None:
        return texts.has_no_backup, texts.find_copy_next
    after = texts.restore_next.format(copy=clean_text(fault.backup.name))
    return texts.has_backup.format(path=clean_text(str(fault.backup))), after
