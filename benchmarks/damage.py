"""Queries made from a table's names: respelled so that folding undoes it, or damaged so that only fuzzy search does."""

from __future__ import annotations

import random
import unicodedata

from benchmarks.folding import fold_key

DAMAGE_KINDS = ("typo1", "typo2", "swap", "drop")
"""One typo, two typos, the order of the tokens changed, one token of three or more left out."""

DAMAGE_WEIGHTS = (0.3, 0.25, 0.25, 0.2)
"""How often each kind of damage comes among the damaged queries."""


def respell(rng: random.Random, name: str) -> str:
    """Change case, accents or punctuation of a name without changing its folded key.

    Args:
        rng: decides what is changed.
        name: a name of the table.

    Returns:
        The respelled name; the name itself where the change would not fold back.
    """
    chance = rng.random()
    if chance < 0.25:
        return name
    if chance < 0.45:
        changed = name.upper()
    elif chance < 0.6:
        changed = name.lower()
    elif chance < 0.75:
        changed = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    elif chance < 0.85:
        changed = name.replace(" ", "-", 1)
    else:
        changed = f"  {name.replace(' ', '  ')}."
    return changed if fold_key(changed) == fold_key(name) else name


def damage(rng: random.Random, name: str, kind: str) -> str | None:
    """Damage a name in one of the labelled ways.

    Args:
        rng: decides where and how.
        name: a name of the table.
        kind: one of DAMAGE_KINDS.

    Returns:
        The damaged name, or None where the name is too short for this kind.
    """
    tokens = name.split()
    if kind == "swap":
        return " ".join(tokens[1:] + tokens[:1]) if len(tokens) > 1 else None
    if kind == "drop":
        return _drop_token(rng, tokens) if len(tokens) > 2 else None
    if kind == "typo1":
        return mistype(rng, name) if len(name) >= 5 else None
    return mistype(rng, mistype(rng, name)) if len(name) >= 8 else None


def mistype(rng: random.Random, name: str) -> str:
    """Make one typing error: a letter left out, replaced, added, or swapped with the next.

    Args:
        rng: decides where and how.
        name: a string with at least two characters.

    Returns:
        The name with one error.
    """
    letters = [position for position, character in enumerate(name[:-1]) if character.isalpha()] or [0]
    at = rng.choice(letters)
    alphabet = "abcdefghijklmnopqrstuvwxyz" if name.isascii() else [c for c in name.lower() if c.isalpha()] or "a"
    error = rng.random()
    if error < 0.3:
        return name[:at] + name[at + 1 :]
    if error < 0.6:
        return name[:at] + rng.choice(alphabet) + name[at + 1 :]
    if error < 0.8:
        return name[:at] + rng.choice(alphabet) + name[at:]
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def _drop_token(rng: random.Random, tokens: list[str]) -> str:
    left_out = rng.randrange(len(tokens))
    return " ".join(tokens[:left_out] + tokens[left_out + 1 :])
