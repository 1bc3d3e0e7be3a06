"""Schemes of progression, deloads and layoffs as text.

Each is a name, then values in a fixed order, then options in any order:

- `linear 2.5 kg`, `linear 2.5 kg 2 failures -15 %`
- `double 2.5 kg`
- `rep sum 30 2.5 kg`
- `autoregulated`, `autoregulated 3 % at most 5 %`
- `stages 5x3+ 6x2+ 10x1+ 5 kg -15 % since 2026-11-02`
- `training max 100 kg 5 kg -10 % since 2026-11-02`, also with `5/3/1` as its name
- `top set 2.5 kg -10 %`
- `as planned`, or `none`: no progression, where a default holds for the others

A text states a scheme behind `progress:`, and with a line for each `deload: every 4 weeks 90 %`,
and `layoff: 21 days -10 %` or `layoff: none`.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple, cast

from backworkouts.caret import LineProblem
from backworkouts.errors import Code, NotationError, UnsupportedSubjectError, describe
from backworkouts.model.load import Load, Unit
from backworkouts.model.progressions import (
    SCHEMES,
    AsPlanned,
    Autoregulated,
    Deload,
    DoubleProgression,
    Layoff,
    Linear,
    RepSum,
    Scheme,
    Stage,
    Stages,
    TopSetBackOff,
    TrainingMax,
)
from backworkouts.model.quantity import Reps
from backworkouts.model.set import Set
from backworkouts.notation.forms import (
    NUMBER,
    Form,
    Item,
    Parsed,
    SchemeFaultError,
    compiled,
    decimal_of,
    digits_of,
    load_item,
    missing,
    pattern_of,
    percent_item,
    place_of_next,
    whole_item,
)
from backworkouts.notation.grammar.text import Fault, normal
from backworkouts.suggest import nearest

__all__ = [
    "NamedScheme",
    "format_deload",
    "format_layoff",
    "format_scheme",
    "named_scheme",
    "parse_scheme",
    "read_deload",
    "read_layoff",
    "read_scheme",
    "require_end",
]

_PERCENT = rf"{NUMBER}\s*%"
_REPS = r"[0-9]{1,9}(?:-[0-9]{1,9})?"
_STAGE = rf"[0-9]{{1,9}}\s?x\s?{_REPS}\+?"
_TARGET = rf"(?:{_REPS}\+?(?:\s+to\s+failure)?|amrap|to\s+failure)"
_SET = rf"{_PERCENT}\s*x\s*{_TARGET}"
_WEEK = rf"{_SET}(?:\s+{_SET})*"
_NO_LAYOFF = "none"
"""What stands behind `layoff:` when nothing follows a break."""

_STEP = load_item("step", "the step of the load")
_CUT = percent_item("cut", "-", "", "how much is taken off, such as '-10 %'")
_SINCE = Item(
    "since",
    compiled(r"since\s+(?P<value>[0-9]{4}-[0-9]{2}-[0-9]{2})\b"),
    lambda found: date.fromisoformat(found["value"]),
    lambda day: f"since {day.isoformat()}",
    "the day from which sessions count, such as 'since 2026-11-02'",
)


def _stages(found: re.Match[str]) -> tuple[Stage, ...]:
    return tuple(
        Stage(int(sets), Reps.parse(reps), bool(is_open))
        for sets, reps, is_open in re.findall(
            rf"([0-9]+)\s?x\s?({_REPS})(\+?)", found[0], re.IGNORECASE
        )
    )


def _format_stage(stage: Stage) -> str:
    return f"{stage.sets}x{stage.reps}{'+' if stage.is_open else ''}"


def _weeks(found: re.Match[str]) -> tuple[tuple[Set, ...], ...]:
    return tuple(
        tuple(
            Set(
                reps=Reps.parse(" ".join(reps.lower().split())),
                load=Load(decimal_of(percent), Unit.PERCENT_TM),
            )
            for percent, reps in re.findall(
                rf"({NUMBER})\s*%\s*x\s*({_TARGET})", week, re.IGNORECASE
            )
        )
        for week in found["value"].split("/")
    )


def _format_set(each: Set) -> str:
    assert each.load is not None  # noqa: S101  a training max refuses sets without a load
    return f"{digits_of(each.load.low)}%x{each.reps}"


_FORMS: dict[type[Scheme], Form] = {
    Linear: Form(
        Linear,
        (_STEP,),
        (
            whole_item(
                "failures",
                r"(?P<value>[0-9]{1,9})\s*failures?\b",
                lambda count: f"{count} failure{'' if count == 1 else 's'}",
                "how many sessions may fail, such as '3 failures'",
            ),
            _CUT,
        ),
    ),
    DoubleProgression: Form(DoubleProgression, (_STEP,)),
    RepSum: Form(
        RepSum,
        (
            whole_item(
                "total",
                r"(?P<value>[0-9]{1,9})\b(?![.,][0-9])(?:\s*reps\b)?",
                str,
                "the total of repetitions, such as 30",
            ),
            _STEP,
        ),
    ),
    Autoregulated: Form(
        Autoregulated,
        (),
        (
            percent_item("per_rep", "", "", "the change for each repetition, such as '3 %'"),
            percent_item(
                "most", "at most ", "", "the greatest change of the load, such as 'at most 5 %'"
            ),
        ),
    ),
    Stages: Form(
        Stages,
        (
            Item(
                "stages",
                compiled(rf"{_STAGE}(?:,?\s+{_STAGE})*(?![\w.])"),
                _stages,
                lambda stages: " ".join(map(_format_stage, stages)),
                "stages of sets and repetitions, such as '5x3+ 6x2+ 10x1+'",
            ),
            _STEP,
        ),
        (_CUT, _SINCE),
    ),
    TrainingMax: Form(
        TrainingMax,
        (load_item("training_max", "the training max"), _STEP),
        (
            Item(
                "weeks",
                compiled(rf"weeks\s+(?P<value>{_WEEK}(?:\s*/\s*{_WEEK})*)(?!\w)"),
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
    TopSetBackOff: Form(
        TopSetBackOff,
        (_STEP,),
        (percent_item("back_off", "-", "", "how much lighter back-off sets are: '-10 %'"),),
    ),
    AsPlanned: Form(AsPlanned),
}
_NAMES: dict[str, type[Scheme]] = {
    **{name.replace("_", " "): kind for name, kind in SCHEMES.items()},
    "linear progression": Linear,
    "double progression": DoubleProgression,
    "5/3/1": TrainingMax,
    "none": AsPlanned,
}
_CANONICAL = {kind: name.replace("_", " ") for name, kind in SCHEMES.items()}


_NAME = compiled(rf"{pattern_of(_NAMES)}(?![\w/-])")
_WORDS = re.compile(r"[^\W\d]+(?:[ _-]+[^\W\d]+)*")
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
    found = _NAME.match(text, place_of_next(text, at))
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
    fault = missing(text, at, _EXPECTED_SCHEME)
    words = _WORDS.match(text, fault.start)
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
        require_end(form.text, found)
    except SchemeFaultError as error:
        one = error.fault
        start, end = form.origin(one.start), form.origin(one.end)
        raise _refusal(text, one._replace(start=start, end=end)) from None
    return cast("Scheme", found.value)


def require_end(text: str, found: Parsed) -> None:
    """Require that nothing stands behind a scheme in a text in normal form.

    Raises:
        SchemeFaultError: for what stands there.
    """
    if text[found.end :].strip():
        more = _FORMS[type(found.value)].more
        raise SchemeFaultError(missing(text, found.end, more))


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

_DELOAD = Form(
    Deload,
    (
        whole_item(
            "every",
            r"every\s+(?P<value>[0-9]{1,9})\s+weeks?\b",
            lambda weeks: f"every {weeks} week{'' if weeks == 1 else 's'}",
            "how often, such as 'every 4 weeks'",
        ),
    ),
    (
        percent_item("load", "", "", "the load of that week, such as '90 %'"),
        percent_item("sets", "", "of the sets", "the sets of that week: '50 % of the sets'"),
    ),
)
_LAYOFF = Form(
    Layoff,
    (
        whole_item(
            "days",
            r"(?P<value>[0-9]{1,9})\s+days?\b",
            lambda days: f"{days} days",
            "the days without the exercise, such as '21 days', or 'none'",
        ),
    ),
    (_CUT,),
)
_NONE = compiled(rf"{_NO_LAYOFF}\b")


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
    none = _NONE.match(text, place_of_next(text, at))
    return _LAYOFF.parse(text, at) if none is None else Parsed(None, none.end())


def format_layoff(layoff: Layoff | None) -> str:
    """Return the text of a layoff: `21 days -15 %`, or `none`."""
    return _NO_LAYOFF if layoff is None else _LAYOFF.format(layoff)
