"""Lists: sets by their numbers, exercises of a cell, bullets of sets, loads by repetitions, tags."""

from __future__ import annotations

import pytest

from backworkouts.notation import parse_line, read
from render_line import faults, with_names
from render_workout import told


def doubts(text):
    """What was assumed of each doubtful part of a text."""
    return [one.assumed for one in read(text).doubtful]


@pytest.mark.parametrize("word", ["Set", "set", "SET"])
def test_a_set_with_its_number_is_no_day_of_september(word):
    text = f"Squat\n\n• {word} 1 x 14 reps with 60 lb\n• {word} 2 x 12 reps with 75 lb\n"
    text += f"• {word} 3 x 9 reps with 90 lb\n"
    assert told(text) == ["Workout", "  Squat 1x14 @ 60 lb, 1x12 @ 75 lb, 1x9 @ 90 lb"]


def test_a_load_behind_a_count_at_intervals_is_no_part_of_the_name():
    assert told("Alle 2 Minuten x 6: 3 Umsetzen @ 70%") == ["Workout", "  Umsetzen 6x3 @ 70 %1RM"]


@pytest.mark.parametrize(
    "title", ["Day", "Workout", "Tag", "Día", "Jour", "Dia", "Giorno", "Dag", "Sessie"]
)
def test_rows_name_workouts_whose_exercises_semicolons_part(title):
    text = f"| {title} | Plan |\n| --- | --- |\n| 1 Hinge | Squat 4x5; Plank 3x30s |\n"
    text += "| 2 Pull | Dip 4x8; Curl 3x10 |\n"
    days = [line for line in told(text)[2:] if line != "rest"]
    assert days == [
        "1 Hinge",
        "  Squat 4x5",
        "  Plank 3x30 s",
        "2 Pull",
        "  Dip 4x8",
        "  Curl 3x10",
    ]
    assert not doubts(text)


@pytest.mark.parametrize(
    ("line", "exercise"),
    [
        ("sq 60x5 80x5 100x5x3", "sq: 1x5 @ 60 ?, 1x5 @ 80 ?, 3x5 @ 100 ?"),
        ("bp 40x8 60x5 72.5x5,5,4", "bp: 1x8 @ 40 ?, 1x5 @ 60 ?, 2x5 @ 72.5 ?, 1x4 @ 72.5 ?"),
        ("Dip: 40 x 4/35 x 4/30 x 4", "Dip: 1x4 @ 40 ?, 1x4 @ 35 ?, 1x4 @ 30 ?"),
        ("Curl: 17.5 x 12/17.5 x 10", "Curl: 1x12 @ 17.5 ?, 1x10 @ 17.5 ?"),
        ("DC : 12x40 10x50 8x60", "DC: 1x12 @ 40 ?, 1x10 @ 50 ?, 1x8 @ 60 ?"),
        ("Squat 12x40/10x50/8x60", "Squat: 1x12 @ 40 ?, 1x10 @ 50 ?, 1x8 @ 60 ?"),
        ("Row 75 x 7 drop 50 x 9", "Row: 1x7 @ 75 ?, 1x9 @ 50 ? drop"),
    ],
)
def test_a_row_of_pairs_shows_which_numbers_are_loads(line, exercise):
    assert with_names(line) == exercise
    assert not doubts(line)


def test_pairs_that_may_be_sets_of_many_repetitions_are_doubtful():
    line = "Squat 5x60 3x70 1x80"
    assert with_names(line) == "Squat: 1x5 @ 60 ?, 1x3 @ 70 ?, 1x1 @ 80 ?"
    assert "repetitions x loads" in doubts(line)


@pytest.mark.parametrize(
    "line", ["Row 3x10 4x8", "Row 60 x 8/8 x 3", "Row 3x8/10x5", "Row 3x20 5x20"]
)
def test_pairs_without_loads_are_reported(line):
    assert faults(line)


@pytest.mark.parametrize(
    ("line", "exercise"),
    [
        ("Facepulls 3x 15x", "Facepulls: 3x15"),
        ("dips 4x 6x", "dips: 4x6"),
        ("Curl 3x 8-10x, 60 s rest", "Curl: 3x8-10 rest 60 s"),
        ("Curl 4x 10-8-8-6", "Curl: 1x10, 2x8, 1x6"),
        ("Chins BW 3xfail", "Chins: 3xto failure @ BW"),
    ],
)
def test_sets_and_repetitions_may_each_have_an_x(line, exercise):
    assert with_names(line) == exercise
    assert not doubts(line)


@pytest.mark.parametrize("line", ["Curl 15x 3x", "Curl 3x15x"])
def test_other_numbers_with_an_x_are_reported(line):
    assert faults(line)


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("Row 4x8 #90''", 90),
        ("Row 4x8 60 kg #2'", 120),
        ("Row 4x8 #1'30''", 90),
        ("Row 4xmax #45s", 45),
        ("Croci ai cavi 3x12 con enfasi sull'allungamento #60''", 60),
        ("Row 3x15, 1'30\" de pausa", 90),
        ("Row 3x15, 1'30'' rest", 90),
        ("Row 3x15, 1'30\" di recupero", 90),
        ("Row 3x15, 1'30 de repos", 90),
        ("Row 3x15, 90'' Pause", 90),
    ],
)
def test_the_rest_stands_behind_a_number_sign_or_is_written_with_primes(line, rest):
    found = parse_line(line)
    assert {one.rest.low for one in found.sets} == {rest}
    assert not doubts(line)


@pytest.mark.parametrize("line", ["Row 4x8 #90", "Row 4x8 #2 of the day", "Row 4x8 rest 60 s #90s"])
def test_a_number_sign_before_other_numbers_states_no_rest(line):
    assert {one.rest and one.rest.low for one in parse_line(line).sets} <= {None, 60}


@pytest.mark.parametrize("tags", ["#pull", "#pull #pr", "#lower, #pr", "#día/1"])
def test_tags_are_notes(tags):
    assert told(f"Squat 3x8 @ 60 kg, 1x4 @ 70 kg {tags}") == [
        "Workout",
        f"  Squat 3x8 @ 60 kg, 1x4 @ 70 kg ({chr(10).join(tags.split())})",
    ]


def test_tags_of_other_lines_stay_where_they_are():
    assert (
        told("Squat 3x8\n\nRest week #deload, 3 walks")[0] == "Workout (Rest week #deload, 3 walks)"
    )


@pytest.mark.parametrize(
    ("sets", "reps", "rest"),
    [
        ("4 sets", "8 reps", "Rest 2 min"),
        ("4 Sätze", "8 Wiederholungen", "2 Minuten Pause"),
        ("4 séries", "8 répétitions", "2 min de repos"),
        ("4 series", "8 repeticiones", "2 min de descanso"),
        ("4 séries", "8 repetições", "2 min de descanso"),
        ("4 serie", "8 ripetizioni", "2 min di recupero"),
        ("4 sets", "8 herhalingen", "2 min rust"),
    ],
)
@pytest.mark.parametrize("indent", ["", "    "])
def test_a_plus_before_sets_below_a_name_is_a_bullet(sets, reps, rest, indent):
    text = f"- Squat\n{indent}+ {sets}\n{indent}+ {reps}\n{indent}+ {rest}\n- Plank\n{indent}+ 3x30 s\n"
    assert told(text) == ["Workout", "  Squat 4x8 rest 120 s", "  Plank 3x30 s"]


def test_a_plus_below_sets_joins_what_stands_behind_it():
    assert told("Dip 3x8\n+ Squat 3x10\n") == ["Workout", "  Dip 3x8 + Squat 3x10"]
    assert told("Dip 3x8\n+ 20 kg\n") == ["Workout", "  Dip 3x8 @ BW+20 kg"]


def test_a_plus_bullet_is_a_mark_of_its_line():
    text = "Squat\n+ 3 Sätze bis nichts mehr geht\n"
    assert told(text) == ["Workout", "  Squat 3xto failure"]
    assert read(text).account[1][0].kind.value == "mark"


@pytest.mark.parametrize("bullet", ["-", "*", "+"])
def test_a_load_in_a_note_below_sets_is_doubtful(bullet):
    text = f"- Squat\n    {bullet} 4 Sätze\n    {bullet} 8 Wdh.\n    {bullet} 24 kg je Hantel\n"
    assert doubts(text) == ["a note"]


@pytest.mark.parametrize(
    ("warm_up", "working"),
    [
        ("Warm up sets", "Working sets"),
        ("Warm-up sets:", "Work sets:"),
        ("Aufwärmsätze", "Arbeitssätze"),
        ("Series de calentamiento", "Series efectivas"),
        ("Séries d'échauffement", "Séries de travail"),
        ("Serie di riscaldamento", "Serie di lavoro"),
        ("Séries de aquecimento", "Séries de trabalho"),
        ("Opwarmsets", "Werksets"),
    ],
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_titles_of_sets_name_no_exercise(warm_up, working, between):
    text = between.join(
        ["Squat", warm_up, "45 kg x 12\n95 kg x 5", working, "135 kg x 5\n140 kg x 3"]
    )
    assert told(text) == [
        "Workout",
        "  Squat 1x12 @ 45 kg warm-up, 1x5 @ 95 kg warm-up, 1x5 @ 135 kg, 1x3 @ 140 kg",
    ]


def test_titles_of_sets_without_sets_below_are_left_alone():
    assert told("Squat 3x5\n\nWorking sets\n") == ["Workout (Working sets)", "  Squat 3x5"]


def test_sets_below_their_title_without_an_exercise_are_reported():
    reading = read("Working sets\n\n135 x 5\n150 x 5\n")
    assert [one.line for one in reading.problems] == [3, 4]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("28 FEB 14 -- Chins", "Chins"),
        ("3 Mär 24: Drücken", "Drücken"),
        ("12 févr. 23 - Tirage", "Tirage"),
        ("2 ottobre 25 \u2013 Gambe", "Gambe"),
    ],
)
def test_a_date_may_have_a_year_of_two_digits(line, title):
    (session,) = read(f"{line}\n\nSquat 3x5\n").subject
    assert repr(session).startswith("<Session 20")
    assert title in repr(session)


def test_so_many_sets_are_no_day_of_september():
    assert not isinstance(read("5 set 10\n\nSquat 3x5\n").subject, tuple)


@pytest.mark.parametrize(
    "week",
    ["S2 : 5@80", "W2: 3x5 @ 80", "Week 2: 3x5", "Woche 3: 3x5", "semana 2: 4x6", "week 2: 3x8"],
)
def test_sets_of_another_week_in_parentheses_are_a_note(week):
    assert with_names(f"Squat 4x5 @ 75 kg ({week})") == "Squat: 4x5 @ 75 kg"


@pytest.mark.parametrize(
    "line", ["2er Split: Beine, Oberkörper", "3er-Split: Rücken", "3e séance: dos"]
)
def test_a_number_that_is_a_part_of_a_word_counts_nothing(line):
    assert parse_line(line) is None


def test_a_plan_for_the_next_time_may_be_short():
    assert told("Squat 3x5\n\nnxt time squat 3x5 @ 60 kg\n") == [
        "Workout (nxt time squat 3x5 @ 60 kg)",
        "  Squat 3x5",
    ]


def test_sets_behind_a_comma_that_no_name_stands_by_are_of_the_exercise_before():
    reading = read("Deadlift 1x5, 2x3 7. Supino")
    assert ["Workout", "  Deadlift 1x5, 2x3 (7. Supino)"] == told(reading.text)
    assert [19] == [one.column for one in reading.doubtful]
