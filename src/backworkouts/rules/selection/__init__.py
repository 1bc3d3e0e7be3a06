"""`SEL`: which exercises, and their balance."""
