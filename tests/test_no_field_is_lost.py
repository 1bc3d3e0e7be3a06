"""No field of the model, and no member of an enumeration, is lost on its way out.

Every place that writes or shows training is given an object with each field set to something else,
one field after the other. Then one of these must hold:

- what is written is read back equal;
- the writer names the field: in the losses of `interop`, or in `unsaid` of `notation.write`;
- nobody reads the output (a view, a calendar, a file for a watch), and it differs from the output of
  every other value of the field;
- nobody reads the output, and the module declares the field in `NOT_SHOWN`.

After adding a field or a member, add an example of it to `EXAMPLES`. The tests then name each place
that loses it. A new format of `interop.FORMATS` is tested without a change here.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import Enum
from itertools import combinations
from typing import get_args, get_type_hints

import attrs
import pytest

import backworkouts as bw
from backworkouts import interop, notation
from backworkouts.errors import InvalidValueError
from backworkouts.views import workout as views
from differences import differences

SUBJECTS = {"sessions": bw.Session, "workouts": bw.Workout, "programs": bw.Program}
"""What can be written, by the word that formats use for it."""

WHOLE = {
    bw.Exercise: "a format writes its name or id; the catalog knows the rest",
    bw.Interval: "one value of `Load.value` and `Set.rir`, which have examples of it",
}
"""Classes of the model that are written as one value, and why."""

# The object of each class that the examples differ from. It is plain: every format holds it.
_SET = bw.Set(reps=8)
_ROW = bw.ExerciseSets(bw.catalog.exercises["seated_row"], (_SET, _SET))
_BLOCK = bw.Block((_ROW,))
_PULL_UP = bw.Block((bw.ExerciseSets(bw.catalog.exercises["pull_up"], (_SET,)),))
_DAY = bw.Workout("Pull", _BLOCK)
_OTHER_DAY = bw.Workout("Other", _PULL_UP)
_WEEK = bw.Phase((_DAY, *[bw.REST] * 6), 2)
BASES = {
    bw.Reps: bw.Reps(8, 8),
    bw.Duration: bw.Duration(90),
    bw.Load: bw.Load(60, "kg"),
    bw.Set: _SET,
    bw.ExerciseSets: _ROW,
    bw.Block: _BLOCK,
    bw.model.WarmUpPhase: bw.model.WarmUpPhase("Easy rowing"),
    bw.Workout: _DAY,
    bw.Phase: _WEEK,
    bw.Program: bw.Program("Autumn", (_WEEK,)),
    bw.Session: bw.Session("2026-11-02T18:30:00", _DAY),
}

# For each field, values that differ from the base, with the other fields that each of them needs.
EXAMPLES = {
    bw.Reps: {
        "low": [{"low": 6}, {"low": 6, "high": 6}],
        "high": [{"high": 12}, {"high": None}],
        "to_failure": [{"to_failure": True}, {"low": 1, "high": None, "to_failure": True}],
    },
    bw.Duration: {
        "low": [{"low": 60}, {"low": 60, "high": 60}],
        "high": [{"high": 120}],
    },
    bw.Load: {
        "value": [{"value": 62.5}, {"value": bw.Interval(60, 70)}],
        "unit": [
            {"unit": bw.model.Unit.LB},
            {"unit": bw.model.Unit.PERCENT_1RM},
            {"unit": bw.model.Unit.PERCENT_RM, "rm": 5},
            {"unit": bw.model.Unit.PERCENT_TM},
            {"unit": bw.model.Unit.RM, "value": 8},
            {"unit": bw.model.Unit.BODYWEIGHT_KG},
            {"unit": bw.model.Unit.BODYWEIGHT_KG, "value": 0},
            {"unit": bw.model.Unit.BODYWEIGHT_KG, "value": -20},
            {"unit": bw.model.Unit.BODYWEIGHT_LB},
            {"unit": bw.model.Unit.UNSTATED},
        ],
        "rm": [{"unit": bw.model.Unit.PERCENT_RM, "rm": rm} for rm in (3, 5)],
    },
    bw.Set: {
        "reps": [{"reps": 10}],
        "duration": [{"duration": 40, "reps": None}],
        "load": [{"load": "60 kg"}],
        "rir": [{"rir": 2}, {"rir": 1.5}, {"rir": bw.Interval(1, 2)}],
        "rest": [{"rest": 90}],
        "tempo": [{"tempo": "3-1-1-0"}, {"tempo": "3-1-1"}],
        "kind": [{"kind": kind} for kind in bw.model.SetKind],
        "per_side": [{"per_side": True}],
        "side": [{"side": side} for side in bw.model.Side],
        "optional": [{"optional": True}],
        "note": [{"note": "slowly"}],
    },
    bw.ExerciseSets: {
        "exercise": [{"exercise": bw.catalog.exercises["pull_up"]}],
        "sets": [{"sets": (_SET,)}, {"sets": (_SET, bw.Set(reps=6))}],
        "note": [{"note": "Belt on"}],
    },
    bw.Block: {
        "exercises": [{"exercises": (_ROW, *_PULL_UP.exercises)}],
        "method": [{"method": method} for method in bw.model.BlockMethod],
        "duration": [{"duration": 720, "method": method} for method in bw.model.BlockMethod],
        "interval": [{"interval": 90, "method": "emom"}],
    },
    bw.model.WarmUpPhase: {
        "name": [{"name": "Mobility"}],
        "duration": [{"duration": 300}],
        "exercises": [{"exercises": (bw.catalog.exercises["pull_up"],)}],
        "sets": [{"sets": (_SET,)}],
        "note": [{"note": "easy"}],
    },
    bw.Workout: {
        "name": [{"name": "Back"}],
        "blocks": [{"blocks": (_BLOCK, _PULL_UP)}],
        "id": [{"id": "my_day"}],
        "goal": [{"goal": goal} for goal in bw.model.Goal],
        "levels": [{"levels": (level,)} for level in bw.model.Level],
        "focus": [{"focus": focus} for focus in bw.model.Focus],
        "warm_up": [{"warm_up": (bw.model.WarmUpPhase("Easy rowing"),)}],
        "note": [{"note": "Slept badly"}],
        "sources": [{"sources": ("pelland_2025",)}],
    },
    bw.Phase: {
        "rotation": [
            {"rotation": (_DAY, bw.REST, _OTHER_DAY, *[bw.REST] * 4)},
            {"rotation": (_DAY, bw.REST)},
        ],
        "weeks": [{"weeks": 3}, {"weeks": None}],
        "name": [{"name": "Build"}],
        "note": [{"note": "add a set"}],
    },
    bw.Program: {
        "name": [{"name": "Winter"}],
        "phases": [{"phases": (_WEEK, bw.Phase((_OTHER_DAY, *[bw.REST] * 6), 1))}],
        "id": [{"id": "my_program"}],
        "goal": [{"goal": goal} for goal in bw.model.Goal],
        "levels": [{"levels": (level,)} for level in bw.model.Level],
        "note": [{"note": "as it stands"}],
        "sources": [{"sources": ("pelland_2025",)}],
    },
    bw.Session: {
        "started_at": [
            {"started_at": "2026-11-03T07:00:00"},
            {"started_at": "2026-11-02T18:30:00.250000"},
            {"started_at": "2026-11-02T18:30:00+01:00"},
        ],
        "workout": [{"workout": _OTHER_DAY}],
        "ended_at": [
            {"ended_at": "2026-11-02T19:35:00"},
            {"ended_at": "2026-11-02T18:30:00"},
            {"ended_at": "2026-11-02T19:35:30.500000"},
            {
                "started_at": "2026-11-02T18:30:00+01:00",
                "ended_at": "2026-11-02T19:35:00+01:00",
            },
        ],
        "origin": [{"origin": "notebook"}],
    },
}


# what the model has


def inside(hint: object) -> Iterator[type]:
    """The classes in a type hint: `Set` in `tuple[Set, ...]`, `Level` in `Level | None`."""
    if inspect.isclass(hint) and (attrs.has(hint) or issubclass(hint, Enum)):
        yield hint
    for part in get_args(hint):
        yield from inside(part)


def classes_of(field_owner: type) -> dict[str, list[type]]:
    """The classes in the type of each field."""
    hints = get_type_hints(field_owner)
    return {field.name: [*inside(hints[field.name])] for field in attrs.fields(field_owner)}


def reachable() -> dict[type, None]:
    """Every class and enumeration that training is made of."""
    found = dict.fromkeys(SUBJECTS.values())
    waiting = [*found]
    while waiting:
        owner = waiting.pop()
        if owner in WHOLE or issubclass(owner, Enum):
            continue
        for classes in classes_of(owner).values():
            new = [each for each in classes if each not in found]
            found |= dict.fromkeys(new)
            waiting += new
    return found


CLASSES = [each for each in reachable() if not issubclass(each, Enum) and each not in WHOLE]
PARENTS = {
    owner: [
        (parent, name)
        for parent in CLASSES
        for name, classes in classes_of(parent).items()
        if owner in classes
    ]
    for owner in CLASSES
}
"""Where objects of a class stand: in which field of which class."""


def test_every_class_has_a_base_and_examples():
    here = "tests/test_no_field_is_lost.py"
    for owner in CLASSES:
        assert owner in BASES, f"add an object of the new class {owner.__name__} to BASES in {here}"
        assert owner in EXAMPLES, f"add the fields of {owner.__name__} to EXAMPLES in {here}"
    assert {*BASES} == {*EXAMPLES} == {*CLASSES}


@pytest.mark.parametrize("owner", CLASSES, ids=lambda owner: owner.__name__)
def test_every_field_has_an_example(owner):
    for field in attrs.fields(owner):
        examples = EXAMPLES.get(owner, {}).get(field.name)
        assert examples, (
            f"{owner.__name__}.{field.name} is new: add an example of it to EXAMPLES in "
            "tests/test_no_field_is_lost.py; the tests there then name each place that loses it"
        )
        for example in examples:
            assert field.name in example, f"{example} is no example of {field.name}"
    assert {*EXAMPLES[owner]} == {field.name for field in attrs.fields(owner)}


@pytest.mark.parametrize("owner", CLASSES, ids=lambda owner: owner.__name__)
def test_every_member_has_an_example(owner):
    for name, classes in classes_of(owner).items():
        for kind in classes:
            if issubclass(kind, Enum):
                values = [getattr(each, name) for each in stated(owner, name)]
                members = {each for value in values for each in as_tuple(value)}
                assert {*kind} == members & {*kind}, (
                    f"{kind.__name__} has a new member: add an example of it to EXAMPLES of "
                    f"{owner.__name__}.{name} in tests/test_no_field_is_lost.py"
                )


def as_tuple(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else (value,)


# objects with one field stated, and what they stand in


def stated(owner: type, name: str) -> list[object]:
    """The base of a class, and the base with each example of one of its fields."""
    base = BASES[owner]
    examples = EXAMPLES[owner].get(name, [])
    objects = [base, *(attrs.evolve(base, **example) for example in examples)]
    return list(dict.fromkeys(objects))


def chains(owner: type, subject: type) -> Iterator[tuple[tuple[type, str], ...]]:
    """The ways from an object of a class up to what is written: `Set`, `Block`, `Workout`."""
    if owner is subject:
        yield ()
        return
    for parent, name in PARENTS[owner]:
        for above in chains(parent, subject):
            yield ((parent, name), *above)


def lifted(value: object, chain: tuple[tuple[type, str], ...]) -> object:
    """What is written, with an object where a chain puts it."""
    for parent, name in chain:
        needed = EXAMPLES[parent][name][0]
        is_tuple = isinstance(getattr(BASES[parent], name), tuple)
        value = attrs.evolve(
            BASES[parent], **{**needed, name: in_tuple(parent, value) if is_tuple else value}
        )
    return value


def in_tuple(parent: type, value: object) -> tuple[object, ...]:
    return (value, *[bw.REST] * 6) if parent is bw.Phase else (value,)


def subjects(kind: str, owner: type, name: str) -> Iterator[list[object]]:
    """What is written, with each value of a field: a list for each place the field stands in."""
    for chain in chains(owner, SUBJECTS[kind]):
        listed = []
        for each in stated(owner, name):
            try:
                listed.append(lifted(each, chain))
            except InvalidValueError:  # what a plan holds and a session does not
                assert kind == "sessions"
        yield listed


def cases(places: dict[str, tuple[str, object]]):
    """A parameter for each place, and each class whose fields may be lost there."""
    return [
        pytest.param(kind, place, owner, id=f"{label}-{owner.__name__}")
        for label, (kind, place) in places.items()
        for owner in CLASSES
        if any(True for _ in chains(owner, SUBJECTS[kind]))
    ]


def field_names(owner):
    return [field.name for field in attrs.fields(owner)]


# places whose output is read back

MOMENT = datetime(2026, 11, 2, tzinfo=UTC)
OPTIONS = {
    "openweight": {"timezone": "UTC"},
    "garmin_fit": {"created": MOMENT},
    "ical": {"start": "2026-11-02", "stamped": MOMENT},
}
"""What a format has to be told besides, or it would write the present."""


def json(_: str):
    return lambda subject: (bw.loads(bw.dumps(subject)), [])


def text(subject):
    written = notation.write(subject)
    return notation.read(written.text).subject, [unsaid.where for unsaid in written.unsaid]


def losses(written, subject) -> list[str]:
    """The places that the losses name, from the one subject that was written."""
    places = [f"{loss.where}.{loss.field}".strip(".") for loss in written.losses]
    if isinstance(subject, bw.Program):
        # A workout of a program is named by its place in `Program.workouts`.
        return [place.replace("workouts[0]", "phases[0].rotation[0]") for place in places]
    return [place.removeprefix("sessions[0]").removeprefix(".") for place in places]


def file(form, kind):
    def round_trip(subject):
        written = form.module.write(subject, **OPTIONS.get(form.name, {}))
        (back,) = getattr(form.module.read(written.to_bytes()), kind)
        return back, losses(written, subject)

    return round_trip


READ_BACK = {
    **{f"json-{kind}": (kind, json(kind)) for kind in SUBJECTS},
    **{f"notation-{kind}": (kind, text) for kind in ("workouts", "programs")},
    **{
        f"{form.name}-{kind}": (kind, file(form, kind))
        for form in interop.FORMATS.values()
        for kind in form.writes
        if kind in form.reads
    },
}


def names(place: str, path: str) -> bool:
    """Whether a report that names a place speaks of a path: of all of it, or of something in it."""
    return place == path or path.startswith((f"{place}.", f"{place}[")) or (
        place.startswith((f"{path}.", f"{path}["))
    )  # fmt: skip


@pytest.mark.parametrize(("kind", "round_trip", "owner"), cases(READ_BACK))
def test_a_field_is_read_back_or_named(kind, round_trip, owner):
    for name in field_names(owner):
        for subject in [each for listed in subjects(kind, owner, name) for each in listed]:
            back, named = round_trip(subject)
            lost = [
                path
                for path in differences(subject, back)
                if not any(names(place, path) for place in named)
            ]
            assert [] == lost, f"{owner.__name__}.{name} is neither read back nor named as lost"


# places whose output nobody reads


def told(form):
    def output(subject):
        written = form.module.write(subject, **OPTIONS.get(form.name, {}))
        return written.data, losses(written, subject)

    return output


def tables(subject):
    if isinstance(subject, bw.Program):
        return views.program_tables(subject), []
    return [views.workout_table(subject), views.warm_up_table(subject.warm_up)], []


FILES = {
    f"{form.name}-{kind}": (kind, told(form))
    for form in interop.FORMATS.values()
    for kind in form.writes
    if kind not in form.reads
}
VIEWS = {f"views-{kind}": (kind, tables) for kind in ("workouts", "programs")}
NOT_SHOWN = [(owner, name) for owner, fields in views.NOT_SHOWN.items() for name in fields]


@pytest.mark.parametrize(("kind", "output", "owner"), cases(FILES | VIEWS))
def test_a_field_shows_or_is_declared(kind, output, owner):
    for name in field_names(owner):
        if output is not tables or (owner, name) not in NOT_SHOWN:
            for listed in subjects(kind, owner, name):
                assert_that_values_differ(listed, output, f"{owner.__name__}.{name}")


def assert_that_values_differ(listed, output, field):
    outputs = [(subject, *output(subject)) for subject in listed]
    for (one, first, lost), (other, second, also_lost) in combinations(outputs, 2):
        named = any(
            names(place, path) for path in differences(one, other) for place in (*lost, *also_lost)
        )
        assert first != second or named, (
            f"{field} changes nothing in the output, and is not declared lost"
        )


@pytest.mark.parametrize("kind", ["workouts", "programs"])
@pytest.mark.parametrize(("owner", "name"), NOT_SHOWN)
def test_what_is_declared_is_not_shown(kind, owner, name):
    for listed in subjects(kind, owner, name):
        shown = [tables(subject) for subject in listed]
        assert all(each == shown[0] for each in shown), (
            f"{owner.__name__}.{name} is shown: remove it from NOT_SHOWN"
        )


def test_every_place_is_there():
    # a session: JSON, Strong, our table, openweight; a workout: JSON, notation, Hevy, openweight;
    # a program: JSON, notation, openweight, Liftoscript
    assert 12 == len(READ_BACK)
    # a workout for a watch and for Liftosaur, a program as routines of Hevy, and as a calendar
    assert 4 == len(FILES)
