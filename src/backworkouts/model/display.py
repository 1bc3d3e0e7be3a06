"""The one link from lower layers to those above.

It leads to text and HTML for people, guides of rules, and schemas for frameworks.

The link imports a module by its name on first use, so that the model depends on no view and on no
framework.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

__all__ = ["NotebookDisplay", "PydanticField", "guides_of", "html_of", "text_of"]


def text_of(value: object, *, width: int = 80, every: bool = False) -> str:
    """Return a value as the text that the command line shows.

    Args:
        value: a `Volume` or a `VolumeByWeek`.
        width: the most characters of a line.
        every: whether to show all rows, and not only the usual selection.

    Raises:
        UnsupportedSubjectError: for anything else.
    """
    views = import_module("backworkouts.views.text")
    text: str = views.text_of(value, width=width, every=every)
    return text


def guides_of(muscles: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the weekly sets that the rules ask for by their defaults, as `linter.guides`.

    Args:
        muscles: the muscles that are counted, by id.
    """
    linter = import_module("backworkouts.linter.weekly_guides")
    guides: Mapping[str, Any] = linter.guides(muscles=muscles)
    return guides


def html_of(value: object) -> str:
    """Return a value as a fragment of HTML, as `views.html.html_of`.

    Args:
        value: an object of a class that notebooks show as HTML.

    Raises:
        UnsupportedSubjectError: for anything else.
    """
    views = import_module("backworkouts.views.html")
    fragment: str = views.html_of(value)
    return fragment


class NotebookDisplay:
    """Base of the classes whose objects notebooks show as HTML."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return html_of(self)


class PydanticField:
    """Base of the classes that fields of pydantic models can have."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any, /) -> Any:
        """Return how pydantic validates and serializes fields of this class.

        Args:
            source: the annotation of the field: the class, or the class with type arguments.
            handler: a `pydantic.GetCoreSchemaHandler`.
        """
        integration = import_module("backworkouts.integrations.pydantic")
        return integration.core_schema_of(cls, handler)
