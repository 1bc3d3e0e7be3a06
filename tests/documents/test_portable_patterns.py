"""The patterns of the schema mean the same to Python, to RE2, and to Rust."""

from __future__ import annotations

import re
from re import _constants as tokens
from re import _parser as parser

import pytest

import backworkouts as bw
from backworkouts import schemas

SURROGATE = re.compile("[\ud800-\udfff]")


def patterns_in(part):
    """Every pattern within a schema."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key == "pattern" and isinstance(value, str):
                yield value
            else:
                yield from patterns_in(value)
    elif isinstance(part, list):
        for item in part:
            yield from patterns_in(item)


PATTERNS = sorted(
    {each for kind in (None, *schemas.KINDS) for each in patterns_in(bw.json_schema(kind))}
)

# What every implementation has. It leaves out look-around, possessive quantifiers, groups that
# refer back, and `\d`, `\w` and `\s`, which hold other characters in each.
PORTABLE = {
    tokens.AT, tokens.BRANCH, tokens.IN, tokens.LITERAL, tokens.MAX_REPEAT, tokens.NEGATE,
    tokens.NOT_LITERAL, tokens.RANGE, tokens.SUBPATTERN,
}  # fmt: skip


def tokens_in(part):
    """Every token in what Python parses a pattern to."""
    if isinstance(part, tuple) and part and isinstance(part[0], type(tokens.LITERAL)):
        yield part[0]
    if isinstance(part, (tuple, list, parser.SubPattern)):
        for item in part:
            yield from tokens_in(item)


def test_there_are_patterns():
    assert len(PATTERNS) > 10


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern[:40])
def test_every_implementation_has_what_they_use(pattern):
    assert set(tokens_in(parser.parse(pattern))) <= PORTABLE
    assert "\\u" not in pattern
    assert not SURROGATE.search(pattern)


@pytest.mark.parametrize("pattern", ["(?!a)b", "(?<=a)b", "a++", "(?>a)", r"\d", r"(a)\1"])
def test_the_test_finds_what_is_not_portable(pattern):
    assert not set(tokens_in(parser.parse(pattern))) <= PORTABLE


TEXTS = [
    "", "8-12", "12-8", "08-12", "8+", "1+", "1+ to failure", "2+ to failure", "to failure",
    "5-6 to failure", "10000-10001", "10 to failure", "0 s", "1 s", "86400 s", "86401 s", "0-30 s",
    "60 kg", "0.001 kg", "0.0009 kg", "0.0012345678901234567 kg", "0.10 kg", "0.05 lb", "5000 kg",
    "5000.5 kg", "4999.5 kg", "80 %1RM", "80 %2RM", "80 %50RM", "80 %51RM", "85 %TM", "1RM", "8RM",
    "BW", "BW+20 kg", "BW+0 kg", "BW-20 to +10 kg", "100 ?", "60-70 kg", "1-2", "0.5-1.5",
    "3-1-X-0", "2026-11-02T18:30:00", "0000-11-02T18:30:00", "0001-01-01T00:00:00.000001",
    "pull_up", "Pull", "custom:жим", "custom:a b", "custom:", " a", "a ", "a", "a  b", "\u3000a",
    "a\u202eb", "a\x00", "a\nb", " \n ", "\n a", "💪🏽", "\U000e0001", "\x85", "a\xa0", "\u2028",
]  # fmt: skip


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern[:40])
def test_re2_agrees(pattern):
    re2 = pytest.importorskip("re2")
    expected = [bool(re.search(pattern, text)) for text in TEXTS]
    assert expected == [bool(re2.search(pattern, text)) for text in TEXTS]


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern[:40])
def test_the_regex_of_rust_agrees(pattern):
    pydantic = pytest.importorskip("pydantic")  # it matches patterns by that of Rust
    adapter = pydantic.TypeAdapter(pydantic.constr(pattern=pattern))

    def holds(text):
        try:
            adapter.validate_python(text)
        except pydantic.ValidationError:
            return False
        return True

    expected = [bool(re.search(pattern, text)) for text in TEXTS]
    assert expected == [holds(text) for text in TEXTS]
