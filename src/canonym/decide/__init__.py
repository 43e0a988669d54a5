"""From candidates to an answer: dates, offices, context, the whole document, and the decision."""
