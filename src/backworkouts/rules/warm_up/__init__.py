"""`WUP`: what comes before the work."""
