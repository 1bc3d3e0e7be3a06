"""Pictures of training: the back that is trained, and charts of sets, as SVG text.

Nothing here needs another package.
"""

from __future__ import annotations

from backworkouts.pictures.picture import Picture
from backworkouts.pictures.theme import Theme

__all__ = ["Picture", "Theme"]
