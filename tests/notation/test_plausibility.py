"""What was read but is implausible: no name of an exercise, or what nobody does, is doubtful."""

from __future__ import annotations

import pytest

from backworkouts import notation


def doubtful(text):
    return [(one.line, one.assumed) for one in notation.read(text).doubtful]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Row 3x8\nZercher b 3x8", "Zercher b"),
        ("Row 3x8\n2 PRs 3x10", "2 PRs"),
        ("Row 3x8\n7 Zercher curls 3x5", "7 Zercher curls"),
        ("Row 3x8\nAbs circuit, bad sleep (50 min)", "Abs circuit, bad sleep"),
        ("Row 3x8\nWeights 3x10", "Weights"),
        ("On Monday start with deadlifts, 3 sets of 5 @ 130 kg", "On Monday start with deadlifts"),
        ("02.11. Deadlift 3x5\n04.11. Pull-Up 3x8", "02.11. Deadlift"),
        ("Row 3x8\nZercher sets 3x10 @ 50 kg", "Zercher sets"),
        ("Row 3x8\n**Accessories (4x10 each):**\nShrugs", "Accessories"),
    ],
)
def test_words_that_are_hardly_a_name_are_doubtful(text, name):
    number = text.count("\n", 0, text.index(name)) + 1
    assert (number, f"an exercise called {name!r}") in doubtful(text)


@pytest.mark.parametrize(
    "line",
    [
        "Curl con barra Z: 3x12",
        "Bíceps na barra W - 3x12",
        "45 degree Row 3x10",
        "20 inch Box Jump 3x5",
        "2-hand Swings 3x15",
        "Step-ups (height of the knee) 3x8",
        "Calf Raise, straight leg 3x15",
        "Zercher 3x8",
        "Optrekken met gewicht 5x3 (+12,5 kg)",
        "L-Sit Progression 4x8-12 s",
        "Incline Zercher 4x8 (2 x 22 kg)",
        "Zercher\n- 8\n- 8",
    ],
)
def test_unusual_names_with_stated_sets_are_not(line):
    assert not doubtful(line)


@pytest.mark.parametrize(
    ("text", "assumed"),
    [
        ("Row 25 sets x 8", "25 sets"),
        ("DB Incline\n- 55 sec x 12\n- 55 sec x 11", "23 sets"),
        ("Row 3 sets of 150 reps", "150 repetitions"),
        ("Row 3x3-30 reps", "3-30 repetitions"),
        ("Row 3x60 @ 8 kg", "repetitions with a load"),
        ("Row 3x8 @ 700 kg", "loads"),
        ("Plank 3 x 15 min", "3 x 900 s"),
        ("Plank 70 min", "1 x 4200 s"),
        ("Row 60 kg x 8, 6 kg x 8", "loads"),
        ("Row 8 kg x 3, 60 kg x 3", "loads"),
        ("Deadlift: 5s @ 140, 3s @ 150, 2s @ 160", "a time"),
        ("Pull-up\n5 sets, 30 total", "repetitions of each set"),
        ("Zone 2 Row 45 min @ 130 bpm", "a load"),
        ("Squat 5/5/100", "repetitions"),
        ("Squat, 3x5@100, 3x5@102.5, 3x5@105", "sets of one day"),
        ("Remada baixa 4x10 (2x50kg, 2x55kg)", "working sets, in parentheses too"),
        ("Curl 3x12, Face Pull x15", "one set"),
        ("Row 4x8, Face Pull", "a note"),
        ("Squat (15x20kg) 10x40kg, 10x45kg", "the kind of the sets in parentheses"),
    ],
)
def test_what_nobody_does_is_doubtful(text, assumed):
    assert doubtful(text) == [(1, assumed)]


@pytest.mark.parametrize(
    "text",
    [
        "EMOM 20: 5 pull-ups",
        "20 rounds:\n- 5 pull-ups\n- 10 push-ups",
        "Pull-up 15-14-13-12-11-10-9-8-7-6-5-4-3-2-1",
        "Row 10x10",
        "Row 3x100",
        "Row 3x5-20",
        "Row 3x5+",
        "Row 3x1+",
        "Treadmill 45 min",
        "Plank 3 x 5 min",
        "Swing 3x40 @ 24 kg",
        "Leg Press 3x8 @ 400 kg",
        "Deadlift 20x5, 100x5, 120x5",
        "Pull-up 12/8/5/20",
        "Row 2x10 @ 60 kg, 2x8 @ 65 kg, 2x6 @ 70 kg",
        "Curl 3x12, Face Pull 1x15",
        "Row 4x8 (or Face Pull)",
        "Pull over: 18 kg, 3x12",
        "Row 20 kg x 8, 60 kg x 8",
        "Pull-up 3x8 @ bodyweight",
        "Squat 10x40kg (warm-up 15x20kg)",
        "Row (wide) 10x40kg, 10x45kg",
    ],
)
def test_hard_but_usual_work_is_not(text):
    assert not doubtful(text)


def test_a_superset_has_as_many_sets_of_each_exercise():
    text = "Leg Extension 3x15 + Squat 1x10"
    assert doubtful(text) == [(1, "a superset whose exercises have different numbers of sets")]
    assert not doubtful("Leg Extension 3x15 + Squat 3x10")


def test_no_line_is_doubted_twice():
    assert doubtful("Row 25 sets x 8 then 5 more") == [(1, "a note")]


@pytest.mark.parametrize(
    "note",
    [
        "tractions pdc : 7 6 5",
        "couché 70kg : 8 7 6 puis 60kg : 10",
        "Bent press w/ 16kg: 2/2",
        "Mollets : 4*max",
        "exertion: rpe 7.5",
        "3) Deadlift 1/5/140",
        "I was tired, so my row: 8 7 6 and no more",
        "Row 60kg: 10 | 10 | 9 | 8",
        "Zercher curvada  4  10-12  60s  40",
    ],
)
def test_notes_that_may_hide_sets_are_doubtful(note):
    found = notation.read(f"Row 3x8\n\n{note}")
    lines = {one.line for one in (*found.doubtful, *found.problems)}
    is_read = any(place.line == 3 for place in found.places.values())
    assert is_read or 3 in lines


TABLE = """\
Exercise                          Sets   Reps     Tempo   Rest    Load
A1. Heels-Up Goblet Squat         3      10-12    3010    60s     24kg
A2. Nordic Lower                  3      5        5010    60s     BW
"""


def test_a_label_is_no_part_of_a_name():
    reading = notation.read(TABLE)
    labeled = {
        place.line
        for one in reading.unknown
        for place in one.places
        if one.name.startswith(("A1", "A2"))
    }
    assert labeled <= {one.line for one in reading.doubtful}


def test_a_heading_with_a_load_and_a_row_of_numbers_is_doubtful():
    text = "Monday\nRow 3x8\n\nFriday: Squats for volume 100kg (8,8,8,8), Bench 82.5kg (5,5,5)\n"
    assert 4 in {line for line, _ in doubtful(text)}


@pytest.mark.parametrize(
    "title",
    [
        "Tuesday - Zercher  4  10  60",
        "Friday - 3 sets of Zercher",
        "## Tuesday - we did the Zercher with 100 kg (8,8,8)",
    ],
)
def test_a_heading_that_may_be_an_exercise_is_doubtful(title):
    assert doubtful(f"Squat 3x5\n\n{title}\nBench 3x8\n") == [(3, "a heading")]


@pytest.mark.parametrize("title", ["Day 1 - 17 sets, 60 min", "Day 2: 40 reps in total"])
def test_the_sum_of_a_day_is_no_doubt(title):
    assert not doubtful(f"{title}\nSquat 3x5\n")


def test_titles_of_columns_hold_no_load():
    text = "Exercise | Load 60 kg | Reps\nSquat | 60 | 2"
    assert doubtful(text)[0] == (1, "titles of columns")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[[Deadlift]] (back): 3 sets, 5 reps", "Deadlift (back)"),
        ("- Face Pull | \u2013\n  - 10 @ 25 kg", "Face Pull"),
    ],
)
def test_links_and_dashes_are_no_part_of_a_name(text, name):
    reading = notation.read(text)
    place = next(place for path, place in reading.places.items() if path.endswith("exercises[0]"))
    assert reading.subject.blocks[0].exercises[0].exercise.name in {name, "Deadlift", "Face Pull"}
    assert place.line == 1
    assert not reading.doubtful


@pytest.mark.parametrize(
    "line",
    [
        # a load in both units
        "Squat 5x 225lbs/102.1kg",
        "Squat 3x5 102 kg/225 lb",
        # what belongs to the session or to the body
        "Cardio: 25 min on the bike",
        "warm up 15 min: traverse, bands",
        "Aquecimento: 10 min",
        "Bodyweight: 74.2 kg",
        "peso corporal: 81,5 kg",
        # sums of a day
        "18:35 done, 14 working sets",
        "Long lunch. 8400 steps",
    ],
)
def test_remarks_are_understood(line):
    reading = notation.read(f"Row 3x8\n\n{line}")
    assert not reading.doubtful
    assert not reading.problems


@pytest.mark.parametrize(
    "line",
    [
        "Squat 5x 225lbs/120kg",
        "Squat 5x 100kg/102.5kg",
        "Squat 5x 3/102.5kg",
        "Then 2 sets, slowly",
    ],
)
def test_a_second_load_that_differs_is_doubtful(line):
    reading = notation.read(f"Row 3x8\n\n{line}")
    assert 3 in {one.line for one in (*reading.doubtful, *reading.problems)}


@pytest.mark.parametrize("note", ["b. 12 kg in each hand", "RPE 8 on them"])
def test_a_short_line_of_a_load_or_an_effort_alone_is_doubtful(note):
    reading = notation.read(f"Row 3x8\n\nSome sentence about it that is long enough.\n\n{note}")
    assert 5 in {one.line for one in (*reading.doubtful, *reading.problems)}


def log(*dates):
    return "".join(f"{date}\nRow 3x8 @ 60 kg\n\n" for date in dates)


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        (("02/11/2026", "04/11/2026", "06/11/2026"), [(11, 2), (11, 4), (11, 6)]),
        (("11/09/2026", "11/06/2026", "11/02/2026"), [(11, 9), (11, 6), (11, 2)]),
    ],
)
def test_sessions_follow_each_other_within_days(dates, days):
    reading = notation.read(log(*dates))
    assert [(one.started_at.month, one.started_at.day) for one in reading.sessions] == days
    assert not reading.doubtful


@pytest.mark.parametrize(
    "dates",
    [
        ("02/11/2026", "04/11/2026"),  # too few to tell
        ("01/02/2026", "01/03/2026", "01/04/2026"),  # three months, or three days in a row
        ("02/03/2026", "04/09/2026", "06/01/2026"),  # neither
    ],
)
def test_dates_that_fit_in_both_orders_are_doubtful(dates):
    found = notation.read(log(*dates)).doubtful
    assert {one.assumed for one in found} == {"the month before the day"}
