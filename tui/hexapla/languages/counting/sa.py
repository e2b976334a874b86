"""Sanskrit numbers in Devanagari, as far as they are sure: २३० कोटि, १२ लक्ष, प्रतिशत."""

from hexapla.languages.counting.table import Table
from hexapla.languages.language import fold

FIGURES = str.maketrans("०१२३४५६७८९", "0123456789")

TABLE = Table(
    numbers="1? एकम् एकः एका एक एकं; 2? द्वौ द्वे द्वि; 3? त्रयः त्रीणि तिस्रः त्रि; 4? चत्वारः"
    " चत्वारि चतस्रः; 5? पञ्च; 6? षट्;"
    "7? सप्त; 8? अष्ट अष्टौ; 9? नव; 10? दश; 20? विंशतिः; 30? त्रिंशत्; 40? चत्वारिंशत्; 50?"
    " पञ्चाशत्; 100? शतम् शत शतं",
    scales="e3 सहस्रम् सहस्राणि सहस्रं सहस्र; e5 लक्षम् लक्षाणि लक्षं लक्ष; e7 कोटिः कोट्यः कोटि कोटयः",
    powers="e3? सहस्राणि; e5? लक्षाणि; e7? कोट्यः",
    ordinals="1? प्रथमः प्रथमम् प्रथमा; 2? द्वितीयः द्वितीयम् द्वितीया; 3? तृतीयः तृतीयम् तृतीया",
    halves="1/2? अर्धम् अर्धः अर्ध अर्धं",
    times="2? द्विगुणम् द्विगुणः द्विगुणा द्विगुणितम् द्विगुणिता; 3? त्रिगुणम् त्रिगुणः त्रिगुणा त्रिगुणितम्",
    counted="100? शताब्दी शताब्द्याम् शतकम् शतके; 10? दशकम् दशके दशकानि",
    glue=r"\s",
    link=r"\s(?:वा|च|यावत्)\s",
    percent=r"\s?%|\s?प्रतिशत[\u0900-\u097f]*",
    decimal=".",
    group=",",
    asks="प्रतिशत",
)


def fold_numbers(text: str) -> str:
    """Lower case, and figures as others write them; every offset still fits.

    >>> fold_numbers("२३० कोटि")
    '230 कोटि'
    """
    return fold(text).translate(FIGURES)
