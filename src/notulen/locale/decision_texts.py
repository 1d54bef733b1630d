"""What the register of decisions says, in Indonesian and English."""

from notulen.domain.value import Value
from notulen.locale.counted import Counted
from notulen.locale.language import Language


class DecisionTexts(Value, frozen=True):
    """Titles, facts and sentences. Braces name what is filled in."""

    register: str
    count: str
    none: str
    decision: str
    status: str
    meeting: str
    proposer: str
    amended_by: str
    replaced_by: str
    withdrawn_by: str
    changes: str
    carried_out_by: str
    nobody_carries: str
    history: str
    not_linked: str
    done_of: str
    changed: str
    changed_by: str
    linked: str
    unlinked: str


_INDONESIAN = DecisionTexts(
    register="Register putusan",
    count="{count} putusan, {holding} berlaku",
    none="Belum ada putusan. Catat dengan tanda !, misalnya: notulen note '! disepakati'",
    decision="Putusan",
    status="Keadaan",
    meeting="Rapat",
    proposer="Diajukan oleh",
    amended_by="Diubah oleh",
    replaced_by="Diganti oleh",
    withdrawn_by="Dicabut oleh",
    changes="Mengubah atau mengganti",
    carried_out_by="Dilaksanakan oleh",
    nobody_carries="belum ada; hubungkan: notulen decisions link A{number}.1 {reference}",
    history="Riwayat",
    not_linked="belum ada aksi",
    done_of="{done}/{count} selesai",
    changed="{reference} {status}: {text}",
    changed_by="{reference} {status} oleh {other}: {text}",
    linked="{action} melaksanakan {reference}: {text}",
    unlinked="{action} tidak lagi melaksanakan putusan",
)
_ENGLISH = DecisionTexts(
    register="Register of decisions",
    count=Counted("{count} decisions, {holding} hold", "{count} decision, {holding} in force"),
    none="No decisions yet. Record one with the sign !, as in: notulen note '! agreed'",
    decision="Decision",
    status="Standing",
    meeting="Meeting",
    proposer="Put by",
    amended_by="Amended by",
    replaced_by="Replaced by",
    withdrawn_by="Withdrawn by",
    changes="Amends or replaces",
    carried_out_by="Carried out by",
    nobody_carries="nobody yet; link an action: notulen decisions link A{number}.1 {reference}",
    history="History",
    not_linked="no action yet",
    done_of="{done}/{count} done",
    changed="{reference} is {status}: {text}",
    changed_by="{reference} is {status} by {other}: {text}",
    linked="{action} carries out {reference}: {text}",
    unlinked="{action} carries out no decision any more",
)


def decision_texts(language: Language) -> DecisionTexts:
    """The texts of `language`."""
    return _INDONESIAN if language is Language.INDONESIAN else _ENGLISH
