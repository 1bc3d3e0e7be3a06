"""Where the parts of a prescription stand in the line, as it was written."""

from __future__ import annotations

import pytest

from backworkouts.notation import parse_line


def marked(line):
    """The line from first to last word of it, its name in brackets, its sets in braces."""
    found = parse_line(line)
    ends = [(found.span.start, "<"), (found.span.end, ">")]
    ends += [(found.sets_span.start, "{"), (found.sets_span.end, "}")]
    if found.name_span is not None:
        ends += [(found.name_span.start, "["), (found.name_span.end, "]")]
    order = ">]}{[<"  # from the inside out when read from the end
    for place, mark in sorted(ends, key=lambda end: (-end[0], order.index(end[1]))):
        line = line[:place] + mark + line[place:]
    return line


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Seated Row 3x12", "<[Seated Row] {3x12}>"),
        ("- A1. Seated Row: 3 x 12 @ 60 kg, rest 90s", "- A1. <[Seated Row]: {3 x 12 @ 60 kg, rest 90s}>"),
        ("  3x12 Seated Row", "  <{3x12} [Seated Row]>"),
        ("Seated Row (cable) 3x12 (slow)", "<[Seated Row (cable)] {3x12} (slow)>"),
        ("**Seated Row** 3x12", "**<[Seated Row]** {3x12}>"),
        ("Back: Seated Row 3x12", "<Back: [Seated Row] {3x12}>"),
        ("3x12", "<{3x12}>"),
        ("Sea\u00adted Row 3\u200bx12", "<[Sea\u00adted Row] {3\u200bx12}>"),
        ("Finisher: Plank 3x60s", "Finisher: <[Plank] {3x60s}>"),
    ],
)  # fmt: skip
def test_spans(line, expected):
    assert expected == marked(line)


def test_each_of_a_superset_has_its_own():
    line = "Seated Row 3x12, superset with Pull-Up 3x6 (strict)"
    row = parse_line(line)
    pull_up = row.superset_with
    cut = [line[slice(*span)] for span in (row.span, row.name_span, row.sets_span)]
    assert ["Seated Row 3x12,", "Seated Row", "3x12"] == cut
    cut = [line[slice(*span)] for span in (pull_up.span, pull_up.name_span, pull_up.sets_span)]
    assert ["Pull-Up 3x6 (strict)", "Pull-Up", "3x6"] == cut


def test_sets_that_several_share_stand_in_the_span_of_each():
    line = "Row + Pull-Up 3x12"
    row = parse_line(line)
    assert ["Row + Pull-Up 3x12", "Row", "3x12"] == [
        line[slice(*span)] for span in (row.span, row.name_span, row.sets_span)
    ]


@pytest.mark.parametrize("line", ["3x12", "Do 3x12"])
def test_a_line_without_a_name_has_no_span_of_it(line):
    assert parse_line(line).name_span is None
