"""The path that is quick, with msgspec and without, reads and refuses what the readable one does."""

from __future__ import annotations

import json
import random

import pytest
from hypothesis import given, settings

import backworkouts as bw
from backworkouts.codec import _skeleton, _text, _walk_json, _walk_msgspec, documents
from backworkouts.codec._faults import listed
from backworkouts.codec._hooks import converter, runs_of
from backworkouts.codec._workouts import Known
from json_strategies import damaged
from json_strategies import documents as sound

_KNOWN = Known(dict(bw.catalog.exercises), dict(bw.catalog.workouts), bw.catalog.suggest)
_DETAILED = converter(detailed=True)
_READERS = {
    name: _skeleton.TextReader(
        module.walk(documents._read_exercise, documents.read_moment), runs_of(documents._plain)
    )
    for name, module in {"the standard library": _walk_json, "msgspec": _walk_msgspec}.items()
}


def _readably(data):
    """What the readable path alone makes of a text: a value, or what is wrong with it."""
    try:
        value = _text.parse(data)
        kind = documents._kind(value)
    except bw.errors.InvalidDocumentError as error:
        return error.problems
    del value["format"]
    try:
        return documents._structure(_DETAILED, value, kind, _KNOWN)
    except Exception as error:  # noqa: BLE001  turned into problems
        return listed(error, value)[0]


def _quickly(data):
    try:
        return documents.read(data, _KNOWN)
    except bw.errors.InvalidDocumentError as error:
        return error.problems


def _agree(data, monkeypatch):
    expected = _readably(data)
    for reader in _READERS.values():
        monkeypatch.setattr(documents, "_from_text", lambda reader=reader: reader)
        assert expected == _quickly(data)
        try:
            value = reader.read(data, _KNOWN.exercises)
        except Exception:  # noqa: BLE001, S112  left to the other path
            continue
        assert expected == value


@given(sound())
def test_on_sound_documents(document):
    with pytest.MonkeyPatch.context() as patch:
        _agree(json.dumps(document), patch)
        _agree(json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode(), patch)
        _agree(json.dumps(document, indent=2), patch)


@settings(max_examples=settings.default.max_examples * 3)
@given(damaged())
def test_on_damaged_documents(document):
    with pytest.MonkeyPatch.context() as patch:
        _agree(json.dumps(document), patch)


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

# Each of these would be read wrongly by a path that cuts sets out carelessly.
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


@pytest.mark.parametrize("text", [_WORKOUT, _SESSION, _PLAIN, _WHOLE, *_HOSTILE])
def test_on_hostile_texts(text, monkeypatch):
    _agree(text, monkeypatch)
    _agree(text.encode("utf-8", "surrogatepass"), monkeypatch)


@pytest.mark.parametrize("reader", _READERS.values(), ids=_READERS)
@pytest.mark.parametrize("text", [_WORKOUT, _SESSION, _PLAIN, _WHOLE])
def test_sound_documents_are_read_by_the_quick_path(reader, text):
    assert reader.read(text, _KNOWN.exercises) == _readably(text)


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
def test_on_mutants(seed, monkeypatch):
    pick = random.Random(seed)  # noqa: S311  the same mutants every time
    texts = [_WORKOUT, _SESSION, _PLAIN, *_HOSTILE[:20]]
    for _ in range(400):
        _agree(_mutant(pick.choice(texts), pick), monkeypatch)


def _agree_on_lines(lines, monkeypatch):
    expected = [_readably(line) for line in lines]
    for reader in _READERS.values():
        monkeypatch.setattr(documents, "_from_text", lambda reader=reader: reader)
        assert documents.read_lines(lines, _KNOWN) in (None, expected)


_SET = '{"exercise": "pull_up", "sets": [{"reps": 5}]}'
_ONE = f'{{"format": "backworkouts.workout/2", "name": "A", "blocks": [{_SET}, {_SET}]}}'
_TWICE = _ONE.replace('"sets"', '"sets": [{"reps": 1}], "sets"', 1)

# What one line has too many of, or leaves open, another one has too few of, or closes.
_ACROSS = [
    [_ONE[:-6], _ONE[-6:]],
    [_ONE[: _ONE.index("}]")], _ONE[_ONE.index("}]") :], f"{_ONE} {_ONE}"],
    [_ONE.replace('"A"', '"A'), _ONE.replace('"A"', 'A"')],
    [_TWICE, _ONE.replace(', "sets": [{"reps": 5}]', "", 1)],
    [_ONE.replace(', "sets": [{"reps": 5}]', "", 1), _TWICE],
    [_TWICE, _ONE.replace(_SET, '{"exercise": "pull_up", "sets": null}', 1)],
    [_ONE.replace('"name"', '"goal": "strength", "name"'), _ONE.replace('"A"', '"A: B"')],
    [_ONE.replace('"name"', '"name": "B", "name"'), _ONE.replace('"A"', '"A\\u003a B"')],
    [f"\ufeff{_ONE}", _ONE], [f"{_ONE}\r", f" {_ONE}"], [f"{_ONE},", _ONE], [_ONE, ""],
]  # fmt: skip


@pytest.mark.parametrize("lines", [[_WORKOUT, _SESSION, _PLAIN, _WHOLE], *_ACROSS])
def test_on_lines_at_once(lines, monkeypatch):
    _agree_on_lines(lines, monkeypatch)
    _agree_on_lines([line.encode() for line in lines], monkeypatch)


def test_sound_lines_are_read_at_once():
    lines = [_WORKOUT, _SESSION, _PLAIN, _WHOLE]
    for reader in _READERS.values():
        assert reader.read_lines(lines, _KNOWN.exercises) == [*map(_readably, lines)]


@pytest.mark.parametrize("seed", range(4))
def test_on_lines_of_mutants_at_once(seed, monkeypatch):
    pick = random.Random(seed)  # noqa: S311  the same mutants every time
    texts = [_WORKOUT, _SESSION, _PLAIN, _ONE]
    for _ in range(150):
        lines = [pick.choice(texts) for _ in range(3)]
        lines[pick.randrange(3)] = _mutant(pick.choice(texts), pick)
        # As they are parted in a file, wherever the mutant has a line end.
        _agree_on_lines("\n".join(lines).split("\n"), monkeypatch)
