"""`--catalog mine.json`: every command knows a person's own exercises."""

from __future__ import annotations

import json

import pytest

import backworkouts as bw

MEDUSA_ROW = bw.Exercise(
    "medusa_row",
    "Medusa Row",
    patterns=["horizontal_pull"],
    prime_movers=["rhomboids"],
    synergists=["biceps_brachii"],
    lower_back_load="high",
)
HOME = bw.Workout("Home", bw.straight(MEDUSA_ROW, 4, reps=10), id="home")
MINE = bw.catalog.extend(exercises=[MEDUSA_ROW], workouts=[HOME])
TYPED = "Medusa rows 4x10\nDeadlift 3x5\n"
FIX = ("--fix", "--unsafe-fixes", "--select", "ORD001", "--no-config")


@pytest.fixture
def mine(tmp_path):
    """The options that name a file with the exercise."""
    bw.dump(MINE, tmp_path / "mine.json")
    return "--catalog", tmp_path / "mine.json"


def test_a_text_with_the_exercise_is_read_checked_and_counted(command, file, mine):
    path = file(TYPED)
    only = ("--select", "DAT001", "--no-config")
    assert 1 == command("check", path, *only)[0]
    status, out, err = command("check", path, *only, *mine)
    assert (0, "") == (status, err)
    assert "Nothing found" in out
    # four sets of a prime mover
    volumes = json.loads(command("volume", path, "--format", "json", *mine)[1])["volumes"]
    assert {"low": 4, "high": 4} == volumes[0]["sets"]["rhomboid_major"]
    assert not volumes[0]["incomplete"]


def test_its_workouts_are_called_by_their_ids(command, mine):
    assert 2 == command("volume", "home")[0]
    for words in (("volume", "home"), ("show", "home"), ("check", "home", "--no-config")):
        status, out, err = command(*words, *mine)
        assert (0, "") == (status, err)
        assert out.startswith("Home")


def test_it_is_listed_and_shown(command, mine):
    _, out, _ = command("list", "exercises", "--pattern", "horizontal_pull", *mine)
    assert "medusa_row" in out
    assert "home" in command("list", "workouts", *mine)[1]
    assert command("show", "Medusa Rows", *mine)[1].startswith("Medusa Row\n")


def test_a_converted_workout_is_read_without_the_catalog_too(command, file, mine):
    _, out, _ = command("convert", file(TYPED), *mine)
    read = bw.loads(out, bw.Workout)
    assert [MEDUSA_ROW, bw.resolve("deadlift")] == [each.exercise for each in read.exercise_sets()]
    status, out, err = command("convert", file(out, "day.json"), *mine)
    assert (0, "") == (status, err)
    assert out.endswith("Medusa Row 4x10\nDeadlift 3x5\n")


def test_fmt_writes_its_name(command, file, mine):
    path = file(TYPED)
    command("fmt", path, "--names", "canonical", *mine)
    assert "Medusa Row 4x10\nDeadlift 3x5\n" == path.read_text("utf-8")


def test_a_fixed_document_keeps_the_id(command, file, mine):
    # The deadlift goes to the end.
    sets = [{"reps": 5}]
    blocks = [{"exercise": each, "sets": sets} for each in ("deadlift", "medusa_row")]
    path = file(json.dumps({"format": "backworkouts.workout/2", "name": "A", "blocks": blocks}))
    assert 0 == command("check", path, *FIX, *mine)[0]
    assert blocks[::-1] == json.loads(path.read_text("utf-8"))["blocks"]


def test_a_text_with_the_exercise_is_fixed(command, file, mine):
    path = file("Deadlift 3x5\nMedusa rows 4x10\n")
    assert 0 == command("check", path, *FIX, *mine)[0]
    assert "Medusa rows 4x10\nDeadlift 3x5\n" == path.read_text("utf-8")


def test_a_log_of_another_app_is_read_and_written_with_it(command, file, mine):
    log = file("date,exercise,reps\n2026-11-02,Medusa Row,8\n", "log.csv")
    unknown = json.loads(command("import", log, "--format", "json")[1])["unknown"]
    assert ["Medusa Row"] == [name["name"] for name in unknown]
    assert [] == json.loads(command("import", log, "--format", "json", *mine)[1])["unknown"]
    _, out, _ = command("export", log, "--to", "sets_csv", *mine)
    assert "medusa_row" in out
    weeks = json.loads(command("volume", log, "--by", "week", "--format", "json", *mine)[1])
    assert {"low": 1, "high": 1} == weeks["weeks"][0]["volumes"][0]["sets"]["rhomboids"]


def test_several_catalogs_add_up(command, file, mine):
    bent = bw.Exercise("bent_lift", "Bent Lift", variant_of="medusa_row")
    more = file(bw.dumps(MINE.extend(exercises=[bent]), catalog=MINE), "more.json")
    day = file("Bent Lift 3x5\nMedusa Row 3x5", "both.txt")
    only = ("--select", "DAT001", "--no-config")
    assert "No muscles" not in command("check", day, *only, *mine, "--catalog", more)[1]
    # By itself it lacks the exercise of the first.
    status, _, err = command("show", "bent_lift", "--catalog", more)
    assert 2 == status
    assert f"backworkouts: {more}: exercises.bent_lift.variant_of" in err
    assert 0 == command("show", "bent_lift", *mine, *mine, "--catalog", more)[0]


def test_a_whole_catalog_is_used_instead_of_the_bundled_one(command, file, mine):
    whole = file(
        bw.dumps(bw.Catalog(exercises=[bw.Exercise("only_row", "Only Row")])), "whole.json"
    )
    status, out, err = command("list", "exercises", "--catalog", whole)
    assert 0 == status
    assert out.endswith("1 exercise\n")
    assert f"backworkouts: {whole} extends no catalog" in err
    status, out, err = command("list", "exercises", *mine, "--catalog", whole)
    assert (2, "") == (status, out)
    assert f"{whole} extends no catalog" in err
    # Releases before 0.5 wrote an extended catalog whole.
    old = file(bw.dumps(MINE, catalog=bw.Catalog()), "old.json")
    assert (0, "") == command("show", "home", "--catalog", old)[::2]


def test_an_error_names_the_file(command, file):
    day = file(TYPED)
    status, out, err = command("volume", "back_workout_1", "--catalog", day)
    assert (2, "") == (status, out)
    assert err.startswith(f"backworkouts: {day}: $: expected JSON")
    workout = file(bw.dumps(HOME), "home.json")
    assert "expected a catalog, found a workout" in command("list", "--catalog", workout)[2]
    taken = file(
        '{"format": "backworkouts.catalog/2", "extends": true,'
        ' "exercises": [{"id": "mine", "name": "Pull-Up"}]}',
        "taken.json",
    )
    assert f"{taken}: exercises.mine: expected a name" in command("list", "--catalog", taken)[2]
    assert 2 == command("list", "--catalog", "nowhere.json")[0]
