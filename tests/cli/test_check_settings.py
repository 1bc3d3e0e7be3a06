"""`backworkouts check`: for whom, which rules and by which numbers, from files and options."""

from __future__ import annotations

import json

import pytest

LATS = "# Pull\n\nLat Pulldown 9x10\n"
BACKWARDS = "# Pull\n\nDeadlift 3x5\nT-Bar Row 3x8\n"


@pytest.fixture
def severities(command):
    """The severity of each finding of a code."""

    def found(code, *words, **how):
        printed = json.loads(command("check", *words, "--format", "json", **how)[1])
        return [one["severity"] for one in printed["findings"] if one["code"] == code]

    return found


def test_the_file_of_the_folder_holds(file, severities):
    path = file(BACKWARDS)
    assert ["warning"] == severities("ORD001", path)
    file("[rules.ORD001]\nseverity = 'error'\n", "backworkouts.toml")
    assert ["error"] == severities("ORD001", path)
    assert ["warning"] == severities("ORD001", path, "--no-config")
    file("check.ignore = ['ORD']", "other.toml")
    assert [] == severities("ORD001", path, "--config", "other.toml")


def test_the_command_line_goes_before_the_file_key_by_key(file, severities):
    path = file(LATS)
    words = (path, "--week", "--select", "VOL001")
    assert "info" in severities("VOL001", *words)
    file("[rules.VOL001]\nsets = 30\nseverity = 'warning'\n", "backworkouts.toml")
    assert {"warning"} == {*severities("VOL001", *words)}
    assert [] == severities("VOL001", *words, "--option", "VOL001.sets=0")
    assert [] == severities("VOL001", *words, "--option", "few-weekly-sets.sets=0")
    assert {"error"} == {*severities("VOL001", *words, "--severity", "VOL=error")}
    words = (*words, "--severity", "VOL=info", "--severity", "VOL001=error")
    assert {"error"} == {*severities("VOL001", *words)}


def test_a_profile_is_given_in_words(command, file):
    words = (
        "--goal", "strength", "--level", "beginner", "--focus", "back",
        "--equipment", "dumbbell, bench", "--equipment", "pull_up_bar",
        "--sport-day", "tuesday,saturday",
    )  # fmt: skip
    status, _, err = command("check", file("Pull-Up 3x8"), *words)
    assert ("", True) == (err, status in (0, 1))
    assert "" == command("check", file("Pull-Up 3x8"), "--equipment", "home_with_dumbbells")[2]


def test_a_profile_is_given_in_any_case(command, file):
    for goal in ("hypertrophy", "Hypertrophy", "HYPERTROPHY"):
        words = ("--goal", goal, "--level", "Beginner", "--focus", "Back")
        tools = ("--equipment", "Dumbbell", "--sport-day", "Tuesday")
        assert "" == command("check", file("Pull-Up 3x8"), *words, *tools)[2]
    _, _, err = command("check", file("Pull-Up 3x8"), "--goal", "Bodybuilding", "--level", "novice")
    assert "a goal: 'hypertrophy', found 'bodybuilding'" in err
    assert "a level: 'beginner', found 'novice'" in err


def test_every_wrong_value_is_a_line_with_the_nearest(command, file):
    words = (
        "--goal", "strenght", "--equipment", "dumbel", "--sport-day", "funday",
        "--option", "VOL001.set=8", "--option", "VOL002.sets=many", "--severity", "ORD01=info",
    )  # fmt: skip
    status, out, err = command("check", file(LATS), *words)
    assert (2, "") == (status, out)
    assert [
        "profile.goal: expected a goal: 'strength', found 'strenght'",
        "profile.equipment[0]: expected equipment, or a set of it by name: 'dumbbell', found 'dumbel'",
        "profile.sport_days[0]: expected a weekday: 'sunday' or 'friday' or 'monday', found 'funday'",
        "rules.VOL001.set: expected an option of this rule: 'sets', found 'set'",
        "rules.VOL002.sets: expected fractional sets per muscle and week: a number from 0 to 200, found 'many'",
    ] == [line.removeprefix("backworkouts: command line: ") for line in err.splitlines()[:5]]
    assert "rules.ORD01: expected the code, name or family of a rule: 'ORD001'" in err


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (("--option", "VOL001.sets"), "expected RULE.OPTION=NUMBER"),
        (("--option", "VOL001=8"), "expected RULE.OPTION=NUMBER"),
        (("--severity", "error"), "expected RULE=SEVERITY"),
        (("--severity", "=error"), "expected RULE=SEVERITY"),
        (("--config", "none.toml"), "backworkouts: none.toml: no such file or directory"),
    ],
)
def test_words_of_no_form_are_refused(command, file, words, printed):
    status, _, err = command("check", file(LATS), *words)
    assert 2 == status
    assert printed in err


def test_the_problems_of_a_file_name_it(command, file):
    path = file("[rules.VOL001]\nset = 8\n", "backworkouts.toml")
    assert (
        2,
        "",
        f"backworkouts: {path}: rules.VOL001.set: expected an option of this rule: 'sets', found 'set'\n",
    ) == command("check", file(LATS))
