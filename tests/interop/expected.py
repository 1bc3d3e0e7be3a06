"""What reading an awkward file gives, beside what is written down for it."""

from __future__ import annotations

import json


def account(result):
    """Counts, problems and unknown names, as an `*.expected.json` writes them."""
    told = result.to_dict()
    doubtful = told.pop("doubtful_dates")
    if doubtful:
        told["doubtful_dates"] = doubtful
    told["problems"] = [
        {key: value for key, value in one.items() if value not in (None, "") and key != "file"}
        for one in told["problems"]
    ]
    return told


def expected(path):
    return json.loads(path.with_name(f"{path.stem}.expected.json").read_text("utf-8"))
