"""Our hook for PyInstaller, which finds it through the entry point `pyinstaller40`."""

from __future__ import annotations

from pathlib import Path

__all__ = ["get_hook_dirs"]


def get_hook_dirs() -> list[str]:
    """Return the folders that hold hooks."""
    return [str(Path(__file__).parent / "hooks")]
