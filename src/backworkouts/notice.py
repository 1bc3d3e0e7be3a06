"""What the README and every report say."""

from __future__ import annotations

__all__ = ["NOT_MEDICAL_ADVICE"]

NOT_MEDICAL_ADVICE = "Not medical advice."
