"""`GOL`: what training is for, and for whom."""
