"""The structure of whole texts: names above sets, sections, dates, rounds, tables below names."""

# ruff: noqa: DTZ001  sessions of a text have local time

from __future__ import annotations

from datetime import datetime

import pytest

import backworkouts as bw
from backworkouts import notation
from render_workout import blocks, problems, told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # a heading, a sentence, keys
        ("### 2. **Chest-Supported Row**\nKeep the chest on the pad.\n- Sets: 3\n- Reps: 8-12\n- Rest: 90 s",
         ["Chest-Supported Row 3x8-12 rest 90 s (Keep the chest on the pad.)"]),
        ("## Dorsal\n### Barra Fixa\n- Séries: 4\n- Repetições: 6\n- Descanso: 2 min\n### Prancha\n- Séries: 2\n- Repetições: 40 segundos",
         ["Pull-Up 4x6 rest 120 s", "Plank 2x40 s"]),
        ("Exercise: Seated Row\nSets: 3\nReps: 12", ["Seated Row 3x12"]),
        ("**1. Seated Row**\nSets: 4 | Reps: 6-8 | Rest: 2 min", ["Seated Row 4x6-8 rest 120 s"]),
        ("Seated Row\nReps: 10\nSets: 4\nWeight: 50 kg", ["Seated Row 4x10 @ 50 kg"]),
        # a table without a column of names
        ("### A1. Pull-Up\n| Sets | Reps | Rest |\n|---|---|---|\n| 3 | 8 | 60 s |\n### A2. Dip\n| Sets | Reps | Rest |\n|---|---|---|\n| 3 | 10 | 60 s |",
         ["Pull-Up 3x8 rest 60 s + Dip 3x10 rest 60 s"]),
        # headings that are names, and headings that are their sets
        ("## Schiena\n## Trazioni:\n### 4 serie x 8 ripetizioni\n## Face Pull:\n### 3 serie x 12 ripetizioni",
         ["Pull-Up 4x8", "Face Pull 3x12"]),
        # links, and a sentence with a bullet
        ("1. **[Seated Row (cable)](https://example.org/a)**\n    - 3x9, rest 70 s\n    - _Keep it slow._",
         ["Seated Row 3x9 rest 70 s (_Keep it slow._)"]),
        # a sentence and blank lines between
        ("Seated Row\n\nMy gym has a long handle.\n\n  \u2022 Set 1 x 14 reps with 60 pounds\n  \u2022 Set 2 x 12 reps with 75 pounds",
         ["Seated Row 1x14 @ 60 lb, 1x12 @ 75 lb (My gym has a long handle.)"]),
        # a word left over behind the sets is no name
        ("Deadlift\n60x8\n100x5\n140x1 pb!!", ["Deadlift 1x8 @ 60 ?, 1x5 @ 100 ?, 1x1 @ 140 ? (pb)"]),
        # sets that are nested in a name go on behind blank lines
        ("- **Hack Squat**\n  - Sets:\n    - Set 1: 9 reps @ 80kg\n\n    - Set 2: 8 reps @ 80kg",
         ["Hack Squat 1x9 @ 80 kg, 1x8 @ 80 kg"]),
        # a cue that is nested between a name and its sets
        ("- Seated Row\n  - chest up\n  - 3x8", ["Seated Row 3x8 (chest up)"]),
    ],
)  # fmt: skip
def test_the_name_is_above_and_the_sets_below(text, said):
    assert said == blocks(text)


def test_products_of_three_have_one_order_in_a_text():
    # 135 can only be a load: 30 is one too
    assert ["Pendlay Row 5x8 @ 135 ?", "Hammer Curl 3x11 @ 30 ?"] == blocks(
        "Pendlay Row 135x8x5\nHammer Curl: 30x11x3"
    )


def test_a_plan_and_what_was_done_are_not_added_up():
    text = "- **Ring Dips**\n  - Details: 2 sets of 5-7 reps\n  - Set 1: 6 reps\n  - Set 2: 5 reps"
    assert ["Ring Dip 2x5-7 (Set 1: 6 reps, Set 2: 5 reps)"] == blocks(text)
    (session,) = notation.read(f"2026-02-27\n{text}").sessions
    assert ["1 x 6, 1 x 5"] == [
        ", ".join(f"{count} x {each}" for count, each in one.runs())
        for one in session.workout.exercise_sets()
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Pull day\n3 rounds:\nPull-Up x10\nSeated Row x12", ["Pull-Up 3x10 + Seated Row 3x12"]),
        ("4 rounds of:\n- Pull-Up x6\n- Plank 40 sec\n\nDip 3x8", ["Pull-Up 4x6 + Plank 4x40 s", "Dip 3x8"]),
        ("Then, 3 rounds:\n- 12 prone cobras\n- 8 pull-ups", ["Prone Cobra 3x12 + Pull-Up 3x8"]),
        ("3 rondas:\nDominadas x8", ["Pull-Up 3x8"]),
        ("5 rounds for time:\n10 pull-ups\n20 push-ups", ["Pull-Up 5x10 + Push-Up 5x20"]),
        ("3 sets of:\n- Pull-Up x8\n- Dip x9", ["Pull-Up 3x8 + Dip 3x9"]),
        ("Pull-Up 3x10\nsuperset with\nSeated Row 3x12", ["Pull-Up 3x10 + Seated Row 3x12"]),
        ("Pull-Up 3x10\n\nsuperset with\n\nDip 3x9\n\nFace Pull 3x12", ["Pull-Up 3x10 + Dip 3x9", "Face Pull 3x12"]),
        ("Pull-Up 3x8 \u2022 Seated Row 3x9 \u2022 Dip 3x10", ["Pull-Up 3x8", "Seated Row 3x9", "Dip 3x10"]),
    ],
)  # fmt: skip
def test_rounds_and_supersets(text, said):
    assert said == blocks(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("EMOM 10:\n5 pull-ups", "EMOM 600 s: Pull-Up 10 x 5"),
        ("AMRAP 12 min:\n5 pull-ups\n10 push-ups", "AMRAP 720 s: Pull-Up 1 x 5 + Push-Up 1 x 10"),
        ("12 min AMRAP:\n- Pull-Up x5", "AMRAP 720 s: Pull-Up 1 x 5"),
        ("EMOM 10 min: 5 pull-ups", "EMOM 600 s: Pull-Up 10 x 5"),
    ],
)
def test_a_clock_times_the_rounds(text, said):
    assert [said] == [str(block) for block in notation.parse(text).blocks]


def test_several_exercises_of_an_emom_are_doubtful():
    (doubt,) = notation.read("EMOM 10:\nPull-Up x5\nDip x5").doubtful
    assert (2, "all exercises of the EMOM in each minute") == (doubt.line, doubt.assumed)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Warm-up\nRowing machine 5 min\nMain\nDeadlift 3x5\nFinisher\nPlank 3x30 s",
         ["Workout", "  Rowing Ergometer 1x300 s warm-up", "  Deadlift 3x5", "  Plank 3x30 s"]),
        ("**Block A: Strength**\nDeadlift 3x5\n**Block B: Accessory**\nPlank 3x30 s",
         ["Workout (Block A: Strength\nBlock B: Accessory)", "  Deadlift 3x5", "  Plank 3x30 s"]),
        ("Core: Plank 3x30 s\nMain: Deadlift 3x5", ["Workout", "  Plank 3x30 s", "  Deadlift 3x5"]),
        ("Circuit (3 rounds):\n- Pull-Up x8\n- Dip x9",
         ["Workout (Circuit (3 rounds):)", "  Pull-Up 3x8 + Dip 3x9"]),
        ("## Warm-Up (6 min)\nPull-Up 1x5\n## Strength Piece\nDeadlift 3x5\n## Cool-Down\n- lie down",
         ["Workout (Warm-Up (6 min)\n- lie down)", "  Pull-Up 1x5 warm-up", "  Deadlift 3x5"]),
        ("# Plan\n### Ziehen\n1. Klimmzüge 3x8\n### Halten\n2. Plank 3x30 s",
         ["Plan (Ziehen\nHalten)", "  Pull-Up 3x8", "  Plank 3x30 s"]),
        ("Pull-Up 3x8\n\n## House Rules\n- Effort: RPE 7\n- Row 3x8 next month",
         ["Workout (House Rules\n- Effort: RPE 7\n- Row 3x8 next month)", "  Pull-Up 3x8"]),
    ],
)  # fmt: skip
def test_sections_are_parts_of_one_day(text, said):
    assert said == told(text)


def days(text):
    """The names of the workouts of a text, each with its exercises."""
    subject = notation.parse(text)
    return [
        (day.name, [str(one) for one in day.blocks])
        for phase in subject.phases
        for day in phase.rotation
        if day is not None
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("## Back (Tuesday, Friday)\nSeated Row 3x10",
         [("Back", ["Seated Row 3 x 10"])] * 2),
        ("Mon & Thu: Pull\nPull-Up 3x8\nTue: Legs\nSquat 5x5",
         [("Pull", ["Pull-Up 3 x 8"]), ("Legs", ["Squat 5 x 5"]), ("Pull", ["Pull-Up 3 x 8"])]),
        ("# Monday - Pull (20-25 min)\nPull-Up 3x8\n# Wednesday\nSquat 5x5",
         [("Pull (20-25 min)", ["Pull-Up 3 x 8"]), ("Wednesday", ["Squat 5 x 5"])]),
        ("- Monday: Pull (20-25 min)\n- Tuesday: Legs (25 min)\n# Monday\nPull-Up 3x8\n# Tuesday\nSquat 5x5",
         [("Monday", ["Pull-Up 3 x 8"]), ("Tuesday", ["Squat 5 x 5"])]),
        ("Please do on Tuesday:\n\nPull-Up 3x8\n\nAnd on Friday:\n\nSquat 5x5",
         [("Tuesday", ["Pull-Up 3 x 8"]), ("Friday", ["Squat 5 x 5"])]),
        ("### Routine One\nPull-Up 3x8\n### Routine Two\nSquat 5x5",
         [("Routine One", ["Pull-Up 3 x 8"]), ("Routine Two", ["Squat 5 x 5"])]),
        ("## Day A\nPull-Up 3x8\n## Trunk B (Bike Day)\nPlank 3x30 s",
         [("Day A", ["Pull-Up 3 x 8"]), ("Trunk B (Bike Day)", ["Plank 3 x 30 s"])]),
        ("Monday: Recovery\nSeated Row 3x10\nTuesday\nPull-Up 3x5",
         [("Recovery", ["Seated Row 3 x 10"]), ("Tuesday", ["Pull-Up 3 x 5"])]),
        ("Day\tExercise\tSets\tReps\nMon\tSeated Row\t3\t8\nMon\tDip\t3\t8\nWed\tSquat\t5\t5\nWed\tTotal\t11\t",
         [("Monday", ["Seated Row 3 x 8", "Dip 3 x 8"]), ("Wednesday", ["Squat 5 x 5"])]),
        ("# Madcow 5x5\n## Day A\nSquat 5x5\n## Day B\nDeadlift 1x5",
         [("Day A", ["Squat 5 x 5"]), ("Day B", ["Deadlift 1 x 5"])]),
    ],
)  # fmt: skip
def test_days(text, said):
    assert said == days(text)


@pytest.mark.parametrize(
    "first",
    [
        "2026/02/27", "* 27.02.2026:", "2026.02.27 ***Pull***", "<2026-02-27 Fri>", "27/02/2026", "02/27/2026",
        "Fri 2026-02-27", "27 February 2026", "February 27, 2026", "### 2026-02-27", "Fri 27/2/26:", "27. Februar 2026",
        "viernes 27 de febrero de 2026", "27 février 2026", "- 2026-02-27:", "**2026-02-27**", "Date: 2026-02-27",
    ],
)  # fmt: skip
def test_a_date_begins_a_session(first):
    reading = notation.read(f"{first}\nPull-Up 3x8\n\n2026-03-01\nDeadlift 5x3 @ 120 kg")
    assert [datetime(2026, 2, 27), datetime(2026, 3, 1)] == [
        one.started_at for one in reading.sessions
    ]
    assert reading.subject == reading.sessions == notation.parse(reading.text)
    assert () == reading.problems + reading.doubtful


def test_a_date_has_its_time_and_a_session_its_notes():
    (session,) = notation.parse("# Log\nSlept well.\n2026-02-27 18:30 **Pull** **row:** 3x8")
    assert (datetime(2026, 2, 27, 18, 30), "Pull", "Log", "Slept well.") == (
        session.started_at, session.workout.name, session.origin, session.workout.note,
    )  # fmt: skip


def test_a_day_of_one_line_holds_several_exercises():
    text = "2025.05.17 ***`Pull `*** **pull-up:** 5x8 \u2022 **dip:** 3x12\n2025.05.16 ***`Off`***"
    (session,) = notation.parse(text)
    assert ["Pull-Up 5 x 8", "Dip 3 x 12"] == [str(block) for block in session.workout.blocks]


def test_other_dates_decide_the_order_of_day_and_month():
    text = "03/02/2026\nPull-Up 3x8\n13/02/2026\nPull-Up 3x8"
    first, _ = notation.read(text).sessions
    assert datetime(2026, 2, 3) == first.started_at
    reading = notation.read("03/02/2026\nPull-Up 3x8")
    assert datetime(2026, 3, 2) == reading.sessions[0].started_at
    assert ["the month before the day"] == [one.assumed for one in reading.doubtful]


@pytest.mark.parametrize(
    ("text", "line", "assumed"),
    [
        ("2026-02-27\nPull-Up 3x8-10\n2026-03-01\nDip 3x8", 2, "a plan for its date: a session holds no ranges"),
        ("Monday\n**3/02**\nPull-Up 3x8\nTuesday\nDip 3x8", 2, "a day of a plan: no year is stated"),
        ("2026-02-31\nPull-Up 3x8\n2026-03-01\nDip 3x8", 1, "a day of a plan: no year is stated"),
    ],
)  # fmt: skip
def test_dates_that_make_no_sessions_make_days_and_a_doubt(text, line, assumed):
    reading = notation.read(text)
    assert () == reading.sessions
    assert 2 == len(list(reading.subject.workouts))
    assert (line, assumed) in [(one.line, one.assumed) for one in reading.doubtful]


def test_a_text_may_hold_a_plan_and_a_log():
    reading = notation.read("### Day A\nPull-Up 3x8-10\n### 2026-02-27\nPull-Up 3x8")
    assert isinstance(reading.subject, bw.Workout)
    assert [datetime(2026, 2, 27)] == [one.started_at for one in reading.sessions]
    assert 4 == reading.place("sessions[0].workout.blocks[0].exercises[0]").line


def test_findings_in_a_log_have_their_place():
    reading = notation.read("2026-02-27\nDeadlift 3x5\nT-Bar Row 3x8\n2026-03-01\nPull-Up 3x8")
    (finding,) = bw.check(reading, select=["ORD001"])
    assert ("[0].workout.blocks[0].exercises[0]", 2) == (finding.where, finding.place.line)


def test_org_mode():
    text = (
        "#+TITLE: Log\n#+STARTUP: overview\n* 2025-10-06 Mon\n:PROPERTIES:\n:WEIGHT: 82\n:END:\n"
        "** Pull-Up\n- 5 x 8 kg\n- 4 x 8 kg\n** TODO buy chalk\n* 2025-10-08 Wed\n** Squat\n3x5"
    )
    first, second = notation.parse(text)
    assert ("Log", 2, 3) == (
        first.origin, len(first.workout.blocks[0].exercises[0].sets), len(second.workout.blocks[0].exercises[0].sets),
    )  # fmt: skip


def test_front_matter_code_and_foreign_tables_hold_no_exercises():
    text = (
        '---\ntitle: "Harvest Back"\nsets: 3x8\n---\n## Pull-Up\n```sql\nTABLE 3x8\n```\n3x8\n\n'
        "| % of max | Row |\n|---|---|\n| 60 | 50 |\n"
    )
    reading = notation.read(text)
    assert ("Harvest Back", 1) == (reading.subject.name, len(reading.subject.blocks))
    assert () == reading.problems
    assert [3, 7] == [one.line for one in reading.doubtful]


def test_what_is_no_front_matter_is_read():
    assert ["Pull-Up 3x8"] == blocks("---\nPull-Up 3x8")
    assert ["Pull-Up 3x8"] == blocks("---\n\nPull-Up 3x8\n---")


def test_a_name_in_a_cell_without_letters_is_a_problem():
    text = "| Exercise | Sets | Reps |\n|---|---|---|\n| 12 | 3 | 8 |"
    assert [(3, 3, "'12'", "a name of 1 to 200 characters")] == problems(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # of weeks with a gap the first is read; the others are doubtful notes
        ("Deadlift\nWeek 1: 3x8\nWeek 3: 3x6\n\nDip 3x8",
         ["Workout (Week 3: 3x6)", "  Deadlift 3x8", "  Dip 3x8"]),
        ("Deadlift 3x8\nWeek 2: 3x6", ["Workout (Week 2: 3x6)", "  Deadlift 3x8"]),
        # an exercise with a load in its name
        ("Pull-Up +20 kg\n3x5", ["Workout", "  Pull-Up 3x5 @ BW+20 kg"]),
        # the same column twice does not end the keys of the first exercise
        ("Seated Row\nSets: 3\nReps: 8\nRest: 60 s\nslowly.", ["Workout", "  Seated Row 3x8 rest 60 s (slowly.)"]),
        # a cue between sets that are nested
        ("- Seated Row\n  - 1x8 @ 60 kg\n  - stay tall\n  - 1x6 @ 65 kg",
         ["Workout", "  Seated Row 1x8 @ 60 kg, 1x6 @ 65 kg (stay tall)"]),
        # rest below a name is no set
        ("## House style\n- Rest: 60 s after each\n\nDip 3x8",
         ["House style (Rest: 60 s after each)", "  Dip 3x8"]),
        ("Dip 3x8\nsuperset with\nsomething light.", ["Workout (something light.)", "  Dip 3x8"]),
    ],
)  # fmt: skip
def test_what_stands_between_exercises(text, said):
    assert said == told(text)


def test_front_matter_with_a_title_too_long_for_a_name_is_a_note():
    title = " ".join(["easy"] * 60)
    workout = notation.read(f"---\ntitle: {title}\n---\nPull-Up 3x8").subject
    assert ("Workout", f"title: {title}") == (workout.name, workout.note)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # code is kept, with its blank lines left out
        ("```python\nx = 1\n\ny = 2\n```\nPull-Up 3x8", ["Workout (```python\nx = 1\ny = 2\n```)", "  Pull-Up 3x8"]),
        # headings of Org mode may be exercises
        (
            "#+TITLE: Log\n* Back\n** Pull-Up 3x8 @ 20 kg\n** Deadlift 3x5",
            ["Back (Log)", "  Pull-Up 3x8 @ 20 kg", "  Deadlift 3x5"],
        ),
        # load x repetitions x sets, beside lines that state no load
        (
            "Squat 135x8x5\nPull-Up 3x8\nRow 30x11x3",
            ["Workout", "  Squat 5x8 @ 135 ?", "  Pull-Up 3x8", "  Row 3x11 @ 30 ?"],
        ),
        # an empty value says nothing
        ("Pull-Up\nSets: **\n3x8", ["Workout", "  Pull-Up 3x8"]),
        # no date
        ("3월 1일 등 운동\nPull-Up 3x8", ["3월 1일 등 운동", "  Pull-Up 3x8"]),
        ("32/13/2025\nPull-Up 3x8", ["32/13/2025", "  Pull-Up 3x8"]),
        # a blank line ends what a colon opened
        ("Notes:\nkeep it slow\n\nPull-Up 3x8", ["Workout (Notes:\nkeep it slow)", "  Pull-Up 3x8"]),
        # long prose that counts sets
        (
            "Pull-Up 3x8\nIt was 3 sets of something that I did not write down and I do not know what it was",
            ["Workout", "  Pull-Up 3x8 (It was 3 sets of something that I did not write down and I do not know what it was)"],
        ),
        # rules hold no sets of this day
        (
            "Rules:\n- Pull-Up 3x8\n  - slow\n  - no swing\n\nDeadlift 3x5",
            ["Workout (Rules:\n- Pull-Up 3x8\nslow\nno swing)", "  Deadlift 3x5"],
        ),
        (
            "Rules:\n| Exercise | Sets | Reps | Notes |\n|---|---|---|---|\n| Pull-Up | 3 | 8 | slow |\n\nDeadlift 3x5",
            ["Workout (Rules:\nPull-Up, 3 x 8\nslow)", "  Deadlift 3x5"],
        ),
        ("# 3 sets\nPull-Up 3x8", ["Workout (# 3 sets)", "  Pull-Up 3x8"]),
        ("Deadlift\nSet 1: 100 kg x 5\nW1: skipped", ["Workout (W1: skipped)", "  Deadlift 1x5 @ 100 kg"]),
    ],
)  # fmt: skip
def test_lines_beside_exercises(text, expected):
    assert expected == told(text)
