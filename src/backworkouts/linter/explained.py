"""A rule in words: why it is there, what it finds, what it stands on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import indent, wrap

from backworkouts.linter.rule import Rule
from backworkouts.linter.sentence import listed

__all__ = ["as_markdown", "as_text"]

_NOTHING: Mapping[str, str] = {}


def as_text(rule: Rule, titles: Mapping[str, str] = _NOTHING, width: int = 80) -> str:
    """A rule for people.

    Args:
        rule: the rule.
        titles: of the sources, by their ids; a source without one is called by its id.
        width: of the text, in columns.
    """

    def filled(text: str, bullet: str = "") -> str:
        return "\n".join(
            wrap(text, width, initial_indent=bullet, subsequent_indent=" " * len(bullet))
        )

    sources = [
        filled(
            f"{titles.get(one.source, one.source)}: {one.says} (confidence: {one.confidence})", "- "
        )
        for one in rule.grounds
    ]
    parts = [
        f"{rule.code}: {rule.name} ({rule.severity})",
        filled(rule.summary),
        filled(rule.why),
        *(
            ["\n".join(["Options:", *(filled(one, "- ") for one in _options(rule))])]
            if rule.options
            else []
        ),
        *map(filled, _limits(rule)),
        *(f"{title}:\n\n{indent(text, '    ')}" for title, text in _examples(rule)),
        "\n".join(["Grounds:", *sources]),
    ]
    return "\n\n".join(parts)


def as_markdown(rule: Rule) -> str:
    """What stands below the summary of a rule, as Markdown."""
    grounds = "\n".join(f"- {ground}" for ground in rule.grounds)
    options = "\n".join(f"- {one}" for one in _options(rule))
    return "\n\n".join(
        [
            rule.why,
            *([f"Options:\n\n{options}"] if options else []),
            *_limits(rule),
            *(f"{title}:\n\n```text\n{text}\n```" for title, text in _examples(rule)),
            f"Grounds:\n\n{grounds}",
        ]
    )


def _examples(rule: Rule) -> Iterator[tuple[str, str]]:
    """What it finds and what not."""
    yield "Found in", rule.bad
    yield "Not in", rule.good


def _options(rule: Rule) -> Iterator[str]:
    for one in rule.options:
        yield f"{one.name} = {one.default:g} ({one.unit}; {one.least:g} to {one.most:g})"


def _limits(rule: Rule) -> Iterator[str]:
    """For whom it is, and when it does not run."""
    whom = [f"the goal of {listed(rule.goals, 'or')}"] if rule.goals else []
    whom += ["beginners"] if rule.for_beginners else []
    if whom:
        yield f"For {' and '.join(whom)} only."
    for need in rule.needs:
        yield f"Skipped when {need.value}."
