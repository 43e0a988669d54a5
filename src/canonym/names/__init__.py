"""What a name is, with no table in sight: folding, tokens, titles, legal forms, initials, scripts."""
