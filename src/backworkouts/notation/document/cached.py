"""The reader of single lines as documents use it: each text is read once."""

from __future__ import annotations

from backworkouts.model.load import Unit
from backworkouts.notation.document.elements import LineRead
from backworkouts.notation.document.lines import Line, Piece, joined
from backworkouts.notation.grammar.examine import read_line

__all__ = ["CachedReader", "is_stand_in", "stand_in", "without_stand_in"]

_STAND_IN = "Row"


class CachedReader:
    """Reads lines; a line that comes again is not read again."""

    def __init__(self, unit: Unit | None) -> None:
        self._unit = unit
        self._known: dict[str, LineRead] = {}

    def __call__(self, text: str) -> LineRead:
        """Read one line."""
        known = self._known.get(text)
        if known is None:
            found = read_line(text, self._unit)
            known = LineRead(
                found.prescription, found.faults, found.continues, found.parts, found.doubts
            )
            self._known[text] = known
        return known

    def below(self, stated: Line) -> tuple[Line, LineRead]:
        """Read sets whose name stands elsewhere: the line with a stand-in for the name."""
        whole = joined([stand_in(stated), ", ", stated])
        return whole, self(whole.text)


def stand_in(stated: Line) -> Line:
    """Return a name that every sets may follow, in the place of one that stands elsewhere."""
    first = stated.pieces[0] if stated.pieces else Piece(0, 0, 1, 0)
    return Line(_STAND_IN, (Piece(0, 0, first.line, first.column),))


def without_stand_in(line: Line) -> Line:
    """Return the lines of sets as they were written."""
    return line.cut(len(_STAND_IN) + 2) if line.text.startswith(f"{_STAND_IN}, ") else line


def is_stand_in(name: str) -> bool:
    """Whether the name that was read is the stand-in."""
    return name == _STAND_IN
