"""Explanations of rules, as text and as Markdown: the reason, examples, options, grounds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import indent, wrap

from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.linter.registry import rules_named
from backworkouts.linter.rule import Rule
from backworkouts.linter.sentence import listed, stated_in_words
from backworkouts.model.source import Source

__all__ = ["as_markdown", "as_text", "explain"]

_NO_TITLES: Mapping[str, str] = {}


def explain(rule: Rule | str, *, catalog: Catalog | None = None) -> str:
    """Return the explanation of a rule: the reason, examples, options and grounds.

    Args:
        rule: its code or its name; a family for all rules of it; or a rule of your own.
        catalog: where the titles of the sources are looked up; the bundled one by default.

    Raises:
        UnknownIdError: for an unknown code, name or family.
        UnsupportedSubjectError: for anything else.

    >>> print(explain("unused-allow").splitlines()[0])
    DAT006: unused-allow (info)
    """
    if isinstance(rule, str):
        rules = rules_named(rule)
    elif isinstance(rule, Rule):
        rules = [rule]
    else:
        raise UnsupportedSubjectError(describe(rule), "a code, a name or a family, or a Rule")
    sources = or_bundled(catalog).sources
    titles = {
        ground.source: _title(sources[ground.source])
        for each in rules
        for ground in each.grounds
        if ground.source in sources
    }
    return "\n\n\n".join(as_text(each, titles) for each in rules)


def _title(source: Source) -> str:
    return f"{source.title} ({source.year})" if source.year else source.title


def as_text(rule: Rule, titles: Mapping[str, str] = _NO_TITLES, width: int = 80) -> str:
    """Return the explanation of a rule as text.

    Args:
        rule: the rule.
        titles: titles of the sources, by their ids; a source without a title appears as its id.
        width: width of the text, in columns.
    """

    def filled(text: str, bullet: str = "") -> str:
        return "\n".join(
            wrap(text, width, initial_indent=bullet, subsequent_indent=" " * len(bullet))
        )

    sources = [
        filled(
            f"{titles.get(ground.source, ground.source)}: {ground.says} "
            f"(confidence: {ground.confidence})",
            "- ",
        )
        for ground in rule.grounds
    ]
    parts = [
        f"{rule.code}: {rule.name} ({rule.severity})",
        filled(rule.summary),
        filled(rule.why),
        *(
            ["\n".join(["Options:", *(filled(option, "- ") for option in _options(rule))])]
            if rule.options
            else []
        ),
        *map(filled, _limits(rule)),
        *(f"{title}:\n\n{indent(text, '    ')}" for title, text in _examples(rule)),
        "\n".join(["Grounds:", *sources]),
    ]
    return "\n\n".join(parts)


def as_markdown(rule: Rule) -> str:
    """Return the explanation of a rule below its summary, as Markdown."""
    grounds = "\n".join(f"- {ground}" for ground in rule.grounds)
    options = "\n".join(f"- {option}" for option in _options(rule))
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
    yield "Found in", rule.bad
    yield "Not in", rule.good


def _options(rule: Rule) -> Iterator[str]:
    for option in rule.options:
        bounds = f"{option.least:g} to {option.most:g}"
        yield f"{option.name} = {option.default:g} ({option.unit}; {bounds})"


def _limits(rule: Rule) -> Iterator[str]:
    """Yield whom the rule is for, and when it is skipped."""
    whom = [f"the goal of {listed(rule.goals, 'or')}"] if rule.goals else []
    whom += ["beginners"] if rule.for_beginners else []
    if whom:
        yield f"For {' and '.join(whom)} only."
    if rule.except_goals:
        yield f"Not for the goal of {listed(rule.except_goals, 'or')}."
    if rule.enabled_by is not None:
        yield f"Off by default: select it, or state {stated_in_words(rule.enabled_by)}."
    for requirement in rule.requires:
        yield f"Skipped when {requirement.value}."
