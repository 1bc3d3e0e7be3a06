"""The muscles of the catalog, with pictures and anatomy."""

from __future__ import annotations

import re

from page_parts import escaped, facts, page, words
from picture_files import themed

import backworkouts as bw

_UBERON = "https://purl.obolibrary.org/obo/"


def link(muscle: str, prefix: str = "") -> str:
    """Return a link to the section on a muscle.

    Args:
        muscle: the id of the muscle.
        prefix: the path from the page with the link to the folder of the generated pages.
    """
    name = bw.catalog.muscles[muscle].name
    anchor = re.sub(r"[^\w\- ]", "", name.lower()).replace(" ", "-")
    return f"[{escaped(name)}]({prefix}muscles.md#{anchor})"


def pages() -> dict[str, str]:
    """Return the page on muscles and its pictures, by their paths."""
    muscles = list(bw.catalog.muscles.values())
    back = [muscle for muscle in muscles if muscle.back]
    others = [muscle for muscle in muscles if not muscle.back]
    files: dict[str, str] = {}
    sections = []
    for muscle in back:
        drawn, picture = themed(
            lambda theme, muscle=muscle: bw.pictures.muscle_map(muscle.id, theme=theme), muscle.id
        )
        files |= drawn
        sections.append(_section(muscle, picture))
    text = page(
        "# Muscles",
        f"The catalog has {len(muscles)} muscles and parts of muscles. {len(back)} belong to the "
        "back, as this library counts them; each has a picture. The anatomy is from the sources "
        "that each entry names.",
        "## Muscles of the back",
        *sections,
        "## Other muscles",
        f"The other {len(others)} are counted, too: a pull works the biceps, a deadlift the legs.",
        *(_section(muscle) for muscle in others),
    )
    return {"muscles.md": text, **files}


def _section(muscle: bw.Muscle, picture: str = "") -> str:
    parts = [part.id for part in bw.catalog.muscles.values() if part.parent == muscle.id]
    known = {
        "Id": f"`{muscle.id}`",
        "Latin name": escaped(muscle.latin_name or ""),
        "Also called": escaped(", ".join(muscle.common_names)),
        "Part of": link(muscle.parent) if muscle.parent else "",
        "Parts": ", ".join(map(link, parts)),
        "Region": words(muscle.region),
        "Origin": escaped(muscle.origin or ""),
        "Insertion": escaped(muscle.insertion or ""),
        "Actions": escaped(", ".join(muscle.actions)),
        "Identifiers": _identifiers(muscle.identifiers),
        "Note": escaped(muscle.note or ""),
        "Sources": ", ".join(f"[{source}](../sources.md#{source})" for source in muscle.sources),
    }
    name = muscle.name[0].upper() + muscle.name[1:]
    return page(f"### {escaped(name)}", picture, facts(known)).rstrip()


def _identifiers(identifiers: bw.model.Identifiers) -> str:
    uberon = identifiers.uberon
    fma = identifiers.fma
    provisional = " (provisional)" if identifiers.fma_provisional else ""
    shown = [
        f"[{uberon}]({_UBERON}{uberon.replace(':', '_')})" if uberon else "",
        f"{fma}{provisional}" if fma else "",
        f"TA98 {identifiers.ta98}" if identifiers.ta98 else "",
    ]
    return ", ".join(part for part in shown if part)
