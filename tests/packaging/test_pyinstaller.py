"""What a frozen app needs; that it works is for `nox -s frozen`, which takes PyInstaller."""

from __future__ import annotations

from pathlib import Path

from backworkouts.__pyinstaller import get_hook_dirs


def test_the_hook_of_the_package_is_in_the_folder_of_hooks():
    (folder,) = get_hook_dirs()
    assert ["hook-backworkouts.py"] == [path.name for path in Path(folder).glob("hook-*.py")]
