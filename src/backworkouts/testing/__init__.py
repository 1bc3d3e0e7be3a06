"""Help for the tests of apps that use this library: `strategies` for Hypothesis.

The extra `hypothesis` installs what it needs. `import backworkouts` does not import this package.
"""

from __future__ import annotations

from importlib.util import find_spec

from backworkouts.errors import MissingExtraError

if find_spec("hypothesis") is None:
    raise MissingExtraError("hypothesis", "hypothesis")
