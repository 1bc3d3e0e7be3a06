"""Reading a text: lines, elements, items, outline, model; each step is made of the one before."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from backworkouts import limits
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import Code, LineProblem
from backworkouts.model.load import Unit
from backworkouts.model.progressions import Progressions
from backworkouts.notation.account import PartKind
from backworkouts.notation.document.accounting import TextAccount
from backworkouts.notation.document.assemble import Assembled, assemble
from backworkouts.notation.document.cached import CachedReader, without_stand_in
from backworkouts.notation.document.compose import Composer
from backworkouts.notation.document.doubts import Doubtful, doubtful_places
from backworkouts.notation.document.elements import Element, Sort
from backworkouts.notation.document.layouts import laid_out
from backworkouts.notation.document.lines import lines_of
from backworkouts.notation.document.outline import Outline
from backworkouts.notation.document.plausibility import implausible
from backworkouts.notation.document.progression_lines import (
    doubts_of_prose,
    take_progressions,
)
from backworkouts.notation.document.progression_targets import progressions_of
from backworkouts.notation.document.walk import elements

__all__ = ["Document", "read_document"]

_KINDS = {
    Sort.HEADING: PartKind.HEADING,
    Sort.SECTION: PartKind.HEADING,
    Sort.DATE: PartKind.DATE,
    Sort.REST: PartKind.STATED,
    Sort.EVERY: PartKind.STATED,
    Sort.ROUNDS: PartKind.STATED,
    Sort.SCHEME: PartKind.STATED,
    Sort.SUPERSET: PartKind.STATED,
    Sort.JOIN: PartKind.STATED,
    Sort.RULE: PartKind.MARK,
    Sort.LABEL: PartKind.MARK,
}
"""What the lines of these sorts are; the parts of exercises are known when these are made."""
_DAYS = {Sort.HEADING, Sort.DATE, Sort.REST}
"""What begins a day."""


@define
class Document:
    """What became of a text."""

    made: Assembled = field(factory=Assembled)
    problems: list[LineProblem] = field(factory=list)
    doubtful: tuple[Doubtful, ...] = ()
    account: TextAccount | None = None
    lines: int = 0
    progressions: Progressions | None = None


def read_document(text: str, unit: Unit | None, catalog: Catalog) -> Document:
    """Read a text."""
    if len(text) > limits.NOTATION_CHARACTERS:
        expected = f"a text of at most {limits.NOTATION_CHARACTERS:,} characters"
        return _refused(text, f"{len(text):,} characters", expected)
    has_mark = text.startswith("\ufeff")
    written = lines_of(text[1:] if has_mark else text)
    if len(written) > limits.LINES:
        expected = f"a text of at most {limits.LINES:,} lines"
        return _refused(written[0], f"{len(written):,} lines", expected)
    account = TextAccount(written)
    read = CachedReader(unit)
    taken = take_progressions(written)
    layout = laid_out(taken.lines)
    for mark in layout.marks:
        account.paint(mark, PartKind.MARK)
    found = elements(layout.lines, read)
    _paint(found, account)
    composer = Composer(found, read, account, written)
    made = assemble(Outline(composer.items, catalog), catalog, read, account, written)
    problems = composer.problems + made.problems
    days = [one.line for one in found if one.sort in _DAYS]
    progressions = progressions_of(
        taken, made, boundaries=days, problems=problems, account=account, written=written
    )
    problems = sorted(problems, key=lambda one: (one.line, one.column))
    stated = [
        *made.doubts,
        *composer.doubts,
        *((without_stand_in(one.line), one.doubt) for one in found if one.doubt),
    ]
    doubtful = doubtful_places(found, read, account, written, stated=stated, problems=problems)
    reported = {one.line for one in problems} | {one.line for one in doubtful}
    odd = implausible(made.exercises, written, reported)
    prose = doubts_of_prose(taken, written, reported)
    doubtful = tuple(sorted({*doubtful, *odd, *prose}, key=lambda one: (one.line, one.column)))
    return Document(made, problems, doubtful, account, len(written), progressions)


def _refused(text: str, found: str, expected: str) -> Document:
    return Document(problems=[LineProblem(1, 1, 0, text[:80], found, expected, Code.TOO_LARGE)])


def _paint(found: Sequence[Element], account: TextAccount) -> None:
    for one in found:
        kind = _KINDS.get(one.sort)
        if kind is not None:
            account.paint(one.line, kind)
        if one.sort is Sort.DATE and one.behind is not None:
            account.paint(one.behind, PartKind.HEADING)
