"""Tables whatever the separator, the line ends and the marks before; and every ceiling."""

from __future__ import annotations

import csv
import io

import pytest

from backworkouts import limits
from backworkouts.errors import InteropError, UnsupportedSubjectError
from backworkouts.interop import sets_csv
from backworkouts.interop.table.columns import fold_heading
from backworkouts.interop.table.rows import Rows


def fits(headings):
    return sum(fold_heading(name) in ("date", "exercise", "note") for name in headings)


def rows(file):
    found = Rows(file, fits)
    return found.headings, [tuple(row) for row in found]


SIMPLE = (["Date", "Exercise"], [(2, ["1", "Row"])])


@pytest.mark.parametrize(
    "data",
    [
        b"Date,Exercise\n1,Row\n",
        b"Date;Exercise\n1;Row\n",
        b"Date\tExercise\n1\tRow\n",
        b"Date,Exercise\r\n1,Row\r\n",
        b"Date,Exercise\r1,Row\r",
        b"\xef\xbb\xbfDate,Exercise\n1,Row",
        b'"Date";"Exercise"\n"1";"Row"\n',
        b"  Date , Exercise \n1,Row\n",
    ],
    ids=["comma", "semicolon", "tab", "crlf", "cr", "bom", "quoted", "padded"],
)
def test_a_table_is_read_however_it_is_written(data):
    assert SIMPLE == rows(data)


def test_a_file_is_a_path_open_or_bytes(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"Date,Exercise\n1,Row\n")
    assert SIMPLE == rows(path) == rows(str(path)) == rows(bytearray(path.read_bytes()))
    with path.open("rb") as binary:
        assert SIMPLE == rows(binary)
        assert not binary.closed
    with path.open(encoding="utf-8", newline="") as text:
        assert SIMPLE == rows(text)
        assert not text.closed
    assert SIMPLE == rows(io.StringIO("\ufeffDate,Exercise\n1,Row\n"))


@pytest.mark.parametrize("file", [None, 5, "a\0b", ["Date"]])
def test_what_is_no_file_is_refused(file):
    with pytest.raises(UnsupportedSubjectError, match="a path, an open file"):
        Rows(file, fits)


def test_a_row_begins_where_its_first_line_stands():
    data = b'Date,Note\n1,"two\nlines"\n\n\n2,one\n'
    # line 2 and 3 are the first row, 4 and 5 are empty
    assert [(2, ["1", "two\nlines"]), (6, ["2", "one"])] == rows(data)[1]


def test_a_hint_of_a_spreadsheet_and_empty_lines_go_before_the_headings():
    assert (["Date", "Exercise"], [(4, ["1", "Row"])]) == rows(b"sep=;\n\nDate;Exercise\n1;Row\n")


def test_the_separator_is_the_one_that_makes_known_headings():
    assert ["Date", "Note, or not"] == rows(b"Date;Note, or not\n")[0]
    assert "set order" == fold_heading("  Set   ORDER ")


def test_rows_that_do_not_fit_the_headings():
    # a separator at the end of the headings is no column
    rows = [
        "2026-11-02,Row,8,",
        "2026-11-02,Row,8",
        "2026-11-02,Row,8,,,",
        "2026-11-02,Row",
        "2026-11-02,Row,8,,x",
    ]
    result = sets_csv.read("\n".join(["date,exercise,reps,", *rows]).encode())
    assert [5, 6] == [problem.row for problem in result.problems]
    assert (3, 2) == (result.counts.read, result.counts.rejected)


@pytest.mark.parametrize("data", [b"", b"\n\r\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_an_error(data):
    with pytest.raises(InteropError) as caught:
        Rows(data, fits)
    expected = "content: expected a table with headings, found nothing; export it again"
    assert expected == str(caught.value)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_read_with_and_without_a_mark(encoding):
    data = "Date,Exercise\n1,Row\n2,Rückenstrecker\n".encode(encoding)
    assert [(2, ["1", "Row"]), (3, ["2", "Rückenstrecker"])] == rows(data)[1]


def test_another_encoding_is_an_error_that_says_what_to_do():
    data = b"Date,\xdcbung\n"
    with pytest.raises(InteropError, match=r"expected UTF-8, found byte 0x.*save it as CSV UTF-8"):
        Rows(data, fits)


def test_another_encoding_can_be_opened_by_the_caller(tmp_path):
    path = tmp_path / "latin.csv"
    path.write_bytes("Date,Exercise\n1,Rückenstrecker\n".encode("latin-1"))
    with path.open(encoding="latin-1", newline="") as text:
        assert [(2, ["1", "Rückenstrecker"])] == rows(text)[1]


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("rows_before", [0, 5_000, 40_000])
def test_a_broken_letter_is_an_error_that_names_its_line(rows_before, end):
    with pytest.raises(InteropError) as caught:
        list(Rows(b"Date,Exercise" + end + (b"1,Row" + end) * rows_before + b"2,\xdc" + end, fits))
    assert f"byte 0xdc at line {rows_before + 2}" == caught.value.found


def test_line_ends_that_an_open_file_does_not_look_for_are_an_error():
    with pytest.raises(InteropError, match=r"newline=''"):
        Rows(io.StringIO("Date,Exercise\r1,Row\r"), fits)


def test_a_quotation_mark_that_is_not_closed_meets_the_limit_of_a_row():
    data = b'Date,Note\n1,one\n2,"two\n' + b"3,three\n" * 50_000
    with pytest.raises(InteropError) as caught:
        list(Rows(data, fits))
    assert "a row of more than 100,000 characters, from line 3 on" == caught.value.found
    assert "limits.ROW_CHARACTERS" in caught.value.expected
    assert "not closed" in caught.value.remedy


def test_one_endless_line_meets_the_same_limit():
    with pytest.raises(InteropError, match=r"limits\.ROW_CHARACTERS"):
        list(Rows(b"Date,Note\n1," + b"x" * 10_000_000, fits))


def test_the_longest_row_is_read():
    note = "x" * (limits.ROW_CHARACTERS - len('1,""\n'))
    assert [(2, ["1", note])] == rows(f'Date,Note\n1,"{note}"\n'.encode())[1]


def test_too_many_cells_meet_a_limit():
    data = b"Date,Note\n" + b"," * limits.FIELDS + b"\n"
    with pytest.raises(
        InteropError, match=r"201 cells in the row at line 2.*limits\.FIELDS|FIELDS"
    ):
        list(Rows(data, fits))


def test_too_many_rows_meet_a_limit(monkeypatch):
    monkeypatch.setattr(limits, "ROWS", 3)
    with pytest.raises(InteropError, match=r"at most 3 \(limits\.ROWS\), found more than 3 rows"):
        list(Rows(b"Date\n" + b"1\n" * 4, fits))
    assert 3 == len(list(Rows(b"Date\n" + b"1\n" * 3, fits)))


def test_a_limit_that_the_caller_set_in_csv_is_an_error_of_ours():
    before = csv.field_size_limit(10)
    try:
        with pytest.raises(InteropError, match="field larger than field limit"):
            list(Rows(b"Date,Note\n1,more than ten characters\n", fits))
    finally:
        csv.field_size_limit(before)


def test_progress_goes_from_the_beginning_to_the_end(tmp_path):
    path = tmp_path / "long.csv"
    path.write_bytes(b"Date,Exercise\n" + b"1,Row\n" * 20_000)
    found = Rows(path, fits)
    seen = [found.progress for _ in found]
    assert seen == sorted(seen)
    assert 0 < seen[0] < 0.5 < seen[-1] <= 1.0
    assert 1.0 == found.progress
    assert Rows(b"Date\n", fits).progress is None
