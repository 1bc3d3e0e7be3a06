"""Charts as dictionaries for Vega-Lite: valid by altair's schema, with the numbers of the chart."""

from __future__ import annotations

import json

import pytest
from chart_parts import open_block, renamed

import backworkouts as bw
from backworkouts.notation import parse
from backworkouts.pictures import exercises_chart, sets_chart, weeks_chart
from backworkouts.volume.volume import VolumeByWeek

WEEK = [parse("Lat Pulldown 4-6x10\nMystery 3x10"), parse("Seated Row 3x8")]


def values(chart):
    return chart.to_vega_lite()["data"]["values"]


def of_lats(chart):
    return [row for row in values(chart) if row["muscle"] == "latissimus_dorsi"]


def test_the_sets_per_muscle_are_rows_with_their_guide():
    (lats,) = of_lats(sets_chart(bw.weekly_volume(WEEK)))
    assert lats == {
        "muscle": "latissimus_dorsi",
        "name": "latissimus dorsi",
        "label": "latissimus dorsi",
        "low": 7,
        "high": 9,
        "most": 12,
        "at_least": True,
        "guide_low": 10,
        "guide_high": 25,
        "rules": "VOL001, VOL002",
        "judgment": "",
        "shown": "at least 7-9",
    }


def test_an_open_number_is_null():
    chart = sets_chart(bw.weekly_volume([bw.Workout("A", *open_block())]))
    assert of_lats(chart)[0]["most"] is None


def test_muscles_with_the_same_name_keep_rows_of_their_own():
    volume = renamed(bw.weekly_volume(WEEK), "rhomboids", "latissimus dorsi")
    labels = [row["label"] for row in values(sets_chart(volume))]
    assert labels[:2] == ["latissimus dorsi (latissimus_dorsi)", "latissimus dorsi (rhomboids)"]


def test_the_weeks_are_rows_with_their_guide():
    volume = bw.weekly_volume(WEEK)
    chart = weeks_chart(VolumeByWeek({(2026, 2): volume, (2026, 4): volume}))
    assert [(row["week"], row["low"], row["high"], row["most"]) for row in of_lats(chart)] == [
        ("2026-W02", 7, 9, 12),
        ("2026-W03", None, None, None),
        ("2026-W04", 7, 9, 12),
    ]
    assert {row["guide_low"] for row in of_lats(chart)} == {10}


def test_the_shares_are_rows_with_their_part():
    chart = exercises_chart(WEEK)
    assert [(row["exercise"], row["part"], row["sets"]) for row in of_lats(chart)] == [
        ("Wide-Grip Lat Pull-Down", "least", 4),
        ("Wide-Grip Lat Pull-Down", "to the most", 2),
        ("Seated Row", "least", 3),
    ]


def test_phases_have_bars_beside_each_other():
    days = (parse(f"Pull-Up {sets}x8") for sets in (2, 3))
    phases = [bw.model.Phase([day, *[bw.REST] * 6]) for day in days]
    spec = exercises_chart(bw.Program("P", phases)).to_vega_lite()
    assert spec["encoding"]["yOffset"]["field"] == "period"
    assert "yOffset" not in exercises_chart(WEEK).to_vega_lite()["encoding"]


@pytest.mark.parametrize(
    "day",
    [WEEK[0], bw.Workout("Rest"), bw.Workout("A", *open_block())],
    ids=["ranges", "nothing", "open rounds"],
)
def test_altair_takes_every_chart(day):
    altair = pytest.importorskip("altair")
    volume = bw.weekly_volume([day])
    phases = [bw.model.Phase([day, *[bw.REST] * rest]) for rest in (3, 6)]
    for chart in (
        sets_chart(volume),
        weeks_chart(VolumeByWeek({(2026, 2): volume, (2026, 4): volume})),
        exercises_chart([day]),
        exercises_chart(bw.Program("P", phases)),
    ):
        spec = chart.to_vega_lite()
        json.dumps(spec, allow_nan=False)
        with altair.data_transformers.enable(consolidate_datasets=False):
            drawn = altair.Chart.from_dict(spec).to_dict()
        assert drawn["data"] == spec["data"]
        assert drawn["title"]["text"] == chart.title
