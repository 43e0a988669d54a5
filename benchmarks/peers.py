"""The peers: libraries that resolve a name against a list, or find listed names in text, each behind one protocol.

Names and queries reach the resolving peers folded already (`fold_key`), so that search alone is compared; the finding
peers get names in lower case and lower-case the text themselves. Cut-offs are the usual ones and are not tuned.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from importlib import import_module
from itertools import pairwise
from typing import Any, ClassVar, Protocol

from benchmarks.folding import lower_in_place

Match = tuple[int, int, str]
"""Start and end in code points, and an id."""


class NamePeer(Protocol):
    """Finds the id of the listed name that is most like a query."""

    name: ClassVar[str]
    install: ClassVar[str]

    def build(self, names: Sequence[str], ids: Sequence[str]) -> None:
        """Prepare for searching among names; `ids[i]` belongs to `names[i]`."""

    def one(self, query: str) -> str | None:
        """Return the id of the best name, None where nothing is near enough."""

    def batch(self, queries: Sequence[str]) -> list[str | None]:
        """Return what `one` gives for each query, by the fastest way the library has."""


class TextPeer(Protocol):
    """Finds listed names in running text, case aside."""

    name: ClassVar[str]
    install: ClassVar[str]

    def build(self, names: Sequence[str], ids: Sequence[str]) -> None:
        """Prepare for finding names; `ids[i]` belongs to `names[i]`."""

    def find(self, text: str) -> list[Match]:
        """Return the names in a text: at word boundaries, leftmost and longest, in order."""


class _ExtractOne:
    name: ClassVar[str]
    install: ClassVar[str] = "rapidfuzz"
    scorer: ClassVar[str]
    cutoff: ClassVar[float]

    def build(self, names: Sequence[str], ids: Sequence[str]) -> None:
        self._extract_one = import_module("rapidfuzz.process").extractOne
        self._scorer = getattr(import_module("rapidfuzz.fuzz"), self.scorer)
        self._names, self._ids = names, ids

    def one(self, query: str) -> str | None:
        found = self._extract_one(query, self._names, scorer=self._scorer, score_cutoff=self.cutoff)
        return None if found is None else self._ids[found[2]]

    def batch(self, queries: Sequence[str]) -> list[str | None]:
        return [self.one(query) for query in queries]


class WeightedRatio(_ExtractOne):
    """rapidfuzz.process.extractOne with the weighted ratio, its default scorer."""

    name: ClassVar[str] = "rapidfuzz extractOne WRatio"
    scorer: ClassVar[str] = "WRatio"
    cutoff: ClassVar[float] = 90.0


class TokenSortRatio(_ExtractOne):
    """rapidfuzz.process.extractOne with token_sort_ratio."""

    name: ClassVar[str] = "rapidfuzz extractOne token_sort_ratio"
    scorer: ClassVar[str] = "token_sort_ratio"
    cutoff: ClassVar[float] = 80.0


class Cdist:
    """rapidfuzz.process.cdist with the plain ratio, 64 queries against all names at once."""

    name: ClassVar[str] = "rapidfuzz cdist ratio"
    install: ClassVar[str] = "rapidfuzz numpy"
    rows: ClassVar[int] = 64
    cutoff: ClassVar[float] = 80.0

    def build(self, names: Sequence[str], ids: Sequence[str]) -> None:
        """Keep the names: nothing is built."""
        self._cdist = import_module("rapidfuzz.process").cdist
        self._ratio = import_module("rapidfuzz.fuzz").ratio
        self._uint8 = import_module("numpy").uint8
        self._names, self._ids = names, ids

    def one(self, query: str) -> str | None:
        """Return the id of the best name."""
        return self.batch([query])[0]

    def batch(self, queries: Sequence[str]) -> list[str | None]:
        """Return the id of the best name for each query."""
        found: list[str | None] = []
        for start in range(0, len(queries), self.rows):
            scores = self._cdist(
                queries[start : start + self.rows],
                self._names,
                scorer=self._ratio,
                score_cutoff=self.cutoff,
                dtype=self._uint8,
                workers=1,
            )
            best = scores.argmax(axis=1)
            found += [self._ids[column] if scores[row, column] else None for row, column in enumerate(best.tolist())]
        return found


class SymSpell:
    """symspellpy: names as dictionary words, up to two edits."""

    name: ClassVar[str] = "symspellpy distance 2"
    install: ClassVar[str] = "symspellpy"

    def build(self, names: Sequence[str], ids: Sequence[str]) -> None:
        """Build the deletion neighbourhood of all names."""
        package = import_module("symspellpy")
        self._symspell = package.SymSpell(max_dictionary_edit_distance=2, prefix_length=7)
        self._top = package.Verbosity.TOP
        self._id_of = dict(zip(names, ids, strict=True))
        for name in names:
            self._symspell.create_dictionary_entry(name, 1)

    def one(self, query: str) -> str | None:
        """Return the id of a nearest name."""
        found = self._symspell.lookup(query, self._top, max_edit_distance=2)
        return self._id_of[found[0].term] if found else None

    def batch(self, queries: Sequence[str]) -> list[str | None]:
        """Return the id of a nearest name for each query."""
        return [self.one(query) for query in queries]


class TfIdf:
    """TF-IDF over character 3-grams, the best cosine by sparse_dot_topn."""

    name: ClassVar[str] = "TF-IDF 3-grams + sparse_dot_topn"
    install: ClassVar[str] = "scikit-learn sparse-dot-topn"
    cutoff: ClassVar[float] = 0.6

    def build(self, names: Sequence[str], ids: Sequence[str]) -> None:
        """Weigh the 3-grams of all names."""
        numpy = import_module("numpy")
        vectorizer = import_module("sklearn.feature_extraction.text").TfidfVectorizer
        self._multiply = import_module("sparse_dot_topn").sp_matmul_topn
        self._vectorizer = vectorizer(analyzer="char", ngram_range=(3, 3), lowercase=False, dtype=numpy.float32)
        self._matrix = self._vectorizer.fit_transform(f" {name} " for name in names).T.tocsr()
        self._ids = ids

    def one(self, query: str) -> str | None:
        """Return the id of the best name."""
        return self.batch([query])[0]

    def batch(self, queries: Sequence[str]) -> list[str | None]:
        """Return the id of the best name for each query."""
        rows = self._vectorizer.transform(f" {query} " for query in queries)
        best = self._multiply(rows, self._matrix, top_n=1, threshold=self.cutoff, n_threads=1)
        columns = best.indices.tolist()
        return [self._ids[columns[begin]] if begin < end else None for begin, end in pairwise(best.indptr.tolist())]


class Tantivy:
    """tantivy: each name one untokenized term, fuzzy term query of up to two edits."""

    name: ClassVar[str] = "tantivy fuzzy term"
    install: ClassVar[str] = "tantivy"

    def build(self, names: Sequence[str], ids: Sequence[str]) -> None:
        """Index all names in memory with one writer thread."""
        self._tantivy = import_module("tantivy")
        builder = self._tantivy.SchemaBuilder()
        builder.add_text_field("name", stored=True, tokenizer_name="raw", index_option="basic")
        builder.add_unsigned_field("row", stored=True)
        self._schema = builder.build()
        index = self._tantivy.Index(self._schema)
        writer = index.writer(heap_size=256_000_000, num_threads=1)
        for row, name in enumerate(names):
            document = self._tantivy.Document()
            document.add_text("name", name)
            document.add_unsigned("row", row)
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._searcher = index.searcher()
        self._ids = ids

    def one(self, query: str) -> str | None:
        """Return the id of a name at the least distance, asked for in turn as the scores do not rank by distance."""
        for distance in (0, 1, 2):
            fuzzy = self._tantivy.Query.fuzzy_term_query(self._schema, "name", query, distance, True)
            hits = self._searcher.search(fuzzy, 1, False).hits
            if hits:
                row: int = self._searcher.doc(hits[0][1])["row"][0]
                return self._ids[row]
        return None

    def batch(self, queries: Sequence[str]) -> list[str | None]:
        """Return what `one` gives for each query."""
        return [self.one(query) for query in queries]


class Flashtext:
    """flashtext: a trie of dicts in pure Python."""

    name: ClassVar[str] = "flashtext"
    install: ClassVar[str] = "flashtext"

    def build(self, names: Sequence[str], ids: Sequence[str]) -> None:
        """Add every name to the trie."""
        self._processor = import_module("flashtext").KeywordProcessor(case_sensitive=False)
        for name, entity_id in zip(names, ids, strict=True):
            self._processor.add_keyword(name, entity_id)

    def find(self, text: str) -> list[Match]:
        """Return the names in a text."""
        found = self._processor.extract_keywords(text, span_info=True)
        return [(start, end, entity_id) for entity_id, start, end in found]


class Flashtext2:
    """flashtext2: a trie of words in Rust."""

    name: ClassVar[str] = "flashtext2"
    install: ClassVar[str] = "flashtext2"

    def build(self, names: Sequence[str], ids: Sequence[str]) -> None:
        """Add every name to the trie."""
        self._processor = import_module("flashtext2").KeywordProcessor(case_sensitive=False)
        self._processor.add_keywords_with_clean_word_from_iter(zip(names, ids, strict=True))

    def find(self, text: str) -> list[Match]:
        """Return the names in a text."""
        return [(start, end, entity_id) for entity_id, start, end in self._processor.extract_keywords_with_span(text)]


class PyAhoCorasick:
    """pyahocorasick: an automaton of dicts in C."""

    name: ClassVar[str] = "pyahocorasick"
    install: ClassVar[str] = "pyahocorasick"

    def build(self, names: Sequence[str], ids: Sequence[str]) -> None:
        """Build the automaton."""
        self._automaton = import_module("ahocorasick").Automaton()
        for name, entity_id in zip(names, ids, strict=True):
            self._automaton.add_word(name, (len(name) - 1, entity_id))
        self._automaton.make_automaton()

    def find(self, text: str) -> list[Match]:
        """Return the names in a text."""
        lowered = lower_in_place(text)
        hits = ((last - back, last + 1, entity_id) for last, (back, entity_id) in self._automaton.iter(lowered))
        return leftmost_longest(lowered, hits)


class AhoCorasickRs:
    """ahocorasick_rs: overlapping matches of the Rust automaton."""

    name: ClassVar[str] = "ahocorasick_rs"
    install: ClassVar[str] = "ahocorasick_rs"

    def build(self, names: Sequence[str], ids: Sequence[str]) -> None:
        """Build the automaton."""
        self._automaton = import_module("ahocorasick_rs").AhoCorasick(names)
        self._ids = ids

    def find(self, text: str) -> list[Match]:
        """Return the names in a text."""
        lowered = lower_in_place(text)
        found = self._automaton.find_matches_as_indexes(lowered, overlapping=True)
        ids = self._ids
        return leftmost_longest(lowered, ((start, end, ids[row]) for row, start, end in found))


class Daachorse:
    """daachorse: overlapping matches of the double-array automaton over UTF-8 bytes."""

    name: ClassVar[str] = "daachorse"
    install: ClassVar[str] = "daachorse"

    def build(self, names: Sequence[str], ids: Sequence[str]) -> None:
        """Build the automaton."""
        self._automaton = import_module("daachorse").DoubleArrayAhoCorasick([name.encode() for name in names])
        self._ids = ids

    def find(self, text: str) -> list[Match]:
        """Return the names in a text."""
        lowered = lower_in_place(text)
        encoded = lowered.encode()
        found = self._automaton.find_overlapping(encoded)
        ids = self._ids
        if len(encoded) == len(lowered):
            return leftmost_longest(lowered, ((start, end, ids[row]) for start, end, row in found))
        hits = []
        for start, end, row in found:
            first = len(encoded[:start].decode())
            hits.append((first, first + len(encoded[start:end].decode()), ids[row]))
        return leftmost_longest(lowered, hits)


class SpacyPhrases:
    """spaCy's PhraseMatcher on lower-cased tokens of a blank pipeline."""

    name: ClassVar[str] = "spaCy PhraseMatcher"
    install: ClassVar[str] = "spacy"

    def build(self, names: Sequence[str], ids: Sequence[str]) -> None:
        """Tokenize every name and add it under its id."""
        self._nlp = import_module("spacy").blank("xx")
        self._matcher = import_module("spacy.matcher").PhraseMatcher(self._nlp.vocab, attr="LOWER")
        documents: dict[str, list[Any]] = defaultdict(list)
        for document, entity_id in zip(self._nlp.tokenizer.pipe(names), ids, strict=True):
            documents[entity_id].append(document)
        for entity_id, phrases in documents.items():
            self._matcher.add(entity_id, phrases)

    def find(self, text: str) -> list[Match]:
        """Return the names in a text."""
        document = self._nlp.make_doc(text)
        strings = self._nlp.vocab.strings
        spans = ((document[start:end], strings[key]) for key, start, end in self._matcher(document))
        return leftmost_longest(text, ((span.start_char, span.end_char, entity_id) for span, entity_id in spans))


def leftmost_longest(text: str, hits: Iterable[Match]) -> list[Match]:
    """Keep the hits at word boundaries, and of those that overlap the leftmost, then the longest.

    Args:
        text: the text in which they were found.
        hits: overlapping hits in any order.

    Returns:
        The hits kept, in order.
    """
    length = len(text)
    whole = [
        hit
        for hit in hits
        if not (hit[0] and text[hit[0]].isalnum() and text[hit[0] - 1].isalnum())
        and not (hit[1] < length and text[hit[1]].isalnum() and text[hit[1] - 1].isalnum())
    ]
    whole.sort(key=lambda hit: (hit[0], -hit[1]))
    kept: list[Match] = []
    free_from = 0
    for hit in whole:
        if hit[0] >= free_from:
            kept.append(hit)
            free_from = hit[1]
    return kept


NAME_PEERS: tuple[type[NamePeer], ...] = (WeightedRatio, TokenSortRatio, Cdist, SymSpell, TfIdf, Tantivy)
"""The peers for resolving one name."""

TEXT_PEERS: tuple[type[TextPeer], ...] = (
    Flashtext,
    Flashtext2,
    PyAhoCorasick,
    AhoCorasickRs,
    Daachorse,
    SpacyPhrases,
)
"""The peers for finding names in text."""
