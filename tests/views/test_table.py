"""Tables as plain text of a given width."""

from __future__ import annotations

import attrs
from hypothesis import given
from hypothesis import strategies as st

import backworkouts as bw
from backworkouts.caret import width_of
from backworkouts.views.entry import plain_fields
from backworkouts.views.table import Table, plain


def test_a_table_is_laid_out_in_columns():
    table = Table(
        "Title", ("Name", "Sets"), (("Row", "4"), ("Pull-Up", "12")), ("A note.",), frozenset({1})
    )
    assert ("Title\nName     Sets\n-------  ----\nRow         4\nPull-Up    12\nA note.") == plain(
        table, 80
    )


def test_long_cells_wrap_and_keep_their_indent():
    table = Table("", ("A", "B"), (("  one two three four", "x"),))
    assert ("A               B\n--------------  -\n  one two       x\n  three four") == plain(
        table, 17
    )


def test_a_column_is_as_wide_as_its_widest_word():
    table = Table("", ("Id", "Name"), (("wide_grip_lat_pulldown", "Wide-Grip Lat Pull-Down"),))
    assert (
        "Id                      Name\n"
        "----------------------  ------------\n"
        "wide_grip_lat_pulldown  Wide-Grip\n"
        "                        Lat\n"
        "                        Pull-Down"
    ) == plain(table, 36)


def test_a_table_without_rows_is_its_title_and_notes():
    assert "Title\nNote." == plain(Table("Title", ("A",), (), ("Note.",)), 80)


def test_a_row_of_one_text_spans_all_columns():
    rows = (("2026-W45", "3"), ("... 29 weeks without training",), ("2027-W22", "4"))
    table = Table("", ("Week", "Sets"), rows, right=frozenset({1}))
    assert (
        "Week      Sets\n"
        "--------  ----\n"
        "2026-W45     3\n"
        "... 29 weeks without training\n"
        "2027-W22     4"
    ) == plain(table, 40)
    assert "... 29 weeks\nwithout\ntraining\n" in plain(table, 14)  # its words are wrapped
    below = plain(table, 9)  # the columns do not fit beside each other
    assert "\n2026-W45\n" in f"\n{below}\n"
    assert "\n... 29\nweeks\nwithout\ntraining\n2027-W22\n" in below


def test_a_row_of_the_only_column_spans_nothing():
    table = Table("", ("Name",), (("Pull-Up",), ("a name of several words",)))
    assert not table.is_spanning(table.rows[0])


def test_wide_and_combining_characters_take_the_space_they_take():
    assert 4 == width_of("懸垂")
    assert 1 == width_of("e\u0301")
    table = Table("", ("A", "B"), (("懸垂", "x"), ("row", "y")))
    assert "A     B\n----  -\n懸垂  x\nrow   y" == plain(table, 80)


@given(
    st.lists(st.tuples(*[st.text("abc def", max_size=60)] * 3), max_size=4),
    st.integers(60, 100),
)
def test_no_line_is_wider_than_asked(rows, width):
    table = Table("T", ("A", "B", "C"), tuple(rows))
    words = [word for row in rows for cell in row for word in cell.split()]
    if max(map(len, words), default=0) <= 12:
        assert max(map(len, plain(table, width).splitlines())) <= width


def test_an_entry_shows_only_the_fields_that_say_something():
    assert {
        "id": "custom:row", "name": "Row", "laterality": "bilateral", "basis": "user",
    } == plain_fields(bw.Exercise.custom("Row"))  # fmt: skip
    grip = bw.Exercise("x", "X", grip=bw.model.Grip())
    assert "grip" not in plain_fields(grip)


def test_every_field_of_an_entry_that_states_something_is_shown():
    catalog = bw.catalog
    for entries in (catalog.muscles, catalog.exercises, catalog.sources):
        for entry in entries.values():
            values = {field.name: getattr(entry, field.name) for field in attrs.fields(type(entry))}
            stated = {
                name
                for name, value in values.items()
                if value is not False
                and value not in (None, (), bw.model.Identifiers(), bw.model.Grip())
            }
            assert stated == {*plain_fields(entry)}, entry


def test_a_number_of_zero_states_something():
    assert 0 == plain_fields(bw.Exercise("x", "X", pause_s=0))["pause_s"]


def test_a_table_that_cannot_fit_keeps_its_columns_readable():
    table = Table("", ("A", "B"), (("one two three", "four five six"),))
    assert "A\n  B\n  ------------\none two three\n  four five\n  six" == plain(table, 5)
