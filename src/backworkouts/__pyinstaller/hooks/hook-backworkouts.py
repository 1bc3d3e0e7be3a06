"""Hook for PyInstaller: what a frozen app needs of backworkouts, and its analysis cannot see.

Public names are imported lazily and rules are found by folder, so that no import statement names
their modules; the catalog and the JSON Schema are data files.
"""

from __future__ import annotations

from PyInstaller.utils.hooks import collect_data_files, collect_submodules

# Without click, the command line cannot be imported: a library that an app does not need.
hiddenimports = collect_submodules("backworkouts", on_error="ignore")
datas = collect_data_files("backworkouts")
