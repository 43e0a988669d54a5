"""From a mention to candidate entities and how well each fits: exact, by structure, fuzzy."""
