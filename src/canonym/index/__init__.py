"""The compiled index: model to memory-mapped file and back."""
