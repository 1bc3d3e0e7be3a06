"""Garmin's own package for FIT files, imported when a file is first read or written."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from backworkouts.errors import MissingExtraError

__all__ = ["garmin_fit_sdk"]


def garmin_fit_sdk() -> Any:
    """Return the package `garmin_fit_sdk`.

    Raises:
        MissingExtraError: when the extra `garmin` is not installed.
    """
    try:
        return import_module("garmin_fit_sdk")
    except ImportError:
        raise MissingExtraError("garmin", "garmin_fit_sdk") from None
