"""Indonesian numbers: 2,3 miliar, dua ratus tiga puluh juta, sepertiga, tahun 1970-an."""

from hexapla.languages.counting.table import Table

TABLE = Table(
    numbers="0 nol; 1? satu; 2 dua; 3 tiga; 4 empat; 5 lima; 6 enam; 7 tujuh; 8 delapan; 9"
    " sembilan; 10 sepuluh;"
    "11 sebelas; 100 seratus",
    hundreds="100 ratus; 10 puluh; 1 belas",
    scales="e3 ribu seribu; e6 juta sejuta jt; e9 miliar milyar semiliar; e12 triliun setriliun",
    powers="10 puluhan belasan; 100 ratusan; e3 ribuan; e6 jutaan; e9 miliaran; e12 triliunan",
    ordinals="1? pertama kesatu; 2? kedua; 3? ketiga; 4? keempat; 5? kelima; 6? keenam; 7?"
    " ketujuh; 8? kedelapan;"
    "9? kesembilan; 10? kesepuluh",
    parts="1/3 sepertiga pertiga; 1/4 seperempat perempat; 1/5 seperlima perlima; 1/10 sepersepuluh"
    " persepuluh; 1/100 perseratus seperseratus; 1/1000 perseribu",
    halves="1/2? setengah separuh separo",
    times="2? ganda dobel; 3? tripel",
    months="1 januari; 2 februari; 3 maret; 4 april; 5 mei; 6 juni; 7 juli; 8 agustus; 9"
    " september; 10 oktober;"
    "11 november; 12 desember; 1 jan; 2 feb; 3 mar; 4 apr; 6 jun; 7 jul; 8 agu ags; 9 sep; 10 okt;"
    " 11"
    " nov; 12 des",
    counted="10? dasawarsa dekade; 12? lusin selusin; 100? abad seabad; 1000? milenium; 2? pasang"
    " sepasang",
    measures="7 minggu pekan; 1/12 bulan; 60 jam",
    late=r"\s(?:sore|malam|siang)\b",
    glue=r"\s",
    link=r"\s(?:sampai|hingga|atau|dan|s/d)\s",
    of=r"\s(?:dari|dari\ssetiap)\s",
    percent=r"\s?%|\spersen\b|\spoin\spersentase\b",
    fold=r"\skali(?:\slipat)?\b",
    half=r"\ssetengah\b",
    ordinal=r"(?!)",
    decade=r"(?<=[12][0-9][0-9]0)-?an\b|(?<=tahun\s[0-9]0)-?an\b",
    hours=r"\b(?:pukul|jam)\s",
    asks="persen",
    written="e12 triliun; e9 miliar; e6 juta; e3 ribu",
)
