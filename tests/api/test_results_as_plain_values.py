"""Results as plain values: JSON holds them, their schemas describe them, and no field is lost."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import attrs
import pytest
from jsonschema import Draft202012Validator

import backworkouts as bw
from backworkouts import schemas
from backworkouts.linter.edits import Move, Replace, Split
from backworkouts.volume.tonnage import tonnage
from backworkouts.volume.volume import VolumeByWeek

TEXT = """Pull day
Deadlift 3x5  # allow: REP001
Pull-Up 3-4x8 RIR 2
Mystery Thing 2x10
Seated Row 4x
Do what was 3x8 last week?
"""
READING = bw.notation.read(TEXT)
LOG = bw.notation.read("2026-11-02\nPull-Up 3x8\n\n2026-11-16\nPull-Up 3x10\n")
REPORT = bw.check(READING)
FIXED = bw.fix(bw.notation.read("Good Morning 3x10\nT-Bar Row 3x8"))
FIX = next(finding.fix for finding in REPORT if finding.fix is not None)
MINE = bw.FRACTIONAL.override("mine", {"dumbbell_pullover": {"pectoralis_major": 1}})
VOLUME = bw.session_volume(READING.subject, MINE)
ROW = bw.catalog.exercises["seated_row"]

OBJECTS = [
    bw.Interval(9, 12),
    MINE,
    VOLUME,
    tonnage(bw.Workout("A", bw.straight("deadlift", 3, reps=5, load="100 kg"))),
    REPORT,
    REPORT[0],
    REPORT[0].grounds[0],
    REPORT.skipped[0],
    FIX,
    Move(0, 1),
    Replace(0, 0, ROW),
    Split(2),
    FIXED,
    READING,
    READING.unknown[0],
    READING.doubtful[0],
    READING.problems[0],
    bw.errors.Problem("$.name", "5", "a text"),
    READING.places["blocks[0]"],
    READING.account[0][0],
    bw.validate(TEXT),
]
NOT_IN_DICT = {
    (bw.Report, "own_rules"): "functions: their codes are in `ran`, their names in the findings",
    (bw.Finding, "total"): "None in every report: the message has the number",
    (bw.notation.Reading, "lines"): "the length of the account",
}
"""The fields that `to_dict` leaves out, and why."""


def fields_of(value):
    """The names of the fields of an attrs class or a named tuple, private ones without their mark."""
    named = getattr(type(value), "_fields", None)
    return named or [field.name.lstrip("_") for field in attrs.fields(type(value))]


@pytest.mark.parametrize("value", OBJECTS, ids=lambda value: type(value).__name__)
def test_no_field_is_lost(value):
    left_out = {name for kind, name in NOT_IN_DICT if kind is type(value)}
    assert {*fields_of(value)} - {*value.to_dict()} == left_out


@pytest.mark.parametrize("value", OBJECTS, ids=lambda value: type(value).__name__)
def test_json_holds_the_values(value):
    plain = value.to_dict()
    assert json.loads(json.dumps(plain)) == plain


@pytest.mark.parametrize("value", OBJECTS, ids=lambda value: type(value).__name__)
def test_the_caller_may_change_them(value):
    before = value.to_dict()
    value.to_dict().clear()
    assert value.to_dict() == before


# Intervals, volumes and tonnage


def test_an_interval():
    assert bw.Interval(9, 12.5).to_dict() == {"low": 9, "high": 12.5}


def test_a_volume_has_its_credit_table_and_what_it_could_not_count():
    amrap = bw.superset(
        bw.straight("pull up", 1, reps=5), bw.straight("push up", 1, reps=5), method="amrap"
    )
    workout = bw.Workout(
        "Pull",
        bw.straight("seated row", 4, reps=10, optional=1),
        bw.straight(bw.Exercise.custom("Mystery Thing"), 2, reps=10),
        amrap,
    )
    plain = bw.session_volume(workout).to_dict()
    assert plain["credits"]["name"] == "fractional"
    assert plain["credits"]["synergist"] == 0.5
    # 3 to 4 sets of rows, and at least one of pull-ups.
    assert plain["sets"]["latissimus_dorsi"] == {"low": 4, "high": 5}
    assert plain["frequency"]["latissimus_dorsi"] == {"low": 1, "high": 1}
    assert plain["sets"]["soleus"] == {"low": 0, "high": 0}  # untrained muscles too
    assert plain["incomplete"] is True
    assert plain["uncounted"] == {"Mystery Thing": {"low": 2, "high": 2}}
    assert plain["open_rounds"] == ["Pull-Up", "Push-Up"]
    assert plain["uncertain"]["latissimus_dorsi"] == {"low": 0, "high": 2}
    assert "latissimus_dorsi" in plain["unlimited"]


def test_a_table_without_a_note_has_none():
    table = bw.CreditTable("mine", "1", 1, 0.5, 0)
    assert "note" not in table.to_dict()
    assert table.to_dict()["overrides"] == {}


def test_a_table_as_plain_values_is_its_document_without_the_format():
    document = bw.to_dict(MINE)
    body = {key: value for key, value in document.items() if key != "format"}
    assert body.items() <= MINE.to_dict().items()
    assert bw.from_dict({"format": document["format"], **MINE.to_dict()}) == MINE


def test_the_weeks_of_a_log():
    weeks = bw.volume_by_week(LOG.sessions)
    plain = weeks.to_dict()["weeks"]
    assert [(2026, 45), (2026, 46), (2026, 47)] == [(one["year"], one["week"]) for one in plain]
    assert [3, 0, 3] == [one["volume"]["sets"]["latissimus_dorsi"]["low"] for one in plain]
    assert plain[1]["volume"] == weeks[2026, 46].to_dict()


def test_weeks_are_a_mapping_that_hashes_and_shows_its_ends():
    weeks = bw.volume_by_week(LOG.sessions)
    same = bw.volume_by_week(LOG.sessions)
    assert weeks == same == dict(weeks)
    assert hash(weeks) == hash(same)
    assert copy.deepcopy(weeks) == weeks
    assert repr(weeks) == "<VolumeByWeek: 2026-W45, 2026-W46, 2026-W47>"
    years = VolumeByWeek(dict.fromkeys([(2026, week) for week in range(1, 9)], weeks[2026, 45]))
    assert repr(years) == "<VolumeByWeek: 2026-W01, ..., 2026-W08>"
    assert len(years) == 8


def test_tonnage():
    workout = bw.Workout(
        "A",
        bw.straight("deadlift", 3, reps="5-6", load="100 kg"),
        bw.straight("pull up", 2, reps=8),
    )
    assert tonnage(workout).to_dict() == {
        "kg": {"low": 1500, "high": 1800},
        "sets": 3,
        "unknown_sets": 2,
    }


# Reports and fixes


def test_a_finding_has_its_place_in_the_text_and_in_the_subject():
    (finding,) = [one for one in REPORT.to_dict()["findings"] if one["code"] == "ORD001"]
    assert finding["name"] == "lower-back-before-pulls"
    assert finding["where"] == "blocks[0].exercises[0]"
    assert finding["path"] == ["blocks", 0, "exercises", 0]
    assert finding["place"] == {"line": 2, "column": 1, "width": 8}
    assert finding["fix"]["edits"] == [{"kind": "move", "block": 0, "to": 1}]
    assert finding["grounds"][0]["source"] == "article"


def test_a_finding_has_the_paths_of_all_the_places_that_it_stands_for():
    day = bw.notation.parse("Deadlift 3x5\nPull-Up 3x8")
    week = bw.Phase([day, None, day, None, None, None, None], 2)
    (finding,) = bw.check(week, select="ORD001").to_dict()["findings"]
    assert finding["path"] == ["rotation", 0, "blocks", 0, "exercises", 0]
    assert finding["others"] == ["rotation[2].blocks[0].exercises[0]"]
    assert finding["other_paths"] == [["rotation", 2, "blocks", 0, "exercises", 0]]
    assert finding["weeks"] == [1, 2]


def test_the_path_of_the_whole_is_empty():
    finding = bw.Finding("X001", bw.Severity.INFO, "All", "", ())
    assert finding.path == ()


def test_edits():
    assert Replace(1, 2, ROW).to_dict() == {
        "kind": "replace",
        "block": 1,
        "place": 2,
        "exercise": "seated_row",
    }
    assert Split(2).to_dict() == {"kind": "split", "block": 2}


def test_a_fix_result_has_the_subject_as_a_document():
    plain = FIXED.to_dict()
    assert bw.from_dict(plain["subject"]) == FIXED.subject
    assert "ORD001" in [one["code"] for one in plain["applied"]]
    assert "ORD001" not in [one["code"] for one in plain["report"]["findings"]]


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        (bw.Phase([bw.Workout("A"), None]),
         {"rotation": [{"name": "A", "blocks": []}, None]}),
        ((bw.Workout("A"),), [{"format": "backworkouts.workout/2", "name": "A", "blocks": []}]),
    ],
)  # fmt: skip
def test_a_phase_and_a_sequence_are_written_as_their_workouts(subject, expected):
    assert bw.fix(subject).to_dict()["subject"] == expected


def test_another_catalog_knows_its_own_exercises():
    own = bw.catalog.extend(exercises=[bw.Exercise("band_thing", "Band Thing")])
    reading = bw.notation.read("Band Thing 3x20", catalog=own)
    written = reading.to_dict(catalog=own)["subject"]["blocks"]
    assert written == [{"exercise": "band_thing", "sets": [{"count": 3, "reps": 20}]}]
    fixed = bw.fix(reading, catalog=own).to_dict(catalog=own)
    assert fixed["subject"]["blocks"] == written
    whole = reading.to_dict()["subject"]["blocks"][0]["exercise"]
    assert whole["name"] == "Band Thing"


# Readings


def test_a_reading_has_its_subject_and_the_account_of_its_text():
    plain = READING.to_dict()
    assert bw.from_dict(plain["subject"]) == READING.subject
    assert plain["text"] == TEXT
    assert [(5, 14)] == [(one["line"], one["column"] + one["width"]) for one in plain["problems"]]
    assert plain["total"] == 1
    assert [("Mystery Thing", [{"line": 4, "column": 1, "width": 13}])] == [
        (one["name"], one["places"]) for one in plain["unknown"]
    ]
    assert [6] == [one["line"] for one in plain["doubtful"]]
    place = next(one for one in plain["places"] if one["where"] == "blocks[1].exercises[0]")
    assert place["path"] == ["blocks", 1, "exercises", 0]
    assert (place["line"], place["column"]) == (3, 1)
    assert [{"start": 0, "end": 8, "kind": "heading"}] == plain["account"][0]


def test_a_value_that_was_inferred_is_listed_with_its_path():
    reading = bw.notation.read("Warm-up\nSeated Row 2x10\n\nWorkout\nSeated Row 3x8")
    origins = {one["where"]: one for one in reading.to_dict()["origins"]}
    assert origins
    for where, one in origins.items():
        assert one["origin"] == reading.origin(where).value
        assert one["path"][0] == where.partition("[")[0].partition(".")[0]


def test_a_log_is_its_sessions():
    plain = LOG.to_dict()
    assert [bw.from_dict(one) for one in plain["sessions"]] == list(LOG.sessions)
    assert plain["subject"] == plain["sessions"]


def test_a_text_without_exercises_has_no_subject():
    plain = bw.notation.read("Hello").to_dict()
    assert plain["subject"] is None
    assert len(plain["problems"]) == 1


# Schemas


def validator(kind):
    return Draft202012Validator(bw.json_schema(kind))


TEXTS = sorted((Path(__file__).parents[1] / "notation" / "labelled").rglob("documents/*.txt"))


@pytest.fixture(scope="module")
def validators():
    kinds = ("reading", "report", "volume", "fix_result", "tonnage", "volume_by_week")
    return {kind: validator(kind) for kind in kinds}


def fits(validators, subject):
    """Validate all that can be computed from some training."""
    validators["report"].validate(bw.check(subject).to_dict())
    validators["fix_result"].validate(bw.fix(subject, unsafe=True).to_dict())


@pytest.mark.no_cover  # most of the time goes into validating by schemas
@pytest.mark.parametrize("path", TEXTS[::4], ids=lambda path: path.stem)
def test_readings_of_real_texts_fit_their_schemas(path, validators):
    reading = bw.notation.read(path.read_text("utf-8"))
    validators["reading"].validate(reading.to_dict())
    if reading.subject:
        fits(validators, reading)
        validators["volume"].validate(bw.weekly_volume(reading.subject).to_dict())
    if reading.sessions:
        validators["tonnage"].validate(tonnage(reading.sessions).to_dict())
        weeks = bw.volume_by_week(reading.sessions)
        validators["volume_by_week"].validate(weeks.to_dict())


@pytest.mark.parametrize("subject", [*bw.catalog.workouts.values(), *bw.catalog.programs.values(),
                                     [*bw.catalog.workouts.values()]], ids=repr)  # fmt: skip
def test_what_is_bundled_fits_its_schemas(subject, validators):
    fits(validators, subject)
    validators["volume"].validate(bw.weekly_volume(subject).to_dict())


KINDS = [
    (bw.Interval(9, 12), "interval"),
    (bw.to_dict(MINE), "credit_table"),
    (FIX, "fix"),
    (REPORT[0], "finding"),
    (READING.problems[0], "line_problem"),
    (bw.errors.Problem("$.name", "5", "a text", path=("name",)), "problem"),
]


@pytest.mark.parametrize(("value", "kind"), KINDS)
def test_values_fit_their_schemas(value, kind):
    plain = value if isinstance(value, dict) else value.to_dict()
    validator(kind).validate(plain)
    assert not validator(kind).is_valid({**plain, "surplus": 1})
    for key in bw.json_schema(kind)["required"]:
        assert not validator(kind).is_valid(
            {name: one for name, one in plain.items() if name != key}
        )


def test_every_result_with_a_schema_is_an_example_here():
    with_schema = {kind for kind in schemas.CLASSES if hasattr(kind, "to_dict")}
    assert with_schema - {type(value) for value in OBJECTS} == {VolumeByWeek}  # it has no fields
