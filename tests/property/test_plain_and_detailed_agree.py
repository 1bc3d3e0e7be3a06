"""The converter that stops at the first fault and the one that collects them read the same."""

from __future__ import annotations

from hypothesis import given, settings

import backworkouts as bw
from backworkouts.codec import documents
from backworkouts.codec._hooks import converter
from backworkouts.codec._workouts import Known
from json_strategies import damaged
from json_strategies import documents as sound

_DETAILED = converter(detailed=True)
_KNOWN = Known(dict(bw.catalog.exercises), dict(bw.catalog.workouts))


def _read(converter, document):
    body = {key: value for key, value in document.items() if key != "format"}
    try:
        return documents._structure(converter, body, documents._kind(document), _KNOWN)
    except Exception:  # noqa: BLE001  whatever it is, the detailed converter turns it into a list of problems
        return "refused"


@given(sound())
def test_on_sound_documents(document):
    value = _read(documents._plain, document)
    assert value != "refused"
    assert value == _read(_DETAILED, document)


@settings(max_examples=settings.default.max_examples * 3)
@given(damaged())
def test_on_damaged_documents(document):
    assert _read(documents._plain, document) == _read(_DETAILED, document)
