"""`backworkouts rules`: what is checked."""

from __future__ import annotations

import shutil

import click

from backworkouts.cli._output import format_option, show_json
from backworkouts.rules.registry import all_rules, codes_of
from backworkouts.views.table import Table, plain

__all__ = ["rules"]


@click.command()
@click.option("--select", multiple=True, metavar="RULE", help="A code, a family or a name.")
@format_option
def rules(select: tuple[str, ...], form: str) -> None:
    """List the rules; `explain` says more of each."""
    known = all_rules()
    codes = codes_of(select) if select else frozenset(known)
    chosen = [rule for code, rule in known.items() if code in codes]
    if form == "json":
        from backworkouts.rules.plain import plain_rule  # noqa: PLC0415  not needed for a text

        show_json({"rules": [plain_rule(one) for one in chosen]})
        return
    rows = tuple((one.code, one.name, one.severity.value, one.summary) for one in chosen)
    count = f"{len(rows)} rule{'' if len(rows) == 1 else 's'}"
    table = Table("", ("Code", "Name", "Severity", "Summary"), rows, (count,))
    click.echo(plain(table, shutil.get_terminal_size().columns))
