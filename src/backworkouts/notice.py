"""The notice that the README and every report carry."""

from __future__ import annotations

__all__ = ["NOT_MEDICAL_ADVICE"]

NOT_MEDICAL_ADVICE = "Not medical advice."
