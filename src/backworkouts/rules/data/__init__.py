"""`DAT`: what is known of the exercises themselves."""
