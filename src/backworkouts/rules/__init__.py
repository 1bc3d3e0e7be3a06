"""The rules: one rule, one file, in a folder per family. The folders are the registry.

`ls rules/*/` reads as the list of what is checked:

- `order` (`ORD`): the order of exercises
- `volume` (`VOL`): sets per muscle, in a session and a week
- `selection` (`SEL`): which exercises, and their balance
- `repetitions` (`REP`): repetitions, effort and rest
- `frequency` (`FRQ`): how often, and with how much rest between
- `goal` (`GOL`): what training is for, and for whom
- `equipment` (`EQP`): what is at hand
- `warm_up` (`WUP`): what comes before the work
- `data` (`DAT`): what is known of the exercises and loads themselves

A rule can be listed and explained without what it looks at. So its file imports no more than it
takes to make the `RULE`; what only annotations name stands under `if TYPE_CHECKING`.

The linter (`backworkouts.linter`) prepares the views that rules read, runs the rules and renders
their findings.
"""
