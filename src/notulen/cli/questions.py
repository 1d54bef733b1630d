"""Questions before something that cannot be undone: they name their object, and a typed word answers them."""

from notulen.cli.session import Session
from notulen.domain.errors import AnswerNeeded


def require_word(session: Session, question: str, word: str) -> bool:
    """Whether `word` was typed. Raises AnswerNeeded when nobody can be asked."""
    if not session.output.can_ask or session.output.is_json:
        raise AnswerNeeded(question, "--yes")
    return session.output.ask(f"{question}\n{session.texts.type_word.format(word=word)}").casefold() == word.casefold()
