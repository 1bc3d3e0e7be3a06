"""`backworkouts rules`: a table of the rules."""

from __future__ import annotations

import click

from backworkouts.cli.output import columns, format_option, show_json
from backworkouts.linter.registry import all_rules, rules_named
from backworkouts.linter.render import plain_rule
from backworkouts.plurals import plural
from backworkouts.views.table import Table, plain

__all__ = ["rules"]


@click.command()
@click.option(
    "--select", multiple=True, metavar="RULE", help="Only this rule: a code, a family or a name."
)
@format_option
def rules(select: tuple[str, ...], form: str) -> None:
    """List the rules; `explain` shows all of one."""
    chosen = rules_named(select) if select else [*all_rules().values()]
    if form == "json":
        show_json({"rules": [plain_rule(rule) for rule in chosen]})
        return
    rows = tuple((rule.code, rule.name, rule.severity.value, rule.summary) for rule in chosen)
    count = (plural(len(rows), "rule"),)
    table = Table("", ("Code", "Name", "Severity", "Summary"), rows, count)
    click.echo(plain(table, columns()))
