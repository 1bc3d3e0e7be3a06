"""JSON in and out: strict, with every error at its path, and the schema of what is read."""
