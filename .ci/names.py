"""Fail when a tracked file names a path of a machine or the host of a package registry."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

PATHS = re.compile(r"(?<![\w.~/-])/(?:home|root|work|tmp|Users)/[a-z.]", re.IGNORECASE)
HOSTS = re.compile(
    r"py" r"pi\.org|pythonhosted|npm" r"js\.(?:com|org)|conda\.anaconda", re.IGNORECASE
)

# This file has to name what it looks for.
self = ".ci/names.py"
tracked = subprocess.run(["git", "ls-files"], capture_output=True, text=True, check=True).stdout  # noqa: S607
found = [
    f"{name}:{number}: {line.strip()}"
    for name in tracked.splitlines()
    if name != self and Path(name).is_file()
    for number, line in enumerate(Path(name).read_text("utf-8", "replace").splitlines(), 1)
    if PATHS.search(line) or HOSTS.search(line)
]
print("\n".join(found))  # noqa: T201
sys.exit(bool(found))
