"""The sections of an exercise line: its name, its sets, and what is stated for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from attrs import evolve, field, frozen

from backworkouts import limits
from backworkouts.errors import InvalidValueError
from backworkouts.interop.liftoscript.lines import SCRIPT, Place, Statement
from backworkouts.interop.liftoscript.problems import Problems, StatementError
from backworkouts.interop.liftoscript.progress import Progress, read_progress
from backworkouts.interop.text import line_of
from backworkouts.model.load import Load, Unit
from backworkouts.model.quantity import Duration, Reps
from backworkouts.model.set import RPE_MAX, SetKind, is_effort

__all__ = [
    "KINDS",
    "LABELS",
    "ExerciseLine",
    "Reuse",
    "SetGroup",
    "Values",
    "key_of",
    "read_line",
]

LABELS: Mapping[SetKind, str] = MappingProxyType(
    {
        SetKind.WARM_UP: "Warm-up",
        SetKind.DROP: "Drop",
        SetKind.BACK_OFF: "Back-off",
        SetKind.REST_PAUSE: "Myo",
        SetKind.CLUSTER: "Cluster",
    }
)
"""The labels that state what a set is for; a label has 8 characters at most."""

KINDS: Mapping[str, SetKind] = MappingProxyType(
    {
        **{label.casefold(): kind for kind, label in LABELS.items()},
        "warmup": SetKind.WARM_UP,
        "dropset": SetKind.DROP,
        "drop set": SetKind.DROP,
        "backoff": SetKind.BACK_OFF,
        "back off": SetKind.BACK_OFF,
        "myo-reps": SetKind.REST_PAUSE,
    }
)
"""What a set is for, by its label in lower case."""

_DIGITS = r"\d{1,9}"
_NUMBER = rf"{_DIGITS}(?:\.\d{{1,20}})?"
_GROUP = re.compile(
    rf"(?P<count>{_DIGITS})(?P<more>\+)?\s*x\s*(?P<low>{_DIGITS})"
    rf"(?:\s*-\s*(?P<high>{_DIGITS}))?(?P<open>\+)?(?=[\s(,]|$)",
    re.ASCII | re.IGNORECASE,
)
_LABEL = re.compile(r"\(([^()]*)\)")
_LOAD = re.compile(
    rf"(?P<value>-?{_NUMBER})(?P<unit>kg|lb|%)(?P<ask>\+)?", re.ASCII | re.IGNORECASE
)
_RPE = re.compile(rf"@(?P<rpe>{_NUMBER})(?P<ask>\+)?", re.ASCII)
_TIMER = re.compile(
    rf"(?P<first>{_DIGITS})s(?P<up>\+)?(?P<timed>\|(?:(?P<rest>{_DIGITS})s|\?))?",
    re.ASCII | re.IGNORECASE,
)
_PROPERTY = re.compile(r"\s*(?P<name>[a-z]+)\s*:\s*", re.ASCII | re.IGNORECASE)
_RANGE = re.compile(
    rf"(?:(?P<order>{_DIGITS}) ?(?:, ?|$))?(?:(?P<first>{_DIGITS}) ?- ?(?P<last>{_DIGITS}))?",
    re.ASCII,
)
_DAY = re.compile(rf"(?:(?P<week>{_DIGITS}) ?: ?)?(?P<day>{_DIGITS})", re.ASCII)


class Values(NamedTuple):
    """What is stated for a set, or for all sets of a line; None for what is not."""

    load: Load | None = None
    rir: float | None = None
    rest: Duration | None = None
    duration: Duration | None = None
    """Length of a timed set."""

    def over(self, other: Values) -> Values:
        """Return these values, with those of the other where these state none."""
        return Values(
            other.load if self.load is None else self.load,
            other.rir if self.rir is None else self.rir,
            other.rest if self.rest is None else self.rest,
            other.duration if self.duration is None else self.duration,
        )


class SetGroup(NamedTuple):
    """Equal sets: `3x8-12 60kg @8`."""

    number: int
    """How many of them."""
    reps: Reps
    values: Values
    kind: SetKind
    note: str | None
    offset: int


class Reuse(NamedTuple):
    """The exercise whose sets are reused: `...Squat[2:1]`."""

    key: str
    week: int | None
    """From 1; None for the week of the line."""
    day: int | None
    """From 1; None for any day of the week."""
    offset: int


@frozen
class ExerciseLine:
    """What an exercise line states.

    Attributes:
        statement: its text.
        name: name of the exercise with its equipment, as written.
        label: the word before the name; None without one.
        order: its place in the day; 0 where none is stated.
        weeks: the first and the last week in which it is repeated; None for its own week alone.
        groups: its sets; None where it states none.
        shared: what holds for all of its sets.
        warm_up: its warm-up sets; None where none are stated.
        progress: its progression; None where none is stated.
        superset: name of its superset.
        reuse: the exercise whose sets it reuses.
        is_used: whether it is part of the program, and no template.
    """

    statement: Statement
    name: str
    label: str | None = None
    order: int = 0
    weeks: tuple[int, int] | None = None
    groups: tuple[SetGroup, ...] | None = None
    shared: Values = field(factory=Values)
    warm_up: tuple[SetGroup, ...] | None = None
    progress: Progress | None = None
    superset: str | None = None
    reuse: Reuse | None = None
    is_used: bool = True

    @property
    def key(self) -> str:
        """The label and the name, which make two exercises the same."""
        return key_of(self.name if self.label is None else f"{self.label}: {self.name}")

    @property
    def place(self) -> Place:
        """Where the line begins."""
        return self.statement.place(0)


def key_of(name: str) -> str:
    """Return a name by which exercises are looked up, whatever its case and spaces."""
    return " ".join(name.replace(":", ": ").casefold().split())


def read_line(statement: Statement, problems: Problems) -> ExerciseLine:
    """Return what an exercise line states.

    Raises:
        StatementError: when its name or its sets cannot be understood.
    """
    return _LineReader(statement, problems).line()


def _divided(text: str, divider: str) -> Iterator[tuple[int, str]]:
    """Yield the parts of a text, each with its offset: a divider in brackets divides nothing."""
    start, depth = 0, 0
    for found in re.finditer(rf"[{divider}(){{}}]", text):
        mark = found[0]
        if mark != divider:
            depth = max(0, depth + (1 if mark in "({" else -1))
        elif depth == 0:
            yield start, text[start : found.start()]
            start = found.end()
    yield start, text[start:]


def _bracketed(text: str) -> tuple[str, str | None]:
    """Return a name and what stands in square brackets after it, with single spaces.

    >>> _bracketed("Squat [1-4]"), _bracketed("Squat")
    (('Squat', '1-4'), ('Squat', None))
    """
    name, bracket, inside = " ".join(text.split()).partition("[")
    if not bracket:
        return name, None
    return name.rstrip(), inside.removesuffix("]").strip()


def _words(text: str) -> Iterator[tuple[int, str]]:
    for word in re.finditer(r"\S+", text):
        yield word.start(), word[0]


def _together(values: Values, more: Values, offset: int, text: str) -> Values:
    """Return what is stated in two places.

    Raises:
        StatementError: when they state two loads, efforts or times.
    """
    if more.over(values) != values.over(more):
        raise StatementError(offset, "a value that is stated twice", text, "state it once")
    return more.over(values)


class _LineReader:
    def __init__(self, statement: Statement, problems: Problems) -> None:
        self._statement = statement
        self._problems = problems
        self._variations: list[tuple[bool, tuple[SetGroup, ...], int]] = []
        self._line = ExerciseLine(statement, "")
        self._stated: set[str] = set()

    def line(self) -> ExerciseLine:
        for place in self._statement.scripts:
            self._problems.warn(place, "a script is not read, and never run")
        sections = _divided(self._statement.text, "/")
        self._read_name(*next(sections))
        for offset, text in sections:
            stripped = text.strip()
            self._section(offset + len(text) - len(text.lstrip()), stripped)
        if self._variations:
            current = next((each for each in self._variations if each[0]), self._variations[0])
            self._line = evolve(self._line, groups=current[1])
            for other in self._variations:
                if other is not current:
                    self._note(other[2], "another variation of the sets is not read")
        if not self._statement.is_ended:
            end = self._statement.scripts[-1]
            self._problems.warn(end, "a script that does not end: all text after it is not read")
        return self._line

    def _note(self, offset: int, message: str, value: str = "") -> None:
        self._problems.note(self._statement.place(offset), message, value)

    def _read_name(self, offset: int, text: str) -> None:
        name = text
        if "|" in text:
            movements = text.split("|")
            current = [each for each in movements if each.strip().startswith("!")]
            name = (current or movements)[0].strip().removeprefix("!")
            self._note(offset, "a ladder of exercises: one of them is read", text.strip())
        whole, weeks = _bracketed(name)
        label, colon, bare = whole.partition(":")
        if not line_of(bare if colon else label):
            raise StatementError(offset, "no name of an exercise", text.strip())
        self._line = evolve(
            self._line,
            name=line_of(bare if colon else label),
            label=(line_of(label) or None) if colon else None,
        )
        if weeks is not None:
            self._read_range(offset, weeks)

    def _read_range(self, offset: int, text: str) -> None:
        found = _RANGE.fullmatch(text)
        if found is None or (found["order"] is None and found["first"] is None):
            raise StatementError(offset, "expected weeks such as [1-4]", text)
        weeks = None if found["first"] is None else (int(found["first"]), int(found["last"]))
        if weeks is not None and not 1 <= weeks[0] <= weeks[1]:
            raise StatementError(offset, "expected weeks such as [1-4], the first one first", text)
        self._line = evolve(self._line, order=int(found["order"] or 0), weeks=weeks)

    def _section(self, offset: int, text: str) -> None:
        if not text:
            raise StatementError(offset, "a section without text", "", "remove a slash")
        stated = _PROPERTY.match(text)
        if stated is not None:
            self._property(offset, stated["name"].lower(), text[stated.end() :].strip(), text)
        elif text.startswith("..."):
            self._require_first("a reuse", offset, text)
            self._line = evolve(self._line, reuse=self._reuse(offset, text))
        elif _GROUP.match(text.removeprefix("!").lstrip()) is not None:
            bare = text.removeprefix("!").lstrip()
            inside = offset + len(text) - len(bare)
            groups = tuple(self._groups(inside, bare, is_warm_up=False))
            self._variations.append((bare != text, groups, offset))
        else:
            values, label = self._values(offset, text)
            if label is not None:
                raise StatementError(offset, "a label without sets", text)
            shared = _together(self._line.shared, values, offset, text)
            self._line = evolve(self._line, shared=shared)

    def _reuse(self, offset: int, text: str) -> Reuse:
        name, day = _bracketed(text.removeprefix("..."))
        found = _DAY.fullmatch(day) if day is not None else None
        if not name.strip() or (day is not None and found is None):
            raise StatementError(offset, "expected an exercise to reuse, such as ...Squat", text)
        if found is None:
            return Reuse(key_of(name), None, None, offset)
        week = None if found["week"] is None else int(found["week"])
        return Reuse(key_of(name), week, int(found["day"]), offset)

    def _require_first(self, what: str, offset: int, text: str) -> None:
        """Require that a line does not state something a second time."""
        if what in self._stated:
            raise StatementError(offset, f"{what} that is stated twice", text, "state it once")
        self._stated.add(what)

    def _property(self, offset: int, name: str, value: str, text: str) -> None:
        if name not in ("update", "id"):
            self._require_first(f"`{name}:`", offset, text)
        if name == "progress":
            progress = read_progress(value, offset, self._note)
            self._line = evolve(self._line, progress=progress)
        elif name == "warmup":
            groups: tuple[SetGroup, ...] = ()
            if value.lower() != "none":
                start = offset + len(text) - len(value)
                groups = tuple(self._groups(start, value, is_warm_up=True))
            self._line = evolve(self._line, warm_up=groups)
        elif name == "superset":
            self._line = evolve(self._line, superset=value or None)
        elif name == "used":
            self._line = evolve(self._line, is_used=value.lower() != "none")
        elif name in ("update", "id"):
            self._note(offset, f"`{name}:` is not read", value.replace(SCRIPT, "{~ ~}"))
        else:
            raise StatementError(offset, "a section that is not known", text)

    def _groups(self, offset: int, text: str, *, is_warm_up: bool) -> Iterator[SetGroup]:
        """Yield the groups of sets that commas divide.

        Raises:
            StatementError: when one cannot be understood.
        """
        total = 0
        for start, part in _divided(text, ","):
            stripped = part.strip()
            inside = offset + start + len(part) - len(part.lstrip())
            found = _GROUP.match(stripped)
            if found is None:
                raise StatementError(inside, "expected sets such as 3x8-12", stripped)
            total += int(found["count"])
            if int(found["count"]) == 0 or total > limits.SETS_OF_EXERCISE:
                most = f"1 to {limits.SETS_OF_EXERCISE} sets of an exercise"
                raise StatementError(inside, f"expected {most}", stripped)
            yield self._group(inside, stripped, found, is_warm_up=is_warm_up)

    def _group(self, offset: int, text: str, found: re.Match[str], *, is_warm_up: bool) -> SetGroup:
        if found["more"]:
            self._note(offset, "sets to add as the lifter likes (`3+x8`) are not read", text)
        values, label = self._values(offset + found.end(), text[found.end() :])
        kind = SetKind.WARM_UP if is_warm_up else KINDS.get((label or "").casefold())
        note = label if kind is None or is_warm_up else None
        try:
            reps = self._reps(offset, found)
        except InvalidValueError as error:
            raise StatementError(offset, _expected(error), text) from None
        number = int(found["count"])
        return SetGroup(number, reps, values, kind or SetKind.WORKING, note, offset)

    def _reps(self, offset: int, found: re.Match[str]) -> Reps:
        low, high = int(found["low"]), int(found["high"] or found["low"])
        if found["open"] is None:
            return Reps(low, high)
        if found["high"] is not None:
            self._note(offset, "an open range is read without its end", found[0].strip())
        return Reps(low, None)

    def _values(self, offset: int, text: str) -> tuple[Values, str | None]:
        """Return what is stated beside sets, and their label.

        Raises:
            StatementError: when something cannot be understood.
        """
        label = _LABEL.search(text)
        if label is not None:
            text = f"{text[: label.start()]}{' ' * len(label[0])}{text[label.end() :]}"
        values = Values()
        for start, word in _words(text):
            try:
                value = self._value(offset + start, word)
            except InvalidValueError as error:
                raise StatementError(offset + start, _expected(error), word) from None
            values = _together(values, value, offset + start, word)
        return values, None if label is None else line_of(label[1]) or None

    def _value(self, offset: int, word: str) -> Values:
        load = _LOAD.fullmatch(word)
        if load is not None:
            self._asked(offset, load["ask"])
            return Values(load=_load(float(load["value"]), load["unit"].lower()))
        rpe = _RPE.fullmatch(word)
        if rpe is not None:
            self._asked(offset, rpe["ask"])
            rir = RPE_MAX - float(rpe["rpe"])
            if not is_effort(rir):
                raise StatementError(offset, "expected an RPE of 0 to 10, in steps of 0.5", word)
            return Values(rir=rir)
        timer = _TIMER.fullmatch(word)
        if timer is not None:
            return self._timer(offset, word, timer)
        if word == "?+":
            self._asked(offset, word)
            return Values()
        if word.lower() == "auto":
            self._note(offset, "`auto` is not read: sets that start by the clock")
            return Values()
        raise StatementError(offset, "a word that is not known", word)

    def _asked(self, offset: int, mark: str | None) -> None:
        if mark:
            self._note(offset, "what the app asks for after a set (`+`) is not read")

    def _timer(self, offset: int, word: str, timer: re.Match[str]) -> Values:
        first = int(timer["first"])
        if timer["timed"] is None:
            if timer["up"]:
                raise StatementError(offset, "expected a time such as 30s+|60s", word)
            return Values(rest=Duration(first))
        if timer["up"]:
            self._note(offset, "a set timed upwards is read with its least time", word)
        rest = None if timer["rest"] is None else Duration(int(timer["rest"]))
        return Values(rest=rest, duration=Duration(first))


def _load(value: float, unit: str) -> Load:
    if unit == "%":
        return Load(value, Unit.PERCENT_1RM)
    if value == 0:
        return Load(0, Unit.BODYWEIGHT_KG)  # the documentation writes bodyweight alone as 0lb
    return Load(value, Unit(unit))


def _expected(error: InvalidValueError) -> str:
    return "; ".join(dict.fromkeys(f"expected {each.expected}" for each in error.problems))
