"""JSON Schema: functions that build the definitions of every layer.

Each layer has the definitions of its own classes. A definition refers to others by their names, and
so to those of lower layers too; `complete` adds the definitions that a schema needs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum
from typing import Any

from backworkouts import limits
from backworkouts.errors import UnsupportedSubjectError, describe

__all__ = [
    "DIALECT",
    "LOCAL",
    "STEP",
    "Definitions",
    "Schema",
    "any_of",
    "complete",
    "enumeration",
    "flag",
    "integer",
    "list_of",
    "mapping_of",
    "number",
    "object_of",
    "optional",
    "ref",
    "summary",
    "text",
    "with_references",
]

Schema = dict[str, Any]
Definitions = Mapping[str, Schema]
"""Schemas by the names that references use."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"
LOCAL = "#/$defs/{model}"
"""The template of references to the definitions within the same schema."""

STEP: Schema = {"anyOf": [{"type": "string"}, {"type": "integer"}]}
"""A key or an index in a path. Not a list of types, which many OpenAPI tools do not accept."""


def summary(kind: type) -> str:
    """Return the first line of a docstring, or the name where Python runs without docstrings."""
    return (kind.__doc__ or kind.__name__).partition("\n")[0]


def ref(name: str, description: str = "") -> Schema:
    """Return a reference to a definition."""
    return {"$ref": LOCAL.replace("{model}", name), **_described(description)}


def _described(description: str) -> Schema:
    return {"description": description} if description else {}


def text(description: str) -> Schema:
    """Return a schema of any text."""
    return {"type": "string", "description": description}


def flag(description: str) -> Schema:
    """Return a schema of true and false."""
    return {"type": "boolean", "description": description}


def integer(description: str, low: int = 0, high: int | None = None) -> Schema:
    """Return a schema of the integers from `low` to `high`; None for no upper limit."""
    most = {} if high is None else {"maximum": high}
    return {"type": "integer", "minimum": low, **most, "description": description}


def number(description: str, **bounds: float) -> Schema:
    """Return a schema of numbers, with keywords such as `minimum` as they are."""
    return {"type": "number", **bounds, "description": description}


def any_of(description: str, *schemas: Schema) -> Schema:
    """Return a schema of what fits at least one of several schemas."""
    return {"anyOf": list(schemas), **_described(description)}


def optional(description: str, schema: Schema) -> Schema:
    """Return a schema of null and of what fits a schema."""
    return any_of(description, schema, {"type": "null"})


def list_of(
    items: str | Schema, description: str, least: int = 0, most: int | None = limits.ITEMS
) -> Schema:
    """Return a schema of lists.

    Args:
        items: the schema of each item, or the name of its definition.
        description: what the list holds.
        least: the fewest items.
        most: the most items; None for no upper limit.
    """
    bounds = {"minItems": least} if most is None else {"minItems": least, "maxItems": most}
    items = ref(items) if isinstance(items, str) else items
    return {"type": "array", "items": items, **bounds, "description": description}


def mapping_of(values: str | Schema, description: str) -> Schema:
    """Return a schema of objects with any keys, whose values have one schema."""
    values = ref(values) if isinstance(values, str) else values
    return {"type": "object", "additionalProperties": values, "description": description}


def enumeration(kind: type[Enum]) -> Schema:
    """Return the definition of an enumeration: the texts of its members."""
    values = [member.value for member in kind]
    return {
        "title": _title(kind.__name__),
        "description": summary(kind),
        "type": "string",
        "enum": values,
        "examples": values[:1],
    }


def object_of(
    name: str,
    description: str,
    examples: Sequence[Mapping[str, Any]],
    properties: Mapping[str, Schema],
    required: str | None = None,
) -> Schema:
    """Return the definition of an object, which has no other keys than those described.

    Args:
        name: of the definition; its title has the same words.
        description: what the object is, in one sentence or two.
        examples: objects that together have each key; the schema of each key shows its values.
        properties: the schema of each key.
        required: the keys that may not be left out, separated by spaces; None for all.
    """
    return {
        "title": _title(name),
        "description": description,
        "type": "object",
        "properties": {
            key: {"title": _title(key), **schema, "examples": _values(examples, key)}
            for key, schema in properties.items()
        },
        "required": list(properties) if required is None else required.split(),
        "additionalProperties": False,
        "examples": list(examples),
    }


def _values(examples: Sequence[Mapping[str, Any]], key: str) -> list[Any]:
    """Return the different values of a key."""
    values: list[Any] = []
    for example in examples:
        if key in example and example[key] not in values:
            values.append(example[key])
    return values


def _title(name: str) -> str:
    """Return a name as words: `StartedAt` and `started_at` as `Started at`.

    >>> _title("WarmUpPhase"), _title("per_side")
    ('Warm up phase', 'Per side')
    """
    spaced = "".join(f" {each}" if each.isupper() else each for each in name.replace("_", " "))
    return spaced.strip().capitalize()


def complete(schema: Schema, definitions: Definitions, template: str = LOCAL) -> Schema:
    """Return a schema with the definitions that it needs, directly or through others.

    Args:
        schema: what may refer to definitions.
        definitions: all known definitions, by name.
        template: how the references look, with `{model}` for the name of a definition.

    Raises:
        UnsupportedSubjectError: for a template without `{model}`.
    """
    if not isinstance(template, str) or "{model}" not in template:
        raise UnsupportedSubjectError(describe(template), f"a text with {{model}}, as in {LOCAL!r}")
    needed: dict[str, Schema] = {}
    waiting = [schema]
    while waiting:
        for name in _references(waiting.pop()):
            if name not in needed:
                needed[name] = definitions[name]
                waiting.append(definitions[name])
    ordered = {name: needed[name] for name in definitions if name in needed}
    whole = {**schema, "$defs": ordered} if ordered else schema
    completed: Schema = with_references(whole, lambda name: template.replace("{model}", name))
    return completed


_PREFIX = LOCAL.replace("{model}", "")


def _references(part: object) -> Iterator[str]:
    """Yield the names that a part of a schema refers to."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key == "$ref":
                yield value.removeprefix(_PREFIX)
            else:
                yield from _references(value)
    elif isinstance(part, list):
        for item in part:
            yield from _references(item)


def with_references(part: Any, write: Callable[[str], str]) -> Any:
    """Return a copy of a part of a schema with its references written in another way.

    Args:
        part: the schema, or a part of it.
        write: returns the reference to the definition of a name.
    """
    if isinstance(part, dict):
        return {
            key: write(value.removeprefix(_PREFIX))
            if key == "$ref"
            else with_references(value, write)
            for key, value in part.items()
        }
    if isinstance(part, list):
        return [with_references(item, write) for item in part]
    return part
