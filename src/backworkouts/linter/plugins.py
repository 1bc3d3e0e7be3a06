"""Which installed packages say that they add rules."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
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
    # By `os` alone: `pathlib` takes as long to import as ten rules.
    folder = folder or os.curdir
    try:
        names = [one for one in os.listdir(folder) if one.endswith(_INFO)]  # noqa: PTH208  as above
    except FileNotFoundError:
        return False
    except OSError:  # an archive: only `importlib.metadata` can look into it
        return True
    return any(_names_it(f"{folder}{os.sep}{one}") for one in names)


def _names_it(info: str) -> bool:
    try:
        with open(f"{info}{os.sep}entry_points.txt", "rb") as file:  # noqa: PTH123  as above
            return PLUGINS.encode() in file.read()
    except OSError:  # most have none
        return info.endswith(".egg")  # in which it is elsewhere
