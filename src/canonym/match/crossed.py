"""Alignment of many pairs of names at once: what `match.align` does word by word, in columns.

Every word of a mention meets every word of an alias in a *cell*; cells that relate become links, the surest first.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from canonym.index.hashing import Numbers
from canonym.index.words import Bits, Records, WordTable, spans
from canonym.match.align import Link, link_joined
from canonym.match.mentions import Mentions, WordWeights
from canonym.match.relating import Relater
from canonym.match.relations import RELATIONS

Column = npt.NDArray[Any]

_EQUAL, _JOINED = RELATIONS.index("equal"), RELATIONS.index("joined")


class Side(NamedTuple):
    """The words of one side of all pairs in a row.

    Attributes:
        pairs: the pair of each word.
        counts: words of each pair.
        numbers: in the index, -1 where the word is not in it.
        facts: a record for each word.
        weights: how much of its name each word carries.
        bearers: entities that have its stem.
    """

    pairs: Numbers
    counts: Numbers
    numbers: Numbers
    facts: Records
    weights: Column
    bearers: Numbers


class Crossing(NamedTuple):
    """Pairs of a mention and a key with their words crossed.

    Attributes:
        owners: position of the mention of each pair.
        keys: number of the key of each pair.
        ours: the words of the mentions.
        theirs: the words of the keys.
        distinct: for each word of ours, its position among the distinct words of the block.
        rows: for each cell, its word of ours.
        columns: for each cell, its word of theirs.
    """

    owners: Numbers
    keys: Numbers
    ours: Side
    theirs: Side
    distinct: Numbers
    rows: Numbers
    columns: Numbers


class Links(NamedTuple):
    """Words that are one another's counterpart: pair, word of ours and of theirs, likeness 0-1, place in RELATIONS."""

    pairs: Column
    rows: Column
    columns: Column
    likeness: Column
    relations: Column


class Crosser:
    """Crosses mentions with the keys of one index."""

    def __init__(self, table: WordTable, weights: WordWeights) -> None:
        self._table, self._weights = table, weights
        self._relater = Relater(table)

    def cross(self, mentions: Mentions, owners: Numbers, keys: Numbers) -> Crossing:
        """Cross each mention with its key; pairs of a mention stand together."""
        pairs = np.arange(len(owners))
        start = mentions.offsets[owners]
        our_counts = mentions.offsets[owners + 1] - start
        distinct = mentions.words[spans(start, our_counts)]
        ours = Side(
            pairs.repeat(our_counts),
            our_counts,
            mentions.numbers[distinct],
            mentions.facts[distinct],
            mentions.weights[distinct],
            mentions.bearers[distinct],
        )
        begin, their_counts = self._table.slots(keys)
        numbers = self._table.words[spans(begin, their_counts)].astype(np.int64)
        weights, bearers = self._weights.of_table
        theirs = Side(
            pairs.repeat(their_counts),
            their_counts,
            numbers,
            self._table.facts[numbers],
            weights[numbers],
            bearers[numbers],
        )
        first_row = our_counts.cumsum() - our_counts
        beside = our_counts[theirs.pairs]
        return Crossing(
            owners,
            keys,
            ours,
            theirs,
            distinct,
            spans(first_row[theirs.pairs], beside),
            np.arange(len(numbers)).repeat(beside),
        )

    def links(self, crossing: Crossing, mentions: Mentions) -> Links:
        """Align every pair: equal words first, then words that one side writes together, then like ones."""
        rows, columns = crossing.rows, crossing.columns
        free_rows, free_columns = np.ones(len(crossing.ours.pairs), bool), np.ones(len(crossing.theirs.pairs), bool)
        equal = (crossing.ours.numbers[rows] == crossing.theirs.numbers[columns]).nonzero()[0]
        taken = _greedy(rows[equal], columns[equal], free_rows, free_columns)
        found = [_links(crossing, rows[equal][taken], columns[equal][taken], 1.0, _EQUAL)]
        open_cells = (free_rows[rows] & free_columns[columns]).nonzero()[0]
        found += self._joined(crossing, mentions, open_cells, free_rows, free_columns)
        found.append(self._like(crossing, mentions, open_cells, free_rows, free_columns))
        columns_of_all: list[Column] = [np.concatenate(parts) for parts in zip(*found, strict=True)]
        order = np.argsort(columns_of_all[1], kind="stable")
        return Links(*[column[order] for column in columns_of_all])

    def _joined(
        self, crossing: Crossing, mentions: Mentions, cells: Numbers, free_rows: Bits, free_columns: Bits
    ) -> list[Links]:
        """Words written together on one side; few names have them, so that these are tried one by one."""
        found = []
        rows, columns = crossing.rows[cells], crossing.columns[cells]
        hopeful = _may_be_joined(crossing, rows, columns, free_rows, free_columns)
        for pair in sorted(set(crossing.ours.pairs[rows[hopeful]].tolist())):
            first_row = int(np.searchsorted(crossing.ours.pairs, pair))
            first_column = int(np.searchsorted(crossing.theirs.pairs, pair))
            row_count, column_count = int(crossing.ours.counts[pair]), int(crossing.theirs.counts[pair])
            numbers = crossing.theirs.numbers[first_column : first_column + column_count].tolist()
            left = free_rows[first_row : first_row + row_count].nonzero()[0].tolist()
            free = free_columns[first_column : first_column + column_count].nonzero()[0].tolist()
            ours = mentions.forms[int(crossing.owners[pair])].words
            links: list[Link] = []
            link_joined(ours, tuple([self._relater.word(number) for number in numbers]), left, free, links)
            if links:
                linked = first_row + np.array([link.mention for link in links])
                met = first_column + np.array([link.alias for link in links])
                free_rows[linked], free_columns[met] = False, False
                found.append(_links(crossing, linked, met, links[0].likeness, _JOINED))
        return found

    def _like(
        self, crossing: Crossing, mentions: Mentions, cells: Numbers, free_rows: Bits, free_columns: Bits
    ) -> Links:
        rows, columns = crossing.rows[cells], crossing.columns[cells]
        both = free_rows[rows] & free_columns[columns]
        rows, columns = rows[both], columns[both]
        hopeful = self._relater.may_relate(crossing.ours.facts[rows], crossing.theirs.facts[columns])
        rows, columns = rows[hopeful], columns[hopeful]
        ours, theirs = crossing.distinct[rows], crossing.theirs.numbers[columns]
        likeness, relations = self._relater.related(mentions, ours, theirs)
        alike = likeness.nonzero()[0]
        first_row = crossing.ours.counts.cumsum() - crossing.ours.counts
        first_column = crossing.theirs.counts.cumsum() - crossing.theirs.counts
        own = rows[alike] - first_row[crossing.ours.pairs[rows[alike]]]
        other = columns[alike] - first_column[crossing.theirs.pairs[columns[alike]]]
        alike = alike[np.lexsort((other, own, np.abs(own - other), -likeness[alike]))]
        alike = alike[_greedy(rows[alike], columns[alike], free_rows, free_columns)]
        rows, columns = rows[alike], columns[alike]
        return Links(crossing.ours.pairs[rows], rows, columns, likeness[alike], relations[alike])


def _links(crossing: Crossing, rows: Numbers, columns: Numbers, likeness: float, relation: int) -> Links:
    return Links(
        crossing.ours.pairs[rows],
        rows,
        columns,
        np.full(len(rows), likeness, np.float32),
        np.full(len(rows), relation, np.uint8),
    )


def _greedy(rows: Numbers, columns: Numbers, free_rows: Bits, free_columns: Bits) -> Numbers:
    """Positions of the cells that a walk from first to last would take, each row and column once.

    A cell that is the first of its row and of its column is taken in any case; what is left after these goes another
    round. Names are short: nearly always one round is enough.
    """
    chosen = []
    alive = np.arange(len(rows))
    first_row, first_column = np.empty(len(free_rows), np.int64), np.empty(len(free_columns), np.int64)
    while len(alive):
        row, column = rows[alive], columns[alive]
        # The last of several assignments to one place stays: walking backwards leaves the first cell.
        first_row[row[::-1]], first_column[column[::-1]] = alive[::-1], alive[::-1]
        taken = alive[(first_row[row] == alive) & (first_column[column] == alive)]
        chosen.append(taken)
        free_rows[rows[taken]], free_columns[columns[taken]] = False, False
        alive = alive[free_rows[row] & free_columns[column]]
    return np.concatenate(chosen) if chosen else alive


def _may_be_joined(crossing: Crossing, rows: Numbers, columns: Numbers, free_rows: Bits, free_columns: Bits) -> Bits:
    """Whether the word of one side may be the beginning of what the other side writes together."""
    one, other = crossing.ours.facts[rows], crossing.theirs.facts[columns]
    # What two words write is longer than the first of them, but for an edit that leaves nothing to tell it by.
    found: Bits = ((one["start"] ^ other["start"]) < (1 << 24)) & (one["length"] != other["length"])
    if found.any():
        found &= _begins(_Pieces.of(crossing.ours, free_rows), rows, other) | _begins(
            _Pieces.of(crossing.theirs, free_columns), columns, one
        )
    return found


class _Pieces(NamedTuple):
    """For each word of a side: letters and length of it with the next, if that is free, and with the one after it."""

    goes_on: Bits
    length: Column
    following: Column
    letters: Column

    @classmethod
    def of(cls, side: Side, free: Bits) -> _Pieces:
        """The pieces of a side of which some words are free."""
        length, letters = side.facts["length"].astype(np.int64), side.facts["letters"].astype(np.int64)
        goes_on = _shifted(free, 1) & (_shifted(side.pairs + 1, 1) == side.pairs + 1)
        further = goes_on & _shifted(goes_on, 1)
        following = _shifted(letters, 1)
        both = letters | following | np.where(further, _shifted(letters, 2), 0)
        return cls(goes_on, length + _shifted(length, 1), following, both)


def _shifted(column: Column, places: int) -> Column:
    """A column moved up, with zeros at its end."""
    moved = np.zeros_like(column)
    moved[: len(column) - places] = column[places:]
    return moved


def _begins(pieces: _Pieces, places: Numbers, whole: Records) -> Bits:
    """Whether words and what follows each have the letters of a whole, but for one edit."""
    length, letters = whole["length"].astype(np.int64), whole["letters"].astype(np.int64)
    found: Bits = pieces.goes_on[places] & (length >= 4) & (pieces.length[places] <= length + 1)
    found &= np.bitwise_count(pieces.following[places] & ~letters) <= 1
    found &= np.bitwise_count(letters & ~pieces.letters[places]) <= 1
    return found
