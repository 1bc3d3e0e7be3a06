"""Maps of the back, as Chromium draws them with its own fonts."""

from __future__ import annotations

from itertools import combinations

import pytest

import backworkouts as bw
from backworkouts.notation import parse
from backworkouts.pictures import back_map, back_maps, exercise_map, muscle_map

BOXES = """() => [...document.querySelectorAll('svg text')].map(text => {
    const box = text.getBoundingClientRect();
    return [box.left, box.top, box.right, box.bottom];
})"""
FILLS = "() => [...document.querySelectorAll('path')].map(path => getComputedStyle(path).fill)"

KNOWN = bw.session_volume(bw.catalog.workouts["back_workout_1"])
UNSURE = bw.session_volume(
    parse("Seated Row 3-4x10\nPull-up 12-14x8\nDeadlift 3x5\nMystery Thing 4x10")
)
PICTURES = {
    "sets": lambda theme: back_map(KNOWN, theme=theme),
    "ranges": lambda theme: back_map(UNSURE, theme=theme),
    "change": lambda theme: back_maps(KNOWN, UNSURE, theme=theme),
    "exercise": lambda theme: exercise_map("deadlift", theme=theme),
    "muscle": lambda theme: muscle_map("trapezius", theme=theme),
}


@pytest.fixture
def show(open_page, serve, tmp_path):
    """A function that opens a picture, as wide as the page."""

    def open_picture(picture, **options):
        style = "<style>body{margin:0}svg{display:block;width:100%}</style>"
        page = tmp_path / "index.html"
        page.write_text(f"<!doctype html><meta charset=utf-8>{style}{picture.svg}", "utf-8")
        return open_page(serve(tmp_path), **options)

    return open_picture


@pytest.mark.parametrize("name", [*PICTURES])
def test_no_text_overlaps_another_or_leaves_the_picture(show, name):
    width = 360
    boxes = show(PICTURES[name]("light"), width=width).evaluate(BOXES)
    assert len(boxes) > 3
    # The boxes of lines are higher than their letters, so lines below each other touch.
    slack = width / 100
    overlapping = [
        (first, second)
        for first, second in combinations(boxes, 2)
        if first[0] < second[2]
        and second[0] < first[2]
        and first[1] + slack < second[3]
        and second[1] + slack < first[3]
    ]
    assert overlapping == []
    assert all(left >= 0 and right <= width for left, _, right, _ in boxes)


@pytest.mark.parametrize("name", [*PICTURES])
def test_every_shape_has_a_color_of_the_theme(show, name):
    # Black is the color of a shape that no rule of the style sheet reaches.
    for theme in ("light", "dark"):
        assert "rgb(0, 0, 0)" not in show(PICTURES[name](theme)).evaluate(FILLS)


def test_copies_of_the_body_are_drawn_in_its_colors(show):
    # The second back refers to the first one; a point beside the spine of each, below the muscles.
    page = show(back_maps(KNOWN, KNOWN, theme="dark"), width=520)
    page.set_viewport_size({"width": 520, "height": 900})
    first, second = (
        page.screenshot(clip={"x": x, "y": 390, "width": 40, "height": 20}) for x in (75, 335)
    )
    assert first == second


def test_colors_follow_the_system_and_print_light(show):
    page = show(back_map(KNOWN), color_scheme="dark")
    paper = "() => getComputedStyle(document.querySelector('.bw-paper')).fill"
    assert page.evaluate(paper) == "rgb(22, 24, 28)"
    page.emulate_media(media="print")
    assert page.evaluate(paper) == "rgb(255, 255, 255)"
