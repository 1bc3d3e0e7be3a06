"""The tokens of a line: numbers, words and symbols, each with its span."""

from __future__ import annotations

import re
from typing import NamedTuple

from backworkouts.notation.grammar.text import fold
from backworkouts.notation.vocabulary import JOINED_BEFORE_X, JOINED_TO_X

__all__ = ["END", "ENDS", "LINK", "NUMBER", "SYMBOL", "WORD", "Token", "tokens"]

NUMBER, WORD, SYMBOL, END = "number", "word", "symbol", "end"
ENDS = 8
"""So many ends stand behind a line, so that looking ahead needs no looking out."""

LINK = re.compile(
    r"https?://[^\s)\]>]+|(?<![^\s(\[<])[A-Za-z][A-Za-z.-]{0,60}"
    r"\.[A-Za-z]{2,3}/[^\s)\]>]+"
)
"""An address in the web, with its scheme or with a path: `site.com/5x5`."""
_TOKEN = re.compile(
    rf"([0-9]+(?:\.[0-9]+)?)|({LINK.pattern}|[^\W\d_]+(?:'[^\W\d_]+)*)|\S", re.IGNORECASE
)
_SIGNS = {"\u338f": "kg"}
"""Units that are one sign."""
_KINDS = (SYMBOL, NUMBER, WORD)


class Token(NamedTuple):
    """One token."""

    kind: str
    text: str
    """A word folded: lower case, without accents."""
    start: int
    end: int
    gap: bool
    """Whether space stands before it."""


def tokens(line: str, begin: int = 0) -> list[Token]:
    """The tokens of a line in normal form from a place on, and its ends."""
    found: list[Token] = []
    last = begin
    is_plain = line.isascii()
    for match in _TOKEN.finditer(line, begin):
        kind = _KINDS[match.lastindex or 0]
        start, end = match.span()
        text = match[0]
        if kind is SYMBOL and text in _SIGNS:
            kind, text = WORD, _SIGNS[text]
        if kind is WORD:
            text = text.lower() if is_plain else fold(text)
            text = "http" if "/" in text else text  # a link is a word, whatever it holds
            if text[-1] == "x" and text[:-1] in JOINED_BEFORE_X and line[end : end + 1].isdigit():
                # 60kgx5
                found.append(Token(WORD, text[:-1], start, end - 1, start != last))
                text, start, last = "x", end - 1, end - 1
            elif text[0] == "x" and start == last and text[1:] in JOINED_TO_X:
                # 3xAMRAP: only behind a number, and only before what can be done so many times
                found.append(Token(WORD, "x", start, start + 1, gap=False))
                text, start, last = text[1:], start + 1, start + 1
        found.append(Token(kind, text, start, end, start != last))
        last = end
    found += [Token(END, "", len(line), len(line), gap=True)] * ENDS
    return found
