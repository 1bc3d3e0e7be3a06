"""Credit tables as documents: every override is kept, and its ids are those of a catalog."""

from __future__ import annotations

import json

import pytest

import backworkouts as bw

CHEST = {"dumbbell_pullover": {"pectoralis_major": 1, "latissimus_dorsi": 0.25}}
MINE = bw.CreditTable(
    "mine",
    "3",
    1,
    0.4,
    0.125,
    drop_set=0.5,
    sources=("pelland_2025",),
    note="As our gym counts.",
    overrides={**CHEST, "custom:rope_climb": {"latissimus_dorsi": 2}},
)


def document(**changes):
    plain = {
        "format": "backworkouts.credit_table/2",
        "name": "mine",
        "version": "1",
        "prime_mover": 1,
        "synergist": 0.5,
        "stabilizer": 0,
    }
    return json.dumps({**plain, **changes})


def problems(text, **options):
    with pytest.raises(bw.errors.InvalidDocumentError) as refused:
        bw.loads(text, bw.CreditTable, **options)
    return [tuple(problem)[:3] for problem in refused.value.problems]


# The form.


def test_a_table_is_written_with_its_overrides_by_exercise_and_muscle():
    assert {
        "format": "backworkouts.credit_table/2",
        "name": "mine",
        "version": "3",
        "prime_mover": 1,
        "synergist": 0.4,
        "stabilizer": 0.125,
        "drop_set": 0.5,
        "sources": ["pelland_2025"],
        "note": "As our gym counts.",
        "overrides": {
            "custom:rope_climb": {"latissimus_dorsi": 2},
            "dumbbell_pullover": {"latissimus_dorsi": 0.25, "pectoralis_major": 1},
        },
    } == json.loads(bw.dumps(MINE))
    assert MINE == bw.loads(bw.dumps(MINE)) == bw.loads(bw.dumps(MINE), bw.CreditTable)


@pytest.mark.parametrize("table", [bw.DIRECT, bw.FRACTIONAL, bw.TOTAL], ids=str)
def test_the_bundled_tables_are_documents(table):
    assert table == bw.loads(bw.dumps(table))


def test_a_file_holds_a_table(tmp_path):
    bw.dump(MINE, tmp_path / "mine.json")
    assert MINE == bw.load(tmp_path / "mine.json", bw.CreditTable)


def test_equal_tables_are_written_alike():
    # The order of the keys of an object means nothing: some databases change it.
    turned = {name: dict(reversed(credits.items())) for name, credits in CHEST.items()}
    one = bw.DIRECT.override("m", {"pull_up": {"biceps_brachii": 1.0}, **CHEST})
    other = bw.DIRECT.override("m", {**turned, "pull_up": {"biceps_brachii": 1}})
    assert one == other
    assert bw.dumps(one) == bw.dumps(other)


def test_an_exercise_may_earn_nothing():
    table = bw.FRACTIONAL.override("m", {"pull_up": {}})
    read = bw.loads(bw.dumps(table), bw.CreditTable)
    assert (("pull_up", ()),) == read.overrides
    assert not bw.session_volume(bw.Workout("A", bw.straight("pull_up", 3, reps=5)), read).trained


def test_what_was_saved_counts_as_before():
    day = bw.Workout("A", bw.straight("dumbbell_pullover", 4, reps=12))
    volume = bw.session_volume(day, bw.loads(bw.dumps(MINE), bw.CreditTable))
    # four sets, at 1 and at 0.25 each
    assert (4, 1) == (volume["pectoralis_major"].low, volume["latissimus_dorsi"].low)


# What is refused.


def test_documents_of_version_1_have_no_tables():
    text = document(format="backworkouts.credit_table/1")
    expected = ("$.format", "'backworkouts.credit_table/1'", "'backworkouts.credit_table/2'")
    assert [expected] == problems(text)


def test_a_table_is_no_workout():
    with pytest.raises(bw.errors.InvalidDocumentError, match=r"a workout, found a credit table"):
        bw.loads(document(), bw.Workout)
    text = bw.dumps(bw.Workout("A"))
    assert [("$.format", "a workout", "a credit table")] == problems(text)


def test_unknown_ids_are_named_with_the_nearest_all_at_once():
    overrides = {
        "dumbbell_pullovr": {"latissimus_dorsi": 1},
        "pull_up": {"pectoralis_majr": 1, "biceps_brachii": 1},
        "custom:thing": {"lats": 1},
    }
    (first, *others) = problems(document(overrides=overrides))
    assert ("$.overrides.dumbbell_pullovr", "the key 'dumbbell_pullovr'") == first[:2]
    assert "dumbbell_pullover" in first[2]
    assert [
        ("$.overrides.pull_up.pectoralis_majr", "the key 'pectoralis_majr'"),
        ("$.overrides['custom:thing'].lats", "the key 'lats'"),
    ] == [problem[:2] for problem in others]
    assert "pectoralis_major" in others[0][2]


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"prime_mover": True}, "$.prime_mover"),
        ({"synergist": 2.5}, "$.synergist"),
        ({"stabilizer": 0.0001}, "$.stabilizer"),
        ({"drop_set": "0"}, "$.drop_set"),
        ({"overrides": [["pull_up", {}]]}, "$.overrides"),
        ({"overrides": {"pull_up": 1}}, "$.overrides.pull_up"),
        ({"overrides": {"pull_up": {"biceps_brachii": True}}}, "$.overrides.pull_up.biceps_brachii"),
        ({"overrides": {"pull_up": {"biceps_brachii": -1}}}, "$.overrides.pull_up.biceps_brachii"),
        ({"overrides": {"custom:": {}}}, "$.overrides['custom:']"),
    ],
)  # fmt: skip
def test_invalid_values_are_named_with_their_place(changes, where):
    ((found, _, _),) = problems(document(**changes))
    assert where == found


def test_so_many_overrides_are_refused_unread():
    many = {f"custom:x{number}": {} for number in range(bw.limits.ITEMS + 1)}
    assert ["$.overrides"] == [where for where, _, _ in problems(document(overrides=many))]
    del many["custom:x0"]
    table = bw.loads(document(overrides=many), bw.CreditTable)
    assert bw.limits.ITEMS == len(table.overrides)


def test_reading_stops_after_the_limit_of_faults(monkeypatch):
    monkeypatch.setattr(bw.limits, "FAULTS", 3)
    wrong = {f"x{number}": {} for number in range(10)}
    with pytest.raises(bw.errors.InvalidDocumentError) as refused:
        bw.loads(document(overrides=wrong))
    assert 3 == refused.value.total


# Ids belong to a catalog: a table is checked where it meets one.


LEDGE = bw.Exercise("ledge_climb", "Ledge Climb", prime_movers=("latissimus_dorsi",))


def test_ids_are_those_of_the_catalog_that_is_given():
    mine = bw.catalog.extend(exercises=[LEDGE])
    table = bw.DIRECT.override("m", {"ledge_climb": {"biceps_brachii": 1}}, catalog=mine)
    text = bw.dumps(table, catalog=mine)
    assert table == bw.loads(text, bw.CreditTable, catalog=mine)
    assert ["$.overrides.ledge_climb"] == [where for where, _, _ in problems(text)]
    with pytest.raises(bw.errors.UnknownExerciseError, match="ledge_climb"):
        bw.dumps(table)


def test_an_override_with_a_catalog_is_checked_at_once():
    wrong = {"dumbbell_pullover": {"pectoralis_majr": 1}}
    with pytest.raises(bw.errors.UnknownIdError) as unknown:
        bw.DIRECT.override("m", wrong, catalog=bw.catalog)
    assert "pectoralis_major" == unknown.value.suggestions[0]
    with pytest.raises(bw.errors.UnknownIdError, match="nearest: 'latissimus_dorsi'"):
        bw.DIRECT.override("m", {"dumbbell_pullover": {"lats": 1}}, catalog=bw.catalog)
    late = bw.DIRECT.override("m", wrong)
    for use in (bw.dumps, lambda table: bw.session_volume(bw.Workout("A"), table)):
        with pytest.raises(bw.errors.UnknownIdError, match="pectoralis_majr"):
            use(late)


def test_a_table_names_each_exercise_and_muscle_once():
    for overrides in (
        (("pull_up", ()), ("pull_up", (("biceps_brachii", 1),))),
        (("pull_up", (("biceps_brachii", 1), ("biceps_brachii", 0))),),
        {"Pull Up": {}},
        {"pull_up": {"the lats": 1}},
    ):
        with pytest.raises(bw.errors.InvalidValueError, match=r"CreditTable\.overrides"):
            bw.CreditTable("m", "1", 1, 0, 0, overrides=overrides)


@pytest.mark.parametrize(
    "kind",
    [bw.Workout, bw.Program, bw.Session, bw.Catalog, bw.CreditTable, bw.Progressions],
    ids=lambda kind: kind.__name__,
)
def test_a_document_without_a_format_is_shown_a_short_one_that_loads(kind):
    with pytest.raises(bw.errors.InvalidDocumentError) as raised:
        bw.from_dict({}, kind)

    (problem,) = raised.value.problems
    assert (problem.path, problem.code) == (("format",), "missing_key")
    example = problem.expected.partition("(a short one: ")[2].removesuffix(")")
    assert isinstance(bw.loads(example), kind)
