"""Measuring: gold rows asked of a resolver, and what its answers are worth."""
