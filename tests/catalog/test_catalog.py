"""`Catalog`: a mapping of what is known, and how to add one's own."""

from __future__ import annotations

import copy
import pickle
from itertools import count, repeat

import attrs
import pytest

from backworkouts import (
    Catalog,
    Exercise,
    Muscle,
    Phase,
    Program,
    Source,
    Workout,
    catalog,
    straight,
)
from backworkouts.errors import (
    CatalogConflictError,
    InvalidValueError,
    UnknownExerciseError,
    UnknownIdError,
)
from backworkouts.model import WarmUpPhase

LATS = Muscle("lats", "lats", region="mid_back")
STUDY = Source("row_2020", "study", "On rows")
ROW = Exercise("row", "Gym Row", ["Sunday Row"], prime_movers=["lats"], sources=["row_2020"])
WEEK = Phase([Workout("Mine", straight(ROW, 3, reps=8)), *[None] * 6])
SMALL = Catalog([LATS], [ROW], [STUDY])


def problems(error):
    return [str(one) for one in error.value.problems]


def test_entries_are_a_mapping_by_id_in_catalog_order():
    kinds = catalog.workouts
    assert list(kinds) == ["back_workout_1", "back_workout_2", "back_workout_3"]
    assert len(kinds) == 3
    assert kinds["back_workout_2"].name == "Back Workout 2"
    assert [one.id for one in kinds.values()] == list(kinds)
    assert "back_workout_3" in kinds
    assert "back_workout_4" not in kinds
    assert 3 not in kinds


def test_get_gives_a_default():
    assert catalog.exercises.get("deadlift") is catalog.exercises["deadlift"]
    assert catalog.exercises.get("no_lift") is None
    assert catalog.exercises.get("no_lift", "none") == "none"


def test_entries_cannot_be_changed():
    with pytest.raises(TypeError):
        catalog.exercises["deadlift"] = ROW
    with pytest.raises(TypeError):
        hash(catalog.exercises)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        catalog.exercises = ()


@pytest.mark.parametrize(
    ("kind", "asked", "suggested", "message"),
    [
        ("muscles", "lattisimus_dorsi", "latissimus_dorsi", "unknown muscle 'lattisimus_dorsi'"),
        ("workouts", "back_workout_9", "back_workout_1", "unknown workout 'back_workout_9'"),
        ("programs", "back_progresion", "back_progression", "unknown program"),
        ("sources", "pelland_2024", "pelland_2025", "unknown source 'pelland_2024'"),
        ("exercises", "seated_rows", "seated_row", "unknown exercise 'seated_rows'"),
    ],
)
def test_an_unknown_id_suggests_the_nearest(kind, asked, suggested, message):
    with pytest.raises(UnknownIdError) as error:
        getattr(catalog, kind)[asked]
    assert suggested in error.value.suggestions
    assert isinstance(error.value, KeyError)
    assert message in str(error.value)
    assert f"{suggested!r}" in str(error.value)


def test_an_unknown_exercise_is_the_same_error_by_id_and_by_name():
    with pytest.raises(UnknownExerciseError):
        catalog.exercises["jump_off_a_cliff"]
    with pytest.raises(UnknownExerciseError):
        catalog.resolve("jump off a cliff")


@pytest.mark.parametrize("key", [None, 4, ["deadlift"], b"deadlift"])
def test_what_is_no_text_is_an_unknown_id_too(key):
    with pytest.raises(UnknownIdError):
        catalog.exercises[key]


@pytest.mark.parametrize("name", [None, 4, ["deadlift"], b"deadlift"])
def test_what_is_no_text_is_an_unknown_name_too(name):
    with pytest.raises(UnknownExerciseError):
        catalog.resolve(name)


def test_a_repr_says_how_much_there_is():
    assert repr(SMALL) == ("<Catalog: 1 muscles, 1 exercises, 0 workouts, 0 programs, 1 sources>")
    assert repr(SMALL.exercises) == "<1 entry of kind exercise>"


def test_equal_catalogs_hold_equal_entries():
    assert Catalog([LATS], [ROW], [STUDY]) == SMALL
    assert Catalog([LATS], [attrs.evolve(ROW, name="Other Row")], [STUDY]) != SMALL
    assert SMALL.exercises == Catalog([LATS], [ROW], [STUDY]).exercises
    assert SMALL.exercises != {"row": ROW}


def test_looking_a_name_up_changes_no_equality():
    looked = Catalog([LATS], [ROW], [STUDY])
    looked.resolve("Sunday rows")
    assert looked == SMALL


@pytest.mark.parametrize(
    "through",
    [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))],  # noqa: S301  ours
    ids=["copy", "deepcopy", "pickle"],
)
def test_a_catalog_survives_being_copied(through):
    again = through(catalog)
    assert again == catalog
    assert again.resolve("RDL").id == "romanian_deadlift"


def test_extend_adds_and_leaves_the_old_one_alone():
    mine = catalog.extend(
        muscles=[LATS],
        sources=[STUDY],
        exercises=[ROW],
        workouts=[Workout("Mine", straight(ROW, 3, reps=8), id="mine", sources=["row_2020"])],
        programs=[Program("My Year", [WEEK], id="my_year", sources=["row_2020"])],
    )
    assert mine.resolve("sunday rows") is mine.exercises["row"] is ROW
    assert (mine.muscles["lats"], mine.sources["row_2020"]) == (LATS, STUDY)
    assert list(mine.workouts)[-1] == "mine"
    assert list(mine.programs)[-1] == "my_year"
    assert mine.warm_up == catalog.warm_up
    assert len(mine.exercises) == len(catalog.exercises) + 1
    assert "row" not in catalog.exercises


def test_extending_by_nothing_is_the_same_catalog():
    assert catalog.extend() == catalog


def test_extend_refuses_an_id_that_is_taken():
    with pytest.raises(CatalogConflictError) as error:
        catalog.extend(exercises=[Exercise("deadlift", "My Very Own Lift")])
    assert problems(error) == [
        "exercises: expected an id of its own for each, found the id 'deadlift' twice"
    ]


@pytest.mark.parametrize(
    ("kind", "entry"),
    [
        ("muscles", Muscle("rhomboids", "mine", region="upper_back")),
        ("sources", Source("article", "study", "Mine")),
        ("workouts", Workout("Mine", id="back_workout_1")),
        ("programs", Program("Mine", [WEEK], id="back_progression")),
    ],
)
def test_extend_refuses_an_id_that_is_taken_of_any_kind(kind, entry):
    with pytest.raises(CatalogConflictError, match=f"{kind}: .*{entry.id!r} twice"):
        catalog.extend(**{kind: [entry]})


@pytest.mark.parametrize(
    ("mine", "taken", "by"),
    [
        (Exercise("my_row", "Bent Over Row"), "Bent Over Row", "bent_over_row"),
        (Exercise("my_row", "My Row", ["BB rows"]), "BB rows", "bent_over_row"),
        (Exercise("pullups", "My Pull"), "pullups", "pull_up"),
        (Exercise("my_lift", "Kreuzheben"), "Kreuzheben", "deadlift"),
    ],
)
def test_extend_refuses_a_name_that_is_taken_however_it_is_written(mine, taken, by):
    with pytest.raises(CatalogConflictError) as error:
        catalog.extend(exercises=[mine])
    assert problems(error) == [
        f"exercises.{mine.id}: expected a name that {by!r} does not have, found {taken!r}"
    ]


def test_extend_refuses_two_new_entries_with_one_name():
    new = [Exercise("one", "Cliff Lift"), Exercise("two", "Two", ["cliff-lifts"])]
    with pytest.raises(CatalogConflictError, match="'one' does not have, found 'cliff-lifts'"):
        catalog.extend(exercises=new)


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("prime_movers", ["latissimus_dorsy"], "latissimus_dorsi"),
        ("synergists", ["rhomboid"], "rhomboids"),
        ("stabilizers", ["abdominals"], None),
        ("regressions", ["pull_ups"], "pull_up"),
        ("progressions", ["pull_ups"], "pull_up"),
        ("variant_of", "pull_ups", "pull_up"),
        ("sources", ["my_blog"], None),
    ],
)
def test_extend_refuses_a_reference_to_what_is_not_there(field, value, expected):
    mine = Exercise("my_pull", "My Pull", **{field: value})
    with pytest.raises(CatalogConflictError) as error:
        catalog.extend(exercises=[mine])
    (said,) = problems(error)
    assert said.startswith(f"exercises.my_pull.{field}: expected an id that the catalog has")
    assert expected is None or f"such as {expected!r}" in said


def test_extend_refuses_dangling_references_of_every_kind_all_at_once():
    with pytest.raises(CatalogConflictError) as error:
        catalog.extend(
            muscles=[Muscle("m", "m", region="arm", parent="no_muscle", sources=["no_source"])],
            workouts=[
                Workout("W", straight(ROW, reps=5), id="w", sources=["no_source"]),
            ],
            programs=[Program("P", [WEEK, WEEK], id="p", sources=["no_source"])],
        )
    assert [one.where for one in error.value.problems] == [
        "muscles.m.parent",
        "muscles.m.sources",
        "workouts.w.blocks",
        "workouts.w.sources",
        "programs.p.phases",
        "programs.p.sources",
    ]


def test_a_warm_up_refers_to_exercises_of_the_catalog():
    with pytest.raises(CatalogConflictError, match=r"warm_up\[0\].exercises"):
        Catalog(warm_up=[WarmUpPhase("Walk", exercises=[ROW])])


def test_a_custom_exercise_in_a_workout_needs_no_entry():
    home = Workout("Home", straight(Exercise.custom("Sofa Row"), reps=10), id="home")
    assert catalog.extend(workouts=[home]).workouts["home"] == home


def test_a_workout_without_an_id_cannot_be_found_again_and_is_refused():
    with pytest.raises(CatalogConflictError) as refused:
        Catalog(workouts=[Workout("A", id="a"), Workout("B")])
    (problem,) = refused.value.problems
    assert ("workouts[1]", "none", "an id") == problem[:3]


def test_a_muscle_is_no_part_of_itself():
    with pytest.raises(CatalogConflictError) as refused:
        Catalog(
            muscles=[Muscle("a", "a", "neck", parent="b"), Muscle("b", "b", "neck", parent="a")]
        )
    assert [one.where for one in refused.value.problems] == ["muscles.a.parent", "muscles.b.parent"]


@pytest.mark.parametrize("name", ["lats", "LATS", "latissimus_dorsi", "musculus latissimus-dorsi"])
def test_a_muscle_is_found_by_what_people_call_it(name):
    assert catalog.resolve_muscle(name).id == "latissimus_dorsi"


@pytest.mark.parametrize("name", ["latz", None, 5])
def test_an_unknown_muscle_is_an_error_that_helps(name):
    with pytest.raises(UnknownIdError) as unknown:
        catalog.resolve_muscle(name)
    assert ("latissimus_dorsi" in unknown.value.suggestions) == (name == "latz")


def test_an_exercise_of_a_muscle_by_its_common_name_is_refused_with_the_id():
    mine = Exercise("my_row", "My Own Row", prime_movers=["lats"], synergists=["rear_delts"])
    with pytest.raises(CatalogConflictError) as refused:
        catalog.extend(exercises=[mine])
    an_id = "an id that the catalog has, such as"
    assert [
        ("exercises.my_row.prime_movers", "'lats'", f"{an_id} 'latissimus_dorsi'"),
        ("exercises.my_row.synergists", "'rear_delts'", f"{an_id} 'posterior_deltoid'"),
    ] == [problem[:3] for problem in refused.value.problems]


def test_suggestions_are_what_is_meant_may_be_meant_or_is_near():
    known = catalog
    assert known.suggest("Pull Ups") == ("pull_up",)
    assert len(known.suggest("row")) > 1
    assert known.suggest("seated rwo")[0] == "seated_row"


def test_an_exercise_resolves_to_itself():
    row = catalog.exercises["seated_row"]
    assert catalog.resolve(row) is row


def test_what_is_no_id_is_in_no_mapping():
    exercises = catalog.exercises
    assert exercises.get([]) is None
    assert [] not in exercises
    with pytest.raises(UnknownIdError, match="unknown exercise '\\[\\]'"):
        exercises[[]]


@pytest.mark.parametrize(
    ("given", "where"),
    [
        ({"muscles": [ROW]}, "Catalog.muscles"),
        ({"exercises": [LATS]}, "Catalog.exercises"),
        ({"warm_up": [LATS]}, "Catalog.warm_up[0]"),
    ],
)
def test_a_catalog_holds_each_kind_in_its_place(given, where):
    with pytest.raises(InvalidValueError) as error:
        Catalog(**given)
    assert [where] == [one.where for one in error.value.problems]


def test_an_empty_catalog_knows_nothing():
    empty = Catalog(warm_up=[WarmUpPhase("Walk")])
    assert [one.name for one in empty.warm_up] == ["Walk"]
    with pytest.raises(UnknownExerciseError) as error:
        empty.resolve("deadlift")
    assert error.value.suggestions == ()


# What never ends


@pytest.mark.parametrize("kind", ["muscles", "exercises", "sources", "workouts", "programs"])
def test_an_endless_iterator_of_entries_is_refused(kind):
    endless = (Exercise(f"row_{number}", f"Row {number}") for number in count())
    with pytest.raises(InvalidValueError, match=rf"Catalog\.{kind}: expected at most 10,000"):
        Catalog(**{kind: endless})


def test_an_endless_warm_up_is_refused():
    with pytest.raises(InvalidValueError, match=r"Catalog\.warm_up: expected a sequence of"):
        Catalog(warm_up=repeat(WarmUpPhase("Row")))


def test_a_catalog_is_not_extended_without_end():
    endless = (Exercise(f"row_{number}", f"Row {number}") for number in count())
    with pytest.raises(InvalidValueError, match="at most 10,000 entries"):
        Catalog().extend(exercises=endless)


def test_what_is_derived_from_a_catalog_is_kept_up_to_256_values():
    catalog = Catalog()
    first = catalog.cached("first", object)
    for number in range(255):
        catalog.cached(number, object)
    assert catalog.cached("first", object) is first  # 256 values: none was forgotten
    catalog.cached("one more", object)
    assert catalog.cached("first", object) is not first


def test_no_exercise_is_a_variant_of_itself():
    one, other = (
        Exercise("one", "One", variant_of="other"),
        Exercise("other", "Other", variant_of="one"),
    )
    itself = Exercise("own", "Own", variant_of="own")
    with pytest.raises(CatalogConflictError) as error:
        Catalog(exercises=[one, other, itself, Exercise("below", "Below")])
    places = [problem.where for problem in error.value.problems]
    assert places == [f"exercises.{id}.variant_of" for id in ("one", "other", "own")]


def test_a_variant_inherits_nothing_as_an_object():
    variant = Exercise("my_row", "My Row", variant_of="bent_over_row", difference="On a box.")
    assert not catalog.extend(exercises=[variant]).exercises["my_row"].has_known_muscles
