"""Volumes as tables: which muscles have a row, and what is not counted."""

from __future__ import annotations

import backworkouts as bw
from backworkouts.views.volume import volume_table
from backworkouts.views.weeks import weeks_tables
from backworkouts.volume.volume import VolumeByWeek
from support import workout


def amrap():
    pair = [bw.straight("pull_up", 1, reps=5), bw.straight("dip", 1, reps=5)]
    return bw.Workout("A", bw.superset(*pair, method="amrap", duration="12 min"))


def test_sets_that_are_not_counted_are_noted_below_the_table():
    day = bw.Workout("A", *amrap().blocks, *workout("Mystery Machine 2x8").blocks)
    table = volume_table("Sets", [bw.session_volume(day)], bw.catalog.muscles)
    assert [
        "Incomplete: 2 sets of Mystery Machine are in no count; its muscles are not known.",
        "Incomplete: Pull-Up is in an AMRAP block; only the listed rounds are counted.",
        "Only muscles of the back: 1 set trains none of them (Dip 1).",
    ] == list(table.notes[1:])
    every = volume_table("Sets", [bw.session_volume(day)], bw.catalog.muscles, every=True)
    assert [
        "Incomplete: 2 sets of Mystery Machine are in no count; its muscles are not known.",
        "Incomplete: Pull-Up is in an AMRAP block; only the listed rounds are counted.",
        "Incomplete: Dip is in an AMRAP block; only the listed rounds are counted.",
    ] == list(every.notes[1:])


def test_what_earns_no_sets_by_its_kind_is_named_once():
    day = workout("Running 1x600s\nPull-Up 3x8\nCycling 1x600s\nRunning 1x300s")
    table = volume_table("Sets", [bw.session_volume(day)], bw.catalog.muscles)
    assert [
        "Not counted: Running, Cycling; cardio, mobility work and massage earn no sets.",
    ] == list(table.notes[1:])


def test_sets_of_several_weeks_that_are_not_counted_are_added_up():
    day = workout("Mystery Machine 2x8")
    log = [bw.Session("2026-11-02T18:00", day), bw.Session("2026-11-09T18:00", day)]
    (table,) = weeks_tables("Weeks", bw.volume_by_week(log), bw.catalog.muscles)
    assert "Incomplete: 4 sets of Mystery Machine are in no count" in table.notes[1]  # 2 + 2


def test_a_part_stands_for_itself_when_its_whole_is_no_muscle_of_the_back():
    # The deltoid is no muscle of the back, but its posterior part is; the parts of the trapezius
    # are left out, because the trapezius stands there.
    log = [bw.Session("2026-11-02T18:00", workout("Face Pull 4x15"))]
    (table,) = weeks_tables("Weeks", bw.volume_by_week(log), bw.catalog.muscles)
    (row,) = table.rows
    assert ("posterior deltoid", "4") in zip(table.columns, row, strict=True)
    assert "trapezius" in table.columns
    assert not any(name.endswith(" trapezius") for name in table.columns)


def test_an_empty_log_has_a_table_without_rows():
    assert () == weeks_tables("Weeks", VolumeByWeek({}), bw.catalog.muscles)[0].rows


def test_a_count_beside_uncounted_sets_is_at_least_so_much():
    day = workout("Seated Row 3x10\nMystery Machine 2x8")
    volume = bw.session_volume(day)
    table = volume_table("Sets", [volume], bw.catalog.muscles)
    # trained muscles only: what is not trained has no row, and the note names the exercise
    assert all(cells[1].startswith("at least ") for cells in table.rows)
    assert ("rhomboids", "at least 3") in [
        tuple(cell.strip() for cell in row) for row in table.rows
    ]
    (weeks,) = weeks_tables(
        "Sets", VolumeByWeek({(2026, 5): volume}), bw.catalog.muscles, width=200
    )
    assert "at least 3" in weeks.rows[0]
