"""`FRQ`: how often, and with how much rest between."""
