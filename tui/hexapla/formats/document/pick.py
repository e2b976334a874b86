"""Which runs of a page belong to the article on it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hexapla.formats.document.role import BYLINE, CAPTION
from hexapla.formats.document.walk import HEADINGS, Run, plain

AROUND = frozenset({"nav", "header", "footer", "aside", "form", "button", "dialog", "option"})
WITHIN = frozenset({"article", "main"})
SURE = 20  # code points of a run that is found within a paragraph by no accident
HEAD = 12  # runs between the title and the article, at the most, that may belong to it
OPENING = 3  # runs at the beginning of the article that may be its byline or standfirst
SHORT = 120  # code points of a byline or a caption, at the most
DATED = re.compile(r"\b(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|来源[：:]|\bSource:")
PHOTO = re.compile(
    r"摄(?:影)?\s*[)）]?$|供图|制图|资料图|图源|图片来源|\b(?:Photo|Photograph|Foto)\b"
)
NAMED = {
    "caption": re.compile(r"caption|tushuo|img-?(?:desc|note|title)|photo-?(?:desc|credit)"),
    "byline": re.compile(r"byline|author|dateline|article-?(?:info|meta)|pub-?(?:time|date)"),
    "standfirst": re.compile(
        r"standfirst|sub-?title|sub-?head|\bdeck?\b|\blede?\b|summary|abstract|daoyu"
    ),
}
UNWANTED = re.compile(  # names of what stands in the middle of an article and is none of it
    r"(?:^|[\s_-])(?:ads?|advert\w*|promo\w*|related|recommend\w*|shar(?:e|ing)|social|comments?|"
    r"newsletter|sign-?up|subscribe|widget|sidebar|crumbs?|breadcrumbs?|tags?|toolbar|menu|"
    r"copyright|sponsor\w*|lang\w*|pag(?:er|ination)|hot|rank)(?:$|[\s_-])"
)
NAME = (
    r"(?:English|Français|Francais|Español|Deutsch|Русский|Português|Italiano|Suomi|Latina|"
    r"Ελληνικά|Bahasa Indonesia|日本語|日文|한국어|中文|英文|法文|简体|繁體|繁体|"
    r"العربية|हिन्दी|संस्कृतम्)"
)
SWITCH = re.compile(rf"\W*{NAME}(?:版|中文)?(?:\W+{NAME}(?:版|中文)?)*\W*")


class Article(NamedTuple):
    """What trafilatura makes of a page: the runs that it keeps, and title and date, or empty."""

    runs: tuple[str, ...] = ()
    title: str = ""
    date: str = ""


class Picked(NamedTuple):
    """A run of the article; ``role`` is empty where only its words can tell what it is."""

    run: Run
    role: str = ""


def pick(runs: Sequence[Run], article: Article) -> Iterator[Picked]:
    """The runs that belong to the article, in order, its title first.

    Where trafilatura finds no article, it is all that does not say it is something else. Between
    what trafilatura keeps, nothing is left out but links and what names itself otherwise: it
    loses short lists and tables.
    """
    kept = _kept(runs, article) or [not _is_around(run) for run in runs]
    first, last = _reach(runs, kept)
    title = _find_title(runs, first, article.title)
    if title is not None:
        yield Picked(runs[title], "title")
        yield from _below(runs[title + 1 : first])
        first = max(first, title + 1)
    elif article.title and first < last:
        yield Picked(Run(plain(article.title), ()), "title")
    for at in range(first, last):
        run, begins = runs[at], at < first + OPENING
        role = _role(run, head=begins and not kept[at]) or _standfirst(run, head=begins)
        if (kept[at] or role == "caption" or _belongs(run)) and not SWITCH.fullmatch(run.words):
            yield Picked(run, role)


def _kept(runs: Sequence[Run], article: Article) -> list[bool]:
    """For each run, whether trafilatura keeps it; empty if it keeps none."""
    waiting = Counter(article.runs)
    whole = "\n".join(article.runs)
    kept: list[bool] = []
    for run in runs:
        once = waiting[run.words] > 0
        waiting[run.words] -= once
        kept.append(once or (len(run.words) >= SURE and run.words in whole))
    return kept if any(kept) else []


def _reach(runs: Sequence[Run], kept: Sequence[bool]) -> tuple[int, int]:
    """Where the article begins and ends: long runs that are kept, and short ones beside them."""
    sure = [at for at, run in enumerate(runs) if kept[at] and len(run.words) >= SURE]
    sure = sure or [at for at, stays in enumerate(kept) if stays] or [0]
    first, last = sure[0], sure[-1] + (1 if runs else 0)
    while first > 0 and kept[first - 1] and runs[first - 1].tags[:1] != ("h1",):
        first -= 1
    while last < len(runs) and kept[last]:
        last += 1
    return first, last


def _find_title(runs: Sequence[Run], first: int, title: str) -> int | None:
    """The heading above the article, or what says what the page calls itself."""
    above = range(min(first, len(runs)) - 1, max(-1, first - 1 - HEAD), -1)
    headings = (at for at in above if "h1" in runs[at].tags[:3])
    named = (at for at in above if runs[at].words == plain(title) and not _is_around(runs[at]))
    begins = [first] if runs[first : first + 1] and runs[first].tags[:1] == ("h1",) else []
    return next(iter([*headings, *named, *begins]), None)


def _below(runs: Sequence[Run]) -> Iterator[Picked]:
    """What stands between a title and the article, and belongs to it."""
    for run in runs:
        role = _role(run, head=True) or _standfirst(run, head=True)
        if role and run.linked < len(run.words) and not SWITCH.fullmatch(run.words):
            yield Picked(run, role)


def _role(run: Run, *, head: bool) -> str:
    """What a run says it is: a caption, or in the head of the page a byline; empty if neither."""
    said = run.says("class", "id")
    if _is_heading(run) or len(run.words) > SHORT:
        return ""
    if "figcaption" in run.tags or CAPTION.match(run.words) or NAMED["caption"].search(said):
        return "caption"
    if run.pictured and PHOTO.search(run.words):
        return "caption"
    told = BYLINE.match(run.words) or DATED.search(run.words) or NAMED["byline"].search(said)
    return "byline" if head and told else ""


def _standfirst(run: Run, *, head: bool) -> str:
    """Whether a run in the head of the page says that it is the standfirst."""
    found = head and not _is_heading(run) and NAMED["standfirst"].search(run.says("class", "id"))
    return "standfirst" if found else ""


def _is_heading(run: Run) -> bool:
    return any(tag in HEADINGS for tag in run.tags[:1])


def _belongs(run: Run) -> bool:
    """Whether a run in the middle of an article is part of it, though trafilatura lost it."""
    inner = (one for one in run.around if one.tag not in {"body", "html"})
    said = " ".join(f"{one.attrib.get('class', '')} {one.attrib.get('id', '')}" for one in inner)
    return (
        run.linked * 2 < len(run.words)
        and not _is_around(run)
        and not UNWANTED.search(said.lower())
    )


def _is_around(run: Run) -> bool:
    """Whether a run says that it is no part of the article."""
    inner = [tag for tag in run.tags if tag in AROUND or tag in WITHIN]
    return any(tag in AROUND for tag in inner) and not (
        inner[0] == "header" and WITHIN.intersection(inner)
    )
