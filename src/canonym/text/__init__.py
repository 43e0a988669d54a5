"""Mentions in running text: folding with offsets, finding, the rules of what is a mention, rendering."""
