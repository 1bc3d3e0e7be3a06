"""Well-known programs: what is found in them, beside what a coach would say.

`expected.json` has an entry for each of the texts in this folder: whom the program is for, and
findings, each with a reason:

- `agrees`: found, and a coach agrees;
- `minor`: found and true, though a coach would not bring it up;
- `disputed`: found today although a coach rejects it, with what should be instead;
- `rejects`: a coach rejects it, and it must not be found.

The texts in `more` are only counted: see `docs/rules.py`.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import backworkouts as bw

HERE = Path(__file__).parent
EXPECTED = json.loads((HERE / "expected.json").read_text("utf-8"))
FOUND = ("agrees", "minor", "disputed")
PROGRAM = pytest.mark.parametrize("name", EXPECTED)
TEXTS = sorted((*HERE.glob("*.txt"), *HERE.glob("more/*.txt")))


def program(name):
    return bw.notation.parse((HERE / f"{name}.txt").read_text("utf-8"))


def profile(name):
    return bw.Profile(goal=EXPECTED[name]["goal"], level=EXPECTED[name]["level"])


def found(name):
    report = bw.check(program(name), profile=profile(name))
    return [(one.code, str(one.severity), one.where) for one in report]


def opinions(name, *kinds):
    return [
        (one["code"], one["severity"], where)
        for kind in kinds
        for one in EXPECTED[name][kind]
        for where in one["where"]
    ]


def test_every_program_has_its_expected_findings():
    assert len(EXPECTED) >= 12
    assert {path.stem for path in HERE.glob("*.txt")} == set(EXPECTED)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_program_is_read_whole_and_names_its_source(path):
    reading = bw.notation.read(path.read_text("utf-8"))
    assert () == reading.problems
    # the catalog does not have this one
    assert {one.name for one in reading.unknown} <= {"Incline Hammer Curl"}
    assert path.read_text("utf-8").splitlines()[1] == f"> {reading.subject.note}"


@PROGRAM
def test_what_is_found_is_what_a_coach_would_say(name):
    assert sorted(found(name)) == sorted(opinions(name, *FOUND))


@PROGRAM
def test_what_a_coach_rejects_is_not_found(name):
    rejected = opinions(name, "rejects")
    # without a place, nothing of that code and severity may come
    places = {(code, severity, "") for code, severity, _ in found(name)}
    assert not {*found(name), *places} & set(rejected)


@PROGRAM
def test_each_opinion_has_a_reason(name):
    for kind in (*FOUND, "rejects"):
        for one in EXPECTED[name][kind]:
            assert one["code"] in bw.linter.all_rules()
            assert one["why"].endswith(".")
            assert ("instead" in one) == (kind == "disputed")


@PROGRAM
def test_a_safe_fix_leaves_the_first_lift_of_each_day(name):
    fixed = bw.fix(program(name), profile=profile(name))
    firsts = [
        [workout.blocks[0].exercises[0].exercise.id for workout in subject.workouts]
        for subject in (program(name), fixed.subject)
    ]
    assert firsts[0] == firsts[1]


# Counted by hand: a set counts 1 for a prime mover, 0.5 for a synergist.
VOLUMES = {
    "stronglifts_5x5": {
        "latissimus_dorsi": (10, 10),  # rows 5 + 5
        "pectoralis_major": (10, 10),  # bench presses 5 + 5
        "triceps_brachii": (7.5, 7.5),  # half of 10 bench and 5 overhead presses
        "biceps_brachii": (5, 5),  # half of 10 rows
        "erector_spinae": (1, 1),  # one deadlift
    },
    # Four workouts in eight days: 7/8 of the sets in a week.
    "gzclp": {
        "latissimus_dorsi": (10.5, 10.5),  # pull-downs 3 + 3, rows 3 + 3: 12
        "pectoralis_major": (7, 7),  # bench presses 3 + 5: 8
        "triceps_brachii": (7, 7),  # half of 8 bench and 5 + 3 overhead presses: 8
        "biceps_brachii": (5.25, 5.25),  # half of the 12 pulls: 6
        "erector_spinae": (7, 7),  # deadlifts 3 + 5: 8
    },
    "push_pull_legs": {
        "latissimus_dorsi": (17, 17),  # pull-downs and cable rows 3 each, twice; barbell rows 5
        "pectoralis_major": (14, 14),  # bench presses 5 + 3, incline presses 3 + 3
        # push-downs and extensions 3 each, twice: 12; half of 8 bench, 8 overhead, 6 incline: 11
        "triceps_brachii": (23, 23),
        # curls 4 + 4: 8; half of 17 pulls, 8 hammer curls and 10 face pulls: 17.5
        "biceps_brachii": (25.5, 25.5),
    },
    # With 3-4 sets, the fourth is optional.
    "phul": {
        "latissimus_dorsi": (12, 16),  # bent-over rows, pull-downs, cable and one-arm rows 3-4
        "pectoralis_major": (12, 16),  # flat, incline dumbbell and incline presses, flies 3-4
        # extensions 2-3 and push-downs 3-4: 5-7; half of presses 3-4, 3-4, 2-3 and 3-4: 5.5-7.5
        "triceps_brachii": (10.5, 14.5),
        "biceps_brachii": (11, 15),  # curls 2-3 and 3-4: 5-7; half of the 12-16 pulls: 6-8
    },
    "madcow_5x5": {
        "latissimus_dorsi": (11, 11),  # rows 5 + 6
        "pectoralis_major": (18, 18),  # bench presses 5 + 6, incline presses 4, dips 3
        # extensions 3 and dips 3; half of 11 bench and 4 incline presses: 7.5
        "triceps_brachii": (13.5, 13.5),
        "biceps_brachii": (8.5, 8.5),  # curls 3; half of 11 rows: 5.5
        "erector_spinae": (6, 6),  # back extensions 2, deadlifts 4
    },
}


@pytest.mark.parametrize("name", VOLUMES)
def test_the_sets_of_a_week_are_those_counted_by_hand(name):
    volume = bw.weekly_volume(program(name))
    counted = {muscle: (volume[muscle].low, volume[muscle].high) for muscle in VOLUMES[name]}
    assert counted == VOLUMES[name]
