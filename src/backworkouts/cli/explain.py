"""`backworkouts explain`: all that a rule says of itself."""

from __future__ import annotations

import shutil

import click

from backworkouts._catalog._lines import sources
from backworkouts.cli._output import format_option, show_json
from backworkouts.rules.explained import as_text
from backworkouts.rules.registry import all_rules, codes_of

__all__ = ["explain"]

_WIDEST = 100


@click.command()
@click.argument("names", metavar="RULE...", nargs=-1, required=True)
@format_option
def explain(names: tuple[str, ...], form: str) -> None:
    """Explain rules: why they are there, what they find, what they go by and stand on.

    A RULE is a code, a name, or a family.
    """
    codes = codes_of(names)
    rules = [rule for code, rule in all_rules().items() if code in codes]
    if form == "json":
        from backworkouts.rules.plain import plain_rule  # noqa: PLC0415  not needed for a text

        show_json({"rules": [plain_rule(one) for one in rules]})
        return
    named = {ground.source for rule in rules for ground in rule.grounds}
    known = sources()
    titles = {
        key: f"{one.title} ({one.year})" if one.year else one.title
        for key, one in ((key, known[key]) for key in named if key in known)
    }
    width = min(shutil.get_terminal_size().columns, _WIDEST)
    click.echo("\n\n\n".join(as_text(one, titles, width) for one in rules))
