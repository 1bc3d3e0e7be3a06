"""The chart of sets per muscle over the weeks of a log."""
