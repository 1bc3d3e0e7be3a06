"""Writes sources.md and article.md, from the data of the catalog: `python docs/sources.py`.

A test fails when a page is stale.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import backworkouts as bw
from backworkouts.progression.published import PUBLISHED
from backworkouts.volume.credits import TABLES

DOCS = Path(__file__).parent
DATA = Path(bw.__file__).parent / "_catalog" / "data"
LISTED = 12
STATED_RIR = ("halperin_2022",)
NEXT_LOAD = ("acsm_2009",)

SOURCES_HEAD = """# Sources

What the catalog, the rules and the credit tables stand on: {count} sources, and what each of them
grounds. *Read*: full (the paper or its abstract), secondary (only a page about it), or no. A source
is cited only for what it states, in our words. How sure a ground makes a rule is on
[the page of the rule](rules.md). Written by `docs/sources.py`. Not medical advice.
"""

ARTICLE_HEAD = """# The article, fact by fact

The library began with one article, "{title}" ({publisher}). Of its {count} facts
{held} are kept (held), {corrected} corrected, and {left_out} left out, with the reason. Facts are
in our words; the numbers are lines of its text. Written by `docs/sources.py` from
`article_facts.json`, which is in [the data folder](../src/backworkouts/_catalog/data/README.md).
"""


def pages() -> dict[str, str]:
    """Return the text of each page, by its name."""
    return {"sources.md": sources_page(), "article.md": article_page()}


def facts() -> list[dict[str, object]]:
    """Return the facts of the article."""
    found: list[dict[str, object]] = json.loads((DATA / "article_facts.json").read_text("utf-8"))[
        "facts"
    ]
    return found


def grounded() -> dict[str, dict[str, list[str]]]:
    """Return what each source grounds, by kind; a source that grounds nothing has no kind."""
    found: dict[str, dict[str, list[str]]] = {source: {} for source in bw.catalog.sources}
    for kind, name, source in _citations():
        names = found[source].setdefault(kind, [])
        if name not in names:
            names.append(name)
    return found


def _citations() -> Iterator[tuple[str, str, str]]:
    """Yield each citation: the kind of what cites, its name, and the source."""
    for rule in bw.linter.all_rules().values():
        for ground in rule.grounds:
            yield "rules", f"[{rule.code}](rules/{rule.code}.md)", ground.source
    for table in TABLES.values():
        yield from (("credit tables", table.name, source) for source in table.sources)
    for scheme in PUBLISHED.values():
        name = f"[{scheme.name}](progression.md)"
        yield from (("schemes of progression", name, source) for source in scheme.sources)
    for formula in bw.model.OneRepMaxFormula:
        yield from (
            ("formulas of the one-repetition maximum", formula, each) for each in formula.sources
        )
    yield from (
        ("stated repetitions in reserve", "`estimate_one_rep_max`", each) for each in STATED_RIR
    )
    yield from (("what can be loaded next", "`progression.next`", each) for each in NEXT_LOAD)
    for kind in ("workouts", "programs", "exercises", "muscles"):
        for entry in getattr(bw.catalog, kind).values():
            yield from ((kind, entry.name, source) for source in entry.sources)
    yield from _citations_of_data()


def _citations_of_data() -> Iterator[tuple[str, str, str]]:
    """Yield the citations of data files that are no entries of the catalog."""
    for system in json.loads((DATA / "crosswalk.json").read_text("utf-8"))["systems"]:
        if system["id"] in bw.catalog.sources:
            yield "names in other systems", f"[{system['name']}](crosswalk.md)", system["id"]
    for fact in facts():
        for source in fact.get("sources", ()):  # type: ignore[attr-defined]  # a list of ids
            yield "facts of the article", f"`{fact['id']}`", source


def sources_page() -> str:
    """Return the page on sources."""
    uses = grounded()
    parts = [_source(source, uses[source.id]) for source in bw.catalog.sources.values()]
    return "\n".join([SOURCES_HEAD.format(count=len(parts)), *parts])


def _source(source: bw.Source, uses: dict[str, list[str]]) -> str:
    by = " ".join(str(part) for part in (source.authors, source.year) if part)
    place = "; ".join(part for part in (by, source.published_in) if part)
    lines = [f"## {source.id}", "", f"{source.title}{'. ' + place if place else ''}.", ""]
    if source.doi:
        lines.append(f"- DOI: [{source.doi}](https://doi.org/{source.doi})")
    lines.append(f"- Kind: {source.kind.replace('_', ' ')}. Read: {source.verified}.")
    for label, text in (
        ("Sample", source.sample),
        ("Result", source.result),
        ("Note", source.note),
    ):
        if text:
            lines.append(f"- {label}: {text}")
    lines += [f"- Grounds {kind}: {_names(names)}." for kind, names in uses.items()]
    return "\n".join([*lines, ""])


def _names(names: list[str]) -> str:
    more = len(names) - LISTED
    return ", ".join(names[:LISTED]) + (f" and {more} more" if more > 0 else "")


def article_page() -> str:
    """Return the page on the article."""
    all_facts = facts()
    held, corrected, left_out = (
        [fact for fact in all_facts if key in fact] for key in ("held", "corrected", "left_out")
    )
    article = bw.catalog.sources["article"]
    head = ARTICLE_HEAD.format(
        title=article.title,
        publisher=article.published_in,
        count=len(all_facts),
        held=len(held),
        corrected=len(corrected),
        left_out=len(left_out),
    )
    return "\n".join(
        [
            head,
            _table("Corrected", corrected, ("corrected", "where")),
            _table("Left out", left_out, ("left_out",)),
            _table("Held", held, ("held",)),
        ]
    )


_COLUMNS = {"corrected": "why", "where": "where", "left_out": "why", "held": "where"}


def _table(title: str, rows: list[dict[str, object]], keys: tuple[str, ...]) -> str:
    head = ["line", "fact", *(_COLUMNS[key] for key in keys)]
    lines = [f"## {title}", "", f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    for fact in rows:
        cells = [_cell(fact["lines"]), _cell(fact["fact"]), *(_cell(fact[key]) for key in keys)]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join([*lines, ""])


def _cell(value: object) -> str:
    if not isinstance(value, list):
        return str(value)
    return ", ".join(f"`{item}`" if isinstance(item, str) else str(item) for item in value)


def main() -> None:
    """Write each page."""
    for name, text in pages().items():
        (DOCS / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
