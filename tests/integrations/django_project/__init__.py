"""A project of Django, with one app that stores workouts."""
