"""A hook of mkdocs: links of the docs to files outside them become their paths, since the site does not have these."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import Any

_LINK = re.compile(r"\[([^\]]+)\]\(((?:\.\./)+[^)\s]+)\)")


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """The page with links out of the docs replaced by their text and path."""
    docs = Path(config["docs_dir"])
    folder = (docs / page.file.src_uri).parent

    def plain(match: re.Match[str]) -> str:
        target = (folder / match[2].partition("#")[0]).resolve()
        if target.is_relative_to(docs) or not target.exists():
            return match[0]
        path = PurePosixPath(target.relative_to(docs.parent))
        return f"`{path}`" if match[1].strip("`") in (str(path), path.name) else f"{match[1]} (`{path}`)"

    return _LINK.sub(plain, markdown)
