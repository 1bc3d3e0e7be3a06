"""Workouts and sessions from text, the sets taken out of it first.

Most of a document is its sets, and sets repeat. So each list of sets is cut out of the text and
read by itself, what it holds once for all documents; `null` takes its place. What is left is a
third as long, and is read by a parser: that of the standard library, or msgspec.

What is accepted so is what the whole text says. A text with a `null` of its own is not read here:
each `null` that is found was put there. When they are found as the sets of some exercise, and
nowhere else, each list stood where a value belongs, and was JSON by itself; so the whole text is
JSON too, and says the same. (What was cut out of the middle of some text would have left its `null`
within that text.) It is the same with several lines at once, as long as no line end was cut out.

Of equal keys the last is taken here, which is quicker. So the colons are counted: when there are no
more of them than keys were read, each key stood there once, and no list of sets is left over.

Whatever is not as expected raises something; then the document is read by other means.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from backworkouts import limits
from backworkouts.codec import _text
from backworkouts.codec._faults import Wrong
from backworkouts.codec._runs import Lists, Run
from backworkouts.model.exercise import Exercise
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout

__all__ = ["TextReader", "Walk"]

Text = str | bytes | bytearray

Walk = Callable[[str, Iterator[Run], Mapping[str, Exercise]], tuple[Workout | Session, int]]
"""Reads a skeleton, taking the sets of each exercise in their order. Gives what it says, and how
many keys its objects have."""

# How most programs write where a list of sets begins, and where it ends.
_BEGINS = ('"sets": [{', '"sets":[{')
_END = "}]"
# However else it is written. (One with a bracket in a note stays in the text: to look for the
# closing bracket beyond an opening one would be to go through a hostile text again and again.)
_cut = re.compile(r'"sets":\s*\[\s*\{([^[\]]*)\}\s*\]').split
_PUT = '"sets": null'


def _cut_out(text: str) -> tuple[list[str], list[str]]:
    """What is around the lists of sets, and what is between the braces of each."""
    for begins in _BEGINS:
        if begins in text:
            around, *others = text.split(begins)
            rest = [around]
            said = []
            for other in others:
                one, _, after = other.partition(_END)
                said.append(one)
                rest.append(after)
            return rest, said
    pieces = _cut(text)
    return pieces[::2], pieces[1::2]


class TextReader:
    """Reads documents of workouts and sessions.

    Args:
        walk: reads what is left of them.
        read_run: reads a run of sets.
    """

    def __init__(self, walk: Walk, read_run: Callable[[Any], Run]) -> None:
        self._walk = walk
        self._lists = Lists(read_run)

    def read(self, data: Text, exercises: Mapping[str, Exercise]) -> Workout | Session:
        """What a text says, in which ids stand for the exercises of a mapping."""
        return self._read(*self._parted(data), exercises)

    def read_lines(
        self, lines: list[str] | list[bytes], exercises: Mapping[str, Exercise]
    ) -> list[Workout | Session]:
        """What each of several lines says, which is sooner known of all at once."""
        text: Any = "\n" if isinstance(lines[0], str) else b"\n"
        skeleton, runs = self._parted(text.join(lines))
        skeletons = skeleton.split("\n")
        if len(skeletons) != len(lines):  # a list that begins in one line ends in another
            raise Wrong("", "")
        return [self._read(skeleton, runs, exercises) for skeleton in skeletons]

    def _parted(self, data: Text) -> tuple[str, Iterator[Run]]:
        """A text without its lists of sets, and what these say."""
        text = data if isinstance(data, str) else str(data, "utf-8")
        if "null" in text or len(text) > limits.DOCUMENT_CHARACTERS:
            raise Wrong("", "")
        rest, said = _cut_out(text)
        return _PUT.join(rest), map(self._lists.__getitem__, said)

    def _read(
        self, skeleton: str, runs: Iterator[Run], exercises: Mapping[str, Exercise]
    ) -> Workout | Session:
        one, keys = self._walk(skeleton, runs, exercises)
        if skeleton.count(":") != keys:
            _text.decode(skeleton)  # a colon in some text, or a key given twice: it refuses that
        return one
