"""Writing a program and its progressions, and finding what the text loses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from attrs import evolve

from backworkouts import limits
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import InteropError, UnsupportedSubjectError, describe
from backworkouts.interop import crosswalk
from backworkouts.interop.crosswalk import System
from backworkouts.interop.liftoscript.outline import PROGRAM, REST_DAY
from backworkouts.interop.liftoscript.problems import Problems
from backworkouts.interop.liftoscript.progress import progress_text
from backworkouts.interop.liftoscript.progress_losses import Planned, progress_losses
from backworkouts.interop.liftoscript.reading import ReadProgram, program_of, read_text
from backworkouts.interop.liftoscript.set_text import sections_of_sets
from backworkouts.interop.losses import Reasons, field_losses
from backworkouts.interop.names import NameMap
from backworkouts.interop.read_back import Picked, Written, in_order, losses_by_reading
from backworkouts.interop.result import Loss, WriteResult
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.program import DAYS_PER_WEEK, Phase, Program
from backworkouts.model.progressions import Progressions, Scheme
from backworkouts.model.session import Session
from backworkouts.model.set import Set, SetKind
from backworkouts.model.terms import Equipment
from backworkouts.model.workout import Workout

__all__ = ["write"]

_REASONS = Reasons(
    "the format has no such field",
    {
        (Program, "note"): "the format has no note on a program",
        (Workout, "blocks"): "a superset of the format is one block",
        (Block, "method"): "the format does not time rounds",
        (Block, "duration"): "the format does not time rounds",
        (Block, "interval"): "the format does not time rounds",
        (ExerciseSets, "exercise"): "its name alone is written, without marks of the format",
        (ExerciseSets, "note"): "the format keeps no blanks at the ends of a note",
        "reps": "the format has no sets to failure; a warm-up has no range",
        (Set, "duration"): "written as its shortest",
        "load": "a load is one number, in kg, in lb or in percent of the 1RM",
        "rir": "the format has one number of effort, and none of a warm-up",
        "rest": "written as its shortest; the format has no rests of warm-ups",
        "tempo": "the format has no tempo",
        "kind": "a set has one label, and a warm-up has repetitions",
        "per_side": "the format states sides by exercise only",
        "side": "the format states sides by exercise only",
        "optional": "the format has no optional sets",
        (Set, "note"): "a set has one label of 8 characters at most",
        "note": "the format keeps no blanks at the ends of a note",
    },
)
_MARKS = re.compile(r"[/{}()#\[\]|!:\\~]")
"""What the name of an exercise cannot hold, by the documentation of custom exercises."""
_EQUIPMENT = {
    Equipment.BARBELL: "Barbell",
    Equipment.DUMBBELL: "Dumbbell",
    Equipment.KETTLEBELL: "Kettlebell",
    Equipment.CABLE_MACHINE: "Cable",
    Equipment.MACHINE: "Leverage Machine",
    Equipment.SMITH_MACHINE: "Smith Machine",
}
_NAMELESS = "Exercise"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ONLY_DAY = "phases[0].rotation[0]"
_Days = tuple[Workout | None, ...]


def write(
    program: Program | Workout,
    progressions: Progressions | None = None,
    *,
    catalog: Catalog | None = None,
    names: Mapping[str, str] | None = None,
) -> WriteResult:
    """Write a program as a text for Liftosaur, with its progressions; a workout as one of a day.

    The name of the program and days of rest stand in comments, which Liftosaur does not show.

    Args:
        program: what to write. A phase that does not say for how many weeks is written once, and
            a workout is a week with one day.
        progressions: how its exercises progress.
        catalog: the exercises that a reader knows; the bundled ones by default.
        names: the names that a reader maps, as for `read`.

    Raises:
        InteropError: for more than reading takes, as `read` states it, and for phases whose weeks
            have no workout.
        UnsupportedSubjectError: for anything else than a program or a workout, and progressions.

    >>> from backworkouts import straight
    >>> from backworkouts.model.progressions import DoubleProgression
    >>> day = Workout("Pull", straight("Bent-Over Row", 3, reps="8-12", load="60 kg", rest=120))
    >>> double = Progressions(default=DoubleProgression("2.5 kg"))
    >>> print(write(Program.weekly("Autumn", day, weeks=1), double).data)
    /// Program: Autumn
    <BLANKLINE>
    # Week 1
    <BLANKLINE>
    ## Pull
    Bent Over Row / 3x8-12 / 60kg / 120s / progress: dp(2.5kg, 8, 12)
    <BLANKLINE>
    """
    if isinstance(program, Workout):
        day = Program.weekly(program.name, program, weeks=1)
        result = write(day, progressions, catalog=catalog, names=names)
        return evolve(result, losses=[_of_workout(loss) for loss in result.losses])
    if not isinstance(program, Program):
        raise UnsupportedSubjectError(describe(program), "a Program or a Workout")
    if not isinstance(progressions, Progressions | None):
        raise UnsupportedSubjectError(describe(progressions), "Progressions, or None")
    writer = _ProgramWriter(program, progressions or Progressions(), NameMap(catalog, names))
    text = writer.text()
    if len(text) > limits.NOTATION_CHARACTERS:
        most = f"{limits.NOTATION_CHARACTERS:,} characters at most"
        raise InteropError("program", f"{len(text):,} characters", most)
    return WriteResult(text, writer.losses(text))


def _of_workout(loss: Loss) -> Loss:
    """Return a loss of a program of one workout with its place in the workout."""
    where = loss.where.removeprefix(_ONLY_DAY).removeprefix(".")
    return evolve(loss, where=where)


class _Week(NamedTuple):
    """A week to write, which may be repeated."""

    phase: int
    first: int
    """Number of the first of its weeks, from 1."""
    last: int
    days: _Days
    places: tuple[int, ...]
    """The index in the rotation of each day."""


class _Line(NamedTuple):
    """The exercise of a line."""

    label: str
    name: str
    progress: str | None


class _ProgramWriter:
    def __init__(self, program: Program, progressions: Progressions, names: NameMap) -> None:
        self._program = program
        self._progressions = progressions
        self._names = names
        self._stated: list[Loss] = []
        self._weeks = [*self._planned_weeks()]
        if not self._weeks:
            expected = "a workout within the weeks of a phase"
            raise InteropError("phases", "days of rest alone", expected)
        self._written_names: dict[Exercise, str] = {}
        self._variants: dict[str, dict[tuple[str | None, int], str]] = {}
        self._with_progress: set[str] = set()  # labels and names whose progression is written
        self._planned: list[Planned] = []
        workouts = [day for week in self._weeks for day in week.days if day is not None]
        self._has_day_notes = any(workout.note is not None for workout in workouts)
        self._noted = {
            member.exercise
            for workout in workouts
            for member in workout.exercise_sets()
            if member.note is not None
        }

    def _planned_weeks(self) -> Iterator[_Week]:
        """Yield the weeks of all phases; a phase of one week's rotation is repeated.

        Raises:
            InteropError: for more than `limits.WEEKS` weeks.
        """
        number = 1
        for index, phase in enumerate(self._program.phases):
            weeks, days = self._weeks_of(index, phase), len(phase.rotation)
            if number - 1 + weeks > limits.WEEKS:
                found = f"{number - 1 + weeks:,} weeks"
                raise InteropError(f"phases[{index}]", found, f"{limits.WEEKS:,} weeks at most")
            if days == DAYS_PER_WEEK:
                places = tuple(range(days))
                yield _Week(index, number, number + weeks - 1, phase.rotation, places)
                number += weeks
                continue
            for week in range(weeks):
                start = week * DAYS_PER_WEEK
                places = tuple((start + day) % days for day in range(DAYS_PER_WEEK))
                rotation = tuple(phase.rotation[place] for place in places)
                if any(day is not None for day in rotation):
                    yield _Week(index, number, number, rotation, places)
                    number += 1
                else:
                    why = "the format has no week of rest"
                    self._lose(f"phases[{index}]", "rotation", f"week {week + 1}", why)

    def _weeks_of(self, index: int, phase: Phase) -> int:
        """Return how many weeks a phase is written for."""
        where, days = f"phases[{index}]", len(phase.rotation)
        weeks = phase.weeks
        if weeks is None:
            weeks = -(-days // DAYS_PER_WEEK)
            self._lose(where, "weeks", "not stated", "written once")
        if days != DAYS_PER_WEEK:
            why = "the format has weeks: written out by day"
            self._lose(where, "rotation", f"{days} days", why)
        return weeks

    def _lose(self, where: str, field: str, value: str, why: str) -> None:
        self._stated.append(Loss(where, field, value, why))

    def text(self) -> str:
        """Return the text of the program."""
        lines = [f"/// {PROGRAM}{self._program.name}"]
        for week in self._weeks:
            for number in range(week.first, week.last + 1):
                lines += self._week(week, number)
        return "\n".join([*lines, ""])

    def _week(self, week: _Week, number: int) -> Iterator[str]:
        phase = self._program.phases[week.phase]
        yield ""
        yield from _comment(phase.note)
        yield f"# Week {number}" + ("" if phase.name is None else f": {phase.name}")
        rests = 0
        for place, workout in zip(week.places, week.days, strict=True):
            if workout is None:
                rests += 1
                continue
            yield ""
            yield from [f"/// {REST_DAY}"] * rests
            if rests and number == week.first and len(phase.rotation) == DAYS_PER_WEEK:
                why = "Liftosaur has no days of rest: they stand in comments"
                value = f"{rests} before {describe(workout.name)}"
                self._lose(f"phases[{week.phase}].rotation[{place}]", "", value, why)
            rests = 0
            if number == week.first:
                yield from _comment(workout.note, is_ended=self._has_day_notes)
            yield f"## {workout.name}"
            if number == week.first:
                yield from self._day(workout, week, f"phases[{week.phase}].rotation[{place}]")

    def _day(self, workout: Workout, week: _Week, where: str) -> Iterator[str]:
        counts: dict[tuple[str, str | None], int] = {}
        supersets = 0
        for block_number, block in enumerate(workout.blocks):
            superset = ""
            if block.is_superset:
                superset = f"superset: {_superset(supersets)}"
                supersets += 1
            for place, member in enumerate(block.exercises):
                path = f"{where}.blocks[{block_number}].exercises[{place}]"
                line = self._line(member, workout, path, counts)
                yield from _comment(member.note, is_ended=member.exercise in self._noted)
                yield self._statement(line, member, week, superset)

    def _statement(self, line: _Line, member: ExerciseSets, week: _Week, superset: str) -> str:
        whole = f"{line.label}: {line.name}" if line.label else line.name
        weeks = f"[{week.first}-{week.last}]" if week.last > week.first else ""
        sections = [f"{whole}{weeks}", *sections_of_sets(member)]
        if superset:
            sections.append(superset)
        if line.progress is not None and whole not in self._with_progress:
            self._with_progress.add(whole)
            sections.append(f"progress: {line.progress}")
        return " / ".join(sections)

    def _line(
        self,
        member: ExerciseSets,
        workout: Workout,
        where: str,
        counts: dict[tuple[str, str | None], int],
    ) -> _Line:
        """Return the name of an exercise with a label, where it needs one.

        One exercise has one progression in the format, and stands once on a day; with another
        label it is another exercise.
        """
        name = self._name(member.exercise, where)
        scheme = self._scheme(member, workout)
        progress = None if scheme is None else progress_text(scheme, member.sets)
        self._planned.append(
            Planned(member.exercise.id, workout.name, scheme, progress is not None)
        )
        number = counts.get((name, progress), 0)
        counts[name, progress] = number + 1
        variants = self._variants.setdefault(name, {})
        label = variants.get((progress, number))
        if label is None:
            label = f"v{len(variants) + 1}" if variants else ""
            variants[progress, number] = label
        return _Line(label, name, progress)

    def _scheme(self, member: ExerciseSets, workout: Workout) -> Scheme | None:
        entry = self._progressions.entry_of(member.exercise.id, workout.name)
        if entry is not None:
            return entry.scheme
        return self._progressions.default if _can_progress(member) else None

    def _name(self, exercise: Exercise, where: str) -> str:
        """Return the name that a reader takes for the exercise; Liftosaur's, if it has one."""
        theirs = [*_names_of_liftosaur(exercise)]
        known = self._written_names.get(exercise)
        if known is None:
            own = " ".join(_MARKS.sub(" ", exercise.name).split()).lstrip(".") or _NAMELESS
            candidates = [*theirs, exercise.name, own, *exercise.aliases]
            known = next((each for each in candidates if self._means(each, exercise)), own)
            self._written_names[exercise] = known
        if known not in theirs:
            why = "no exercise of Liftosaur is known for it: make a custom one of the name written"
            self._lose(where, "exercise", exercise.id, why)
        return known

    def _means(self, name: str, exercise: Exercise) -> bool:
        if _MARKS.search(name) or name.startswith("."):
            return False
        named = self._names.named(name)
        return named.exercise == exercise and not named.per_side and not named.warm_up

    def losses(self, text: str) -> list[Loss]:
        """Return what reading the text does not give back."""
        read = read_text(text, Problems(None), self._names)
        back = program_of(read.name or "", read.weeks, Problems(None))
        assert back is not None  # noqa: S101  there is a week with a workout
        found = field_losses(self._program, back, "", _REASONS, ("phases",))
        found += self._phase_losses(read, back)
        found += self._workout_losses(read)
        progress = progress_losses(self._progressions, self._planned, read.progressions)
        stated = dict.fromkeys(self._stated)  # a day of a rotation may be written several times
        return [*in_order(stated, found), *progress]

    def _phase_losses(self, read: ReadProgram, back: Program) -> Iterator[Loss]:
        phases = self._program.phases
        for index, phase in enumerate(phases):
            first = next((week.first for week in self._weeks if week.phase == index), None)
            if first is not None:
                week = read.weeks[first - 1]
                written = evolve(phase, name=week.name, note=week.note)
                where = f"phases[{index}]"
                yield from field_losses(phase, written, where, _REASONS, ("rotation", "weeks"))
        is_stated = any(loss.field in ("weeks", "rotation") for loss in self._stated)
        if len(back.phases) != len(phases) and not is_stated:
            why = "equal weeks in a row are one phase"
            yield Loss("", "phases", str(len(phases)), f"{why}; read as {len(back.phases)}")

    def _workout_losses(self, read: ReadProgram) -> Iterator[Loss]:
        """Yield the losses of each day of a rotation, compared where it is written first."""
        written: list[Written] = []
        found: list[Workout] = []
        seen: set[tuple[int, int]] = set()
        for week in self._weeks:
            days = iter(day for day in read.weeks[week.first - 1].days if day is not None)
            for place, workout in zip(week.places, week.days, strict=True):
                if workout is None:
                    continue
                day = next(days)
                if (week.phase, place) not in seen:
                    seen.add((week.phase, place))
                    written.append(Written(f"phases[{week.phase}].rotation[{place}]", workout))
                    found.append(day)

        def read_back(
            parts: Sequence[tuple[int, Picked]],
        ) -> list[Session | Workout | None]:
            return [_picked(found[number], picked) for number, picked in parts]

        return losses_by_reading(written, read_back, _REASONS, lambda member: member.sets)


def _picked(workout: Workout, picked: Picked) -> Workout:
    """Return a workout with some of its sets; all of it where it has other exercises."""
    members = [*workout.exercise_sets()]
    wanted = [max(indexes, default=-1) for indexes in picked]
    if len(members) != len(picked) or any(
        len(member.sets) <= last for member, last in zip(members, wanted, strict=True)
    ):
        return workout
    picks = iter(picked)
    blocks = [
        evolve(
            block,
            exercises=[
                evolve(member, sets=[member.sets[index] for index in next(picks)])
                for member in block.exercises
            ],
        )
        for block in workout.blocks
    ]
    return evolve(workout, blocks=tuple(blocks))


def _comment(note: str | None, *, is_ended: bool = False) -> Iterator[str]:
    """Yield the lines of a description; an empty one ends that of an earlier week or day."""
    if note is not None:
        yield from (f"// {line}".rstrip() for line in note.split("\n"))
    elif is_ended:
        yield "//"


def _names_of_liftosaur(exercise: Exercise) -> Iterator[str]:
    """Yield what Liftosaur calls an exercise: its name, and its name with equipment."""
    for link in crosswalk.of_exercise(exercise.id, System.LIFTOSAUR):
        yield link.name
        for equipment in exercise.equipment:
            if equipment in _EQUIPMENT:
                yield f"{link.name}, {_EQUIPMENT[equipment]}"


def _superset(number: int) -> str:
    rounds, letter = divmod(number, len(_LETTERS))
    return f"{_LETTERS[letter]}{rounds or ''}"


def _can_progress(member: ExerciseSets) -> bool:
    """Return whether a plan gives an exercise a load or a range of repetitions."""
    return any(
        each.load is not None or (each.reps is not None and not each.reps.is_exact)
        for each in member.sets
        if each.kind is not SetKind.WARM_UP
    )
