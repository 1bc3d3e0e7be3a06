"""`python -m backworkouts`, and the command `backworkouts`."""

from __future__ import annotations

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line."""
    try:
        from backworkouts.cli import run  # noqa: PLC0415  an extra: only the command needs it
    except ModuleNotFoundError as missing:
        if missing.name not in ("click", "rich"):
            raise
        sys.exit(
            "backworkouts: the command line needs two packages: pip install 'backworkouts[cli]'"
        )
    sys.exit(run())


if __name__ == "__main__":
    main()
