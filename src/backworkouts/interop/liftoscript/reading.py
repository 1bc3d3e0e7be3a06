"""Reading a program and its progressions."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import NamedTuple

from attrs import evolve

from backworkouts import limits
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import InteropError, InvalidValueError
from backworkouts.interop.files import FileInput, name_of, open_text
from backworkouts.interop.liftoscript.outline import DescribedLine, Outline, Week, outline_of
from backworkouts.interop.liftoscript.problems import Problems
from backworkouts.interop.liftoscript.progress import Progress
from backworkouts.interop.liftoscript.schedule import Placed, Schedule
from backworkouts.interop.liftoscript.sections import SetGroup, Values
from backworkouts.interop.names import NamedExercise, NameMap
from backworkouts.interop.result import ReadResult
from backworkouts.interop.text import line_of
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.load import Load, Unit
from backworkouts.model.program import DAYS_PER_WEEK, Phase, Program
from backworkouts.model.progressions import ExerciseProgression, Progressions, Scheme
from backworkouts.model.quantity import Reps
from backworkouts.model.set import Set, SetKind
from backworkouts.model.workout import Workout

__all__ = ["ReadProgram", "ReadWeek", "program_of", "read", "read_text"]

_UNTITLED = "Untitled"
_MOST_ENTRIES = 1_000  # of a `Progressions`
_MAXIMA = (Unit.KG, Unit.LB, Unit.PERCENT_1RM)


class ReadWeek(NamedTuple):
    """A week as it was read."""

    name: str | None
    note: str | None
    days: tuple[Workout | None, ...]


class ReadProgram(NamedTuple):
    """A program as it was read, week by week."""

    name: str | None
    weeks: list[ReadWeek]
    progressions: Progressions


def read(
    file: FileInput,
    *,
    catalog: Catalog | None = None,
    names: Mapping[str, str] | None = None,
) -> ReadResult:
    """Read a program of Liftosaur, with its progressions.

    Scripts are reported with their places, and never run.

    Args:
        file: its path, its content as bytes, or the file, open.
        catalog: the exercises that are known; the bundled ones by default.
        names: from names in the file to ids of exercises.

    Returns:
        The program, its progressions, and the account. A row of the counts is an exercise line.

    Raises:
        InteropError: for content that is not text, is longer than `limits.NOTATION_CHARACTERS`, or
            has neither a day nor an exercise; for more than `limits.LINES` exercise lines,
            `limits.ITEMS` exercises over all days, `limits.WEEKS` weeks, or `limits.PHASES` weeks
            that differ from the week before.

    >>> text = b'''# Week 1
    ... ## Pull
    ... Bent Over Row / 3x8-12 / 60kg / 120s / progress: dp(2.5kg, 8, 12)
    ... '''
    >>> result = read(text)
    >>> print(result.programs[0].workouts[0])
    Pull
    Bent-Over Row 3 x 8-12 x 60 kg
    >>> result.progressions[0].scheme_of("bent_over_row")
    DoubleProgression(step=Load(2.5, 'kg'))
    """
    name = name_of(file)
    problems = Problems(name)
    known = NameMap(catalog, names)
    text = _text_of(file)
    found = read_text(text, problems, known)
    counts = problems.account.counts
    if not counts.rows and not any(week.days for week in found.weeks):
        raise InteropError(name or "content", "no exercise", "lines such as 'Bent Over Row / 3x8'")
    title = found.name or line_of(PurePath(name or "").stem) or _UNTITLED
    is_read = counts.read or not counts.rejected
    program = program_of(title, found.weeks, problems) if is_read else None
    return ReadResult(
        programs=() if program is None else (program,),
        progressions=() if program is None else (found.progressions,),
        problems=problems.listed(),
        counts=counts,
        unknown=known.unknown,
        unlisted=problems.account.unlisted,
    )


def _text_of(file: FileInput) -> str:
    """Return the text of a file.

    Raises:
        InteropError: for content that is not text, or too long.
    """
    where = name_of(file) or "content"
    _, opened, is_ours = open_text(file)
    try:
        text = opened.read(limits.NOTATION_CHARACTERS + 1)
    except UnicodeDecodeError as error:
        found = f"a byte that is not {error.encoding.upper()}"
        raise InteropError(where, found, "a text in UTF-8") from None
    finally:
        if is_ours:
            opened.close()
    if len(text) > limits.NOTATION_CHARACTERS:
        most = f"{limits.NOTATION_CHARACTERS:,} characters at most"
        raise InteropError(where, "a longer text", most)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_text(text: str, problems: Problems, names: NameMap) -> ReadProgram:
    r"""Return the weeks and the progressions of a text.

    Args:
        text: with line ends of `\n`.
        problems: its account.
        names: the exercises that are known.
    """
    outline = outline_of(text, problems)
    return _ProgramReader(outline, problems, names).read()


class _ProgramReader:
    def __init__(self, outline: Outline, problems: Problems, names: NameMap) -> None:
        self._outline = outline
        self._problems = problems
        self._names = names
        self._schedule = Schedule(outline, problems)
        self._day_notes: dict[int, str] = {}
        self._read: set[int] = set()  # the ids of lines that are on some day
        self._failed: dict[int, tuple[str, str]] = {}  # by the id of a line: message and value
        self._schemes: dict[str, dict[str, list[Scheme | None]]] = {}

    def read(self) -> ReadProgram:
        weeks = [self._week(number, week) for number, week in enumerate(self._outline.weeks)]
        self._count()
        return ReadProgram(self._outline.name, weeks, self._progressions())

    def _count(self) -> None:
        for week in self._outline.weeks:
            for day in week.days:
                for described in day.lines:
                    self._count_line(described)

    def _count_line(self, described: DescribedLine) -> None:
        line = described.line
        failure = self._failed.get(id(described))
        if self._schedule.is_template(line):
            self._problems.skip(line.place, "a template, which is no exercise", line.name)
        elif id(described) in self._read:
            self._problems.account.read += 1
            if failure is not None:
                self._problems.warn(line.place, f"{failure[0]}, on some days", failure[1])
        elif failure is not None:
            self._problems.reject(line.place, *failure)
        else:
            message = "an exercise of weeks or days that are not in the text"
            self._problems.reject(line.place, message, line.name)

    def _week(self, number: int, week: Week) -> ReadWeek:
        days: list[Workout | None] = []
        for place, day in enumerate(week.days):
            if day.description is not None:
                self._day_notes[place] = day.description
            name = day.name or f"Day {place + 1}"
            blocks = self._blocks((number, place), name)
            days += [None] * day.rests
            note = self._day_notes.get(place) or None
            days.append(Workout(name, blocks=blocks[: limits.BLOCKS], note=note))
            if len(blocks) > limits.BLOCKS:
                message = f"blocks above {limits.BLOCKS} of a day are not read"
                self._problems.warn(week.place, message, str(len(blocks)))
        return ReadWeek(week.name, week.description or None, tuple(days))

    def _blocks(self, spot: tuple[int, int], workout: str) -> list[Block]:
        """Return the blocks of a day; the exercises of a superset stand where its first stands."""
        groups: list[list[ExerciseSets]] = []
        supersets: dict[str, list[ExerciseSets]] = {}
        last: str | None = None
        for described in self._schedule.on(spot):
            line = described.line
            placed = self._schedule.placed(described, spot)
            if self._schedule.is_template(line):
                continue
            exercise = self._exercise(placed, described, spot, workout)
            if exercise is None:
                continue
            group = supersets.get(line.superset or "")
            if group is not None and len(group) < limits.EXERCISES_IN_BLOCK:
                if last != line.superset:
                    message = "an exercise of a superset is moved to the other ones of it"
                    self._problems.note(line.place, message, line.name)
                group.append(exercise)
            else:
                groups.append([exercise])
                if line.superset:
                    supersets[line.superset] = groups[-1]
            last = line.superset
        return [Block(group) for group in groups]

    def _exercise(
        self, placed: Placed, described: DescribedLine, spot: tuple[int, int], workout: str
    ) -> ExerciseSets | None:
        """Return an exercise on a day; None, with a problem, where it cannot be read."""
        line = placed.line
        progress = self._schedule.progress(line, spot)
        try:
            sets = _Sets(placed, progress, self._problems).read()
            if not sets:
                self._failed.setdefault(id(described), ("an exercise without sets", line.name))
                return None
            named: NamedExercise = self._names.named(line.name, len(sets))
            exercise = ExerciseSets(named.exercise, named.applied_to(sets), placed.description)
        except InvalidValueError as error:
            expected = "; ".join(dict.fromkeys(each.expected for each in error.problems))
            self._failed.setdefault(id(described), (f"expected {expected}", line.name))
            return None
        self._read.add(id(described))
        scheme = None if progress is None else progress.scheme
        schemes = self._schemes.setdefault(exercise.exercise.id, {})
        schemes.setdefault(workout, []).append(scheme)
        return exercise

    def _progressions(self) -> Progressions:
        entries: list[ExerciseProgression] = []
        for exercise, workouts in self._schemes.items():
            entries += self._entries(exercise, workouts)
        if len(entries) > _MOST_ENTRIES:
            message = f"progressions above {_MOST_ENTRIES:,} are not read"
            self._problems.warn(None, message, str(len(entries)))
        return Progressions(entries[:_MOST_ENTRIES])

    def _entries(
        self, exercise: str, workouts: dict[str, list[Scheme | None]]
    ) -> list[ExerciseProgression]:
        """Return the entries of an exercise: one where it has one scheme on all days."""
        chosen: dict[str, Scheme] = {}
        everywhere = {scheme for schemes in workouts.values() for scheme in schemes}
        if everywhere == {None}:
            return []
        if len(everywhere) == 1:
            (scheme,) = everywhere
            assert scheme is not None  # noqa: S101  for the type checker
            return [ExerciseProgression(exercise, scheme)]
        for workout, schemes in workouts.items():
            stated = [scheme for scheme in schemes if scheme is not None]
            if len(set(schemes)) > 1:
                message = (
                    f"several progressions of {exercise} in {workout!r}: the first one is read"
                )
                self._problems.warn(None, message)
            if stated:
                chosen[workout] = stated[0]
        return [ExerciseProgression(exercise, scheme, name) for name, scheme in chosen.items()]


class _Sets:
    """Makes the sets of an exercise on a day."""

    def __init__(self, placed: Placed, progress: Progress | None, problems: Problems) -> None:
        self._placed = placed
        self._progress = progress
        self._problems = problems

    def read(self) -> list[Set]:
        """Return the sets, those to warm up first; none where the line states no sets.

        Raises:
            InvalidValueError: for sets that the model does not have.
        """
        working = [self._set(group) for group in self._placed.groups]
        first = next((each for each in working if each.kind is not SetKind.WARM_UP), None)
        sets: list[Set] = []
        if working:
            for group in self._placed.warm_up:
                sets += [self._warm_up(group, first)] * group.number
        for each, group in zip(working, self._placed.groups, strict=True):
            sets += [each] * group.number
        return sets

    def _values(self, group: SetGroup) -> Values:
        return self._placed.own.over(group.values).over(self._placed.shared)

    def _note(self, group: SetGroup, message: str) -> None:
        # A group that is reused stands in another line than the one that reuses it.
        self._problems.note(self._placed.line.place, message, str(group.reps))

    def _set(self, group: SetGroup) -> Set:
        values = self._values(group)
        timed = values.duration is not None
        if timed and group.reps != Reps(1):
            self._note(group, "a timed set is read without its repetitions")
        return Set(
            reps=None if timed else self._reps(group),
            duration=values.duration,
            load=values.load,
            rir=values.rir,
            rest=values.rest,
            kind=group.kind,
            note=group.note,
        )

    def _reps(self, group: SetGroup) -> Reps:
        """Return the repetitions; with a double progression, the range that it goes through."""
        reps, progress = group.reps, self._progress
        goal = None if progress is None else progress.reps
        if goal is None or group.kind is SetKind.WARM_UP or reps == goal:
            return reps
        if reps.high is None or reps.low < goal.low or reps.high > (goal.high or 0):
            self._note(group, "repetitions beyond the range of the progression stay as they are")
            return reps
        if reps.low > goal.low:
            self._note(group, "the range of the progression is read, not where it stands in it")
        return goal

    def _warm_up(self, group: SetGroup, first: Set | None) -> Set:
        """Return a warm-up set; its percentage is one of the load of the first set."""
        load = group.values.load
        if load is not None and load.unit is Unit.PERCENT_1RM:
            load = self._share(group, load, None if first is None else first.load)
        return Set(reps=group.reps, load=load, kind=SetKind.WARM_UP)

    def _share(self, group: SetGroup, share: Load, whole: Load | None) -> Load | None:
        if whole is None or whole.unit not in _MAXIMA:
            self._note(group, "a warm-up in percent of a set without a load is read without one")
            return None
        return whole * (share.low / 100)


def program_of(name: str, weeks: list[ReadWeek], problems: Problems) -> Program | None:
    """Return the program, equal weeks in a row as one phase; None when no week can be read."""
    phases: list[Phase] = []
    untimed = False
    for number, week in enumerate(weeks, 1):
        trained = [day for day in week.days if day is not None]
        if not trained:
            problems.warn(None, f"week {number} has no days: it is not read")
            continue
        rest = [None] * (DAYS_PER_WEEK - len(week.days))
        untimed = untimed or (len(trained) == len(week.days) and 1 < len(trained) < DAYS_PER_WEEK)
        length = -(-len(week.days) // DAYS_PER_WEEK) or 1
        try:
            phase = Phase((*week.days, *rest), length, week.name, week.note)
        except InvalidValueError as error:
            expected = "; ".join(dict.fromkeys(each.expected for each in error.problems))
            problems.warn(None, f"week {number} is not read: expected {expected}")
            continue
        if len(week.days) > DAYS_PER_WEEK:
            message = f"week {number} has {len(week.days)} days: read as a rotation of them"
            problems.warn(None, message)
        before = phases[-1] if phases else None
        if before is not None and evolve(before, weeks=length) == phase and length == 1:
            phases[-1] = evolve(before, weeks=(before.weeks or 0) + 1)
        else:
            phases.append(phase)
    if untimed:
        problems.warn(None, "no days of the week are stated: workouts are on the first days")
    if len(phases) > limits.PHASES:
        found = f"{len(phases):,} different weeks"
        raise InteropError("program", found, f"{limits.PHASES:,} at most")
    return Program(name, phases) if phases else None
