"""Signatures of methods that a module gives as functions, such as `interop.strong.read`.

With `autodoc_preserve_defaults`, autodoc notes the signature of each function on the function. A
bound method notes it on the function of its class, without the first parameter, so that every
module that gives the method would lose one more. The note is removed here, right after it was made.
"""

from __future__ import annotations

import inspect
from typing import Any

from sphinx.application import Sphinx

_AFTER_DEFAULTS = 900  # autodoc itself listens with 500


def setup(app: Sphinx) -> dict[str, bool]:
    """Add the listener to a build."""
    app.connect("autodoc-before-process-signature", _forget_signature, _AFTER_DEFAULTS)
    return {"parallel_read_safe": True}


def _forget_signature(_: Sphinx, documented: Any, __: bool) -> None:  # noqa: FBT001  autodoc passes it
    if inspect.ismethod(documented):
        documented.__func__.__dict__.pop("__signature__", None)
