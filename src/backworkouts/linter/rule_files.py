"""Which file holds the rule of a code: the first line of each begins with it, so none is imported.

As in `ORD001: lower-back work comes before pulls.` A test holds that they do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import get_data, iter_modules

from backworkouts import rules as package

__all__ = ["files_by_code"]

_BEGINNING = rb'"""([A-Z]+[0-9]+): '


def files_by_code() -> dict[str, str]:
    """The names of the modules, in the order of the codes; none where no sources are installed."""
    try:
        found = [(re.match(_BEGINNING, source), name) for name, source in _sources()]
    except OSError:
        return {}
    return dict(sorted((begin[1].decode(), name) for begin, name in found if begin))


def _sources() -> Iterator[tuple[str, bytes]]:
    for family in iter_modules(package.__path__, f"{package.__name__}."):
        if family.ispkg:
            for one in iter_modules(import_module(family.name).__path__):
                data = get_data(family.name, f"{one.name}.py")
                yield f"{family.name}.{one.name}", data or b""
