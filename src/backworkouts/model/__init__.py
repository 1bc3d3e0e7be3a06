"""The domain: frozen classes that cannot hold what is impossible. No I/O, no lookups, no policy."""
