"""Formats are told apart by what is in a file; several files are one log; names have a file."""

from __future__ import annotations

import io
import json
import sys
import types
from itertools import repeat

import pytest

import backworkouts as bw
from backworkouts import interop, limits
from backworkouts.errors import (
    InteropError,
    InvalidValueError,
    UnknownIdError,
    UnsupportedSubjectError,
)
from backworkouts.interop import (
    FORMATS,
    Format,
    ReadResult,
    UnknownName,
    formats,
    hevy_csv,
    sets_csv,
    strong,
)
from tables import counts, table

HEVY = b"title,start_time,exercise_title,set_type,reps\nPull,2026-11-02,Deadlift,normal,5\n"
STRONG = (
    b"Date;Workout Name;Exercise Name;Set Order;Weight (kg);Reps\n2026-11-03;Pull;Deadlift;1;9;5\n"
)
SETS = b"date,exercise,reps\n2026-11-04,Deadlift,5\n"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (HEVY, "hevy_csv"),
        (STRONG, "strong"),
        (SETS, "sets_csv"),
        (b"\xef\xbb\xbf" + STRONG, "strong"),
        (b"started_at\texercise\tseconds\n", "sets_csv"),
        (b"sep=;\n" + STRONG, "strong"),
        (STRONG.replace(b"\n", b"\r\n"), "strong"),
        (STRONG.replace(b"\n", b"\r"), "strong"),
        (b"Name,Age,City\nAlice,30,York\n", None),
        (b"", None),
        (b" \n\n", None),
        (b"sep=;\n", None),
        (b"\xff\xfe\x00D", None),
        (b"Pull-Up 3x8\nDeadlift 3x5\n", None),
        (b'"never closed', None),
        (b"x" * 200_000, None),
        (b'{"format": "backworkouts.session/2"}', "backworkouts"),
        (b' [{"name": "Row", "primaryMuscles": ["lats"]}]', "free_exercise_db"),
        (b'{"routine": {"exercises": [{"exercise_template_id": "6A6C31A5"}]}}', "hevy_api"),
        (b'{"workouts": [{"exercises": [{"superset_id": null}]}]}', "hevy_api"),
        (b'{"date": "2024-01-15", "exercises": [{"exercise": {"name": "Row"}}]}', "openweight"),
        (b'{"name": "531", "weeks": []}', "openweight"),
        (b'{"hello": "world"}', None),
    ],
)
def test_a_format_is_told_by_what_is_in_the_file(data, expected, tmp_path):
    path = tmp_path / "file"
    path.write_bytes(data)
    assert expected == interop.sniff(data) == interop.sniff(path) == interop.sniff(str(path))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_what_a_spreadsheet_calls_unicode_text_is_read(encoding):
    data = STRONG.decode().encode(encoding)
    assert "strong" == interop.sniff(data)
    assert interop.read(STRONG, unit="kg").sessions == interop.read(data, unit="kg").sessions


def test_an_open_file_stays_where_it_was():
    binary = io.BytesIO(b"xx" + HEVY)
    binary.seek(2)
    assert "hevy_csv" == interop.sniff(binary)
    assert 2 == binary.tell()
    assert "hevy_csv" == interop.sniff(io.StringIO(HEVY.decode()))


def test_every_format_is_a_module_with_what_it_promises():
    for name, one in FORMATS.items():
        assert name == one.name == one.module.__name__.rpartition(".")[2]
        assert bool(one.reads) == hasattr(one.module, "read")
        assert bool(one.writes) == hasattr(one.module, "write")
        assert one.is_table == hasattr(one.module, "iter_sessions")


def test_the_formats_are_read_only():
    with pytest.raises(TypeError):
        FORMATS["mine"] = FORMATS["strong"]


@pytest.mark.parametrize("wrong", [object(), 5, None, "a\0b", ["a.csv"]])
def test_what_is_no_file_is_an_error(wrong):
    for read in (
        interop.read,
        interop.sniff,
        interop.open_log,
        strong.read,
        interop.openweight.read,
    ):
        with pytest.raises(UnsupportedSubjectError, match="a path, an open file, or its content"):
            read(wrong)


@pytest.mark.parametrize("wrong", [5, None, "strong", [5], [ReadResult(), None]])
def test_only_results_are_merged(wrong):
    with pytest.raises(UnsupportedSubjectError, match="a sequence of ReadResults"):
        interop.merged(wrong)


def test_endless_sequences_end_in_an_error(monkeypatch):
    for entries in (bw.catalog.exercises, bw.catalog.muscles, bw.catalog.workouts):
        assert [*entries.values()]  # loaded before the limits fall
    monkeypatch.setattr(limits, "ITEMS", 3)
    monkeypatch.setattr(limits, "MEMBERS", 3)
    session = bw.Session("2026-11-02", bw.Workout("A", bw.straight("pull_up", 1, reps=5)))
    for write, subject in (
        (strong.write, session),
        (sets_csv.write, session),
        (interop.openweight.write, session.workout),
        (interop.hevy_api.write, session.workout),
    ):
        with pytest.raises(UnsupportedSubjectError, match="at most 3"):
            write(repeat(subject))
        assert write([subject] * 3).data
    with pytest.raises(UnsupportedSubjectError, match="at most 3"):
        interop.merged(repeat(ReadResult()))
    monkeypatch.setattr(limits, "ROWS", 3)
    with pytest.raises(InvalidValueError, match=r"ReadResult\.sessions"):
        ReadResult(repeat(session))
    with pytest.raises(InvalidValueError, match=r"WriteResult\.losses"):
        interop.WriteResult("", repeat(interop.Loss("", "id", "a", "b")))


def test_files_of_different_formats_are_one_log(tmp_path):
    path = tmp_path / "strong.csv"
    path.write_bytes(STRONG)
    result = interop.read(io.BytesIO(SETS), path, HEVY, HEVY)
    assert [2, 3, 4] == [one.started_at.day for one in result.sessions]
    assert (4, 3, 1, 0) == counts(result)
    assert ["Hevy", "Strong, strong.csv", None] == [one.origin for one in result.sessions]


def test_units_and_names_are_handed_on():
    data = table("Date;Exercise Name;Set Order;Weight;Reps", "2026-11-02;My Thing;1;60;5")
    result = interop.read(data, unit="kg", names={"My Thing": "seated_row"})
    assert ["Seated Row 1 x 5 x 60 kg"] == str(result.sessions[0].workout).splitlines()[1:]
    with pytest.raises(InteropError, match="the unit of its loads"):
        interop.read(data)


def test_a_format_can_be_named():
    assert 1 == interop.read(HEVY, format="hevy_csv").counts.read
    with pytest.raises(InteropError, match="a Strong export"):
        interop.read(HEVY, format="strong", unit="kg")
    with pytest.raises(UnknownIdError, match="unknown format 'hevi'"):
        interop.read(HEVY, format="hevi")
    with pytest.raises(UnknownIdError) as caught:
        interop.read(STRONG, format="strongg")
    assert "strong" == caught.value.suggestions[0]
    assert "ical" not in caught.value.suggestions
    with pytest.raises(UnknownIdError, match="unknown format '5'"):
        interop.format_of(5)


def test_merging_adds_up():
    first = ReadResult(unknown=[UnknownName("Row", 2), UnknownName("Thing", 3)], unlisted=1)
    second = ReadResult(unknown=[UnknownName("Row", 5)], workouts=[bw.Workout("A")])
    merged = interop.merged([first, second])
    assert [("Row", 7), ("Thing", 3)] == [(one.name, one.sets) for one in merged.unknown]
    assert (1, 1) == (merged.unlisted, len(merged.workouts))
    assert ReadResult() == interop.merged([])


def test_two_catalogs_are_not_one():
    one = ReadResult(catalog=bw.Catalog())
    assert bw.Catalog() == interop.merged([one, ReadResult()]).catalog
    with pytest.raises(InteropError, match="expected at most one, found 2 catalogs"):
        interop.merged([one, one])


def offer(monkeypatch, new):
    """Make one more format known."""
    monkeypatch.setattr(formats, "FORMATS", {**FORMATS, new.name: new})


@pytest.fixture
def planner(monkeypatch):
    """A format that is no table and holds plans; and what was handed to it."""
    handed = []

    def read(file, *, names, catalog):
        handed.append((file, names, catalog))
        return ReadResult(workouts=[bw.Workout("A")], programs=[], catalog=bw.Catalog())

    module = types.ModuleType("backworkouts.interop.planner")
    module.read = read
    monkeypatch.setitem(sys.modules, module.__name__, module)
    offer(monkeypatch, Format("planner", "a planner", ("workouts",)))
    return handed


def test_a_format_that_is_no_table_is_read_whole(planner):
    assert interop.open_log(b"{}", format="planner") is None
    result = interop.read(b"{}", format="planner", unit="kg", names={"a": "b"})
    assert [(b"{}", {"a": "b"}, None)] == planner
    assert ("A",) == tuple(one.name for one in result.workouts)


def test_a_catalog_is_asked_for_no_names(planner, monkeypatch):
    offer(monkeypatch, Format("planner", "a catalog", ("catalog",)))
    with pytest.raises(TypeError, match="names"):  # the fake one wants them: they are not given
        interop.read(b"{}", format="planner", names={"a": "b"})
    assert [] == planner


def test_a_format_that_is_only_written_is_not_read(planner, monkeypatch):
    offer(monkeypatch, Format("planner", "a watch", (), ("workouts",)))
    with pytest.raises(InteropError, match="expected a format that is read, found a watch"):
        interop.read(b"{}", format="planner")
    assert [] == planner


# files of names


def test_what_is_unknown_can_be_written_filled_in_and_read():
    text = interop.write_names([UnknownName("=Row", 9, ("seated_row", "t_bar_row"))])
    assert "name,exercise_id,sets,suggestions\n'=Row,,9,seated_row t_bar_row\n" == text
    assert {} == interop.read_names(text.encode())
    filled = text.replace(",,9", ",seated_row,9").encode()
    assert {"=Row": "seated_row"} == interop.read_names(filled)


def test_names_are_read_from_any_table_that_has_them(tmp_path):
    path = tmp_path / "names.csv"
    path.write_text("Name;Exercise_ID;Why\n Row ; seated_row ;x\n", "utf-8-sig")
    assert {"Row": "seated_row"} == interop.read_names(path)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a,b\n", "no column called name, exercise_id"),
        (b"name,exercise_id\nRow,seated_row\nRow,t_bar_row\n", "one exercise for a name"),
        (b"name,exercise_id\nRow\n", "1 cells at line 2"),
    ],
)
def test_a_table_of_names_that_says_no_names_is_an_error(data, message):
    with pytest.raises(InteropError, match=message):
        interop.read_names(data)


def test_templates_of_hevy_have_a_file_too():
    table = b"exercise_id;template_id\nseated_row;ABCD\npull_up;\n"
    assert {"seated_row": "ABCD"} == interop.read_templates(table)
    with pytest.raises(InteropError, match="one template for an exercise, found the exercise_id"):
        interop.read_templates(b"exercise_id,template_id\na,1\na,2\n")


UNSTATED = bw.Workout("A", bw.straight("pull_up", 1, reps=5, load="100 ?"))


def test_a_load_whose_unit_nobody_stated_is_taken_for_no_other():
    session = bw.Session("2026-11-02T18:30+01:00", UNSTATED)
    table = sets_csv.write(session)
    assert () == table.losses
    assert (session,) == sets_csv.read(table.to_bytes()).sessions
    for name in ("strong", "openweight"):
        written = FORMATS[name].module.write(session)
        assert "100 ?" in [one.value for one in written.losses if one.field == "load"]
        (back,) = interop.read(written.to_bytes()).sessions
        assert back.workout.blocks[0].exercises[0].sets == (bw.Set(reps=5),)
    written = interop.hevy_api.write(UNSTATED)
    assert ["100 ?"] == [one.value for one in written.losses if one.field == "load"]
    (routine,) = interop.read(written.to_bytes()).workouts
    assert routine.blocks[0].exercises[0].sets == (bw.Set(reps=5),)
    planned = interop.openweight.write(UNSTATED)
    assert ["100 ?"] == [one.value for one in planned.losses if one.field == "load"]


def test_the_same_session_in_two_files_of_json_is_read_once(tmp_path):
    one, other = (
        b'{"date": "2026-11-0%d", "exercises": [{"exercise": {"name": "Pull-Up"},'
        b' "sets": [{"reps": 8}, {"reps": 7}]}]}' % day
        for day in (2, 4)
    )
    first, second = tmp_path / "a.json", tmp_path / "b.json"
    first.write_bytes(b"[%s]" % one)
    second.write_bytes(b"[%s, %s]" % (one, other))
    result = interop.read(first, second)
    # two sets, the same two again, and two of another day
    assert (6, 4, 2, 0) == counts(result)
    assert [2, 4] == [each.started_at.day for each in result.sessions]
    (problem,) = [one for one in result.problems if one.outcome == "skipped"]
    assert ("b.json", "$[0]", "skipped") == (problem.file, problem.where, problem.outcome)
    answer = (
        b'{"workouts": [{"title": "A", "start_time": "2026-11-02T18:30:00Z", "exercises":'
        b' [{"title": "Pull Up", "exercise_template_id": "1B2B1E7C", "sets": [{"reps": 8}]}]}]}'
    )
    seen = interop.Seen()
    assert (1, 1, 0, 0) == counts(interop.read(answer, seen=seen))
    assert (1, 0, 1, 0) == counts(interop.read(answer, seen=seen))


def test_the_package_is_reached_from_the_top():
    assert bw.interop is interop
    assert (hevy_csv, sets_csv, strong) == (interop.hevy_csv, interop.sets_csv, interop.strong)
    assert json.dumps(interop.read(HEVY).to_dict())
