"""The JSON Schema as a page, and as a file for each document."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from page_parts import escaped, page, table

import backworkouts as bw

_DOCUMENTS = ("workout", "program", "session", "catalog", "credit_table", "progressions")
_LONGEST_EXAMPLE = 60


def pages() -> dict[str, str]:
    """Return the page on the schema, and the schema of each document, by their paths."""
    definitions = bw.json_schema()["$defs"]
    files = {
        f"schemas/{name}.json": json.dumps(bw.json_schema(name), indent=2) + "\n"
        for name in _DOCUMENTS
    }
    text = page(
        "# JSON Schema",
        "The keys of every document and of its parts, from `bw.json_schema()` (2020-12). "
        "[JSON](../json.md) describes how documents are read and written, and what a schema "
        "cannot express.",
        "The schema of each document as a file: "
        + ", ".join(f"{{download}}`{name} <schemas/{name}.json>`" for name in _DOCUMENTS)
        + ".",
        *(_section(name, definition) for name, definition in definitions.items()),
    )
    return {"json_schema.md": text, **files}


def _section(name: str, definition: Mapping[str, Any]) -> str:
    required = definition.get("required", ())
    rows = [
        (
            f"`{key}`",
            "required" if key in required else "",
            _type(value),
            escaped(value.get("description", "")),
            _example(value),
        )
        for key, value in definition.get("properties", {}).items()
    ]
    return page(
        f"## {name}",
        escaped(definition.get("description", "")),
        table(("key", "", "type", "meaning", "example"), rows) if rows else _type(definition),
    ).rstrip()


def _type(value: Mapping[str, Any]) -> str:
    """Return the type of a value in words, with links to definitions."""
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    for key in ("anyOf", "oneOf"):
        if key in value:
            return " or ".join(map(_type, value[key]))
    if "const" in value or "enum" in value:
        return ", ".join(f"`{item}`" for item in value.get("enum", [value.get("const")]))
    if value.get("type") == "array":
        return f"list of {_type(value['items'])}" if "items" in value else "list"
    if value.get("type") == "object" and isinstance(value.get("additionalProperties"), dict):
        return f"object of {_type(value['additionalProperties'])}"
    return f"{value.get('type', 'any value')}{_bounds(value)}"


def _bounds(value: Mapping[str, Any]) -> str:
    low, high = value.get("minimum"), value.get("maximum")
    if low is None and high is None:
        return ""
    return f", {low if low is not None else ''} to {high if high is not None else ''}".rstrip()


def _example(value: Mapping[str, Any]) -> str:
    shown = json.dumps(value["examples"][0], ensure_ascii=False) if "examples" in value else ""
    return f"`{shown}`" if shown and len(shown) <= _LONGEST_EXAMPLE else ""
