"""Profile of a lifter: decides which rules apply, and which exercises can be done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, Literal, TypeVar, cast

from attrs import field, fields, frozen

from backworkouts.errors import Code
from backworkouts.model import validate
from backworkouts.model.terms import Equipment, EquipmentName, Level, LevelName
from backworkouts.model.workout import Focus, FocusName, Goal, GoalName

__all__ = ["EQUIPMENT_SETS", "NOBODY", "EquipmentSetName", "Profile", "Weekday", "WeekdayName"]


_Member = TypeVar("_Member", bound=StrEnum)


class Weekday(StrEnum):
    """A day of the week."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"

    @property
    def number(self) -> int:
        """0 for Monday, 6 for Sunday."""
        return list(Weekday).index(self)


WeekdayName = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
"""The value of a `Weekday`, for type checkers."""

EQUIPMENT_SETS: Mapping[str, frozenset[Equipment]] = {
    "bodyweight": frozenset[Equipment](),
    "home_with_dumbbells": frozenset({Equipment.DUMBBELL}),
    "home_with_dumbbells_and_bench": frozenset(
        {
            Equipment.DUMBBELL,
            Equipment.BENCH,
            Equipment.INCLINE_BENCH,
        }
    ),
}
"""Common sets of equipment, by the names that `Profile` accepts."""

EquipmentSetName = Literal["bodyweight", "home_with_dumbbells", "home_with_dumbbells_and_bench"]
"""The name of one of `EQUIPMENT_SETS`, for type checkers."""


def _goal(value: Goal | GoalName | None) -> Goal | None:
    return validate.as_enum(Goal, value)


def _level(value: Level | LevelName | None) -> Level | None:
    return validate.as_enum(Level, value)


def _focus(value: Focus | FocusName | None) -> Focus | None:
    return validate.as_enum(Focus, value)


def _at_hand(
    value: Iterable[Equipment | EquipmentName] | EquipmentSetName | None,
) -> frozenset[Equipment] | None:
    if value is None:
        return None
    if isinstance(value, str) and value in EQUIPMENT_SETS:
        return EQUIPMENT_SETS[value]
    return _members(Equipment, value)


def _days(value: Iterable[Weekday | WeekdayName]) -> frozenset[Weekday]:
    return _members(Weekday, value)


def _members(kind: type[_Member], value: Iterable[_Member | str]) -> frozenset[_Member]:
    ordered = tuple(value) if isinstance(value, (set, frozenset)) else value
    members = validate.as_members(kind, ordered)
    if type(members) is tuple and all(isinstance(member, kind) for member in members):
        return frozenset(members)
    return cast("frozenset[_Member]", members)  # the check of the field refuses it


def _set_of(kind: type[StrEnum], names: Iterable[str] = ()) -> validate.Check:
    by_name = f", or one of: {', '.join(map(repr, names))}" if names else ""
    return validate.Check(
        f"a set of {kind.__name__} or of their values{by_name}",
        lambda value: type(value) is frozenset,
        validate.member(kind),
        code=Code.UNKNOWN_VALUE if names else Code.INVALID_VALUE,
        types=(str,) if names else (object,),
        values=tuple(names),
    )


_CHECKS: validate.Checks = {
    "goal": validate.optional(validate.member(Goal)),
    "level": validate.optional(validate.member(Level)),
    "focus": validate.optional(validate.member(Focus)),
    "equipment": validate.optional(_set_of(Equipment, EQUIPMENT_SETS)),
    "sport_days": _set_of(Weekday),
}


@frozen(kw_only=True)
class Profile:
    """Whom training is for. What a profile leaves open is taken from the workout, if stated there.

    Args:
        goal: goal of the training; rules for other goals are skipped.
        level: experience of the lifter.
        focus: what each session concentrates on.
        equipment: all equipment at hand, or the name of one of `EQUIPMENT_SETS`; None when the
            equipment is not known, and every exercise can be done.
        sport_days: the weekdays of practice or matches.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> home = Profile(equipment="home_with_dumbbells", goal="hypertrophy")
    >>> [str(equipment) for equipment in home.equipment]
    ['dumbbell']
    """

    goal: Goal | None = field(default=None, converter=_goal)
    level: Level | None = field(default=None, converter=_level)
    focus: Focus | None = field(default=None, converter=_focus)
    equipment: frozenset[Equipment] | None = field(default=None, converter=_at_hand)
    sport_days: frozenset[Weekday] = field(default=frozenset(), converter=_days)

    def __attrs_post_init__(self) -> None:
        validate.verify(self, _CHECKS)

    @property
    def stated(self) -> dict[str, Any]:
        """The fields that this profile states, by name: those that differ from the defaults.

        >>> Profile(goal="strength").stated
        {'goal': <Goal.STRENGTH: 'strength'>}
        """
        return {
            attribute.name: value
            for attribute in fields(Profile)
            if (value := getattr(self, attribute.name)) != attribute.default
        }

    def includes(self, other: Profile) -> bool:
        """Return whether this profile states all that another one does.

        Args:
            other: the profile whose fields are compared.
        """
        return other.stated.items() <= self.stated.items()


NOBODY = Profile()
"""The profile of a lifter of whom nothing is known."""
