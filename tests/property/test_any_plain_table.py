"""Any table is sets or problems, and a table is the same whatever its columns are called."""

from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

import strategies
from backworkouts.errors import InteropError
from backworkouts.interop import sets_csv
from backworkouts.interop.sets_csv.headings import HEADINGS

ANY_HEADING = st.sampled_from([*HEADINGS, "", "Mood", "Weight (stone)", "est load"]) | st.text(
    max_size=8
)
CELLS = st.sampled_from(
    """
    2026-11-01|2026-11-01 18:30|01/02/2026|13/02/2026|18:30|1:30|0:01:30|6:30 PM|soon
    Deadlift|Row, One Arm|Pull Up (Weighted)|5|8.5|8,5|1,250|1.250,5|-5|0|0.0|100kg|1e9|999999999
    kg|lbs|%1RM|?|bw+kg|yes|FALSE|x|warm-up|drop|L|left|1a|2b|emom|90|120-180|3-1-1-0|8|11|=1|'+|
    """.replace("\n", "|").split("|")
)
SEPARATORS = st.sampled_from([",", ";", "\t"])


def written(rows, separator=","):
    """The bytes of a table with these rows."""
    file = io.StringIO()
    csv.writer(file, delimiter=separator).writerows(rows)
    return file.getvalue().encode("utf-8", "replace")


@st.composite
def tables(draw):
    """Tables that have what a set needs, other columns, and perhaps headings within."""
    needed = ["date", "exercise", draw(st.sampled_from(["reps", "seconds"]))]
    headings = draw(st.permutations([*needed, *draw(st.lists(ANY_HEADING, max_size=5))]))
    certain = {"date": "2026-11-01", "exercise": "Deadlift", "reps": "5", "seconds": "60"}
    rows = []
    for _ in range(draw(st.integers(0, 6))):
        cells = [
            certain[name] if name in certain and draw(st.booleans()) else draw(CELLS)
            for name in headings
        ]
        cells += draw(st.lists(CELLS, max_size=1))
        rows.append(cells)
    within = draw(st.none() | st.permutations(headings))
    if within is not None:
        rows.insert(draw(st.integers(0, len(rows))), within)
    return [headings, *rows]


@given(tables(), SEPARATORS, st.sampled_from([None, "kg", "lb"]), st.booleans())
def test_a_table_is_read_or_refused_and_every_row_is_accounted_for(
    rows, separator, unit, leaves_out
):
    columns = {"est load": None} if leaves_out and "est load" in rows[0] else None
    try:
        result = sets_csv.read(written(rows, separator), unit=unit, columns=columns)
    except InteropError:
        return
    counts = result.counts
    assert sum(any(row) for row in rows[1:]) <= counts.rows <= len(rows) - 1
    assert counts.rows == counts.read + counts.skipped + counts.rejected
    # each row that was kept out is listed; a copy of several rows is one problem
    assert bool(counts.skipped + counts.rejected) == any(
        problem.outcome != "warning" for problem in result.problems
    )


NAMES_BY_COLUMN = {
    column: [name for name, other in HEADINGS.items() if other == HEADINGS[column]]
    for column in sets_csv.COLUMNS
}


@given(strategies.sessions(), st.data())
def test_a_table_reads_the_same_with_other_names_and_another_order_of_columns(session, data):
    table = sets_csv.write(session).data
    expected = sets_csv.read(table.encode()).sessions
    headings, *rows = csv.reader(io.StringIO(table))
    places = data.draw(st.permutations(range(len(headings))))
    renamed = [data.draw(st.sampled_from(NAMES_BY_COLUMN[name])) for name in headings]
    shuffled = [[row[place] for place in places] for row in (renamed, *rows)]
    assert expected == sets_csv.read(written(shuffled)).sessions
