"""Rules that columns can express, one module per family as in `backworkouts.rules`."""
