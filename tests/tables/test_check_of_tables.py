"""`tables.check` finds by columns what `check` finds in the sessions of each lifter."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta
from random import Random

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from engines import ENGINES, rows_of
from logs import CATALOG
from sets import table_of

import backworkouts as bw
from backworkouts import tables
from backworkouts.linter.check import Checker

SetKind, Unit, Side, Method = bw.model.SetKind, bw.model.Unit, bw.model.Side, bw.model.BlockMethod
MONDAY = date(2026, 11, 2)
CODES = ["DAT001", "DAT005", "ORD001", "VOL001", "VOL002", "VOL003"]

# Exercises of each kind that a rule tells apart: pulls that load the lower back and that do not,
# hinges, an extension, a pull and hinge in one, cardio, and names that the catalog does not know.
KNOWN = [
    "pull_up", "wide_grip_lat_pulldown", "bent_over_row", "seated_row", "face_pull", "deadlift",
    "romanian_deadlift", "hyperextension", "landmine_romanian_deadlift_to_row", "leg_press",
    "running", "climbing",
]  # fmt: skip
UNKNOWN = ["Landmine Thing", "Strange Machine Row", "My Pulldown", "Strange Deadlift"]


def random_set(chance):
    return bw.Set(
        bw.Reps(8),
        load=chance.choice([None, bw.Load(50, Unit.KG), bw.Load(50, Unit.UNSTATED)]),
        kind=chance.choice([*[SetKind.WORKING] * 6, *SetKind]),
        side=chance.choice([None, None, None, *Side]),
    )


def random_block(chance):
    exercises = [*(bw.catalog.exercises[id] for id in KNOWN), *map(bw.catalog.custom, UNKNOWN)]
    members = [
        bw.ExerciseSets(
            chance.choice(exercises),
            [random_set(chance)] * chance.choice([1, 3, 8]) + [random_set(chance)],
        )
        for _ in range(chance.choice([1, 1, 2]))
    ]
    return bw.Block(members, chance.choice([*[None] * 30, *Method]))


def random_log(chance):
    return [
        bw.Session(
            (MONDAY + timedelta(chance.randrange(20))).isoformat(),
            bw.Workout("A", *(random_block(chance) for _ in range(chance.randint(1, 6)))),
        )
        for _ in range(chance.randint(1, 4))
    ]


@pytest.fixture(scope="module")
def lifters():
    chance = Random(18)  # noqa: S311  no secret: the same logs each time
    return {f"lifter {number}": random_log(chance) for number in range(100)}


def by_columns(lifters, **options):
    """The findings of `tables.check` in the logs of lifters, counted."""
    report = tables.check(pl.DataFrame(tables.from_sessions(lifters)), **options)
    names = bw.catalog.muscles
    return Counter(
        (
            row["lifter"], row["code"], row["severity"], row["session"], row["block"],
            row["position"], row["muscle"] and names[row["muscle"]].name,
        )
        for row in report.findings.to_dicts()
    )  # fmt: skip


def by_sessions(lifters, **options):
    """The findings of `check` in the logs of lifters that columns can express, counted."""
    found = []
    for lifter, sessions in lifters.items():
        rows = tables.from_sessions(sessions).read_all()
        log = tuple(session for _, session in tables.to_sessions(rows))
        checker = Checker.of(**options)
        for finding in checker.check(log, is_grouped=False).findings:
            if finding.code in CODES:
                place = place_of(finding)
                found.append((lifter, finding.code, str(finding.severity), *place))
    return Counter(found)


def place_of(finding):
    session = re.match(r"\[(\d+)\]", finding.where)
    place = re.search(r"blocks\[(\d+)\].exercises\[(\d+)\]$", finding.where)
    if session is None:
        return None, None, None, finding.message.partition(":")[0]
    # DAT005 is about a whole session; where one exercise is concerned, `check` has its place.
    is_at_exercise = place is not None and finding.code != "DAT005"
    return int(session[1]), *(map(int, place.groups()) if is_at_exercise else (None, None)), None


@pytest.mark.parametrize(
    ("settings", "options"),
    [
        ({}, {}),
        ({"rules": {"ORD001": {"strict": 1}, "VOL003": {"sets": 3}}}, {}),
        ({"rules": {"ORD001": {"severity": "error"}, "VOL002": {"sets": 4}}}, {}),
        ({"rules": {"VOL001": {"trapezius_upper": 2, "sets": 3}}}, {"ignore": ["DAT"]}),
        ({"profile": {"level": "beginner"}}, {"credits": "direct", "select": ["VOL"]}),
        ({"profile": {"goal": "strength"}}, {}),
    ],
)
def test_findings_are_those_of_the_sessions(lifters, settings, options):
    options = {**options, "settings": bw.Settings.from_dict(settings)}
    expected = by_sessions(lifters, **options)
    assert expected == by_columns(lifters, **options)


# Ann, session 0: a deadlift before a row that loads the lower back, with 2 working sets and a
# warm-up set without a unit; an exercise of unknown muscles, a set of one side and a drop set that
# continues it. Session 1, one week later: 12 sets of pull-ups. Ben: running.
BY_HAND = table_of(
    {"exercise": "deadlift", "load": 100, "load_unit": "?"},
    {"exercise": "deadlift", "load": 100, "load_unit": "?"},
    {"exercise": "deadlift", "load": 100, "load_unit": "?", "kind": "warm_up"},
    {"exercise": "meadows_row", "block": 1, "load": 20, "load_unit": "kg"},
    {"exercise": "custom:thing", "block": 2, "side": "left"},
    {"exercise": "custom:thing", "block": 2, "kind": "drop"},
    *[{"exercise": "pull_up", "session": 1, "started_at": "2026-12-02T18:00"}] * 12,
    {"lifter": "ben", "exercise": "running"},
)
ONLY = {"catalog": CATALOG, "ignore": ["VOL001"]}


@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_finds_the_same(engine):
    report = tables.check(ENGINES[engine](BY_HAND), **ONLY)
    assert rows_of(report.findings) == [
        ("ann", 0, "DAT001", "warning", 2, 0, "custom:thing", None, 0.5),
        ("ann", 0, "DAT005", "warning", None, None, None, None, 2.0),
        ("ann", 0, "ORD001", "warning", 0, 0, "deadlift", None, None),
        ("ann", 1, "VOL003", "info", None, None, None, None, 12.0),
    ]
    assert ("DAT001", "DAT005", "ORD001", "VOL002", "VOL003") == report.ran


@pytest.mark.parametrize("engine", ENGINES)
def test_a_row_without_an_exercise_is_no_finding(engine):
    sets = table_of({"exercise": "custom:thing"}, {"exercise": None}, {"exercise": "custom:other"})
    names = pa.array(["Thing", None, None], pa.string())
    report = tables.check(
        ENGINES[engine](sets.append_column("exercise_name", names)), select=["DAT001"]
    )
    assert [row[6] for row in rows_of(report.findings)] == ["custom:other", "custom:thing"]


@pytest.mark.parametrize("engine", ENGINES)
def test_few_weekly_sets_on_every_engine(engine):
    # Ann trains the lats with 12 pull-ups and 1 row in 2 weeks: 6.5 sets a week, and fewer than 10
    # with the half set of an unknown exercise, too. Ben trains no muscle.
    report = tables.check(ENGINES[engine](BY_HAND), catalog=CATALOG, select=["VOL001"])
    lats = [row for row in rows_of(report.findings) if row[7] == "latissimus_dorsi"]
    assert lats == [
        ("ann", None, "VOL001", "info", None, None, None, "latissimus_dorsi", 6.5),
        ("ben", None, "VOL001", "info", None, None, None, "latissimus_dorsi", 0.0),
    ]


def test_rules_that_need_sessions_are_skipped_with_the_reason():
    report = tables.check(BY_HAND, select=["ORD001", "ORD002", "DAT005"])
    assert ("DAT005", "ORD001") == report.ran
    assert ["ORD002"] == [each.code for each in report.skipped]


def test_rules_for_other_lifters_are_skipped_as_for_sessions():
    settings = bw.Settings(profile=bw.Profile(goal="strength"))
    session = bw.Session("2026-11-02", bw.Workout("A", bw.straight("pull up", 3, reps=8)))
    (expected,) = bw.check([session], settings=settings, select="VOL001").skipped
    report = tables.check(BY_HAND, settings=settings, select=["VOL001"])
    assert ((), (expected,)) == (report.ran, report.skipped)
    assert [] == rows_of(report.findings)


def test_a_table_without_loads_is_not_checked_for_units():
    report = tables.check(BY_HAND.drop_columns(["load", "load_unit"]), select=["DAT005"])
    assert ["DAT005"] == [each.code for each in report.skipped]


def test_muscles_in_open_rounds_are_never_few():
    table = table_of({"exercise": "pull_up", "method": "amrap"})
    report = tables.check(table, select=["VOL001"], catalog=CATALOG)
    muscles = {row[7] for row in rows_of(report.findings)}
    assert "latissimus_dorsi" not in muscles
    report = tables.check(table.drop_columns(["method"]), select=["VOL001"], catalog=CATALOG)
    assert "latissimus_dorsi" in {row[7] for row in rows_of(report.findings)}


def test_a_catalog_without_large_muscles_has_nothing_to_judge():
    nothing = bw.Catalog(muscles=[], exercises=[])
    report = tables.check(BY_HAND, select=["VOL"], catalog=nothing)
    assert [] == rows_of(report.findings)


def test_a_name_tells_the_movement_of_an_unknown_exercise():
    # The id alone tells nothing; an id without any value is no exercise.
    rows = [
        {"exercise": "custom:odd_deadlift"},
        {"exercise": "pull_up", "block": 1},
        {"exercise": None, "block": 2},
    ]
    table = table_of(*rows)
    names = pa.array(["Odd Deadlift", "Pull-Up", None])
    for sets, found in ((table, 0), (table.append_column("exercise_name", names), 1)):
        report = tables.check(sets, select=["ORD001"], catalog=CATALOG)
        assert found == len(rows_of(report.findings))


def test_of_several_names_of_an_id_the_one_that_tells_the_movement_counts():
    table = table_of(
        *[{"exercise": "custom:odd_deadlift"}] * 2, {"exercise": "pull_up", "block": 1}
    )
    for names in (["Odd Deadlift", "Thing"], ["Thing", "Odd Deadlift"]):
        sets = table.append_column("exercise_name", pa.array([*names, "Pull-Up"]))
        assert 1 == len(rows_of(tables.check(sets, select=["ORD001"], catalog=CATALOG).findings))


def test_errors_name_columns_and_rules():
    with pytest.raises(bw.errors.InvalidValueError, match="exercise"):
        tables.check(BY_HAND.drop_columns(["exercise"]))
    with pytest.raises(bw.errors.UnknownIdError, match="ORD999"):
        tables.check(BY_HAND, select=["ORD999"])
    with pytest.raises(bw.errors.UnsupportedSubjectError):
        tables.check(5)


@pytest.mark.parametrize("convert", [{}, {"types_mapper": pd.ArrowDtype}])
def test_nulls_of_pandas_among_exercises_and_names(convert):
    sets = table_of({"exercise": "custom:x"}, {"exercise": "custom:y"}, {"exercise": None})
    sets = sets.append_column("exercise_name", pa.array(["X", None, None]))
    found = tables.check(sets.to_pandas(**convert), select=["DAT001"]).findings
    assert sorted(found["exercise"]) == ["custom:x", "custom:y"]
