"""The chart of weeks: a panel for each muscle, over the same weeks and the same numbers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from chart_parts import SVG, of_muscle, plain, renamed, root, texts, widths
from hypothesis import given
from hypothesis import strategies as st

import backworkouts as bw
from backworkouts.errors import UnknownIdError, UnsupportedSubjectError
from backworkouts.notation import parse
from backworkouts.pictures import weeks_chart
from backworkouts.volume.volume import VolumeByWeek

MONDAY = date(2026, 1, 5)  # 2026-W02
HIGH = 58  # of a panel


def log(*sets, exercise="Lat Pulldown"):
    """A session of so many sets in each week; 0 for a week without one."""
    return [
        bw.Session((MONDAY + timedelta(weeks=number)).isoformat(), parse(f"{exercise} {count}x10"))
        for number, count in enumerate(sets)
        if count
    ]


def weeks(*sets, **options):
    return bw.volume_by_week(log(*sets, **options))


def heights(element, class_):
    rects = element.iter(f"{SVG}rect")
    return [float(rect.get("height")) for rect in rects if rect.get("class") == class_]


def test_each_week_has_a_bar():
    # The axis ends at 30, above the guide of 25: 6, 12 and 3 sets.
    lats = of_muscle(weeks_chart(weeks(6, 12, 3)), "latissimus_dorsi")
    assert heights(lats, "bw-chart-bar") == pytest.approx(
        [HIGH * 6 / 30, HIGH * 12 / 30, HIGH * 3 / 30], abs=0.01
    )
    assert texts(lats) == ["latissimus dorsi", "latest 3, highest 12", "0", "30"]
    assert [title.text for title in lats.iter(f"{SVG}title")][1:] == [
        "2026-W02: 6",
        "2026-W03: 12",
        "2026-W04: 3",
    ]


def test_a_week_without_training_is_flat():
    lats = of_muscle(weeks_chart(weeks(6, 0, 3)), "latissimus_dorsi")
    assert len(heights(lats, "bw-chart-bar")) == 4  # three bars, and the mark of the flat one
    assert 2 in heights(lats, "bw-chart-bar")


def test_weeks_that_are_not_known_are_gray():
    known = dict(weeks(6, 5, 4, 3))
    del known[2026, 3], known[2026, 4]
    chart = weeks_chart(VolumeByWeek(known))
    lats = of_muscle(chart, "latissimus_dorsi")
    (gray,) = widths(lats, "bw-chart-unknown")
    assert gray == pytest.approx(338 * 2 / 4)
    assert "2026-W02 6, 2026-W03 unknown, 2026-W04 unknown, 2026-W05 3" in chart.description
    assert "not known" in texts(root(chart))
    assert "latissimus dorsi  ▂??▁" in chart.to_text()


def test_the_order_of_the_mapping_does_not_matter():
    known = dict(reversed([*weeks(6, 5, 4).items()]))
    assert weeks_chart(VolumeByWeek(known)).svg == weeks_chart(weeks(6, 5, 4)).svg


def test_ranges_and_open_ends_are_drawn():
    volume = bw.weekly_volume([parse("Lat Pulldown 4-6x10\nMystery 3x10")])
    chart = weeks_chart(VolumeByWeek({(2026, 2): volume}))
    lats = of_muscle(chart, "latissimus_dorsi")
    assert heights(lats, "bw-chart-range") == pytest.approx([HIGH * 2 / 30], abs=0.01)
    (line,) = [part for part in lats.iter() if part.get("stroke-dasharray")]
    # From six sets to nine.
    assert float(line.get("y1")) - float(line.get("y2")) == pytest.approx(HIGH * 3 / 30, abs=0.02)
    assert (
        "latest \N{GREATER-THAN OR EQUAL TO} 4-6, highest \N{GREATER-THAN OR EQUAL TO} 4-6"
        in texts(lats)
    )
    assert "Mystery (3)" in chart.description
    assert "4-6+" in chart.to_text()


def test_narrow_ranges_have_no_outline():
    volume = bw.weekly_volume([parse("Lat Pulldown 4-6x10")])
    days = [(MONDAY + timedelta(weeks=number)).isocalendar() for number in range(80)]
    chart = weeks_chart(VolumeByWeek({(day.year, day.week): volume for day in days}))
    lats = of_muscle(chart, "latissimus_dorsi")
    assert len(heights(lats, "bw-chart-range")) == 80
    assert heights(lats, "bw-chart-edge") == []


def test_the_guide_is_a_band_across_the_weeks():
    chart = weeks_chart(weeks(6, 12))
    lats = of_muscle(chart, "latissimus_dorsi")
    assert heights(lats, "bw-chart-band") == pytest.approx([HIGH * 15 / 30], abs=0.02)
    assert heights(of_muscle(chart, "teres_major"), "bw-chart-band") == []
    assert "guide: from 10 (VOL001) to 25 (VOL002)" in texts(root(chart))
    direct = bw.volume_by_week(log(6), "direct")
    assert "credit table 'fractional'" in weeks_chart(direct).description


def test_rules_that_contradict_each_other_leave_no_band():
    asked = {"latissimus_dorsi": bw.linter.Guide(20, 10)}
    lats = of_muscle(weeks_chart(weeks(6, 12), guides=asked), "latissimus_dorsi")
    assert heights(lats, "bw-chart-band") == [0]


def test_a_limit_of_parts_is_not_drawn_for_their_whole():
    # Rows train the parts of the trapezius unlike each other, in the second week.
    alike = weeks(6, exercise="Running")
    assert "trapezius" not in weeks_chart(alike).svg
    chart = weeks_chart(weeks(6, exercise="Seated Row"), muscles=["trapezius"])
    assert heights(of_muscle(chart, "trapezius"), "bw-chart-band") == []
    idle = VolumeByWeek(
        {**weeks(6, exercise="Running"), (2026, 3): weeks(5, exercise="Seated Row")[2026, 2]}
    )
    chart = weeks_chart(idle, muscles=["trapezius"])
    assert heights(of_muscle(chart, "trapezius"), "bw-chart-band") == []


def test_the_most_trained_muscles_are_shown_and_the_others_counted():
    chart = weeks_chart(
        bw.volume_by_week(
            log(6)
            + log(5, exercise="Deadlift")
            + log(4, exercise="Seated Row")
            + log(3, exercise="Shrug")
        )
    )
    shown = [part.get("data-muscle") for part in root(chart).iter() if part.get("data-muscle")]
    assert len(shown) == 8
    assert "more muscles of the back are trained and not shown." in chart.description
    order = [muscle for muscle in bw.catalog.muscles if muscle in shown]
    assert shown == order


@pytest.mark.parametrize(
    ("trained", "note"),
    [
        (8, ""),
        (9, "1 more muscle of the back is trained and not shown."),
        (10, "2 more muscles of the back are trained and not shown."),
    ],
)
def test_muscles_that_are_left_out_are_counted(trained, note):
    wholes = [
        muscle.id for muscle in bw.catalog.muscles.values() if muscle.back and not muscle.parent
    ]
    haul = bw.Exercise("haul", "Haul", prime_movers=wholes[:trained])
    volume = bw.weekly_volume([bw.Workout("A", bw.straight(haul, 6, reps=8))])
    description = weeks_chart(VolumeByWeek({(2026, 2): volume})).description
    assert description.endswith(f"to 25 (VOL002). {note}".rstrip())


def test_muscles_can_be_chosen_each_once():
    chart = weeks_chart(weeks(6), muscles=["biceps_brachii", "rhomboids", "biceps_brachii"])
    shown = [part.get("data-muscle") for part in root(chart).iter() if part.get("data-muscle")]
    assert shown == ["biceps_brachii", "rhomboids"]
    assert weeks_chart(weeks(6), muscles="rhomboids").description.count("2026-W02") == 1
    with pytest.raises(UnknownIdError, match="latissimus_dorsi"):
        weeks_chart(weeks(6), muscles=["lats"])
    with pytest.raises(UnsupportedSubjectError):
        weeks_chart(weeks(6), muscles=3)


def test_the_last_two_years_are_shown_and_the_rest_is_counted():
    chart = weeks_chart(weeks(*[3] * 110))
    lats = of_muscle(chart, "latissimus_dorsi")
    assert len(heights(lats, "bw-chart-bar")) == 104
    assert "The last 104 weeks; 6 earlier ones are not shown." in chart.description
    assert "2028-W06" in texts(root(chart))  # 109 weeks after 2026-W02
    assert "2026-W02" not in chart.svg


def test_a_long_pause_is_one_line_between_the_weeks():
    chart = weeks_chart(weeks(6, *[0] * 40, 3))
    lats = of_muscle(chart, "latissimus_dorsi")
    assert [title.text for title in lats.iter(f"{SVG}title")][1:] == [
        "2026-W02: 6",
        "40 weeks without training, 2026-W03 to 2026-W42",
        "2026-W43: 3",
    ]
    (line,) = [part for part in lats.iter() if part.get("stroke-dasharray")]
    assert float(line.get("x1")) == float(line.get("x2")) == pytest.approx(338 / 2)
    assert len(heights(lats, "bw-chart-bar")) == 2
    assert (
        "latissimus dorsi: 2026-W02 6, 40 weeks without training, 2026-W03 to 2026-W42, 2026-W43 3."
    ) in chart.description
    assert "Not drawn to scale: 40 weeks without training, 2026-W03 to 2026-W42." in (
        chart.description
    )
    assert "a pause, with its weeks left out" in texts(root(chart))
    assert "not known" not in texts(root(chart))
    text = chart.to_text()
    assert "latissimus dorsi  ▂/▁" in text
    assert "/ a pause, with its weeks left out" in text
    assert "2026-W02 to 2026-W43" in text


def test_a_pause_has_no_values():
    values = weeks_chart(weeks(6, *[0] * 40, 3)).to_vega_lite()["data"]["values"]
    assert {value["week"] for value in values} == {"2026-W02", "2026-W43"}


def test_a_pause_is_one_of_the_columns_of_a_chart():
    chart = weeks_chart(weeks(*[3] * 110, *[0] * 600, 3))
    lats = of_muscle(chart, "latissimus_dorsi")
    assert len(heights(lats, "bw-chart-bar")) == 103  # and a pause
    # 110 weeks before the pause, of which 102 are shown
    assert "The last 104 weeks; 8 earlier ones are not shown." in chart.description


def test_no_week_makes_an_empty_chart():
    chart = weeks_chart(bw.volume_by_week([]))
    assert chart.description == "Sets per week. No muscle of the back is trained."
    assert chart.to_text().endswith("No muscle of the back is trained.")
    assert (
        "No muscle of the back is trained." in weeks_chart(weeks(3, exercise="Running")).description
    )


def test_weeks_that_no_calendar_has_are_refused():
    volume = weeks(3)[2026, 2]
    for week in ((2026, 60), "2026-W05", 5):
        with pytest.raises(UnsupportedSubjectError, match="ISO"):
            weeks_chart(VolumeByWeek({week: volume}))
    with pytest.raises(UnsupportedSubjectError, match="VolumeByWeek"):
        weeks_chart(volume)


def test_a_long_name_leaves_the_numbers_whole():
    volume = renamed(weeks(6)[2026, 2], "latissimus_dorsi", "very " * 39 + "long")
    chart = weeks_chart(VolumeByWeek({(2026, 2): volume}), muscles=["latissimus_dorsi"])
    name, numbers, *_ = texts(of_muscle(chart, "latissimus_dorsi"))
    assert name.endswith("\N{HORIZONTAL ELLIPSIS}")
    assert numbers == "latest 6, highest 6"


@pytest.mark.parametrize(("count", "labels"), [(1, 1), (2, 2), (5, 3), (104, 3)])
def test_labels_of_weeks_have_space(count, labels):
    shown = [text for text in texts(root(weeks_chart(weeks(*[3] * count)))) if "-W" in text]
    assert len(shown) == labels
    assert shown[0] == "2026-W02"


@given(st.lists(st.integers(0, 12), min_size=1, max_size=60).filter(any))
def test_the_text_has_a_cell_for_each_week(sets):
    first = next(number for number, count in enumerate(sets) if count)
    last = len(sets) - next(number for number, count in enumerate(reversed(sets)) if count)
    chart = weeks_chart(weeks(*sets), muscles=["latissimus_dorsi"])
    rows = [line for line in chart.to_text().splitlines() if line.startswith("latissimus dorsi ")]
    cells = "".join(line.removeprefix("latissimus dorsi ") for line in rows[:-1])
    assert len(cells) == last - first
    assert [cell == "." for cell in cells] == [not count for count in sets[first:last]]
    assert plain(chart.to_text(color=True)) == chart.to_text()


def test_a_limit_that_some_weeks_lack_is_not_drawn():
    # An exercise of the whole trapezius trains its parts alike, and face pulls do not.
    whole = bw.Exercise("haul", "Haul", prime_movers=["trapezius"])
    alike = bw.weekly_volume([bw.Workout("A", bw.straight(whole, 6, reps=8))])
    unlike = bw.weekly_volume([parse("Face Pull 6x8")])
    chart = weeks_chart(VolumeByWeek({(2026, 2): alike}), muscles=["trapezius"])
    assert len(heights(of_muscle(chart, "trapezius"), "bw-chart-band")) == 1
    both = weeks_chart(VolumeByWeek({(2026, 2): alike, (2026, 3): unlike}), muscles=["trapezius"])
    assert heights(of_muscle(both, "trapezius"), "bw-chart-band") == []


def test_without_guides_the_legend_names_none():
    chart = weeks_chart(weeks(6), guides={})
    assert chart.to_text().endswith("\u2588 6 sets; . none")
    assert "guide" not in chart.description
