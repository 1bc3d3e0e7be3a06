"""The domain: frozen classes that validate what they hold. No I/O, no lookups, no policy."""
