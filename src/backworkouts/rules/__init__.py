"""The linter: one rule, one file, in a folder per family. The folders are the registry.

`ls rules/*/` reads as the list of what is checked:

- `order` (`ORD`): the order of exercises
- `volume` (`VOL`): sets per muscle and week
- `data` (`DAT`): what is known of the exercises themselves
"""
