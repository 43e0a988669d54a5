"""Tables: YAML made for people and JSON lines made for machines, read strictly into the model."""
