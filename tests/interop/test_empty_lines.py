"""Lines without text are no rows, and not more than so many."""

from __future__ import annotations

import io
import zipfile

import pytest

from backworkouts import interop, limits
from backworkouts.errors import InteropError
from tables import counts, table

LOG = table("date,exercise,reps", "2026-11-02,Deadlift,5")


@pytest.fixture
def ten_at_most(monkeypatch):
    monkeypatch.setattr(limits, "EMPTY_LINES", 10)


def zipped(data):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as files:
        files.writestr("log.csv", data)
    return archive.getvalue()


@pytest.mark.parametrize("line", [b"\n", b"\r\n", b"  \n", b" \t \n"])
def test_lines_without_text_are_no_rows(line):
    assert (2, 2, 0, 0) == counts(interop.read(LOG + line * 10 + b"2026-11-03,Deadlift,5\n"))


@pytest.mark.usefixtures("ten_at_most")
@pytest.mark.parametrize("line", [b"\n", b"\r\n", b"  \n"])
def test_too_many_lines_without_text_are_an_error(line):
    assert (1, 1, 0, 0) == counts(interop.read(zipped(LOG + line * 10)))
    with pytest.raises(InteropError, match=r"limits\.EMPTY_LINES"):
        interop.read(zipped(LOG + line * 11))


@pytest.mark.usefixtures("ten_at_most")
def test_lines_before_the_headings_count_too():
    assert (1, 1, 0, 0) == counts(interop.read(b"\n" * 10 + LOG))
    with pytest.raises(InteropError, match=r"limits\.EMPTY_LINES"):
        interop.read(b"\n" * 11 + LOG, format="sets_csv")
