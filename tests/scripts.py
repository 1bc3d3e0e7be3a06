"""Scripts of the repository as modules: they are run by name, and belong to no package."""

from __future__ import annotations

import sys
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from unittest import mock

ROOT = Path(__file__).parents[1]


@cache
def load_script(path: str) -> ModuleType:
    """Return a script, which finds the modules that stand beside it.

    Args:
        path: the file, from the root of the repository.
    """
    file = ROOT / path
    spec = spec_from_file_location(file.stem, file)
    module = module_from_spec(spec)
    with mock.patch.object(sys, "path", [str(file.parent), *sys.path]):
        spec.loader.exec_module(module)
    return module
