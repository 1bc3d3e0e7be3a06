"""Whoever reads and writes the same documents, and the proof that all of them do."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import msgspec

import backworkouts as bw
from backworkouts.codec import documents as codec
from benchmarks import documents, peer_cattrs, peer_msgspec, peer_pydantic
from benchmarks.measure import Row

_Texts = list[bytes]


class Contender(NamedTuple):
    """Reads texts one by one, and writes what it read."""

    name: str
    read: Callable[[_Texts], list[Any]]
    write: Callable[[list[Any]], list[str]]
    refusal: type[Exception] = ValueError


def _ours(name: str, plain: str) -> Contender:
    """`loads` with or without msgspec: both take turns in this one process."""
    os.environ[codec._PLAIN] = plain
    codec._from_text.cache_clear()
    reader = codec._from_text()
    codec._from_text.cache_clear()

    def choose() -> None:
        codec._from_text = lambda: reader

    def read(texts: _Texts) -> list[Any]:
        choose()
        return [bw.loads(text) for text in texts]

    return Contender(name, read, lambda values: [bw.dumps(one) for one in values])


def _lines(name: str, ours: Contender) -> Contender:
    """`iter_loads` over the same texts as one."""

    def read(texts: _Texts) -> list[Any]:
        ours.read([])
        return list(bw.iter_loads(b"\n".join(texts)))

    return Contender(name, read, ours.write)


def _peer(name: str, module: Any) -> Contender:
    return Contender(
        name,
        lambda texts: [module.read(text) for text in texts],
        lambda values: [module.write(one) for one in values],
    )


def _floor(name: str, read: Callable[[bytes], Any], write: Callable[[Any], Any]) -> Contender:
    return Contender(
        name,
        lambda texts: [read(text) for text in texts],
        lambda values: [write(one) for one in values],
    )


_original = codec._from_text
CORE = _ours("ours, core", "1")
codec._from_text = _original
FAST = _ours("ours, fast", "")
PYDANTIC = _peer("pydantic", peer_pydantic)
MSGSPEC = _peer("msgspec Structs", peer_msgspec)
# What its hooks and validators raise passes through as it is.
CATTRS = _peer("cattrs", peer_cattrs)._replace(refusal=Exception)
PEERS = (PYDANTIC, MSGSPEC, CATTRS)
FLOORS = (
    _floor("json to dicts", json.loads, json.dumps),
    _floor("msgspec to dicts", msgspec.json.decode, msgspec.json.encode),
)
EVERYBODY = (CORE, FAST, *PEERS)
CORE_LINES, FAST_LINES = _lines("iter_loads, core", CORE), _lines("iter_loads, fast", FAST)

_CHANGES = (
    (b'"reps": ', b'"repz": '), (b'"reps": 1', b'"reps": -1'), (b'"reps": "', b'"reps": " '),
    (b'"reps": ', b'"duration": "30 s", "reps": '), (b'"reps": ', b'"rir": 11, "reps": '),
    (b'"reps": ', b'"rir": 0.3, "reps": '), (b'"reps": ', b'"rir": true, "reps": '),
    (b'"reps": ', b'"per_side": 1, "reps": '), (b'"reps": ', b'"kind": "hard", "reps": '),
    (b'"reps": ', b'"tempo": "3", "reps": '), (b'"reps": ', b'"note": "", "reps": '),
    (b'"count": 4', b'"count": 0'), (b'"count": 4', b'"count": 201'), (b'"count": 4', b'"count": "4"'),
    (b'"sets": [', b'"sets": [{"count": 199, "reps": 5}, '), (b'"sets": [', b'"sets": [5, '),
    (b'"sets": [', b'"set": ['), (b'"sets": [{', b'"note": "", "sets": [{'),
    (b'"name": "', b'"name": " '), (b'"name": "W', b'"name": "\\u0007W'), (b'"name": ', b'"nme": '),
    (b'"name": "', b'"name": 1, "x": "'), (b'"exercise": "', b'"exercise": "no_'),
    (b" kg", b" stone"), (b" kg", b"000 kg"), (b"hypertrophy", b"growth"), (b"/1", b"/7"),
    (b'"superset": [', b'"superset": [], "sets": ['), (b"}]", b"}"), (b" s", b"s"),
)  # fmt: skip


def _twice(data: bytes) -> bool:
    """Whether some key is given twice: the peers let that through."""
    found = []

    def look(pairs: list[tuple[str, Any]]) -> None:
        found.append(len(dict(pairs)) != len(pairs))

    try:
        json.loads(data, object_pairs_hook=look)
    except ValueError:
        return False
    return any(found)


def bad_documents(good: _Texts) -> Iterator[bytes]:
    """Each document with one thing wrong, in every way that it can be."""
    for data in good:
        for old, new in _CHANGES:
            bad = data.replace(old, new, 1)
            if bad != data and not _twice(bad):
                yield bad


def agree(row: Row) -> None:
    """All read the good documents, write them again as they were, and refuse the bad ones."""
    good = [one for kind in (True, False) for one in documents.workouts(50, different=kind)]
    bad = [*bad_documents(good)]
    for one in EVERYBODY:
        written = one.write(one.read(good))
        assert CORE.read(good) == CORE.read([text.encode() for text in written]), one.name
        for data in bad:
            try:
                one.read([data])
            except one.refusal:
                continue
            raise AssertionError((one.name, data))
    assert CORE.read(good) == FAST.read(good) == CORE_LINES.read(good) == FAST_LINES.read(good)
    row("documents on which all agree", f"{len(good)} good, {len(bad)} bad", "")
