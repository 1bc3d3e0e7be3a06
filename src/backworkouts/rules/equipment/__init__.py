"""`EQP`: what is at hand."""
