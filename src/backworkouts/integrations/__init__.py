"""Integrations with frameworks and databases, a module each; import the one that you need.

Each needs its package, which the extra of the same name installs: `backworkouts[django]`.
"""
