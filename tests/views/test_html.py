"""Objects in notebooks: small fragments of HTML with everything that matters, all of it escaped."""

from __future__ import annotations

import base64
import pickle
from typing import NamedTuple

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import backworkouts as bw
from backworkouts.errors import UnsupportedSubjectError
from backworkouts.linter.rule import Finding, Severity
from backworkouts.notation import read
from backworkouts.testing import strategies
from backworkouts.views.html import STYLESHEET, html_of
from backworkouts.views.html.elements import MOST_ROWS
from page_tree import tree_of
from support import workout

TAGS = frozenset(
    [
        "b",
        "caption",
        "code",
        "details",
        "div",
        "em",
        "img",
        "li",
        "mark",
        "ol",
        "p",
        "rect",
        "span",
        "style",
        "summary",
        "svg",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
ATTRIBUTES = frozenset(
    [
        "alt",
        "aria-hidden",
        "class",
        "colspan",
        "dir",
        "fill",
        "fill-opacity",
        "height",
        "preserveaspectratio",
        "scope",
        "src",
        "viewbox",
        "width",
        "x",
    ]
)


class Fragment:
    """A parsed fragment: its texts, the cells of its rows, its marks, and its images.

    It fails for an element that is not closed, and for an element or an attribute that fragments
    do not have.
    """

    def __init__(self, html):
        tree = tree_of(html)
        for element in tree.all():
            assert element.tag in TAGS
            assert element.attributes.keys() <= ATTRIBUTES
        assert {STYLESHEET} == {text_in(style) for style in tree.all("style")}
        self.texts = [text for text in tree.all_texts() if text != STYLESHEET]
        self.rows = [
            [text_in(cell) for cell in row.all() if cell.tag in {"td", "th"}]
            for row in tree.all("tr")
        ]
        self.marks = [text_in(mark) for mark in tree.all("mark")]
        self.images = [image.attributes for image in tree.all("img")]

    @property
    def text(self):
        return " ".join(self.texts)


def text_in(element):
    return "".join(element.all_texts())


def shown(value):
    return Fragment(html_of(value))


HOSTILE = [
    "<script>alert(1)</script>",
    "\"quoted\" 'twice' &amp; --> ]]>",
    "x" * 200,
    "\u05e9\u05dc\u05d5\u05dd <b>",
    "</td></table></style><img src=x onerror=alert(1)>",
]


class Named(NamedTuple):
    """Every object that notebooks show, made with one hostile text."""

    name: str

    @property
    def workout(self):
        row = bw.straight(bw.Exercise.custom(self.name), 3, reps=8)
        return bw.Workout(self.name, row, note=self.name)

    @property
    def objects(self):
        day = self.workout
        program = bw.Program(self.name, [bw.Phase([day], name=self.name, note=self.name)])
        session = bw.Session("2026-11-02T18:30", day, origin=self.name)
        muscle = bw.Muscle("m", self.name, "neck", origin=self.name, actions=[self.name])
        exercise = bw.Exercise("e", self.name, cues=[self.name], cautions=[self.name])
        text = f"{self.name} 3x8\n{self.name} 4x"
        volume = bw.session_volume(day)
        credits = evolve(volume.credits, name=self.name, note=self.name)
        return [
            day,
            program,
            program.phases[0],
            session,
            [session, session],
            muscle,
            exercise,
            evolve(volume, credits=credits),
            bw.volume_by_week([session], credits=credits),
            bw.check(day),
            read(text),
            bw.fix(day),
            bw.validate(day),
            credits,
        ]


@pytest.mark.parametrize("name", HOSTILE, ids=["script", "quotes", "long", "rtl", "markup"])
def test_a_hostile_text_is_shown_as_it_is(name):
    for value in Named(name).objects:
        fragment = shown(value)
        cells = [cell for row in fragment.rows for cell in row]
        assert any(name in text for text in [*fragment.texts, *cells]), type(value)


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_no_text_breaks_the_fragment_of_its_reading(text):
    assert "Text" in shown(read(text)).text


KINDS = [
    bw.Workout,
    bw.Phase,
    bw.Program,
    bw.Session,
    bw.Muscle,
    bw.Exercise,
    bw.CreditTable,
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_object_has_a_well_formed_fragment(kind):
    @given(strategies.OF_CLASS[kind]())
    def law(value):
        assert html_of(value) == value._repr_html_()
        assert shown(value).text

    law()


@given(strategies.workouts())
def test_every_answer_about_a_workout_has_a_well_formed_fragment(day):
    for answer in (bw.session_volume(day), bw.check(day), bw.fix(day), bw.validate(day)):
        assert html_of(answer) == answer._repr_html_()
        assert shown(answer).text


@given(strategies.messy_texts())
def test_every_reading_has_a_well_formed_fragment(text):
    reading = read(text)
    assert html_of(reading) == reading._repr_html_()
    assert shown(reading).text


def test_other_objects_are_refused():
    with pytest.raises(UnsupportedSubjectError, match="Workout"):
        html_of("Pull-Up 3x8")
    with pytest.raises(UnsupportedSubjectError, match="a Session"):
        html_of(["Pull-Up 3x8"])
    with pytest.raises(UnsupportedSubjectError, match="a Program"):
        html_of(evolve(bw.fix(bw.Workout("A")), subject=3))


def test_the_base_adds_no_dictionary_to_an_object():
    day = workout("Pull-Up 3x8")
    assert not hasattr(day, "__dict__")
    assert pickle.loads(pickle.dumps(day)) == day  # noqa: S301  our own bytes


def test_a_workout_has_a_row_for_each_run_of_sets():
    row = bw.straight("seated_row", 2, reps=10, load="60 kg")
    day = bw.Workout("Pull", bw.superset(row, bw.straight("face_pull", 2, reps=15)))
    assert shown(day).rows == [
        ["#", "Exercise", "Sets", "Load"],
        ["1a", "Seated Row", "2 x 10", "60 kg"],
        ["1b", "Face Pull", "2 x 15", ""],
    ]


def test_a_warm_up_stands_below_the_workout():
    warm_up = [bw.model.WarmUpPhase("Cardio", duration="5 min")]
    day = bw.Workout("Pull", bw.straight("pull_up", 3, reps=8), warm_up=warm_up)
    assert ["Cardio", "", "300 s"] in shown(day).rows


def test_a_session_states_when_it_was_and_how_long_it_took():
    day = bw.Workout("Pull")
    done = bw.Session("2026-11-02T18:30", day, "2026-11-02T19:45", origin="Strong")
    assert "2026-11-02 18:30, 75 min, Strong" in shown(done).texts
    assert "2026-11-02 18:30" in shown(bw.Session("2026-11-02T18:30", day)).texts


def days(count):
    return [bw.Workout(f"Day {number}", bw.straight("pull_up", reps=8)) for number in range(count)]


def test_a_long_program_is_cut_and_the_rest_is_counted():
    program = bw.Program("Year", [bw.Phase(days(7)) for _ in range(52)])
    text = shown(program).text
    assert "and 314 more rows" in text  # 52 weeks of 7 days, 50 of them shown
    other = bw.Program("Many", [bw.Phase(days(10))])
    assert "and 3 more workouts" in shown(other).text
    assert "and 1 more workout" in shown(bw.Program("More", [bw.Phase(days(8))])).texts
    assert "Day 6" in shown(other.phases[0]).text


def test_a_log_counts_the_sessions_that_are_not_shown():
    log = [bw.Session(f"2026-11-{day:02}", bw.Workout("Pull")) for day in range(1, 13)]
    assert "and 5 more sessions" in shown(log).text
    assert "and 5 more workouts" in shown([*days(6), *log[:6]]).text
    assert "No sessions." in shown(()).texts


def test_a_muscle_states_where_it_begins_and_ends_and_what_it_does():
    rows = shown(bw.catalog.muscles["rhomboids"]).rows
    rhomboids = bw.catalog.muscles["rhomboids"]
    assert ["Origin", rhomboids.origin] in rows
    assert ["Insertion", rhomboids.insertion] in rows
    assert ["Actions", "; ".join(rhomboids.actions)] in rows
    assert ["Part of", "trapezius"] in shown(bw.catalog.muscles["trapezius_upper"]).rows


def test_an_exercise_names_its_muscles_by_role():
    rows = shown(bw.catalog.exercises["pull_up"]).rows
    assert ["Prime movers", "latissimus dorsi, teres major"] in rows
    assert ["Movement", "vertical pull"] in rows


def test_an_exercise_states_how_it_is_done():
    instructions = bw.model.Instructions(["Sit down."], ["Pull."], "Pause.")
    made = bw.Exercise("e", "Row", instructions=instructions, cues=["Elbows back."])
    texts = shown(made).texts
    assert {"Sit down.", "Pull.", "Advanced: Pause.", "Elbows back."} <= set(texts)
    assert "Cautions" not in texts
    plain = evolve(made, instructions=bw.model.Instructions(["Sit down."]), cues=())
    assert "Sit down." in shown(plain).texts


def test_a_muscle_of_another_catalog_is_named_by_its_id():
    made = bw.Exercise("e", "Flap", prime_movers=["wing"])
    assert ["Prime movers", "wing"] in shown(made).rows


def test_an_exercise_without_known_muscles_states_so():
    assert "Its muscles are not known." in shown(bw.Exercise.custom("Thing")).texts


def test_a_volume_has_a_bar_for_the_least_and_a_paler_one_to_the_most_sets():
    day = bw.Workout(
        "Pull", bw.straight("rack_pull", [bw.Set(reps=5), bw.Set(reps=5, optional=True)])
    )
    html = html_of(bw.session_volume(day))
    assert '<rect width="60" fill-opacity="0.6"' in html
    assert '<rect x="60" width="60" fill-opacity="0.25"' in html


def test_a_week_states_on_how_many_days_each_muscle_is_trained():
    week = bw.weekly_volume(bw.Program.weekly("Week", *days(2)))
    assert ["latissimus dorsi", "2", "", "2"] in shown(week).rows


def test_a_volume_is_drawn_on_the_back():
    volume = bw.session_volume(days(1)[0])
    assert picture_in(volume) == bw.pictures.back_map(volume).svg
    (image,) = shown(volume).images
    assert "latissimus dorsi" in image["alt"]


def test_a_muscle_of_the_back_is_drawn_and_another_is_not():
    lats = bw.catalog.muscles["latissimus_dorsi"]
    assert picture_in(lats) == bw.pictures.muscle_map(lats).svg
    assert shown(bw.catalog.muscles["biceps_brachii"]).images == []


def test_the_muscles_of_an_exercise_are_drawn():
    row = bw.catalog.exercises["seated_row"]
    assert picture_in(row) == bw.pictures.exercise_map(row).svg
    assert shown(bw.Exercise.custom("Thing")).images == []


def test_a_volume_without_sets_of_the_back_states_so():
    assert "none for the muscles of the back" in shown(bw.session_volume(bw.Workout("A"))).text


def test_weeks_have_a_row_each():
    log = [bw.Session("2026-11-02", days(1)[0]), bw.Session("2026-11-10", days(1)[0])]
    rows = shown(bw.volume_by_week(log)).rows
    assert [row[0] for row in rows] == ["Week", "2026-W45", "2026-W46"]
    assert shown(bw.volume_by_week([])).rows == []


def finding(severity, number=1, **about):
    return Finding(f"X{number:03}", Severity(severity), f"finding {number}", "", (), **about)


def report_of(*findings):
    return evolve(bw.check(bw.Workout("A")), findings=findings, skipped=())


def test_findings_stand_by_severity_the_gravest_first():
    report = report_of(*map(finding, ["info", "error", "info"], [1, 2, 3]))
    assert [row[0] for row in shown(report).rows] == [
        "Code", "1 error", "X002", "2 info", "X001", "X003",
    ]  # fmt: skip


def test_a_finding_states_its_place_its_fix_and_its_grounds():
    report = bw.check(read("Pull\nGood Morning 3x10\nT-Bar Row 3x8"))
    (row,) = [row for row in shown(report).rows if row[0] == "ORD001"]
    order = report.of("ORD001")[0]
    for stated in ("line 2, column 1", order.message, order.fix.title, order.grounds[0].says):
        assert stated in row[1]
    assert "Not medical advice" in shown(report).text
    assert f"{len(report.skipped)} skipped rules" in shown(report).texts


def test_a_finding_of_many_places_names_the_first():
    places = tuple(f"blocks[{number}]" for number in range(1, 6))
    row = shown(report_of(evolve(finding("info"), where="blocks[0]", others=places))).rows[-1]
    assert row[1] == (
        "finding 1blocks[0], blocks[1], blocks[2], blocks[3], 2 more places"
    )  # five others, three of them named


def test_a_report_of_500_findings_shows_50():
    report = report_of(*(finding("warning", number) for number in range(500)))
    fragment = shown(report)
    assert len(fragment.rows) == MOST_ROWS + 2  # the head, and the name of the severity
    assert ["500 warnings"] in fragment.rows
    assert "and 450 more findings" in fragment.text


def test_an_empty_report_states_that_nothing_was_found():
    assert shown(report_of()).rows == []
    assert "Nothing found" in shown(report_of()).text


def test_a_reading_marks_its_problems_and_doubts_in_the_text():
    fragment = shown(read("Pull\nSeated Row 4x\nFace Pull 3x15\n\n"))
    assert fragment.marks == ["4x"]
    assert ["2", "Seated Row 4x"] in fragment.rows
    assert ["3", "Face Pull 3x15"] in fragment.rows
    assert "column 12: expected repetitions" in fragment.text
    assert ["4", ""] not in fragment.rows


def test_a_reading_without_an_exercise_states_so():
    fragment = shown(read(""))
    assert "No exercise was read." in fragment.texts
    assert fragment.marks == ["\N{NO-BREAK SPACE}"]  # what is missing has no width


def test_a_long_text_shows_its_beginning_and_the_marked_lines():
    lines = ["Pull", *["Pull-Up 3x8"] * 60, "Seated Row 4x", *["Pull-Up 3x8"] * 5]
    rows = shown(read("\n".join(lines))).rows
    assert ["30", "Pull-Up 3x8"] in rows
    assert ["", "31 more lines"] in rows
    assert ["62", "Seated Row 4x"] in rows
    assert ["", "5 more lines"] in rows


def test_a_reading_counts_the_marks_that_are_not_shown():
    assert "and 5 more marked places" in shown(read("\n".join(["Row 4x"] * 25))).text


def test_a_line_of_many_characters_is_cut():
    line = f"Note: {'word ' * 100}".rstrip()
    fragment = shown(read(f"Pull-Up 3x8\n{line}"))
    assert f"... {len(line) - 300} more characters" in fragment.texts


def test_marks_that_overlap_share_their_characters():
    reading = read("Seated Row 4x")
    (problem,) = reading.problems
    wide = problem._replace(column=1, width=13)
    fragment = shown(evolve(reading, problems=(wide, problem), total=2))
    assert fragment.rows[0] == ["1", "Seated Row 4x"]


def test_a_reading_names_unknown_exercises():
    text = shown(read("Seeted Rowx 3x8")).text
    assert "Unknown exercise: Seeted Rowx" in text
    assert "nearest: " in text


def test_a_reading_of_a_plan_and_a_log_shows_both():
    reading = read("Pull-Up 3x8")
    log = read("2026-11-02\nSeated Row 3x10")
    text = shown(evolve(reading, sessions=log.sessions)).text
    assert "Pull-Up" in text
    assert "Seated Row" in text
    assert shown(log).text.count("00:00") == 0


def test_a_fix_states_what_was_fixed():
    rows = shown(bw.fix(read("A\nGood Morning 3x10\nT-Bar Row 3x8"))).rows
    assert rows[1:3][1][0] == "ORD001"
    assert ["1", "T-Bar Row", "3 x 8"] in rows
    assert "Nothing was fixed." in shown(bw.fix(bw.Workout("A"))).texts


def test_a_validation_states_the_verdict_and_the_errors():
    answer = bw.validate("Pull\nPull-Up 3x8\nSeated Row 4x")
    fragment = shown(answer)
    assert "Not valid" in fragment.texts
    assert ["line 3, column 12", f"{answer.errors[0].message}"] in fragment.rows
    assert "Valid" in shown(bw.validate("Pull-Up 3x8")).texts
    wrong = shown(bw.validate({"kind": "workout", "name": 3}))
    assert any(row[0].startswith("$") for row in wrong.rows)


def test_a_validation_counts_the_errors_that_are_not_shown():
    answer = bw.validate("\n".join(["Row 4x"] * 80))
    assert "and 30 more errors" in shown(answer).text


def test_a_validation_shows_doubtful_places_and_what_was_done():
    log = read("2026-11-02\nSeated Row 3x10").sessions
    doubt = bw.notation.reading.Doubtful(1, 5, 2, "Row 3x maybe", "a note")
    answer = evolve(bw.validate("Pull-Up 3x8"), doubtful=(doubt,), sessions=log)
    fragment = shown(answer)
    assert f"Line 1, column 5: {doubt.message}" in fragment.texts
    assert "Seated Row" in fragment.text


def test_a_catalog_counts_its_entries():
    assert ["Muscles", str(len(bw.catalog.muscles))] in shown(bw.catalog).rows


def test_a_credit_table_states_what_a_set_earns():
    rows = shown(bw.session_volume(bw.Workout("A")).credits).rows
    assert ["Prime mover", "1"] in rows
    assert ["Synergist", "0.5"] in rows


def picture_in(value):
    (image,) = shown(value).images
    prefix = "data:image/svg+xml;base64,"
    assert image["src"].startswith(prefix)
    return base64.b64decode(image["src"].removeprefix(prefix)).decode()
