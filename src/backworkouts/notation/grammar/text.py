"""What a line is before it is read: one way to write a dash, a times sign, a space.

Every rule maps a character to one character, or takes away one that nobody sees, so that a span in
the normal form is a span in what was written:

- a byte-order mark, a soft hyphen, a zero-width space, joiner or variation mark is taken away;
- letters and their accents are joined (Unicode NFC);
- dashes, minus signs and hyphens of any length are `-`, tildes between numbers `~`;
- multiplication signs are `x`; curly quotes, primes and full-width characters their ASCII;
- no-break and other wide spaces are a space;
- a control, a mark that reorders text on a screen and half a surrogate pair are an error.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from backworkouts.errors import Code

__all__ = ["MARKUP", "Fault", "Normal", "fold", "is_visible", "normal"]


class Fault(NamedTuple):
    """One thing in a line that cannot be read: its span, what stands there, what should."""

    start: int
    end: int
    found: str
    expected: str
    code: str = Code.UNREADABLE
    suggestions: tuple[str, ...] = ()
    """The nearest names that are known, best first."""


class Normal(NamedTuple):
    """A line in its normal form, and where each of its characters was written."""

    text: str
    offsets: tuple[int, ...] | None
    """The place in the original of each character, and of the end; None when they are the same."""

    def origin(self, place: int) -> int:
        """Where in the original a character of the normal form stands."""
        return place if self.offsets is None else self.offsets[place]


MARKUP = re.compile(
    r"\*\*|__|`|~~|\[\[|\]\]|(?<=[^\W\d_)])(?:\^\([0-9]{1,2}\)|\^[0-9]{1,2}\b|[¹²³])"
)
"""Markdown's marks, those of links in a wiki, and those of footnotes: `Row^(1)`."""
_HOSTILE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_WIDE_HYPHEN = 0xFF0D
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufe0e\ufe0f\ufeff]")
_SAME: dict[str, str] = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
    **dict.fromkeys("\u00d7\u2715\u2716\u2a2f\u2a09\u274c", "x"),
    **dict.fromkeys("\u2018\u2019\u02bc\u2032\u00b4`\u201b", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2192\u27a1\u21d2\u2794\u27f6", "\u2192"),
    **dict.fromkeys("\u301c\uff5e\u223c", "~"),
    **dict.fromkeys("\t\n\v\f\r\x1c\x85\u00a0\u1680\u202f\u205f\u3000\u2028\u2029", " "),
    **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
    **{chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5E) if wide != _WIDE_HYPHEN},
}
_BEYOND_ASCII = re.compile("[^\x00-\x7f]+")
_TRANSLATION = str.maketrans(_SAME)
_SPACES = str.maketrans(dict.fromkeys("\t\n\v\f\r", " "))


def normal(line: str) -> tuple[Normal, Fault | None]:
    """The normal form of a line, and the first character in it that no text should hold."""
    hostile = _HOSTILE.search(line)
    if hostile is not None:
        found = unicodedata.name(hostile[0], f"U+{ord(hostile[0]):04X}")
        fault = Fault(hostile.start(), hostile.end(), found, "a character that can be seen")
        return Normal("", None), fault
    if line.isascii():
        return Normal(line.translate(_SPACES), None), None
    offsets: tuple[int, ...] | None = None
    if _UNSEEN.search(line):
        offsets = (*(at for at, one in enumerate(line) if not _UNSEEN.match(one)), len(line))
        line = _UNSEEN.sub("", line)
    if not unicodedata.is_normalized("NFC", line):
        line, offsets = _composed(line, offsets or tuple(range(len(line) + 1)))
    return Normal(line.translate(_TRANSLATION), offsets), None


def is_visible(text: str) -> bool:
    """Whether a text holds no character that none should hold: a control, for one."""
    return _HOSTILE.search(text) is None


def _composed(line: str, offsets: tuple[int, ...]) -> tuple[str, tuple[int, ...]]:
    """The line with letters and accents joined, letter by letter, so that places stay known."""
    parts: list[str] = []
    places: list[int] = []
    begin = 0
    for end in range(1, len(line) + 1):
        if end < len(line) and unicodedata.combining(line[end]):
            continue
        part = unicodedata.normalize("NFC", line[begin:end])
        parts.append(part)
        places += [offsets[begin]] * len(part)
        begin = end
    return "".join(parts), (*places, offsets[len(line)])


@lru_cache(maxsize=1024)  # a line is folded by each question that is asked of it
def fold(word: str) -> str:
    """A word as the vocabulary holds it: lower case, without accents."""
    word = word.lower()
    if word.isascii():
        return word
    return _BEYOND_ASCII.sub(_without_marks, unicodedata.normalize("NFD", word))


def _without_marks(found: re.Match[str]) -> str:
    return "".join(one for one in found[0] if not unicodedata.combining(one))
