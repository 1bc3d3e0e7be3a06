"""The chart of sets per muscle over the guide of the rules."""
