"""Schemes of progression, deloads, layoffs and what can be loaded, as text.

Each is a name, then values in a fixed order, then options in any order:

- `linear 2.5 kg`, `linear 2.5 kg 2 failures -15 %`
- `double 2.5 kg`
- `rep sum 30 2.5 kg`
- `autoregulated`, `autoregulated 3 % at most 5 %`
- `stages 5x3+ 6x2+ 10x1+ 5 kg -15 % since 2026-11-02`
- `training max 100 kg 5 kg -10 % since 2026-11-02`, also with `5/3/1` as its name
- `top set 2.5 kg -10 %`

A text states a scheme behind `progress:`, and with a line for each `deload: every 4 weeks 90 %`,
`layoff: 21 days -10 %` or `layoff: none`, and `loading: barbell 20 kg bar, plates 4x20 kg 2x10 kg`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple, TypeVar, cast

from attrs import fields, frozen

from backworkouts.caret import LineProblem
from backworkouts.errors import (
    Code,
    InvalidValueError,
    NotationError,
    UnsupportedSubjectError,
    describe,
)
from backworkouts.model.load import Load, Unit
from backworkouts.model.loading import Dumbbells, Loading, Plate, Rack, Stack
from backworkouts.model.progressions import (
    SCHEMES,
    Autoregulated,
    Deload,
    DoubleProgression,
    Layoff,
    Linear,
    LoadingOf,
    RepSum,
    Scheme,
    Stage,
    Stages,
    TopSetBackOff,
    TrainingMax,
)
from backworkouts.model.quantity import Reps
from backworkouts.model.set import Set
from backworkouts.model.terms import Equipment
from backworkouts.notation.grammar.text import Fault, normal
from backworkouts.suggest import nearest

__all__ = [
    "KEY",
    "PROGRESS",
    "Parsed",
    "SchemeFaultError",
    "format_deload",
    "format_layoff",
    "format_loading",
    "format_scheme",
    "format_stated",
    "is_attempt",
    "name_of_key",
    "parse_scheme",
    "read_stated",
]

_NO_LAYOFF = "none"
"""What stands behind `layoff:` when nothing follows a break."""

_NUMBER = r"[0-9]{1,12}(?:[.,][0-9]{1,400})?"
_UNIT = r"(?:kgs?|lbs?)"
_LOAD = rf"{_NUMBER}\s*{_UNIT}\b"
_PERCENT = rf"{_NUMBER}\s*%"
_REPS = r"[0-9]{1,9}(?:-[0-9]{1,9})?"
_STAGE = rf"[0-9]{{1,9}}\s?x\s?{_REPS}\+?"
_TARGET = rf"(?:{_REPS}\+?(?:\s+to\s+failure)?|amrap|to\s+failure)"
_SET = rf"{_PERCENT}\s*x\s*{_TARGET}"
_WEEK = rf"{_SET}(?:\s+{_SET})*"
_SPACE = re.compile(r"\s*")
_COMMA = re.compile(r"\s*,?\s*")
_WORD = re.compile(r"[^\s,;()|]+")
_Any = TypeVar("_Any")


class SchemeFaultError(Exception):
    """A text that is no scheme; its callers raise or report a problem with its place."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


class Parsed(NamedTuple):
    """A value, and where its text ends."""

    value: Any
    end: int


@frozen
class _Item:
    """A value or an option of a form.

    Attributes:
        name: the field of the class.
        pattern: what it looks like.
        read: returns the value of what was found.
        write: returns its text.
        expected: what it is, for errors.
    """

    name: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Any]
    write: Callable[[Any], str]
    expected: str


@frozen
class _Form:
    """How the values of a class are written.

    Attributes:
        kind: the class.
        required: items that stand behind the name, in this order.
        options: items that may follow, in any order. One that is its default is not written.
    """

    kind: Callable[..., Any]
    required: tuple[_Item, ...] = ()
    options: tuple[_Item, ...] = ()

    def parse(self, text: str, at: int) -> Parsed:
        """Return the value whose items begin at a place.

        Raises:
            SchemeFaultError: for an item that is missing, or a value that the class refuses.
        """
        found: dict[str, re.Match[str]] = {}
        end = at
        for item in self.required:
            match = item.pattern.match(text, _next(text, end))
            if match is None:
                raise SchemeFaultError(_missing(text, end, item.expected))
            found[item.name] = match
            end = match.end()
        left = [*self.options]
        is_more = True
        while is_more:
            is_more = False
            for item in left:
                match = item.pattern.match(text, _next(text, end, _COMMA))
                if match is not None:
                    left.remove(item)
                    found[item.name] = match
                    end = match.end()
                    is_more = True
                    break
        return Parsed(self._made(found, text, at), end)

    def _made(self, found: Mapping[str, re.Match[str]], text: str, at: int) -> Any:
        values = {}
        for item in (*self.required, *self.options):
            match = found.get(item.name)
            if match is not None:
                values[item.name] = _attempt(item.read, match, item.expected)
        try:
            return self.kind(**values)
        except InvalidValueError as error:
            problem = error.problems[0]
            match = found.get(str(problem.path[0]) if problem.path else "")
            span = match.span() if match is not None else (at, len(text.rstrip()))
            fault = Fault(*span, describe(text[slice(*span)]), problem.expected, problem.code)
            raise SchemeFaultError(fault) from error

    def format(self, value: Any) -> str:
        """Return the items of a value; options that are their defaults are left out."""
        defaults = {field.name: field.default for field in fields(type(value))}
        written = [item.write(getattr(value, item.name)) for item in self.required]
        for item in self.options:
            stated = getattr(value, item.name)
            if stated != defaults[item.name]:
                written.append(item.write(stated))
        return " ".join(written)

    @property
    def more(self) -> str:
        """What may stand behind the last item, for errors."""
        return ", or ".join(["nothing more", *(item.expected for item in self.options)])


def _attempt(read: Callable[[re.Match[str]], _Any], match: re.Match[str], expected: str) -> _Any:
    """Return what a function makes of a match, and otherwise raise the fault at its place."""
    try:
        return read(match)
    except InvalidValueError as error:
        problem = error.problems[0]
        fault = Fault(*match.span(), describe(match[0]), problem.expected, problem.code)
        raise SchemeFaultError(fault) from error
    except ValueError as error:
        raise SchemeFaultError(Fault(*match.span(), describe(match[0]), expected)) from error


def _next(text: str, at: int, between: re.Pattern[str] = _SPACE) -> int:
    """Return the place of the next character that is no space, or no comma beside spaces."""
    space = between.match(text, at)
    return at if space is None else space.end()


def _missing(text: str, at: int, expected: str) -> Fault:
    """Return the fault of what should stand at a place."""
    word = _WORD.match(text, _next(text, at))
    if word is None:
        end = len(text[:at].rstrip())
        return Fault(max(end - 1, 0), end, "nothing more", expected)
    return Fault(*word.span(), describe(word[0]), expected)


# values and their texts


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _decimal(text: str) -> float:
    value = float(text.replace(",", "."))
    return int(value) if value.is_integer() else value


def _digits(value: float) -> str:
    """Return a number in decimal digits, without an exponent: the text of the same float."""
    if value == int(value):
        return str(int(value))
    return format(Decimal(repr(value)), "f")


def _load(text: str) -> Load:
    return Load.parse(text.lower().replace(",", "."))


def _load_item(name: str, what: str) -> _Item:
    return _Item(
        name,
        _compiled(rf"\+?(?P<value>{_LOAD})"),
        lambda found: _load(found["value"]),
        str,
        f"{what} in kg or lb, such as '2.5 kg'",
    )


def _percent_item(name: str, before: str, behind: str, expected: str) -> _Item:
    """Return the item of a percentage between two texts: `-10 %`, `at most 5 %`."""
    begin = "".join(rf"{re.escape(word)}\s+" for word in before.split()).replace(r"\-\s+", r"-\s*")
    end = "".join(rf"\s+{word}" for word in behind.split()) + r"\b" if behind else r"(?!\s+of\b)"
    return _Item(
        name,
        _compiled(rf"{begin}(?P<value>{_NUMBER})\s*%{end}"),
        lambda found: _decimal(found["value"]),
        lambda value: f"{before}{_digits(value)} %{' ' if behind else ''}{behind}",
        expected,
    )


def _whole_item(name: str, pattern: str, write: Callable[[Any], str], expected: str) -> _Item:
    return _Item(name, _compiled(pattern), lambda found: int(found["value"]), write, expected)


_STEP = _load_item("step", "the step of the load")
_CUT = _percent_item("cut", "-", "", "how much is taken off, such as '-10 %'")
_SINCE = _Item(
    "since",
    _compiled(r"since\s+(?P<value>[0-9]{4}-[0-9]{2}-[0-9]{2})\b"),
    lambda found: date.fromisoformat(found["value"]),
    lambda day: f"since {day.isoformat()}",
    "the day from which sessions count, such as 'since 2026-11-02'",
)


def _stages(found: re.Match[str]) -> tuple[Stage, ...]:
    return tuple(
        Stage(int(sets), _exact(reps), bool(is_open))
        for sets, reps, is_open in re.findall(
            rf"([0-9]+)\s?x\s?({_REPS})(\+?)", found[0], re.IGNORECASE
        )
    )


def _exact(reps: str) -> Reps:
    return Reps.parse(reps)


def _format_stage(stage: Stage) -> str:
    return f"{stage.sets}x{stage.reps}{'+' if stage.is_open else ''}"


def _weeks(found: re.Match[str]) -> tuple[tuple[Set, ...], ...]:
    return tuple(
        tuple(
            Set(
                reps=Reps.parse(" ".join(reps.lower().split())),
                load=Load(_decimal(percent), Unit.PERCENT_TM),
            )
            for percent, reps in re.findall(
                rf"({_NUMBER})\s*%\s*x\s*({_TARGET})", week, re.IGNORECASE
            )
        )
        for week in found["value"].split("/")
    )


def _format_set(each: Set) -> str:
    assert each.load is not None  # noqa: S101  a training max refuses sets without a load
    return f"{_digits(each.load.low)}%x{each.reps}"


_FORMS: dict[type[Scheme], _Form] = {
    Linear: _Form(
        Linear,
        (_STEP,),
        (
            _whole_item(
                "failures",
                r"(?P<value>[0-9]{1,9})\s*failures?\b",
                lambda count: f"{count} failure{'' if count == 1 else 's'}",
                "how many sessions may fail, such as '3 failures'",
            ),
            _CUT,
        ),
    ),
    DoubleProgression: _Form(DoubleProgression, (_STEP,)),
    RepSum: _Form(
        RepSum,
        (
            _whole_item(
                "total",
                r"(?P<value>[0-9]{1,9})\b(?![.,][0-9])(?:\s*reps\b)?",
                str,
                "the total of repetitions, such as 30",
            ),
            _STEP,
        ),
    ),
    Autoregulated: _Form(
        Autoregulated,
        (),
        (
            _percent_item("per_rep", "", "", "the change for each repetition, such as '3 %'"),
            _percent_item(
                "most", "at most ", "", "the greatest change of the load, such as 'at most 5 %'"
            ),
        ),
    ),
    Stages: _Form(
        Stages,
        (
            _Item(
                "stages",
                _compiled(rf"{_STAGE}(?:,?\s+{_STAGE})*(?![\w.])"),
                _stages,
                lambda stages: " ".join(map(_format_stage, stages)),
                "stages of sets and repetitions, such as '5x3+ 6x2+ 10x1+'",
            ),
            _STEP,
        ),
        (_CUT, _SINCE),
    ),
    TrainingMax: _Form(
        TrainingMax,
        (_load_item("training_max", "the training max"), _STEP),
        (
            _Item(
                "weeks",
                _compiled(rf"weeks\s+(?P<value>{_WEEK}(?:\s*/\s*{_WEEK})*)(?!\w)"),
                _weeks,
                lambda weeks: (
                    "weeks " + " / ".join(" ".join(map(_format_set, week)) for week in weeks)
                ),
                "the sets of each week, such as 'weeks 65%x5 75%x5 85%x5+ / 70%x3 80%x3 90%x3+'",
            ),
            _CUT,
            _SINCE,
        ),
    ),
    TopSetBackOff: _Form(
        TopSetBackOff,
        (_STEP,),
        (_percent_item("back_off", "-", "", "how much lighter back-off sets are: '-10 %'"),),
    ),
}
_NAMES: dict[str, type[Scheme]] = {
    **{name.replace("_", " "): kind for name, kind in SCHEMES.items()},
    "linear progression": Linear,
    "double progression": DoubleProgression,
    "5/3/1": TrainingMax,
}
_CANONICAL = {kind: name.replace("_", " ") for name, kind in SCHEMES.items()}


def _any_of(names: Iterable[str]) -> str:
    """Return a pattern of names whose words may be joined by hyphens or underscores."""
    longest_first = sorted(names, key=len, reverse=True)
    return f"(?:{'|'.join(name.replace(' ', '[ _-]+') for name in longest_first)})"


_NAME = _compiled(rf"{_any_of(_NAMES)}(?![\w/-])")
_EXPECTED_SCHEME = f"a scheme: {', '.join(_CANONICAL.values())}"


class NamedScheme(NamedTuple):
    """The name of a scheme in a text.

    Attributes:
        kind: the class of the scheme.
        end: where the name ends.
        is_short: whether it is the name alone, without the word "progression".
    """

    kind: type[Scheme]
    end: int
    is_short: bool


def named_scheme(text: str, at: int = 0) -> NamedScheme | None:
    """Return the scheme whose name stands at a place of a text in normal form."""
    found = _NAME.match(text, _next(text, at))
    if found is None:
        return None
    name = re.sub(r"[ _-]+", " ", found[0].lower())
    return NamedScheme(_NAMES[name], found.end(), "progression" not in name)


def read_scheme(text: str, at: int = 0) -> Parsed:
    """Return the scheme at a place of a text in normal form, and where it ends.

    Raises:
        SchemeFaultError: for the first fault.
    """
    named = named_scheme(text, at)
    if named is not None:
        return _FORMS[named.kind].parse(text, named.end)
    fault = _missing(text, at, _EXPECTED_SCHEME)
    words = re.compile(r"[^\W\d]+(?:[ _-]+[^\W\d]+)*").match(text, fault.start)
    suggestions = nearest(words[0] if words else "", _CANONICAL.values())
    if words is not None and suggestions:
        others = (name for name in _CANONICAL.values() if name not in suggestions)
        fault = Fault(
            *words.span(),
            describe(words[0]),
            f"a scheme: {', '.join((*suggestions, *others))}",
            Code.UNKNOWN_VALUE,
            suggestions,
        )
    raise SchemeFaultError(fault)


def parse_scheme(text: str) -> Scheme:
    """Parse a scheme of progression, as it stands behind `progress:` in a text.

    Args:
        text: a name, its values and its options: `linear 2.5 kg 3 failures -10 %`,
            `double 2.5 kg`, `rep sum 30 2.5 kg`, `autoregulated 3 % at most 5 %`,
            `stages 5x3+ 6x2+ 10x1+ 5 kg`, `training max 100 kg 5 kg`, `top set 2.5 kg -10 %`.
            Stages and a training max may end with `since 2026-11-02`.

    Raises:
        NotationError: with the place of the fault, what is expected there, and the nearest names.
        UnsupportedSubjectError: for what is no text.

    >>> parse_scheme("double 2.5 kg")
    DoubleProgression(step=Load(2.5, 'kg'))
    >>> parse_scheme("linear 5 lb 2 failures").failures
    2
    """
    if not isinstance(text, str):
        raise UnsupportedSubjectError(describe(text), "the text of a scheme")
    form, fault = normal(text)
    if fault is not None:
        raise _refusal(text, fault)
    try:
        found = read_scheme(form.text)
        _require_end(form.text, found)
    except SchemeFaultError as error:
        one = error.fault
        start, end = form.origin(one.start), form.origin(one.end)
        raise _refusal(text, one._replace(start=start, end=end)) from None
    return cast("Scheme", found.value)


def _require_end(text: str, found: Parsed) -> None:
    if text[found.end :].strip():
        more = _FORMS[type(found.value)].more
        raise SchemeFaultError(_missing(text, found.end, more))


def _refusal(text: str, fault: Fault) -> NotationError:
    start, end, found, expected, code, suggestions = fault
    found = found or describe(text[start:end])
    problem = LineProblem(1, start + 1, end - start, text, found, expected, code, suggestions)
    return NotationError((problem,))


def format_scheme(scheme: Scheme) -> str:
    """Return the canonical text of a scheme, which `parse_scheme` parses back.

    Options that are their defaults are left out. Of the sets of a `TrainingMax`, text holds the
    repetitions and the percentages; what else they state is lost.

    Args:
        scheme: the scheme.

    Raises:
        UnsupportedSubjectError: for what is no scheme.

    >>> from backworkouts.model.progressions import Linear
    >>> format_scheme(Linear("2.5 kg", failures=2))
    'linear 2.5 kg 2 failures'
    """
    form = _FORMS.get(type(scheme))
    if form is None:
        raise UnsupportedSubjectError(describe(scheme), "a scheme of progression")
    return f"{_CANONICAL[type(scheme)]} {form.format(scheme)}".rstrip()


# deloads and layoffs

_DELOAD = _Form(
    Deload,
    (
        _whole_item(
            "every",
            r"every\s+(?P<value>[0-9]{1,9})\s+weeks?\b",
            lambda weeks: f"every {weeks} week{'' if weeks == 1 else 's'}",
            "how often, such as 'every 4 weeks'",
        ),
    ),
    (
        _percent_item("load", "", "", "the load of that week, such as '90 %'"),
        _percent_item("sets", "", "of the sets", "the sets of that week: '50 % of the sets'"),
    ),
)
_LAYOFF = _Form(
    Layoff,
    (
        _whole_item(
            "days",
            r"(?P<value>[0-9]{1,9})\s+days?\b",
            lambda days: f"{days} days",
            "the days without the exercise, such as '21 days', or 'none'",
        ),
    ),
    (_CUT,),
)
_NONE = _compiled(rf"{_NO_LAYOFF}\b")


def read_deload(text: str, at: int = 0) -> Parsed:
    """Return the deload at a place of a text in normal form, and where it ends.

    Raises:
        SchemeFaultError: for the first fault.
    """
    return _DELOAD.parse(text, at)


def format_deload(deload: Deload) -> str:
    """Return the text of a deload: `every 4 weeks 80 %`."""
    return _DELOAD.format(deload)


def read_layoff(text: str, at: int = 0) -> Parsed:
    """Return the layoff at a place of a text in normal form, and where it ends; None for `none`.

    Raises:
        SchemeFaultError: for the first fault.
    """
    none = _NONE.match(text, _next(text, at))
    return _LAYOFF.parse(text, at) if none is None else Parsed(None, none.end())


def format_layoff(layoff: Layoff | None) -> str:
    """Return the text of a layoff: `21 days -15 %`, or `none`."""
    return _NO_LAYOFF if layoff is None else _LAYOFF.format(layoff)


# what can be loaded

_PLURAL = {Equipment.DUMBBELL, Equipment.KETTLEBELL}
_EQUIPMENT: dict[str, Equipment] = {
    name: kind
    for kind in Equipment
    for name in (kind.value.replace("_", " "), f"{kind.value.replace('_', ' ')}s")
}
_OF_EQUIPMENT = _compiled(rf"(?P<name>{_any_of(_EQUIPMENT)})(?!\w)")
_PLATE = rf"[0-9]{{1,9}}\s?x\s?{_LOAD}"
_BETWEEN = r"(?:\s*,\s*|\s+)"
_RACK = _compiled(
    rf"(?P<bar>{_LOAD})\s+bar\s*,?\s*"
    rf"(?:no\s+plates|plates\s+(?P<plates>{_PLATE}(?:{_BETWEEN}{_PLATE})*))"
)
_STEPS = (
    rf"(?P<least>{_NUMBER})(?:\s*{_UNIT})?\s*(?:-|to)\s*(?P<most>{_NUMBER})\s*(?P<unit>{_UNIT})"
    rf"\s+by\s+(?P<step>{_NUMBER})(?:\s*{_UNIT}\b)?"
)
_IN_STACK = _compiled(
    rf"stack\s+{_STEPS}(?:\s*,?\s*plus\s+(?P<more>{_NUMBER}(?:{_BETWEEN}{_NUMBER})*)"
    rf"\s*{_UNIT}\b)?"
)
_IN_STEPS = _compiled(_STEPS)
_LISTED = _compiled(rf"of\s+(?P<weights>{_NUMBER}(?:{_BETWEEN}{_NUMBER})*)\s*(?P<unit>{_UNIT})\b")
_EXPECTED_LOADING = (
    "'barbell 20 kg bar, plates 4x20 kg 2x10 kg', 'machine stack 5-100 kg by 5', "
    "'dumbbells 2.5-50 kg by 2.5' or 'dumbbells of 10 12 15 kg'"
)


def _rack(found: re.Match[str]) -> Rack:
    plates = [
        Plate(_load(weight), int(count))
        for count, weight in re.findall(
            rf"([0-9]+)\s?x\s?({_LOAD})", found["plates"] or "", re.IGNORECASE
        )
    ]
    return Rack(_load(found["bar"]), plates)


def _stack(found: re.Match[str]) -> Stack:
    least, step, most = _ends(found)
    return Stack(least, step, most, _weights(found["more"] or "", found["unit"]))


def _in_steps(found: re.Match[str]) -> Dumbbells:
    return Dumbbells.in_steps(*_ends(found))


def _listed(found: re.Match[str]) -> Dumbbells:
    return Dumbbells(_weights(found["weights"], found["unit"]))


def _ends(found: re.Match[str]) -> tuple[Load, Load, Load]:
    least, step, most = (
        _load(f"{found[end]} {found['unit']}") for end in ("least", "step", "most")
    )
    return least, step, most


def _weights(listed: str, unit: str) -> list[Load]:
    return [_load(f"{number} {unit}") for number in re.findall(_NUMBER, listed)]


_LOADINGS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Loading]], ...] = (
    (_RACK, _rack),
    (_IN_STACK, _stack),
    (_IN_STEPS, _in_steps),
    (_LISTED, _listed),
)


def read_loading(text: str, at: int = 0) -> Parsed:
    """Return what can be loaded by a text in normal form, as a `LoadingOf`, and where it ends.

    Raises:
        SchemeFaultError: for the first fault.
    """
    equipment = _OF_EQUIPMENT.match(text, _next(text, at))
    if equipment is None:
        raise SchemeFaultError(_missing(text, at, f"an equipment: {_EXPECTED_LOADING}"))
    start = _next(text, equipment.end())
    for pattern, read in _LOADINGS:
        found = pattern.match(text, start)
        if found is not None:
            loading = _attempt(read, found, _EXPECTED_LOADING)
            kind = _EQUIPMENT[re.sub(r"[ _-]+", " ", equipment["name"].lower())]
            return Parsed(LoadingOf(kind, loading), found.end())
    raise SchemeFaultError(_missing(text, equipment.end(), _EXPECTED_LOADING))


def format_loading(loading_of: LoadingOf) -> str:
    """Return the text of what can be loaded with an equipment.

    >>> rack = Rack("20 kg", {"20 kg": 4, "10 kg": 2})
    >>> format_loading(LoadingOf("barbell", rack))
    'barbell 20 kg bar, plates 4x20 kg 2x10 kg'
    """
    name = loading_of.equipment.value.replace("_", " ")
    loading = loading_of.loading
    if isinstance(loading, Rack):
        plates = " ".join(f"{plate.count}x{plate.weight}" for plate in loading.plates)
        return f"{name} {loading.bar} bar, {f'plates {plates}' if plates else 'no plates'}"
    if isinstance(loading, Stack):
        more = f", plus {_listing(loading.add_ons)}" if loading.add_ons else ""
        return f"{name} stack {_steps(loading)}{more}"
    name = f"{name}s" if loading_of.equipment in _PLURAL else name
    stack = _even_steps(loading)
    return f"{name} of {_listing(loading.weights)}" if stack is None else f"{name} {_steps(stack)}"


def _listing(weights: tuple[Load, ...]) -> str:
    return f"{' '.join(_digits(weight.low) for weight in weights)} {weights[0].unit}"


def _steps(stack: Stack) -> str:
    least, most, step = (_digits(load.low) for load in (stack.least, stack.most, stack.step))
    return f"{least}-{most} {stack.least.unit} by {step}"


def _even_steps(dumbbells: Dumbbells) -> Stack | None:
    """Return the stack with the same weights; None where they are few or their steps differ."""
    weights = dumbbells.weights
    if len(weights) <= 2 or weights[0].low >= weights[1].low:  # noqa: PLR2004  no step shows in two
        return None
    try:
        stack = Stack(weights[0], weights[1] - weights[0], weights[-1])
    except InvalidValueError:
        return None
    return stack if stack.loads == weights else None


# the keys of a text

PROGRESS = "progress"
KEY = _compiled(
    r"(?<![^\W_])(?P<marks>[*_]{0,3})(?P<key>progress(?:ion)?|deload|layoff|loading)"
    r"[*_]{0,3}\s?:\s?[*_]{0,3}\s?"
)
"""The key of what a text states, perhaps in bold."""
_READERS: dict[str, Callable[[str, int], Parsed]] = {
    PROGRESS: read_scheme,
    "deload": read_deload,
    "layoff": read_layoff,
    "loading": read_loading,
}
_WRITERS: dict[str, Callable[..., str]] = {
    PROGRESS: format_scheme,
    "deload": format_deload,
    "layoff": format_layoff,
    "loading": format_loading,
}
_HEADS = {
    "deload": _compiled(r"every\s+[0-9]+\s+weeks?\s+[-+]?[0-9]"),
    "layoff": _compiled(r"[0-9]+\s+days?\s+[-+]?[0-9]"),
    "loading": _compiled(
        rf"{_any_of(_EQUIPMENT)}\s+"
        rf"(?:{_LOAD}\s+bar\b|stack\s+[0-9]|of\s+[0-9]|{_NUMBER}(?:\s*{_UNIT})?\s*-\s*[0-9])"
    ),
}
"""How texts behind a key begin that state something, and are no prose."""
_AMOUNT = _compiled(rf"\s*[-+]?(?:{_NUMBER}\s?(?:{_UNIT}\b|%)|[0-9]+x[0-9])")
_SIGNED_NUMBER = re.compile(r"\s*[-+]?[0-9]")


def name_of_key(key: str) -> str:
    """Return the canonical name of a key: `progress` of `Progression`."""
    name = key.lower()
    return name if name in _READERS else PROGRESS


def read_stated(name: str, text: str, at: int) -> Parsed:
    """Return what stands behind a key in a text in normal form, and where it ends.

    Args:
        name: the canonical name of the key.
        text: the text.
        at: where the key ends.

    Raises:
        SchemeFaultError: for the first fault.
    """
    return _READERS[name](text, at)


def format_stated(name: str, value: object) -> str:
    """Return a key with its value: `progress: double 2.5 kg`."""
    return f"{name}: {_WRITERS[name](value)}"


def is_attempt(key: str, text: str, at: int, fault: Fault) -> bool:
    """Return whether what stands behind a key and cannot be read tries to state something.

    If not, it is prose: `Progression: linear, then as you feel`, `Deload: week 4`.

    Args:
        key: as written; `progress` is less often the begin of prose than `progression`.
        text: the text in normal form.
        at: where the key ends.
        fault: what cannot be read.
    """
    name = name_of_key(key)
    if name != PROGRESS:
        return _HEADS[name].match(text, at) is not None
    named = named_scheme(text, at)
    if named is None:
        return bool(fault.suggestions) and _AMOUNT.match(text, fault.end) is not None
    if _SIGNED_NUMBER.match(text, named.end):
        return True
    is_prose = text[named.end :].lstrip().lower().startswith(PROGRESS)
    return key.lower() == PROGRESS and named.is_short and not is_prose
