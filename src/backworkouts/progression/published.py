"""Published schemes of progression as data, applied to exercises of the back.

Each is a scheme of `backworkouts.model.progressions` with planned sets, who published it, and where
our class does something else than what was published.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from attrs import field, frozen

from backworkouts._catalog.bundled import bundled
from backworkouts.model import validate
from backworkouts.model.block import ExerciseSets
from backworkouts.model.progressions import (
    FIVE_THREE_ONE,
    SCHEMES,
    Autoregulated,
    DoubleProgression,
    Linear,
    Scheme,
    Stage,
    Stages,
    TrainingMax,
)
from backworkouts.model.replaceable import Replaceable
from backworkouts.model.set import Set

__all__ = ["PUBLISHED", "PublishedScheme"]

_MOST = 50


def _as_sets(sets: Iterable[Set]) -> tuple[Set, ...]:
    return validate.as_tuple(sets)


@frozen
class PublishedScheme(Replaceable):
    """A scheme of progression as somebody published it, with an exercise of the back.

    Args:
        name: as shown to people.
        scheme: the scheme. `Stages` and `TrainingMax` have no `since` here: state the day on which
            you begin, by `scheme.replace(since="2026-11-02")`.
        exercise: id of an exercise in the bundled catalog.
        sets: the sets of the first session.
        published_by: who published it, and where.
        sources: ids of sources in the catalog, which state how far each was read.
        differences: a sentence for each way in which the scheme differs from what was published.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> row = PUBLISHED["stronglifts_row"]
    >>> row.scheme
    Linear(step=Load(2.5, 'kg'), failures=3, cut=10)
    >>> print(row.planned.exercise.name, len(row.planned.sets))
    Bent-Over Row 5
    """

    name: str = field(validator=validate.LINE)
    scheme: Scheme = field(validator=validate.instance(*SCHEMES.values()))
    exercise: str = field(validator=validate.ID)
    sets: tuple[Set, ...] = field(
        converter=_as_sets,
        validator=validate.collection(validate.instance(Set), least=1, most=_MOST),
    )
    published_by: str = field(validator=validate.PROSE)
    sources: tuple[str, ...] = field(
        converter=validate.texts, validator=validate.collection(validate.ID, least=1, most=_MOST)
    )
    differences: tuple[str, ...] = field(
        converter=validate.texts, validator=validate.collection(validate.PROSE, most=_MOST)
    )

    @property
    def planned(self) -> ExerciseSets:
        """The exercise with its sets, as `next_sets` takes them."""
        return ExerciseSets(bundled().exercises[self.exercise], self.sets)


_DOUBLE = PublishedScheme(
    "Double progression",
    DoubleProgression("2.5 kg"),
    "wide_grip_lat_pulldown",
    (Set(reps="8-12", rir=2),) * 3,
    "no known first author; in general use under this name",
    ("acsm_2009", "plotkin_2022"),
    (
        (
            "The position stand of 2009 adds load once one or two repetitions more than planned "
            "succeed; here all sets reach the end of the range."
        ),
        (
            "Pages about it differ in whether one set or every set reaches the end of the "
            "range; here it is every set."
        ),
    ),
)

_STRONGLIFTS = PublishedScheme(
    "StrongLifts 5x5, the barbell row",
    Linear("2.5 kg", failures=3, cut=10),
    "bent_over_row",
    (Set(reps=5),) * 5,
    "Mehdi, stronglifts.com",
    ("stronglifts",),
    (
        "After repeated failures StrongLifts goes on with 3x5, later 3x3; here the sets stay.",
        "The app has a rule of its own after a break; here `Layoff` has it.",
    ),
)

_STARTING_STRENGTH = PublishedScheme(
    "Starting Strength, the deadlift",
    Linear("5 kg", failures=3, cut=10),
    "deadlift",
    (Set(reps=5),),
    "Mark Rippetoe, Starting Strength",
    ("starting_strength",),
    (
        "The program adds 10 lb at first, and smaller steps later; here the step stays.",
        "It goes over to other programs when resets repeat; here it never ends.",
    ),
)

_FIVE_THREE_ONE = PublishedScheme(
    "5/3/1, the deadlift",
    TrainingMax("120 kg", "5 kg"),
    "deadlift",
    FIVE_THREE_ONE[0],
    "Jim Wendler, 5/3/1 (2009)",
    ("wendler_2009",),
    (
        "Each session with the exercise is one week of the cycle, however many days lie between.",
        (
            "After missed repetitions Wendler starts again from 90 % of a newly estimated maximum; "
            "here the training max loses 10 %."
        ),
        "Assistance work is not part of the scheme.",
        "Books after the first deload less often; here the fourth week stays light.",
    ),
)

_T1 = tuple(Stage(sets, reps, is_open=True) for sets, reps in ((5, 3), (6, 2), (10, 1)))

_GZCLP_T1 = PublishedScheme(
    "GZCLP, the deadlift as first lift (T1)",
    Stages(_T1, "5 kg", cut=15),
    "deadlift",
    (*(Set(reps=3),) * 4, Set(reps="3+")),
    "Cody Lefever, GZCLP",
    ("gzclp",),
    (
        (
            "After the last stage Lefever has a new five-repetition maximum tested, and begins "
            "again with 85 % of it; here the load of the last session loses 15 %."
        ),
    ),
)

_GZCLP_T2 = PublishedScheme(
    "GZCLP, the barbell row as second lift (T2)",
    Stages((Stage(3, 10), Stage(3, 8), Stage(3, 6)), "2.5 kg", cut=15),
    "bent_over_row",
    (Set(reps=10),) * 3,
    "Cody Lefever, GZCLP",
    ("gzclp",),
    (
        (
            "After the last stage Lefever begins again with more than the load at the end of the "
            "first stage; here the load of the last session loses 15 %."
        ),
        (
            "The row is a third lift (T3) or assistance in the published plan, which has the four "
            "barbell lifts as second lifts."
        ),
    ),
)

_RIR = PublishedScheme(
    "Load by repetitions in reserve",
    Autoregulated(per_rep=3, most=5),
    "seated_row",
    (Set(reps=8, rir=2),) * 3,
    "Eric Helms and colleagues (2016), after the scale of Michael Zourdos",
    ("helms_2016", "halperin_2022", "remmert_2023_rir", "refalo_2023_rir"),
    (
        "The article adjusts the load from set to set; here from session to session.",
        (
            "3 % a repetition is near the slope of Epley's formula, 1 / 30 of the maximum; it is "
            "not a number of the article."
        ),
        "What people state is taken as it is; it is known to be too low by about one repetition.",
    ),
)

PUBLISHED: Mapping[str, PublishedScheme] = MappingProxyType(
    {
        "double_progression": _DOUBLE,
        "stronglifts_row": _STRONGLIFTS,
        "starting_strength_deadlift": _STARTING_STRENGTH,
        "five_three_one_deadlift": _FIVE_THREE_ONE,
        "gzclp_t1_deadlift": _GZCLP_T1,
        "gzclp_t2_row": _GZCLP_T2,
        "repetitions_in_reserve": _RIR,
    }
)
"""Published schemes, by their ids."""
