"""Sessions of the model as a table of sets, and back."""
