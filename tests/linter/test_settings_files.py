"""Settings in files: what they may say, where they are found, and every mistake at once."""

from __future__ import annotations

import os

import pytest

import backworkouts as bw

WHOLE = """
[profile]
goal = "hypertrophy"
level = "intermediate"
focus = "back"
equipment = ["dumbbell", "bench"]
sport_days = ["tuesday", "saturday"]

[check]
select = ["ORD", "VOL"]
ignore = ["many-weekly-sets"]

[rules.VOL001]
sets = 8
severity = "warning"
"""


@pytest.fixture
def settings(tmp_path):
    """Write a file of settings and read it."""

    def read(text, name="backworkouts.toml"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return bw.Settings.read(path)

    return read


@pytest.fixture
def problems(settings, tmp_path):
    """What is wrong with a file of settings, a line each."""

    def read(text, name="backworkouts.toml"):
        with pytest.raises(bw.errors.SettingsError) as caught:
            settings(text, name)
        folder = f"{tmp_path}{os.sep}"  # a problem names the whole path
        assert all(one.where.startswith(folder) for one in caught.value.problems)
        return [str(one).removeprefix(folder) for one in caught.value.problems]

    return read


def test_a_file_says_for_whom_which_rules_and_by_which_numbers(settings):
    expected = bw.Settings(
        profile=bw.Profile(
            goal="hypertrophy",
            level="intermediate",
            focus="back",
            equipment=["dumbbell", "bench"],
            sport_days=["tuesday", "saturday"],
        ),
        select=["ORD", "VOL"],
        ignore=["many-weekly-sets"],
        rules={"VOL001": {"sets": 8, "severity": "warning"}},
    )
    assert expected == settings(WHOLE)


def test_an_empty_file_sets_nothing(settings):
    assert bw.Settings() == settings("") == settings("[profile]\n[check]\n[rules]\n")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ('"home_with_dumbbells"', ["dumbbell"]),
        ('["home_with_dumbbells", "pull_up_bar"]', ["dumbbell", "pull_up_bar"]),
        ('"bodyweight"', []),
        ("[]", []),
    ],
)
def test_equipment_may_be_a_set_of_it_by_name(settings, written, meant):
    profile = settings(f"profile.equipment = {written}").profile
    assert bw.Profile(equipment=meant) == profile


def test_the_table_of_a_pyproject_file_is_the_same(settings):
    table = WHOLE.replace("[profile", "[tool.backworkouts.profile")
    table = table.replace("[check", "[tool.backworkouts.check").replace(
        "[rules", "[tool.backworkouts.rules"
    )
    both = '[project]\nname = "gym"\n' + table
    assert settings(WHOLE) == settings(both, "pyproject.toml")


def test_a_pyproject_file_without_the_table_has_no_settings(problems):
    expected = "pyproject.toml: expected a table [tool.backworkouts], found none"
    assert [expected] == problems('[project]\nname = "backworkouts-gym"', "pyproject.toml")
    assert [expected] == problems('tool = "backworkouts"', "pyproject.toml")
    assert ["pyproject.toml: expected a table [tool.backworkouts], found 3"] == problems(
        "tool.backworkouts = 3", "pyproject.toml"
    )


# Mistakes


def test_every_mistake_is_said_at_once_with_the_nearest(problems):
    assert [
        "ruls: expected a key of this table: 'rules', found 'ruls'",
        "profile.sport_day: expected a key of this table: 'sport_days', found 'sport_day'",
        "profile.level: expected a level: 'beginner', found 'beginer'",
        "profile.equipment[0]: expected equipment, or a set of it by name: 'dumbbell', found 'dumbel'",
        "profile.sport_days: expected a list of texts, found 'monday'",
        "check.select[1]: expected the code, family or name of a rule: 'lower-back-before-pulls', found 'lower-back-before-pull'",
        "check.ignore: expected a list of texts, found 'ORD'",
        "rules.VOL001.set: expected an option of this rule: 'sets', found 'set'",
        "rules.VOL002.sets: expected fractional sets per muscle and week: a number from 0 to 200, found '25'",
        "rules.ORD.severity: expected 'error' or 'warning' or 'info', found 'fatal'",
        "rules.ORD.sets: expected a setting of a whole family: 'severity', found 'sets'",
    ] == [
        one.removeprefix("backworkouts.toml: ")
        for one in problems("""
ruls = {}
[profile]
sport_day = "monday"
level = "beginer"
equipment = ["dumbel"]
sport_days = "monday"
[check]
select = ["VOL", "lower-back-before-pull"]
ignore = "ORD"
[rules]
VOL001.set = 8
VOL002.sets = "25"
ORD = {severity = "fatal", sets = 3}
""")
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("profile = 3", "profile: expected a table, found 3"),
        ("rules.VOL001 = 3", "rules.VOL001: expected a table of options, found 3"),
        ("profile.equipment = 'dumbbell'", "profile.equipment: expected a list of texts, or one"),
        ("profile.goal = 3", "profile.goal: expected a goal: 'hypertrophy' or 'strength'"),
        ("check.select = [3]", "check.select: expected a list of texts, found [3]"),
        ("rules.VOL001.sets = nan", "a number from 0 to 200, found nan"),
        ("rules.VOL001.sets = true", "a number from 0 to 200, found True"),
    ],
)
def test_a_value_of_another_kind_is_a_mistake(problems, text, said):
    (problem,) = problems(text)
    assert said in problem


def test_what_is_no_table_is_refused():
    with pytest.raises(bw.errors.UnsupportedSubjectError, match="expected a table of settings"):
        bw.Settings.from_dict([])
    with pytest.raises(bw.errors.SettingsError, match=r"^profile: expected a table, found 3$"):
        bw.Settings.from_dict({"profile": 3})


def test_brackets_in_texts_and_comments_are_no_nesting(settings):
    notes = "\n".join(f"# {'[' * 300}" for _ in range(3))
    assert settings(f"{notes}\nprofile.goal = 'strength'").profile.goal is bw.model.Goal.STRENGTH


def test_what_is_no_path_is_refused():
    for read in (bw.Settings.read, bw.Settings.find):
        with pytest.raises(bw.errors.UnsupportedSubjectError, match="expected the path of a file"):
            read(object())


# Files that are none


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("[check]\nselect = \n", ", line 2, column 10: expected TOML, found invalid value"),
        ("a", ": expected '=' after a key in a key/value pair"),
        (b"a = '\xff'", ": expected UTF-8, found byte 0xff at 5"),
        ("a = " + "[" * 2_000, ": expected at most 200, found 2000 levels of arrays and tables"),
        ("a = " + "{a=" * 2_000, ": expected at most 200, found 2000 levels of arrays and tables"),
        ("a = [ # ]\n" * 201, ": expected at most 200, found 201 levels of arrays and tables"),
        ('a = [ "]", \n' * 201, ": expected at most 200, found 201 levels of arrays and tables"),
        ("a = " + "1" * 5_000, ": expected TOML, found exceeds the limit"),
        ("a = 1\na = 2\n", ", line 2, column 6: expected TOML, found cannot overwrite a value"),
        (".".join("a" * 500) + " = 1", ": expected at most 200 dots in a line, found 499"),
        ("#" * 250_001, ": expected at most 250,000 bytes, found more"),
    ],
)
def test_what_is_no_toml_is_one_problem_at_its_place(problems, data, said):
    (problem,) = problems(data)
    assert problem.startswith(f"backworkouts.toml{said}")


def test_a_file_that_is_not_there_is_an_error_of_the_system(tmp_path):
    with pytest.raises(FileNotFoundError):
        bw.Settings.read(tmp_path / "backworkouts.toml")


# Where they are found


def test_settings_are_found_upwards(tmp_path, settings):
    settings("profile.goal = 'strength'")
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert bw.model.Goal.STRENGTH is bw.Settings.find(deep).profile.goal
    (tmp_path / "a" / "pyproject.toml").write_text("tool.backworkouts.profile.goal = 'general'")
    assert bw.model.Goal.GENERAL is bw.Settings.find(deep).profile.goal
    (deep / "pyproject.toml").write_text("[project]\nname = 'of someone else'")
    assert bw.model.Goal.GENERAL is bw.Settings.find(deep).profile.goal
    (tmp_path / "a" / "backworkouts.toml").write_text("profile.goal = 'athletics'")
    assert bw.model.Goal.ATHLETICS is bw.Settings.find(deep).profile.goal


def test_the_broken_file_of_someone_else_is_none_of_ours(tmp_path):
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "backworkouts.toml").write_text("profile.goal = 'strength'")
    (inner / "pyproject.toml").write_bytes(b"\xff = [")
    assert bw.model.Goal.STRENGTH is bw.Settings.find(inner).profile.goal


def test_nothing_is_found_where_nothing_is(tmp_path, monkeypatch):
    monkeypatch.setattr("backworkouts.linter.settings_files.OWN_FILE", "no such file.toml")
    assert None is bw.Settings.find(tmp_path)


# Rules, names, families


def severities(subject, **rules):
    report = bw.check(subject, select="VOL001", settings=bw.Settings(rules=rules))
    return {str(one.severity) for one in report}


def test_a_severity_is_set_for_a_family_and_a_code_goes_before_it():
    week = [bw.notation.parse("Lat Pulldown 5x10")]
    family, code = {"severity": "error"}, {"severity": "warning"}
    assert {"error"} == severities(week, VOL=family)
    assert {"warning"} == severities(week, VOL=family, VOL001=code)
    assert {"warning"} == severities(week, VOL=family, **{"few-weekly-sets": code})


def test_settings_go_over_others_key_by_key():
    ours = bw.Settings(
        profile=bw.Profile(level="beginner"), ignore=["ORD"], rules={"VOL": {"severity": "error"}}
    )
    theirs = bw.Settings(
        profile=bw.Profile(goal="strength", level="advanced"),
        select=["VOL"],
        ignore=["VOL002"],
        rules={"VOL001": {"sets": 8, "severity": "info"}},
    )
    both = ours.over(theirs)
    assert bw.Profile(goal="strength", level="beginner") == both.profile
    assert (("VOL",), ("ORD",)) == (both.select, both.ignore)
    assert {"sets": 8, "severity": "error"} == both.rules["VOL001"]
    assert {"severity": "error"} == both.rules["VOL002"]
    assert "ORD001" not in both.rules
    assert theirs.of(bw.linter.all_rules()["VOL001"]) == bw.Settings().over(theirs).rules["VOL001"]
