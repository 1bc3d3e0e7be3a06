"""JSON documents: strict reading with every error at its path, canonical writing, the schema."""
