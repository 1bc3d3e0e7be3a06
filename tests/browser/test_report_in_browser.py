"""Reports and training sheets in a real browser: accessible, within the policy, and on paper."""

from __future__ import annotations

import re

import pytest

import backworkouts as bw
from hostile import hostile_program
from support import workout

TEXT = "Pull day\nDeadlift 3x5 @ 100 kg, rest 2 min\nPull-Up 3x6-8\nSeated Row 3x10 + Face Pull 3x15\nMystery Machine 2x12\nSeated Row 4x\nAfterwards 2 sets, slowly\n"
LOG = [
    bw.Session(f"2026-11-{day:02}T18:30", workout(f"Pull-Up 3x{day}\nDeadlift 2x5", "Pull"))
    for day in range(2, 28, 3)
]
SUBJECTS = {
    "text": bw.notation.read(TEXT),
    "program": bw.catalog.programs["back_progression"],
    "hostile": hostile_program(),
    "log": LOG,
    "empty": bw.Workout("Later"),
}
PLANS = {name: subject for name, subject in SUBJECTS.items() if name != "log"}
PAGES = [("html", name) for name in SUBJECTS] + [("sheet", name) for name in PLANS]


def made(kind, name):
    if kind == "sheet":
        return bw.report.sheet(SUBJECTS[name], log=LOG)
    return bw.report.html(SUBJECTS[name], credits=["fractional", "direct", "total"])


@pytest.fixture
def open_text(open_page, tmp_path):
    """Open a page from its text; what the console shows is an error of the test."""
    shown = []

    def opened(text, **options):
        path = tmp_path / "page.html"
        path.write_text(text, encoding="utf-8")
        page = open_page("about:blank", **options)
        page.on("console", lambda message: shown.append(message.text))
        page.on("request", lambda request: shown.append(request.url))
        page.goto(path.as_uri())
        assert shown == [path.as_uri()]
        shown.clear()
        return page

    yield opened
    assert shown == []


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
@pytest.mark.parametrize(("kind", "name"), PAGES)
def test_a_page_is_accessible(open_text, axe, kind, name, color_scheme):
    page = open_text(made(kind, name), color_scheme=color_scheme)
    assert [] == axe(page)


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(("kind", "name"), PAGES)
def test_a_page_is_no_wider_than_the_window(open_text, kind, name, width):
    page = open_text(made(kind, name), width=width)
    assert width == page.evaluate("document.documentElement.scrollWidth")


def test_a_script_in_a_page_would_not_run(open_page, tmp_path):
    script = "<script>document.title = 'run'</script><p style='color:red' id='p'>x</p>"
    path = tmp_path / "page.html"
    text = bw.report.html(bw.Workout("Later")).replace("</main>", f"{script}</main>")
    path.write_text(text, encoding="utf-8")
    page = open_page(path.as_uri())
    assert "Later" == page.title()
    color = page.evaluate("getComputedStyle(document.getElementById('p')).color")
    assert "rgb(255, 0, 0)" != color


def printed_pages(page):
    """How many pages a page prints on, and their size in points."""
    pdf = page.pdf(prefer_css_page_size=True)
    sizes = {
        tuple(map(float, box)) for box in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    }
    return len(re.findall(rb"/Type /Page\b", pdf)), sizes


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_each_workout_of_a_sheet_has_a_page_of_its_own(open_text, paper, size):
    days = [workout("Pull-Up 4x8\nSeated Row 4x10\n" * 4, name) for name in ("A", "B", "C")]
    count, sizes = printed_pages(open_text(bw.report.sheet(days, paper=paper)))
    assert 3 == count
    ((width, height),) = sizes
    assert (width, height) == pytest.approx(size, abs=1)


def test_two_short_workouts_share_a_page(open_text):
    days = [workout("Pull-Up 4x8\nSeated Row 4x10", name) for name in ("A", "B")]
    assert 1 == printed_pages(open_text(bw.report.sheet(days)))[0]


def test_a_report_of_a_workout_prints_on_few_pages_of_a4(open_text):
    page = open_text(bw.report.html(workout("Pull-Up 3x8\nSeated Row 3x10")), color_scheme="dark")
    count, sizes = printed_pages(page)
    assert count in {2, 3}
    ((width, height),) = sizes
    assert (width, height) == pytest.approx((595, 842), abs=1)


@pytest.mark.parametrize("kind", ["html", "sheet"])
def test_paper_is_white_in_the_dark(open_text, kind):
    page = open_text(made(kind, "text"), color_scheme="dark")
    background = "getComputedStyle(document.body).backgroundColor"
    assert "rgb(22, 24, 28)" == page.evaluate(background)
    page.emulate_media(media="print")
    assert "rgb(255, 255, 255)" == page.evaluate(background)


def test_the_keyboard_reaches_a_wide_table_and_scrolls_it(open_text):
    page = open_text(made("html", "text"), width=360)
    region = page.locator(".scroll.counts")
    for _ in range(5):  # a busy machine may drop the first key
        region.press("ArrowRight")
    page.wait_for_function("document.querySelector('.scroll.counts').scrollLeft > 0")
