"""What was read but is implausible: a lifter would look at the text again before lifting it.

The grammar doubts a line where it knows of a second reading. A text of a kind that nobody foresaw
may be read wrong without one. The rules below therefore look at the result: they state what is no
name of an exercise and what nobody does. What breaks a rule stays as it was read, as a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby, pairwise

from attrs import frozen

from backworkouts.model.block import ExerciseSets
from backworkouts.model.load import Unit
from backworkouts.model.quantity import Duration, Reps
from backworkouts.model.set import Set, SetKind
from backworkouts.notation.document.doubts import Doubtful
from backworkouts.notation.document.lines import Line
from backworkouts.notation.grammar.naming import is_movement
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.vocabulary import (
    COLUMNS,
    WEEKDAY_NUMBERS,
    Role,
    any_of,
    merged,
)

__all__ = ["ReadExercise", "implausible", "is_uneven"]

_MOST_SETS = 12
_MOST_REPS = 100
_MOST_REPS_WITH_LOAD = 40
_MANY_REPS = 30
_WIDEST_RANGE = 4  # times the lower end
_LEAST_WIDE = 15
_WIDE_BESIDE_LOADS = 2  # times the lower end
_LONG = 600.0  # seconds of each of several sets
_SHORTEST = 5.0
_LONGEST = 3600.0
_HEAVIEST_KG = 500
_LIGHTER = 4  # times lighter than the set before
_HEAVIER = 6
_LIMBS = 4
_SEVERAL = 3
_MOST_COUNTED = 30
_DIGITS = 4
_LABEL = re.compile(r"[A-Z]{1,2}-?[0-9]{1,2}[a-z]?[\s.):]|[A-Za-z][.)](?:\s|$)|[0-9]{1,2}[.)]\s")
_DATED = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.\s")
_IN_NO_NAME = frozenset(":;|@=~<>?[]{}\u2192\u2248")
_SMALL = merged(lambda one: one.trails) | merged(lambda one: one.note_beginnings)
_SIZES = merged(lambda one: one.sizes)
_COUNTS = merged(lambda one: one.phrases[Role.SETS] + one.phrases[Role.REPS])
_PROPERTIES = _COUNTS.union(
    (title for title, column in COLUMNS.items() if column not in {"name", "label", "day"}),
    merged(lambda one: one.phrases[Role.LOAD]),
)
"""Words for what is stated of sets: `weight`, `sets`."""
_COUNTED = any_of(
    lambda one: one.phrases[Role.SETS] + one.phrases[Role.REPS] + one.phrases[Role.TIMES]
)
_STATES_SETS = re.compile(rf"[0-9a-z)]\s?[x*\u00d7]\s?[0-9a-z]|\b{_COUNTED}\b|[0-9](?:r|s)\b")
_STATES_TOTAL = re.compile(
    rf"\b([0-9]{{1,4}})\s(?:{_COUNTED}\s)?{any_of(lambda one: one.totals)}\b"
)
_PRODUCT = re.compile(r"[0-9a-z]\s?[x*\u00d7]\s?[0-9]")
_COUNTS_NO_LOAD = re.compile(rf"@\s?[0-9]{{1,3}}\s?{any_of(lambda one: one.sizes)}\b")
_SETS_ASIDE = re.compile(r"(?<![0-9.,])(?:[3-9]|[1-9][0-9]+)\s?[x*\u00d7]\s?[0-9]")
_ASIDE = re.compile(r"\([^()]*\)")
_WORD = re.compile(r"[^\W\d_]{2,}")


@frozen
class ReadExercise:
    """An exercise of the result, and where it was read.

    Attributes:
        name: as written.
        named_at: the line of the name.
        line: what its sets were read from.
        sets: its sets in all rounds.
        is_known: whether the catalog has it.
        is_timed: whether it is done in rounds or by the clock.
        stated: what states the sets.
    """

    name: str
    named_at: Line
    line: Line
    sets: tuple[Set, ...]
    is_known: bool
    is_timed: bool
    stated: str


def implausible(
    exercises: Sequence[ReadExercise], written: Sequence[str], reported: AbstractSet[int]
) -> Iterator[Doubtful]:
    """Yield the places of implausible exercises, with what was assumed there.

    Args:
        exercises: all exercises of a text.
        written: the lines of the text.
        reported: the lines that are doubtful already, or hold a problem.
    """
    for before, one in pairwise((None, *exercises)):
        assert one is not None  # noqa: S101  only the first pair holds None, before the exercise
        pieces = one.named_at.pieces + one.line.pieces
        if one.named_at.whole.line not in reported and _is_odd_name(one):
            yield _doubt(one.named_at, f"an exercise called {one.name!r}", written)
        elif reported.isdisjoint(piece.line for piece in pieces):
            assumed = _odd_sets(one) or _implied_behind(before, one)
            if assumed is not None:
                yield _doubt(one.named_at, assumed, written)


def _doubt(line: Line, assumed: str, written: Sequence[str]) -> Doubtful:
    place = line.whole
    return Doubtful(place.line, place.column, place.width, written[place.line - 1], assumed)


def is_uneven(partners: Sequence[ExerciseSets]) -> bool:
    """Whether the partners of a superset have different numbers of working sets."""
    return len({sum(map(_is_working, one.sets)) for one in partners}) > 1


def _is_working(one: Set) -> bool:
    return one.kind is SetKind.WORKING


def _is_odd_name(one: ReadExercise) -> bool:
    """Whether words that the catalog does not know are hardly the name of an exercise."""
    name = one.name
    if _DATED.match(name):
        return True  # 02.11. Deadlift
    if one.is_known:
        return False
    return (
        _LABEL.match(name) is not None
        or not _IN_NO_NAME.isdisjoint(name)
        or name.count("(") != name.count(")")
        or _states_property(name)
        or _ends_small(name)  # Cleans w
        or _begins_with_count(name)  # 2 PRs
        or _names_weekday(name)
        or _only_implies_sets(one)
    )


def _names_weekday(name: str) -> bool:
    """Whether a name holds the name of a weekday: `On Monday start with deadlifts`."""
    return any(len(word) > _SEVERAL and word in WEEKDAY_NUMBERS for word in fold(name).split())


def _only_implies_sets(one: ReadExercise) -> bool:
    """Whether a line states one set, not in so many words, and names no movement for certain.

    What stands above lines of sets is a name by its place. A line with all its sets before a
    colon, `Accessories (4x10 each):`, speaks of the exercises below.
    """
    if one.named_at is not one.line:
        return False
    if _STATES_SETS.search(fold(one.line.text)):
        return one.line.text.rstrip(" \t*_").endswith(":")
    return len(one.sets) == 1 and ("," in one.name or not is_movement(one.name))


def _states_property(name: str) -> bool:
    """Whether a name begins with a property of sets, or tells of sets: `Weights per set`."""
    words = _WORD.findall(_ASIDE.sub("", fold(name)))
    return any(word in _COUNTS and not is_movement(word) for word in words) or (
        not _PROPERTIES.isdisjoint(words[:1]) and not is_movement(words[0])
    )


def _begins_with_count(name: str) -> bool:
    """Whether a name begins with a number; that of hands or legs may begin that of a movement."""
    count, _, behind = name.partition(" ")
    if not is_movement(name):
        return name[:1].isdigit()
    is_many = count.isdecimal() and _LIMBS < int(count[:_DIGITS]) <= _MOST_COUNTED
    return is_many and fold(behind).partition(" ")[0] not in _SIZES


def _ends_small(name: str) -> bool:
    """Whether a name ends with a preposition or a lone small letter; `Curl barra W` does not."""
    before, _, last = name.rpartition(" ")
    if len(last) == 1:
        return bool(before) and last.islower()
    return bool(before) and fold(last) in _SMALL


def _odd_sets(one: ReadExercise) -> str | None:
    """What was assumed of sets that nobody does; None when they are plausible."""
    working = [each for each in one.sets if _is_working(each)]
    targets = dict.fromkeys(each.reps or each.duration for each in working)
    if len(working) > _MOST_SETS and len(targets) == 1 and not one.is_timed:
        return f"{len(working)} sets"
    for target in targets:
        if isinstance(target, Reps) and _is_odd_count(target, one):
            return f"{target} repetitions"
        if isinstance(target, Duration) and target.low >= (_LONG if working[1:] else _LONGEST):
            return f"{len(working)} x {target}"
    runs = [sum(1 for _ in run) for _, run in groupby(working)]
    if len(runs) >= _SEVERAL and min(runs) >= _SEVERAL:
        return "sets of one day"  # 3x5 @ 100, 3x5 @ 102.5, 3x5 @ 105 of three weeks
    if any(each.load and each.duration and each.duration.low <= _SHORTEST for each in working):
        return "a time"  # 5s @ 140, 3s @ 150
    counts = [target.low for target in targets if isinstance(target, Reps)]
    total = _STATES_TOTAL.search(fold(one.line.text))
    if len(working) > 1 and total is not None and int(total[1]) in counts:
        return "repetitions of each set"  # 5 sets, 30 total
    if len(counts) > 1 and max(counts) >= max(_MANY_REPS, _WIDEST_RANGE * min(counts)):
        return "repetitions"  # 5/5/100
    return _load_as_range(working) or _odd_loads(one, working)


def _load_as_range(working: Sequence[Set]) -> str | None:
    """What was assumed of a wide range without a load, beside sets that have one.

    `1x8-20` above `4x6-32,5` is eight repetitions with 20.
    """
    if all(each.load is None for each in working):
        return None
    for reps in [each.reps for each in working if each.load is None]:
        if reps and reps.high is not None and reps.high >= _WIDE_BESIDE_LOADS * reps.low:
            return f"{reps} repetitions"
    return None


def _implied_behind(before: ReadExercise | None, one: ReadExercise) -> str | None:
    """What was assumed of `Raise x15` behind `Curl 3x12` on a line: the sets may be for both."""
    is_behind = before is not None and before.line is one.line and len(before.sets) > 1
    return "one set" if is_behind and len(one.sets) == 1 and one.stated[0] in "x*\u00d7" else None


def _is_odd_count(reps: Reps, one: ReadExercise) -> bool:
    """Whether nobody does so many repetitions, or the text states none."""
    if reps.high is None:
        return reps.low == 1 and not reps.to_failure and "+" not in one.line.text
    is_wide = reps.high > _WIDEST_RANGE * reps.low and reps.high - reps.low > _LEAST_WIDE
    return is_wide or reps.low > _MOST_REPS


def _odd_loads(one: ReadExercise, working: Sequence[Set]) -> str | None:
    """What was assumed of loads that do not fit their repetitions or each other."""
    loaded = [(each.load, each.reps) for each in working if each.load is not None]
    weights = [load for load, _ in loaded if load.is_absolute or load.unit is Unit.UNSTATED]
    if not weights:
        return None
    if _COUNTS_NO_LOAD.search(fold(one.line.text)):
        return "a load"  # 45 min @ 130 bpm
    is_heavy = any(load.is_absolute and load.to("kg").low > _HEAVIEST_KG for load in weights)
    if is_heavy or any(
        after.low * _LIGHTER < before.low or before.low * _HEAVIER < after.low
        for before, after in pairwise(weights)
        if before.low > 0
    ):
        return "loads"
    if any(reps is not None and reps.low > _MOST_REPS_WITH_LOAD for _, reps in loaded):
        return "repetitions with a load"
    if len(working) == len(one.sets) and _has_sets_aside(one.line.text):
        return "working sets, in parentheses too"
    return None


def _has_sets_aside(text: str) -> bool:
    """Whether some sets stand in parentheses and others do not: `(15x20 kg) 10x40 kg`.

    `(2 x 22 kg)` alone are two dumbbells.
    """
    asides = [aside for aside in _ASIDE.findall(text) if _PRODUCT.search(aside)]
    if not asides or not _PRODUCT.search(_ASIDE.sub("", text)):
        return False
    return any(_SETS_ASIDE.search(one) or len(_PRODUCT.findall(one)) > 1 for one in asides)
