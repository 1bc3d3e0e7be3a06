"""Whatever is given to a class of the model: a sound object, or `InvalidValueError`."""

from __future__ import annotations

import itertools
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import backworkouts as bw
import strategies as our
from backworkouts.errors import BackworkoutsError, InvalidValueError

DEEP: list = []
for _ in range(10_000):
    DEEP = [DEEP]
ENDLESS: list = []
ENDLESS.append(ENDLESS)


class Sly(str):
    """A text that is not quite one."""

    __slots__ = ()


JUNK = [
    None, True, False, 0, -1, 4, 10**5_000, -(10**5_000), 2**63,
    4.0, 0.5, -0.0, 1e-320, 1e308, float("nan"), float("inf"), float("-inf"), 4j,
    Decimal(4), Decimal("NaN"), Fraction(1, 2),
    "", " ", "4", "4.0", "nan", "1e999", "None", "kg", "9" * 5_000, "9" * 5_000 + " kg",
    "-" * 100_000, " " * 100_000 + "4", "8" + " " * 100_000 + "x", "x" * 1_000_000,
    "\x00", "a\x1b[2J", "a\nb", "\u202eabc", "a\u2066b", "a\u2028b", "\ud800", "a\udfffb", "\ufeff",
    "٣", "\uff12", "8\u221212", Sly("kg"), Sly("row"), b"4", b"", bytearray(b"row"),
    memoryview(b"row"),
    (), [], {}, set(), frozenset(), [[]], ((),), [[[None]]], {"a": 1}, DEEP, ENDLESS,
    "seated_row", ["seated_row"], ("a", ("b",)), ["\ud800"], ["a", None, 4], [True], [float("nan")],
    range(3), object(), object, bw.model.Unit, bw.model.Unit.KG, bw.model.Pattern, type, print, ...,
    NotImplemented, date(2026, 1, 1), lambda: 4,
    datetime.min, datetime.max,  # noqa: DTZ901  naive, as on a lifter's clock
    bw.Reps(10, 10), bw.Duration(0), bw.Interval(1, 2), bw.Load(0, "kg"), bw.Set(reps=10), bw.model.Grip(), bw.Workout("A"),
    bw.Exercise.custom("Row"), [bw.Set(reps=10)], [bw.Workout("A")], [bw.Exercise.custom("Row")],
    bw.Reps, bw.Exercise, bw.Workout,
]  # fmt: skip
MADE_ANEW = [  # what is used up when it is read
    lambda: iter([]),
    lambda: iter("row"),
    lambda: (one for one in [None, "row"]),
    itertools.count,
    lambda: itertools.repeat("row"),
    lambda: range(10**12),
    lambda: map(str, range(3)),
]


def _all_junk():
    return [*JUNK, *[make() for make in MADE_ANEW]]


def _sound(make):
    """What is made, if anything: able to do all that an object of its class does."""
    refusal = None
    try:
        one = make()
    except InvalidValueError as error:
        refusal = error
    if refusal is not None:
        assert refusal.problems
        assert all(problem.where and problem.expected for problem in refusal.problems)
        assert len(str(refusal)) < 100_000
        str(refusal).encode()  # no lone surrogate on its way into a log
        return None
    hash(one)
    assert one == one  # noqa: PLR0124  no NaN in it
    str(one).encode()
    repr(one).encode()
    return one


EXAMPLES = {
    bw.Reps: bw.Reps(8, 12),
    bw.Duration: bw.Duration(30, 60),
    bw.Interval: bw.Interval(1, 2),
    bw.Load: bw.Load(60, "kg"),
    bw.Set: bw.Set(reps=10),
    bw.model.Grip: bw.model.Grip(),
    bw.model.Instructions: bw.model.Instructions(),
    bw.Exercise: bw.Exercise.custom("Row"),
    bw.ExerciseSets: bw.ExerciseSets(bw.Exercise.custom("Row"), [bw.Set(reps=10)]),
    bw.Block: bw.straight(bw.Exercise.custom("Row"), reps=10),
    bw.model.WarmUpPhase: bw.model.WarmUpPhase("Bike"),
    bw.Workout: bw.Workout("A"),
    bw.Phase: bw.Phase([bw.Workout("A")]),
    bw.Program: bw.Program.weekly("P", bw.Workout("A")),
    bw.Session: bw.Session("2026-11-02T18:30", bw.Workout("A")),
    bw.model.Identifiers: bw.model.Identifiers(),
    bw.Muscle: bw.Muscle("lats", "Lats", "mid_back"),
    bw.Source: bw.Source("a", "study", "T"),
    bw.Progressions: bw.Progressions(),
    bw.model.ExerciseProgression: bw.model.ExerciseProgression("a", bw.model.Linear("1 kg")),
    bw.model.Linear: bw.model.Linear("1 kg"),
    bw.model.DoubleProgression: bw.model.DoubleProgression("1 kg"),
    bw.model.RepSum: bw.model.RepSum(30, "1 kg"),
    bw.model.AsPlanned: bw.model.AsPlanned(),
    bw.model.Autoregulated: bw.model.Autoregulated(),
    bw.model.Stage: bw.model.Stage(5, 3),
    bw.model.Stages: bw.model.Stages([bw.model.Stage(5, 3)], "1 kg"),
    bw.model.TrainingMax: bw.model.TrainingMax("100 kg", "1 kg"),
    bw.model.TopSetBackOff: bw.model.TopSetBackOff("1 kg"),
    bw.model.Deload: bw.model.Deload(4),
    bw.model.Layoff: bw.model.Layoff(),
    bw.model.LoadingOf: bw.model.LoadingOf("barbell", bw.model.Rack()),
    bw.model.Plate: bw.model.Plate("20 kg", 4),
    bw.model.Rack: bw.model.Rack(),
    bw.model.Stack: bw.model.Stack("5 kg", "5 kg", "50 kg"),
    bw.model.Dumbbells: bw.model.Dumbbells(["10 kg"]),
}
FIELDS = [(kind, field.name) for kind in EXAMPLES for field in attrs.fields(kind)]


def test_every_class_of_the_model_is_tried():
    results = {bw.model.Loaded, bw.model.OneRepMax}  # not made from input
    assert set(our.OF_EACH_CLASS) - results == set(EXAMPLES)


@pytest.mark.no_cover  # thousands of objects
@pytest.mark.parametrize(("kind", "field"), FIELDS, ids=lambda one: getattr(one, "__name__", one))
def test_one_field_is_given_anything(kind, field):
    for junk in _all_junk():
        _sound(lambda junk=junk: attrs.evolve(EXAMPLES[kind], **{field: junk}))


@pytest.mark.parametrize("kind", EXAMPLES, ids=lambda kind: kind.__name__)
def test_all_fields_are_given_anything(kind):
    names = [field.name for field in attrs.fields(kind)]
    anything = st.sampled_from(JUNK)

    @given(st.fixed_dictionaries({}, optional=dict.fromkeys(names, anything)))
    def law(said):
        _sound(lambda: attrs.evolve(EXAMPLES[kind], **said))

    law()


@pytest.mark.parametrize("kind", [*filter(attrs.fields, EXAMPLES)], ids=lambda kind: kind.__name__)
def test_every_field_that_is_refused_alone_is_named_among_others(kind):
    """All problems at once."""
    refused = {}
    for field in attrs.fields(kind):
        try:
            attrs.evolve(EXAMPLES[kind], **{field.name: object()})
        except InvalidValueError as error:
            refused[field.name] = [problem.where for problem in error.problems]
    assert set(refused) == {field.name for field in attrs.fields(kind)}
    with pytest.raises(InvalidValueError) as caught:
        attrs.evolve(EXAMPLES[kind], **dict.fromkeys(refused, object()))
    expected = sorted(where for wheres in refused.values() for where in wheres)
    assert expected == sorted(problem.where for problem in caught.value.problems)


@pytest.mark.parametrize(
    "make",
    [
        bw.Reps.of, bw.Reps.parse, bw.Duration.of, bw.Duration.parse, bw.Load.of, bw.Load.parse,
        bw.Interval.parse,
        bw.Exercise.custom, bw.superset,
        lambda junk: bw.Workout("A", junk),
        lambda junk: bw.Program.weekly("P", junk),
        lambda junk: bw.Program.weekly("P", bw.Workout("A"), weeks=junk),
        lambda junk: bw.superset(junk, junk),
        lambda junk: bw.straight("deadlift", junk),
        lambda junk: bw.straight("deadlift", junk, reps=10, optional=junk),
        lambda junk: bw.straight("deadlift", 3, reps=junk, rir=junk, set_note=junk),
        lambda junk: bw.straight("deadlift", [bw.Set(reps=10)], kind=junk, per_side=junk),
    ],
)  # fmt: skip
def test_what_makes_objects_is_given_anything(make):
    for junk in _all_junk():
        _sound(lambda junk=junk: make(junk))


@given(st.text())
def test_any_text_is_read_or_refused(text):
    for kind in (bw.Reps, bw.Duration, bw.Interval, bw.Load):
        _sound(lambda kind=kind: kind.parse(text))
    for field in ("reps", "duration", "load", "rir", "rest", "tempo", "kind", "side", "note"):
        _sound(lambda field=field: bw.Set(**{"reps": 10, field: text}))
    _sound(lambda: bw.Exercise.custom(text))
    _sound(lambda: bw.Session(text, bw.Workout("A")))
    _sound(lambda: bw.Session("2026-11-02T18:30", bw.Workout("A"), text))


@given(st.text(alphabet="0123456789-+.% toBWkglbsminhfailureXRTM\N{EN DASH}", max_size=20))
def test_any_text_of_the_right_letters_is_read_or_refused(text):
    for kind in (bw.Reps, bw.Duration, bw.Load):
        one = _sound(lambda kind=kind: kind.parse(text))
        assert one is None or one == kind.parse(str(one))


def test_an_exercise_is_a_name_that_is_known():
    for junk in _all_junk():
        try:
            bw.straight(junk, 3, reps=10)
        except BackworkoutsError as error:
            str(error).encode()
