"""Finding names in running text: megabytes per second, and what of the names put into the text is found.

``python -m benchmarks.scan --engine daachorse --size 10k`` measures one engine in this process and prints one JSON
object.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from benchmarks.clock import cpu_seconds, measure_throughput, pin_threads
from benchmarks.corpus import TEXT_BYTES, Corpus, open_corpus, read_aliases, read_articles
from benchmarks.folding import lower_in_place
from benchmarks.peers import TEXT_PEERS, Match, TextPeer
from benchmarks.process import settled_mb
from benchmarks.subject import Canonym
from benchmarks.wire import Article

CHECKED_CALLS = 500
"""In so many calls the names found are compared with those put in."""


def find_mentions(resolver: Any, text: str) -> Sequence[Any] | None:
    """Find mentions with canonym without resolving them.

    Args:
        resolver: an open canonym resolver.
        text: any text.

    Returns:
        What it finds; None where it offers no finding alone.
    """
    find = getattr(resolver, "find", None)
    return None if find is None else list(find(text))


def measure_peer(corpus: Corpus, size: str, peer: TextPeer, text_bytes: int, seconds: float) -> dict[str, Any]:
    """Measure a peer on lower-cased names.

    Args:
        corpus: the tables and texts.
        size: the size of the table.
        peer: the peer, not built yet.
        text_bytes: how much text.
        seconds: the time box of each figure.

    Returns:
        The figures as JSON values.
    """
    aliases = {lower_in_place(name): entity_id for name, entity_id in read_aliases(corpus.table(size))}
    names, ids = list(aliases), list(aliases.values())
    before = settled_mb()
    build_s = cpu_seconds(lambda: peer.build(names, ids))
    figures: dict[str, Any] = {"build_s": build_s, "memory_mb": settled_mb() - before}
    articles = read_articles(corpus.texts(text_bytes))
    figures["find"] = _speed(peer.find, articles, seconds)
    return figures | _found(articles, peer.find)


def measure_canonym(corpus: Corpus, size: str, text_bytes: int, seconds: float) -> dict[str, Any]:
    """Measure canonym, finding alone and finding with resolving; its index must have been compiled.

    Args:
        corpus: the tables, texts and indexes.
        size: the size of the table.
        text_bytes: how much text.
        seconds: the time box of each figure.

    Returns:
        The figures as JSON values.
    """
    before = settled_mb()
    subject = Canonym(corpus.index(size))
    resolver = subject.resolver

    def annotate(text: str) -> list[Match]:
        mentions = resolver.annotate(text).mentions
        return [(mention.start, mention.end, mention.id or "") for mention in mentions]

    build_s = cpu_seconds(lambda: annotate(""))
    figures: dict[str, Any] = {"build_s": build_s, "memory_mb": settled_mb() - before}
    articles = read_articles(corpus.texts(text_bytes))
    if find_mentions(resolver, articles[0].text) is not None:
        figures["find"] = _speed(lambda text: find_mentions(resolver, text), articles, seconds)
    figures["annotate"] = _speed(annotate, articles, seconds)
    figures |= _found(articles, annotate)
    if figures["hits_per_mb"]:
        figures["us_per_mention"] = 1e6 / (figures["annotate"]["mb_per_s"] * figures["hits_per_mb"])
    return figures


def _speed(find: Callable[[str], Any], articles: Sequence[Article], seconds: float) -> dict[str, Any]:
    def find_in_each(texts: Sequence[str]) -> None:
        for text in texts:
            find(text)

    rate = measure_throughput(find_in_each, [article.text for article in articles], seconds)
    size = sum(len(article.text.encode()) for article in articles[: rate.count]) / rate.count
    return {"mb_per_s": rate.per_second * size / 1e6, "calls": rate.count, "runs": rate.runs}


def _found(articles: Sequence[Article], find: Callable[[str], Sequence[Match]]) -> dict[str, Any]:
    """Hits per megabyte; of the names put in, the share whose span and the share whose span and id are found."""
    checked = articles[:CHECKED_CALLS]
    hits = planted = spans = right = 0
    for article in checked:
        found = {(start, end): entity_id for start, end, entity_id in find(article.text)}
        hits += len(found)
        planted += len(article.spans)
        for span in article.spans:
            spans += (span.start, span.end) in found
            right += found.get((span.start, span.end)) == span.id
    size = sum(len(article.text.encode()) for article in checked) / 1e6
    return {
        "hits_per_mb": hits / size,
        "planted": planted,
        "span_recall": spans / planted,
        "id_recall": right / planted,
    }


@click.command()
@click.option("--engine", default="canonym", show_default=True, help="A peer's name, or canonym.")
@click.option("--size", default="10k", show_default=True, help="The table: 10k, 100k or 1m.")
@click.option("--cache", type=click.Path(path_type=Path), help="Where the corpora are kept.")
@click.option("--text-bytes", default=TEXT_BYTES, show_default=True, help="How much text.")
@click.option("--seconds", default=3.0, show_default=True, help="The time box of each figure.")
def main(engine: str, size: str, cache: Path | None, text_bytes: int, seconds: float) -> None:
    """Measure one engine in this process and print one JSON object."""
    pin_threads()
    corpus = open_corpus(cache)
    if engine == "canonym":
        figures = measure_canonym(corpus, size, text_bytes, seconds)
    else:
        peer = {peer.name: peer for peer in TEXT_PEERS}[engine]()
        try:
            figures = measure_peer(corpus, size, peer, text_bytes, seconds)
        except ModuleNotFoundError:
            figures = {"skipped": f"{peer.name} (pip install {peer.install})"}
    click.echo(json.dumps(figures))


if __name__ == "__main__":
    main()
