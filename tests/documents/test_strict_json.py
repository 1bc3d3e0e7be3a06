"""What is refused that parsers and converters let through: each with its place and what it needs.

The rows of the table "What the stack does by default, and we must not" that concern JSON are here.
"""

from __future__ import annotations

import json

import pytest

import backworkouts as bw
from backworkouts import limits
from refusals import problems, refused, workout_of_sets, workout_saying

A_NUMBER = "a number, or a text such as '8-12', '8+' or 'to failure'"
A_DURATION = "a text such as '90 s' or '120-180 s'"
A_LOAD = "a text with a unit, such as '60 kg', '135 lb', '80 %1RM', '8RM', 'BW' or 'BW+20 kg'"
A_RIR = "a number, or a text such as '1-2'"
LINE = "one line of 1 to 200 printable characters, no space at either end"
KINDS = "a SetKind: 'warm_up', 'working', 'drop', 'back_off', 'rest_pause', 'cluster'"
GOALS = "a Goal: 'hypertrophy', 'strength', 'athletics', 'general'"
IN_A_SET = "$.blocks[0].sets[0]"

DEADLIFT = {"exercise": "deadlift", "sets": [{"reps": 5}]}


def text_of(value, **said):
    """A document of a workout, with one value of it as it stands in the text."""
    return json.dumps(workout_saying(**said, here="HERE")).replace('"HERE"', value)


# Values of another type


@pytest.mark.parametrize(
    ("said", "key", "found", "expected"),
    [
        ({"reps": "4"}, "reps", "'4'", "the number 4"),
        ({"reps": 4.7}, "reps", "4.7", A_NUMBER),
        ({"reps": 4.0}, "reps", "4.0", A_NUMBER),
        ({"reps": True}, "reps", "true", A_NUMBER),
        ({"reps": None}, "reps", "null", A_NUMBER),
        ({"reps": [8, 12]}, "reps", "[8, 12]", A_NUMBER),
        ({"reps": 5, "note": None}, "note", "null", "a text"),
        ({"reps": 5, "note": 5}, "note", "5", "a text"),
        ({"reps": 5, "rir": "2"}, "rir", "'2'", "the number 2"),
        ({"reps": 5, "rir": True}, "rir", "true", A_RIR),
        ({"reps": 5, "rir": False}, "rir", "false", A_RIR),
        ({"reps": 5, "side": "both"}, "side", "'both'", "a Side: 'left', 'right'"),
        ({"reps": 5, "per_side": 1}, "per_side", "1", "true or false"),
        ({"reps": 5, "optional": "yes"}, "optional", "'yes'", "true or false"),
        ({"reps": 5, "rest": 90}, "rest", "90", "'90 s'"),
        ({"duration": 30}, "duration", "30", "'30 s'"),
        ({"duration": 0}, "duration", "0", A_DURATION),
        ({"duration": 90.5}, "duration", "90.5", A_DURATION),
        ({"reps": 5, "load": 60}, "load", "60", A_LOAD),
        ({"reps": 5, "count": True}, "count", "true", "a whole number from 1 to 200"),
        ({"reps": 5, "count": 3.0}, "count", "3.0", "a whole number from 1 to 200"),
        ({"reps": 5, "count": None}, "count", "null", "a whole number from 1 to 200"),
        ({"reps": 5, "kind": True}, "kind", "true", KINDS),
        ({"reps": 5, "kind": "WORKING"}, "kind", "'WORKING'", f"{KINDS}, such as 'working'"),
        ({"reps": 5, "kind": "zzz"}, "kind", "'zzz'", KINDS),
    ],
)
def test_a_value_of_a_set_has_its_type(said, key, found, expected):
    assert [(f"{IN_A_SET}.{key}", found, expected)] == problems(workout_of_sets(said))


@pytest.mark.parametrize(
    ("said", "path", "found", "expected"),
    [
        ({"levels": "beginner"}, "$.levels", "'beginner'", "a list"),
        ({"levels": {"beginner": True}}, "$.levels", "{'beginner': True}", "a list"),
        ({"levels": None}, "$.levels", "null", "a list"),
        ({"sources": "me"}, "$.sources", "'me'", "a list"),
        ({"sources": ["me", 5]}, "$.sources[1]", "5", "a text"),
        ({"blocks": "AB"}, "$.blocks", "'AB'", "a list"),
        ({"blocks": [None]}, "$.blocks[0]", "null", "an object"),
        ({"blocks": ["deadlift"]}, "$.blocks[0]", "'deadlift'", "an object"),
        ({"blocks": [["superset"]]}, "$.blocks[0]", "['superset']", "an object"),
        ({"warm_up": ["Row"]}, "$.warm_up[0]", "'Row'", "an object"),
        ({"blocks": [{**DEADLIFT, "note": None}]}, "$.blocks[0].note", "null", "a text"),
        ({"goal": ""}, "$.goal", "''", GOALS),
        ({"name": True}, "$.name", "true", "a text"),
        ({"name": ""}, "$.name", "''", LINE),
        ({"name": " Pull"}, "$.name", "' Pull'", LINE),
        ({"name": "Pull\n"}, "$.name", r"'Pull\n'", LINE),
        ({"name": "x" * 201}, "$.name", "'" + "x" * 56 + "...", LINE),
        ({"name": "\u202eevil"}, "$.name", r"'\u202eevil'", LINE),
    ],
)
def test_a_value_of_a_workout_has_its_type(said, path, found, expected):
    assert [(path, found, expected)] == problems(workout_saying(**said))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (None, "a date and time as '2026-11-02T18:30:00'"),
        (1_793_644_200, "a date and time as '2026-11-02T18:30:00'"),
        ("yesterday", "a date and time as '2026-11-02T18:30:00'"),
        ("2026-02-30T18:30:00", "a date and time as '2026-11-02T18:30:00'"),
        ("2026-11-02", "'2026-11-02T00:00:00'"),
        ("2026-11-02 18:30:00", "'2026-11-02T18:30:00'"),
        ("20261102T1830", "'2026-11-02T18:30:00'"),
        ("2026-11-02T18:30:00Z", "'2026-11-02T18:30:00+00:00'"),
        ("2026-11-02T18:30:00.500", "'2026-11-02T18:30:00.500000'"),
    ],
)
def test_a_moment_has_one_form(said, expected):
    document = {
        "format": "backworkouts.session/2",
        "started_at": said,
        "workout": {"name": "A"},
    }
    found = "null" if said is None else repr(said)
    assert [("$.started_at", found, expected)] == problems(document)


# Texts that say the same as another


@pytest.mark.parametrize(
    ("said", "key", "canonical"),
    [
        ({"reps": "8"}, "reps", "the number 8"),
        ({"reps": "8-8"}, "reps", "the number 8"),
        ({"reps": "8 - 12"}, "reps", "'8-12'"),
        ({"reps": "8\u201312"}, "reps", "'8-12'"),
        ({"reps": "08-12"}, "reps", "'8-12'"),
        ({"reps": "AMRAP"}, "reps", "'to failure'"),
        ({"reps": "1+ to failure"}, "reps", "'to failure'"),
        ({"reps": "8-12\n"}, "reps", "'8-12'"),
        ({"duration": "90s"}, "duration", "'90 s'"),
        ({"duration": "2 min"}, "duration", "'120 s'"),
        ({"duration": "30-30 s"}, "duration", "'30 s'"),
        ({"reps": 5, "rest": "2-3 min"}, "rest", "'120-180 s'"),
        ({"reps": 5, "load": "60kg"}, "load", "'60 kg'"),
        ({"reps": 5, "load": "60.0 kg"}, "load", "'60 kg'"),
        ({"reps": 5, "load": "060 kg"}, "load", "'60 kg'"),
        ({"reps": 5, "load": "135 lbs"}, "load", "'135 lb'"),
        ({"reps": 5, "load": "80%"}, "load", "'80 %1RM'"),
        ({"reps": 5, "load": "bw"}, "load", "'BW'"),
        ({"reps": 5, "load": "BW+0 lb"}, "load", "'BW'"),
        ({"reps": 5, "load": "+20 kg"}, "load", "'BW+20 kg'"),
        ({"reps": 5, "load": "80-85%"}, "load", "'80-85 %1RM'"),
        ({"reps": 5, "load": "60-60 kg"}, "load", "'60 kg'"),
        ({"reps": 5, "load": "70 % of 5RM"}, "load", "'70 %5RM'"),
        ({"reps": 5, "load": "8 rm"}, "load", "'8RM'"),
        ({"reps": 5, "rir": "1 to 2"}, "rir", "'1-2'"),
        ({"reps": 5, "rir": "2-2"}, "rir", "the number 2"),
    ],
)
def test_a_text_that_is_not_the_canonical_one_is_refused_with_it(said, key, canonical):
    found = ascii(said[key]) if "\n" in said[key] else repr(said[key])
    assert [(f"{IN_A_SET}.{key}", found, canonical)] == problems(workout_of_sets(said))


@pytest.mark.parametrize(
    ("said", "where", "found", "expected"),
    [
        ({"reps": "ten"}, ".reps", "'ten'", A_NUMBER),
        ({"reps": "12-8"}, ".reps", "'12-8'", "12 or more as the upper end"),
        ({"reps": "1-10001"}, ".reps", "'1-10001'", "a whole number from 1 to 10,000"),
        ({"reps": 0}, ".reps", "0", "a whole number from 1 to 10,000"),
        ({"reps": 5, "rest": "90"}, ".rest", "'90'", "'90 s'"),
        ({"reps": 5, "rest": "1:30"}, ".rest", "'1:30'", "'90 s'"),
        ({"reps": 5, "rest": "1:75"}, ".rest", "'1:75'", A_DURATION),
        ({"reps": 5, "rest": "soon"}, ".rest", "'soon'", A_DURATION),
        ({"reps": 5, "load": "60"}, ".load", "'60'", A_LOAD),
        ({"reps": 5, "load": "5001 kg"}, ".load", "'5001 kg'", "a number from 0 to 5,000 kg"),
        ({"reps": 5, "load": "0.0001 kg"}, ".load", "'0.0001 kg'", "0, or 0.001 at least"),
        (
            {"reps": 5, "rir": 1.2},
            ".rir",
            "1.2",
            "repetitions in reserve: a number from 0 to 10 in steps of 0.5, or a range such as '1-2'",
        ),
        ({"duration": "0 s"}, ".duration", "0 s", "1 s or more"),
        ({}, "", "neither", "exactly one of reps and duration"),
        (
            {"reps": 5, "duration": "30 s"},
            "",
            "5 and 30 s",
            "exactly one of reps and duration",
        ),
        ({"reps": 5, "count": 0}, ".count", "0", "a whole number from 1 to 200"),
        ({"reps": 5, "count": 201}, ".count", "201", "a whole number from 1 to 200"),
    ],
)
def test_a_set_that_cannot_be_is_refused(said, where, found, expected):
    assert [(IN_A_SET + where, found, expected)] == problems(workout_of_sets(said))


# Keys


@pytest.mark.parametrize(
    ("said", "path", "key", "kind", "near"),
    [
        ({"nme": "A"}, "$.nme", "nme", "Workout", "name"),
        ({"zzz": 0}, "$.zzz", "zzz", "Workout", None),
        ({"\x1b[31m": 0}, r"$['\x1b[31m']", r"\x1b[31m", "Workout", None),
        ({"warm_up": [{"name": "A", "durations": "60 s"}]}, "$.warm_up[0].durations", "durations",
         "WarmUpPhase", "duration"),
        ({"blocks": [{"exercise": "deadlift", "sets": [{"reps": 5}], "notes": ""}]}, "$.blocks[0].notes",
         "notes", "ExerciseSets", "note"),
        ({"blocks": [{"exercise": "deadlift", "sets": [{"reps": 5, "reps_": 6}]}]},
         "$.blocks[0].sets[0].reps_", "reps_", "Set", "reps"),
        ({"blocks": [{"exercise": {"id": "custom:a", "name": "A", "alias": []},
                      "sets": [{"reps": 5}]}]},
         "$.blocks[0].exercise.alias", "alias", "Exercise", "aliases"),
    ],
)  # fmt: skip
def test_an_unknown_key_is_refused_with_the_nearest(said, path, key, kind, near):
    ((where, found, expected),) = problems(workout_saying(**said))
    assert (path, f"the key '{key}'") == (where, found)
    assert expected.startswith(f"only keys of {kind} (")
    assert expected.endswith(f"), such as {near!r}" if near else ")")


def test_the_keys_that_may_stand_there_are_named():
    ((_, _, expected),) = problems(workout_saying(blocks=[run(reps=5, weight=60)]))
    assert (
        "only keys of Set (reps, duration, load, rir, rest, tempo, kind, per_side, side, optional, note, "
        "count)"
    ) == expected


def run(**said):
    return {"exercise": "deadlift", "sets": [said]}


@pytest.mark.parametrize(
    ("said", "path"),
    [
        ({"blocks": [{"exercise": "deadlift"}]}, "$.blocks[0].sets"),
        ({"blocks": [{"sets": [{"reps": 5}]}]}, "$.blocks[0].exercise"),
        ({"warm_up": [{}]}, "$.warm_up[0].name"),
        ({"format": "backworkouts.program/2", "phases": [{"rotation": [None]}]}, "$.workouts"),
    ],
)
def test_a_required_key_that_is_missing_is_named(said, path):
    assert (path, "no such key", "a value: the key is required") in problems(workout_saying(**said))


def test_a_document_without_a_name_is_told_so():
    expected = ("$.name", "no such key", "a value: the key is required")
    assert [expected] == problems({"format": "backworkouts.workout/2"})


@pytest.mark.parametrize(
    ("text", "path", "key"),
    [
        ('{"a": 1, "a": 1}', "$", "a"),
        ('{"format": "backworkouts.workout/2", "name": "A", "name": "B"}', "$", "name"),
        ('{"blocks": [{}, {"sets": [{"reps": 5, "reps": 6}]}]}', "$.blocks[1].sets[0]", "reps"),
        ('[[{"b": {"": 0, "": 0}}]]', "$[0][0].b", ""),
        ('{"a b": {"\\u0061": 0, "a": 0}}', "$['a b']", "a"),
        ('{"\\u001b[31m": {"a": 0, "a": 0}}', r"$['\x1b[31m']", "a"),
    ],
)
def test_a_key_twice_is_refused_at_any_depth(text, path, key):
    assert [(path, f"the key '{key}' twice", "each key of an object once")] == problems(text)


def test_every_key_twice_is_named_in_the_order_of_the_text():
    text = '{"a": {"x": 0, "x": 0}, "b": [NaN, {"y": 0, "y": 0}], "c": 0, "d": {}, "c": Infinity}'
    expected = [
        ("$", "the key 'c' twice", "each key of an object once"),
        ("$.a", "the key 'x' twice", "each key of an object once"),
        ("$.b[0]", "NaN", "a finite number"),
        ("$.b[1]", "the key 'y' twice", "each key of an object once"),
        ("$.c", "Infinity", "a finite number"),
    ]
    assert expected == problems(text)


def test_a_long_key_is_cut_in_the_path_below_it():
    text = '{"' + "k" * 1000 + '": NaN}'
    assert refused(text).problems[0].where == "$['" + "k" * 56 + "...]"


# Numbers


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_a_number_is_finite(number):
    assert [("$.here", number, "a finite number")] == problems(text_of(number))


@pytest.mark.parametrize(("number", "found"), [("1e999", "inf"), ("-1e999", "-inf")])
def test_a_number_beyond_all_numbers_is_out_of_range(number, found):
    document = json.dumps(workout_of_sets({"reps": 5, "rir": "HERE"})).replace('"HERE"', number)
    expected = (
        "repetitions in reserve: a number from 0 to 10 in steps of 0.5, or a range such as '1-2'"
    )
    assert [(f"{IN_A_SET}.rir", found, expected)] == problems(document)


def test_an_integer_of_thousands_of_digits_is_refused_where_it_stands():
    expected = ("$.blocks[0]", "an integer of 5,000 digits", "a number of sensible size")
    text = json.dumps(workout_saying(blocks=["HERE"])).replace('"HERE"', "9" * 5_000)
    assert [expected] == problems(text)


def test_a_long_integer_is_cut_in_the_error():
    document = json.dumps(workout_of_sets({"reps": "HERE"})).replace('"HERE"', "9" * 4_000)
    expected = (f"{IN_A_SET}.reps", "9" * 57 + "...", "a whole number from 1 to 10,000")
    assert [expected] == problems(document)


# Text that is no JSON, or no UTF-8


TOO_DEEP = (
    "$",
    f"lists or objects nested more than {limits.NESTING} deep",
    "a few levels of nesting",
)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        '{"a":' * 100_000,
        '[{"a":' * 100_000,
        '["\\"]", ' + "[" * 100_000,  # brackets in strings, and escaped quotation marks
        '["' + "\\\\" * 50_000 + '", ' + "[" * 101,
    ],
    ids=lambda text: text[:12],
)
def test_nesting_without_end_is_refused(text):
    assert [TOO_DEEP] == problems(text)
    assert [TOO_DEEP] == problems(text.encode())


def test_the_limit_of_nesting_is_exact():
    at_limit, beyond = ("[" * depth + "]" * depth for depth in (limits.NESTING, limits.NESTING + 1))
    assert [("$", "an object")] == [(where, expected) for where, _, expected in problems(at_limit)]
    assert [TOO_DEEP] == problems(beyond)


def test_brackets_in_strings_are_no_nesting():
    note = "[" * 5_000 + '\\"' + "{" * 4_000
    assert note == bw.loads(json.dumps(workout_saying(note=note))).note


def test_a_string_without_end_is_no_json_however_many_brackets_it_holds():
    ((where, _, expected),) = problems('{"name": "' + "[" * 5_000 + "\\")
    assert (where, expected) == ("$", "JSON")


def test_many_values_side_by_side_are_no_nesting():
    row = {"exercise": "seated_row", "sets": [{"reps": 5}]}
    assert 200 == len(bw.loads(json.dumps(workout_saying(blocks=[row] * 200))).blocks)


def test_nesting_that_can_be_read_is_no_value_of_ours():
    expected = ("$.name", "[" * 57 + "...", "a text")
    assert [expected] == problems(workout_saying(name=json.loads("[" * 60 + "]" * 60)))


@pytest.mark.parametrize("space", ["\u00a0", "\x0c", "\x0b", "\u2003", "\ufeff"])
@pytest.mark.parametrize("place", ['"sets":HERE[{', '"sets":[HERE{', "}HERE]"])
def test_only_json_white_space_is_white_space(space, place):
    text = json.dumps(workout_of_sets({"reps": 5}), separators=(",", ":"))
    damaged = text.replace(place.replace("HERE", ""), place.replace("HERE", space), 1)
    assert text != damaged
    for data in (damaged, damaged.encode()):
        ((where, _, expected),) = problems(data)
        assert (where, expected) == ("$", "JSON")


@pytest.mark.parametrize("data", ["", b"", " \n", "\ufeff"])
def test_nothing_is_no_document(data):
    ((where, found, expected),) = problems(data)
    assert (where, expected) == ("$", "JSON")
    assert found.startswith("expecting value at line ")


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ('{"format": }', 1, 12),
        ('{"format":\n  yes}', 2, 3),
        ("{} {}", 1, 4),
        ('{"a": "\n"}', 1, 8),
        ('{"a": 01}', 1, 8),
        ("{'a': 1}", 1, 2),
    ],
)
def test_text_that_is_no_json_is_refused_where_it_stops_being_json(text, line, column):
    ((where, found, expected),) = problems(text)
    assert (where, expected) == ("$", "JSON")
    assert found.endswith(f" at line {line}, column {column}")


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ("{}".encode("utf-16"), "byte 0xff at 0"),
        ("{}".encode("utf-32"), "byte 0xff at 0"),
        ('{"name": "Тяга"}'.encode("cp1251"), "byte 0xd2 at 10"),
        (b'{"name": "\xed\xa0\x80"}', "byte 0xed at 10"),  # a surrogate, encoded all the same
    ],
)
def test_bytes_are_utf_8(data, found):
    assert [("$", found, "UTF-8")] == problems(data)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_other_encodings_are_refused_without_a_mark_too(encoding):
    assert refused(bw.dumps(bw.Workout("A")).encode(encoding)).problems[0].expected == "JSON"


@pytest.mark.parametrize("said", ["\ud800", "a\udfffb"])
def test_a_lone_surrogate_is_refused(said):
    assert [("$.name", ascii(said), LINE)] == problems(workout_saying(name=said))
    ((where, _, _),) = problems(json.dumps(workout_saying(name=said), ensure_ascii=False))
    assert where == "$.name"


def test_a_pair_of_surrogates_is_the_letter_it_encodes():
    text = r'{"format": "backworkouts.workout/2", "name": "\ud83d\udcaa"}'
    assert bw.Workout("💪") == bw.loads(text)


def test_a_document_that_is_too_long_is_not_parsed(monkeypatch):
    monkeypatch.setattr(limits, "DOCUMENT_CHARACTERS", 1_000)
    none = bw.Catalog()  # the bundled one is a longer document
    too_long = [("$", "1,001 characters", "1,000 characters at most")]
    assert too_long == problems("[" * 1_001, catalog=none)
    assert refused(" " * 1_000, catalog=none).problems[0].expected == "JSON"


# What belongs together


def test_the_sets_of_an_exercise_are_200_at_most_however_they_are_counted():
    document = workout_of_sets({"count": 200, "reps": 5}, {"reps": 8})
    expected = ("$.blocks[0].sets", "201 sets", "200 sets of an exercise at most")
    assert [expected] == problems(document)


@pytest.mark.parametrize("count", [0, -1, 201, True])
def test_a_run_is_counted_among_others_as_by_itself(count):
    document = workout_of_sets({"reps": 5}, {"reps": 8, "count": count})
    expected = ("$.blocks[0].sets[1].count", json.dumps(count), "a whole number from 1 to 200")
    assert problems(document) == [expected]


def test_an_exercise_has_a_set():
    ((where, found, expected),) = problems(workout_of_sets())
    assert (where, found) == ("$.blocks[0].sets", "()")
    assert expected.startswith("a sequence of 1 to 200 items")


def superset_of(*members, **more):
    return workout_saying(blocks=[{"superset": list(members), **more}])


@pytest.mark.parametrize(
    ("count", "found"), [(0, "0 exercises"), (1, "1 exercise"), (51, "51 exercises")]
)
def test_a_superset_is_of_2_to_50_exercises(count, found):
    document = superset_of(*[{"exercise": "deadlift", "sets": [{"reps": 5}]}] * count)
    expected = "2 to 50 exercises; one stands by itself"
    assert [("$.blocks[0].superset", found, expected)] == problems(document)


def test_the_members_of_a_superset_are_exercises_with_sets():
    row = {"exercise": "seated_row", "sets": [{"reps": 5}]}
    superset = {"superset": [row, row]}
    document = superset_of(None, superset, row)
    expected = [
        ("$.blocks[0].superset[0]", "null", "an object"),
        (
            "$.blocks[0].superset[1].superset",
            "the key 'superset'",
            "only keys of ExerciseSets (exercise, sets, note)",
        ),
        ("$.blocks[0].superset[1].exercise", "no such key", "a value: the key is required"),
        ("$.blocks[0].superset[1].sets", "no such key", "a value: the key is required"),
    ]
    assert expected == problems(document)


def test_the_list_of_a_superset_is_a_list():
    expected = [("$.blocks[0].superset", "{}", "a list")]
    assert expected == problems(workout_saying(blocks=[{"superset": {}}]))


TIMING_ONLY = "no other key than method, duration, interval"


def test_nothing_but_its_timing_stands_beside_a_superset():
    row = {"exercise": "seated_row", "sets": [{"reps": 5}]}
    expected = [
        ("$.blocks[0].note", "the key 'note' beside 'superset'", TIMING_ONLY),
        ("$.blocks[0].rest", "the key 'rest' beside 'superset'", TIMING_ONLY),
    ]
    assert expected == problems(superset_of(row, row, note="Fast", rest="0 s"))


@pytest.mark.parametrize(
    ("timing", "where", "found", "expected"),
    [
        ({"method": "tabata"}, ".method", "'tabata'", "a BlockMethod: 'amrap', 'emom'"),
        ({"duration": "600 s"}, ".duration", "600 s", "a method, 'amrap' or 'emom'"),
        ({"method": "amrap", "duration": "10 min"}, ".duration", "'10 min'", "'600 s'"),
        ({"method": "amrap", "interval": "60 s"}, ".interval", "60 s", "the method 'emom'"),
        ({"method": None}, ".method", "null", "a BlockMethod: 'amrap', 'emom'"),
    ],
)
def test_the_timing_of_a_block_is_that_of_a_method(timing, where, found, expected):
    row = {"exercise": "seated_row", "sets": [{"reps": 5}]}
    for block in (row, {"superset": [row, row]}):
        ((path, *found_and_expected),) = problems(workout_saying(blocks=[{**block, **timing}]))
        assert f"$.blocks[0]{where}" == path
        assert [found, expected] == found_and_expected


def test_an_unknown_key_of_a_block_is_told_the_keys_of_its_timing():
    row = {"exercise": "seated_row", "sets": [{"reps": 5}], "metod": "emom"}
    ((_, found, expected),) = problems(workout_saying(blocks=[row]))
    assert "the key 'metod'" == found
    assert (
        "only keys of ExerciseSets (exercise, sets, note, method, duration, interval), such as 'method'"
        == expected
    )


@pytest.mark.parametrize(
    ("name", "near"),
    [("seated_rwo", "seated_row"), ("Seated Row", "seated_row"), ("zzz", None)],
)
def test_an_exercise_is_named_by_its_id(name, near):
    document = workout_saying(blocks=[{"exercise": name, "sets": [{"reps": 5}]}])
    hint = f", such as {near!r}" if near else ""
    expected = f"the whole object, or the id of an exercise of the catalog{hint}"
    assert [("$.blocks[0].exercise", repr(name), expected)] == problems(document)


def program_of(*rotation, workouts=({"name": "A"},)):
    return {
        "format": "backworkouts.program/2",
        "name": "P",
        "workouts": list(workouts),
        "phases": [{"rotation": list(rotation)}],
    }


@pytest.mark.parametrize(
    ("day", "shown"),
    [(1, "1"), (-1, "-1"), (True, "true"), (0.0, "0.0"), ("0", "'0'"), ({}, "{}")],
)
def test_a_day_of_a_rotation_is_an_index(day, shown):
    expected = "null, or an index into the 1 workouts (from 0)"
    assert [("$.phases[0].rotation[1]", shown, expected)] == problems(program_of(0, day))


def test_every_workout_of_a_program_is_in_a_rotation():
    document = program_of(1, workouts=["back_workout_1", "back_workout_1", {"name": "A"}])
    found, expected = "a workout in no rotation", "workouts that a phase refers to"
    assert [("$.workouts[0]", found, expected), ("$.workouts[2]", found, expected)] == problems(
        document
    )


def test_a_program_is_not_all_rest():
    assert problems(program_of(None, workouts=())) == [
        ("$.phases[0].rotation", "rest days only", "at least one workout")
    ]


def test_a_workout_is_named_by_its_id():
    expected = "the whole object, or the id of a workout of the catalog, such as 'back_workout_1'"
    document = program_of(0, workouts=["back_workout_"])
    assert [("$.workouts[0]", "'back_workout_'", expected)] == problems(document)


def session_of(workout):
    return {
        "format": "backworkouts.session/2",
        "started_at": "2026-11-02T18:30:00",
        "workout": workout,
    }


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ({"reps": "8-12"}, "Set(reps='8-12')"),
        ({"reps": "to failure"}, "Set(reps='to failure')"),
        ({"reps": 5, "optional": True}, "Set(reps=5, optional=True)"),
        ({"duration": "20-30 s"}, "Set(duration='20-30 s')"),
        ({"reps": 5, "load": "60-70 kg"}, "Set(reps=5, load='60-70 kg')"),
        ({"reps": 5, "rir": "1-2"}, "Set(reps=5, rir='1-2')"),
    ],
)
def test_a_session_says_what_was_done(said, shown):
    blocks = [{"exercise": "deadlift", "sets": [{"reps": 5}, said]}]
    expected = "what was done: one number, not a range, not optional"
    assert [("$.workout.blocks[0].sets[1]", shown, expected)] == problems(
        session_of({"name": "A", "blocks": blocks})
    )


def test_a_session_names_no_workout_that_leaves_something_open():
    # Back Workout 1 has pullovers for 12 to 15 repetitions.
    expected = "a workout as it was done: no ranges, nothing optional"
    assert [("$.workout", "'back_workout_1'", expected)] == problems(session_of("back_workout_1"))


@pytest.mark.parametrize(
    ("ended", "found", "expected"),
    [
        ("2026-11-02T17:30:00", "2026-11-02T17:30:00", "2026-11-02T18:30:00 (started_at) or later"),
        ("2026-11-02T19:30:00+01:00", "2026-11-02T19:30:00+01:00",
         "a time without a time zone, as started_at"),
        (None, "null", "a date and time as '2026-11-02T18:30:00'"),
    ],
)  # fmt: skip
def test_a_session_ends_after_it_started(ended, found, expected):
    document = {**session_of({"name": "A"}), "ended_at": ended}
    assert [("$.ended_at", found, expected)] == problems(document)


# Catalogs


def catalog_of(**entries):
    return {"format": "backworkouts.catalog/2", **entries}


def test_the_exercises_and_workouts_of_a_catalog_are_whole():
    expected = [("$.exercises[0]", "'deadlift'"), ("$.workouts[0]", "'back_workout_1'")]
    document = catalog_of(exercises=["deadlift"], workouts=["back_workout_1"])
    assert expected == [(where, found) for where, found, _ in problems(document)]


def test_a_list_of_a_catalog_has_10_000_entries_at_most():
    source = {"kind": "person", "title": "Me"}
    some = [{"id": f"s{n}", **source} for n in range(10_001)]
    assert len(bw.loads(json.dumps(catalog_of(sources=some[:-1]))).sources) == 10_000
    ((where, found, expected),) = problems(catalog_of(sources=some))
    assert (where, found) == ("$.sources", "a list of 10,001")
    assert expected == "10,000 items at most"


def test_a_muscle_has_one_role():
    exercise = {"id": "row", "name": "Row", "prime_movers": ["lats"], "synergists": ["lats"]}
    document = workout_saying(blocks=[{"exercise": exercise, "sets": [{"reps": 5}]}])
    assert problems(document) == [
        ("$.blocks[0].exercise", "'lats'", "each muscle in one role, once")
    ]


def test_a_list_within_an_entry_has_10_000_items_at_most():
    expected = ("$.sources", "a list of 10,001", "10,000 items at most")
    assert [expected] == problems(workout_saying(sources=["me"] * 10_001))


@pytest.mark.parametrize(
    "kind", ["muscles", "exercises", "sources", "warm_up", "workouts", "programs"]
)
def test_an_entry_of_a_catalog_is_an_object(kind):
    ((where, found, expected),) = problems(catalog_of(**{kind: [5]}))
    assert (f"$.{kind}[0]", "5", "an object") == (where, found, expected)


@pytest.mark.parametrize("kind", ["muscles", "exercises", "workouts", "programs"])
def test_the_entries_of_a_catalog_are_a_list(kind):
    assert [(f"$.{kind}", "5", "a list")] == problems(catalog_of(**{kind: 5}))
