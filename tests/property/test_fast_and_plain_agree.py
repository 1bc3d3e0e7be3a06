"""The fast reader, with msgspec and without, reads and refuses what the plain reader does."""

from __future__ import annotations

import json
import random

import pytest
from attrs import evolve
from hypothesis import given, settings

import backworkouts as bw
from backworkouts.documents import fast, fast_msgspec, reader, text
from backworkouts.documents.formats import Context
from strategies import damaged
from strategies import documents as valid

_CONTEXT = Context(
    dict(bw.catalog.exercises),
    dict(bw.catalog.workouts),
    bw.catalog.suggest,
    muscles=bw.catalog.muscles,
)
_READERS = {
    "the standard library": fast.json_reader(),
    "msgspec": fast.FastReader(fast_msgspec.front_end()),
}


def _plainly(data):
    """A value, or what is wrong with it."""
    try:
        return reader.read(data, _CONTEXT)
    except bw.errors.InvalidDocumentError as error:
        return error.problems


def _agree(data):
    expected = _plainly(data)
    if text.is_nested_too_deep(data):
        assert isinstance(expected, tuple)
        return
    for read in _READERS.values():
        try:
            value = read(data, _CONTEXT)
        except fast.NotFast:  # anything else is a bug
            continue
        assert expected == value
        assert bw.dumps(expected) == bw.dumps(value)


@given(valid())
def test_on_valid_documents(document):
    _agree(json.dumps(document))
    _agree(json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode())
    _agree(json.dumps(document, indent=2))


_ONE_SESSION = (
    '{"format": "backworkouts.session/2", "started_at": "2026-11-02T18:00:30", "workout": '
    '{"name": "Monday", "blocks": [{"exercise": "pull_up", "sets": [{"reps": 5}], "note": "NOTE"}]}'
    ', "ended_at": "2026-11-02T19:00:00"}'
)


@pytest.mark.parametrize("read", _READERS.values(), ids=list(_READERS))
@pytest.mark.parametrize("note", ["Slowly.", "Grip: wide.", "Grip\\u003a wide."])
def test_sessions_and_notes_with_colons_are_read_fast(read, note):
    document = _ONE_SESSION.replace("NOTE", note)
    assert reader.read(document, _CONTEXT) == read(document, _CONTEXT)


@pytest.mark.parametrize("read", _READERS.values(), ids=list(_READERS))
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"ended_at"', '"ending": 1, "ended_at"'),  # a key too many
        ('T19:00:00"', 'T19\\u003a00:00", "ending": 1'),  # as many colons as without it
        ('"ended_at"', '"started_at": "2026-11-02T17:00:00", "ended_at"'),  # a key twice
    ],
)
def test_keys_that_are_unknown_or_there_twice_are_not_read_fast(read, old, new):
    with pytest.raises(fast.NotFast):
        read(_ONE_SESSION.replace(old, new), _CONTEXT)


@settings(max_examples=settings.default.max_examples * 3)
@given(damaged())
def test_on_damaged_documents(document):
    _agree(json.dumps(document))


_ROW = '{"exercise": "seated_row", "sets": [{"count": 2, "reps": 8, "load": "60 kg"}, {"reps": "to failure"}]}'
_PULL = '{"exercise": "pull_up", "sets": [{"reps": 10, "rir": 2}], "note": "Slow: down {not up}."}'
_OWN = '{"exercise": {"id": "custom:x", "name": "X"}, "sets": [{"reps": 10, "rest": "90 s"}]}'
_BODY = (
    f'"name": "Pull: A", "goal": "strength", "blocks": [{_ROW}, {{"superset": [{_PULL}, {_OWN}]}}]'
)
_WORKOUT = f'{{"format": "backworkouts.workout/2", {_BODY}}}'
_DONE = _BODY.replace('{"reps": "to failure"}', '{"reps": 5}')
_SESSION = (
    '{"format": "backworkouts.session/2", "started_at": "2026-11-02T18:30:00", "workout": '
    f'{{{_DONE}}}, "origin": "x"}}'
)
_PLAIN = _WORKOUT.replace("Pull: A", "A").replace(_PULL, _ROW).replace(_OWN, _ROW)
_WHOLE = _WORKOUT.replace(
    '"goal"', '"id": "a", "levels": ["beginner"], "focus": "back", "sources": ["x"], "goal"'
)

_TIMED = _PLAIN.replace('"superset"', '"method": "emom", "duration": "600 s", "superset"').replace(
    _ROW, _ROW.replace('"sets"', '"method": "amrap", "sets"'), 1
)
_NEW = _WORKOUT.replace('"rir": 2', '"rir": "1-2", "side": "left", "kind": "rest_pause"').replace(
    "60 kg", "8-10RM"
)
_LONG = _SESSION.replace('"origin"', '"ended_at": "2026-11-02T19:30:00", "origin"')
_VALID = [_WORKOUT, _SESSION, _PLAIN, _WHOLE, _TIMED, _NEW, _LONG]

# A reader that is careless with keys, types or notes reads these wrongly.
_HOSTILE = [
    _PLAIN.replace('"A"', '"abc{"reps": 10}def"'),
    _PLAIN.replace('"A"', '"abc{"reps": 10}def"').replace('{"reps": "to failure"}', "null"),
    _PLAIN.replace('"A"', '"abc\\{"reps": 10}"').replace('{"reps": "to failure"}', "null"),
    _PLAIN.replace('"A"', '{"reps": 10}'),
    _PLAIN.replace('"A"', '{"reps": 10}').replace('{"reps": "to failure"}', "null"),
    _PLAIN.replace('"A"', "null"),
    _PLAIN.replace('"strength"', '{"reps": 10}'),
    _PLAIN.replace('"seated_row"', '{"reps": 10}', 1),
    _PLAIN.replace('"goal"', '{"reps": 10}: 1, "goal"'),
    _PLAIN.replace('"goal"', '"note": {"reps": 10}, "goal"'),
    _PLAIN.replace('"goal"', '"levels": [{"reps": 10}], "goal"'),
    _PLAIN.replace('"goal"', '"levels": "beginner", "goal"'),
    _PLAIN.replace('"goal"', '"levels": {}, "goal"'),
    _PLAIN.replace('"goal"', '"id": "a", "levels": ["beginner"], "focus": "back", "goal"'),
    _PLAIN.replace('"goal"', '"goal": "hypertrophy", "goal"'),
    _PLAIN.replace('"goal"', '"goal" :"hypertrophy", "goal"'),
    _PLAIN.replace('"goal"', '"parts": [], "goal"'),
    _PLAIN.replace('"sets": [', '"sets": [{"reps": 1}], "sets": [', 1),
    _PLAIN.replace('"sets": [', '"sets": [], "sets": [', 1),
    _PLAIN.replace(_ROW, _ROW.replace('{"reps": "to failure"}', '{"reps": 1}'), 1).replace(
        _ROW[_ROW.index("["):-1], "[]", 1
    ),
    _PLAIN.replace('"sets": [', '"sets": [[{"reps": 1}], ', 1),
    _PLAIN.replace('"sets": [', '"sets": [{"reps": 1, "reps": 1}, ', 1),
    _PLAIN.replace('"sets": [', '"sets": [{"reps": NaN}, ', 1),
    _PLAIN.replace('"sets": [', '"sets": [NaN, ', 1),
    _PLAIN.replace('"sets": [', '"sets": [{"reps": 10.0}, ', 1),
    _PLAIN.replace('"sets": [', '"sets": [{"reps": 1}, {"reps": true}, {"reps": 1.0}, ', 1),
    _PLAIN.replace('"sets": [', '"sets": [{"note": "a}b", "reps": 1}, ', 1),
    _PLAIN.replace('"sets": [', '"sets": [{"reps": 1, "note": "a}b"}, ', 1),
    _PLAIN.replace('"sets": [', '"note": "", "sets": [', 1),
    _PLAIN.replace('"sets": [', '"note": "x", "notes": "y", "sets": [', 1),
    _PLAIN.replace('"superset": [', '"superset": [], "x": [', 1),
    _PLAIN.replace('"superset": [', '"x": 1, "superset": [', 1),
    _PLAIN.replace('{"superset"', '{"sets": [{"reps": 1}], "exercise": "pull_up", "superset"', 1),
    _PLAIN.replace("A", "\\ud800"), _PLAIN.replace("A", "\x07"), _PLAIN.replace("A", " A"),
    _PLAIN.replace("A", "Annulled"), _PLAIN.replace("A", "Tag \\u00fc"), f"\ufeff{_PLAIN}",
    f" \n{_PLAIN}\n", f"{_PLAIN}x", f"{_PLAIN}\x0b", _PLAIN[:-1], f"[{_PLAIN}]", "null", "",
    _PLAIN.replace('"blocks"', '"block"'), _PLAIN.replace("seated_row", "seated_rwo"),
    _PLAIN.replace(_ROW, ", ".join([_ROW] * 201), 1),
    *(
        _PLAIN.replace(
            _ROW[_ROW.index("[") : -1], f'[{{"count": 200, "reps": 8}}{gap}{{"reps": 8}}]', 1
        )
        for gap in (", ", ",", " , ", "\n,\n")
    ),
    _PLAIN.replace('"sets": [', f'"sets": [{"{}, " * 300}', 1),
    _PLAIN.replace('"sets": [', '"sets": [{"reps": 1, "note": "a [b"}, ', 1),
    _PLAIN.replace('"sets": [', '"sets": [{"reps": 1, "note": "a}, {b"}, ', 1),
    _PLAIN.replace('"superset": [', f'"superset": [{f"{_ROW}, " * 50}', 1),
    _SESSION.replace('"x"', "null"), _SESSION.replace("18:30", "18.30"),
    _SESSION.replace('"reps": 5', '"reps": "5-6"'), _SESSION.replace('"origin"', '"origine"'),
    _SESSION.replace('"reps": 10', '"reps": 10, "optional": true'),
    '{"format": "backworkouts.workout/2", "name": "A"}', '{"format": [], "name": "A"}',
]  # fmt: skip


_HOSTILE += [
    _TIMED.replace('"method": "amrap"', '"method": "emom", "method": "amrap"'),
    _TIMED.replace('"method": "amrap"', '"interval": "60 s"'),
    _TIMED.replace('"method": "amrap"', '"metod": "amrap"'),
    _TIMED.replace('"600 s"', '"10 min"'), _TIMED.replace('"600 s"', "600"),
    _PLAIN.replace('"sets": [', '"sets": [{"reps": 1, "note": "\\u003a", "reps": 1}, ', 1),
    _PLAIN.replace('"name"', '"note": "\\u003a", "name": "B", "name"'),
    _PLAIN.replace('"sets":', '"sets":\u00a0', 1), _PLAIN.replace('"sets":', '"sets":\x0c', 1),
    _PLAIN.replace('"sets": [', '"sets": [\x0c', 1), _PLAIN.replace("reps", "re\\u0070s"),
    _PLAIN.replace('"blocks": [', '"blocks": [null, ', 1),
    _PLAIN.replace('"blocks": [', '"blocks": {"a": [', 1) + "}",
    _PLAIN.replace('"sets": [', '"sets": [{"reps": 1, "note": "' + "x" * 300 + '"}, ', 1),
    _PLAIN.replace('"goal"', '"started_at": "2026-11-02T18:30:00", "goal"'),
    _PLAIN.replace('"goal"', '"goal": null, "focus"').replace('"strength"', '"back"'),
    _SESSION.replace('"workout": {', '"workout": [{').replace('}, "origin"', '}], "origin"'),
    _SESSION.replace('"seated_row"', '["seated_row"]'), _SESSION.replace("/2", "/1"),
    _WORKOUT.replace("/2", "/1"), _NEW.replace("/2", "/1"), "[" * 101, _PLAIN + "[" * 200,
]  # fmt: skip


@pytest.mark.parametrize("document", [*_VALID, *_HOSTILE])
def test_on_hostile_texts(document):
    _agree(document)
    _agree(document.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("read", _READERS.values(), ids=_READERS)
@pytest.mark.parametrize("document", _VALID)
def test_valid_documents_are_read_fast(read, document):
    assert read(document, _CONTEXT) == read(document.encode(), _CONTEXT) == _plainly(document)


def test_the_unchecked_constructors_set_every_field():
    made = fast.json_reader()(_PLAIN, _CONTEXT)
    block = made.blocks[0]
    for one in (made, block, block.exercises[0]):
        assert evolve(one) == one  # it reads each field, and validates it
        assert type(evolve(one)) is type(one)


_SCRAPS = [
    '{"reps": 10}', '{"reps": 8, "load": "60 kg"}', '{"count": 2, "reps": 8}', "{}", "[]", "null",
    '"sets": [', '"exercise": "pull_up"', '"note": "x"', '"superset": [', ", ", ": ", "{", "}",
    "[", "]", '"', "\\", "1", "0", "-", ".5", "e9", "true", "NaN", " ", "\n", "\x00", '"name": "B"',
    '"reps": 1.0', '"count": 201', '"reps": "8-12"', "\\u0041", "\u00fc", "\ufeff",
]  # fmt: skip


def _mutant(text, pick):
    """A text with one to three pieces cut, doubled, moved or put in."""
    for _ in range(pick.randint(1, 3)):
        begin = pick.randrange(len(text))
        end = min(len(text), begin + pick.choice((1, 1, 2, 5, 12, 40)))
        at = pick.randrange(len(text))
        match pick.randrange(5):
            case 0:
                text = text[:begin] + text[end:]
            case 1:
                text = text[:at] + text[begin:end] + text[at:]
            case 2:
                text = text[:begin] + pick.choice(_SCRAPS) + text[end:]
            case 3:
                text = text[:at] + pick.choice(_SCRAPS) + text[at:]
            case _:
                scrap = pick.choice([*_SCRAPS, text[begin:end]])
                places = [place for place, one in enumerate(text) if one in '{["']
                where = pick.choice(places or [0])
                text = text[:where] + scrap + text[where:]
        text = text or "{}"
    return text


@pytest.mark.parametrize("seed", range(4))
def test_on_mutants(seed):
    pick = random.Random(seed)  # noqa: S311  the same mutants every time
    texts = [*_VALID, *_HOSTILE[:20]]
    for _ in range(400):
        _agree(_mutant(pick.choice(texts), pick))
