"""Write the names of the bundled exercises, folded and as words, which are shipped with the data.

Run it when the data, the way names are folded, or a vocabulary change: `python .ci/write_names.py`.
A test fails when a file is stale.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import backworkouts as bw
from backworkouts._catalog import index
from backworkouts._catalog.bundled import names_as_written
from backworkouts.notation.grammar import known_names


def write(file: str, value: dict[str, Any]) -> None:
    """Write a value as JSON, beside the modules of the catalog."""
    text = json.dumps(value, ensure_ascii=False, indent=0)
    (Path(index.__file__).parent / file).write_text(text + "\n", encoding="utf-8")


write(index.FILE, index.prebuilt(bw.catalog.exercises.values()))
write(known_names.FILE, known_names.prebuilt(names_as_written()))
