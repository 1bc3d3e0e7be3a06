"""Days of the calendar in options."""

from __future__ import annotations

from datetime import date

import click

__all__ = ["as_day"]


def as_day(_context: click.Context, _option: click.Parameter, value: str | None) -> date | None:
    """Return the day of an option: a callback.

    Args:
        _context: the context of the command.
        _option: the option.
        value: its text; None where it is not given.

    Raises:
        click.BadParameter: for any other text.
    """
    try:
        return None if value is None else date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"expected a day such as 2026-11-02, found {value!r}.") from None
