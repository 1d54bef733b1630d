"""What the search says of itself: how the query is understood, how much was found, what else could be typed."""

from collections.abc import Callable, Mapping

from textual.content import Content

from notulen.domain.party import Party, PartyKind
from notulen.locale.language import Language
from notulen.locale.search_texts import SearchTexts
from notulen.locale.words import word
from notulen.parsing.search_query import SearchQuery
from notulen.services.search_queries import Found
from notulen.tui.hit_drawing import full_day
from notulen.tui.widgets.drawing import HEADING, KEY, MUTED, WARN, hanging, joined, words


class SearchWords:
    """Words the sentences. `places` gives the short name of a province by its code."""

    def __init__(self, texts: SearchTexts, language: Language, places: Mapping[str, str]) -> None:
        self._texts, self._language, self._places = texts, language, places

    def heading(self) -> tuple[Content, Content]:
        """Where one is, and what is looked through."""
        return words(self._texts.title, HEADING), words(self._texts.scope, MUTED)

    def counted(self, found: Found, seconds: float) -> Content:
        """`12 hasil dari 48 rapat · 0,04 dtk`; where nothing was asked, how many meetings there are."""
        meetings = self._number(found.meetings)
        if found.query.is_empty:
            return words(self._texts.meetings.format(count=meetings), MUTED)
        took = self._texts.seconds.format(seconds=f"{seconds:.2f}".replace(".", self._texts.decimal_sign))
        told = self._texts.counted_more if found.is_cut else self._texts.counted
        counted = told.format(count=self._number(len(found.hits)), meetings=meetings)
        return joined([words(counted), words(took, MUTED)])

    def _number(self, count: int) -> str:
        return f"{count:,}".replace(",", "." if self._texts.decimal_sign == "," else ",")

    def understood(self, found: Found) -> tuple[list[Content], Content]:
        """What else is meant, what is not understood, then the filters by their names; and what clears them."""
        query, texts = found.query, self._texts
        if query.is_empty:
            return [words(texts.short_examples, MUTED)], Content("")
        told = [words(texts.meant.format(text=found.meant.typed, count=found.meant.count), KEY)] if found.meant else []
        told += [words(getattr(texts, each.kind.value).format(text=each.text), WARN) for each in query.doubts]
        told += [words(each) for each in self._filters(query)]
        return told, words(texts.clear if query.is_narrowed else "", MUTED)

    def _filters(self, query: SearchQuery) -> list[str]:
        texts = self._texts
        plain = " ".join(term for term in query.terms if " " not in term)
        told = [texts.word.format(text=plain)] if plain else []
        told += [texts.phrase.format(text=term) for term in query.terms if " " in term]
        provinces = [each.name for each in query.parties if each.kind is PartyKind.PROVINCE]
        others = [self._named(each) for each in query.parties if each.kind is not PartyKind.PROVINCE]
        kinds = [word(kind, self._language) for kind in query.kinds]
        for said, names in ((texts.provinces, provinces), (texts.who, others), (texts.kind, kinds)):
            if names:
                told.append(said.format(names=texts.either.join(names)))
        since = full_day(query.since, self._language).strip() if query.since else ""
        until = full_day(query.until, self._language).strip() if query.until else ""
        if since and until:
            told.append(since if since == until else texts.between.format(since=since, until=until))
        elif since or until:
            told.append(texts.since.format(since=since) if since else texts.until.format(until=until))
        return told

    def _named(self, party: Party) -> str:
        place = self._places.get(party.province, "")
        return f"{party.name} ({place})" if place else party.name

    def rows_title(self, query: SearchQuery) -> str:
        """What the list is of."""
        return self._texts.latest if query.is_empty else self._texts.results

    def examples(self) -> tuple[Content, Callable[[int, int], list[Content]]]:
        """What can be typed, a row each, under its title."""
        return words(self._texts.examples_title), self._example_rows

    def _example_rows(self, width: int, _height: int) -> list[Content]:
        column = max(len(typed) for typed, _ in self._texts.examples) + 3
        rows: list[Content] = []
        for typed, meaning in self._texts.examples:
            rows += hanging(words(typed, KEY), words(meaning, MUTED), column, width)
        return rows

    def nothing(self, query: SearchQuery) -> str:
        """What stands where there are no rows."""
        if query.is_empty:
            return self._texts.empty_archive
        if not query.terms:
            return self._texts.nothing_so_narrow
        return self._texts.nothing.format(text=" ".join(query.terms))
