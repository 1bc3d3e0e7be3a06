"""What documents look like, and what they say when they are read."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime

import msgspec
import pytest
from attrs import evolve

import backworkouts as bw
from backworkouts.documents import fast, writer
from refusals import problems, workout_of_sets, workout_saying
from support import workout

NO_CATALOG = bw.Catalog()


def written(value, **said):
    """The plain values of a document, without its format."""
    document = json.loads(bw.dumps(value, **said))
    del document["format"]
    return document


def read_set(**fields):
    """The set that one run says."""
    return bw.loads(json.dumps(workout_of_sets(fields))).blocks[0].exercises[0].sets[0]


def sets_written(*sets):
    return written(bw.Workout("Pull", bw.straight("seated row", sets)))["blocks"][0]["sets"]


# Workouts


def test_a_workout_is_written_on_one_line():
    pull = workout("Seated Row 4x8-12\nDeadlift 3x5", "Pull")
    expected = (
        '{"format": "backworkouts.workout/2", "name": "Pull", "blocks": ['
        '{"exercise": "seated_row", "sets": [{"count": 4, "reps": "8-12"}]}, '
        '{"exercise": "deadlift", "sets": [{"count": 3, "reps": 5}]}]}'
    )
    assert expected == bw.dumps(pull)


def test_indented_it_has_a_line_for_each_value():
    expected = """{
  "format": "backworkouts.workout/2",
  "name": "Rest",
  "blocks": []
}"""
    assert expected == bw.dumps(bw.Workout("Rest"), indent=2)


def test_what_is_said_about_a_workout_comes_before_its_blocks():
    pull = bw.Workout(
        "Pull",
        bw.straight("pull up", 1, reps=5),
        id="pull",
        goal="strength",
        levels=["beginner", "advanced"],
        focus="back",
        warm_up=[
            bw.model.WarmUpPhase("Row", "300-600 s", [bw.resolve("jumping jack")], [bw.Set(20)])
        ],
        note="Slowly",
        sources=["pelland_2025"],
    )
    expected = (
        '{"format": "backworkouts.workout/2", "name": "Pull", "id": "pull", "goal": "strength", '
        '"levels": ["beginner", "advanced"], "focus": "back", "warm_up": [{"name": "Row", '
        '"duration": "300-600 s", "exercises": ["jumping_jack"], "sets": [{"reps": 20}]}], '
        '"note": "Slowly", "sources": ["pelland_2025"], '
        '"blocks": [{"exercise": "pull_up", "sets": [{"reps": 5}]}]}'
    )
    assert expected == bw.dumps(pull)


def test_every_field_of_a_set_is_written_as_the_text_it_prints():
    one = bw.Set(
        "8-12",
        load="60kg",
        rir=1.5,
        rest="2-3 min",
        tempo="3-1-X-0",
        kind="back_off",
        per_side=True,
        optional=True,
        note="To the hip",
    )
    expected = {
        "reps": "8-12",
        "load": "60 kg",
        "rir": 1.5,
        "rest": "120-180 s",
        "tempo": "3-1-X-0",
        "kind": "back_off",
        "per_side": True,
        "optional": True,
        "note": "To the hip",
    }
    assert [expected] == sets_written(one)
    assert one == read_set(**expected)


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ({"reps": 10}, {"reps": 10}),
        ({"reps": bw.Reps(8, None)}, {"reps": "8+"}),
        ({"reps": "to failure"}, {"reps": "to failure"}),
        ({"reps": "5-6 to failure"}, {"reps": "5-6 to failure"}),
        ({"reps": "10 to failure"}, {"reps": "10 to failure"}),
        ({"duration": "1 min"}, {"duration": "60 s"}),
        ({"duration": 30}, {"duration": "30 s"}),
        ({"reps": 1, "rir": 2.0}, {"reps": 1, "rir": 2}),
        ({"reps": 1, "load": "135lbs"}, {"reps": 1, "load": "135 lb"}),
        ({"reps": 1, "load": "80%"}, {"reps": 1, "load": "80 %1RM"}),
        ({"reps": 1, "load": "bodyweight"}, {"reps": 1, "load": "BW"}),
        ({"reps": 1, "load": "+2.50 kg"}, {"reps": 1, "load": "BW+2.5 kg"}),
        ({"reps": 1, "load": "BW-15 kg"}, {"reps": 1, "load": "BW-15 kg"}),
    ],
)
def test_an_amount_has_one_form(amount, said):
    assert [said] == sets_written(bw.Set(**amount))
    assert bw.Set(**amount) == read_set(**said)


def test_a_whole_number_of_repetitions_in_reserve_is_written_without_a_fraction():
    assert '"rir": 2}' in bw.dumps(bw.Workout("A", bw.straight("deadlift", reps=5, rir=2.0)))


def test_only_equal_neighbors_are_one_run():
    five, eight = bw.Set(5), bw.Set(8)
    expected = [{"count": 2, "reps": 5}, {"reps": 8}, {"reps": 5}]
    assert expected == sets_written(five, bw.Set(5), eight, five)


def test_runs_are_read_as_so_many_sets():
    pull = bw.loads(json.dumps(workout_of_sets({"count": 2, "reps": 5}, {"reps": 5}, {"reps": 8})))
    assert (bw.Set(5), bw.Set(5), bw.Set(5), bw.Set(8)) == pull.blocks[0].exercises[0].sets


def test_what_is_said_needlessly_is_read_and_not_written():
    told = {"count": 1, "reps": 5, "kind": "working", "per_side": False, "optional": False}
    pull = bw.loads(json.dumps(workout_of_sets(told) | {"levels": [], "warm_up": []}))
    expected = {
        "name": "Pull",
        "blocks": [{"exercise": "seated_row", "sets": [{"reps": 5}]}],
    }
    assert expected == written(pull)


def test_the_note_of_an_exercise_comes_after_its_sets():
    pull = bw.Workout("Pull", bw.straight("deadlift", reps=5, note="From blocks"))
    expected = '{"exercise": "deadlift", "sets": [{"reps": 5}], "note": "From blocks"}'
    assert expected in bw.dumps(pull)
    assert pull == bw.loads(bw.dumps(pull))


def test_a_superset_is_the_list_of_its_exercises():
    pair = workout("Seated Row 3x10 + Face Pull 2x15 drop", "Pair")
    expected = [
        {
            "superset": [
                {"exercise": "seated_row", "sets": [{"count": 3, "reps": 10}]},
                {"exercise": "face_pull", "sets": [{"count": 2, "reps": 15, "kind": "drop"}]},
            ]
        }
    ]
    assert expected == written(pair)["blocks"]
    assert pair == bw.loads(bw.dumps(pair))


def test_letters_stand_as_they_are():
    assert '"name": "Тяга 懸垂 💪🏽"' in bw.dumps(bw.Workout("Тяга 懸垂 💪🏽"))


def test_equal_sets_of_a_document_are_one_object():
    pull = bw.loads(json.dumps(workout_of_sets({"count": 200, "reps": 5})))
    sets = pull.blocks[0].exercises[0].sets
    assert len(sets) == 200
    assert all(one is sets[0] for one in sets)


# Exercises and workouts that are known


def test_a_custom_exercise_is_written_whole():
    own = workout("Landmine Thing 3x10")
    expected = {"id": "custom:landmine_thing", "name": "Landmine Thing"}
    assert expected == written(own)["blocks"][0]["exercise"]
    assert own == bw.loads(bw.dumps(own))


def test_an_exercise_that_differs_from_the_catalog_is_written_whole():
    mine = evolve(bw.resolve("deadlift"), name="My Deadlift")
    own = bw.Workout("A", bw.straight(mine, reps=5))
    exercise = written(own)["blocks"][0]["exercise"]
    assert (exercise["id"], exercise["name"]) == ("deadlift", "My Deadlift")
    assert mine == bw.loads(bw.dumps(own)).blocks[0].exercises[0].exercise


def test_an_exercise_is_known_to_the_catalog_that_is_given():
    sled = bw.Exercise("sled_row", "Sled Row")
    catalog = bw.Catalog(exercises=[sled])
    rows = bw.Workout("Rows", bw.straight(sled, reps=10), bw.straight("deadlift", reps=5))
    by_id, whole = written(rows, catalog=catalog)["blocks"]
    assert by_id["exercise"] == "sled_row"
    assert whole["exercise"]["id"] == "deadlift"
    assert rows == bw.loads(bw.dumps(rows, catalog=catalog), catalog=catalog)


def test_an_empty_catalog_is_a_catalog():
    pull = workout("Deadlift 3x5")
    assert written(pull)["blocks"][0]["exercise"] == "deadlift"
    assert written(pull, catalog=NO_CATALOG)["blocks"][0]["exercise"]["id"] == "deadlift"
    assert pull == bw.loads(bw.dumps(pull, catalog=NO_CATALOG), catalog=NO_CATALOG)


def test_a_document_of_a_bundled_workout_holds_it():
    one = bw.catalog.workouts["back_workout_1"]
    assert written(one)["name"] == "Back Workout 1"
    assert one == bw.loads(bw.dumps(one))


# Programs


def test_a_program_lists_its_workouts_once_and_refers_to_them():
    a, b = workout("Deadlift 3x5", "A"), workout("Pull-Up 3x8", "B")
    program = bw.Program(
        "Two phases",
        [bw.Phase([a, bw.REST, b, a], 4, "Build"), bw.Phase([b, bw.REST], note="Easy")],
        goal="strength",
    )
    expected = {
        "name": "Two phases",
        "goal": "strength",
        "workouts": [
            {"name": "A", "blocks": [{"exercise": "deadlift", "sets": [{"count": 3, "reps": 5}]}]},
            {"name": "B", "blocks": [{"exercise": "pull_up", "sets": [{"count": 3, "reps": 8}]}]},
        ],
        "phases": [
            {"rotation": [0, None, 1, 0], "weeks": 4, "name": "Build"},
            {"rotation": [1, None], "note": "Easy"},
        ],
    }
    assert expected == written(program)
    assert ["format", *expected] == list(json.loads(bw.dumps(program)))
    assert program == bw.loads(bw.dumps(program))


def test_the_days_of_a_program_share_their_workout():
    program = bw.loads(bw.dumps(bw.Program.weekly("Twice", *[workout("Deadlift 3x5")] * 2)))
    first, second = program.phases[0].workouts
    assert first is second


def test_a_program_names_a_bundled_workout_by_its_id():
    program = bw.Program.weekly("Week", bw.catalog.workouts["back_workout_1"])
    expected = {
        "name": "Week",
        "workouts": ["back_workout_1"],
        "phases": [{"rotation": [0, None, None, None, None, None, None]}],
    }
    assert expected == written(program)
    assert program == bw.loads(bw.dumps(program))


def test_a_workout_changed_since_is_written_whole():
    mine = evolve(bw.catalog.workouts["back_workout_1"], name="Mine")
    assert written(bw.Program.weekly("Week", mine))["workouts"][0]["name"] == "Mine"


# Sessions


def test_a_session_says_when_and_what_was_done():
    done = bw.Session("2026-11-02T18:30", workout("Deadlift 3x5", "A"), origin="Hevy, a.csv")
    expected = (
        '{"format": "backworkouts.session/2", "started_at": "2026-11-02T18:30:00", '
        '"workout": {"name": "A", "blocks": [{"exercise": "deadlift", '
        '"sets": [{"count": 3, "reps": 5}]}]}, "origin": "Hevy, a.csv"}'
    )
    assert expected == bw.dumps(done)
    assert done == bw.loads(expected)


def test_a_moment_keeps_its_time_zone():
    done = bw.Session(datetime(2026, 11, 2, 18, 30, tzinfo=UTC), bw.Workout("A"))
    assert written(done)["started_at"] == "2026-11-02T18:30:00+00:00"
    assert done == bw.loads(bw.dumps(done))


def test_the_warm_up_of_a_session_may_hold_a_range():
    loose = [bw.model.WarmUpPhase("Pull-aparts", sets=[bw.Set("10-15", optional=True)])]
    done = bw.Session("2026-11-02T18:30", bw.Workout("A", warm_up=loose))
    assert done == bw.loads(bw.dumps(done))


def test_a_session_names_a_workout_that_leaves_nothing_open():
    squats = evolve(workout("Deadlift 3x5", "A"), id="fives")
    catalog = bw.catalog.extend(workouts=[squats])
    done = bw.Session("2026-11-02T18:30", squats)
    assert written(done, catalog=catalog)["workout"] == "fives"
    assert done == bw.loads(bw.dumps(done, catalog=catalog), catalog=catalog)


# Catalogs


def own_catalog():
    lats = bw.Muscle(
        "lats", "Lats", "upper_back", identifiers=bw.model.Identifiers(fma="FMA:13357")
    )
    source = bw.Source("me_2026", "person", "Me", year=2026)
    row = bw.Exercise(
        "sled_row",
        "Sled Row",
        patterns=["horizontal_pull"],
        grip=bw.model.Grip("wide"),
        prime_movers=["lats"],
        instructions=bw.model.Instructions(["Stand."], ["Pull."]),
        pause_s=1.0,
        sources=["me_2026"],
    )
    rows = bw.Workout("Rows", bw.straight(row, 2, reps=10), id="rows")
    warm_up = bw.model.WarmUpPhase("First", exercises=[row])
    week = bw.Program.weekly("Week", rows)
    return bw.Catalog([lats], [row], [source], [warm_up], [rows], [evolve(week, id="week")])


def test_the_entries_of_a_catalog_refer_to_each_other():
    expected = {
        "format": "backworkouts.catalog/2",
        "muscles": [
            {
                "id": "lats",
                "name": "Lats",
                "region": "upper_back",
                "identifiers": {"fma": "FMA:13357"},
            }
        ],
        "exercises": [
            {
                "id": "sled_row",
                "name": "Sled Row",
                "patterns": ["horizontal_pull"],
                "grip": {"width": "wide"},
                "prime_movers": ["lats"],
                "instructions": {"setup": ["Stand."], "execution": ["Pull."]},
                "pause_s": 1,
                "sources": ["me_2026"],
            }
        ],
        "sources": [{"id": "me_2026", "kind": "person", "title": "Me", "year": 2026}],
        "warm_up": [{"name": "First", "exercises": ["sled_row"]}],
        "workouts": [
            {
                "name": "Rows",
                "id": "rows",
                "blocks": [{"exercise": "sled_row", "sets": [{"count": 2, "reps": 10}]}],
            }
        ],
        "programs": [
            {
                "name": "Week",
                "id": "week",
                "workouts": ["rows"],
                "phases": [{"rotation": [0, None, None, None, None, None, None]}],
            }
        ],
    }
    text = bw.dumps(own_catalog())
    assert expected == json.loads(text)
    assert list(expected) == list(json.loads(text))
    assert own_catalog() == bw.loads(text)


def test_an_id_in_a_catalog_stands_for_its_own_entry():
    own = bw.Exercise("deadlift", "Sumo Thing")
    day = bw.Workout("A", bw.straight(own, reps=5), id="a")
    catalog = bw.Catalog(exercises=[own], workouts=[day])
    read = bw.loads(bw.dumps(catalog))
    assert [own] == [one.exercise for one in read.workouts["a"].exercise_sets()]


def test_an_id_in_a_catalog_stands_for_nothing_outside_it():
    blocks = [{"exercise": "deadlift", "sets": [{"reps": 5}]}]
    document = {
        "format": "backworkouts.catalog/2",
        "warm_up": [{"name": "First", "exercises": ["push_up"]}],
        "workouts": [{"name": "A", "blocks": blocks}],
        "programs": [{"name": "P", "workouts": ["back_workout_1"], "phases": [{"rotation": [0]}]}],
    }
    expected = [
        ("$.warm_up[0].exercises[0]", "'push_up'"),
        ("$.workouts[0].blocks[0].exercise", "'deadlift'"),
        ("$.programs[0].workouts[0]", "'back_workout_1'"),
    ]
    assert expected == [(where, found) for where, found, _ in problems(document)]


def test_an_empty_catalog_is_its_format():
    assert bw.dumps(NO_CATALOG) == '{"format": "backworkouts.catalog/2"}'
    assert bw.loads('{"format": "backworkouts.catalog/2"}') == NO_CATALOG


@pytest.mark.parametrize(
    ("entries", "where", "found"),
    [
        ({"exercises": [{"id": "row", "name": "A"}, {"id": "row", "name": "B"}]},
         "exercises", "the id 'row' twice"),
        ({"exercises": [{"id": "row", "name": "A", "sources": ["me"]}]},
         "exercises.row.sources", "'me'"),
        ({"exercises": [{"id": "row", "name": "A"}, {"id": "pull", "name": "A"}]},
         "exercises.pull", "'A'"),
    ],
)  # fmt: skip
def test_a_catalog_whose_entries_conflict_is_refused(entries, where, found):
    with pytest.raises(bw.errors.CatalogConflictError) as caught:
        bw.loads(json.dumps({"format": "backworkouts.catalog/2", **entries}))
    first, *hints = caught.value.problems
    assert (where, found) == (first.where, first.found)
    # What is missing may be in the catalog that the author meant to add to.
    is_missing = where.endswith(".sources")
    assert ["$.extends"] * is_missing == [hint.where for hint in hints]


# Formats, kinds, bytes and files


@pytest.mark.parametrize(
    ("document", "found", "expected"),
    [
        ({}, "no such key", "one"),
        ({"format": None}, "null", "one"),
        ({"format": 1}, "1", "one"),
        ({"format": "hevy"}, "'hevy'", "one"),
        ({"format": "backworkouts.workout/3"}, "'backworkouts.workout/3'", "workout"),
        ({"format": "backworkouts.progam/1"}, "'backworkouts.progam/1'", "program"),
    ],
)
def test_a_format_that_is_not_known_is_refused_with_those_that_are(document, found, expected):
    every = ("workout", "program", "session", "catalog", "credit_table", "progressions")
    kinds = every if expected == "one" else (expected,)
    names = " or ".join(f"'backworkouts.{kind}/2'" for kind in kinds)
    assert [("$.format", found, names)] == problems(document)


@pytest.mark.parametrize(
    ("document", "shown"),
    [("[]", "[]"), ("null", "null"), ("true", "true"), ('"a"', "'a'"), ("1.5", "1.5")],
)
def test_a_document_is_an_object(document, shown):
    assert [("$", shown, "an object")] == problems(document)


def test_a_format_stands_at_the_top_only():
    inner = {"format": "backworkouts.workout/2", "name": "A"}
    document = {
        "format": "backworkouts.session/2",
        "started_at": "2026-11-02T18:30:00",
        "workout": inner,
    }
    expected = (
        "$.workout.format",
        "the key 'format'",
        "only keys of Workout (name, blocks, id, goal, levels, focus, warm_up, note, sources)",
    )
    assert [expected] == problems(document)


_EACH = {
    bw.Workout: bw.Workout("A"),
    bw.Program: bw.Program.weekly("A", bw.Workout("A")),
    bw.Session: bw.Session("2026-11-02T18:30", bw.Workout("A")),
    bw.Catalog: bw.Catalog(),
}


@pytest.mark.parametrize("kind", _EACH)
@pytest.mark.parametrize("wanted", _EACH)
def test_a_document_of_another_kind_than_wanted_is_refused(kind, wanted):
    text = bw.dumps(_EACH[kind])
    if kind is wanted:
        assert _EACH[kind] == bw.loads(text, wanted)
    else:
        found, expected = f"a {kind.__name__.lower()}", f"a {wanted.__name__.lower()}"
        assert [("$.format", found, expected)] == problems(text, kind=wanted)


@pytest.mark.parametrize("encode", [str, str.encode, lambda text: bytearray(text.encode())])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_text_and_bytes_are_read_with_and_without_a_mark_of_their_order(encode, mark):
    text = bw.dumps(bw.Workout("Тяга"))
    assert bw.Workout("Тяга") == bw.loads(encode(mark + text))


@pytest.mark.parametrize("data", [None, 5, {"format": "backworkouts.workout/2"}, memoryview(b"{}")])
def test_anything_else_is_no_document(data):
    with pytest.raises(bw.errors.UnsupportedSubjectError, match="expected JSON as text or bytes"):
        bw.loads(data)


@pytest.mark.parametrize("value", [None, "Deadlift 3x5", bw.Set(5), [bw.Workout("A")]])
def test_anything_else_is_not_written(value):
    with pytest.raises(bw.errors.UnsupportedSubjectError, match="expected a Workout, a Program"):
        bw.dumps(value)


@pytest.mark.parametrize("indent", [-1, 17, "  ", True, 2.0])
def test_an_indent_is_a_few_spaces(indent):
    with pytest.raises(bw.errors.UnsupportedSubjectError, match="an indent of 0 to 16, or None"):
        bw.dumps(bw.Workout("A"), indent=indent)


@pytest.mark.parametrize("kind", [dict, bw.Set, "workout", 5])
def test_the_kind_that_is_wanted_is_one_of_those_that_documents_hold(kind):
    with pytest.raises(bw.errors.UnsupportedSubjectError, match="Workout, Program, Session, Cat"):
        bw.loads(bw.dumps(bw.Workout("A")), kind)


def test_runs_with_a_long_note_are_read_like_any_other():
    note = "Pull to the hip. " * 100
    assert bw.Set(5, note=note) == read_set(reps=5, note=note)


def test_a_full_cache_of_sets_changes_nothing(monkeypatch):
    monkeypatch.setattr(fast, "_CACHED_RUNS", 2)
    monkeypatch.setattr(writer, "_CACHED_TEXTS", 2)
    fast._fast_reader()._runs.clear()
    writer._set_texts.clear()
    pulls = [bw.straight("pull up", 2, reps=reps) for reps in (5, 6, 7, 8, 5)]
    one = bw.Workout("A", *pulls)
    assert one == bw.loads(bw.dumps(one))
    assert 2 >= len(fast._fast_reader()._runs) > 0
    assert 2 >= len(writer._set_texts) > 0


@pytest.mark.parametrize("kind_of_path", [str, lambda path: path])
def test_a_file_holds_a_document_of_indented_lines(tmp_path, kind_of_path):
    path = tmp_path / "тяга.json"
    bw.dump(bw.Workout("Тяга"), kind_of_path(path))
    expected = '{\n  "format": "backworkouts.workout/2",\n  "name": "Тяга",\n  "blocks": []\n}\n'
    assert expected.encode() == path.read_bytes()
    assert bw.Workout("Тяга") == bw.load(kind_of_path(path))
    assert bw.Workout("Тяга") == bw.load(kind_of_path(path), bw.Workout)


def test_a_file_may_hold_one_line(tmp_path):
    bw.dump(bw.Workout("A"), tmp_path / "a.json", indent=None)
    assert bw.dumps(bw.Workout("A")) + "\n" == (tmp_path / "a.json").read_text()


def test_a_file_is_read_with_the_catalog_and_as_the_kind_that_are_given(tmp_path):
    rows = workout("Deadlift 3x5")
    bw.dump(rows, tmp_path / "a.json")
    with pytest.raises(bw.errors.InvalidDocumentError, match=r"\$\.format: expected a program"):
        bw.load(tmp_path / "a.json", bw.Program)
    with pytest.raises(bw.errors.InvalidDocumentError, match=r"\$\.blocks\[0\]\.exercise"):
        bw.load(tmp_path / "a.json", catalog=NO_CATALOG)


def test_a_file_that_is_not_there_is_an_os_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        bw.load(tmp_path / "none.json")
    with pytest.raises(FileNotFoundError):
        bw.dump(bw.Workout("A"), tmp_path / "none" / "a.json")


def test_a_value_that_cannot_be_written_leaves_the_file_as_it_was(tmp_path):
    path = tmp_path / "a.json"
    bw.dump(bw.Workout("A"), path)
    with pytest.raises(bw.errors.UnsupportedSubjectError):
        bw.dump("no workout", path)
    assert bw.Workout("A") == bw.load(path)


def test_a_document_needs_no_more_than_its_name():
    assert bw.Workout("Pull") == bw.loads(json.dumps(workout_saying()))


def test_open_files_are_written_and_read(tmp_path):
    day = bw.Workout("A")
    with (tmp_path / "a.json").open("w", encoding="utf-8") as file:
        bw.dump(day, file)
    with (tmp_path / "a.json").open("rb") as file:
        assert day == bw.load(file)


@pytest.mark.parametrize("place", [None, 5, "a\0b"])
def test_what_is_no_file_is_refused(place):
    with pytest.raises(bw.errors.UnsupportedSubjectError, match="a path, or an open file"):
        bw.load(place)
    with pytest.raises(bw.errors.UnsupportedSubjectError, match="a path, or an open file"):
        bw.dump(bw.Workout("A"), place)


# Which reader reads


@pytest.fixture
def parser_errors(monkeypatch):
    """The errors of the parser that would be chosen."""
    monkeypatch.delenv("BACKWORKOUTS_PLAIN", raising=False)
    return lambda: fast._fast_reader.__wrapped__().front_end.errors


def test_msgspec_is_used_where_it_is_installed(parser_errors):
    assert msgspec.DecodeError in parser_errors()


def test_the_standard_library_is_used_where_msgspec_is_not_installed(parser_errors, monkeypatch):
    monkeypatch.setitem(sys.modules, "msgspec", None)
    monkeypatch.delitem(sys.modules, "backworkouts.documents.fast_msgspec", raising=False)
    assert (ValueError,) == parser_errors()


def test_the_environment_keeps_msgspec_out(parser_errors, monkeypatch):
    monkeypatch.setenv("BACKWORKOUTS_PLAIN", "1")
    assert (ValueError,) == parser_errors()
