"""The reference of the API: every public name once, on pages by topic."""

from __future__ import annotations

import inspect
import pprint
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from inspect import cleandoc
from types import ModuleType
from typing import Any, NamedTuple

from public_names import modules, names
from sphinx.pycode import ModuleAnalyzer

_LONGEST_VALUE = 60


class Topic(NamedTuple):
    """A page of names of `backworkouts` itself: a title, an introduction, sections of names."""

    title: str
    introduction: str
    sections: Mapping[str, str]


TOPICS: Mapping[str, Topic] = {
    "training": Topic(
        "Workouts and programs",
        "The classes of planned and logged training. All of them are immutable.",
        {
            "Short ways": "straight superset",
            "One set": "Set Reps Duration Load Interval",
            "Workouts": "ExerciseSets Block Workout",
            "Programs and sessions": "Program Phase REST Session",
            "How loads progress": "Progressions",
        },
    ),
    "catalog": Topic(
        "Catalog",
        "Exercises, muscles, workouts, programs and sources, each by its id.",
        {"Lookup": "catalog resolve Catalog", "Entries": "Exercise Muscle Source"},
    ),
    "documents": Topic(
        "Documents",
        "JSON in and out. The documents are described on :doc:`../json_schema`.",
        {
            "Read": "loads load iter_loads from_dict",
            "Write": "dumps dump to_dict",
            "Schema": "json_schema",
        },
    ),
    "volume": Topic(
        "Volume",
        "Sets per muscle, and the load that was moved.",
        {
            "Count": "session_volume weekly_volume volume_by_week tonnage",
            "Results": "Volume Tonnage",
            "Credit tables": "FRACTIONAL DIRECT TOTAL CreditTable CreditTableName",
        },
    ),
    "checks": Topic(
        "Checks and fixes",
        "Run the linter. The rules are described on :doc:`../../rules`.",
        {
            "Check": "check validate lower_back_last explain",
            "Fix": "fix",
            "Choose rules": "Profile Settings",
            "Results": "Report Finding Severity Validation sarif",
        },
    ),
}
"""The pages of `backworkouts` itself, by their names."""

TITLES = {
    "backworkouts.model": "Vocabularies and parts of the model",
    "backworkouts.linter": "Parts of rules",
    "backworkouts.notation": "Notation",
    "backworkouts.interop": "Files of other apps",
    "backworkouts.pictures": "Pictures",
    "backworkouts.progression": "Progression",
    "backworkouts.report": "Reports and sheets",
    "backworkouts.builder": "Programs from wishes",
    "backworkouts.tables": "Tables of sets",
    "backworkouts.errors": "Exceptions and problems",
    "backworkouts.limits": "Limits",
    "backworkouts.mcp": "MCP server",
    "backworkouts.testing.strategies": "Strategies for Hypothesis",
    "backworkouts.integrations.cattrs": "cattrs",
    "backworkouts.integrations.django": "Django",
    "backworkouts.integrations.pydantic": "pydantic",
    "backworkouts.integrations.sqlalchemy": "SQLAlchemy",
}
"""The title of the page of each other module."""

_NOT_LISTED = "__version__"
"""A name without an entry of its own: the page on the package states the version."""


def pages() -> dict[str, str]:
    """Return the text of each page, by its path below the folder of the reference.

    Raises:
        LookupError: when a name of `backworkouts` has no topic, or a topic names what is missing.
    """
    by_module: dict[str, dict[str, str]] = {module: {} for module in modules()}
    for module, name, definition in names():
        by_module[module][name] = definition
    others = [module for module in by_module if module != "backworkouts"]
    found = {f"api/{name}.rst": _topic(topic, by_module) for name, topic in TOPICS.items()}
    for module in others:
        found[f"api/{module}.rst"] = _module_page(module, by_module[module])
    _require_topics(by_module["backworkouts"])
    found["api/index.rst"] = _index([*TOPICS, *others])
    return found


def _require_topics(given: Mapping[str, str]) -> None:
    listed = [
        name
        for topic in TOPICS.values()
        for section in topic.sections.values()
        for name in section.split()
    ]
    classified = {*listed, _NOT_LISTED}
    without = [
        name
        for name in given
        if name not in classified
        and not isinstance(getattr(import_module("backworkouts"), name), ModuleType)
    ]
    if without:
        message = (
            f"names of backworkouts without a topic in docs/extensions/api_pages.py: {without}"
        )
        raise LookupError(message)


def _index(pages_in_order: Iterable[str]) -> str:
    return "\n".join(
        [
            *_heading("API", "="),
            ".. automodule:: backworkouts",
            "",
            ".. toctree::",
            "   :maxdepth: 1",
            "",
            *(f"   {name}" for name in pages_in_order),
            "",
        ]
    )


def _topic(topic: Topic, by_module: Mapping[str, Mapping[str, str]]) -> str:
    lines = [*_heading(topic.title, "="), topic.introduction, ""]
    lines += [".. currentmodule:: backworkouts", ""]
    for title, listed in topic.sections.items():
        lines += _heading(title, "-")
        for name in listed.split():
            lines += _entry("backworkouts", name, by_module["backworkouts"][name])
    return "\n".join(lines)


def _module_page(module: str, definitions: Mapping[str, str]) -> str:
    lines = [*_heading(TITLES[module], "="), f".. automodule:: {module}", ""]
    kinds: dict[str, list[str]] = {}
    for name, definition in definitions.items():
        value = getattr(import_module(module), name)
        kinds.setdefault(_kind(value), []).extend(_entry(module, name, definition))
    for title in ("Functions", "Classes", "Exceptions", "Modules", "Constants and types"):
        if title in kinds:
            lines += [*_heading(title, "-"), *kinds[title]]
    return "\n".join(lines)


def _kind(value: object) -> str:
    if isinstance(value, ModuleType):
        return "Modules"
    if isinstance(value, type):
        return "Exceptions" if issubclass(value, Exception) else "Classes"
    return "Functions" if inspect.isroutine(value) else "Constants and types"


def _heading(title: str, underline: str) -> list[str]:
    return [title, underline * len(title), ""]


def _entry(module: str, name: str, definition: str) -> Sequence[str]:
    value = getattr(import_module(module), name)
    kind = _kind(value)
    full = f"{module}.{name}"
    if kind == "Modules":
        return [f".. automodule:: {full}", "   :members:", "", ""]
    directive = {"Functions": "autofunction", "Classes": "autoclass", "Exceptions": "autoexception"}
    if kind in directive:
        return [f".. {directive[kind]}:: {full}", *_members(value), "", ""]
    return _constant(full, definition, value)


def _members(value: object) -> list[str]:
    """Return the options that list the documented members that the library defines."""
    if not isinstance(value, type):
        return []
    own = dict.fromkeys(
        name
        for base in reversed(value.__mro__)
        if base.__module__.partition(".")[0] == "backworkouts"
        for name in vars(base)
        if not name.startswith("_")
    )
    if not own:
        return []
    is_enumeration = hasattr(value, "__members__")
    return [f"   :members: {', '.join(own)}", *(["   :undoc-members:"] if is_enumeration else [])]


def _constant(full: str, definition: str, value: object) -> list[str]:
    module, _, name = definition.rpartition(".")
    analyzer = ModuleAnalyzer.for_module(module)
    analyzer.analyze()
    lines = [f".. py:data:: {full}"]
    annotation = analyzer.annotations.get(("", name))
    if annotation:
        lines.append(f"   :type: {annotation}")
    shown = _value(value)
    if shown:
        lines.append(f"   :value: {shown}")
    documented = cleandoc("\n".join(analyzer.attr_docs.get(("", name), [])))
    return [*lines, "", *(f"   {line}" for line in documented.splitlines()), "", ""]


def _value(value: Any) -> str:
    shown = f"{value:_}" if type(value) is int else pprint.pformat(value, width=10_000)
    return shown if len(shown) <= _LONGEST_VALUE and " at 0x" not in shown else ""
