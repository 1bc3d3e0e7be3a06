"""The grammar that the docs show is the grammar that is read: lines are made from it, and read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from backworkouts import notation

PAGE = Path(__file__).parents[2] / "docs" / "notation.md"

NAMES = [
    "Seated Row", "Pull-Up", "Wide-Grip Lat Pulldown", "T-Bar Row", "Romanian Deadlift",
    "Farmer's Carry", "Überzüge", "Remo con barra", "Dominadas", "One-Arm Dumbbell Row",
]  # fmt: skip
NUMBER = st.integers(1, 30).map(str)
SPECIAL = {
    "words that name a movement": st.sampled_from(NAMES),
    "1 to 30": NUMBER,
    'two such numbers, the lower first, with "-", "\u2013" or " to " between': st.tuples(
        st.integers(1, 15), st.sampled_from(["-", "\u2013", " to "]), st.integers(15, 30)
    ).map(lambda parts: "".join(map(str, parts))),
    "0 to 5,000, perhaps with a point": st.integers(0, 20_000).map(lambda n: f"{n / 4:g}"),
    "1 to 200": st.integers(1, 200).map(str),
    "0 to 10 in steps of 0.5": st.integers(0, 20).map(lambda n: f"{n / 2:g}"),
    "one digit": st.integers(0, 9).map(str),
}


class Grammar:
    """Strategies for the sentences of an EBNF grammar."""

    TOKEN = re.compile(r'\s*("[^"]*"|\?[^?]*\?|[a-z]+|[=,|;()\[\]{}])')

    def __init__(self, text: str) -> None:
        self.rules: dict[str, list[str]] = {}
        tokens = self._tokens(text)
        while tokens:
            end = tokens.index(";")
            name, equals, *body = tokens[:end]
            assert equals == "="
            self.rules[name] = body
            tokens = tokens[end + 1 :]
        self.used: set[str] = set()

    def _tokens(self, text: str) -> list[str]:
        found, at = [], 0
        text = text.rstrip()
        while at < len(text):
            match = self.TOKEN.match(text, at)
            assert match is not None, text[at : at + 20]
            found.append(match[1])
            at = match.end()
        return found

    def sentences(self, rule: str) -> st.SearchStrategy[str]:
        self.used.add(rule)
        tokens = iter([*self.rules[rule], ""])
        strategy, end = self._choice(tokens)
        assert end == ""
        return strategy

    def _choice(self, tokens: Iterator[str]) -> tuple[st.SearchStrategy[str], str]:
        choices, end = [], "|"
        while end == "|":
            sequence, end = self._sequence(tokens)
            choices.append(sequence)
        return st.one_of(choices), end

    def _sequence(self, tokens: Iterator[str]) -> tuple[st.SearchStrategy[str], str]:
        parts, end = [], ","
        while end == ",":
            parts.append(self._item(next(tokens), tokens))
            end = next(tokens)
        return st.tuples(*parts).map("".join), end

    def _item(self, word: str, tokens: Iterator[str]) -> st.SearchStrategy[str]:
        if word[0] == '"':
            return st.just(word[1:-1])
        if word[0] == "?":
            return SPECIAL[word.strip("? ")]
        if word not in "([{":
            return self.sentences(word)
        inner, end = self._choice(tokens)
        assert word + end in ("()", "[]", "{}")
        repeated = st.lists(inner, max_size=2).map("".join)
        return {"(": inner, "[": st.just("") | inner, "{": repeated}[word]


GRAMMAR = Grammar(re.search(r"```ebnf\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)[1])
LINES = GRAMMAR.sentences("line")


def test_every_rule_of_the_grammar_is_used():
    assert set(GRAMMAR.rules) == GRAMMAR.used


@given(LINES)
def test_every_line_of_the_grammar_is_read(line):
    found = notation.parse_line(line)
    names = []
    while found is not None:
        names.append(found.name)
        assert found.sets
        found = found.superset_with
    assert names == re.findall("|".join(map(re.escape, NAMES)), line)


@given(st.integers(1, 20), GRAMMAR.sentences("target"), GRAMMAR.sentences("times"))
def test_as_many_sets_are_read_as_are_written(count, target, times):
    found = notation.parse_line(f"Seated Row {count}{times}{target}")
    assert len(found.sets) == count
    assert len(set(found.sets)) == 1
