"""`REP`: repetitions, effort and rest."""
