"""Which installed packages say that they add rules."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = ["PLUGINS", "installed_plugins"]

PLUGINS = "backworkouts.rules"
"""The group of entry points that add rules."""

_INFO = (".dist-info", ".egg-info", ".egg")


def installed_plugins() -> Iterable[EntryPoint]:
    """The entry points of the group.

    `importlib.metadata` takes a third as long to import as all rules, and hardly anybody has a
    plugin: so the files that it would read are looked into before.
    """
    if not any(map(_may_name_some, sys.path)):
        return ()
    from importlib.metadata import entry_points  # noqa: PLC0415  as above

    return entry_points(group=PLUGINS)


def _may_name_some(folder: str) -> bool:
    """Whether a package in a folder of the path names the group; yes for what is no folder."""
    try:
        found = [one for one in Path(folder).iterdir() if one.name.endswith(_INFO)]
    except FileNotFoundError:
        return False
    except OSError:  # an archive: only `importlib.metadata` can look into it
        return True
    return any(map(_names_it, found))


def _names_it(info: Path) -> bool:
    try:
        return PLUGINS.encode() in (info / "entry_points.txt").read_bytes()
    except OSError:  # most have none
        return info.suffix == ".egg"  # in which it is elsewhere
