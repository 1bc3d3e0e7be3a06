"""What the tests of charts share: parts of an SVG picture, and training to draw."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from attrs import evolve
from hypothesis import strategies as st

import backworkouts as bw
from backworkouts.volume.volume import PerMuscle

SVG = "{http://www.w3.org/2000/svg}"

EXERCISES = ("pull_up", "seated_row", "face_pull", "deadlift", "shrug", "running", "Mystery Row")

workouts = st.builds(
    lambda parts, is_open: bw.Workout(
        "Pull",
        *(
            bw.straight(exercise(name), sets, reps=8, optional=min(more, sets))
            for name, sets, more in parts
        ),
        *(open_block() if is_open else []),
    ),
    st.lists(
        st.tuples(st.sampled_from(EXERCISES), st.integers(1, 9), st.integers(0, 3)), max_size=6
    ),
    st.booleans(),
)


def exercise(name):
    return name if name in bw.catalog.exercises else bw.model.Exercise.custom(name)


def open_block():
    rows = bw.straight("bent_over_row", 2, reps=8).exercises
    return [bw.Block(rows, method="amrap", duration="10 min")]


def root(chart):
    return ET.fromstring(chart.svg)  # noqa: S314  our own text


def texts(element):
    """The visible texts of a picture, in the order of the drawing."""
    return [text.text for text in element.iter(f"{SVG}text")]


def of_muscle(chart, muscle):
    """The group that draws a muscle."""
    (group,) = [part for part in root(chart).iter() if part.get("data-muscle") == muscle]
    return group


def widths(element, class_):
    """The widths of the rectangles of a class."""
    rects = element.iter(f"{SVG}rect")
    return [float(rect.get("width")) for rect in rects if rect.get("class") == class_]


def plain(text):
    """A text without the codes that color it."""
    return re.sub(r"\x1b\[\d+m", "", text)


def renamed(volume, muscle, name):
    """A volume whose catalog has another name for a muscle."""
    muscles = {**volume.muscles, muscle: evolve(volume.muscles[muscle], name=name)}
    return evolve(volume, sets=PerMuscle(volume.sets, muscles))
