"""Whatever a table holds, it reads or is refused as a whole; and every row is accounted for."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backworkouts import interop
from backworkouts.errors import InteropError

CELLS = st.one_of(
    st.sampled_from(
        ["", "0", "5", "8.5", "-3", "1,5", "nan", "1e9", "W", "F", "Rest Timer", "Note", "yes",
         "2026-11-02 18:30:00", "2 Nov 2026, 18:30", "Deadlift", "Mystery", "1a", "kg", "lb",
         "=1+1", "'=1", "a\nb", '"', "\x00", "\u202e", "9" * 30]
    ),
    st.text(max_size=8),
)  # fmt: skip
TABLES = [
    known.table
    for known in interop.FORMATS.values()
    if known.table is not None and known.table.source is None is known.table.recognizes_text
]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
@given(data=st.data())
def test_every_row_of_any_table_is_accounted_for(table, data):
    others = st.lists(st.sampled_from(list(table.headings)), max_size=8, unique=True)
    headings = list(dict.fromkeys([*table.missing([]), *data.draw(others)]))
    rows = data.draw(st.lists(st.lists(CELLS, max_size=len(headings) + 1), max_size=6))
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([headings, *rows])
    content = text.getvalue().encode("utf-8", "surrogatepass")
    unit = data.draw(st.sampled_from(["kg", "lb", None]))
    try:
        result = table.read(content, unit=unit)
    except InteropError:
        return
    lines = csv.reader(io.StringIO(content.decode(), newline=""))
    records = [cells for cells in lines if len(cells) > 1 or "".join(cells).strip()]
    assert len(records) - 1 == result.counts.rows
    lost = result.counts.skipped + result.counts.rejected
    assert (lost > 0) <= (len(result.problems) > 0)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_log_or_an_error(data):
    interop.sniff(data)
    try:
        result = interop.read(data, unit="kg")
    except InteropError:
        return
    assert result.counts.rows >= result.counts.read
