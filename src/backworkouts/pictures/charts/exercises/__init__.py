"""The chart of sets per muscle by exercise."""
