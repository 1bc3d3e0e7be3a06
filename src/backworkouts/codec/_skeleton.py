"""Workouts and sessions from text, the sets taken out of it first.

Most of a document is its sets, and sets repeat. So each object that says some is cut out of the
text and read by itself, once for all documents that hold it; `null` takes its place. What is left
is a third as long, and the parser of the standard library reads it.

What is accepted so is what the whole text says. A text with a `null` of its own is not read here:
each `null` that is found was put there. When all of them are found among the sets, each object
stood where a value belongs, and was JSON by itself; so the whole text is JSON too, and says the
same. (What was cut out of the middle of some text would have left its `null` within that text.)

Of equal keys it takes the last here, which is quicker. So the colons are counted: when there are no
more of them than keys were read, each key stood there once.

Whatever is not as expected raises something; then the document is read by other means.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import chain, islice
from typing import Any

from backworkouts import limits
from backworkouts.codec import _text
from backworkouts.codec._fast import ReadExercise, blocks_of, workout_of
from backworkouts.codec._faults import Wrong
from backworkouts.codec._runs import Run, Runs
from backworkouts.model.exercise import Exercise
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout

__all__ = ["TextReader", "text_reader"]

TextReader = Callable[[str | bytes | bytearray, Mapping[str, Exercise]], Workout | Session]
"""Reads a text in which ids stand for the exercises of a mapping."""


# An object whose first key is one of a set's. A brace in a note ends it early, which is no JSON.
_cut = re.compile(
    r'(\{\s*"(?:count|reps|load|rir|rest|duration|tempo|kind|per_side|optional)"[^}]*\})'
).split
_NOTHING = object()
_PUT = [None]
_USUAL = {"name", "goal", "blocks"}
_SESSION = {"started_at", "workout", "origin"}


def text_reader(
    read_run: Callable[[Any], Run],
    read_exercise: ReadExercise,
    read_moment: Callable[[Any, Any], Any],
) -> TextReader:
    """A reader of the documents of workouts and sessions.

    Args:
        read_run: reads a run of sets.
        read_exercise: reads an exercise that is written whole.
        read_moment: reads when a session began.
    """
    known: Runs[str] = Runs(lambda text: read_run(_text.decode(text)))

    def read(data: str | bytes | bytearray, exercises: Mapping[str, Exercise]) -> Workout | Session:
        text = data if isinstance(data, str) else str(data, "utf-8")
        if "null" in text or len(text) > limits.DOCUMENT_CHARACTERS:
            raise Wrong("", "")
        pieces = _cut(text)
        runs = iter([known[said] for said in pieces[1::2]])
        skeleton = "null".join(pieces[::2])

        def read_sets(said: list[None]) -> Run:
            if said == _PUT:
                return next(runs)
            if not said or said.count(None) != len(said):
                raise Wrong("", "")
            return tuple(chain.from_iterable(islice(runs, len(said))))

        def read_workout(raw: dict[str, Any]) -> tuple[Workout, int]:
            listed = raw.get("blocks", [])
            blocks = blocks_of(listed, exercises, read_sets, read_exercise)
            keys = len(raw) + sum(map(len, listed))
            keys += sum([sum(map(len, one["superset"])) for one in listed if "superset" in one])
            if raw.keys() <= _USUAL:
                return workout_of(raw, blocks), keys
            return Workout(**{**raw, "blocks": blocks}), keys

        raw = _text.decode_loosely(skeleton)
        kind = raw.pop("format")
        one: Workout | Session
        if kind == "backworkouts.workout/1":
            one, keys = read_workout(raw)
        elif kind == "backworkouts.session/1" and raw.keys() <= _SESSION:
            done, keys = read_workout(raw["workout"])
            keys += len(raw)
            one = Session(read_moment(raw["started_at"], None), done, raw.get("origin"))
        else:
            raise Wrong("", "")
        if next(runs, _NOTHING) is not _NOTHING:
            raise Wrong("", "")
        if skeleton.count(":") != keys + 1:
            _text.decode(skeleton)  # a colon in some text, or a key given twice: it refuses that
        return one

    return read
