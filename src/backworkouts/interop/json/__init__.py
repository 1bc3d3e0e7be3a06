"""JSON of other apps: typed fields, and an account of every set."""
