"""Tidying a text: the author's text with sets x repetitions in one form, and nothing else changed.

A text is never written anew: each change is a change of one line, and only changes after which the
text reads as before are kept. What is tidied:

- sets and repetitions: `4 x 10`, `4 sets of 10 reps` and `10 reps x 4 sets` are `4x10`;
- ranges in what prescribes sets: `8 - 12`, or with a longer dash, is `8-12`;
- space at the end of lines, unless it is the line break of Markdown, an empty cell or part of a
  quoted note;
- the last line ends as the others do;
- schemes of progression: `Progression: Double +2,5kg` is `progress: double 2.5 kg`;
- on request, names that the catalog knows are written as the catalog writes them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple, TypeVar, cast

from attrs import define

from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.model.block import ExerciseSets
from backworkouts.model.set import Set
from backworkouts.notation.document.lines import Place
from backworkouts.notation.document.progression_lines import take_progressions
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.reading import Reading, read
from backworkouts.notation.vocabulary import Role, alternatives, merged

__all__ = ["Lines", "NameStyle", "longest_valid", "tidy"]

_Any = TypeVar("_Any")

_BREAK = re.compile("(\r\n|[\n\r\v\f\x85\u2028\u2029])")
_TRIALS = 32
"""Readings of a text to find the changes that alter it; the changes not tried by then are left."""

_DASH = "[-\u2010\u2011\u2012\u2013\u2014\u2212]"
_SPACE = "[ \u00a0]{0,3}"
_ENDS_OF_RANGE = 4
"""The reader takes a dash between spaces for no range when one number is this often the other."""


def _phrases(role: Role) -> str:
    words = merged(lambda one: one.phrases[role])
    return f"(?:{alternatives(words, ' ')})"


_SETS, _REPS = _phrases(Role.SETS), _phrases(Role.REPS)
_LOADS = f"(?:{_phrases(Role.KG)}|{_phrases(Role.LB)}|%|#)"
_COUNT = r"(?<![\w.,:/+*%])(?P<sets>[0-9]{1,2})"
_TO = f"(?:{_DASH}|{_phrases(Role.TO)})"
_RANGE = rf"(?P<low>[0-9]{{1,3}})(?:{_SPACE}{_TO}{_SPACE}(?P<high>[0-9]{{1,3}}))?"
_NO_MORE = rf"(?![0-9]|[.,:][0-9]|{_SPACE}{_LOADS}(?!\w))"
_TIMES = rf"{_SPACE}[x\u00d7\u2715\u2716*]{_SPACE}"
_REPS_TOO = rf"(?:{_SPACE}{_REPS}\.?(?!\w))?"
_SCHEMES = tuple(
    re.compile(pattern)
    for pattern in (
        # 4 x 10, 4 sets x 10, 4 sets x 10 reps
        rf"{_COUNT}(?:{_SPACE}{_SETS})?{_TIMES}{_RANGE}{_NO_MORE}{_REPS_TOO}",
        # 4 sets of 10, 4 sets of 10 reps
        rf"{_COUNT}{_SPACE}{_SETS} {_phrases(Role.OF)} {_RANGE}{_NO_MORE}{_REPS_TOO}",
        # 4 sets, 10 reps
        rf"{_COUNT}{_SPACE}{_SETS},? {_RANGE}{_SPACE}{_REPS}\.?(?!\w)",
        # 10 reps x 4 sets
        rf"(?<![\w.,:/+*%-]){_RANGE}{_SPACE}{_REPS}{_TIMES}(?P<sets>[0-9]{{1,2}}){_SPACE}{_SETS}(?!\w)",
    )
)
_DECIMAL = r"[0-9]{1,4}(?:[.,][0-9]{1,2})?"
_DASHED = re.compile(
    rf"(?<![0-9.,:/\-a-wyzA-WYZ])(?P<low>{_DECIMAL}){_SPACE}{_DASH}{_SPACE}(?P<high>{_DECIMAL})"
    r"(?![0-9:/]|[.,][0-9])"
)
_PARENTHESES = re.compile(r"(\([^()]*\)?)")
_EXERCISE = re.compile(r"exercises\[[0-9]+\]$")
_STEP = re.compile(r"[a-z_]+")
_STEPS = re.compile(r"([a-z_]+)|\[([0-9]+)\]")
_NEXT_COLUMN = re.compile(r"  +\S| *\|")


class NameStyle(StrEnum):
    """How the names of exercises are written."""

    WRITTEN = "written"
    """As the author wrote them."""
    CANONICAL = "canonical"
    """As the catalog writes the exercises that it knows."""


@define
class Lines:
    """The lines of a text, and what ends each; `text` is the text again, byte for byte.

    Attributes:
        lines: the lines without their ends.
        ends: what ends each line; the last is empty.
    """

    lines: list[str]
    ends: list[str]

    @classmethod
    def of(cls, text: str) -> Lines:
        """Return the lines of a text."""
        pieces = _BREAK.split(text)
        return cls(pieces[::2], [*pieces[1::2], ""])

    @property
    def text(self) -> str:
        """Return the text of the lines."""
        return "".join(f"{line}{end}" for line, end in zip(self.lines, self.ends, strict=True))

    @property
    def end(self) -> str:
        """Return what ends a line here: what ends the first one."""
        return self.ends[0] or "\n"


class _Change(NamedTuple):
    """A line, counted from 0, and its new text."""

    number: int
    text: str


def tidy(
    reading: Reading, *, names: NameStyle = NameStyle.WRITTEN, catalog: Catalog | None = None
) -> str:
    r"""Return the text of a reading, tidied: it reads as before, and nothing else is changed.

    A text with problems, or without exercises, stays as it is.

    Args:
        reading: of the text.
        names: whether names stay as they are written.
        catalog: the catalog that the text was read with.

    >>> tidy(read("Pull\n\n* T-bar rows 4 sets of 8 to 12 reps, rest 90s\n  slowly  \n"))
    'Pull\n\n* T-bar rows 4x8-12, rest 90s\n  slowly\n'
    """
    if reading.problems or reading.subject is None:
        return reading.text
    known = or_bundled(catalog)
    if names is NameStyle.CANONICAL:
        reading = read(_rewritten(reading, _names_by_place(reading, known), known), catalog=known)
    written = Lines.of(reading.text)
    stated = {
        place: _tidied(_at(written, place), sets) for place, sets in _sets_by_place(reading).items()
    }
    stated |= {part.place: part.text for part in take_progressions(written.lines).stated}
    lines = Lines.of(_rewritten(reading, stated, known, is_stripped=True))
    if lines.lines[-1]:
        lines.lines.append("")
        lines.ends.insert(-1, lines.end)
    return lines.text


def _rewritten(
    reading: Reading, stated: Mapping[Place, str], catalog: Catalog, *, is_stripped: bool = False
) -> str:
    """Return the text with other texts at some places, where it reads as before."""
    before = Lines.of(reading.text)
    after = list(before.lines)
    # from right to left, so that what is left of a change stays in its place
    for place in sorted(stated, key=lambda place: (place.line, place.column), reverse=True):
        _substitute(after, place, stated[place])
    if is_stripped:
        for number, line in enumerate(after):
            after[number] = _without_space_at_end(line, after[number + 1 : number + 2])
    changes = [
        _Change(number, new)
        for number, (old, new) in enumerate(zip(before.lines, after, strict=True))
        if old != new
    ]

    def is_same(chosen: Sequence[_Change]) -> bool:
        again = read(_with(before, chosen).text, catalog=catalog)
        return not again.problems and _gist(again) == _gist(reading)

    return _with(before, longest_valid(changes, is_same)).text


def longest_valid(
    changes: Sequence[_Any],
    is_valid: Callable[[Sequence[_Any]], bool],
    trials: int = _TRIALS,
) -> list[_Any]:
    """Return the changes that are valid together: all of them, or what halving leaves.

    Args:
        changes: the changes, in order.
        is_valid: whether some of them may be made together.
        trials: how often `is_valid` is called at most.
    """
    accepted: list[_Any] = []
    waiting = [list(changes)]
    while waiting and trials:
        some = waiting.pop()
        if not some:
            continue
        trials -= 1
        if is_valid([*accepted, *some]):
            accepted += some
        elif len(some) > 1:
            half = len(some) // 2
            waiting += [some[half:], some[:half]]
    return accepted


def _exercises(reading: Reading) -> Iterator[tuple[str, ExerciseSets]]:
    """Return the exercises of a reading that have a place in its text, with their paths."""
    for path in reading.places:
        if _EXERCISE.search(path):
            yield path, cast("ExerciseSets", _value_at(reading, path))


def _value_at(reading: Reading, path: str) -> object:
    """Return what a path leads to: in the subject, or in another part of the reading."""
    first = _STEP.match(path)
    in_subject = first is None or not hasattr(reading, first[0])
    value: object = reading.subject if in_subject else reading
    for name, number in _STEPS.findall(path):
        value = getattr(value, name) if name else cast("Sequence[object]", value)[int(number)]
    return value


def _sets_by_place(reading: Reading) -> dict[Place, list[Set]]:
    """Return the sets of each place of the text."""
    found: dict[Place, list[Set]] = {}
    seen: dict[Place, str] = {}
    for path, exercise in _exercises(reading):
        for number, one in enumerate(exercise.sets):
            place = reading.places.get(f"{path}.sets[{number}]")
            # a line may be read for several days: their sets are counted once
            if place is not None and seen.setdefault(place, path) == path:
                found.setdefault(place, []).append(one)
    return found


def _names_by_place(reading: Reading, catalog: Catalog) -> dict[Place, str]:
    """Return the canonical name of each place where a known exercise is named."""
    lines = Lines.of(reading.text)
    found: dict[Place, str] = {}
    for path, exercise in _exercises(reading):
        place = reading.places.get(path)
        if place is not None and catalog.find(_at(lines, place)) == exercise.exercise:
            found[place] = exercise.exercise.name
    return found


def _at(lines: Lines, place: Place) -> str:
    start = place.column - 1
    return lines.lines[place.line - 1][start : start + place.width]


def _substitute(lines: list[str], place: Place, new: str) -> None:
    """Put a text at a place of a line."""
    line = lines[place.line - 1]
    start, end = place.column - 1, place.column - 1 + place.width
    lines[place.line - 1] = line[:start] + _padded(new, line[start:end], line[end:]) + line[end:]


def _padded(new: str, old: str, rest: str) -> str:
    """Return a text as wide as the old one where another column stands behind it."""
    return new.ljust(len(old)) if _NEXT_COLUMN.match(rest) else new


def _tidied(stated: str, sets: Sequence[Set]) -> str:
    """Return what prescribes sets in one form; what stands in parentheses is a remark."""
    parts = _PARENTHESES.split(stated)
    parts[::2] = [_in_one_form(part, sets) for part in parts[::2]]
    return "".join(parts)


def _in_one_form(stated: str, sets: Sequence[Set]) -> str:
    for scheme in _SCHEMES:
        # letter by letter, so that each keeps its place
        folded = "".join(fold(letter)[:1] or letter for letter in stated)
        parts, at = [], 0
        for found in scheme.finditer(folded):
            if _is_scheme(found, sets):
                rest = stated[found.end() :]
                parts += [stated[at : found.start()], _padded(_scheme(found), found[0], rest)]
                at = found.end()
        stated = "".join([*parts, stated[at:]])
    return _DASHED.sub(_dashed, stated)


def _is_scheme(found: re.Match[str], sets: Sequence[Set]) -> bool:
    """Return whether the numbers are those of the sets that were read, and no load."""
    least = int(found["low"])
    return int(found["sets"]) <= len(sets) and any(
        one.duration is not None or (one.reps is not None and one.reps.low == least) for one in sets
    )


def _scheme(found: re.Match[str]) -> str:
    sets, low, high = found["sets"], found["low"], found["high"]
    if high is None:
        return f"{sets}x{low}"
    if int(low) < int(high) < _ENDS_OF_RANGE * int(low):
        return f"{sets}x{low}-{high}"
    return f"{sets}x{low}{found.string[found.end('low') : found.end()]}"


def _dashed(found: re.Match[str]) -> str:
    low, high = (float(found[end].replace(",", ".")) for end in ("low", "high"))
    is_range = low < high < _ENDS_OF_RANGE * low
    return f"{found['low']}-{found['high']}" if is_range else found[0]


def _without_space_at_end(line: str, following: Sequence[str]) -> str:
    stripped = line.rstrip(" \t")
    is_row = "\t" in stripped.lstrip()  # of a spreadsheet, with empty cells at its end
    if is_row or stripped.lstrip().startswith(">"):
        return line
    is_line_break = line == f"{stripped}  " and any(one.strip() for one in following)
    return line if stripped and is_line_break else stripped


def _with(lines: Lines, changes: Sequence[_Change]) -> Lines:
    changed = list(lines.lines)
    for change in changes:
        changed[change.number] = change.text
    return Lines(changed, list(lines.ends))


def _gist(reading: Reading) -> tuple[object, ...]:
    """Return what a text states, and on which lines; columns may differ."""
    lines = {path: place.line for path, place in reading.places.items()}
    doubtful = [(one.line, one.assumed) for one in getattr(reading, "doubtful", ())]
    sessions = getattr(reading, "sessions", ())
    return reading.subject, sessions, reading.states_days, lines, doubtful, reading.progressions
