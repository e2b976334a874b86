"""robots.txt, by the examples of RFC 9309 and by what sites write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.services.robots import fits, may_read

GROUPS = """\ufeff# a comment
User-Agent: other
User-agent: HEXAPLA/1.0  # versions do not count
Disallow: /private/
Allow: /private/open
Crawl-delay: 10

User-agent: *
Disallow: /
"""


@pytest.mark.parametrize(
    ("name", "path", "allowed"),
    [
        ("hexapla", "/", True),
        ("hexapla", "/private/a", False),
        ("hexapla", "/private/open/b?c", True),
        ("other", "/private/a", False),
        ("somebody", "/", False),
    ],
)
def test_the_group_that_names_a_reader_holds(name: str, path: str, *, allowed: bool) -> None:
    assert may_read(GROUPS, name, path) is allowed


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("", "/a", True),
        ("Disallow:", "/a", True),
        ("Disallow: /a\nAllow: /a", "/a", True),
        ("Disallow: /a/\nAllow: /a/b/", "/a/b/c", True),
        ("Disallow: *.gif$", "/x/y.gif", False),
        ("Disallow: *.gif$", "/x/y.gif?z", True),
        ("Disallow: /a/*/c", "/a/b/b/cd", False),
        ("Disallow: /a$", "/a", False),
        ("Disallow: /a$", "/ab", True),
        ("Disallow: /新闻", "/%E6%96%B0%E9%97%BB/1", False),
        ("Disallow: /%e6%96%b0", "/%E6%96%B0%E9%97%BB/1", False),
        ("disallow:/a", "/a", False),
        ("Disallow /a", "/a", True),
    ],
)
def test_the_longest_pattern_decides(rules: str, path: str, *, allowed: bool) -> None:
    assert may_read(f"User-agent: *\n{rules}\n", "hexapla", path) is allowed


def test_rules_before_any_reader_are_nobodys() -> None:
    assert may_read("Disallow: /\n", "hexapla", "/a")


def test_a_group_without_rules_lets_its_reader_in() -> None:
    assert may_read("User-agent: *\nDisallow: /\n\nUser-agent: hexapla\n", "hexapla", "/a")


def test_two_groups_of_one_reader_are_one() -> None:
    text = "User-agent: hexapla\nDisallow: /a\nUser-agent: x\nAllow: /\nUser-agent: hexapla\n"
    assert not may_read(text + "Disallow: /b\n", "hexapla", "/a")
    assert not may_read(text + "Disallow: /b\n", "hexapla", "/b")


def slow_fits(pattern: str, path: str) -> bool:
    """The same, letter by letter, wherever a star may end."""
    if pattern in {"", "$"}:
        return pattern == "" or path == ""
    if pattern[0] == "*":
        return any(slow_fits(pattern[1:], path[at:]) for at in range(len(path) + 1))
    return path[:1] == pattern[0] and slow_fits(pattern[1:], path[1:])


@given(pattern=st.text("ab*", max_size=7), path=st.text("ab", max_size=8), ends=st.booleans())
def test_a_star_is_anything(pattern: str, path: str, *, ends: bool) -> None:
    pattern += "$" if ends else ""
    assert fits(pattern, path) is slow_fits(pattern, path)


@given(text=st.text(), path=st.text())
def test_whatever_a_site_writes_there_is_an_answer(text: str, path: str) -> None:
    assert may_read(text, "hexapla", path) in {True, False}
