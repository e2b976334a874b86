from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.unit import State
from hexapla.formats.po import parse, to_catalogue

OURS = 'msgid ""\nmsgstr "X-Hexapla: 1\\n"\n\n'


def catalogue(text: str, joiner: str = "") -> Catalogue:
    file = parse(text.encode(), "fr.po")
    return to_catalogue(file, document="doc", source_tag="zh-Hans", target_tag="fr", joiner=joiner)


def segment(name: str, source: str, target: str) -> str:
    return f'msgctxt "{name}"\nmsgid "{source}"\nmsgstr "{target}"\n\n'


def test_a_catalogue_is_what_was_asked_for() -> None:
    made = catalogue('msgid "a"\nmsgstr "b"\n')
    assert (made.document, made.path, made.ours) == ("doc", "fr.po", False)
    assert (made.source_tag, made.target_tag) == ("zh-Hans", "fr")


def test_the_header_is_no_unit() -> None:
    assert catalogue('msgid ""\nmsgstr "Language: fr\\n"\n').units == ()


def test_a_key_is_gettexts_own_where_the_layout_is_not_ours() -> None:
    plural = 'msgid "car"\nmsgid_plural "cars"\nmsgstr[0] "x"\nmsgstr[1] "y"\n'
    units = catalogue(
        f'{segment("c", "a", "b")}{plural}msgctxt "c"\n{plural}msgctxt ""\n{plural}'
    ).units
    assert [unit.key for unit in units] == ["c\4a", "car\0cars", "c\4car\0cars", "\4car\0cars"]
    assert units[1].sources == ("car", "cars")
    assert units[1].targets == ("x", "y")


def test_a_key_is_the_segment_id_where_the_layout_is_ours() -> None:
    made = catalogue(OURS + segment("abcde", "一", "un"))
    assert made.ours
    assert [unit.key for unit in made.units] == ["abcde"]


def test_each_state_is_told() -> None:
    text = (
        'msgid "1"\nmsgstr "a"\n#, fuzzy\nmsgid "2"\nmsgstr "b"\nmsgid "3"\nmsgstr ""\n'
        '#, fuzzy\nmsgid "4"\nmsgstr ""\nmsgid "5\nmsgstr "c"\n#~ msgid "6"\n#~ msgstr "d"\n'
    )
    states = ["rendered", "fuzzy", "empty", "empty", "damaged", "obsolete"]
    assert [unit.state.value for unit in catalogue(text).units] == states


def test_plural_forms_are_empty_only_if_all_are() -> None:
    fields = 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] ""\nmsgstr[1] "{}"\n'
    assert [catalogue(fields.format(x)).units[0].state for x in ("", "y")] == [
        State.EMPTY,
        State.RENDERED,
    ]


def test_damage_is_a_unit_in_its_place() -> None:
    units = catalogue(
        'msgid "a"\nmsgstr "b"\n\nmsgid "c\nmsgstr "d"\n\nmsgid "e"\nmsgstr "f"\n'
    ).units
    assert [unit.line for unit in units] == [1, 4, 7]
    assert units[1].source == 'msgid "c\nmsgstr "d"'
    assert units[1].target == ""
    assert units[1].note.startswith('a text has no closing "; add it')
    assert len({unit.key for unit in units}) == 3


def test_segments_rendered_together_are_one_unit_in_our_layout_alone() -> None:
    text = segment("aaaaa", "一。", "One and two.") + segment("bbbbb", "二。", "↑aaaaa")
    (joined,) = catalogue(OURS + text, joiner="|").units
    assert (joined.key, joined.source) == ("aaaaa", "一。|二。")
    assert [unit.target for unit in catalogue(text).units] == ["One and two.", "↑aaaaa"]


def test_a_segment_id_that_comes_twice_is_damage() -> None:
    units = catalogue(OURS + segment("aaaaa", "一", "un") + segment("aaaaa", "二", "deux")).units
    assert [unit.state for unit in units] == [State.RENDERED, State.DAMAGED]
    assert "aaaaa stands before, on line 5" in units[1].note


def test_flags_and_lines_come_along() -> None:
    (unit,) = catalogue('#, c-format, mine\nmsgid "a"\nmsgstr "b"\n').units
    assert (unit.flags, unit.line) == (("c-format", "mine"), 2)
