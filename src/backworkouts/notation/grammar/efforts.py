"""An RPE or RIR behind its sets, and what no set holds."""

from __future__ import annotations

from backworkouts.model.interval import Interval
from backworkouts.notation.grammar.quantities import Kind, Quantity
from backworkouts.notation.grammar.reader import LineReader

__all__ = ["RPE_MAX", "aside", "effort"]

RPE_MAX = 10


def aside(reader: LineReader, found: Quantity) -> int:
    """Said, and nothing a set holds: it stays in the note."""
    reader.only_fillers = False
    return found.end


def effort(reader: LineReader, found: Quantity, begin: int, end: int) -> int:
    """An RPE or RIR; the model keeps RIR."""
    only = found.amounts[0]
    if len(found.amounts) > 1 or only.high is None:
        return aside(reader, found)  # "RIR 2, 1, 0" and "RIR 2+" stay a note
    effort = Interval(only.low, only.high)
    rir = effort if found.kind is Kind.RIR else RPE_MAX - effort
    if any(not 0 <= amount <= RPE_MAX or amount * 2 % 1 for amount in (rir.low, rir.high)):
        reader.cursor.fault(begin, end, f"{found.kind.value} from 0 to 10 in steps of 0.5")
        return end
    # Whole numbers as such: 8 in the text is 2 in the model, not 2.0.
    low, high = (int(amount) if amount % 1 == 0 else amount for amount in (rir.low, rir.high))
    return reader.put("rir", low if low == high else Interval(low, high), begin, end)
