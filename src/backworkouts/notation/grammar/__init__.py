"""The grammar of one line: from its text to the sets that it prescribes."""
