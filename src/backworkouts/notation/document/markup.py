"""Markup: tags of HTML, codes of forums and character references, taken out of the lines."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

from backworkouts import limits
from backworkouts.notation.document.lines import Line, joined

__all__ = ["Markup", "without_markup"]

_HTML = (
    "a|abbr|b|big|blockquote|body|br|center|code|del|div|em|figure|font|footer|form|h[1-6]|head|header|"
    "hr|html|i|img|ins|label|li|main|mark|meta|nav|ol|p|pre|s|section|small|span|strike|strong|sub|sup|"
    "style|table|tbody|td|tfoot|th|thead|title|tr|u|ul"
)
_CODES = "b|i|u|s|url|img|size|color|font|center|list|quote|code|h[1-6]|table|tr|td|th|spoiler|\\*"
_MARK = re.compile(
    rf"<!--[^<>]*-->|<(?P<close>/?)(?P<tag>{_HTML})(?:\s[^<>]*)?/?>"
    rf"|\[(?P<ends>/?)(?P<code>{_CODES})(?:=[^\[\]]*)?\]"
    r"|(?<=[^\W\d_])\^(?:\([0-9]{1,2}\)|[0-9]{1,2}(?![\w.]))"
    r"|&(?P<entity>#[0-9]{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8}[0-9]{0,2});",
    re.IGNORECASE,
)
_BEGINS = {"<", "&", "[", "^"}
_ROWS = {"br", "tr", "p", "div", "li", "*", "ul", "ol"}
_STRUCK = {"s", "del", "strike"}
_CELLS = {"td", "th"}
_OPENS_ROW = re.compile(r"\s*<tr\b", re.IGNORECASE)
_CLOSES_ROW = re.compile(r"</tr>", re.IGNORECASE)
_LONGEST_ROW = 40
_BEGINS_COMMENT, _ENDS_COMMENT = "<!--", "-->"
_QUOTE = re.compile(r"\s*\[quote\b[^\[\]]*\][^\[\]]*[.!?]\s?\[/quote\]\s*$", re.IGNORECASE)


class Markup(NamedTuple):
    """The lines of a text without its markup.

    Attributes:
        lines: what stands between the marks.
        marks: the marks.
        comments: which of the lines are comments that no page shows.
    """

    lines: list[Line]
    marks: list[Line]
    comments: set[int]


def without_markup(lines: list[Line]) -> Markup:
    """Take the markup out of the lines of a text."""
    lines, long_comments = _without_comments(lines)
    if not long_comments and not any(_is_markup(line.text) for line in lines):
        return Markup(lines, [], set())
    found: list[Line] = []
    marks: list[Line] = []
    comments: set[int] = set()
    for line in _whole_rows(lines):
        if line in long_comments:
            comments.add(len(found))
            found.append(line)
            continue
        if len(line.text) > limits.LINE_CHARACTERS or not _BEGINS & {*line.text}:
            found.append(line)
            continue
        if line.text.strip().startswith("<!--"):
            comments.add(len(found))
            found.append(line)
            continue
        found += _parts(line, marks)
    return Markup(found, marks, comments)


def _without_comments(lines: list[Line]) -> tuple[list[Line], set[Line]]:
    """Part the lines from comments that go on over several, and return those too."""
    ends = [number for number, line in enumerate(lines) if _ENDS_COMMENT in line.text]
    last = ends[-1] if ends else -1
    parted: list[Line] = []
    comments: set[Line] = set()
    is_inside = False
    for number, line in enumerate(lines):
        text = line.text
        begin = text.rfind(_BEGINS_COMMENT)
        if is_inside:
            before, mark, _ = text.partition(_ENDS_COMMENT)
            end = len(before) + len(mark)
            is_inside = not mark
            inside, outside = line.cut(0, end), line.cut(end)
            comments.add(inside)
            parted += [inside, outside] if outside.text.strip() else [inside]
        elif begin >= 0 and _ENDS_COMMENT not in text[begin:] and number < last:
            is_inside = True
            inside, outside = line.cut(begin), line.cut(0, begin)
            comments.add(inside)
            parted += [outside, inside] if outside.text.strip() else [inside]
        else:
            parted.append(line)
    return parted, comments


def _is_markup(text: str) -> bool:
    if len(text) > limits.LINE_CHARACTERS or not _BEGINS & {*text}:
        return False
    found = _MARK.search(text)
    return found is not None and (found["tag"] or "").lower() not in {"br"} | (
        {"b", "i", "u", "s", "a"} if ">" not in text else set()
    )


def _whole_rows(lines: list[Line]) -> list[Line]:
    """The lines, where the cells of a row that stand on several lines are one."""
    whole: list[Line] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if _OPENS_ROW.match(line.text) and not _CLOSES_ROW.search(line.text):
            stop = min(at + _LONGEST_ROW, len(lines))
            end = next((n for n in range(at, stop) if _CLOSES_ROW.search(lines[n].text)), None)
            if end is not None:
                line = joined([line, *lines[at : end + 1]])
                at = end + 1
        whole.append(line)
    return whole


def _tag(found: re.Match[str]) -> str:
    return (found["tag"] or found["code"] or "").lower()


def _parts(line: Line, marks: list[Line]) -> list[Line]:
    """The lines that the marks of a line make of it."""
    has_bars = "|" in line.text
    is_quote = _QUOTE.match(line.text) is not None
    parts: list[list[Line | str]] = [[]]
    at = 0
    for found in _MARK.finditer(line.text):
        parts[-1].append(line.cut(at, found.start()))
        at = found.end()
        marks.append(line.cut(*found.span()))
        tag = _tag(found)
        is_end = bool(found["close"] or found["ends"])
        if tag in _STRUCK:
            parts[-1].append("~~")
        elif found["entity"]:
            parts[-1].append(unescape(found[0]).replace("\u00a0", " "))
        elif tag == "quote" and is_quote:
            parts[-1].append("\u201d" if is_end else "\u201c")
        elif tag == "br" and has_bars:
            parts[-1].append(", ")
        elif tag in _ROWS or (tag[:1] == "h" and tag[1:].isdigit()):
            if any(isinstance(one, str) or one.text.strip() for one in parts[-1]):
                parts.append([])
            if not is_end:
                parts[-1] += ["- "] if tag in {"li", "*"} else []
                parts[-1] += ["#" * int(tag[1:]) + " "] if tag[1:].isdigit() else []
        elif tag in _CELLS and is_end:
            parts[-1].append(" | ")
    parts[-1].append(line.cut(at))
    made = [joined(part) for part in parts]
    kept = [one for one in made if one.text.strip(" |-#")]
    return kept or [Line.written("", line.pieces[0].line)]
