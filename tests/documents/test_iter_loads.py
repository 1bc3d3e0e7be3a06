"""Many documents, a line each."""

from __future__ import annotations

import gc
import io
import pickle
import re
from pathlib import Path

import pytest

import backworkouts as bw
from backworkouts.documents import lines as json_lines

NAMES = ["Pull A", "Pull B", "Тяга"]
LINES = [bw.dumps(bw.Workout(name, bw.straight("pull_up", 3, reps=8))) for name in NAMES]
TEXT = "".join(f"{line}\n" for line in LINES)
BAD = LINES[1].replace('"reps": 8', '"reps": "12-8", "rir": 11')


def _names(*source, **options):
    return [one.name for one in bw.iter_loads(*source, **options)]


class Pipe(io.BytesIO):
    """Where one cannot seek."""

    def seekable(self):
        return False


@pytest.mark.parametrize(
    "source",
    [
        TEXT,
        TEXT.encode(),
        bytearray(TEXT.encode()),
        TEXT.replace("\n", "\r\n"),
        TEXT.rstrip(),
        f"\n \t\n{TEXT}\n\n",
        LINES,
        tuple(line.encode() for line in LINES),
        (f"{line}\n" for line in LINES),
        io.StringIO(TEXT),
        io.BytesIO(TEXT.encode()),
        Pipe(TEXT.encode()),
    ],
    ids=lambda source: type(source).__name__,
)
def test_every_line_is_read(source):
    assert NAMES == _names(source)


def test_a_file_is_read_by_its_path(tmp_path):
    path = tmp_path / "log.jsonl"
    path.write_text(TEXT, encoding="utf-8")
    assert NAMES == _names(path)
    with path.open(encoding="utf-8") as file:
        assert NAMES == _names(file)


@pytest.mark.parametrize("size", [1, 7, 100, len(LINES[0]), len(LINES[0]) + 1])
def test_however_a_text_is_cut_while_it_is_read(size, monkeypatch):
    monkeypatch.setattr(json_lines, "_CHUNK", size)
    assert NAMES == _names(TEXT)
    assert NAMES == _names(TEXT.encode())
    assert NAMES == _names(Pipe(TEXT.rstrip().encode()))


def test_a_line_may_hold_any_document():
    done = bw.Session("2026-11-02T18:30:00", bw.Workout("A", bw.straight("pull_up", 3, reps=8)))
    assert [done, bw.catalog] == [*bw.iter_loads([bw.dumps(done), bw.dumps(bw.catalog)])]


def test_the_catalog_says_what_ids_stand_for():
    mine = bw.catalog.extend(exercises=[bw.Exercise("my_row", "My Row")])
    line = LINES[0].replace("pull_up", "my_row")
    (workout,) = bw.iter_loads(line, bw.Workout, catalog=mine)
    assert mine.exercises["my_row"] == workout.exercises[0]
    with pytest.raises(bw.errors.InvalidLineError):
        list(bw.iter_loads(line))


def test_a_bad_line_is_raised_after_those_before_it_were_read():
    read = bw.iter_loads([LINES[0], "", BAD, LINES[2]])
    assert next(read).name == "Pull A"
    with pytest.raises(bw.errors.InvalidLineError) as caught:
        next(read)
    assert caught.value.line == 3
    places = [problem.where for problem in caught.value.problems]
    assert places == ["$.blocks[0].sets[0].reps", "$.blocks[0].sets[0].rir"]
    assert str(caught.value).startswith("line 3: 2 problems:\n")


def test_bad_lines_are_skipped_and_told_as_asked():
    bad = []
    text = "\n".join([LINES[0], BAD, "{", LINES[2], "[]"])
    assert ["Pull A", "Тяга"] == _names(text, on_bad=bad.append)
    assert [2, 3, 5] == [error.line for error in bad]


def test_a_document_of_another_kind_is_a_bad_line():
    with pytest.raises(bw.errors.InvalidLineError, match=r"line 1: \$.format: expected a session"):
        list(bw.iter_loads(TEXT, bw.Session))


def test_a_catalog_that_contradicts_itself_is_a_bad_line():
    name = '{"id": "custom:a", "name": "A"}, {"id": "custom:b", "name": "A"}'
    line = f'{{"format": "backworkouts.catalog/2", "exercises": [{name}]}}'
    with pytest.raises(bw.errors.InvalidLineError, match="line 1: "):
        list(bw.iter_loads(line))


def test_a_line_without_end_is_refused_and_not_held(monkeypatch):
    monkeypatch.setattr(json_lines, "_CHUNK", 10)
    monkeypatch.setattr(json_lines, "_LONGEST", 100)
    (line,) = json_lines._lines("x" * 100_000)
    assert len(line) <= 110
    bad = []
    monkeypatch.setattr(json_lines, "_LONGEST", 1_000)
    assert NAMES == _names(f"{'x' * 5_000}\n{TEXT}", on_bad=bad.append)
    assert [1] == [error.line for error in bad]


@pytest.mark.parametrize("source", [None, 5, [5], [LINES[0], None]])
def test_what_gives_no_lines_is_refused(source):
    with pytest.raises(bw.errors.UnsupportedSubjectError):
        list(bw.iter_loads(source))


class File:
    """A file that gives these values, one after the other."""

    def __init__(self, *values):
        self.values = list(values)

    def read(self, _size):
        return self.values.pop(0)


@pytest.mark.parametrize("values", [(5,), (None,), (TEXT, TEXT.encode()), (TEXT.encode(), TEXT)])
def test_a_file_that_reads_as_neither_text_nor_bytes_is_refused(values):
    with pytest.raises(bw.errors.UnsupportedSubjectError, match="text, or as bytes"):
        list(bw.iter_loads(File(*values)))


def test_what_to_call_for_a_bad_line_is_looked_at_before_anything_is_read():
    with pytest.raises(bw.errors.UnsupportedSubjectError, match="or None"):
        bw.iter_loads(TEXT, on_bad=5)


class Text(str):
    """A text that is of a subclass, as other libraries return it."""

    __slots__ = ()


def test_subclasses_of_text_are_read_as_text():
    assert [bw.loads(LINES[0])] == [*bw.iter_loads([Text(LINES[0])])] == [bw.loads(Text(LINES[0]))]


def test_the_kind_is_looked_at_before_anything_is_read():
    with pytest.raises(bw.errors.UnsupportedSubjectError, match="one of the classes"):
        bw.iter_loads(TEXT, dict)


def test_no_more_lines_are_taken_than_were_asked_for():
    taken = []

    def lines():
        for line in LINES:
            taken.append(line)
            yield line

    read = bw.iter_loads(lines())
    next(read)
    assert LINES[:1] == taken


def test_the_error_of_a_line_survives_pickle():
    error = bw.errors.InvalidLineError(7, (bw.errors.Problem("$", "x", "y"),), 3)
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301  our own
    assert (7, error.problems, 3, str(error)) == (copy.line, copy.problems, copy.total, str(copy))


def test_the_garbage_collector_is_left_alone():
    states = [gc.isenabled() for _ in bw.iter_loads(TEXT)]
    assert [True] * 3 == states
    gc.disable()
    gc.freeze()
    try:
        frozen = gc.get_freeze_count()
        assert [False] * 3 == [gc.isenabled() for _ in bw.iter_loads(TEXT)]
        assert not gc.isenabled()
        # Frozen objects may die, such as those of a cache; to unfreeze them would leave none.
        assert gc.get_freeze_count() > frozen // 2
    finally:
        gc.unfreeze()
        gc.enable()


def test_no_module_touches_the_garbage_collector():
    package = Path(bw.__file__).parent
    sources = [path.read_text("utf-8") for path in package.rglob("*.py")]
    assert len(sources) > 100
    assert not [text for text in sources if re.search(r"\bimport gc\b|\bgc\.\w", text)]


def test_bad_lines_leave_nothing_to_the_garbage_collector():
    bad = f"{BAD}\n" * 100
    list(bw.iter_loads(bad, on_bad=str))
    gc.collect()
    list(bw.iter_loads(bad, on_bad=str))
    once = gc.collect()
    list(bw.iter_loads(bad * 20, on_bad=str))
    assert gc.collect() <= 2 * once + 10
