"""The grammar of many lines: headings, tables, days and weeks, around the lines of sets."""
