"""HTML pages: the article on a page, without what stands around it.

trafilatura tells the article from menus, links and small print. It loses what it does not take for
running text: headings above it, captions, bylines. So its word is taken on where the article is,
and the blocks are those of the page.
"""

import re
from typing import Any

import trafilatura

from hexapla.errors import UnreadableError
from hexapla.formats.document.charset import decode_page, is_gbk
from hexapla.formats.document.pick import Article, pick
from hexapla.formats.document.piece import Delivered, Hint
from hexapla.formats.document.runs import pieces_of
from hexapla.formats.document.walk import Walk

DATE = re.compile(r"\d{4}-\d\d-\d\d")


def deliver(raw: bytes, path: str, hint: Hint) -> Delivered:
    """The article on a page.

    Raises:
        UnreadableError: it is in no charset that it names, or holds no article.
    """
    text = decode_page(raw, hint.charset)
    if text is None:
        message = "the bytes of this page are no text in the charset that it names"
        message += ", but could be in GBK" if is_gbk(raw) else ""
        raise UnreadableError(message, path=path, remedy="save it from a browser, as UTF-8")
    root: Any = trafilatura.load_html(text)
    article = _article(text)
    runs = list(Walk().runs(root)) if root is not None else []
    pieces = tuple(pieces_of(pick(runs, article)))
    if not pieces:
        remedy = "save the article itself as Markdown or plain text"
        raise UnreadableError("there is no article on this page", path=path, remedy=remedy)
    return Delivered(pieces, published=article.date)


def _article(text: str) -> Article:
    """What trafilatura makes of a page."""
    found: Any = trafilatura.bare_extraction(
        text,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False},
    )
    if found is None or found.body is None:
        return Article()
    date = DATE.fullmatch(found.date or "")
    kept = tuple(run.words for run in Walk().runs(found.body))
    return Article(kept, found.title or "", date[0] if date else "")
