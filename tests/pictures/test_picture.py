"""A picture: shown in notebooks, saved as a file, readable in light and dark."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

import pytest

from backworkouts.errors import InvalidValueError
from backworkouts.pictures import Picture
from backworkouts.pictures.markup import to_svg
from backworkouts.pictures.picture import new_frame


def picture(theme="auto"):
    frame = new_frame("Weekly sets", "rhomboids: 4", 100, 50, theme)
    return Picture(to_svg(frame), "Weekly sets", "rhomboids: 4", 100, 50)


def test_a_picture_is_its_svg_text():
    assert str(picture()) == picture().svg
    assert repr(picture()) == "<Picture: Weekly sets>"


def test_a_notebook_shows_a_picture_in_its_own_size():
    shown = fromstring(picture()._repr_svg_())  # noqa: S314  our own text
    assert (shown.get("width"), shown.get("height")) == ("100", "50")


def test_a_picture_has_a_title_and_a_description_for_screen_readers():
    assert "<title>Weekly sets</title><desc>rhomboids: 4</desc>" in picture().svg


def test_a_picture_is_saved_as_svg(tmp_path):
    picture().save(tmp_path / "sets.svg")
    assert (tmp_path / "sets.svg").read_text("utf-8") == picture().svg + "\n"


def test_no_other_format_is_written(tmp_path):
    with pytest.raises(InvalidValueError, match=r"\.svg"):
        picture().save(tmp_path / "sets.png")


def test_the_colors_follow_the_system_or_are_fixed():
    assert "prefers-color-scheme" in picture("auto").svg
    assert "#16181c" not in picture("light").svg
    assert "#16181c" in picture("dark").svg
    assert "prefers-color-scheme" not in picture("dark").svg
