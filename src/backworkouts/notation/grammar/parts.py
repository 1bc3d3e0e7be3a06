"""What is left of a line when all it states of sets is taken out: the name and the notes."""

from __future__ import annotations

import re
from typing import NamedTuple

from backworkouts.notation.grammar.cursor import Cursor
from backworkouts.notation.grammar.naming import (
    clean_name,
    is_leading,
    is_movement,
    is_negation,
    is_silent,
    lead_end,
    split_at_colon,
)
from backworkouts.notation.grammar.reader import Item
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.grammar.tokens import Token
from backworkouts.notation.vocabulary import CUES, any_of, merged

__all__ = ["Parts", "Piece"]

_NOTE_BEGINS = merged(lambda one: one.note_beginnings) | {"http", "https", "www"}
_NOTE_MARKS = frozenset(",;.([|#\u2192")
_BEFORE_NAMES = merged(lambda one: one.name_of) | {*",-:.)]|"}
_INSIDE = re.compile("[()]")
_DIGIT = re.compile("[0-9]")
_BEFORE_MACHINE = re.compile(
    rf"{any_of(lambda one: one.before_machines)}\s+(?:m[aá]quina\s+de\s+)?(?=[^\W\d_])"
)
_CLAUSE = re.compile(r"[,;.(]")


class Piece(NamedTuple):
    """A part of a line, cleaned, and where it stands."""

    text: str = ""
    start: int = 0
    end: int = 0


class Parts:
    """The names and notes of a line."""

    def __init__(self, text: str, cursor: Cursor) -> None:
        self.text = text
        self.tokens: list[Token] = cursor.tokens
        self._names = cursor.names

    def gaps(self, item: Item) -> list[tuple[int, int]]:
        """The tokens that state nothing of sets, as ranges: the first may be the name."""
        gaps = []
        at = item.begin
        for begin, end in sorted(item.taken):
            if at < begin:
                gaps.append((at, begin))
            at = max(at, end)
        return [*gaps, (at, item.end)] if at < item.end else gaps

    def piece(self, begin: int, end: int) -> Piece:
        """The text of a range of tokens, cleaned."""
        if end <= begin:
            return Piece()
        start = self.tokens[begin].start
        text = self.text[start : self.tokens[end - 1].end]
        first, last = clean_name(text)
        if ": " in text[first:last]:
            low, high = split_at_colon(text[first:last])
            first, last = first + low, first + high
        return Piece(text[first:last], start + first, start + last)

    def name(self, item: Item) -> Piece:
        """The name of its exercise; an empty piece without one."""
        stated_at = [group.stated_at for group in item.groups if group.stated_at is not None]
        stated_first = min(stated_at, default=item.end)
        for begin, end in self.gaps(item):
            if stated_first < begin:
                begin, end = self._first_words(begin, end)  # noqa: PLW2901  less of the same
            piece = self.piece(begin, end)
            if stated_first < begin:
                piece = _on_machine(piece) or piece
            is_name = begin in self._names or not (
                is_leading(piece.text) or is_negation(piece.text)
            )
            if piece.text.strip("0123456789.,:;-()/ ") and is_name:
                return _without_lead(piece)
        return self._machine(item, stated_first)

    def _machine(self, item: Item, stated_first: int) -> Piece:
        """The name in what is a note otherwise: `3 sets of 20 on the leg extension`."""
        for begin, end in self.gaps(item):
            name = _on_machine(self.piece(begin, end)) if begin > stated_first else None
            if name is not None:
                return name
        return Piece()

    def _first_words(self, begin: int, end: int) -> tuple[int, int]:
        """Behind the sets a name ends where a note begins; a connecting word begins a note."""
        tokens = self.tokens
        while begin < end and tokens[begin].text in _BEFORE_NAMES:
            begin += 1
        for at in range(self._names.get(begin, begin), end):
            token = tokens[at]
            is_dash = token.text == "-" and token.gap and tokens[at + 1].gap
            if is_dash or token.text in _NOTE_MARKS or token.text in _NOTE_BEGINS:
                return begin, at
        return begin, end

    def note(self, item: Item, name: Piece) -> str | None:
        """What is left beside the name; None when nothing is."""
        pieces = []
        stated = min((begin for begin, _ in item.taken), default=item.begin)
        anchor = name.start if name.text else self.tokens[stated].start
        unused = [] if item.unused is None else [item.unused]
        for begin, end in self.gaps(item) + item.asides + item.added + unused:
            start, stop = self.tokens[begin].start, self.tokens[end - 1].end
            if name.text and start < name.end and name.start < stop:
                spans = [(start, name.start), (name.end, stop)]
            else:
                spans = [(start, stop)]
            for first, last in spans:
                text = self.text[first:last]
                low, high = clean_name(text)
                low -= text[low - 1 : low] == "+" and text[low : low + 1].isdigit()  # +25
                is_empty = is_leading if first < anchor else is_silent
                words = _INSIDE.sub(" ", text[low:high])
                if not is_empty(words) or _DIGIT.search(text, low, high):
                    pieces.append(text[low:high])
        return "; ".join(pieces) or None

    def words_behind(self, item: Item) -> int:
        """How many words stand behind all that states something of sets, outside parentheses."""
        gaps = self.gaps(item)
        if not gaps or any(begin >= gaps[-1][1] for begin, _ in item.taken):
            return 0
        depth = words = 0
        for token in self.tokens[gaps[-1][0] : gaps[-1][1]]:
            depth += (token.text == "(") - (token.text == ")")
            words += depth <= 0 and token.text.isalpha()
        return words


def _on_machine(piece: Piece) -> Piece | None:
    """The name behind words for where something is done: `on the leg extension`."""
    found = _BEFORE_MACHINE.match(fold(piece.text))
    if found is None:
        return None
    stop = _CLAUSE.search(piece.text, found.end())
    text = piece.text[found.end() : len(piece.text) if stop is None else stop.start()]
    if not is_movement(text) or not CUES.isdisjoint(fold(text).split()):
        return None
    start = piece.start + found.end()
    return Piece(text, start, start + len(text))


def _without_lead(piece: Piece) -> Piece:
    """`Perform 6 sets of ...` is gone already; `Start with Pull-Up 3x8`, `and rows 3x8` are not."""
    end = lead_end(piece.text)
    return Piece(piece.text[end:], piece.start + end, piece.end)
