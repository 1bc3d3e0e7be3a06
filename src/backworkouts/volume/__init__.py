"""Sets per muscle: pure functions over the model, by a named credit table."""
