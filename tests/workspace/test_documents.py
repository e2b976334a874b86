from pathlib import Path

import pytest

from hexapla.workspace.documents import Document, Leaf, Tags, describe, group, read_head

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
ROOT = "/w"
OTHER = False  # than our layout


def leaf(path: str, tag: str, *, ours: bool = False) -> Leaf:
    return Leaf(f"{ROOT}/{path}", ours, "zh-Hans" if ours else "en", tag)


def named(*leaves: Leaf) -> dict[str, tuple[str, ...]]:
    return {document.name: tuple(document.renderings) for document in group(leaves, ROOT)}


@pytest.mark.parametrize(
    ("name", "paths"),
    [
        ("lc/*/LC_MESSAGES/x.po", {"de": "lc/de/LC_MESSAGES/x.po", "fr": "lc/fr/LC_MESSAGES/x.po"}),
        ("po/*.po", {"de": "po/de.po", "pt-BR": "po/pt_BR.po"}),
        ("*/x.po", {"de": "de/x.po", "zh-Hant": "zh_Hant/x.po"}),
        ("x.*.po", {"de": "x.de.po", "fr": "x.fr.po"}),
        ("app-*.po", {"zh-CN": "app-zh_CN.po", "de": "app-de.po"}),
    ],
)  # fmt: skip
def test_files_that_differ_only_in_their_language_are_one_document(
    name: str, paths: dict[str, str]
) -> None:
    leaves = [leaf(path, tag) for tag, path in paths.items()]
    assert named(*leaves) == {name: tuple(sorted(paths))}


def test_a_file_whose_path_names_no_language_is_a_document_of_its_own() -> None:
    assert named(leaf("library/a.po", "de"), leaf("library/b.po", "de")) == {
        "library/a.po": ("de",),
        "library/b.po": ("de",),
    }


def test_the_language_is_the_part_that_agrees_with_the_header() -> None:
    assert named(leaf("de/it.po", "de"), leaf("fr/it.po", "fr")) == {"*/it.po": ("de", "fr")}


def test_a_region_in_the_path_is_no_other_language() -> None:
    assert named(leaf("de_DE.po", "de"), leaf("fr_FR.po", "fr")) == {"*.po": ("de", "fr")}


def test_the_second_file_of_one_language_stands_alone() -> None:
    assert named(leaf("de.po", "de"), leaf("de_DE.po", "de")) == {
        "*.po": ("de",),
        "de_DE.po": ("de",),
    }


def test_in_our_layout_a_document_is_a_folder() -> None:
    leaves = [
        leaf("t/07/en.po", "en", ours=True),
        leaf("t/07/ru.po", "ru", ours=True),
        leaf("t/07/source.pot", "", ours=True),
    ]
    renderings = {"en": "/w/t/07/en.po", "ru": "/w/t/07/ru.po"}
    assert group(leaves, ROOT) == (
        Document("07", "/w/t/07", "/w/t/07/source.pot", "zh-Hans", renderings, ours=True),
    )


def test_folders_of_one_name_are_told_apart() -> None:
    assert named(leaf("a/07/en.po", "en", ours=True), leaf("b/07/en.po", "en", ours=True)) == {
        "a/07": ("en",),
        "b/07": ("en",),
    }


def test_a_source_without_renderings_is_a_document() -> None:
    assert named(leaf("07/source.pot", "", ours=True)) == {"07": ()}


def write(path: Path, text: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return str(path)


def test_the_head_of_a_file_ends_with_a_whole_entry(tmp_path: Path) -> None:
    entries = "".join(f'\nmsgid "{n}"\nmsgstr ""\n"one "\n"{n}"\n' for n in range(900))
    path = write(tmp_path / "x.po", HEADER + entries)
    for wanted in (0, 1, 5, 40, 300, 899, 5000):
        head = read_head(path, wanted)
        assert not head.damages
        assert len(head.entries) > min(wanted, 900)
        assert all(entry.msgstrs == (f"one {entry.msgid}",) for entry in head.entries[1:])


def test_only_the_head_is_read_where_it_is_enough(tmp_path: Path) -> None:
    entries = "".join(f'\nmsgid "{n}"\nmsgstr "one"\n' for n in range(90_000))
    path = write(tmp_path / "x.po", HEADER + entries)
    assert len(read_head(path, 40).entries) < 1000


def test_a_head_without_blank_lines_is_found_too(tmp_path: Path) -> None:
    entries = "".join(f'msgid "{n}"\nmsgstr "one"\n' for n in range(900))
    path = write(tmp_path / "x.po", HEADER + entries)
    assert 40 < len(read_head(path, 40).entries) < 900


def test_a_file_says_its_languages_as_it_does_for_a_check(tmp_path: Path) -> None:
    body = '\nmsgid "汽车"\nmsgstr "Auto"\n'
    path = write(tmp_path / "locale" / "de" / "x.po", HEADER + body)
    assert describe(path, str(tmp_path), Tags()) == Leaf(path, OTHER, "zh-Hans", "de")
    assert describe(path, str(tmp_path), Tags("ja", "fr")) == Leaf(path, OTHER, "ja", "fr")
    assert describe(path, str(tmp_path), Tags(usual="ja")) == Leaf(path, OTHER, "ja", "de")


def test_a_file_that_cannot_be_read_is_what_its_path_says(tmp_path: Path) -> None:
    path = write(tmp_path / "de.po", HEADER)
    Path(path).write_bytes(b"\xff\xfe\0\0")
    assert describe(path, str(tmp_path), Tags(usual="en")) == Leaf(path, OTHER, "en", "de")


def test_a_template_of_another_layout_is_no_document(tmp_path: Path) -> None:
    path = write(tmp_path / "source.pot", HEADER)
    assert describe(path, str(tmp_path), Tags()) is None
