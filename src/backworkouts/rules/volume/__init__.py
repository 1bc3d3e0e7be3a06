"""`VOL`: sets per muscle and week."""
