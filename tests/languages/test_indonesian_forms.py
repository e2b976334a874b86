"""What the pattern of an Indonesian term finds, and what it leaves alone.

In each text ⟦ ⟧ stand around what must be found; a text without them must give nothing.
"""

import re

import pytest

from hexapla.languages.id import LANGUAGE, form_pattern

NOUNS = """
rantai industri | ⟦Rantai industri⟧ tetap kuat. ⟦Rantai industrinya⟧ kuat.
rantai industri | ⟦Rantai-rantai industri⟧ itu; ⟦rantai industrilah⟧ yang penting.
rantai industri | ⟦Rantai industrikah⟧ itu? ⟦Rantai industripun⟧ demikian. ⟦Rantai industriku⟧
rantai industri | ⟦RANTAI INDUSTRI⟧, ⟦rantai  industri⟧, ⟦rantai\\nindustri⟧
rantai industri | Rantai industrial, rantai perindustrian, rantaian industri.
mobil listrik | ⟦Mobil-mobil listrik⟧ laku; ⟦mobil listrikmu⟧ dan ⟦mobil listriknyalah⟧.
mobil listrik | ⟦Mobil\u2011mobil listrik⟧ laku. Permobilan listrik. Mobil kelistrikan.
mobil listrik | Mobil-mobilan listrik dijual. Otomobil listrik.
pembangunan | ⟦Pembangunan⟧ dan ⟦pembangunannya⟧. Para pembangun membangun bangunan.
pembangunan | ⟦Pembangunan-pembangunan⟧ itu, sepembangunan
perdagangan | ⟦Perdagangan⟧ oleh pedagang, dagang, berdagang, diperdagangkan.
industri | ⟦Industri⟧ dan ⟦industri-industri⟧ baru; industrialisasi, industriawan.
ekonomi | ⟦Ekonominya⟧ tumbuh. Ekonom berkata. Ekonomis, perekonomian, ekonomikal.
inovasi | ⟦Inovasi⟧ inovator inovatif; berinovasi, ⟦inovasilah⟧.
kerja sama | ⟦Kerja sama⟧, ⟦kerja samanya⟧, bekerja sama, kerjasama
buku | ⟦Buku⟧, ⟦bukuku⟧, ⟦bukumu⟧, ⟦buku-bukunya⟧, pembukuan, bukuan
undang-undang | ⟦Undang-undang⟧ dan ⟦undang-undangnya⟧; undangan, undang-undanglah2, mengundang
PDB | ⟦PDB⟧ naik, ⟦PDB⟧-nya naik, ⟦pdb⟧; PDBS
5G | ⟦5G⟧ cepat, ⟦5G⟧-nya, 15G
33618 | sistem ⟦33618⟧; 133618; 33618.5; 33618,5
masa | ⟦masanya⟧; masalah, permasalahan, masakan
kekuatan produktif berkualitas baru | ⟦kekuatan produktif yang berkualitas baru⟧
pembangunan berkualitas tinggi | ⟦Pembangunan yang berkualitas tinggi⟧ dan berkualitas.
energi baru | ⟦Energi baru⟧, energi baru-baru ini, energi terbaru, energi pembaruan
Sabuk dan Jalan | ⟦Sabuk dan Jalan⟧, ⟦Sabuk & Jalan⟧. Sabuk, jalan.
keterbukaan | ⟦Keterbukaannya⟧; terbuka, pembukaan.
kota pintar | ⟦Kota-kota pintar⟧; kota yang kepintarannya. Kotak pintar.
rakyat | ⟦Rakyatlah⟧ yang berkuasa; kerakyatan, merakyat.
"""

VERBS = """
memperdalam reformasi | ⟦Memperdalam reformasi⟧ itu sulit; ⟦diperdalam reformasinya⟧.
memperdalam reformasi | ⟦Perdalam reformasi⟧! Mendalami reformasi; pendalaman reformasi.
meningkatkan kualitas | ⟦Tingkatkan kualitas⟧, ⟦ditingkatkan kualitasnya⟧. Peningkatan kualitas.
meningkatkan kualitas | ⟦Kualitas ditingkatkan⟧. ⟦Kualitas akan ditingkatkan⟧. Kualitas meningkat.
mendorong inovasi | ⟦Mendorong inovasi⟧, ⟦inovasi terus didorong⟧, pendorong inovasi.
menyederhanakan izin | ⟦disederhanakan izin⟧, ⟦menyederhanakan izin⟧, sederhana izin
mengembangkan teknologi | ⟦kembangkan teknologi⟧; ⟦dikembangkan teknologi⟧; perkembangan teknologi
memakai | ⟦Dipakai⟧ atau ⟦memakainya⟧; pemakai, terpakai, pakaian.
menulis | ⟦Ditulis⟧, ⟦kutulis⟧, ⟦menulislah⟧; penulis, tulisan.
melaksanakan | ⟦Dilaksanakan⟧, ⟦laksanakan⟧; pelaksana, pelaksanaan.
merek dagang | ⟦Merek-merek dagang⟧; merekdagang; direkam dagang
media sosial | ⟦Media sosialnya⟧; dia sosial; dimedia sosial
"""


def _cases(table: str) -> list[tuple[str, str]]:
    lines = [line.split(" | ", 1) for line in table.strip().split("\n")]
    return [(term, text.replace("\\n", "\n")) for term, text in lines]


@pytest.mark.parametrize(("term", "marked"), _cases(NOUNS))
def test_a_noun_is_found_doubled_and_with_clitics(term: str, marked: str) -> None:
    assert _marked(term, marked) == marked


@pytest.mark.parametrize(("term", "marked"), _cases(VERBS))
def test_a_verb_is_found_in_both_voices(term: str, marked: str) -> None:
    assert _marked(term, marked) == marked


def _marked(term: str, marked: str) -> str:
    """The text with ⟦ ⟧ around what the pattern of the term finds."""
    text = marked.replace("⟦", "").replace("⟧", "")
    shown, at = "", 0
    for match in re.finditer(form_pattern(term), LANGUAGE.fold(text)):
        shown += f"{text[at : match.start()]}⟦{text[match.start() : match.end()]}⟧"
        at = match.end()
    return shown + text[at:]
