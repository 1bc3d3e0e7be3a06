"""The domain: frozen classes that cannot hold what is impossible. No I/O, no lookups, no policy.

All that a workout is made of takes time to import, `Exercise` the most of it. So a class that only
holds those of other modules names them as `bw.Block`, as its users do: in the package they are
imported when first a value is to be tested, or an annotation to be resolved.
"""
