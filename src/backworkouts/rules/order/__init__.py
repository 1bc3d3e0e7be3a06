"""`ORD`: the order of exercises."""
