"""Pages made of templates: one file each, without scripts, that loads nothing.

The Content-Security-Policy of a page allows the style sheets that stand in it, by their hashes, and
nothing else.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import fromstring

from importlib_resources import files

from backworkouts import __version__
from backworkouts.errors import MissingExtraError
from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.pictures.markup import valid_text
from backworkouts.pictures.picture import Picture

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["render"]

_STYLE = "{http://www.w3.org/2000/svg}style"


def render(
    template: str, styles: Iterable[str], *, pictures: Iterable[Picture] = (), **values: Any
) -> str:
    """Return a page.

    Args:
        template: the name of its template.
        styles: the names of its style sheets, in order.
        pictures: the pictures that the template shows, whose style sheets the page allows.
        **values: what the template names.

    Raises:
        MissingExtraError: when Jinja2 is not installed.
    """
    environment = _environment()
    css = "".join(_file(name) for name in styles)
    return environment.get_template(template).render(
        css=css,
        policy=_policy([css, *(_style_of(picture) for picture in pictures)]),
        version=__version__,
        notice=NOT_MEDICAL_ADVICE,
        **values,
    )


@cache
def _environment() -> Environment:
    """Return the environment of all templates."""
    try:
        import jinja2  # noqa: PLC0415  a package of the extra
    except ModuleNotFoundError:
        raise MissingExtraError("report", "jinja2") from None
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_file),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=_writable,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["sentence"] = _sentence
    return environment


def _file(name: str) -> str:
    """Return the text of a template or a style sheet."""
    return files("backworkouts.report").joinpath("templates", name).read_text("utf-8")


def _writable(value: object) -> object:
    """Return a value without the characters that no page can hold."""
    return valid_text(value) if type(value) is str else value


def _sentence(text: str) -> str:
    """Return a text as a sentence: a capital first letter, and a full stop where it has no end."""
    end = "" if text.endswith((".", "?", "!")) else "."
    return f"{text[:1].upper()}{text[1:]}{end}"


def _style_of(picture: Picture) -> str:
    """Return the style sheet that stands in a picture, as a browser reads it."""
    svg = fromstring(picture.svg)  # noqa: S314  the library has drawn it
    return "".join(style.text or "" for style in svg.iter(_STYLE))


def _policy(styles: Iterable[str]) -> str:
    """Return a Content-Security-Policy that allows style sheets by their hashes."""
    hashes = [
        f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"
        for style in dict.fromkeys(styles)
    ]
    return f"default-src 'none'; style-src {' '.join(hashes)}; base-uri 'none'; form-action 'none'"
