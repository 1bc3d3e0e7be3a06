"""Variants: exercises that a data file describes by how they differ from a base exercise.

An entry with `variant_of` inherits the classification of that exercise. What the entry states
itself differs, and its `difference` says why. `null` stands for "none of this". Muscles are stated
one by one: `"muscles": {"erector_spinae": null, "obliques": "stabilizers"}` takes one muscle away
and gives another a role.
"""

from __future__ import annotations

from collections.abc import Mapping

from backworkouts._catalog.data_files import Entry

__all__ = ["CLASSIFICATION", "MUSCLES", "ROLES", "with_inherited"]

ROLES = ("prime_movers", "synergists", "stabilizers")
"""The fields that hold muscles."""

MUSCLES = "muscles"
"""The key of a variant that gives muscles another role than they have in the base exercise."""

CLASSIFICATION = (
    "patterns",
    "mechanics",
    "laterality",
    "equipment",
    "attachment",
    "grip",
    "torso_support",
    "lower_back_load",
)
"""The other fields that a variant inherits."""


def with_inherited(entry: Entry, entries: Mapping[str, Entry]) -> Entry:
    """Return an entry with all that it inherits, for the reader of documents.

    Args:
        entry: an exercise as its data file has it.
        entries: all exercises of the data files, by id.
    """
    own = {key: value for key, value in entry.items() if key != MUSCLES}
    if "variant_of" not in own:
        return own
    base = with_inherited(entries[own["variant_of"]], entries)
    inherited = {key: base[key] for key in CLASSIFICATION if key in base}
    whole = {**inherited, **_muscles(base, entry.get(MUSCLES, {})), **own}
    return {key: value for key, value in whole.items() if value is not None}


def _muscles(base: Entry, changes: Mapping[str, str | None]) -> Entry:
    """Return the muscles of a variant by role: those of its base exercise, with the changes."""
    return {
        role: [muscle for muscle in base.get(role, ()) if muscle not in changes]
        + [muscle for muscle, changed in changes.items() if changed == role]
        for role in ROLES
    }
