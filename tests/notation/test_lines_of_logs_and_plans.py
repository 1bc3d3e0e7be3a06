"""Lines of training logs and plans: ordinals, tiers, last sets, additions, advice, body weight."""

from __future__ import annotations

import pytest

from backworkouts.notation import parse_line, read
from render_line import faults, said, with_names


def doubts(text):
    """What was assumed of each doubtful part of a text."""
    return [one.assumed for one in read(text).doubtful]


@pytest.mark.parametrize(
    "line",
    [
        "2nd set 8 reps @ 60 kg",
        "2nd set: 60 kg x 8",
        "2ª serie 8 reps @ 60 kg",
        "2a serie: 8 reps a 60 kg",
        "2. Satz 8 Wdh. mit 60 kg",
        "2e série 8 reps à 60 kg",
        "2ª série: 60 kg x 8",
        "2a serie 8 rip a 60 kg",
        "2e set 8 herhalingen met 60 kg",
    ],
)
def test_an_ordinal_is_of_one_set(line):
    assert said(line) == "1x8 @ 60 kg"
    assert not parse_line(line).name


def test_sets_in_order_are_those_of_the_name_above():
    text = "Supino\n1ª série: 60 kg x 8\n2ª série: 62,5 kg x 7\n3ª série: 5\n"
    (exercise,) = read(text).subject.blocks[0].exercises
    assert [one.reps.low for one in exercise.sets] == [8, 7, 5]


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("1st set 8, 2nd set 6", "1x8, 1x6"),
        ("1. Set 1: 80x8", "1x8 @ 80 ?"),
        ("2. Row 3x8", "3x8"),
        ("Row 3x8 in the 2nd set slow", "3x8"),
    ],
)
def test_ordinals_and_their_neighbors(line, sets):
    assert said(line) == sets


@pytest.mark.parametrize(
    "line",
    [
        "Squat 5x3+ @ 115 (last set 7)",
        "Squat 5x3+ @ 115, last set: 7",
        "Sentadilla 5x3+ @ 115 (última serie 7)",
        "Kniebeuge 5x3+ @ 115 (letzter Satz 7)",
        "Squat 5x3+ @ 115 (dernière série 7)",
        "Agachamento 5x3+ @ 115 (última série: 7)",
        "Squat 5x3+ @ 115 (ultima serie 7)",
        "Squat 5x3+ @ 115 (laatste set 7)",
    ],
)
def test_the_last_of_open_sets_is_a_note(line):
    assert said(line) == "5x3+ @ 115 ?"
    assert "7" in parse_line(line).note
    assert not doubts(line)


def test_another_last_set_is_a_doubt():
    assert said("Squat 3x8 @ 60 kg (last set 6)") == "3x8 @ 60 kg"
    assert doubts("Squat 3x8 @ 60 kg (last set 6)") == ["a note"]


@pytest.mark.parametrize("line", ["T1 Squat 5x3", "T1: Squat 5x3", "T1 - Squat 5x3"])
def test_a_tier_is_no_label_of_a_superset(line):
    found = parse_line(line)
    assert (found.name, found.label) == ("Squat", None)


def test_a_superset_may_have_the_letter_too():
    assert len(read("T1. Squat 5x3\nT2. Bench 3x10").subject.blocks) == 1


def test_tiers_are_no_superset():
    lines = read("T1 Squat 5x3\nT2 Bench 3x10\nT3 Row 3x15").subject
    titled = read("### T1 Squat\n5x3\n### T2 Bench\n3x10").subject
    assert len(lines.blocks) == 3
    assert len(titled.blocks) == 2


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Dumbbell row: 14 x 10, 24 x 15 (x 3)", "1x10 @ 14 ?, 3x15 @ 24 ?"),
        ("Curl 20 x 10 (x 3)", "3x10 @ 20 ?"),
        ("Back raise: 15 (x 3)", "3x15"),
        ("Back raise 15 (x3)", "3x15"),
        ("Back raise 14x (x 3)", "3x14"),
    ],
)
def test_so_many_times_in_parentheses(line, sets):
    assert said(line) == sets
    assert not doubts(line)


@pytest.mark.parametrize("line", ["Curl 14 x 12", "Curl: 25 x 15, rest 30 s", "Squat 12x3 @ 60 kg"])
def test_more_sets_than_anybody_does_are_a_doubt(line):
    assert "sets x repetitions, no load" in doubts(line)


@pytest.mark.parametrize("line", ["Curl 10 x 10", "Curl 12 sets x 3"])
def test_usual_numbers_of_sets_are_no_doubt(line):
    assert not doubts(line)


@pytest.mark.parametrize(
    "line",
    [
        "BW 82.4 kg, slept 7h, coffee at 5",
        "Weight 182 lb, slept 6 hours",
        "Hoy 78,3 kg en ayunas, dormí 6 horas",
        "Gewicht 81,5 kg, 7 Stunden geschlafen",
        "Poids 81,5 kg, dormi 7 h",
        "Peso 78,3 kg, dormi 7 horas",
        "Peso 81,5 kg, dormito 7 ore",
        "Gewicht 81,5 kg, 7 uur geslapen",
        "Day 2 - Pull (60 min)",
        "Tag 2 - Ziehen (60 Min.)",
    ],
)
def test_what_somebody_weighs_and_sleeps_is_no_set(line):
    assert said(line) is None
    assert not doubts(f"Row 3x8\n{line}")


def test_a_walk_with_a_load_may_last_hours():
    assert said("Ruck 20 kg 1 h") == "1x3600 s @ 20 kg"


@pytest.mark.parametrize(
    "line",
    [
        "If you get 3x12, add 2.5 kg.",
        "Once 3x12 goes, 2.5 kg more",
        "Sube 2,5 kg cuando llegues a 3x12.",
        "Si completas 3x12, 2,5 kg más",
        "Wenn 3x12 klappt, 2,5 kg mehr.",
        "Schaffst du 3x12, nimm beim nächsten Mal 2,5 kg mehr.",
        "Augmente de 2,5 kg dès que tu passes 3x12.",
        "Quand 3x12 passe, 2,5 kg de plus",
        "Conseguiu 3x12? Suba 2,5 kg.",
        "Se fechar 3x12, 2,5 kg a mais",
        "Se chiudi 3x12, 2,5 kg in più",
        "Lukt 3x12 netjes, pak dan de volgende keer 2,5 kg meer.",
        "Als 3x12 lukt, 2,5 kg erbij.",
    ],
)
def test_advice_is_no_set(line):
    assert said(line) is None
    assert not doubts(f"Row 3x8\n{line}")


@pytest.mark.parametrize(
    "line",
    [
        "Row 3x12, 2.5 kg more than last week",
        "Row 3x12, add 2.5 kg next time",
        "Remo 3x12, 2,5 kg más que la semana pasada",
        "Rudern 3x12, 2,5 kg mehr als letzte Woche",
        "Rowing 3x12, 2,5 kg de plus la semaine prochaine",
        "Remada 3x12, 2,5 kg a mais na próxima semana",
        "Rematore 3x12, 2,5 kg in più la prossima settimana",
        "Row 3x12, volgende week 2,5 kg meer",
    ],
)
def test_a_difference_is_no_load(line):
    assert said(line) == "3x12"
    assert "2" in parse_line(line).note


@pytest.mark.parametrize(
    ("line", "sets", "assumed"),
    [
        ("Row 3x8 60 kg more", "3x8", ["a note"]),
        ("Squat 3x5 if it feels ok @ 100 kg", "3x5 @ 100 kg", []),
        ("Squat 100 kg if good 3x5", None, ["a note"]),
        ("Row 3x8 w 60 kg", "3x8 @ 60 kg", []),
    ],
)
def test_neighbors_of_advice(line, sets, assumed):
    assert said(line) == sets
    assert doubts(line) == assumed


@pytest.mark.parametrize(
    ("line", "sets", "assumed"),
    [
        ("Squat 4x8-55", "4x8 @ 55 ?", ["a load"]),
        ("Squat 4x8-55, rest 90 s", "4x8 @ 55 ? rest 90 s", ["a load"]),
        ("Panca 5x5-52,5", "5x5 @ 52.5 ?", []),
        ("Squat 5x5-52.5", "5x5 @ 52.5 ?", []),
        ("Curl 3x8-12", "3x8-12", []),
        ("Curl 3x5-20", "3x5-20", []),
        ("Plank 3x10-60 s", "3x10-60 s", []),
        ("Squat 3x8-10,5 min rest", "3x8-10 rest 300 s", []),
    ],
)
def test_a_dash_before_a_load(line, sets, assumed):
    assert said(line) == sets
    assert doubts(line) == assumed


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Row 3 sets of", "3 sets of"),
        ("Remo 3 series de", "3 series de"),
        ("Rudern 3 Sätze von", "3 Sätze von"),
        ("Rowing 3 séries de", "3 séries de"),
        ("Rematore 3 serie da", "3 serie da"),
        ("Row 3 sets van", "3 sets van"),
        ("Row 3x10 rest 60s rest 120s", "rest 120s"),
        ("Row 3x", "3x"),
        ("Row 15 x", "15 x"),
    ],
)
def test_what_is_announced_and_missing(line, found):
    assert [one for _, one, _ in faults(line)] == [repr(found)] or faults(line)[0][1] == found


@pytest.mark.parametrize(("line", "sets"), [("Pull aparts 25x", "1x25"), ("Hypers 15x", "1x15")])
def test_more_times_than_sets_are_repetitions(line, sets):
    assert said(line) == sets


@pytest.mark.parametrize(
    "line",
    [
        "Deadlift: 5 at 100 kg, 3 at 120 kg, 1 at 140 kg",
        "Peso muerto: 5 a 100 kg, 3 a 120 kg, 1 a 140 kg",
        "Kreuzheben: 5 mit 100 kg, 3 mit 120 kg, 1 mit 140 kg",
        "Soulevé de terre : 5 à 100 kg, 3 à 120 kg, 1 à 140 kg",
        "Terra: 5 com 100 kg, 3 com 120 kg, 1 com 140 kg",
        "Stacco: 5 a 100 kg, 3 a 120 kg, 1 a 140 kg",
        "Deadlift: 5 met 100 kg, 3 met 120 kg, 1 op 140 kg",
        "Deadlift 5 @ 100 kg, 3 @ 120 kg, 1 @ 140 kg",
    ],
)
def test_repetitions_at_loads_in_words(line):
    assert said(line) == "1x5 @ 100 kg, 1x3 @ 120 kg, 1x1 @ 140 kg"
    assert not doubts(line)


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Press: 5 @ 75%, 3 @ 85%, 1+ @ 95%", "1x5 @ 75 %1RM, 1x3 @ 85 %1RM, 1x1+ @ 95 %1RM"),
        ("Press: 5 al 75 %, 3+ al 85 %", "1x5 @ 75 %1RM, 1x3+ @ 85 %1RM"),
        ("Row 5 with 60 kg", None),
        ("Row 8 a 10 kg", None),
    ],
)
def test_the_last_of_repetitions_at_loads_may_be_open(line, sets):
    assert said(line) == sets


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("inc db 60s 3x10", "3x10 @ 60 ?"),
        ("lat raise 20s x 12 x 4", "4x12 @ 20 ?"),
    ],
)
def test_a_pair_of_dumbbells_is_a_doubt(line, sets):
    assert said(line) == sets
    assert "a load" in doubts(line)


@pytest.mark.parametrize(
    "line",
    [
        "leg press 4pl 4x12",
        "leg press 4 plates 4x12",
        "prensa 4 discos 4x12",
        "Beinpresse 4 Scheiben 4x12",
        "presse 4 disques 4x12",
        "leg press 4 anilhas 4x12",
        "pressa 4 piastre 4x12",
        "leg press 4 schijven 4x12",
        "leg press 4x12 4pl",
    ],
)
def test_plates_are_a_load_that_no_unit_states(line):
    found = parse_line(line)
    assert found.name in {"leg press", "prensa", "Beinpresse", "presse", "pressa"}
    assert (said(line), found.note[0], doubts(line)) == ("4x12", "4", ["a note"])


@pytest.mark.parametrize(
    ("line", "sets", "assumed"),
    [
        ("Row 3x10 / 2 min", "3x10 rest 120 s", []),
        ("Row 3x10 / 90s", "3x10 rest 90 s", []),
        ("Row 3x10 / 2'", "3x10 rest 120 s", []),
        ("Row 3x10 / 60 kg / 2 min", "3x10 @ 60 kg rest 120 s", []),
        ("Plank 3x30 s / 60 s", "3x30 s rest 60 s", []),
        ("Row 3x10 / 10 s", "3x10 rest 10 s", ["the rest"]),
        ("Row 3x10 / side", "3x10 per side", []),
        ("Row 3x10 / 60 s hold", "3x10", ["a note"]),
        ("DB bench 3x8 w/ 60s", "3x8", ["a note"]),
        ("Plank 3 / 60 s", "1x3 s, 1x60 s", ["times of several sets"]),
    ],
)
def test_a_time_behind_a_slash_is_the_rest(line, sets, assumed):
    assert said(line) == sets
    assert doubts(line) == assumed


def test_sets_reps_and_load_with_slashes_are_a_doubt():
    assert "loads of several sets" in doubts("Row 4 / 10 / 60 kg / 2 min")


@pytest.mark.parametrize(
    "line",
    [
        "Lateral raise 3x12 + drop set on the last one",
        "Elevaciones laterales 3x12 + drop set en la última",
        "Seitheben 3x12 + Dropsatz im letzten Satz",
        "Élévations latérales 3x12 + dégressive sur la dernière série",
        "Elevação lateral 3x12 + drop set na última",
        "Alzate laterali 3x12 + drop set sull'ultima",
        "Zijwaarts heffen 3x12 + dropset op de laatste set",
        "Leg extension 3x12 + 10 s hold on the last set",
        "Extensión 3x12 + isometría 10 s en la última",
        "Beinstrecker 3x12 + 10 s halten im letzten Satz",
        "Cadeira extensora 3x12 + isometria 10 seg na última",
    ],
)
def test_an_addition_to_the_last_set_is_a_note(line):
    found = parse_line(line)
    assert (said(line), found.superset_with) == ("3x12", None)
    assert found.note
    assert not doubts(line)


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Row 3x8 + last set to failure", "2x8, 1x8 to failure"),
        ("Row 3x8 + last set 10", "3x8"),
        ("Row 3x8 + 5 partials on the last set", "3x8"),
        ("Row 3x8 +5 kg on the last set", "3x8 @ BW+5 kg"),
    ],
)
def test_neighbors_of_additions(line, sets):
    assert said(line) == sets


def test_a_partner_may_have_a_last_set():
    line = "Squat 3x5 + Row 3x8, last set to failure"
    assert with_names(line) == "Squat: 3x5 + Row: 2x8, 1x8 to failure"


@pytest.mark.parametrize(
    "line",
    [
        "Swings - 12 every minute for 8 minutes",
        "Swings: 12 cada minuto durante 8 minutos",
        "Swings: 12 jede Minute für 8 Minuten",
        "Swings: 12 chaque minute pendant 8 minutes",
        "Swings: 12 a cada minuto por 8 minutos",
        "Swings: 12 ogni minuto per 8 minuti",
        "Swings: 12 elke minuut gedurende 8 minuten",
    ],
)
def test_repetitions_every_minute(line):
    assert said(line) == "8x12"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Finish with 3 sets of 20 on the leg extension.", "leg extension"),
        ("Termina con 3 series de 20 en la máquina de remo.", "remo"),
        ("Zum Schluss 3 Sätze mit 20 an der Beinpresse.", "Beinpresse"),
        ("Termine avec 3 séries de 20 à la presse.", "presse"),
        ("Termine com 3 séries de 20 na cadeira extensora.", "cadeira extensora"),
        ("Finisci con 3 serie da 20 alla leg extension.", "leg extension"),
        ("Sluit af met 3 sets van 20 op de leg extension, rustig.", "leg extension"),
        ("Row 3 sets of 20 on the cable machine", "Row"),
        ("3 sets of 20 on the floor", ""),
        ("3 sets of 20 at the top of the press", ""),
    ],
)
def test_the_name_of_a_machine_behind_the_sets(line, name):
    assert (parse_line(line).name, said(line)) == (name, "3x20")


def test_short_names_are_several_exercises():
    line = "sq 2x5 80kg, bp 2x5 55kg"
    assert with_names(line) == "sq: 2x5 @ 80 kg; bp: 2x5 @ 55 kg"


@pytest.mark.parametrize(
    "line",
    [
        "- PRs: sq 125x3, dl 165x2, bp still 90x1",
        "Records : squat 125x3",
        "Mejores marcas: sentadilla 125x3, banca 90x1",
        "Rekorde: Kniebeuge 125x3, Bank 90x1",
        "Recordes: agachamento 125x3",
        "Massimali: squat 125x3",
        "Records: squat 125x3",
    ],
)
def test_records_are_no_sets(line):
    reading = read(f"Row 3x8\n{line}")
    (exercise,) = reading.subject.blocks[0].exercises
    assert (len(reading.subject.blocks), len(exercise.sets), reading.doubtful) == (1, 3, ())


@pytest.mark.parametrize(
    ("line", "assumed"),
    [
        ("zz 2x5 80kg, yy 2x5 55kg", ["a note, not another exercise"]),
        ("Squat 3x5 100kg, paused 2x3 90kg", []),
        ("Squat 3x5 100kg, then 2x3 90kg", []),
        ("Squat 3x5 100kg, 2x3 90kg", []),
    ],
)
def test_an_unknown_word_before_sets_is_a_doubt(line, assumed):
    assert [one for one in doubts(line) if "another" in one] == assumed


def test_a_wide_range_beside_loads_is_a_doubt():
    assert doubts("PANCA\n1x8-20\n5x5-52,5\n") == ["8-20 repetitions"]
    assert not doubts("PANCA\n1x8-12\n5x5-52,5\n")
    assert not doubts("PANCA\n1x8-20\n2x5\n")
    assert not doubts("PANCA\n1x30 s\n5x5-52,5\n")


def test_numbered_sets_are_no_days_of_september():
    lines = "".join(f"- Set {number} x {16 - number} reps\n" for number in (1, 2, 3, 4))
    (exercise,) = read(f"Cable Row\n\n{lines}").subject.blocks[0].exercises
    assert [one.reps.low for one in exercise.sets] == [15, 14, 13, 12]
