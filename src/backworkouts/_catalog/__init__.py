"""What is known: muscles, exercises, workouts, programs and sources, found by id and by name."""
