"""The public names of the library, where users import them, and references to them.

A name is defined in a private module (`backworkouts.model.set`) and imported from a public one
(`backworkouts`). The reference shows the public name only, so every reference to a definition is
resolved to the public name.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.domains.python import PyXRefRole
from sphinx.environment import BuildEnvironment
from sphinx.ext.napoleon import Config, GoogleDocstring
from sphinx.util.docutils import SphinxRole

MODULES = (
    "backworkouts",
    "backworkouts.model",
    "backworkouts.linter",
    "backworkouts.notation",
    "backworkouts.interop",
    "backworkouts.pictures",
    "backworkouts.progression",
    "backworkouts.report",
    "backworkouts.builder",
    "backworkouts.tables",
    "backworkouts.errors",
    "backworkouts.limits",
    "backworkouts.mcp",
    "backworkouts.testing.strategies",
    "backworkouts.integrations.cattrs",
    "backworkouts.integrations.django",
    "backworkouts.integrations.pydantic",
    "backworkouts.integrations.sqlalchemy",
)
"""The public modules. Where two have a name, the first in this list shows it."""

_STYLE = Config(napoleon_use_ivar=True, napoleon_use_rtype=False)
_IDENTIFIER = re.compile(r"[A-Za-z_][\w.]*(\(\))?")


def modules() -> tuple[str, ...]:
    """Return the public modules of this version."""
    return tuple(module for module in MODULES if find_spec(module) is not None)


@cache
def definitions(module: str) -> Mapping[str, str]:
    """Return the full name of the definition of each public name of a module.

    >>> definitions("backworkouts")["Set"]
    'backworkouts.model.set.Set'
    """
    source = Path(import_module(module).__file__ or "")
    stub = source.with_suffix(".pyi")
    tree = ast.parse((stub if stub.exists() else source).read_text("utf-8"))
    imported = {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in tree.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    return {name: imported.get(name, f"{module}.{name}") for name in import_module(module).__all__}


@cache
def public_by_definition() -> Mapping[str, str]:
    """Return the public name of each definition.

    >>> public_by_definition()["backworkouts.model.set.Set"]
    'backworkouts.Set'
    """
    found: dict[str, str] = {}
    for module in modules():
        for name, definition in definitions(module).items():
            found.setdefault(_original(definition), f"{module}.{name}")
    return found


def _original(definition: str) -> str:
    """Follow a name that a public package imports from another module to where it is defined."""
    module, _, name = definition.rpartition(".")
    if module in MODULES:
        further = definitions(module).get(name, definition)
        if further != definition:
            return _original(further)
    return definition


def names() -> Iterator[tuple[str, str, str]]:
    """Yield every public name once: its module, the name, and the full name of its definition."""
    for definition, public_name in public_by_definition().items():
        module, _, name = public_name.rpartition(".")
        yield module, name, definition


def public(target: str) -> str:
    """Return the public name for the full name of a definition or of a member of it.

    >>> public("backworkouts.model.set.Set.rpe")
    'backworkouts.Set.rpe'
    """
    head, members = target, ""
    while head:
        if head in public_by_definition():
            return public_by_definition()[head] + members
        head, _, last = head.rpartition(".")
        members = f".{last}{members}"
    return target


class CodeRole(SphinxRole):
    """Text between single backticks: a link where it is a public name, code otherwise."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the link or the code."""
        if not _IDENTIFIER.fullmatch(self.text):
            return [nodes.literal(self.rawtext, self.text)], []
        text = self.text.removeprefix("bw.") if self.text.startswith("bw.") else self.text
        role = PyXRefRole(warn_dangling=False)
        found, messages = role(
            "py:obj", self.rawtext, text, self.lineno, self.inliner, self.options, self.content
        )
        return list(found), list(messages)


def resolve(
    app: Sphinx, env: BuildEnvironment, node: addnodes.pending_xref, content: nodes.TextElement
) -> nodes.Node | None:
    """Resolve a reference to a definition to its public name."""
    if node.get("refdomain") != "py":
        return None
    target = node["reftarget"]
    guesses = (public(target), f"backworkouts.{target}", f"backworkouts.model.{target}")
    domain = env.domains["py"]
    for guess in guesses:
        if guess != target and guess in domain.objects:
            last = target.rpartition(".")[2]
            shown = content if node["reftype"] == "obj" else _renamed(content, target, last)
            return domain.resolve_xref(
                env, node["refdoc"], app.builder, node["reftype"], guess, node, shown
            )
    return content if node["reftype"] == "obj" else None


def _renamed(content: nodes.TextElement, target: str, last: str) -> nodes.TextElement:
    """Shorten the shown private name to its last part."""
    if content.astext() == target:
        return nodes.inline("", last, classes=content.get("classes", []))
    return content


def without_sentinels(
    _app: Sphinx, _what: str, _name: str, _object: Any, _options: Any, signature: str | None,
    returned: str | None,
) -> tuple[str | None, str | None]:  # fmt: skip
    """Show a default that depends on the other arguments as `...`."""
    return (signature.replace("= NOTHING", "= ...") if signature else signature), returned


def google_style(  # noqa: PLR0917  Sphinx passes them by position
    app: Sphinx, what: str, name: str, value: Any, options: Any, lines: list[str]
) -> None:
    """Turn the sections of a docstring, such as `Args:`, into fields.

    Not by the extension `sphinx.ext.napoleon`: it takes the words before a colon in the first line
    of an attribute for its type.
    """
    kind = "method" if what in {"attribute", "data", "property"} else what
    lines[:] = GoogleDocstring(lines, _STYLE, app, kind, name, value, options).lines()


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect the functions above to Sphinx."""
    app.add_role("code-or-name", CodeRole())
    app.connect("missing-reference", resolve)
    app.connect("autodoc-process-docstring", google_style)
    app.connect("autodoc-process-signature", without_sentinels)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
