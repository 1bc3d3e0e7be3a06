"""What each scheme decides from the history of an exercise, a module for each."""
