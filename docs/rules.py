"""Writes rules.md from the rule files: `python docs/rules.py`. A test fails when it is stale."""

from __future__ import annotations

from pathlib import Path

import backworkouts as bw

HEAD = """# Rules

`backworkouts check FILE`, or `bw.check(subject)`. What is impossible is an error, what is said to
apply to everyone or makes a count wrong a warning, and preference an info: the strength of a rule
is the strength of its ground. Written from the rule files by `docs/rules.py`.

A workout by itself is no week: rules on weekly sets need a program, or all workouts or sessions of
a week. They look at the lats, the rhomboids, the trapezius and the erector spinae. Not medical
advice.
"""


def page() -> str:
    """The page."""
    return "\n".join([HEAD, *map(section, bw.all_rules().values())])


def section(rule: bw.Rule) -> str:
    """One rule."""
    grounds = "\n".join(f"- {ground}" for ground in rule.grounds)
    return (
        f"## {rule.code}: {rule.name}\n\n"
        f"{rule.summary} ({rule.severity})\n\n{rule.why}\n\n"
        f"Found in:\n\n```text\n{rule.bad}\n```\n\nNot in:\n\n```text\n{rule.good}\n```\n\n"
        f"Grounds:\n\n{grounds}\n"
    )


if __name__ == "__main__":
    (Path(__file__).parent / "rules.md").write_text(page(), encoding="utf-8")
