import pytest

from hexapla.text.difference import difference


def shown(old: str, new: str) -> str:
    """The new text, with what it has lost and gained in brackets."""
    pieces = []
    for stretch in difference(old, new):
        lost, gained = stretch.old.of(old), stretch.new.of(new)
        if stretch.kept:
            pieces.append(gained)
        else:
            pieces.append((f"[-{lost}-]" if lost else "") + (f"{{+{gained}+}}" if gained else ""))
    return "".join(pieces)


@pytest.mark.parametrize(
    ("old", "new", "seen"),
    [
        ("Open the file", "Open a file", "Open [-the-]{+a+} file"),
        ("the old house", "the new house", "the [-old-]{+new+} house"),
        ("Er geht heim.", "Er ging heim.", "Er [-geht-]{+ging+} heim."),
        ("自动驾驶的汽车", "自动驾驶的卡车", "自动驾驶的[-汽-]{+卡+}车"),
        ("智能网联汽车", "智慧联网汽车", "智[-能网联-]{+慧联网+}汽车"),
        ("他吃了饭。", "他喝了水。", "他[-吃了饭-]{+喝了水+}。"),
        ("자동차를 만든다", "자동차를 판다", "자동차를 [-만든다-]{+판다+}"),
    ],
)
def test_a_change_of_one_term_is_one_change(old: str, new: str, seen: str) -> None:
    assert shown(old, new) == seen


def test_a_number_changes_as_a_whole() -> None:
    assert shown("some 33,618 cars", "some 33618 cars") == "some [-33,618-]{+33618+} cars"
    assert shown("on 2026-11-25", "on 2026-11-26") == "on [-2026-11-25-]{+2026-11-26+}"


def test_what_a_program_reads_changes_as_a_whole() -> None:
    assert shown("of %(number)s", "of %(total)s") == "of [-%(number)s-]{+%(total)s+}"
    assert shown("a <b>x</b>", "a <i>x</i>") == "a [-<b>x</b>-]{+<i>x</i>+}"
    assert shown("see [the page](a.html)", "see [that page](a.html)") == (
        "see [[-the-]{+that+} page](a.html)"
    )


def test_a_syllable_of_devanagari_stays_whole() -> None:
    old = "धर्मक्षेत्रेकुरुक्षेत्रेसमवेतायुयुत्सवः"
    assert shown(old, old.replace("समवे", "समागे")) == "धर्मक्षेत्रेकुरुक्षेत्रेस[-मवे-]{+मागे+}तायुयुत्सवः"
    assert shown("कर्म फलं", "कर्म फले") == "कर्म [-फलं-]{+फले+}"


def test_what_was_added_to_a_list_begins_behind_a_comma() -> None:
    assert shown("汽车、电子、材料", "汽车、机械、电子、材料") == "汽车、{+机械、+}电子、材料"
    assert shown("a cat", "a black cat") == "a {+black +}cat"


def test_a_sentence_put_otherwise_is_no_confetti() -> None:
    assert shown(
        "The city is to build a modern manufacturing cluster system.",
        "Chongqing strives to create a system of modern manufacturing clusters.",
    ) == (
        "[-The city is to build a-]{+Chongqing strives to create a system of+}"
        " modern manufacturing [-cluster system-]{+clusters+}."
    )


def test_apostrophes_stand_in_words() -> None:
    assert shown("I don’t go", "I can’t go") == "I [-don’t-]{+can’t+} go"
