"""Our own plain table: what a spreadsheet needs to say, and everything a session can."""

from __future__ import annotations

import pytest

import backworkouts as bw
from backworkouts import limits
from backworkouts.errors import InteropError
from backworkouts.interop import sets_csv
from tables import counts, faults, said, table

FULL = bw.Session(
    "2026-11-02T18:30:00+01:00",
    bw.Workout(
        "Pull",
        bw.superset(
            bw.straight("seated_row", [bw.Set(reps=8, load="60 kg", rir=2, rest="120-180 s")]),
            bw.straight(
                "face_pull",
                [bw.Set(reps=15, load="45 lb", per_side=True, note="=slow")],
                note="Wide.",
            ),
        ),
        bw.straight(
            "pull_up",
            [
                bw.Set(reps=5, kind="warm_up"),
                bw.Set(reps=bw.Reps(8, 8, to_failure=True), load="BW-10 kg", tempo="3-1-1-0"),
                bw.Set(reps=6, load="80 %1RM", kind="back_off", rir=0.5),
            ],
        ),
        bw.straight("Plank", [bw.Set(duration=60, load="BW", kind="drop")]),
        bw.Block(
            bw.straight(
                "seated_row",
                [
                    bw.Set(reps=5, load="70 %5RM", side="left", kind="rest_pause"),
                    bw.Set(reps=5, load="8RM", side="right", kind="cluster"),
                    bw.Set(reps=5, load="85 %TM"),
                ],
            ).exercises,
            "emom",
            "10-12 min",
            "90 s",
        ),
        note="Slept\nbadly.",
    ),
    "2026-11-02T19:35:00+01:00",
    origin="notebook",
)


def test_everything_a_session_says_has_a_column():
    result = sets_csv.write([FULL])
    assert () == result.losses
    head = "2026-11-02T18:30:00+01:00,2026-11-02T19:35:00+01:00,Pull"
    assert [
        ",".join(sets_csv.COLUMNS),
        f'{head},"Slept',
        'badly.",notebook,1a,,,,Seated Row,seated_row,,1,working,8,,,60,kg,2,120-180,,,,',
        f"{head},,notebook,1b,,,,Face Pull,face_pull,Wide.,1,working,15,,,45,lb,,,,yes,,'=slow",
        f"{head},,notebook,2,,,,Pull-Up,pull_up,,1,warm_up,5,,,,,,,,,,",
        f"{head},,notebook,2,,,,Pull-Up,pull_up,,2,working,8,yes,,-10,bw+kg,,,3-1-1-0,,,",
        f"{head},,notebook,2,,,,Pull-Up,pull_up,,3,back_off,6,,,80,%1RM,0.5,,,,,",
        f"{head},,notebook,3,,,,Plank,plank,,1,drop,,,60,0,bw+kg,,,,,,",
        f"{head},,notebook,4,emom,600-720,90,Seated Row,seated_row,,1,rest_pause,5,,,70,%5RM,,,,,left,",
        f"{head},,notebook,4,emom,600-720,90,Seated Row,seated_row,,2,cluster,5,,,8,RM,,,,,right,",
        f"{head},,notebook,4,emom,600-720,90,Seated Row,seated_row,,3,working,5,,,85,%TM,,,,,,",
    ] == result.data.splitlines()
    assert (FULL,) == sets_csv.read(result.to_bytes()).sessions


def test_a_date_an_exercise_and_repetitions_are_enough():
    result = sets_csv.read(
        table(
            "date;exercise;reps",
            "2026-11-02;Lat Pulldown (Cable);10",
            "2026-11-02;Lat Pulldown (Cable);9",
            "2026-11-04;Deadlift;5",
        )
    )
    assert [["Lat Pulldown 1 x 10, 1 x 9"], ["Deadlift 1 x 5"]] == [
        [line.replace("Wide-Grip ", "").replace("Pull-Down", "Pulldown") for line in said(one)]
        for one in result.sessions
    ]
    assert (3, 3, 0, 0) == counts(result)


def test_other_words_for_the_same_columns():
    result = sets_csv.read(
        table(
            "Date;Exercise;Weight;Weight Unit;Reps;RPE;Comment",
            "2026-11-02;Deadlift;100;lbs;5;8;Easy.",
        )
    )
    (one,) = result.sessions[0].workout.blocks[0].exercises[0].sets
    assert bw.Set(reps=5, load="100 lb", rir=2, note="Easy.") == one
    assert () == result.problems


def test_a_unit_that_is_not_stated_has_to_be_given():
    data = table("date;exercise;reps;load", "2026-11-02;Deadlift;5;100")
    with pytest.raises(InteropError, match="expected the unit of its loads"):
        sets_csv.read(data)
    assert ["Deadlift 1 x 5 x 100 lb"] == said(sets_csv.read(data, unit="lb").sessions[0])


def test_a_row_without_a_unit_takes_the_one_that_is_given():
    data = table(
        "date;exercise;reps;load;unit",
        "2026-11-02;Deadlift;5;100;",
        "2026-11-02;Deadlift;5;100;lb",
        "2026-11-02;Deadlift;5;;",
    )
    assert ["Deadlift 1 x 5, 1 x 5 x 100 lb, 1 x 5"] == said(sets_csv.read(data).sessions[0])
    assert (2, "load", "100", "warning") in faults(sets_csv.read(data))
    given = sets_csv.read(data, unit="kg")
    assert ["Deadlift 1 x 5 x 100 kg, 1 x 5 x 100 lb, 1 x 5"] == said(given.sessions[0])


def test_the_id_goes_before_the_name():
    data = table(
        "date;exercise;exercise_id;reps",
        "2026-11-02;Mein Rudern;seated_row;8",
        "2026-11-02;Pull Up;no_such_id;8",
    )
    result = sets_csv.read(data)
    assert ["Seated Row 1 x 8", "Pull-Up 1 x 8"] == said(result.sessions[0])
    assert [(3, "exercise_id", "no_such_id", "warning")] == faults(result)


def test_a_note_on_a_set_is_on_that_set_alone_and_goes_behind_what_only_a_note_holds():
    data = table(
        "date;exercise;reps;seconds;note",
        "2026-11-02;Pull Up;8;;",
        "2026-11-02;Pull Up;8;; ",
        "2026-11-02;Pull Up;8;;Slow.",
        "2026-11-02;Pull Up;8;40;Slow.",
        "2026-11-02;Pull Up;8;40; ",
    )
    (one,) = sets_csv.read(data).sessions[0].workout.blocks[0].exercises
    assert [None, None, "Slow.", "40 s; Slow.", "40 s"] == [each.note for each in one.sets]
    assert one.sets[0] == one.sets[1] != one.sets[2] == bw.Set(reps=8, note="Slow.")


def test_blocks_part_the_sets_of_an_exercise_and_letters_join_exercises():
    data = table(
        "date;exercise;reps;block",
        "2026-11-02;Pull Up;8;1",
        "2026-11-02;Pull Up;8;2",
        "2026-11-02;Deadlift;5;3a",
        "2026-11-02;Face Pull;15;3b",
        "2026-11-02;Deadlift;5;3a",
        "2026-11-02;Face Pull;15;soon",
    )
    assert [
        "Pull-Up 1 x 8",
        "Pull-Up 1 x 8",
        "Deadlift 2 x 5 + Face Pull 1 x 15",
        "Face Pull 1 x 15",
    ] == said(sets_csv.read(data).sessions[0])


def test_blocks_without_end_are_read(monkeypatch):
    monkeypatch.setattr(limits, "ITEMS", 2)
    rows = [f"2026-11-02;Pull Up;8;{number}" for number in range(1, 6)]
    result = sets_csv.read(table("date;exercise;reps;block", *rows))
    assert ["Pull-Up 1 x 8"] * 5 == said(result.sessions[0])


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("kind", "giant"),
        ("rir", "1-2"),
        ("side", "both"),
        ("to_failure", "perhaps"),
        ("per_side", "both"),
        ("load", "heavy"),
        ("load", "9000"),
        ("rir", "11"),
        ("rir", "hard"),
        ("rest", "soon"),
        ("rest", "180-120"),
        ("rest", "999999"),
        ("tempo", "slow"),
    ],
)
def test_a_cell_that_cannot_be_read_costs_the_set_that_field_alone(column, value):
    unit = ";unit" if column == "load" else ""
    data = table(
        f"date;exercise;reps;{column}{unit}", f"2026-11-02;Deadlift;5;{value}{unit and ';kg'}"
    )
    result = sets_csv.read(data)
    assert (bw.Set(reps=5),) == result.sessions[0].workout.blocks[0].exercises[0].sets
    ((row, called, found, outcome),) = faults(result)
    assert (2, column, "warning") == (row, called, outcome)
    assert found.startswith(value)


@pytest.mark.parametrize(
    ("reps", "outcome"), [("five", "rejected"), ("", "rejected"), ("0", "skipped")]
)
def test_a_row_that_is_no_set_is_accounted_for(reps, outcome):
    data = table("date;exercise;reps;kind", f"2026-11-02;Deadlift;{reps};myo")
    assert [(2, "reps", reps, outcome)] == faults(sets_csv.read(data))


@pytest.mark.parametrize(
    ("header", "missing"),
    [("date;reps", "exercise"), ("exercise;reps", "started_at"), ("date;exercise", "reps")],
)
def test_what_is_no_such_table_is_refused(header, missing):
    with pytest.raises(InteropError, match=f"no column called {missing}"):
        sets_csv.read(table(header))


def test_an_exercise_that_only_the_caller_knows_is_named_as_a_loss():
    mine = bw.Exercise("my_row", "My Row", prime_movers=["rhomboids"])
    session = bw.Session("2026-11-02", bw.Workout("A", bw.straight(mine, 1, reps=8)))
    (loss,) = sets_csv.write(session).losses
    assert ("exercise", "my_row") == (loss.field, loss.value)
    own = bw.catalog.extend(exercises=[mine])
    written = sets_csv.write(session, catalog=own)
    assert () == written.losses
    assert (session,) == sets_csv.read(written.to_bytes(), catalog=own).sessions


def test_what_only_the_model_knows_is_named():
    pulls = bw.straight("pull_up", 1, reps=5)
    session = bw.Session("2026-11-02", bw.Workout("A", pulls, goal="strength", note="x "))
    empty = bw.Session("2026-11-03", bw.Workout("Gone home"))
    assert ["goal", "note", "blocks"] == [
        loss.field for loss in sets_csv.write([session, empty]).losses
    ]


def test_an_exercise_that_stands_twice_in_a_superset_stays_two():
    twice = bw.superset(bw.straight("pull_up", 1, reps=5), bw.straight("pull_up", 1, reps=9))
    session = bw.Session("2026-11-02", bw.Workout("A", twice))
    written = sets_csv.write(session)
    assert () == written.losses
    assert (session,) == sets_csv.read(written.to_bytes()).sessions


def test_a_superset_of_many_has_letters_enough():
    many = bw.superset(
        *[bw.straight(bw.Exercise.custom(f"Thing {n}"), 1, reps=5) for n in range(28)]
    )
    session = bw.Session("2026-11-02", bw.Workout("A", many))
    written = sets_csv.write(session)
    labels = [line.split(",")[5] for line in written.data.splitlines()[1:]]
    assert ["1a", "1z", "1aa", "1ab"] == [labels[n] for n in (0, 25, 26, 27)]
    assert (session,) == sets_csv.read(written.to_bytes()).sessions


# how the rounds of a block are timed


def timed(*rows):
    """A table of one session whose rows go from `exercise` to `block_interval`."""
    head = "date;exercise;reps;block;method;block_duration;block_interval"
    return sets_csv.read(table(head, *[f"2026-11-02;{row}" for row in rows]))


def test_a_method_may_stand_on_one_row_of_its_block():
    result = timed(
        "Pull Up;5;1a;;;",
        "Deadlift;5;1b;AMRAP;720;",
        "Pull Up;5;1a;;;",
        "Face Pull;15;2;;;",
    )
    circuit, plain = result.sessions[0].workout.blocks
    assert ("amrap", bw.Duration(720), None) == (circuit.method, circuit.duration, circuit.interval)
    assert (None, ()) == (plain.method, result.problems)


def test_a_block_that_is_timed_in_two_ways_is_named():
    result = timed("Pull Up;5;1;emom;600;60", "Pull Up;5;1;emom;600;90", "Pull Up;5;1;emom;600;60")
    (block,) = result.sessions[0].workout.blocks
    assert ("emom", bw.Duration(60), 3) == (block.method, block.interval, block.rounds)
    assert [(3, None, "emom 600 s 90 s", "warning")] == faults(result)


@pytest.mark.parametrize(
    ("cells", "column", "value", "expected"),
    [
        ("tabata;;", "method", "tabata", (None, None, None)),
        ("amrap;long;", "block_duration", "long", ("amrap", None, None)),
        ("amrap;720;60", "block_interval", "60", ("amrap", bw.Duration(720), None)),
        (";720;", "block_duration", "720", (None, None, None)),
        ("emom;0;90", "block_duration", "0", ("emom", None, bw.Duration(90))),
    ],
)
def test_a_cell_that_times_no_block_is_named(cells, column, value, expected):
    result = timed(f"Pull Up;5;1;{cells}")
    (block,) = result.sessions[0].workout.blocks
    assert expected == (block.method, block.duration, block.interval)
    assert [(2, column, value, "warning")] == faults(result)


def test_methods_without_end_are_read(monkeypatch):
    monkeypatch.setattr(limits, "ITEMS", 2)
    result = timed(*[f"Pull Up;5;{number};amrap;{number * 60};" for number in range(1, 6)])
    minutes = [block.duration.low // 60 for block in result.sessions[0].workout.blocks]
    assert [1, 2, 3, 4, 5] == minutes


# the end of a session


@pytest.mark.parametrize(
    ("started", "ended"),
    [
        ("2026-11-02T18:30", "later"),
        ("2026-11-02T18:30", "2026-11-02T18:29"),
        ("2026-11-02T18:30", "2026-11-02T19:30Z"),
        ("2026-11-02T18:30Z", "2026-11-02T19:30"),
    ],
)
def test_an_end_that_cannot_be_costs_the_session_its_end_alone(started, ended):
    data = table("started_at;ended_at;exercise;reps", f"{started};{ended};Pull Up;5")
    result = sets_csv.read(data)
    assert [None] == [one.ended_at for one in result.sessions]
    assert [(2, "ended_at", ended, "warning")] == faults(result)


@pytest.mark.parametrize(("text", "side"), [("Left", "left"), ("r", "right"), ("", None)])
def test_a_side_is_left_or_right(text, side):
    data = table("date;exercise;reps;side", f"2026-11-02;Pull Up;5;{text}")
    result = sets_csv.read(data)
    (one,) = result.sessions[0].workout.blocks[0].exercises[0].sets
    assert (side, ()) == (one.side, result.problems)


def test_a_set_of_one_side_is_not_per_side():
    data = table("date;exercise;reps;per_side;side", "2026-11-02;Pull Up;5;yes;left")
    result = sets_csv.read(data)
    (one,) = result.sessions[0].workout.blocks[0].exercises[0].sets
    assert (True, None) == (one.per_side, one.side)
    assert [(2, "side", "left", "warning")] == faults(result)


@pytest.mark.parametrize(
    ("unit", "expected"),
    [("%1RM", "70 %1RM"), ("%5rm", "70 %5RM"), ("% 5RM", "70 %5RM"), ("%tm", "70 %TM")],
)
def test_a_percentage_states_what_it_is_of(unit, expected):
    data = table("date;exercise;reps;load;unit", f"2026-11-02;Pull Up;5;70;{unit}")
    (one,) = sets_csv.read(data).sessions[0].workout.blocks[0].exercises[0].sets
    assert expected == str(one.load)


@pytest.mark.parametrize("unit", ["%RM", "%99RM", "%5", "RM"])
def test_a_percentage_of_no_maximum_is_no_load(unit):
    data = table("date;exercise;reps;load;unit", f"2026-11-02;Pull Up;5;70;{unit}")
    result = sets_csv.read(data)
    (one,) = result.sessions[0].workout.blocks[0].exercises[0].sets
    assert one.load is None
    assert [(2, "load", f"70 {unit}", "warning")] == faults(result)
