"""`bw.report.html`: what a report shows, against what the library returns."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from attrs import evolve

import backworkouts as bw
from backworkouts.errors import InvalidValueError, UnknownIdError, UnsupportedSubjectError
from backworkouts.report.reading import excerpt
from backworkouts.report.words import place_in_words
from backworkouts.views.workout import workout_table
from page_tree import tree_of
from support import workout

pytest.importorskip("jinja2")

TEXT = """Pull day
Deadlift 3x5 @ 100 kg, rest 2 min
Pull-Up 3x6-8
Barbell Row 3x10 + Face Pull 3x15
Mystery Machine 2x12
Seated Row 4x
"""
DAY = workout("Deadlift 3x5\nPull-Up 3x8\nSeated Row 3-4x10 + Face Pull 3x15", "Pull day")
ORDER = bw.Settings(select=["ORD001"])
MONDAY = datetime(2026, 11, 2, 18, 30)  # noqa: DTZ001  the time of a lifter has no zone


def report(subject, **options):
    return tree_of(bw.report.html(subject, **options))


def cells(row):
    return [each.text for each in row.all() if each.tag in {"td", "th"}]


def log(count, day=MONDAY):
    return [
        bw.Session(day + timedelta(days=7 * number), workout(f"Pull-Up 3x{number + 1}", "Pull"))
        for number in range(count)
    ]


def test_the_plan_has_the_rows_of_the_table_that_the_command_line_shows():
    page = report(DAY)
    assert "Pull day" == page.one("h1").text == page.one("head").one("title").text
    shown = [cells(row) for row in page.by_id("workout-1").one("table").all("tr")]
    # The optional fourth set of the row has a line of its own, below the name.
    assert shown == [
        ["", "Exercise", "Sets"],
        ["1", "Deadlift", "3 x 5"],
        ["2", "Pull-Up", "3 x 8"],
        ["3a", "Seated Row", "3 x 10"],
        ["1 x 10 (optional)"],
        ["3b", "Face Pull", "3 x 15"],
    ]
    assert [tuple(filter(None, row)) for row in workout_table(DAY).rows] == [
        tuple(row) for row in shown[1:]
    ]


def test_the_exercises_of_a_superset_are_one_group_of_rows():
    groups = report(DAY).by_id("workout-1").one("table").all("tbody")
    assert [[], [], ["superset"]] == [group.classes for group in groups]
    assert ["3a", "3b"] == groups[2].texts("td", "label")


def test_a_timed_block_is_named_above_its_exercises():
    pull = bw.straight("pull up", 2, reps=5)
    row = bw.straight("seated row", 2, reps=8)
    day = bw.Workout(
        "Timed",
        bw.Block(pull.exercises, "amrap", duration="12 min"),
        bw.superset(pull, row, method="emom", duration="10 min"),
    )
    shown = [cells(each) for each in report(day).by_id("workout-1").one("table").all("tr")]
    assert shown[1:] == [
        ["1", "AMRAP 12 min", ""],
        ["", "Pull-Up", "2 x 5"],
        ["2", "EMOM 10 min", ""],
        ["2a", "Pull-Up", "2 x 5"],
        ["2b", "Seated Row", "2 x 8"],
    ]


def test_more_exercises_than_letters_have_two_letters():
    many = bw.superset(*[bw.straight("pull up", 1, reps=1)] * 28)
    labels = report(bw.Workout("Many", many)).by_id("workout-1").texts("td", "label")
    assert ["1a", "1y", "1z", "1aa", "1ab"] == [labels[at] for at in (0, 24, 25, 26, 27)]


def test_the_warm_up_and_the_notes_are_there():
    published = bw.catalog.workouts["back_workout_1"]
    part = report(published).by_id("workout-1")
    assert ["Warm-up", "Sets"] == part.texts("h4")
    (note,) = [text for text in part.texts("li") if text.startswith("Note:")]
    assert f"Note: {published.note}" == note
    assert "Beginner, intermediate; hypertrophy; back." == part.one("p", "about").text


def test_the_sets_are_those_of_each_credit_table():
    subject = bw.catalog.programs["back_progression"]
    page = report(subject, credits=["fractional", "direct"])
    volumes = [bw.weekly_volume(subject, table) for table in ("fractional", "direct")]
    header, *shown = [cells(row) for row in page.by_id("sets").one("table").all("tr")]
    assert ["Muscle", "fractional", "direct", "days a week"] == header
    assert ["latissimus dorsi", "21-28", "21-28", "1.4"] == shown[0]
    by_name = {muscle.name: muscle.id for muscle in bw.catalog.muscles.values()}
    assert len(shown) > 10
    for name, *sets, days in shown:
        muscle = by_name[name]
        assert [volume.shown(muscle) for volume in volumes] == sets
        assert str(volumes[0].frequency[muscle]) == days
    assert "Sets per week" == page.by_id("sets").one("h2").text


def test_a_part_of_a_muscle_is_shown_below_the_whole():
    page = report(workout("Shrug 3x10\nPull-Up 3x8"))
    rows = [cells(row)[0] for row in page.by_id("sets").one("table").all("tr")]
    parts = [cells(row)[0] for row in page.by_id("sets").all("tr", "part")]
    # The lower trapezius helps in the pull-up only, so its sets are not those of the others.
    assert ["upper trapezius", "middle trapezius", "lower trapezius"] == parts
    assert parts == rows[rows.index("trapezius") + 1 :][:3]
    assert "Sets per session" == page.by_id("sets").one("h2").text


def test_the_pictures_are_of_the_first_credit_table():
    assert "direct" in report(DAY, credits=["direct", "total"]).all("figure")[0].text
    assert 2 == len(report(DAY).all("figure"))


def test_each_credit_table_is_named_once_with_its_version():
    own = bw.FRACTIONAL.override("mine", {"pull_up": {"biceps_brachii": 1}})
    footer = report(DAY, credits=[own, "total", own]).one("footer").text
    assert "mine (version 1), total (version 1)." in footer
    assert f"backworkouts {bw.__version__}" in footer
    assert "direct (version 1)" in report(DAY, credits=bw.DIRECT).one("footer").text
    assert "Not medical advice." in footer


def test_findings_have_their_messages_places_grounds_and_fixes():
    found = bw.check(DAY)
    page = report(DAY).by_id("findings")
    messages = " ".join(page.texts("p", "message"))
    assert len(found) == len(page.all("p", "message"))
    for finding in found:
        assert finding.message[1:] in messages
    order = next(each for each in page.all("article") if "ORD001" in each.text)
    assert ["rule", "warning"] == order.classes
    assert "Lower back before pulls" in order.one("h3").text
    assert "1 Deadlift" == order.one("p", "place").text
    fix = "Fix, which changes the training: Do Deadlift after Seated Row."
    assert fix == order.one("p", "fix").text
    grounds = next(each for each in found if each.code == "ORD001").grounds
    assert len(grounds) == len(order.one("ul", "grounds").all("li"))
    for ground, shown in zip(grounds, order.one("ul", "grounds").all("li"), strict=True):
        source = bw.catalog.sources[ground.source]
        assert f"Confidence: {ground.confidence}" == shown.one("span", "confidence").text
        assert source.title in shown.one("cite").text
        links = [link.attributes["href"] for link in shown.all("a")]
        assert ([f"https://doi.org/{source.doi}"] if source.doi else []) == links


def test_the_gravest_findings_come_first():
    shown = report(bw.notation.read(TEXT)).by_id("findings").texts("span", "severity")
    assert shown == sorted(shown, key=["error", "warning", "info"].index)
    assert {"warning", "info"} == {*shown}


def test_a_safe_fix_is_called_a_fix():
    day = workout("Pull-Up 3x8\nRomanian Deadlift 3x10\nBarbell Row 3x10")
    fixes = report(day, settings=ORDER).by_id("findings").texts("p", "fix")
    assert ["Fix: Do Romanian Deadlift after Bent-Over Row."] == fixes


def test_nothing_found_is_stated():
    page = report(workout("Pull-Up 3x8"), settings=ORDER)
    assert "Nothing found." in page.by_id("findings").text
    assert not page.by_id("findings").all("details")


def test_the_lines_of_a_text_stand_beside_its_findings():
    page = report(bw.notation.read(TEXT)).by_id("findings")
    order = next(each for each in page.all("article") if "ORD001" in each.text)
    line = order.one("p", "line")
    assert "Line 2" == line.one("span", "line-number").text
    assert "Deadlift" == line.one("mark").text
    assert "Deadlift 3x5 @ 100 kg, rest 2 min" == line.one("code").text


def test_what_could_not_be_read_or_counted_is_listed():
    page = report(bw.notation.read(TEXT)).by_id("missing")
    assert ["Not read", "Unknown exercises", "Not in the counts"] == page.texts("h3")
    assert "Seated Row 4x" == page.one("code").text
    assert "4x" == page.one("mark").text
    assert "Expected repetitions, a time or AMRAP after the x, found '4x'." in page.text
    assert "Mystery Machine, line 5; nearest: " in page.text
    assert "2 sets of Mystery Machine are in no count" in page.text


@pytest.mark.parametrize(("more", "words"), [(1, "1 more place."), (3, "3 more places.")])
def test_more_problems_than_are_listed_are_counted(more, words):
    text = "Pull-Up 3x8\n" + "Seated Row 4x\n" * (100 + more)
    page = report(bw.notation.read(text)).by_id("missing")
    assert 100 == len(page.all("mark"))
    assert words in page.texts("li")


def test_doubtful_places_are_listed():
    reading = bw.notation.read("Pull-Up 3x8\nAfterwards 2 sets, slowly")
    assert len(reading.doubtful) == 1
    page = report(reading).by_id("missing")
    assert "Doubtful" in page.texts("h3")
    assert f"{reading.doubtful[0].message[1:]}." in page.text


def test_a_long_line_is_cut_around_the_place():
    before, after = "x" * 50, " and so on" * 20
    reading = bw.notation.read(f"Pull-Up 3x8\n{before} 3x8 {after}")
    shown = excerpt(reading.text, 2, 52, 3)
    # 40 characters before the place, and 120 in all.
    assert f"\N{HORIZONTAL ELLIPSIS}{before[-39:]} " == shown.before
    assert "3x8" == shown.marked
    assert f"{(' ' + after)[:77]}\N{HORIZONTAL ELLIPSIS}" == shown.after


def test_a_whole_text_has_no_section_of_what_is_missing():
    page = report(bw.notation.read("Pull-Up 3x8"))
    assert "missing" not in {each.attributes.get("id") for each in page.all("section")}


def test_skipped_rules_are_listed_with_their_reasons():
    skipped = bw.check(DAY).skipped
    details = report(DAY).by_id("findings").one("details")
    assert f"Skipped rules: {len(skipped)}" == details.one("summary").text
    assert [f"{rule.code} {rule.reason}" for rule in skipped] == details.texts("li")


def test_findings_that_a_note_allows_are_listed():
    text = "Deadlift 3x5 # allow: ORD001 planned\nPull-Up 3x8"
    page = report(bw.notation.read(text)).by_id("findings")
    assert "Allowed by notes" in page.texts("h3")
    assert any(
        line.startswith("ORD001 info: Deadlift comes before Pull-Up") for line in page.texts("li")
    )


def test_profile_and_settings_are_those_of_the_check():
    strength = bw.Profile(goal="strength")
    with_profile = report(DAY, profile=strength).by_id("findings")
    assert len(bw.check(DAY, profile=strength)) == len(with_profile.all("p", "message"))
    settings = bw.Settings(select=["VOL003"], rules={"VOL003": {"sets": 1}})
    assert ["VOL003"] == report(DAY, settings=settings).by_id("findings").texts("span", "code")[:1]


def test_an_own_rule_is_shown_with_its_unknown_source():
    rule = bw.linter.all_rules()["ORD001"]
    ground = bw.linter.Ground("my_coach", "He shouted", bw.linter.Confidence.LOW)
    own = evolve(rule, code="OWN001", name="my-order", grounds=(ground,))
    settings = bw.Settings(own_rules=[own], select=["OWN001"])
    page = report(DAY, settings=settings).by_id("findings")
    assert "He shouted. my_coach Confidence: low" == page.one("ul", "grounds").text


def program(*phases):
    return bw.Program("A year", phases)


def test_the_days_of_a_program_lead_to_its_workouts_each_shown_once():
    pull, legs = workout("Pull-Up 3x8", "Pull"), workout("Deadlift 3x5", "Legs")
    page = report(
        program(
            bw.Phase([pull, None, legs, pull, None, None, None], weeks=4, note="Slowly"),
            bw.Phase([pull, None, legs, pull, None, None, None], weeks=4, name="Again"),
            bw.Phase([legs, None]),
        )
    ).by_id("plan")
    assert ["Phase 1 to Again 8 weeks", "Phase 3", "Pull", "Legs"] == page.texts("h3")
    assert ["Phase 1: Slowly"] == [text for text in page.texts("p") if "Slowly" in text]
    first, last = page.all("ol", "days")
    assert ["Day 1 Pull", "Day 2 rest", "Day 3 Legs", "Day 4 Pull"] == first.texts("li")[:4]
    assert ["#workout-1", "#workout-2", "#workout-1"] == [
        link.attributes["href"] for link in first.all("a")
    ]
    assert ["Day 1 Legs", "Day 2 rest"] == last.texts("li")
    assert ["Phases 1-2, days 1, 4.", "Phases 1-2, day 3; phase 3, day 1."] == page.texts(
        "p", "about"
    )


def test_a_note_of_a_program_stands_below_its_name():
    noted = bw.Program("A", [bw.Phase([DAY])], note="Eat well")
    assert "Eat well" in report(noted).one("header").texts("p")


def test_the_workouts_of_a_long_program_come_last():
    days = [workout(f"Pull-Up 3x{reps}", f"Day {reps}") for reps in range(1, 9)]
    page = report(program(bw.Phase(days)))
    sections = [each.attributes["id"] for each in page.one("main").all("section")]
    assert ["plan", "sets", "findings", "workouts"] == sections
    contents = page.one("nav").one("ol").texts("li")
    assert [f"Day {reps}" for reps in range(1, 9)] == contents


def test_places_in_a_program_are_named():
    pull = workout("Deadlift 3x5\nPull-Up 3x8", "Pull")
    two = program(bw.Phase([pull, None], name="Base"), bw.Phase([pull, None, None]))
    places = report(two, settings=ORDER).by_id("findings")
    assert "Base, day 1: Pull, 1 Deadlift" == places.texts("p", "place")[0]
    assert "Also: Phase 2, day 1: Pull, 1 Deadlift" == places.texts("p", "place")[1]


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("", ""),
        ("blocks[2]", "3 Seated Row + Face Pull"),
        ("blocks[2].exercises[1].sets[0].load", "3b Face Pull, set 1"),
        ("blocks[0].exercises[0]", "1 Deadlift"),
        ("blocks[7].exercises[0]", ""),
        ("name[0]", ""),
    ],
)
def test_a_place_in_a_workout_is_named(where, words):
    assert words == place_in_words(DAY, where)


def test_a_finding_in_many_places_names_some_and_counts_the_others():
    days = [workout(f"Mystery Machine {sets}x10", f"Day {sets}") for sets in range(1, 10)]
    page = report(days, settings=bw.Settings(select=["DAT001"])).by_id("findings")
    (also,) = [text for text in page.texts("p", "place") if text.startswith("Also")]
    assert also.endswith("Day 6, 1 Mystery Machine; and 3 more")


def test_a_phase_is_a_subject():
    page = report(bw.Phase([DAY, None], name="Base"))
    assert "Base" == page.one("h1").text
    alone = report(bw.Phase([DAY], weeks=1))
    assert "Phase 1" == alone.one("h1").text
    assert ["Days 1 week", "Pull day"] == alone.by_id("plan").texts("h3")


def test_several_workouts_are_a_week():
    names = ["A", "B", "C", "D"]
    week = [workout("Pull-Up 3x8", name) for name in names]
    assert "A, B and C" == report(iter(week[:3])).one("h1").text
    page = report(week)
    assert "4 workouts" == page.one("h1").text
    assert names == page.by_id("plan").texts("h3")
    assert "Sets per week" == page.by_id("sets").one("h2").text


def test_one_workout_in_a_list_is_counted_by_itself():
    assert "Sets per session" == report([DAY]).by_id("sets").one("h2").text


@pytest.mark.parametrize(
    ("subject", "title"),
    [((), "No session"), (bw.Workout("Later"), "Later")],
    ids=["none", "empty"],
)
def test_an_empty_subject_has_a_page(subject, title):
    page = report(subject)
    assert title == page.one("h1").text
    assert "No muscle of the back has sets." in page.by_id("sets").text
    assert not page.all("figure")


def test_an_empty_workout_states_that_it_is_empty():
    assert "No exercise." in report(bw.Workout("Later")).by_id("workout-1").text


def test_a_session_is_shown_with_its_time():
    session = bw.Session(MONDAY, DAY.map_sets(lambda each: bw.Set(reps=each.reps)))
    page = report(session)
    assert "Pull day, 2026-11-02 18:30" == page.one("h1").text
    assert ["Pull day"] == page.by_id("plan").texts("h3")


def test_the_latest_sessions_of_a_log_are_shown_and_the_others_counted():
    page = report(reversed(log(8)))
    section = page.by_id("log")
    # Mondays from 2026-11-02: the eighth is 2026-12-21, the fourth 2026-11-23.
    assert "8 sessions, 2026-11-02 to 2026-12-21" == section.one("h2").text
    assert [
        f"Pull, 2026-{day} 18:30" for day in ("12-21", "12-14", "12-07", "11-30", "11-23")
    ] == section.texts("h3")
    assert "3 earlier sessions are counted, and not shown." in section.texts("p")
    assert 1 == len(section.all("figure"))
    assert "plan" not in {each.attributes.get("id") for each in page.all("section")}
    six = report(log(6)).by_id("log")
    assert "One earlier session is counted, and not shown." in six.texts("p")


def test_sessions_of_one_week_have_no_chart_of_weeks():
    week = [*log(1), *log(1, MONDAY + timedelta(days=2))]
    assert not report(week).by_id("log").all("figure")


def test_a_text_with_a_plan_and_a_log_has_both():
    reading = bw.notation.read("Plan\nPull-Up 3x8\n\n2026-11-02\nPull-Up 8, 7, 6")
    assert reading.sessions
    assert not isinstance(reading.subject, tuple)
    page = report(reading)
    assert ["Pull-Up"] == page.by_id("plan").texts("th", None)[-1:]
    assert "1 session, 2026-11-02" == page.by_id("log").one("h2").text


def test_sessions_with_and_without_a_time_zone_are_in_one_order():
    zoned = bw.Session("2026-11-03T18:30:00+05:45", workout("Pull-Up 3x8", "Zoned"))
    assert "Zoned, 2026-11-03 18:30" == report([zoned, *log(1)]).by_id("log").texts("h3")[0]


def test_a_title_is_the_heading():
    page = report(DAY, title="My <week>")
    assert "My <week>" == page.one("h1").text == page.one("head").one("title").text


@pytest.mark.parametrize("title", ["", " x", "two\nlines", 5])
def test_a_title_is_a_line_of_text(title):
    with pytest.raises(InvalidValueError, match="title"):
        bw.report.html(DAY, title=title)


def test_credits_name_one_table_or_more():
    with pytest.raises(InvalidValueError, match="one credit table or more"):
        bw.report.html(DAY, credits=[])
    with pytest.raises(UnknownIdError, match="fractional"):
        bw.report.html(DAY, credits=["fractoinal"])
    with pytest.raises(UnsupportedSubjectError, match="CreditTable"):
        bw.report.html(DAY, credits=5)


@pytest.mark.parametrize("subject", ["Pull-Up 3x8", 5, None, [DAY, 5]])
def test_anything_else_is_no_subject(subject):
    with pytest.raises(UnsupportedSubjectError):
        bw.report.html(subject)


def test_a_text_without_exercises_is_no_subject():
    with pytest.raises(UnsupportedSubjectError, match="a text with exercises"):
        bw.report.html(bw.notation.read("nothing"))
