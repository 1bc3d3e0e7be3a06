"""Write the folded names of the bundled exercises, which are shipped beside the data.

Run it when the data, or the way names are folded, change: `python .ci/write_names.py`. A test fails
when the file is stale.
"""

from __future__ import annotations

import json
from pathlib import Path

import backworkouts as bw
from backworkouts._catalog import index

path = Path(index.__file__).parent / index.FILE
value = index.prebuilt(bw.catalog.exercises.values())
path.write_text(json.dumps(value, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
