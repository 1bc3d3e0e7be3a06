"""An app as PyInstaller freezes it: it reads the catalog, checks a text and prints the findings."""

from __future__ import annotations

import backworkouts as bw

workout = bw.notation.parse("Pull\nDeadlift 3x5\nPull-Up 3x8")
print(f"{len(bw.catalog.exercises)} exercises")  # noqa: T201
print(bw.session_volume(workout)["latissimus_dorsi"], "sets for the lats")  # noqa: T201
for finding in bw.check(bw.loads(bw.dumps(workout))):
    print(finding.code, finding.message)  # noqa: T201
