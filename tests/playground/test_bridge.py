"""The Python side of the playground, without a browser."""

import json
import re
from base64 import b64decode
from pathlib import Path

import pytest

import backworkouts as bw
from backworkouts import limits
from backworkouts.linter.profile import EQUIPMENT_SETS
from backworkouts.model.terms import Level
from backworkouts.model.workout import Goal
from backworkouts.volume.credits import TABLES
from scripts import load_script

PLAYGROUND = Path(__file__).parents[2] / "playground"


answer = load_script("playground/bridge.py").answer


def ask(do, text, **request):
    return json.loads(answer(json.dumps({"do": do, "text": text, "options": {}, **request})))


def found(text, **options):
    """The findings as `(code, the text at its place)`."""
    findings = ask("check", text, options=options)["findings"]
    return [(finding["code"], _at(text, finding)) for finding in findings]


def _at(text, place):
    units = text.encode("utf-16-le")
    return units[2 * place["start"] : 2 * place["end"]].decode("utf-16-le")


EARLY = "Pull day\nDeadlift 3x5\nPull-Up 4x6-8\nSeated Row 3x10-12\n"
LATE = "Pull day\nPull-Up 4x6-8\nSeated Row 3x10-12\nDeadlift 3x5\n"
SAFE = "Pull day\nGood Morning 3x10\nT-Bar Row 3x8\n"
SAFELY_FIXED = "Pull day\nT-Bar Row 3x8\nGood Morning 3x10\n"
LOG = "2026-11-23 Pull\nDeadlift 5, 5, 5\nPull-Up 8, 7, 6\n"


def test_a_blank_text_is_empty():
    assert ask("check", " \n") == {"kind": "empty"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (EARLY, "workout"),
        ("Monday\nPull-Up 3x8\n\nThursday\nSeated Row 3x10", "program"),
        (LOG, "log"),
        ("Seated Row 4x", "none"),
    ],
)
def test_the_kind_is_that_of_what_was_read(text, kind):
    assert ask("check", text)["kind"] == kind


def test_a_finding_has_its_place_in_the_text():
    assert ("ORD001", "Deadlift") in found(EARLY)


def test_offsets_count_utf_16_code_units():
    assert ("ORD001", "Deadlift") in found("\U0001f4aa Pull\n\U0001f4aa" + EARLY[8:])


def test_a_byte_order_mark_moves_no_place():
    assert ("ORD001", "Deadlift") in found("\ufeff" + EARLY[9:])


def test_every_kind_of_line_end_ends_a_line():
    text = EARLY.replace("day\n", "day\r\n").replace("3x5\n", "3x5\u2028")
    assert ("ORD001", "Deadlift") in found(text)


def test_half_a_surrogate_pair_is_read_like_any_character():
    assert ask("check", "Pull \ud83d\nPull-Up 3x8")["kind"] == "workout"


def test_the_gravest_findings_come_first_then_those_of_the_first_line():
    findings = ask("check", EARLY, options={"equipment": "bodyweight"})["findings"]
    ranks = {"error": 0, "warning": 1, "info": 2}
    order = [(ranks[finding["severity"]], finding["line"]) for finding in findings]
    assert order == sorted(order)
    assert len({rank for rank, _ in order}) > 1


def test_a_problem_has_its_place_and_its_message():
    text = "Pull-Up 3x8\nSeated Row 4x"
    (problem,) = ask("check", text)["problems"]
    assert (problem["line"], problem["column"], _at(text, problem)) == (2, 12, "4x")
    assert "repetitions" in problem["message"]


def test_an_unknown_name_has_its_places_and_names_of_exercises():
    text = "Kneeling lat thing 3x12"
    (unknown,) = ask("check", text)["unknown"]
    assert [_at(text, place) for place in unknown["places"]] == ["Kneeling lat thing"]
    assert "Kneeling Pull-Down" in unknown["suggestions"]


def test_a_doubtful_place_has_what_was_assumed():
    text = "Pull-Up 3x8, then 5 more if it goes well"
    doubts = ask("check", text)["doubts"]
    assert [_at(text, doubt) for doubt in doubts] != []
    assert all("read as" in doubt["message"] for doubt in doubts)


def test_the_options_are_those_of_the_checks():
    assert ("EQP001", "Pull-Up") in found(EARLY, equipment="bodyweight")
    assert ("EQP001", "Pull-Up") not in found(EARLY)


def test_the_training_stands_in_tables():
    (table,) = ask("check", EARLY)["tables"]
    assert table["title"] == "Pull day"
    assert [row[:3] for row in table["rows"]] == [
        ["1", "Deadlift", "3 x 5"],
        ["2", "Pull-Up", "4 x 6-8"],
        ["3", "Seated Row", "3 x 10-12"],
    ]


def test_the_table_of_a_session_has_its_date():
    assert ask("check", LOG)["tables"][0]["title"] == "2026-11-23: Pull"


def _fixed(text, code, **request):
    findings = ask("check", text, **request)["findings"]
    number = [finding["code"] for finding in findings].index(code)
    return ask("fix", text, finding=number, **request)


def test_a_fix_moves_the_lines_of_the_author():
    assert _fixed(EARLY, "ORD001") == {"text": LATE, "reason": ""}


def test_a_fix_changes_its_own_place_alone():
    text = "Pull day\nBarbell Row 3x10\nDeadlift 3x10\n"
    fixed = _fixed(text, "EQP001", options={"equipment": "home_with_dumbbells"})
    assert fixed["text"] == "Pull day\nDumbbell Bent-Over Row 3x10\nDeadlift 3x10\n"


def test_a_fix_changes_every_day_that_is_the_same_workout():
    text = f"## Monday\n{EARLY[9:]}\n## Thursday\n{EARLY[9:]}"
    expected = f"## Monday\n{LATE[9:]}\n## Thursday\n{LATE[9:]}"
    once = _fixed(text, "ORD001")["text"]
    assert "ORD001" in [code for code, _ in found(text)]
    while "ORD001" in [code for code, _ in found(once)]:
        once = _fixed(once, "ORD001")["text"]
    assert once == expected


def test_all_safe_fixes_leave_out_the_others():
    assert ask("fix", EARLY)["text"] == EARLY
    assert ask("fix", SAFE)["text"] == SAFELY_FIXED


@pytest.mark.parametrize(
    ("text", "reason"), [(EARLY + "Face Pull 3x\n", "cannot be read"), (LOG, "was done")]
)
def test_a_text_that_cannot_be_fixed_has_the_reason(text, reason):
    assert reason in ask("check", text)["kept"]
    fixed = ask("fix", text)
    assert fixed["text"] == text
    assert reason in fixed["reason"]


def test_no_fix_is_safe_beside_a_doubtful_line():
    def safety(text):
        findings = ask("check", text)["findings"]
        return [finding["fix"]["is_safe"] for finding in findings if finding["fix"]]

    assert safety(SAFE) == [True]
    assert safety(f"{SAFE}Pull-Up 3x8, then 5 more if it goes well\n") == [False]


def test_the_pictures_have_the_sets_of_the_text():
    pytest.importorskip("backworkouts.pictures.volume_maps")
    shown = ask("pictures", EARLY, options={"credits": "direct"})
    assert [picture["svg"][:4] for picture in shown["pictures"]] == ["<svg", "<svg"]
    assert all(picture["title"] and picture["description"] for picture in shown["pictures"])
    # 4 sets of pull-ups and 3 of rows.
    assert ["latissimus dorsi", "7"] in [row[:2] for row in shown["table"]["rows"]]


def test_a_text_without_exercises_has_no_pictures():
    assert ask("pictures", "Seated Row 4x") == {"pictures": [], "table": None}


def _exported(text, form, **request):
    file = ask("export", text, format=form, **request)
    return file, b64decode(file["base64"]).decode()


def test_the_text_is_that_of_the_standard_notation():
    file, content = _exported("pull day\n- pullups: 3 sets of 8", "text")
    assert (file["name"], content) == ("pull-day.txt", "# pull day\n\nPull-Up 3x8\n")


def test_json_reads_as_the_same_workout():
    file, content = _exported(EARLY, "json")
    assert file["name"] == "pull-day.json"
    assert bw.loads(content) == bw.notation.parse(EARLY)


def test_json_of_a_log_is_a_list_of_sessions():
    _, content = _exported(LOG, "json")
    (session,) = json.loads(content)
    assert bw.from_dict(session) == bw.notation.parse(LOG)[0]


def test_a_calendar_has_an_event_on_the_first_day():
    icalendar = pytest.importorskip("icalendar")
    file, content = _exported(EARLY, "calendar", start="2026-11-30")
    (event,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert (str(event["summary"]), event.decoded("dtstart").isoformat()) == (
        "Pull day",
        "2026-11-30",
    )
    assert file["name"] == "pull-day.ics"


def test_a_calendar_needs_a_first_day():
    pytest.importorskip("icalendar")
    assert "start" in ask("export", EARLY, format="calendar", start="")["error"]


def test_a_sheet_is_a_page():
    pytest.importorskip("jinja2")
    pytest.importorskip("backworkouts.report")
    file, content = _exported(EARLY, "sheet")
    assert file["name"] == "pull-day.html"
    assert "Deadlift" in content


@pytest.mark.parametrize("form", ["text", "calendar", "sheet"])
def test_a_log_is_no_plan(form):
    if form == "calendar":
        pytest.importorskip("icalendar")
    if form == "sheet":
        pytest.importorskip("backworkouts.report")
    assert ask("export", LOG, format=form, start="2026-11-30").keys() == {"reason"}


def test_nothing_is_exported_without_exercises():
    assert ask("export", "Seated Row 4x", format="json").keys() == {"reason"}


@pytest.mark.parametrize(
    ("title", "name"),
    [("<script>", "script.json"), ("../..", "workout.json"), ("a" * 99, f"{'a' * 40}.json")],
)
def test_a_title_makes_a_harmless_file_name(title, name):
    text = f"# {title}\n\nPull-Up 3x8\n"
    assert ask("export", text, format="json")["name"] == name


def test_a_text_of_too_many_lines_has_one_problem():
    (problem,) = ask("check", "Pull-Up 3x8\n" * limits.LINES)["problems"]
    assert "lines" in problem["message"]


def test_a_wrong_option_is_an_error():
    assert "goal" in ask("check", EARLY, options={"goal": "fame"})["error"]


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("goal", ["", *map(str, Goal)]),
        ("level", ["", *map(str, Level)]),
        ("equipment", ["", *EQUIPMENT_SETS]),
        ("credits", [*TABLES]),
        ("unit", ["", "kg", "lb"]),
    ],
)
def test_the_page_offers_the_values_of_the_library(name, values):
    page = (PLAYGROUND / "static" / "index.html").read_text("utf-8")
    select = re.search(rf'<select name="{name}">(.*?)</select>', page, re.DOTALL)[1]
    assert sorted(re.findall(r'value="([^"]*)"', select)) == sorted(values)


def test_the_server_sends_the_policy_of_the_page():
    page = (PLAYGROUND / "static" / "index.html").read_text("utf-8")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)[1]
    assert load_script("playground/serve.py").POLICY == policy
