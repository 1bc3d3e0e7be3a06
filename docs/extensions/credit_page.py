"""The bundled credit tables."""

from __future__ import annotations

from page_parts import escaped, page, table

import backworkouts as bw
from backworkouts.volume.credits import TABLES


def pages() -> dict[str, str]:
    """Return the page on credit tables, by its path."""
    text = page(
        "# Credit tables",
        "What one set of an exercise earns a muscle in each role. [Volume](../volume.md) "
        "describes how sets are counted, and how to make a table of your own.",
        table(
            ("table", "prime mover", "synergist", "stabilizer", "drop set"),
            (
                (
                    f"`{credits.name}`",
                    f"{credits.prime_mover:g}",
                    f"{credits.synergist:g}",
                    f"{credits.stabilizer:g}",
                    f"{credits.drop_set:g}",
                )
                for credits in TABLES.values()
            ),
        ),
        *map(_section, TABLES.values()),
    )
    return {"credit_tables.md": text}


def _section(credits: bw.CreditTable) -> str:
    sources = ", ".join(f"[{source}](../sources.md#{source})" for source in credits.sources)
    overrides = [
        (f"`{exercise}`", ", ".join(f"{muscle} {credit:g}" for muscle, credit in by_muscle))
        for exercise, by_muscle in credits.overrides
    ]
    return page(
        f"## {credits.name}",
        escaped(credits.note or ""),
        f"Version {credits.version}. Sources: {sources}." if sources else "",
        table(("exercise", "credits"), overrides) if overrides else "",
    ).rstrip()
