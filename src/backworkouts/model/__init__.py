"""The domain: frozen classes that cannot hold what is impossible. No I/O, no lookups, no policy.

What a workout is made of takes as long to import as `attrs` does by half, mostly for `Exercise`. So
a class that only holds those of other modules names them as `bw.Block`, as its users do: there they
are imported when first a value is to be tested, or an annotation to be resolved.
"""
