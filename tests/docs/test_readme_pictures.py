"""The drawings of the README are what the library draws now."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import load_script

DOCS = Path(__file__).parents[2] / "docs"
PICTURES = list(load_script("docs/readme_pictures.py").pictures())


@pytest.mark.parametrize(("name", "picture"), PICTURES, ids=[name for name, _ in PICTURES])
def test_a_drawing_is_up_to_date(name, picture):
    """If not: `python docs/readme_pictures.py`."""
    assert (DOCS / "pictures" / name).read_text("utf-8") == picture.svg + "\n"
