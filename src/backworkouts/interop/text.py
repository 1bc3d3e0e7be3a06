"""Texts of other apps as the model holds them, and as a spreadsheet may safely open them."""

from __future__ import annotations

import re

from backworkouts import limits

__all__ = ["harmless", "line_of", "original", "prose_of"]

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_NEWLINE = re.compile("\r\n?")

# What makes a spreadsheet take a cell for a formula, its full-width forms too; with the
# apostrophes before it, so that undoing is exact.
_FORMULA = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_MADE_HARMLESS = re.compile("'+[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


def line_of(text: str) -> str:
    r"""A text as one line that a name can be: no controls, no spaces at its ends, not too long.

    >>> line_of("  Seated\nRow ")
    'Seated Row'
    """
    if not text.isprintable() and _CONTROLS.search(text):
        text = " ".join(_CONTROLS.sub(" ", text).split())
    return text.strip()[: limits.NAME_CHARACTERS].rstrip()


def prose_of(text: str) -> str:
    r"""A text as a note can be: lines end in one way, no controls, not too long.

    >>> prose_of("slow\r\ndown ")
    'slow\ndown'
    """
    if not text.isprintable():
        text = _UNWRITABLE.sub("", _NEWLINE.sub("\n", text))
    return text.strip()[: limits.TEXT_CHARACTERS].rstrip()


def harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe goes before one.

    >>> harmless("=1+1"), harmless("Row")
    ("'=1+1", 'Row')
    """
    return f"'{text}" if _FORMULA.match(text) else text


def original(cell: str) -> str:
    """The text that `harmless` made a cell of.

    >>> original("'=1+1"), original("'tis")
    ('=1+1', "'tis")
    """
    return cell[1:] if _MADE_HARMLESS.match(cell) else cell
