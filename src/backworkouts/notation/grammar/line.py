"""Reading one line: what it says of sets goes into slots, what is left is a name and notes."""

from __future__ import annotations

from backworkouts.notation.grammar.phrases import Phrases
from backworkouts.notation.grammar.slots import Item
from backworkouts.notation.grammar.tokens import NUMBER, WORD
from backworkouts.notation.vocabulary import ANDS, NUMBERS, PHRASES

__all__ = ["Reader"]

_SAYING = {*PHRASES, *NUMBERS, *ANDS, "x"}
"""Words that may say something of sets, or part them; all others are of a name or a note."""


class Reader(Phrases):
    """Reads the tokens of one line into items, one for each exercise of a superset."""

    def read(self, at: int) -> list[Item]:
        """The items of the line from a place on."""
        self.items = [Item(at)]
        tokens = self.tokens
        last = self.last
        while at < last:
            if tokens[at].kind is WORD and tokens[at].text not in _SAYING:
                self._only_fillers = False
                at += 1
                continue
            after = self._number(at) if tokens[at].kind is NUMBER else self._word(at)
            if after is None:
                self._pass(at)
                at += 1
            else:
                at = after
        self.items[-1].end = last
        return self.items
