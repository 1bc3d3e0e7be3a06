"""Reading one line: what it states of sets goes into slots, what is left is a name and notes."""

from __future__ import annotations

from backworkouts.notation.grammar.marks import mark
from backworkouts.notation.grammar.numbers import number
from backworkouts.notation.grammar.reader import Item, LineReader
from backworkouts.notation.grammar.rests import OPENINGS
from backworkouts.notation.grammar.tokens import NUMBER, SYMBOL, WORD
from backworkouts.notation.grammar.words import phrase, word
from backworkouts.notation.vocabulary import ANDS, NUMBERS, PHRASES

__all__ = ["read_items"]

_SAYING = {*PHRASES, *NUMBERS, *ANDS, *OPENINGS, "x"}
"""Words that may state something of sets, or part them; all others are of a name or a note."""
_HANDLERS = {NUMBER: number, SYMBOL: mark, WORD: word}


def read_items(reader: LineReader) -> list[Item]:
    """Read the items of a line, one for each exercise of a superset."""
    reader.items = [Item(0)]
    tokens, last, names = reader.cursor.tokens, reader.cursor.last, reader.cursor.names
    at = 0
    while at < last:
        if at in names:
            reader.only_fillers = False
            at = names[at]
            continue
        if tokens[at].kind is WORD and tokens[at].text not in _SAYING:
            reader.only_fillers = False
            at += 1
            continue
        kind = tokens[at].kind
        after = _HANDLERS[kind](reader, at)
        if after is None and kind is not NUMBER:
            after = phrase(reader, at)  # "/side" begins with a mark
        if after is None:
            reader.pass_over(at)
            at += 1
        else:
            at = after
    reader.items[-1].end = last
    return reader.items
