"""Writing a workout or a program as text, in the one form that `fmt` and `convert` use."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from string import ascii_uppercase

from attrs import evolve, fields, frozen, has

from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.model.block import ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.load import Load, Unit
from backworkouts.model.program import DAYS_PER_WEEK, Phase, Program
from backworkouts.model.progressions import Layoff, Progressions, Scheme
from backworkouts.model.quantity import Duration, Reps
from backworkouts.model.set import Set, SetKind
from backworkouts.model.workout import Workout
from backworkouts.notation.grammar.amounts import is_hardly_a_range
from backworkouts.notation.grammar.examine import is_distance
from backworkouts.notation.grammar.groups import PLAUSIBLE_REPS
from backworkouts.notation.progression_keys import PROGRESS, format_stated
from backworkouts.notation.reading import read
from backworkouts.notation.vocabulary import WEEKDAYS
from backworkouts.plurals import noun

__all__ = ["Unsaid", "UnsaidWarning", "Writing", "exercise_lines", "format_text", "write"]

_MINUTE = 60
_PATHS = 3
"""Of what is lost, that a warning names."""
_WHOLE = (Exercise, Reps, Duration, Load)
"""Said as one word or number: they differ as a whole."""
_KINDS = {
    SetKind.WARM_UP: "warm-up",
    SetKind.DROP: "drop set",
    SetKind.BACK_OFF: "back-off",
    SetKind.REST_PAUSE: "rest-pause",
    SetKind.CLUSTER: "cluster set",
}


@frozen
class Unsaid:
    """Something that the text does not state.

    Attributes:
        where: its path in the workout or program.
        what: the value that is lost.
    """

    where: str
    what: str


class UnsaidWarning(UserWarning):
    """The text of a workout or a program does not hold all of it."""


@frozen
class Writing:
    """A text, and what it does not state.

    Attributes:
        text: the canonical text.
        unsaid: what reading it again does not give back.
    """

    text: str
    unsaid: tuple[Unsaid, ...]


def format_text(
    subject: Workout | Program,
    *,
    catalog: Catalog | None = None,
    progressions: Progressions | None = None,
) -> str:
    """The canonical text of a workout or a program.

    Reading it gives the same object back, except for what the text cannot state: a warning names
    that, and `write` lists it.

    Args:
        subject: the workout or the program.
        progressions: how its exercises progress, written beside them; None: not stated.
        catalog: where the names are looked up when it is read; the bundled one by default.

    Warns:
        UnsaidWarning: when reading the text does not give the same object back.

    >>> from backworkouts import Workout, straight
    >>> print(format_text(Workout("Pull", straight("seated row", 4, reps="8-12", load="60 kg"))))
    # Pull
    <BLANKLINE>
    Seated Row 4x8-12 @ 60 kg
    <BLANKLINE>
    """
    written = write(subject, catalog=catalog, progressions=progressions)
    if written.unsaid:
        paths = [one.where or "the whole" for one in written.unsaid]
        more = f" and {len(paths) - _PATHS} more" if len(paths) > _PATHS else ""
        message = f"text cannot hold {', '.join(paths[:_PATHS])}{more}: notation.write lists it"
        warnings.warn(message, UnsaidWarning, stacklevel=2)
    return written.text


def write(
    subject: Workout | Program,
    *,
    catalog: Catalog | None = None,
    progressions: Progressions | None = None,
) -> Writing:
    """The canonical text of a workout or a program, and what it does not state.

    Text does not state ids, goals, levels, focus, sources and the warm-up of a workout; how the
    rounds of a block are timed (AMRAP, EMOM); the note of a single set; a name that would be read
    as something else. `unsaid` is found by reading the text again, so that nothing is missing from
    it.

    Of progressions, text does not state their name and note; schemes of exercises and workouts
    that the subject does not have; what sets of a `TrainingMax` have beside repetitions and
    percentages; and whether a scheme looks at one workout where all with the exercise have it.

    Args:
        subject: what to write.
        catalog: whose names are written; the bundled one by default.
        progressions: how its exercises progress, written beside them; None: not stated. Paths of
            what is lost begin with `progressions`.
    """
    if not isinstance(subject, (Workout, Program)):
        raise UnsupportedSubjectError(describe(subject), "a Workout or a Program")
    if progressions is not None and not isinstance(progressions, Progressions):
        raise UnsupportedSubjectError(describe(progressions), "Progressions or None")
    stated = progressions or Progressions()
    general = _general(stated)
    if isinstance(subject, Program):
        lines = _program(subject, stated, general)
    else:
        lines = _workout(subject, 1, stated, general=general)
    text = "\n".join(lines) + "\n"
    known = or_bundled(catalog)
    again = read(text, catalog=known)
    unsaid = _unsaid(subject, None if again.problems else again.subject)
    known_again = None if again.problems else again.progressions
    lost = _unsaid_of(stated, known_again or Progressions())
    return Writing(text, (*unsaid, *lost))


def _general(progressions: Progressions) -> list[str]:
    """Return the lines of what holds for the whole text, with a blank line behind them."""
    default, deload, layoff = progressions.default, progressions.deload, progressions.layoff
    lines = [] if default is None else [format_stated(PROGRESS, default)]
    lines += [] if deload is None else [format_stated("deload", deload)]
    lines += [] if layoff == Layoff() else [format_stated("layoff", layoff)]
    lines += [format_stated("loading", each) for each in progressions.loading]
    return [*lines, ""] if lines else []


def _unsaid_of(stated: Progressions, read_again: Progressions) -> Iterator[Unsaid]:
    """Yield what is lost of progressions, whose entries have no order."""
    for number, entry in enumerate(stated.exercises):
        alike = [one for one in read_again.exercises if one.exercise == entry.exercise]
        differs = [(one.workout != entry.workout, one.scheme != entry.scheme) for one in alike]
        other = alike[differs.index(min(differs))] if alike else None
        yield from _unsaid(entry, other, f"progressions.exercises[{number}]")
    yield from _unsaid(
        evolve(stated, exercises=()), evolve(read_again, exercises=()), "progressions"
    )


def _workout(
    one: Workout,
    level: int,
    progressions: Progressions,
    title: str | None = None,
    general: Sequence[str] = (),
) -> list[str]:
    lines = [f"{'#' * level} {title or one.name}", *_quoted(one.note), "", *general]
    supersets = 0
    for block in one.blocks:
        letters = ""
        if block.is_superset:
            letters = _letters(supersets)
            supersets += 1
        for number, member in enumerate(block.exercises, start=1):
            entry = progressions.entry_of(member.exercise.id, one.name)
            scheme = None if entry is None else entry.scheme
            lines += exercise_lines(member, f"{letters}{number}. " if letters else "", scheme)
    return lines


def _letters(number: int) -> str:
    """A to Z, then AA to ZZ."""
    first, last = divmod(number, len(ascii_uppercase))
    return (ascii_uppercase[first - 1] if first else "") + ascii_uppercase[last]


def exercise_lines(one: ExerciseSets, label: str, scheme: Scheme | None = None) -> Iterator[str]:
    """Return the canonical lines of an exercise: its name with its sets, scheme, and note."""
    progress = "" if scheme is None else f", {format_stated(PROGRESS, scheme)}"
    yield f"{label}{one.exercise.name} {', '.join(_groups(one.sets))}{progress}"
    yield from _quoted(one.note)


def _quoted(note: str | None) -> list[str]:
    return (
        []
        if note is None
        else [f"> {line}".rstrip(" ") if not line else f"> {line}" for line in note.split("\n")]
    )


def _groups(sets: tuple[Set, ...]) -> Iterator[str]:
    """Runs of equal sets; those at the end of a run that may be left out are its upper number."""
    for certain, run in groupby(sets, key=_certain):
        members = list(run)
        flags = [one.optional for one in members]
        while flags:
            # as many certain ones as come first, with the optional ones right behind
            low = flags.index(True) if True in flags else len(flags)
            high = low
            while high < len(flags) and flags[high]:
                high += 1
            count = str(high) if low in (0, high) else f"{low}-{high}"
            yield _group(certain, count, optional=low == 0)
            flags = flags[high:]


@cache
def _certain(one: Set) -> Set:
    return evolve(one, optional=False) if one.optional else one


def _group(one: Set, count: str, *, optional: bool) -> str:
    kind = _KINDS.get(one.kind)
    parts = [kind] if kind else []
    parts.append(f"{count}x{_target(one)}")
    if one.per_side:
        parts.append("per side")
    if one.side is not None:
        parts.append(one.side)
    if one.load is not None:
        parts.append(f"@ {_load(one.load)}")
    if one.rir is not None:
        parts.append(f"RIR {one.rir}")
    if one.tempo is not None:
        parts.append(f"tempo {one.tempo}")
    if one.rest is not None:
        parts.append(f"rest {_time(one.rest)}")
    if optional:
        parts.append("optional")
    return " ".join(parts)


def _target(one: Set) -> str:
    if one.duration is not None:
        return _time(one.duration)
    stated = str(one.reps)
    if stated == "to failure":
        return "AMRAP"
    if stated == "1" and one.note and is_distance(one.note):
        return one.note
    # Many repetitions, or a wide range of them, could be read as a load without the word.
    if one.reps is None or not _may_be_load(one.reps):
        return stated
    number, failure, _ = stated.partition(" to failure")
    return f"{number} reps{failure}"


def _may_be_load(reps: Reps) -> bool:
    high = reps.high or reps.low
    return high > PLAUSIBLE_REPS or is_hardly_a_range(reps.low, high)


def _time(one: Duration) -> str:
    if one.low % _MINUTE or one.high % _MINUTE or one.low <= _MINUTE:
        return str(one).replace(" ", "")
    low, high = one.low // _MINUTE, one.high // _MINUTE
    return f"{low} min" if low == high else f"{low}-{high} min"


def _load(one: Load) -> str:
    if one.unit is Unit.PERCENT_1RM:
        return str(one).removesuffix(" %1RM") + "%"
    if one.unit in (Unit.PERCENT_RM, Unit.PERCENT_TM):
        return str(one).replace(" %", "% of ")
    if one.unit is Unit.UNSTATED:
        return str(one).replace(" ", "")
    return str(one)


def _program(one: Program, progressions: Progressions, general: Sequence[str]) -> list[str]:
    lines = [f"# {one.name}", *_quoted(one.note), "", *general]
    only = one.phases[0]
    is_plain = len(one.phases) == 1 and only.name is None and only.note is None
    for number, phase in enumerate(one.phases, start=1):
        if number > 1:
            lines.append("")
        if not is_plain:
            title = f": {phase.name}" if phase.name else ""
            lines += [f"## Phase {number}{title}", *_quoted(phase.note)]
        lines += _phase(phase, 2 if is_plain else 3, progressions)
    return lines


def _phase(phase: Phase, level: int, progressions: Progressions) -> list[str]:
    length = len(phase.rotation)
    weeks = f"for {phase.weeks} {noun(phase.weeks, 'week')}" if phase.weeks else ""
    often = f"every {length} days"
    line = " ".join(one for one in (often, weeks) if one)
    lines = [line[0].upper() + line[1:], ""]
    for number, workout in enumerate(phase.rotation):
        if workout is not None:
            day = WEEKDAYS[number] if length == DAYS_PER_WEEK else f"Day {number + 1}"
            title = day if workout.name == day else f"{day}: {workout.name}"
            lines += [*_workout(workout, level, progressions, title), ""]
    return lines[:-1]


def _unsaid(stated: object, read_again: object, where: str = "") -> Iterator[Unsaid]:
    """Where two values differ, as deep as they are alike."""
    if stated == read_again:
        return
    kind = type(stated)
    if kind is type(read_again) and has(kind) and not isinstance(stated, _WHOLE):
        for field in fields(kind):
            path = f"{where}.{field.name}" if where else field.name
            yield from _unsaid(getattr(stated, field.name), getattr(read_again, field.name), path)
    elif (
        isinstance(stated, tuple)
        and isinstance(read_again, tuple)
        and len(stated) == len(read_again)
    ):
        for number, pair in enumerate(zip(stated, read_again, strict=True)):
            yield from _unsaid(*pair, f"{where}[{number}]")
    else:
        yield Unsaid(where, describe(stated))
