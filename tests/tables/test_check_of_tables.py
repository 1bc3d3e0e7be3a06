"""`tables.check` finds by columns what `check` finds in the sessions of each lifter."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta
from random import Random

import pytest

import backworkouts as bw
from backworkouts.linter.check import Checker

pytest.importorskip("narwhals")
pl = pytest.importorskip("polars")
tables = pytest.importorskip("backworkouts.tables")

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
    return {f"lifter {number}": random_log(chance) for number in range(200)}


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
