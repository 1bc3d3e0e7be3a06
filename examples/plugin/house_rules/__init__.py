"""Rules of one gym: each module here has a `RULE`, as the folders of backworkouts have."""
