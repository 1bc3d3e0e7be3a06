"""What is known and found, laid out for people: tables, and their plain text."""
