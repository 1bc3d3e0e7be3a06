"""Every exception: one root, the type a caller expects, a message, a way through pickle."""

from __future__ import annotations

import copy
import json
import pickle
import pkgutil
from importlib import import_module

import pytest

import backworkouts as bw
from backworkouts import errors, limits
from backworkouts.errors import (
    AmbiguousExerciseError,
    BackworkoutsError,
    CatalogConflictError,
    ConflictingWish,
    ConflictingWishesError,
    IncompatibleQuantitiesError,
    InteropError,
    InvalidDocumentError,
    InvalidLineError,
    InvalidValueError,
    LineProblem,
    MissingExtraError,
    NoProgramInTimeError,
    NotationError,
    PluginError,
    Problem,
    RuleError,
    SettingsError,
    UnknownExerciseError,
    UnknownIdError,
    UnsupportedSubjectError,
    describe,
)

PROBLEM = Problem("Set.rir", "11", "a number from 0 to 10")
OTHER = Problem("Set.reps", "'4'", "repetitions")
LINE = LineProblem(3, 8, 2, "Row 3x8x", "'8x'", "repetitions after the x")
SHORT = ConflictingWish("minutes", "", "20 minutes a day", 20, 37, "37 minutes a day")
FIVE = ConflictingWish("SEL002", "", "5 exercises a day", 5, None, "")
EXAMPLES = {
    InvalidValueError: InvalidValueError((PROBLEM, OTHER)),
    IncompatibleQuantitiesError: IncompatibleQuantitiesError(
        "compare", "60 kg", "135 lb", "their units differ"
    ),
    InvalidDocumentError: InvalidDocumentError((PROBLEM,), 3),
    InvalidLineError: InvalidLineError(7, (PROBLEM,), 3),
    UnknownIdError: UnknownIdError("muscle", "latz", ("lats",)),
    UnknownExerciseError: UnknownExerciseError("seated rwo", ("seated_row",)),
    AmbiguousExerciseError: AmbiguousExerciseError("row", ("seated_row", "pendlay_row")),
    CatalogConflictError: CatalogConflictError((PROBLEM,)),
    UnsupportedSubjectError: UnsupportedSubjectError("5", "a workout"),
    InteropError: InteropError("a.csv", "no unit", "the unit of its loads", "give unit='kg'"),
    MissingExtraError: MissingExtraError("garmin", "garmin_fit_sdk"),
    NotationError: NotationError((LINE,), 2),
    SettingsError: SettingsError((PROBLEM, OTHER)),
    PluginError: PluginError("house", "ORD001 is taken"),
    RuleError: RuleError("GYM001", "ZeroDivisionError: division by zero"),
    ConflictingWishesError: ConflictingWishesError((SHORT, FIVE)),
    NoProgramInTimeError: NoProgramInTimeError(0.5),
}


def _subclasses(kind):
    for one in kind.__subclasses__():
        yield one
        yield from _subclasses(one)


def _all():
    for module in pkgutil.walk_packages(bw.__path__, "backworkouts."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    return set(_subclasses(BackworkoutsError))


def test_every_exception_of_the_library_has_an_example_here():
    assert set(EXAMPLES) == _all()


def test_every_exception_is_in_the_one_file_of_errors():
    assert {one.__name__ for one in _all()} <= set(errors.__all__)
    assert {errors.__name__} == {one.__module__ for one in _all()}


@pytest.mark.parametrize("kind", EXAMPLES, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize(
    "through",
    [
        copy.copy,
        copy.deepcopy,
        *[
            lambda one, protocol=protocol: pickle.loads(pickle.dumps(one, protocol))  # noqa: S301
            for protocol in range(pickle.HIGHEST_PROTOCOL + 1)
        ],
    ],
)
def test_an_exception_survives_a_copy_and_a_pickle(kind, through):
    one = EXAMPLES[kind]
    again = through(one)
    assert kind is type(again)
    assert str(one) == str(again)
    assert vars(one) == vars(again)
    assert one.args == again.args


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (InvalidValueError, ValueError),
        (IncompatibleQuantitiesError, TypeError),
        (InvalidDocumentError, ValueError),
        (InvalidLineError, InvalidDocumentError),
        (UnknownIdError, KeyError),
        (UnknownExerciseError, UnknownIdError),
        (AmbiguousExerciseError, LookupError),
        (CatalogConflictError, ValueError),
        (UnsupportedSubjectError, TypeError),
        (InteropError, ValueError),
        (MissingExtraError, ImportError),
        (NotationError, ValueError),
    ],
)
def test_an_exception_is_also_the_built_in_type_a_caller_expects(kind, expected):
    with pytest.raises(expected) as caught:
        raise EXAMPLES[kind]
    assert isinstance(caught.value, BackworkoutsError)


@pytest.mark.parametrize("kind", EXAMPLES, ids=lambda kind: kind.__name__)
def test_every_exception_is_plain_values_that_json_can_hold(kind):
    error = EXAMPLES[kind]
    values = error.to_dict()
    assert values == json.loads(json.dumps(values))
    assert (error.code, str(error)) == (values["code"], values["message"])
    assert [str(problem.code) for problem in error.problems] == [
        problem["code"] for problem in values["problems"]
    ]


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (UnknownIdError("muscle", "latz", ("lats",)), ("unknown_id", "'latz'", ("lats",))),
        (
            UnknownExerciseError("rwo", ("row", "seated_row")),
            ("unknown_exercise", "'rwo'", ("row", "seated_row")),
        ),
        (AmbiguousExerciseError("row", ("a", "b")), ("ambiguous_exercise", "'row'", ("a", "b"))),
        (UnsupportedSubjectError("5", "a workout"), ("unsupported_argument", "5", ())),
        (InteropError("a.csv", "none", "a unit"), ("interop_failed", "none", ())),
    ],
)
def test_an_error_about_one_thing_lists_it_as_its_problem(error, expected):
    (problem,) = error.problems
    assert expected == (problem.code, problem.found, problem.suggestions)


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: bw.Set(reps=0), [(("reps",), "out_of_range", ())]),
        (lambda: bw.Set(reps="8", rir="x"),
         [(("reps",), "invalid_value", ()), (("rir",), "invalid_value", ())]),
        (lambda: bw.Set(8, kind="workin", per_side=1),
         [(("kind",), "unknown_value", ("working",)), (("per_side",), "wrong_type", ())]),
        (lambda: bw.Set(reps=True), [(("reps",), "wrong_type", ())]),
        (bw.Set, [((), "contradiction", ())]),
        (lambda: bw.Reps(12, 8), [(("high",), "reversed_range", ())]),
        (lambda: bw.Workout("A", sources=["b", 5, "C"]),
         [(("sources", 1), "wrong_type", ()), (("sources", 2), "invalid_value", ())]),
        (lambda: bw.Workout(""), [(("name",), "invalid_value", ())]),
        (lambda: bw.Phase([None]), [(("rotation",), "invalid_value", ())]),
        (lambda: bw.Phase([]), [(("rotation",), "wrong_length", ())]),
        (lambda: bw.straight("pull up", 0), [(("sets",), "out_of_range", ())]),
        (lambda: bw.straight("pull up", "3"), [(("sets",), "wrong_type", ())]),
        (bw.superset, [((), "wrong_length", ())]),
        (lambda: bw.FRACTIONAL.override("mine", {"pull_up": {"biceps_brachii": 3}}),
         [(("overrides", "pull_up", "biceps_brachii"), "out_of_range", ())]),
    ],
)  # fmt: skip
def test_a_problem_of_an_object_has_its_path_and_code(make, expected):
    with pytest.raises(InvalidValueError) as caught:
        make()
    assert expected == [
        (problem.path, problem.code, problem.suggestions[:1]) for problem in caught.value.problems
    ]


def test_the_path_of_a_set_that_a_session_states_loosely():
    workout = bw.Workout("A", bw.straight("pull up", reps="8-10"))
    with pytest.raises(InvalidValueError) as caught:
        bw.Session("2026-11-02T18:30:00", workout)
    (problem,) = caught.value.problems
    assert ("workout", "blocks", 0, "exercises", 0, "sets", 0) == problem.path
    assert "not_exact" == problem.code


def test_a_problem_of_a_text_has_its_line_and_code():
    with pytest.raises(NotationError) as caught:
        bw.notation.parse("Row 3x8\nRow 5x100x3")
    (problem,) = caught.value.problems
    values = problem.to_dict()
    assert (2, "missing_unit", []) == (values["line"], values["code"], values["path"])
    assert () == problem.path


def test_the_problems_of_settings_name_the_key_and_what_is_near():
    with pytest.raises(SettingsError) as caught:
        bw.Settings.from_dict(
            {"profile": {"goal": "hypertrofy"}, "rules": {"VOL001": {"stes": 8}}}, where="a.toml"
        )
    goal, option = caught.value.problems
    assert (("profile", "goal"), "unknown_value", "hypertrophy") == (
        goal.path, goal.code, goal.suggestions[0]
    )  # fmt: skip
    assert (("rules", "VOL001", "stes"), "unknown_key") == (option.path, option.code)
    assert "a.toml: rules.VOL001.stes" == option.where


def test_what_utf_8_cannot_hold_is_escaped_in_plain_values():
    error = InteropError("a\udcff.csv", "none", "a header")
    assert "a\\udcff.csv" == error.to_dict()["problems"][0]["where"]
    assert error.to_dict()["message"].encode()


def test_one_problem_is_one_line():
    expected = "Set.rir: expected a number from 0 to 10, found 11"
    assert expected == str(InvalidValueError((PROBLEM,)))


def test_several_problems_are_a_list():
    expected = (
        "2 problems:\n"
        "  Set.rir: expected a number from 0 to 10, found 11\n"
        "  Set.reps: expected repetitions, found '4'"
    )
    assert expected == str(InvalidValueError((PROBLEM, OTHER)))
    assert expected == str(CatalogConflictError((PROBLEM, OTHER)))
    assert expected == str(InvalidDocumentError((PROBLEM, OTHER)))


def test_problems_that_are_not_listed_are_counted():
    error = InvalidDocumentError((PROBLEM,), 3)
    expected = "3 problems:\n  Set.rir: expected a number from 0 to 10, found 11\n  and 2 more"
    assert expected == str(error)


def test_a_message_lists_as_many_problems_as_the_limit_says():
    error = InvalidValueError((PROBLEM,) * (limits.PROBLEMS + 5))
    lines = str(error).splitlines()
    expected = ("105 problems:", f"  {PROBLEM}", "  and 5 more")  # the limit is 100
    assert expected == (lines[0], lines[limits.PROBLEMS], lines[limits.PROBLEMS + 1])


def test_the_total_of_a_document_is_never_less_than_what_is_listed():
    listed = 2
    assert listed == InvalidDocumentError((PROBLEM, OTHER), 1).total


def test_a_problem_with_nothing_found_says_only_what_was_expected():
    expected = "$.name: expected a name"
    assert expected == str(Problem("$.name", "", "a name"))


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (UnknownIdError("muscle", "latz", ("lats",)), "unknown muscle 'latz'; nearest: 'lats'"),
        (UnknownIdError("rule", "X"), "unknown rule 'X'"),
        (
            UnknownExerciseError("rwo", ("seated_row", "row")),
            "unknown exercise 'rwo'; nearest: 'seated_row', 'row'",
        ),
        (AmbiguousExerciseError("row", ("a", "b")), "ambiguous exercise 'row': 'a', 'b'"),
        (UnsupportedSubjectError("5", "a workout"), "expected a workout, found 5"),
        (
            InteropError("a.csv", "none", "the unit of its loads", "give unit='kg'"),
            "a.csv: expected the unit of its loads, found none; give unit='kg'",
        ),
        (InteropError("a.csv", "", "a header"), "a.csv: expected a header"),
        (
            MissingExtraError("ical", "icalendar"),
            "the package icalendar is not installed: pip install 'backworkouts[ical]'",
        ),
    ],
)
def test_a_message_says_what_was_found_and_what_helps(error, expected):
    assert expected == str(error)


def test_an_unknown_exercise_is_an_unknown_id_of_the_kind_exercise():
    error = UnknownExerciseError("rwo", ("row",))
    expected = ("exercise", "rwo", ("row",))
    assert expected == (error.kind, error.name, error.suggestions)


class _Broken:
    def __repr__(self):
        raise RuntimeError


def _in_itself():
    value = []
    value.append(value)
    return value


def _nested(depth):
    nested = []
    for _ in range(depth):
        nested = [nested]
    return nested


def _doubled(times):
    value = []
    for _ in range(times):
        value = [value, value]
    return value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (4, "4"),
        ("4", "'4'"),
        (None, "None"),
        (float("nan"), "nan"),
        ("Ü", "'Ü'"),
        ("x" * 58, "'" + "x" * 58 + "'"),  # 60 characters with its quotes: the longest shown whole
        ("x" * 59, "'" + "x" * 56 + "..."),
        ("x" * 10_000_000, "'" + "x" * 56 + "..."),
        ("a\nb\x1b[2J", r"'a\nb\x1b[2J'"),
        ("Ü\u202e", r"'\xdc\u202e'"),
        ("\ud800", r"'\ud800'"),
        ([1, 2], "[1, 2]"),
        ([0] * 61, "list of 61"),
        ((0,) * 61, "tuple of 61"),
        (dict.fromkeys(range(61)), "dict of 61"),
        (frozenset(range(61)), "frozenset of 61"),
        (["x" * 100], "['" + "x" * 55 + "..."),
        pytest.param(10**5_000, "int that cannot be shown", id="5,001 digits"),
        pytest.param(_nested(63), "[" * 57 + "...", id="nested as deeply as is shown"),
        pytest.param(_nested(64), "list that cannot be shown", id="nested more deeply"),
        pytest.param({"a": _nested(63)}, "dict that cannot be shown", id="nested in a dictionary"),
        pytest.param(_nested(100_000), "list that cannot be shown", id="nested"),
        pytest.param(_in_itself(), "list that cannot be shown", id="in itself"),
        pytest.param(_doubled(50), "list that cannot be shown", id="2 to the power of 50 lists"),
        pytest.param([[0] * 10_001], "list that cannot be shown", id="many items"),
        pytest.param(_Broken(), "_Broken that cannot be shown", id="broken repr"),
    ],
)
def test_a_value_is_described_in_one_short_line(value, expected):
    assert expected == describe(value)


def test_what_an_unknown_name_shows_cannot_redraw_a_terminal():
    expected = r"unknown exercise '\x1b[2Jrow'"
    assert expected == str(UnknownExerciseError("\x1b[2Jrow"))
