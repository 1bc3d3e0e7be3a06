"""dumps(loads(text)) is one and the same text for all texts that say the same."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

import backworkouts as bw
from strategies import values


@given(values())
def test_a_document_is_written_again_as_it_was(value):
    text = bw.dumps(value)
    assert text == bw.dumps(bw.loads(text))


def _shuffled(value, random):
    if isinstance(value, list):
        return [_shuffled(one, random) for one in value]
    if not isinstance(value, dict):
        return value
    keys = list(value)
    random.shuffle(keys)
    return {key: _shuffled(value[key], random) for key in keys}


@given(values(), st.randoms(use_true_random=False), st.none() | st.integers(0, 4), st.booleans())
def test_whatever_the_order_of_keys_the_white_space_and_the_escapes(value, random, indent, escaped):
    text = bw.dumps(value)
    other = json.dumps(_shuffled(json.loads(text), random), indent=indent, ensure_ascii=escaped)
    assert text == bw.dumps(bw.loads(other))
