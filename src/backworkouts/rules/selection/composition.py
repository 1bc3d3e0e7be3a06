"""SEL001: two vertical pulls, two rows and one lower-back exercise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from backworkouts.linter.equipment import possible
from backworkouts.linter.rule import Confidence, Found, Ground, Option, Options, Rule, Severity
from backworkouts.linter.sentence import listed, plural
from backworkouts.linter.traits import Fact, Trait

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import Plan

__all__ = ["RULE"]

_VERTICAL = Trait.VERTICAL_PULL
_ROW = Trait.ROW
_LOWER_BACK = Trait.HINGE | Trait.SPINAL_EXTENSION
_PARTS = (
    ("vertical", _VERTICAL, "vertical pull"),
    ("rows", _ROW, "row"),
    ("lower_back", _LOWER_BACK, "lower-back exercise"),
)
_ANY = _VERTICAL | _ROW | _LOWER_BACK
_PULL = Trait.PULL
_ONLY_LOWER_BACK = Trait.LOWER_BACK
_OF_SEVERAL = Trait.HYBRID | Trait.UNKNOWN
_GROUPS = (
    _VERTICAL,
    _ROW,
    _LOWER_BACK,
    _VERTICAL | _ROW,
    _VERTICAL | _LOWER_BACK,
    _ROW | _LOWER_BACK,
    _ANY,
)


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    if not plan.is_back_workout:
        return
    suffices = _suffices_plainly(plan, options)
    if suffices is None:
        asked, fills = _asked(plan, options), _fills(plan)
        suffices = not fills or _suffices(asked, fills)
    if not suffices:
        yield Found("", partial(_message, plan, options))


def _suffices_plainly(plan: Plan, options: Options) -> bool | None:
    """As `_suffices`, where it needs no more than to count; None where that does not tell."""
    vertical = rows = lower_back = 0
    is_plain = plan.profile.equipment is None and not plan.traits & _OF_SEVERAL
    for one in plan.entries:
        traits = one.traits
        if traits & _PULL:
            if not traits & _VERTICAL:
                rows += 1
            else:
                vertical += 1
                if traits & _ROW:
                    is_plain = False
        elif traits & _ONLY_LOWER_BACK:
            lower_back += 1
    if plan.has_repeats:
        return None
    is_there = (
        vertical >= int(options["vertical"])
        and rows >= int(options["rows"])
        and lower_back >= int(options["lower_back"])
    )
    return is_there if is_there or (is_plain and plan.entries) else None


def _asked(plan: Plan, options: Options) -> list[tuple[int, int, str]]:
    """How many of each part are asked for; what nothing at hand allows is not."""
    known = possible(plan.catalog, plan.profile.equipment)
    return [(int(options[option]), part, name) for option, part, name in _PARTS if known & part]


def _fills(plan: Plan) -> list[int]:
    """Which parts each exercise can fill."""
    # A top set and its back-off sets are one exercise, written in two places.
    return [
        _ANY if traits & Trait.UNKNOWN else traits & _ANY
        for traits in {one.exercise.id: one.traits for one in plan.entries}.values()
    ]


def _suffices(asked: Sequence[tuple[int, int, str]], fills: Sequence[int]) -> bool:
    """Whether every part can be filled, by an exercise of its own for each place in it.

    They can when no group of parts asks for more than there are exercises for any of the group
    (Hall). So a hybrid fills what is missing, and never two places.
    """
    return all(
        sum(count for count, part, _ in asked if part & group == part)
        <= sum(one & group != 0 for one in fills)
        for group in _GROUPS
    )


def _message(plan: Plan, options: Options) -> str:
    asked, fills = _asked(plan, options), _fills(plan)
    there = [
        _some(sum(one != 0 and one & part == one for one in fills), name) for _, part, name in asked
    ]
    several = sum(
        one != _ANY and one & _LOWER_BACK != 0 and one & ~_LOWER_BACK != 0 for one in fills
    )
    unknown = sum(one == _ANY for one in fills)
    if several:
        there.append(f"{several} that {'is' if several == 1 else 'are'} pull and hinge in one")
    if unknown:
        there.append(f"{unknown} of which no movement is known")
    wanted = [plural(count, name) for count, _, name in asked if count]
    return f"{listed(there)}; the composition asks for {listed(wanted)}"


def _some(count: int, name: str) -> str:
    return plural(count, name) if count else f"no {name}"


RULE = Rule(
    code="SEL001",
    name="incomplete-composition",
    severity=Severity.INFO,
    summary="A back workout has two vertical pulls, two rows and one lower-back exercise.",
    why=(
        "So many of each train the back from above, from the front and below. The article calls it "
        "just a starting point, and one of its own three workouts falls short of it; most real "
        "back days do too. More of each is no finding. What is pull and hinge in one fills the "
        "part that is missing, never two; pullovers, face pulls and shrugs fill none. A part that "
        "nothing at hand allows, such as a vertical pull with dumbbells alone, is not asked for."
    ),
    bad="Seated Row 4x10\nLat Pulldown 4x10\nT-Bar Row 4x10\nDeadlift 3x5",
    good="Lat Pulldown 4x10\nPull-Up 3x8\nSeated Row 4x10\nT-Bar Row 4x10\nDeadlift 3x5",
    grounds=(
        Ground(
            "article",
            "two pull-downs, two rows and one lower-back exercise, as a starting point",
            Confidence.LOW,
        ),
    ),
    look=_look,
    options=(
        Option("vertical", 2, "vertical pulls", most=20),
        Option("rows", 2, "rows", most=20),
        Option("lower_back", 1, "lower-back exercises", most=20),
    ),
    only_with=(Fact.ABOUT_THE_BACK,),
)
