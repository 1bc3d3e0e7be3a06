"""Charts as text for a terminal: never too wide, aligned, and complete without color."""

from __future__ import annotations

import pytest
from chart_parts import open_block, plain, renamed, workouts
from hypothesis import given, settings
from hypothesis import strategies as st

import backworkouts as bw
from backworkouts.caret import width_of
from backworkouts.errors import InvalidValueError
from backworkouts.linter import Guide
from backworkouts.notation import parse
from backworkouts.pictures import exercises_chart, sets_chart, weeks_chart
from backworkouts.volume.volume import VolumeByWeek

widths = st.integers(30, 130)
names = st.sampled_from(
    ["lats", "ein sehr langer Name " * 8 + "Muskel", "\u80cc" * 200, "x" * 200, "a\u0301" * 90]
)
titles = st.none() | st.text(max_size=80)


def charts(workout, name, title):
    volume = renamed(bw.weekly_volume([workout]), "latissimus_dorsi", name)
    weeks = VolumeByWeek({(2026, 2): volume, (2026, 40): volume})
    yield sets_chart(volume, title=title)
    yield weeks_chart(weeks, muscles=["latissimus_dorsi", "rhomboids"], title=title)
    yield exercises_chart([workout], title=title)


@settings(max_examples=30)  # each draws three charts, four times
@given(workouts, names, titles, widths)
def test_no_line_is_wider_than_the_width(workout, name, title, width):
    for chart in charts(workout, name, title):
        text = chart.to_text(width=width)
        assert max(map(width_of, text.splitlines())) <= width
        assert all(line.isprintable() for line in text.splitlines())
        assert plain(chart.to_text(width=width, color=True)) == text


def test_the_lines_of_a_week():
    # 53 columns: 17 of names, 25 of bars, one for each set of the axis, 3 of numbers, 6 of words,
    # and gaps. The lats get 4 to 6 sets, all others half of them.
    volume = bw.weekly_volume([parse("Lat Pulldown 4-6x10")])
    asked = {"latissimus_dorsi": Guide(10, 25, "VOL001", "VOL002")}
    lines = sets_chart(volume, guides=asked).to_text(width=53).splitlines()
    assert lines[:5] == [
        "Weekly sets per muscle",
        "fractional sets per week",
        "",
        "latissimus dorsi  ████▒▒    ╎" + "·" * 13 + "╎ 4-6 below",
        "rhomboids         ██▒" + " " * 22 + " 2-3",
    ]
    assert lines[-3:] == [
        "",
        "█ least; ▒ to the most; ╎·╎ guide: from 10 (VOL001)",
        "to 25 (VOL002)",
    ]


def test_names_stand_above_their_bars_where_there_is_little_space():
    # 30 columns less 12 of names, 3 of numbers, 6 of words and gaps leave 7 for a bar.
    volume = bw.weekly_volume([parse("Lat Pulldown 4-6x10")])
    asked = {"latissimus_dorsi": Guide(10, 25, "VOL001", "VOL002")}
    name, bar = sets_chart(volume, guides=asked).to_text(width=30).splitlines()[3:5]
    assert name == "latissimus dorsi"
    assert bar.endswith("4-6 below")
    # less 12 of names, 7 of numbers and gaps leave 9
    chart = exercises_chart(parse("Seated Row 3-5x8"), muscles=["biceps_brachii"])
    name, bar = chart.to_text(width=30).splitlines()[3:5]
    assert name == "biceps brachii"
    assert bar.startswith("AAA")
    assert bar.endswith("1.5-2.5")


def test_a_bar_of_open_rounds_points_to_more():
    volume = bw.weekly_volume([bw.Workout("A", *open_block())])
    (lower,) = [
        line for line in sets_chart(volume, guides={}).to_text().splitlines() if "lower" in line
    ]
    assert lower.endswith("\N{BOX DRAWINGS LIGHT TRIPLE DASH HORIZONTAL}> 1+")


def test_numbers_are_aligned_with_a_sign_for_at_least():
    volume = bw.weekly_volume([parse("Lat Pulldown 12x10\nSquat 3x5\nMedusa Row 2x8")])
    lines = sets_chart(volume, guides={}).to_text().splitlines()
    (lats,) = [line for line in lines if line.startswith("latissimus")]
    assert lats.endswith(" 12+")
    (levator,) = [line for line in lines if line.startswith("levator")]
    assert levator.endswith("  6")
    assert lats.rindex("2") == levator.rindex("6")  # a row trains no levator: nothing is missing


@pytest.mark.parametrize("width", [29, 1001, 60.0, "60", True, None])
def test_other_widths_are_refused(width):
    day = parse("Pull-Up 3x8")
    for chart in charts(day, "lats", None):
        with pytest.raises(InvalidValueError, match="30 to 1,000"):
            chart.to_text(width=width)
