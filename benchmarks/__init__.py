"""Measure the performance budget of docs/performance.md: `python -m benchmarks`."""
