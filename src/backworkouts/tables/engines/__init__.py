"""Tables of every engine, through narwhals: the one folder that knows how engines differ.

The functions of `backworkouts.tables` compute with lazy frames alone, which every engine has.
"""
