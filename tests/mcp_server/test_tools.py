"""The tools of the MCP server, called by the client of the package `mcp` in the same process."""

from __future__ import annotations

import json

import pytest

import backworkouts as bw
from backworkouts import limits

pytest.importorskip("mcp")

import anyio
from jsonschema import Draft202012Validator
from mcp import Client, MCPError
from mcp_types import INVALID_PARAMS

from backworkouts.linter.profile import EQUIPMENT_SETS, Weekday
from backworkouts.mcp import create_server

BACKWARDS = "Pull day\nDeadlift 3x10\nSeated Row 3x8"


def with_client(use):
    """Return what a function of a connected client returns."""

    async def main():
        async with Client(create_server()) as client:
            try:
                return await use(client)
            except MCPError as error:
                return error

    return anyio.run(main)


def result_of(tool, **arguments):
    """Return the result of a call; the client validates it against the tool's schema."""
    return with_client(lambda client: client.call_tool(tool, arguments))


def call(tool, **arguments):
    result = result_of(tool, **arguments)
    assert not result.is_error, result.content[0].text
    assert json.loads(result.content[0].text) == result.structured_content
    return result.structured_content


def error_of(tool, **arguments):
    result = result_of(tool, **arguments)
    assert result.is_error
    assert json.loads(result.content[0].text) == result.structured_content
    return result.structured_content["error"]


def problems_of(error):
    return [(problem["path"], problem["code"]) for problem in error["problems"]]


@pytest.fixture(scope="module")
def tools():
    listed = with_client(lambda client: client.list_tools()).tools
    return {tool.name: tool for tool in listed}


# the list of tools


def test_the_tools_are_listed_and_read_only(tools):
    assert ["check", "fix", "weekly_sets", "resolve_exercise", "explain_rule", "read_text"] == [
        *tools
    ]
    for tool in tools.values():
        assert tool.description
        assert tool.annotations.read_only_hint
        assert not tool.annotations.destructive_hint
        assert not tool.annotations.open_world_hint


def test_every_argument_is_described_and_bounded(tools):
    for tool in tools.values():
        Draft202012Validator.check_schema(tool.input_schema)
        Draft202012Validator.check_schema(tool.output_schema)
        for name, schema in tool.input_schema["properties"].items():
            assert schema["description"], name
            if schema["type"] == "string":
                assert {"enum", "maxLength"} & {*schema}, name
            if schema["type"] == "array":
                assert "maxItems" in schema, name


def test_the_profile_is_listed_as_its_values(tools):
    properties = tools["check"].input_schema["properties"]
    assert [goal.value for goal in bw.model.Goal] == properties["goal"]["enum"]
    assert [level.value for level in bw.model.Level] == properties["level"]["enum"]
    assert [day.value for day in Weekday] == properties["sport_days"]["items"]["enum"]
    equipment = properties["equipment"]["items"]["enum"]
    assert {*EQUIPMENT_SETS, *bw.model.Equipment} == {*equipment}


# check


def test_check_finds_in_a_text_what_the_library_finds_with_the_line():
    report = call("check", text=BACKWARDS, select=["ORD001"])["report"]
    reading = bw.notation.read(BACKWARDS)
    assert bw.check(reading, select=["ORD001"]).to_dict() == report
    (finding,) = report["findings"]
    assert (2, 1) == (finding["place"]["line"], finding["place"]["column"])


def test_check_finds_in_documents_what_the_library_finds():
    day = bw.notation.parse(BACKWARDS)
    report = call("check", documents=[bw.to_dict(day)], ignore=["VOL"])["report"]
    assert bw.check(day, ignore=["VOL"]).to_dict() == report


def test_several_documents_are_one_week():
    days = [bw.catalog.workouts["back_workout_1"], bw.catalog.workouts["back_workout_3"]]
    report = call("check", documents=[bw.to_dict(day) for day in days])["report"]
    assert bw.check(days).to_dict() == report


def test_check_returns_only_findings_that_are_severe_enough():
    severities = [
        finding["severity"]
        for finding in call("check", text=BACKWARDS, at_least="warning")["report"]["findings"]
    ]
    assert ["warning"] == severities  # ORD001; the others are info


def test_the_profile_decides_which_rules_apply():
    home = call("check", text=BACKWARDS, equipment=["home_with_dumbbells", "bench"])["report"]
    # neither a barbell for the deadlift nor a cable machine for the row
    assert 2 == [finding["code"] for finding in home["findings"]].count("EQP001")
    profile = {
        "goal": "athletics",
        "level": "beginner",
        "focus": "back",
        "equipment": ["bodyweight"],
        "sport_days": ["saturday"],
    }
    expected = bw.check(
        bw.notation.read(BACKWARDS), profile=bw.Profile(**{**profile, "equipment": "bodyweight"})
    )
    assert expected.to_dict() == call("check", text=BACKWARDS, **profile)["report"]


def test_what_cannot_be_read_of_a_text_is_listed():
    text = f"{BACKWARDS}\nPull-Up 3x\nZercher Yodel 3x8"
    reading = call("check", text=text)["reading"]
    assert 1 == reading["total"]
    assert [4] == [problem["line"] for problem in reading["problems"]]
    assert ["Zercher Yodel"] == [unknown["name"] for unknown in reading["unknown"]]


def test_doubtful_lines_are_listed():
    reading = call("check", text=f"{BACKWARDS}\nthen 3 x 12 of whatever feels good today")[
        "reading"
    ]
    assert [4] == [place["line"] for place in reading["doubtful"]]


# fix


def test_fix_moves_the_lines_of_a_text():
    fixed = call("fix", text=BACKWARDS, select=["ORD001"])
    assert "Pull day\nSeated Row 3x8\nDeadlift 3x10" == fixed["text"]
    assert ["ORD001"] == [finding["code"] for finding in fixed["applied"]]
    assert [] == fixed["report"]["findings"]


def test_fix_returns_documents_for_documents():
    day = bw.notation.parse(BACKWARDS)
    fixed = call("fix", documents=[bw.to_dict(day)], select=["ORD001"])
    assert [bw.to_dict(bw.fix(day, select=["ORD001"]).subject)] == fixed["documents"]
    two = call("fix", documents=[bw.to_dict(day)] * 2, select=["ORD001"])
    assert fixed["documents"] * 2 == two["documents"]


def test_a_text_without_fixes_stays_as_it_is():
    text = "Pull day\nSeated Row 3x8\nDeadlift 3x10"
    fixed = call("fix", text=text, select=["ORD001"])
    assert (text, [], []) == (fixed["text"], fixed["applied"], fixed["refused"])


def test_a_doubtful_text_is_changed_only_by_unsafe_fixes():
    text = f"{BACKWARDS}\nthen 3 x 12 of whatever feels good today"
    kept = call("fix", text=text, select=["ORD001"])
    assert text == kept["text"]
    assert ["ORD001"] == [finding["code"] for finding in kept["refused"]]
    assert ["ORD001"] == [finding["code"] for finding in kept["report"]["findings"]]
    changed = call("fix", text=text, select=["ORD001"], unsafe=True)
    assert changed["text"].startswith("Pull day\nSeated Row 3x8")


def test_a_log_is_not_changed():
    log = "2026-11-02\nDeadlift 3x5 @ 100 kg\nSeated Row 3x8 @ 60 kg"
    fixed = call("fix", text=log)
    assert (log, []) == (fixed["text"], fixed["applied"])


def test_fix_refuses_a_text_with_lines_that_cannot_be_read():
    error = error_of("fix", text=f"{BACKWARDS}\nPull-Up 3x")
    assert "invalid_text" == error["code"]
    assert [4] == [problem["line"] for problem in error["problems"]]


# weekly_sets


def test_sets_are_counted_per_week():
    volume = call("weekly_sets", text="Day\nSeated Row 3-4x8")["volume"]
    assert {"low": 3, "high": 4} == volume["sets"]["rhomboids"]
    assert {"low": 1.5, "high": 2} == volume["sets"]["biceps_brachii"]  # half, as a synergist
    direct = call("weekly_sets", text="Day\nSeated Row 3x8", credits="direct")["volume"]
    assert {"low": 3, "high": 3} == direct["sets"]["rhomboids"]
    assert {"low": 0, "high": 0} == direct["sets"]["biceps_brachii"]  # a synergist


def test_sets_of_unknown_exercises_are_named():
    volume = call("weekly_sets", text="Day\nZercher Yodel 3x8")["volume"]
    assert volume["incomplete"]
    assert ["Zercher Yodel"] == [*volume["uncounted"]]


def test_sessions_beside_a_plan_are_not_lost():
    text = "Plan\nSeated Row 3x8\n\n2026-11-02\nDeadlift 3x5 @ 100 kg"
    reading = bw.notation.read(text)
    assert reading.sessions
    assert not isinstance(reading.subject, tuple)
    sessions = call("weekly_sets", text=text)["reading"]["sessions"]
    assert [*reading.sessions] == [bw.from_dict(document) for document in sessions]


# resolve_exercise, explain_rule, read_text


def test_an_exercise_is_found_by_any_name():
    exercise = call("resolve_exercise", name="lat pulldown (wide grip)")["exercise"]
    assert "wide_grip_lat_pulldown" == exercise["id"]
    assert "latissimus_dorsi" in exercise["prime_movers"]


def test_a_name_that_is_unknown_is_an_error_with_suggestions():
    error = error_of("resolve_exercise", name="seated rwo")
    assert "unknown_exercise" == error["code"]
    assert "seated_row" in error["problems"][0]["suggestions"]


def test_a_rule_is_explained_with_the_titles_of_its_sources():
    explained = call("explain_rule", rule="ord001")
    assert ["ORD001"] == [rule["code"] for rule in explained["rules"]]
    grounds = {ground["source"] for rule in explained["rules"] for ground in rule["grounds"]}
    assert grounds == {*explained["sources"]}
    family = call("explain_rule", rule="ORD")["rules"]
    assert [rule.code for rule in bw.linter.all_rules().values() if rule.family == "ORD"] == [
        rule["code"] for rule in family
    ]
    assert "unknown_id" == error_of("explain_rule", rule="ORD999")["code"]


def test_a_text_is_read_into_documents():
    read = call("read_text", text="Day\nPull-Up 3x8 @ 10, rest 90 s", unit="lb")
    (document,) = read["documents"]
    assert bw.notation.parse("Day\nPull-Up 3x8 @ 10, rest 90 s", unit="lb") == bw.from_dict(
        document
    )
    assert {"problems": [], "total": 0, "unknown": [], "doubtful": [], "sessions": []} == read[
        "reading"
    ]


def test_a_log_is_read_into_a_document_for_each_session():
    log = "2026-11-02\nDeadlift 3x5 @ 100 kg\n\n2026-11-04\nSeated Row 3x8 @ 60 kg"
    sessions = [bw.from_dict(document) for document in call("read_text", text=log)["documents"]]
    assert [*bw.notation.parse(log)] == sessions


# errors


def test_a_call_names_everything_that_is_wrong_with_its_arguments():
    error = error_of("check", text=7, level="begginer", goal=["strength"], select=[], documnets="x")
    assert "invalid_document" == error["code"]
    expected = [
        (["goal"], "wrong_type"),
        (["documnets"], "unknown_key"),
        (["level"], "unknown_value"),
        (["select"], "wrong_length"),
        (["text"], "wrong_type"),
    ]
    assert sorted(expected) == sorted(problems_of(error))
    suggestions = {problem["path"][0]: problem["suggestions"] for problem in error["problems"]}
    assert ["beginner"] == suggestions["level"]
    assert ["documents"] == suggestions["documnets"]


def test_a_missing_or_empty_argument_is_named():
    assert [(["name"], "missing_key")] == problems_of(error_of("resolve_exercise"))
    assert [(["name"], "invalid_value")] == problems_of(error_of("resolve_exercise", name=""))


@pytest.mark.parametrize("arguments", [{}, {"text": BACKWARDS, "documents": [{}]}])
def test_training_is_either_a_text_or_documents(arguments):
    assert [([], "contradiction")] == problems_of(error_of("check", **arguments))


def test_problems_of_a_document_have_their_path_in_the_arguments():
    good, bad = bw.to_dict(bw.notation.parse(BACKWARDS)), bw.to_dict(bw.Workout("A"))
    error = error_of("weekly_sets", documents=[good, {**bad, "name": 7}])
    assert [(["documents", 1, "name"], "wrong_type")] == problems_of(error)
    assert "$.documents[1].name" == error["problems"][0]["where"]


@pytest.mark.parametrize(
    "value", [bw.Catalog([bw.Muscle(id="neck", name="Neck", region="neck")], []), bw.Progressions()]
)
def test_another_document_is_no_training(value):
    error = error_of("check", documents=[bw.to_dict(value)])
    assert [(["documents", 0], "wrong_kind")] == problems_of(error)


def test_documents_of_different_kinds_are_no_week():
    day = bw.catalog.workouts["back_workout_1"]
    session = bw.Session("2026-11-02T18:30:00", bw.Workout("A"))
    documents = [bw.to_dict(day), bw.to_dict(session)]
    assert "unsupported_argument" == error_of("check", documents=documents)["code"]


def test_a_text_without_exercises_is_an_error():
    for tool in ("check", "fix", "weekly_sets", "read_text"):
        assert "invalid_text" == error_of(tool, text="Dear diary")["code"]


def test_an_unknown_tool_is_an_error_of_the_protocol():
    error = result_of("checks")
    assert INVALID_PARAMS == error.code
    assert "check, fix, weekly_sets" in error.message


# limits


def test_input_above_the_limits_is_an_error():
    long = "x" * (limits.NOTATION_CHARACTERS + 1)
    assert [(["text"], "too_large")] == problems_of(error_of("check", text=long))
    many = [{}] * 10_000
    assert [(["documents"], "too_large")] == problems_of(error_of("weekly_sets", documents=many))


def test_deep_documents_are_an_error():
    deep = {}
    for _ in range(limits.NESTING):
        deep = {"a": deep}
    assert [(["documents", 0], "too_deep")] == problems_of(error_of("check", documents=[deep]))


def test_as_many_problems_are_listed_as_the_limit_allows():
    error = error_of("check", documents=[7] * limits.TOOL_DOCUMENTS)
    assert limits.PROBLEMS == len(error["problems"])


def test_the_largest_accepted_texts_are_answered():
    text = ("a b c 3x" * 120_000)[: limits.NOTATION_CHARACTERS]
    assert "invalid_text" == error_of("check", text=text)["code"]
    lines = "Seated Row 4x10\n" * limits.LINES
    assert error_of("read_text", text=lines)["problems"]
