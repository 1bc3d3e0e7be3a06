"""Executes examples/tour.ipynb and writes its outputs into it: `python docs/tour.py`.

It needs the packages `nbclient` and `ipykernel`. A test fails when the outputs are stale.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

TOUR = Path(__file__).parents[1] / "examples" / "tour.ipynb"


def executed(path: Path) -> Any:
    """Return a notebook with the outputs of its cells, and nothing that depends on the machine.

    Args:
        path: the notebook; its outputs are not used.
    """
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(
        notebook,
        timeout=120,
        kernel_name="python3",
        record_timing=False,
        coalesce_streams=True,  # one print may arrive in several messages
        resources={"metadata": {"path": str(path.parent)}},
    ).execute()
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    for cell in notebook.cells:
        cell.metadata = {}
    return notebook


def text_of(notebook: Any) -> str:
    """Return a notebook as the text of its file."""
    return f"{nbformat.writes(notebook, indent=1, ensure_ascii=False)}\n"


if __name__ == "__main__":
    TOUR.write_text(text_of(executed(TOUR)), "utf-8")
