"""The snippets are for type checkers: many of their lines raise errors."""

from __future__ import annotations

collect_ignore = ["snippets"]
