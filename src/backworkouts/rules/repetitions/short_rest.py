"""REP006: rest far below a minute between heavy sets."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from backworkouts.linter.rule import (
    Confidence,
    Found,
    Ground,
    Need,
    Option,
    Options,
    Rule,
    Severity,
)
from backworkouts.linter.sentence import amount
from backworkouts.linter.traits import Fact, Trait
from backworkouts.model.load import Unit
from backworkouts.model.set import SetKind

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import Entry, Plan
    from backworkouts.model.set import Set

__all__ = ["RULE"]

_SECONDS = 45
_REPS = 8
_PERCENT = 80
_NO_WORK_OF_ITS_OWN = (SetKind.WARM_UP, SetKind.DROP)


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    if plan.stated.least_rest >= options["seconds"]:
        return
    for one in plan.having(Trait.COMPOUND):
        # In a superset the rest is for the partner, and the exercise itself rests longer.
        if not plan.workout.blocks[one.block].is_superset:
            yield from _of_exercise(one, options)


def _of_exercise(entry: Entry, options: Options) -> Iterator[Found]:
    least = options["seconds"]
    for number, (one, after) in enumerate(pairwise(entry.sets)):
        if (
            one.rest is not None
            and one.rest.high < least
            and one.kind not in _NO_WORK_OF_ITS_OWN
            and after.kind not in _NO_WORK_OF_ITS_OWN
            and _is_heavy(one, options)
        ):
            yield Found(f"{entry.path}.sets[{number}]", partial(_message, entry, one, least))
            return


def _message(entry: Entry, one: Set, least: float) -> str:
    found = f"{entry.name}: {one.rest} of rest between heavy sets ({_as_said(one)})"
    return f"{found}, less than {amount(least)} s"


def _is_heavy(one: Set, options: Options) -> bool:
    load = one.load
    # Where it is said how heavy, few repetitions may well be fast ones of a light load.
    if load is not None and load.unit is Unit.PERCENT_1RM:
        return load.value >= options["percent"]
    most = None if one.reps is None else one.reps.high
    return most is not None and most <= options["reps"]


def _as_said(one: Set) -> str:
    parts = [] if one.reps is None else [str(one.reps)]
    if one.load is not None:
        parts.append(str(one.load))
    return " x ".join(parts)


RULE = Rule(
    code="REP006",
    name="short-rest",
    severity=Severity.INFO,
    summary=f"Between heavy sets of compound exercises there are {_SECONDS} s of rest or more.",
    why=(
        "With little rest the next heavy set has fewer repetitions, or less load, and strength "
        "suffers first. For growth the trials show a small advantage of longer rest, with "
        "intervals that include none, and perhaps nothing more beyond a minute and a half. The "
        "limit is set well below a minute, so that only what is clearly short is reported; it is "
        "no established threshold. Heavy means few repetitions, or a high share of the "
        "one-repetition maximum where that is stated. Supersets and drop sets are short of rest by "
        "design and are not judged; nor need clusters and rest-pause sets heed this."
    ),
    bad="Deadlift 5x5 rest 30 s\nFace Pull 3x15 rest 30 s",
    good="Deadlift 5x5 rest 3 min\nFace Pull 3x15 rest 30 s",
    grounds=(
        Ground(
            "singer_2024",
            "growth: 0.48 with short rest, 0.56 with longer; that about a minute is where the "
            "difference lies is not verified",
            Confidence.LOW,
        ),
        Ground("acsm_2009", "3 to 5 minutes of rest for heavy loads", Confidence.MODERATE),
        Ground(
            "schoenfeld_2016_rest",
            "three minutes better than one, in trained men; from general knowledge",
            Confidence.LOW,
        ),
    ),
    look=_look,
    options=(
        Option("seconds", _SECONDS, "seconds of rest", most=3600),
        Option("reps", _REPS, "repetitions, up to which a set is heavy", least=1),
        Option("percent", _PERCENT, "%1RM, from which on a set is heavy", most=200),
    ),
    needs=(Need.RESTS,),
    only_with=(Trait.COMPOUND, Fact.REST),
)
