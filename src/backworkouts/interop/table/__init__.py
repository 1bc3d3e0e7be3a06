"""Tables of sets: rows of a file into sessions, for every format that is a table."""
