import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hexapla.corpus.unit import State
from hexapla.errors import SaveError, UnreadableError
from hexapla.formats.po import parse
from hexapla.verbs import edit as verb
from hexapla.verbs.edit import Conflict, Saved, Stamp, edit
from hexapla.verbs.journal import Amendment
from hexapla.workspace.files import digest, save

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset={}\\n"\n{}\n'
PLAIN = (
    HEAD.format("UTF-8", "")
    + """\
# by hand
#: a.c:1
#, fuzzy, c-format
#| msgid "A %s"
msgid "a %s"
msgstr "un %s"

msgctxt "menu"
msgid "file"
msgstr   "fichier"

msgid "%d car"
msgid_plural "%d cars"
msgstr[0] "%d auto"
msgstr[1] ""

#~ msgid "old"
#~ msgstr "vieux"
"""
)
OURS = (
    HEAD.format("UTF-8", '"X-Hexapla: 1\\n"\n')
    + """\
msgctxt "aaaaa"
msgid "一。"
msgstr "One."

msgctxt "bbbbb"
msgid "二。"
msgstr "↑aaaaa"

msgctxt "ccccc"
msgid "三。"
msgstr ""

msgctxt "ddddd"
msgid "四。"
msgstr "Four."

#, fuzzy
msgctxt "eeeee"
msgid "五。"
msgstr "Five."
"""
)
MENU = "menu\4file"
CARS = "%d car\0%d cars"


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "fr.po"
    path.write_text(PLAIN, "utf-8")
    return path


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    path = tmp_path / "en.po"
    path.write_text(OURS, "utf-8")
    return path


def saved(wanted: Amendment, known: str = "") -> Saved:
    result = edit(wanted, known)
    assert isinstance(result, Saved)
    return result


def refused(wanted: Amendment) -> Conflict:
    before = wanted.path.read_bytes()
    result = edit(wanted)
    assert isinstance(result, Conflict)
    assert wanted.path.read_bytes() == before
    return result


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_only_the_text_changes(plain: Path) -> None:
    saved(Amendment(plain, MENU, "fichier", "dossier"))
    assert plain.read_text("utf-8") == PLAIN.replace("fichier", "dossier")
    assert names(plain.parent) == ["fr.po"]


def test_what_was_saved_says_which_version_it_is(plain: Path) -> None:
    result = saved(Amendment(plain, MENU, "fichier", "dossier"))
    status = plain.stat()
    assert result.digest == digest(plain.read_bytes())
    assert result.stamp == Stamp(status.st_size, status.st_mtime_ns, status.st_ino)
    assert (result.unit.line, result.unit.state) == (13, State.RENDERED)


def test_a_plural_form_is_changed_on_its_own(plain: Path) -> None:
    saved(Amendment(plain, CARS, "", "%d autos", form=1))
    assert plain.read_text("utf-8") == PLAIN.replace('[1] ""', '[1] "%d autos"')


def test_the_fuzzy_mark_goes_when_asked(plain: Path) -> None:
    result = saved(Amendment(plain, "a %s", "un %s", "une %s", fuzzy=False))
    assert "#, c-format\n" in plain.read_text("utf-8")
    assert (result.unit.state, result.made.fuzzy) == (State.RENDERED, False)


def test_the_fuzzy_mark_stays_when_not_asked(plain: Path) -> None:
    result = saved(Amendment(plain, "a %s", "un %s", "une %s"))
    assert plain.read_text("utf-8") == PLAIN.replace("un %s", "une %s")
    assert result.unit.state is State.FUZZY


def test_a_mark_that_is_not_there_is_not_taken_away(plain: Path) -> None:
    assert saved(Amendment(plain, MENU, "fichier", "x", fuzzy=False)).made.fuzzy is None


def test_what_was_saved_is_the_unit_as_it_stands(plain: Path) -> None:
    result = saved(Amendment(plain, "a %s", "un %s", "une\n%s", fuzzy=False))
    lines = plain.read_text("utf-8").splitlines()
    assert (result.unit.key, result.unit.sources, result.unit.targets) == (
        "a %s", ("a %s",), ("une\n%s",)
    )  # fmt: skip
    assert (result.unit.flags, lines[result.unit.line - 1]) == (("c-format",), 'msgid "a %s"')
    assert result.shift == len(lines) - len(PLAIN.splitlines())


def test_a_unit_that_was_saved_has_all_its_plural_forms(plain: Path) -> None:
    result = saved(Amendment(plain, CARS, "", "%d autos", form=1))
    assert result.unit.sources == ("%d car", "%d cars")
    assert result.unit.targets == ("%d auto", "%d autos")


def test_a_join_that_was_saved_is_a_text_like_others(ours: Path) -> None:
    unit = saved(Amendment(ours, "ccccc", "", "↑")).unit
    assert (unit.key, unit.targets, unit.state) == ("ccccc", ("↑aaaaa",), State.RENDERED)


def test_a_text_may_be_left_out(ours: Path) -> None:
    assert saved(Amendment(ours, "ddddd", "Four.", "")).unit.state is State.EMPTY


def test_a_change_that_changes_nothing_writes_nothing(plain: Path) -> None:
    os.utime(plain, (1, 1))
    assert saved(Amendment(plain, MENU, "fichier", "fichier")).made.idle
    assert plain.stat().st_mtime == 1


def test_what_others_did_to_other_entries_stays(plain: Path) -> None:
    known = digest(plain.read_bytes())
    plain.write_text(PLAIN.replace("%d auto", "%d voiture"), "utf-8")
    result = saved(Amendment(plain, MENU, "fichier", "dossier"), known)
    assert result.merged
    theirs_and_ours = PLAIN.replace("%d auto", "%d voiture").replace("fichier", "dossier")
    assert plain.read_text("utf-8") == theirs_and_ours


def test_the_version_that_the_caller_knows_is_no_merge(plain: Path) -> None:
    wanted = Amendment(plain, MENU, "fichier", "dossier")
    first = saved(wanted, digest(plain.read_bytes()))
    second = saved(wanted.reversed(), first.digest)
    assert (first.merged, second.merged) == (False, False)


def test_another_text_in_the_same_place_is_a_conflict(plain: Path) -> None:
    conflict = refused(Amendment(plain, MENU, "file", "dossier"))
    assert (conflict.base, conflict.theirs, conflict.ours) == ("file", "fichier", "dossier")


def test_ours_may_be_put_over_theirs(plain: Path) -> None:
    mine = refused(Amendment(plain, MENU, "file", "dossier")).over_theirs()
    assert mine is not None
    assert saved(mine).made.before == "fichier"
    assert plain.read_text("utf-8") == PLAIN.replace("fichier", "dossier")


def test_two_who_write_the_same_agree(plain: Path) -> None:
    assert saved(Amendment(plain, MENU, "file", "fichier")).made.idle


@pytest.mark.parametrize("key", ["gone", "old", "file", "menu\4file\0files", "%d car", ""])
def test_an_entry_that_is_gone_or_obsolete_is_a_conflict(plain: Path, key: str) -> None:
    conflict = refused(Amendment(plain, key, "vieux", "x"))
    assert conflict.theirs is None
    assert conflict.over_theirs() is None


@pytest.mark.parametrize("form", [2, -1])
def test_a_form_that_is_gone_is_a_conflict(plain: Path, form: int) -> None:
    assert refused(Amendment(plain, CARS, "", "x", form)).theirs is None


@pytest.mark.parametrize("bad", ['msgid "b\n', "<<<<<<< HEAD\n=======\n>>>>>>> theirs\n"])
def test_a_damaged_file_is_not_saved_over(plain: Path, bad: str) -> None:
    plain.write_text(PLAIN + bad, "utf-8")
    with pytest.raises(SaveError, match="the file is damaged") as caught:
        edit(Amendment(plain, MENU, "fichier", "dossier"))
    assert caught.value.line > 20
    assert plain.read_text("utf-8") == PLAIN + bad


def test_a_file_that_is_gone_cannot_be_edited(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no such file"):
        edit(Amendment(tmp_path / "no" / "fr.po", "a", "", "x"))


@pytest.mark.parametrize("bad", ["a\0", "a\4", "a\udc80"])
def test_what_po_cannot_hold_is_refused(plain: Path, bad: str) -> None:
    with pytest.raises(SaveError, match=r"U\+\w{4} stands in a text"):
        edit(Amendment(plain, MENU, "fichier", bad))
    assert plain.read_text("utf-8") == PLAIN


@pytest.mark.parametrize(
    ("charset", "bad"), [("GBK", "😀"), ("EUC-JP", "¥"), ("Shift_JIS", "‾"), ("ASCII", "é")]
)
def test_what_the_charset_lacks_is_refused(tmp_path: Path, charset: str, bad: str) -> None:
    path = tmp_path / "zh.po"
    raw = (HEAD.format(charset, "") + 'msgid "a"\nmsgstr "b"\n').encode(charset)
    path.write_bytes(raw)
    with pytest.raises(SaveError, match=f"{bad} cannot be written in {charset}"):
        edit(Amendment(path, "a", "b", f"c{bad}n"))
    assert path.read_bytes() == raw


def test_the_charset_stays(tmp_path: Path) -> None:
    path = tmp_path / "zh.po"
    text = HEAD.format("GBK", "") + 'msgid "a"\nmsgstr "重庆"\n'
    path.write_text(text, "gbk")
    saved(Amendment(path, "a", "重庆", "重庆市"))
    assert path.read_text("gbk") == text.replace("重庆", "重庆市")


@pytest.mark.parametrize("arrow", ["↑", " ↑\n", "↑aaaaa", "↑ aaaaa"])
def test_an_arrow_typed_by_hand_is_completed(ours: Path, arrow: str) -> None:
    result = saved(Amendment(ours, "ddddd", "Four.", arrow))
    assert result.made.after == "↑aaaaa"
    assert ours.read_text("utf-8") == OURS.replace('"Four."', '"↑aaaaa"')


def test_the_nearest_segment_with_a_rendering_is_meant(ours: Path) -> None:
    assert saved(Amendment(ours, "eeeee", "Five.", "↑", fuzzy=False)).made.after == "↑ddddd"


@pytest.mark.parametrize("head", ["zzzzz", "bbbbb", "ccccc", "ddddd", "eeeee", "\udc80\n"])
def test_an_arrow_that_leads_nowhere_is_refused(ours: Path, head: str) -> None:
    with pytest.raises(SaveError, match="with a rendering of its own stands before") as caught:
        edit(Amendment(ours, "ddddd", "Four.", f"↑{head}"))
    assert caught.value.remedy == "↑ alone means aaaaa, the nearest that does"
    str(caught.value).encode()
    assert ours.read_text("utf-8") == OURS


def test_the_first_segment_has_nothing_to_join(ours: Path) -> None:
    with pytest.raises(SaveError, match="no segment with a rendering"):
        edit(Amendment(ours, "aaaaa", "One.", "↑"))


def test_a_fuzzy_entry_holds_no_join(ours: Path) -> None:
    with pytest.raises(SaveError, match="a fuzzy entry holds no join"):
        edit(Amendment(ours, "eeeee", "Five.", "↑"))


def test_a_joined_segment_may_get_a_text_of_its_own(ours: Path) -> None:
    assert saved(Amendment(ours, "bbbbb", "↑aaaaa", "Two.")).unit.state is State.RENDERED


def test_elsewhere_an_arrow_is_a_text(plain: Path) -> None:
    assert saved(Amendment(plain, MENU, "fichier", "↑")).made.after == "↑"


def test_taking_back_restores_a_join_that_leads_nowhere(ours: Path) -> None:
    ours.write_text(OURS.replace("↑aaaaa", "↑zzzzz"), "utf-8")
    made = saved(Amendment(ours, "bbbbb", "↑zzzzz", "Two.")).made
    saved(made.reversed())
    assert ours.read_text("utf-8") == OURS.replace("↑aaaaa", "↑zzzzz")


WRAPPED = """
# above

#, c-format, fuzzy
msgid "a"
msgstr "in one line, "  "but in two "
  "and three\\n"
"literals"
"""


def test_the_source_that_a_guess_was_made_for_goes_with_the_mark_and_comes_back(
    plain: Path,
) -> None:
    before = plain.read_bytes()
    made = saved(Amendment(plain, "a %s", "un %s", "une %s", fuzzy=False)).made
    assert b"#, c-format\nmsgid" in plain.read_bytes()
    assert b"#|" not in plain.read_bytes()
    saved(made.reversed())
    assert plain.read_bytes() == before


def test_taking_back_restores_bytes_that_we_would_not_write(plain: Path) -> None:
    plain.write_text(HEAD.format("UTF-8", "") + WRAPPED, "utf-8")
    before = "in one line, but in two and three\nliterals"
    made = saved(Amendment(plain, "a", before, "short", fuzzy=False)).made
    assert WRAPPED not in plain.read_text("utf-8")
    saved(made.reversed())
    assert plain.read_text("utf-8") == HEAD.format("UTF-8", "") + WRAPPED


def test_taking_back_over_another_layout_restores_the_text(plain: Path) -> None:
    made = saved(Amendment(plain, MENU, "fichier", "dossier", fuzzy=None)).made
    text = plain.read_text("utf-8").replace('"dossier"', '"dos"\n"sier"')
    plain.write_text(text, "utf-8")
    saved(made.reversed())
    assert parse(plain.read_bytes()).entries[2].msgstrs == ("fichier",)


def test_taking_back_in_a_charset_that_came_since_is_refused(plain: Path) -> None:
    made = saved(Amendment(plain, MENU, "fichier", "dossier")).made
    back = made.reversed()
    assert back.trace is not None
    back = Amendment(plain, MENU, "dossier", "☃", trace=back.trace._replace(now="☃".encode()))
    plain.write_text(plain.read_text("utf-8").replace("UTF-8", "GBK"), "gbk")
    with pytest.raises(SaveError, match="☃ cannot be written in GBK"):
        edit(back)


Saver = Callable[[Path, bytes, str], None]


def interfere(monkeypatch: pytest.MonkeyPatch, *others: Callable[[], None]) -> None:
    """Each of the others acts right before one of our saves."""
    waiting = list(others)

    def late(path: Path, raw: bytes, expected: str) -> None:
        if waiting:
            waiting.pop(0)()
        save(path, raw, expected)

    monkeypatch.setattr(verb, "save", late)


def write(path: Path, old: str, new: str) -> Callable[[], None]:
    def act() -> None:
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")

    return act


def test_who_is_quicker_elsewhere_in_the_file_is_merged(
    plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    interfere(monkeypatch, write(plain, "%d auto", "%d voiture"))
    assert saved(Amendment(plain, MENU, "fichier", "dossier")).merged
    both = PLAIN.replace("%d auto", "%d voiture").replace("fichier", "dossier")
    assert plain.read_text("utf-8") == both
    assert names(plain.parent) == ["fr.po"]


def test_who_is_quicker_in_the_same_entry_is_asked_about(
    plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    interfere(monkeypatch, write(plain, "fichier", "dossiers"))
    result = edit(Amendment(plain, MENU, "fichier", "dossier"))
    assert isinstance(result, Conflict)
    assert result.theirs == "dossiers"
    assert plain.read_text("utf-8") == PLAIN.replace("fichier", "dossiers")
    assert names(plain.parent) == ["fr.po"]


def test_who_is_quicker_twice_leaves_both_versions(
    plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    interfere(monkeypatch, write(plain, "auto", "voiture"), write(plain, "voiture", "bagnole"))
    with pytest.raises(SaveError, match="someone else has changed the file"):
        edit(Amendment(plain, MENU, "fichier", "dossier"))
    assert plain.read_text("utf-8") == PLAIN.replace("auto", "bagnole")
    rescue = plain.with_name("fr.po.hexapla-rescue")
    both = PLAIN.replace("auto", "voiture").replace("fichier", "dossier")
    assert rescue.read_text("utf-8") == both


def test_a_rescue_of_something_else_stays(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rescue = plain.with_name("fr.po.hexapla-rescue")
    rescue.write_text("precious")
    interfere(monkeypatch, write(plain, "auto", "voiture"))
    saved(Amendment(plain, MENU, "fichier", "dossier"))
    assert names(plain.parent) == ["fr.po", rescue.name]


def test_a_file_deleted_meanwhile_leaves_a_rescue(
    plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    interfere(monkeypatch, plain.unlink)
    with pytest.raises(SaveError) as caught:
        edit(Amendment(plain, MENU, "fichier", "dossier"))
    assert "fr.po.hexapla-rescue" in caught.value.remedy
    assert names(plain.parent) == ["fr.po.hexapla-rescue"]


def test_a_read_only_file_is_refused_once(plain: Path) -> None:
    plain.chmod(stat.S_IRUSR)
    with pytest.raises(SaveError, match=r"the file is read-only|permission denied"):
        edit(Amendment(plain, MENU, "fichier", "dossier"))
    assert plain.read_text("utf-8") == PLAIN


def test_a_version_that_came_right_after_has_no_stamp_of_ours(
    plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hasty(path: Path, raw: bytes, expected: str) -> None:
        save(path, raw, expected)
        write(plain, "auto", "voiture")()

    monkeypatch.setattr(verb, "save", hasty)
    assert saved(Amendment(plain, MENU, "fichier", "dossier")).stamp is None


HAMMER = """
import sys
from pathlib import Path
from hexapla.verbs.edit import Saved, edit
from hexapla.verbs.journal import Amendment
path, key = Path(sys.argv[1]), sys.argv[2]
text = ""
for number in range(40):
    made = edit(Amendment(path, key, text, f"{key} {number}"))
    assert isinstance(made, Saved), made
    text = made.made.after
"""


def test_two_programs_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "fr.po"
    entries = "".join(f'\nmsgid "{key}"\nmsgstr ""\n' for key in "ab")
    path.write_text(HEAD.format("UTF-8", "") + entries, "utf-8")
    calls = [(sys.executable, "-c", HAMMER, str(path), key) for key in "ab"]
    programs = [subprocess.Popen(call) for call in calls]
    assert [program.wait() for program in programs] == [0, 0]
    texts = [entry.msgstrs[0] for entry in parse(path.read_bytes()).entries[1:]]
    assert texts == ["a 39", "b 39"]
    assert names(tmp_path) == ["fr.po"]
