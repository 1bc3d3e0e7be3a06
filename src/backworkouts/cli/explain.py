"""`backworkouts explain`: the reasons, examples, options and sources of a rule."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from backworkouts._catalog.data_files import entries_by_id
from backworkouts.cli.output import columns, format_option, show_json
from backworkouts.linter.explain import as_text
from backworkouts.linter.registry import rules_named
from backworkouts.linter.render import plain_rule

__all__ = ["explain"]

_WIDEST = 100


@click.command()
@click.argument("names", metavar="RULE...", nargs=-1, required=True)
@format_option
def explain(names: tuple[str, ...], form: str) -> None:
    """Explain rules: their reasons, examples, options and sources.

    A RULE is a code, a name, or a family.
    """
    rules = rules_named(names)
    if form == "json":
        show_json({"rules": [plain_rule(one) for one in rules]})
        return
    sources = entries_by_id("sources")
    named = {ground.source for rule in rules for ground in rule.grounds if ground.source in sources}
    titles = {one: _title(sources[one]) for one in named}
    width = min(columns(), _WIDEST)
    click.echo("\n\n\n".join(as_text(one, titles, width) for one in rules))


def _title(source: Mapping[str, Any]) -> str:
    year = source.get("year")
    return f"{source['title']} ({year})" if year else source["title"]
