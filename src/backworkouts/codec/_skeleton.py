"""Workouts and sessions from text, the sets taken out of it first.

Most of a document is its sets, and sets repeat. So each list of sets is cut out of the text and
read by itself, what it holds once for all documents; `null` takes its place. What is left is a
third as long, and the parser of the standard library reads it.

What is accepted so is what the whole text says. A text with a `null` of its own is not read here:
each `null` that is found was put there. When all of them are found as the sets of some exercise,
each list stood where a value belongs, and was JSON by itself; so the whole text is JSON too, and
says the same. (What was cut out of the middle of some text would have left its `null` within that
text.)

Of equal keys it takes the last here, which is quicker. So the colons are counted: when there are no
more of them than keys were read, each key stood there once.

Whatever is not as expected raises something; then the document is read by other means.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from backworkouts import limits
from backworkouts.codec import _text
from backworkouts.codec._faults import Wrong
from backworkouts.codec._runs import Lists, Run
from backworkouts.model.exercise import Exercise
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout

__all__ = ["TextReader", "Walk", "text_reader"]

TextReader = Callable[[str | bytes | bytearray, Mapping[str, Exercise]], Workout | Session]
"""Reads a text in which ids stand for the exercises of a mapping."""

Walk = Callable[[str, list[Run], Mapping[str, Exercise]], tuple[Workout | Session, int]]
"""Reads a skeleton, whose exercises have the sets of the list, all of them and in this order. Gives
what it says, and how many keys its objects have."""

# A list of sets; within its outermost braces is no other list. A bracket in a note ends it early,
# which is no JSON then.
_cut = re.compile(r'"sets":\s*\[\s*\{([^\]]*)\}\s*\]').split
_PUT = '"sets": null'


def text_reader(walk: Walk, read_run: Callable[[Any], Run]) -> TextReader:
    """A reader of the documents of workouts and sessions.

    Args:
        walk: reads what is left of a text.
        read_run: reads a run of sets.
    """
    lists = Lists(read_run)

    def read(data: str | bytes | bytearray, exercises: Mapping[str, Exercise]) -> Workout | Session:
        text = data if isinstance(data, str) else str(data, "utf-8")
        if "null" in text or len(text) > limits.DOCUMENT_CHARACTERS:
            raise Wrong("", "")
        pieces = _cut(text)
        skeleton = _PUT.join(pieces[::2])
        one, keys = walk(skeleton, [lists[said] for said in pieces[1::2]], exercises)
        if skeleton.count(":") != keys:
            _text.decode(skeleton)  # a colon in some text, or a key given twice: it refuses that
        return one

    return read
