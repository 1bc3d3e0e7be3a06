"""Replay each published scheme with a simulated lifter: `python docs/replay_progressions.py`.

Writes a picture of each replay to `docs/pictures/`, in light and in dark, and their numbers into
progression.md. A test fails when they are stale.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

from attrs import frozen

import backworkouts as bw
from backworkouts.model.progressions import Layoff, Scheme, Stages, TrainingMax
from backworkouts.pictures import Picture, Theme
from backworkouts.pictures.charts.chart_page import LEFT, RIGHT, SMALL, ChartPage
from backworkouts.pictures.charts.legend import SWATCH_HEIGHT, SWATCH_WIDTH, LegendEntry, swatch
from backworkouts.pictures.markup import Element, add, new
from backworkouts.progression.published import PUBLISHED, PublishedScheme

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent / "extensions"))
from page_parts import table, with_part
from simulated_lifter import Lifter

DOCS = Path(__file__).resolve().parent
PAGE = DOCS / "progression.md"
FOLDER = DOCS / "pictures"
THEMES: tuple[Theme, ...] = ("light", "dark")

START = date(2026, 1, 5)
WEEKS = 30
BREAK = range(18, 22)
"""Weeks without training, from 0."""
LOST = 0.05
"""Share of the strength that is lost in them."""
BARBELL = bw.progression.Rack()
STACK = bw.progression.Stack("5 kg", "5 kg", "120 kg", ["2.5 kg"])


@frozen
class Setting:
    """How a replay begins.

    Attributes:
        load: load of the first session, in kg; None where the scheme states it.
        maximum: one-repetition maximum of the lifter on the first day, in kg.
        ceiling: the maximum that training approaches, in kg.
        days: days of the week with a session, from 0 for Monday.
        loading: what can be loaded.
    """

    load: float | None
    maximum: float
    ceiling: float
    days: tuple[int, ...] = (0, 3)
    loading: bw.progression.Rack | bw.progression.Stack = BARBELL


SETTINGS: Mapping[str, Setting] = {
    "double_progression": Setting(45, 70, 100, loading=STACK),
    "stronglifts_row": Setting(40, 80, 115),
    "starting_strength_deadlift": Setting(80, 125, 185),
    "five_three_one_deadlift": Setting(None, 134, 185, days=(0,)),
    "gzclp_t1_deadlift": Setting(90, 125, 185),
    "gzclp_t2_row": Setting(40, 80, 115),
    "repetitions_in_reserve": Setting(50, 70, 100, loading=STACK),
}
"""The replay of each published scheme."""


@frozen
class Point:
    """A session of a replay.

    Attributes:
        on: its day.
        load: load of its heaviest set, in kg.
        sets: the sets that were done.
        made: whether all planned repetitions were made.
        change: what the library changed for this session.
        maximum: one-repetition maximum of the lifter, in kg.
    """

    on: date
    load: float
    sets: tuple[bw.Set, ...]
    made: bool
    change: str
    maximum: float

    @property
    def week(self) -> int:
        """The week of the replay, from 0."""
        return (self.on - START).days // 7


def replay(published: PublishedScheme, setting: Setting) -> tuple[Point, ...]:
    """Return the sessions of a lifter who does what the library proposes each time."""
    scheme = _begun(published.scheme)
    planned = published.planned
    if setting.load is not None:
        load = bw.Load(setting.load, "kg")
        planned = planned.map_sets(lambda each: each.replace(load=load))
    lifter = Lifter(setting.maximum, setting.ceiling)
    log: list[bw.Session] = []
    points = []
    for on in _days(setting):
        if (on - START).days // 7 == BREAK.stop and points[-1].week < BREAK.start:
            lifter.rest(LOST)
        maximum = lifter.maximum
        found = bw.progression.next_sets(
            planned, log, scheme, loading=setting.loading, layoff=Layoff(), on=on
        )
        done = lifter.train(found.sets.sets)
        if done:
            log.append(_session(on, found.sets.replace(sets=done)))
        points.append(_point(on, found, done, maximum))
    return tuple(points)


def _begun(scheme: Scheme) -> Scheme:
    return scheme.replace(since=START) if isinstance(scheme, (Stages, TrainingMax)) else scheme


def _days(setting: Setting) -> Iterator[date]:
    for week in range(WEEKS):
        if week not in BREAK:
            for day in setting.days:
                yield START + timedelta(weeks=week, days=day)


def _session(on: date, done: bw.ExerciseSets) -> bw.Session:
    return bw.Session(f"{on}T18:00", bw.Workout("Day", bw.Block([done])))


def _point(
    on: date, found: bw.progression.NextSets, done: tuple[bw.Set, ...], maximum: float
) -> Point:
    asked = found.sets.sets
    made = len(done) == len(asked) and all(
        got.reps.low >= wanted.reps.low for got, wanted in zip(done, asked, strict=True)
    )
    load = max(each.load.low for each in asked)
    return Point(on, load, done, made, str(found.change), maximum)


def replays() -> dict[str, tuple[Point, ...]]:
    """Return the replay of each published scheme, by its id."""
    return {name: replay(PUBLISHED[name], setting) for name, setting in SETTINGS.items()}


_NUMBERS = 30  # space for the numbers of the axis of loads
_HEIGHT = 170
_TOP = 10
_BEGIN = LEFT + _NUMBERS
_LENGTH = RIGHT - _BEGIN
_RADIUS = 2.6
_STEPS = (2.5, 5, 10, 20, 50)
_MOST_TICKS = 6


@frozen
class _Scale:
    """The axis of loads: from a round number below the least to one above the most."""

    low: float
    high: float
    step: float

    @classmethod
    def to(cls, numbers: list[float]) -> _Scale:
        least, most = min(numbers), max(numbers)
        step = next(step for step in _STEPS if (most - least) / step <= _MOST_TICKS)
        return cls(least // step * step, -(-most // step) * step, step)

    @property
    def ticks(self) -> list[float]:
        count = round((self.high - self.low) / self.step)
        return [self.low + number * self.step for number in range(count + 1)]

    def y(self, load: float) -> float:
        return _HEIGHT * (self.high - load) / (self.high - self.low)


def _x(on: date) -> float:
    return _LENGTH * ((on - START).days + 3.5) / (7 * WEEKS)


def draw(name: str, points: tuple[Point, ...], theme: Theme) -> Picture:
    """Return the picture of a replay."""
    published = PUBLISHED[name]
    title = f"{published.name}: a simulated replay"
    page = ChartPage(title, described(points), theme)
    page.add_heading(published.name)
    page.add_note("kg on the heaviest set of each session, simulated")
    page.skip(_TOP)
    scale = _Scale.to([number for point in points for number in (point.load, point.maximum)])
    plot = add(page.content, "g", transform=f"translate({_BEGIN} {page.y:g})")
    _draw_axes(plot, scale)
    line = " ".join(f"{_x(point.on):.1f},{scale.y(point.maximum):.1f}" for point in points)
    add(plot, "polyline", class_="bw-chart-bound", points=line, stroke_width=1.5)
    for point in points:
        plot.append(_dot(point, _x(point.on), scale.y(point.load)))
    page.skip(_HEIGHT + SMALL + 12)
    page.add_legend(_legend(points))
    return page.to_picture()


def _draw_axes(plot: Element, scale: _Scale) -> None:
    begin = START + timedelta(weeks=BREAK.start)
    end = START + timedelta(weeks=BREAK.stop)
    left, right = _x(begin) - _LENGTH / WEEKS / 2, _x(end) - _LENGTH / WEEKS / 2
    add(plot, "rect", class_="bw-chart-unknown", x=left, width=right - left, height=_HEIGHT)
    for tick in scale.ticks:
        y = scale.y(tick)
        add(plot, "line", class_="bw-chart-grid", x2=_LENGTH, y1=y, y2=y)
        add(
            plot, "text", f"{tick:g}", class_="bw-quiet", x=-6, y=y + 4, font_size=SMALL,
            text_anchor="end",
        )  # fmt: skip
    for week in range(1, WEEKS + 1, 6):
        x = _LENGTH * (week - 0.5) / WEEKS
        label = f"week {week}" if week == 1 else f"{week}"
        anchor = "start" if week == 1 else "middle"
        add(
            plot, "text", label, class_="bw-quiet", x=0 if week == 1 else x, y=_HEIGHT + SMALL + 4,
            font_size=SMALL, text_anchor=anchor,
        )  # fmt: skip


def _dot(point: Point, x: float, y: float) -> Element:
    group = new("g")
    reps = ", ".join(str(each.reps) for each in point.sets) or "none"
    add(group, "title", f"{point.on}: {point.load:g} kg, repetitions {reps}; {point.change}")
    if point.made:
        add(group, "circle", class_="bw-chart-bar", cx=x, cy=y, r=_RADIUS)
    else:
        add(group, "circle", class_="bw-paper", cx=x, cy=y, r=_RADIUS)
        add(group, "circle", class_="bw-chart-edge", cx=x, cy=y, r=_RADIUS, stroke_width=1.4)
    return group


def _legend(points: tuple[Point, ...]) -> Iterator[LegendEntry]:
    middle, center = SWATCH_HEIGHT / 2, SWATCH_WIDTH / 2
    made = new("circle", class_="bw-chart-bar", cx=center, cy=middle, r=_RADIUS + 1)
    yield LegendEntry(made, "all planned repetitions")
    if not all(point.made for point in points):
        missed = new(
            "circle", class_="bw-chart-edge", cx=center, cy=middle, r=_RADIUS + 1, stroke_width=1.4
        )
        yield LegendEntry(missed, "some missed")
    line = new("path", class_="bw-chart-bound", d=f"M0 {middle}H{SWATCH_WIDTH}", stroke_width=1.5)
    yield LegendEntry(line, "what the lifter could lift once")
    yield LegendEntry(swatch("bw-chart-unknown"), "four weeks without training")


def described(points: tuple[Point, ...]) -> str:
    """Return a replay in words."""
    first, last = points[0], points[-1]
    missed = sum(not point.made for point in points)
    return (
        f"{len(points)} sessions in {WEEKS} weeks: from {first.load:g} to {last.load:g} kg on the "
        f"heaviest set, {missed} sessions with missed repetitions. What the lifter could lift once "
        f"goes from {first.maximum:.0f} to {last.maximum:.0f} kg."
    )


def numbers(found: Mapping[str, tuple[Point, ...]]) -> str:
    """Return the table of all replays."""
    rows = []
    for name, points in found.items():
        before = [point for point in points if point.week < BREAK.start]
        after = next(point for point in points if point.week >= BREAK.stop)
        rows.append(
            [
                PUBLISHED[name].name,
                f"{len(points)}",
                f"{points[0].load:g}",
                f"{before[-1].load:g}",
                f"{after.load:g}",
                f"{points[-1].load:g}",
                f"{sum(not point.made for point in points)}",
            ]
        )
    head = ["scheme", "sessions", "first, kg", "before the break", "after it", "last", "missed"]
    return table(head, rows)


def page(text: str, found: Mapping[str, tuple[Point, ...]]) -> str:
    """Return the text of the page with the present numbers."""
    parts = {"replays": numbers(found)} | {
        name: shown(name, points) for name, points in found.items()
    }
    for name, part in parts.items():
        start, end = f"<!-- {name}, by docs/replay_progressions.py -->", f"<!-- end of {name} -->"
        text = with_part(text, start, end, part)
    return text


def shown(name: str, points: tuple[Point, ...]) -> str:
    """Return a published scheme as Markdown: who published it, its replay, the differences."""
    published = PUBLISHED[name]
    sources = ", ".join(f"[{source}](sources.md#{source})" for source in published.sources)
    pictures = "\n\n".join(
        f"```{{image}} pictures/replay_{name}_{theme}.svg\n:alt: {described(points)}\n"
        f":class: only-{theme} chart-picture\n:loading: lazy\n```"
        for theme in THEMES
    )
    listed = "\n".join(f"- {each}" for each in published.differences)
    by = f"Published by: {published.published_by.rstrip('.')}. Sources: {sources}."
    return f"{by}\n\n{pictures}\n\nOurs differs:\n\n{listed}"


def pictures(found: Mapping[str, tuple[Point, ...]]) -> Iterator[tuple[str, Picture]]:
    """Yield the name of the file of each picture, and the picture."""
    for name, points in found.items():
        for theme in THEMES:
            yield f"replay_{name}_{theme}.svg", draw(name, points, theme)


if __name__ == "__main__":
    present = replays()
    for name, picture in pictures(present):
        picture.save(FOLDER / name)
    if PAGE.exists():
        PAGE.write_text(page(PAGE.read_text("utf-8"), present), "utf-8")
