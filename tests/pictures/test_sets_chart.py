"""The chart of sets per muscle: bars, numbers, the guide of the rules, and what is not counted."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from chart_parts import of_muscle, open_block, plain, renamed, root, texts, widths, workouts
from hypothesis import given

import backworkouts as bw
from backworkouts.errors import InvalidValueError, UnsupportedSubjectError
from backworkouts.linter import Guide, guides
from backworkouts.notation import parse
from backworkouts.pictures import sets_chart

LENGTH = 368  # of an axis, from 16 to 384
HOSTILE = "<script>alert('x')</script> & \"lats\" " + "very " * 25 + "long"


def week(text):
    return bw.weekly_volume([parse(text)])


def names(chart):
    return [group.get("data-muscle") for group in root(chart).iter() if group.get("data-muscle")]


# Bars and numbers.


def test_a_bar_reaches_to_the_least_sets_and_a_lighter_one_to_the_most():
    # The axis ends at 25, where the guide does: four sets of the lats, or six.
    lats = of_muscle(sets_chart(week("Lat Pulldown 4-6x10")), "latissimus_dorsi")
    assert widths(lats, "bw-chart-bar") == pytest.approx([LENGTH * 4 / 25], abs=0.01)
    assert widths(lats, "bw-chart-range") == pytest.approx([LENGTH * 2 / 25], abs=0.01)
    assert texts(lats) == ["4-6", "\u25bc below", "latissimus dorsi"]


def test_the_rows_are_those_of_the_table_and_the_muscles_that_rules_ask_sets_for():
    volume = week("Shrug 3x10")
    shown = names(sets_chart(volume))
    assert {"latissimus_dorsi", "rhomboids", "trapezius_middle"} <= {*shown}
    assert {row.muscle.id for row in volume.rows()} <= {*shown}
    lats = of_muscle(sets_chart(volume), "latissimus_dorsi")
    assert texts(lats) == ["0", "\u25bc below", "latissimus dorsi"]


def test_a_part_is_indented_below_its_whole():
    chart = sets_chart(week("Shrug 3x10"))
    shown = names(chart)
    assert shown.index("trapezius_upper") > shown.index("trapezius")
    (name,) = [
        text
        for text in of_muscle(chart, "trapezius_upper").iter()
        if text.text == "upper trapezius"
    ]
    assert name.get("x") == "14"


def test_no_number_is_cut_and_a_long_name_is_shortened_with_the_full_one_in_its_title():
    chart = sets_chart(renamed(week("Lat Pulldown 4-6x10"), "latissimus_dorsi", HOSTILE))
    lats = of_muscle(chart, "latissimus_dorsi")
    number, word, name = texts(lats)
    assert (number, word) == ("4-6", "\u25bc below")
    assert name.startswith("<script>")
    assert name.endswith("\N{HORIZONTAL ELLIPSIS}")
    assert lats[0].text.startswith(HOSTILE[:40])
    assert "<script>" not in chart.svg


# The guide.


def test_a_band_shows_the_guide_of_each_muscle_that_a_rule_judges():
    chart = sets_chart(week("Lat Pulldown 12x10\nDeadlift 3x5"))
    # From 10 to 25 of 25 for the lats, up to 25 for the erectors; no rule judges the teres major.
    assert widths(of_muscle(chart, "latissimus_dorsi"), "bw-chart-band") == [
        pytest.approx(LENGTH * 15 / 25)
    ]
    assert widths(of_muscle(chart, "erector_spinae"), "bw-chart-band") == [LENGTH]
    assert widths(of_muscle(chart, "teres_major"), "bw-chart-band") == []
    assert "guide: from 10 (VOL001) to 25 (VOL002)" in texts(root(chart))


@pytest.mark.parametrize(
    ("pulldowns", "word"), [(9, "\u25bc below"), (10, None), (25, None), (26, "\u25b2 above")]
)
def test_a_word_and_a_mark_state_what_is_below_or_above(pulldowns, word):
    lats = of_muscle(sets_chart(week(f"Lat Pulldown {pulldowns}x10")), "latissimus_dorsi")
    assert texts(lats) == [str(pulldowns), *([word] if word else []), "latissimus dorsi"]


def test_the_guides_of_a_profile_take_the_place_of_the_default():
    volume = week("Lat Pulldown 5x10")
    beginner = guides(profile=bw.Profile(level="beginner"))
    lats = of_muscle(sets_chart(volume, guides=beginner), "latissimus_dorsi")
    assert texts(lats) == ["5", "latissimus dorsi"]
    assert "guide: from 4 (VOL001) to 25 (VOL002)" in texts(
        root(sets_chart(volume, guides=beginner))
    )
    assert "guide" not in sets_chart(volume, guides={}).svg


def test_different_guides_are_all_named():
    own = {"rhomboids": Guide(6, None, "GYM001"), "teres_major": Guide(3, 9)}
    chart = sets_chart(week("Lat Pulldown 5x10"), guides=own)
    assert "guide: from 6 (GYM001) and 3 to 9" in texts(root(chart))
    # The end of an open guide is the end of the axis: 6 to 9 of 9.
    assert widths(of_muscle(chart, "rhomboids"), "bw-chart-band") == [
        pytest.approx(LENGTH * 4 / 10)
    ]


def test_rules_that_contradict_each_other_leave_no_band_but_both_its_ends():
    # At least 20 sets, and at most 10: fifteen are too few.
    asked = {"latissimus_dorsi": Guide(20, 10, "GYM001", "VOL002")}
    chart = sets_chart(week("Lat Pulldown 15x10"), guides=asked)
    lats = of_muscle(chart, "latissimus_dorsi")
    assert widths(lats, "bw-chart-band") == [0]
    assert len([line for line in lats.iter() if line.get("class") == "bw-chart-bound"]) == 2
    assert "\u25bc below" in texts(lats)
    assert "guide: from 20 (GYM001) to 10 (VOL002)" in chart.to_text(width=100)


def test_a_long_entry_of_the_legend_has_lines_of_its_own():
    asked = {"rhomboids": Guide(6, 9, "GYM001", "GYM002"), "teres_major": Guide(3, 8, "GYM003")}
    chart = sets_chart(week("Lat Pulldown 5x10"), guides=asked)
    lines = [
        (text.text, text.get("x"), float(text.get("y")))
        for text in root(chart).iter()
        if "GYM" in (text.text or "") and text.get("x")
    ]
    (first, x, top), (second, same_x, bottom) = lines
    assert f"{first} {second}" == "guide: from 6 (GYM001) and 3 (GYM003) to 9 (GYM002) and 8"
    assert x == same_x
    assert bottom > top


def test_a_whole_is_judged_by_its_parts_where_they_differ():
    # The middle part gets 30 sets, the upper one fewer: VOL002 reports the middle part alone.
    chart = sets_chart(week("Face Pull 30x10\nShrug 2x10"))
    assert "\u25b2 above" not in texts(of_muscle(chart, "trapezius"))
    assert "\u25b2 above" in texts(of_muscle(chart, "trapezius_middle"))


@pytest.mark.parametrize("theme", ["light", "dark", "auto"])
def test_a_session_has_no_weekly_guide(theme):
    chart = sets_chart(bw.session_volume(parse("Lat Pulldown 12x10")), theme=theme)
    assert widths(root(chart), "bw-chart-band") == []
    assert "guides are for the sets of a week" in chart.description
    assert chart.title == "Sets per muscle in a session"


def test_another_credit_table_has_no_guide_and_its_name_in_the_picture():
    mine = bw.FRACTIONAL.override("Mine <b>", {"pull_up": {"latissimus_dorsi": 1}})
    chart = sets_chart(bw.weekly_volume([parse("Lat Pulldown 12x10")], mine))
    assert widths(root(chart), "bw-chart-band") == []
    assert "by the credit table 'fractional'" in chart.description
    assert "sets per week, by the credit table 'Mine <b>'" in texts(root(chart))


# What is not counted.


def test_a_dashed_line_reaches_to_the_most_that_there_may_be():
    # Three sets of the lats, and four that may train any muscle: seven of 25.
    lats = of_muscle(sets_chart(week("Lat Pulldown 3x10\nMystery 4x10")), "latissimus_dorsi")
    (line,) = [part for part in lats.iter() if part.get("stroke-dasharray")]
    assert float(line.get("x1")) == pytest.approx(LENGTH * 3 / 25, abs=0.01)
    assert float(line.get("x2")) == pytest.approx(LENGTH * 7 / 25, abs=0.01)
    assert texts(lats)[0] == "at least 3"


def test_an_open_end_points_to_the_end_of_the_axis():
    volume = bw.weekly_volume([bw.Workout("A", *open_block())])
    chart = sets_chart(volume)
    (line,) = [
        part for part in of_muscle(chart, "rhomboids").iter() if part.get("stroke-dasharray")
    ]
    assert line.get("x2") == "368"
    assert (
        "In AMRAP blocks, with only the listed rounds counted: Bent-Over Row." in chart.description
    )


def test_exercises_that_are_not_counted_are_named():
    mine = [bw.model.Exercise.custom(f"Mine {letter}") for letter in "abcde"]
    day = bw.Workout("Pull", *(bw.straight(exercise, 2, reps=8) for exercise in mine))
    chart = sets_chart(bw.weekly_volume([day]))
    shown = " ".join(text or "" for text in texts(root(chart)))
    assert "Mine a (2), Mine b (2), Mine c (2) and 2 more." in shown
    assert "Mine e (2)" in chart.description


def test_a_week_without_work_of_the_back_shows_what_is_asked_for():
    chart = sets_chart(bw.weekly_volume([bw.Workout("Rest")]))
    assert names(chart) == ["latissimus_dorsi", "rhomboids", "trapezius_middle"]
    empty = sets_chart(bw.session_volume(bw.Workout("Rest")))
    assert names(empty) == []
    assert "No muscle of the back is trained." in texts(root(empty))
    assert "No muscle of the back is trained." in empty.to_text()


# All of it in words, and in other forms.


def test_the_description_has_every_number_in_words():
    chart = sets_chart(week("Lat Pulldown 4-6x10\nSeated Row 8x10"), title="My week")
    assert chart.title == "My week"
    assert (
        "latissimus dorsi: 12 to 14 sets, within the guide from 10 (VOL001) to 25 (VOL002). "
        in chart.description
    )
    assert "teres major: 8 to 10 sets. " in chart.description
    assert "rhomboids: 10 to 11 sets, within the guide" in chart.description
    # Mid trapezius: from 8 to 11 sets would perhaps be within.
    unsure = sets_chart(week("Seated Row 8-11x10")).description
    assert "rhomboids: 8 to 11 sets, perhaps within the guide" in unsure


def test_one_set_is_singular():
    assert "latissimus dorsi: 1 set, below" in sets_chart(week("Lat Pulldown 1x10")).description


@given(workouts)
def test_any_week_has_a_well_formed_picture_and_text(workout):
    chart = sets_chart(bw.weekly_volume([workout]))
    root(chart)
    assert plain(chart.to_text(color=True)) == chart.to_text()


def test_other_values_are_refused():
    volume = week("Pull-Up 3x8")
    with pytest.raises(UnsupportedSubjectError, match="Volume"):
        sets_chart("pull_up")
    for given_guides in ("VOL001", {"rhomboids": 10}):
        with pytest.raises(UnsupportedSubjectError, match="guides"):
            sets_chart(volume, guides=given_guides)
    for title in (3, "long " * 200):
        with pytest.raises(InvalidValueError, match="title"):
            sets_chart(volume, title=title)


def test_a_picture_is_an_xml_document_with_one_style_sheet():
    chart = sets_chart(week("Pull-Up 3x8"), title='<b> "quoted" \x00')
    tags = [part.tag.rpartition("}")[2] for part in ET.fromstring(chart.svg).iter()]  # noqa: S314  our own text
    assert tags.count("style") == 1
    assert " style=" not in chart.svg


@pytest.mark.parametrize("title", ["week " * 100, "w" * 500], ids=["words", "one word"])
def test_a_long_title_is_cut_after_three_lines(title):
    chart = sets_chart(week("Pull-Up 3x8"), title=title)
    lines = [text.text for text in root(chart).iter() if text.get("font-size") == "17"]
    assert len(lines) == 3
    assert lines[-1].endswith("\N{HORIZONTAL ELLIPSIS}")
    assert chart.title == title
