"""Reading one line."""

from __future__ import annotations

from attrs import evolve

from backworkouts import limits
from backworkouts.errors import LineProblem, NotationError, UnsupportedSubjectError, describe
from backworkouts.model.load import Unit
from backworkouts.notation.document.lines import Line
from backworkouts.notation.document.progression_lines import apart_from_progress
from backworkouts.notation.grammar.examine import read_line
from backworkouts.notation.grammar.text import Fault
from backworkouts.notation.prescription import Prescription

__all__ = ["parse_line", "stated_unit"]


def parse_line(text: str, *, unit: Unit | str | None = None) -> Prescription | None:
    """What one line prescribes; None when it is a heading, a note or prose.

    A scheme of progression beside an exercise is in its note: `read` has it as an object.

    Args:
        text: the line, as people write it.
        unit: of loads that state none: `"kg"` or `"lb"`. Without it they are kept as not stated.

    Raises:
        NotationError: when it tries to prescribe something and fails, with every fault.

    >>> line = parse_line("Seated Row: 4 x 8-12 @ 60 kg, rest 90s")
    >>> line.name, len(line.sets), line.sets[0]
    ('Seated Row', 4, Set(reps='8-12', load='60 kg', rest='90 s'))
    """
    if not isinstance(text, str):
        raise UnsupportedSubjectError(describe(text), "a line of text")
    stated, allowed = Line.written(text, 1).parted()
    apart = apart_from_progress(stated.text)
    found = read_line(apart.text, stated_unit(unit))
    faults = sorted((*found.faults, *apart.faults))
    if faults:
        listed = faults[: limits.PROBLEMS]
        raise NotationError(tuple(problem_of(one, text) for one in listed), len(faults))
    one = found.prescription
    notes = [*apart.notes, *([] if allowed is None else [allowed.text])]
    if one is None or not notes:
        return one
    return evolve(one, note="; ".join([*([one.note] if one.note else []), *notes]))


def stated_unit(unit: Unit | str | None) -> Unit | None:
    """What a caller states of loads whose unit no text states.

    >>> stated_unit("kg")
    <Unit.KG: 'kg'>
    """
    if unit in (None, Unit.KG, Unit.LB):
        return None if unit is None else Unit(unit)
    raise UnsupportedSubjectError(describe(unit), "'kg', 'lb' or None")


def problem_of(fault: Fault, text: str) -> LineProblem:
    """A fault of a single line as people see it."""
    found = fault.found or describe(text[fault.start : fault.end])
    return LineProblem(
        1,
        fault.start + 1,
        fault.end - fault.start,
        text,
        found,
        fault.expected,
        fault.code,
        fault.suggestions,
    )
