"""Dates at the beginning or the end of the heading of a day, beside others of their kind."""

from __future__ import annotations

import pytest

from backworkouts import notation


def days(text):
    """The name of each day, with its exercises."""
    subject = notation.read(text).subject
    if isinstance(subject, tuple):
        workouts = [session.workout for session in subject]
    else:
        rotation = [day for phase in getattr(subject, "phases", ()) for day in phase.rotation]
        workouts = [day for day in rotation if day is not None] or [subject]
    return [
        (workout.name, [each.exercise.name for block in workout.blocks for each in block.exercises])
        for workout in workouts
    ]


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        ("03/10 - Legs", "05/10 - Back", ("Legs", "Back")),
        ("03/10 (tired) - Legs", "05/10 - Back", ("(tired) - Legs", "Back")),
        ("push 28/10", "pull 1/11", ("push", "pull")),
        ("10/6 tues. fingers fresh", "10/8 thurs. skin bad", ("fingers fresh", "skin bad")),
        ("**ma 5 okt** – benen, te laat", "**wo 7 okt** – duwen", ("benen, te laat", "duwen")),  # noqa: RUF001
        ("Måndag 5/10 – ben", "Onsdag 7/10 – rygg", ("ben", "rygg")),  # noqa: RUF001
        ("lun 5 ottobre, gambe", "mer 7 ottobre, schiena", ("gambe", "schiena")),
        ("Mo 5.10. - Beine", "Mi 7.10. - Rücken", ("Beine", "Rücken")),
        ("Jambes 5/10", "Dos 7/10", ("Jambes", "Dos")),
        ("Piernas 5 de octubre", "Espalda 7 de octubre", ("Piernas", "Espalda")),
        ("Pernas - 5/10", "Costas - 7/10", ("Pernas", "Costas")),
    ],
)  # fmt: skip
def test_dates_without_a_year_begin_days(first, second, names):
    text = f"Log\n\n{first}\nSquat 3x5\n\n{second}\nPull-up 3x8\n"
    assert days(text) == [(names[0], ["Squat"]), (names[1], ["Pull-Up"])]


def test_the_posts_of_a_forum_are_sessions():
    text = (
        "My log\nPosted by nico_74 » 14 Sep 2026, 21:47\nSquat 3x5\n\n"
        "Posted by nico_74 » 16 Sep 2026, 22:10\nPull-up 3x8\n"
    )
    sessions = notation.read(text).subject
    assert [session.started_at.hour for session in sessions] == [21, 22]


def test_a_heading_of_org_that_is_done_begins_a_session():
    text = (
        "#+TITLE: Gym\n* DONE <2026-05-04 Mon> Pull :gym:\n- Pull-up 3x8\n"
        "* DONE <2026-05-06 Wed> Legs :gym:\n- Squat 3x5\n* TODO <2026-05-08 Fri> Pull\n"
    )
    assert days(text) == [("Pull", ["Pull-Up"]), ("Legs", ["Squat"])]


@pytest.mark.parametrize(
    "lines",
    [
        ("1/2 kneeling press 3x8", "1/4 squat 3x5"),
        ("Mood 7/10, energy 6/10", "Mood 8/10, energy 5/10"),
        ("**Energy:** 7/10", "**Energy:** 8/10"),
        ("- done on 3/10", "- done on 5/10"),
        ("Swing 3/3", "Press 5/5"),
    ],
)
def test_other_numbers_with_a_slash_are_no_dates(lines):
    text = "\n\n".join([f"{line}\nPull-up 3x8" for line in lines])
    assert len(days(text)) == 1


def test_weeks_are_numbered_and_no_dates():
    (first, second) = notation.read(
        "Week 3/8 - deload\nDip 3x8\n\nWeek 4/8 - volume\nDip 3x8\n"
    ).subject.phases
    assert [(one.name, one.weeks) for one in (first, second)] == [("deload", 1), ("volume", 1)]


def test_a_lone_date_in_words_is_no_day():
    assert len(days("Squat 3x5\n\nbought chalk 28/10\n\nPull-up 3x8\n")) == 1


@pytest.mark.parametrize(
    "lead",
    ["Session of", "Sesión del", "Séance du", "Training vom", "Treino de", "Allenamento del", "Sessie van"],
)  # fmt: skip
def test_a_date_with_a_year_behind_the_word_for_a_session(lead):
    text = f"{lead} 12/03/2025: arms\nPull-up 3x8\n\n{lead} 14/03/2025: legs\nSquat 3x5\n"
    assert days(text) == [("arms", ["Pull-Up"]), ("legs", ["Squat"])]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Mon", "Wed"), ("Mo", "Mi"), ("ma", "wo"), ("lun", "mié"), ("lun.", "mer."), ("seg", "qua")],
)
def test_short_weekdays_in_a_column_of_days(first, second):
    text = (
        f"| Day | Exercise | Sets | Reps |\n|---|---|---|---|\n"
        f"| {first} | Squat | 3 | 5 |\n| | Dip | 3 | 8 |\n| {second} | Pull-up | 3 | 8 |\n"
    )
    assert days(text) == [("Monday", ["Squat", "Dip"]), ("Wednesday", ["Pull-Up"])]


def test_a_date_behind_the_short_name_of_a_weekday_needs_no_other():
    assert len(days("Log\n\nsab 8/2\nSquat 3x5\n\nMonday\nDip 3x8\n")) > 1


def days_of(text):
    """The day of each block of a program."""
    days = [day for phase in notation.read(text).subject.phases for day in phase.rotation if day]
    return [day.name for day in days]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("8/1  squat 3x5, bench 3x5\n8/2  -\n8/3  sick\n8/5  squat 3x5", ["8/1", "8/5"]),
        ("- 8/1 squat 3x5\n- 8/3 bench 3x5\n- 8/5 row 3x5", ["8/1", "8/3", "8/5"]),
        ("03.02. Kniebeuge 3x5\n05.02. krank\n07.02. Kreuzheben 3x5", ["03.02.", "07.02."]),
        ("3 feb  sentadilla 3x5\n5 feb  peso muerto 3x5\n7 feb  descanso", ["3 feb", "5 feb"]),
        ("3/2: Panca piana 3x5\n5/2: riposo\n7/2: stacco 3x5", ["3/2", "7/2"]),
        # remarks in parentheses behind a weekday
        ("FRI\nRow 3x5\n\nSAT (only if the bench on Wednesday felt easy)\nDip 3x5",
         ["Friday", "only if the bench on Wednesday felt easy"]),
        # a title on a line of its own that ends with its weekday
        ("Plan\n\nBench day, Tuesday\n\nBench 3x5\n\nSquat day, Thursday\n\nSquat 3x5",
         ["Bench day", "Squat day"]),
        ("Plan\n\nPecho, martes\n\nPress banca 3x5\n\nPiernas - jueves\n\nSentadilla 3x5",
         ["Pecho", "Piernas"]),
    ],
)  # fmt: skip
def test_days_on_one_line_each(text, days):
    assert days == days_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Squat 3x5\n1/3 squats 3x5\n1/2 squats 3x5\n3/4 squats 3x5",
        "Squat 3x5\n\nSee you, Tuesday\nRow 3x8",
        "Row\nSet 1 - 8 reps\nSet 2 - 7 reps\nSet 3 - 6 reps",
        "8/1 squat 3x5\n5/3 bench 3x5\n9/2 row 3x5",
    ],
)
def test_fractions_and_farewells_begin_no_day(text):
    assert type(notation.read(text).subject).__name__ == "Workout"


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("11/3/26\nSquat 3x5\n\n11/5/26\nRow 3x5\n\n11/8/26\nDip 3x5", [(11, 3), (11, 5), (11, 8)]),
        ("=== 2026-02-09 / day 1 ===\nSquat 3x5\n\n=== 2026-02-11 / day 2 ===\nRow 3x5",
         [(2, 9), (2, 11)]),
    ],
)  # fmt: skip
def test_dates_with_short_numbers_and_between_drawn_lines(text, dates):
    reading = notation.read(text)
    assert dates == [(one.started_at.month, one.started_at.day) for one in reading.subject]
    assert reading.doubtful == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("## Monday\n2025-03-03 Pull\nPull-Up 3x8", "Pull"),
        ("2025-03-03\nMonday: Pull\nPull-Up 3x8", "Pull"),
        ("2025-03-01 **Pull** felt good today\nPull-Up 3x8", "Pull"),
    ],
)
def test_the_title_of_a_session(text, name):
    reading = notation.read(text)
    assert () == reading.problems
    (session,) = reading.subject
    assert name == session.workout.name


LONG = " ".join(["easy"] * 60)


@pytest.mark.parametrize(
    "title", [LONG, f"**{LONG}**", f"**{LONG}** and {LONG}", f"**Pull** {LONG}, {LONG}"]
)
def test_words_too_long_to_name_a_session_are_its_note(title):
    reading = notation.read(f"2025-03-01 {title}\nPull-Up 3x8")
    assert () == reading.problems
    (session,) = reading.subject
    assert ("Pull" if "Pull" in title else "2025-03-01") == session.workout.name
    assert LONG in session.workout.note
