"""Portuguese numbers: 2,3 mil milhões or bilhões, duzentos e trinta, um terço, os anos setenta."""

from hexapla.languages.counting.table import Table

HUNDREDS = ";".join(
    f"{100 * value} {stem}os {stem}as"
    for value, stem in enumerate(
        "duzent trezent quatrocent quinhent seiscent setecent oitocent novecent".split(), start=2
    )
)
NTHS = ";".join(
    f"{value}? {stem}o {stem}a {stem}os {stem}as"
    for value, stem in enumerate(
        "primeir segund terceir quart quint sext sétim oitav non décim".split(), start=1
    )
)

TABLE = Table(
    numbers="0 zero; 1? um uma; 2 dois duas; 3 três; 4 quatro; 5 cinco; 6 seis; 7 sete; 8 oito; 9"
    " nove; 10 dez;"
    "11 onze; 12 doze; 13 treze; 14 catorze quatorze; 15 quinze; 16 dezesseis dezasseis; 17"
    " dezessete dezassete; 18 dezoito; 19 dezenove dezanove; 20 vinte; 30 trinta; 40 quarenta; 50"
    " cinquenta cinqüenta; 60 sessenta; 70 setenta; 80 oitenta; 90 noventa; 100 cem cento;"
    f"{HUNDREDS}",
    scales="e3 mil; e6 milhão milhões mi; e9 bilhão bilhões bi; e12 bilião biliões trilhão"
    " trilhões; e18"
    " trilião triliões",
    powers="10 dezenas; 100 centenas; e3 milhares; e6 milhões; e9 bilhões; e12 trilhões biliões",
    ordinals=f"{NTHS}; 20? vigésimo vigésima; 100? centésimo; 1000? milésimo",
    parts="1/3 terço terços; 1/4? quarto quartos; 1/5 quintos; 1/10 décimos; 1/100 centésimos;"
    " 1/1000"
    " milésimos",
    halves="1/2? meio meia metade",
    times="2 duplicou dobrou duplicado? duplicada? dobrado dobraram duplicaram; 3 triplicou"
    " triplicado"
    " triplicaram triplicada; 4 quadruplicou quadruplicado quadruplicaram; 5 quintuplicou; 2? dobro"
    " duplo dupla duplos duplas duplicar dobrar duplica; 3? triplo tripla triplicar; 4? quádruplo"
    " quadruplicar; 10? décuplo",
    months="1 janeiro jan; 2 fevereiro fev; 3 março mar; 4 abril abr; 5 maio mai; 6 junho jun; 7"
    " julho jul;"
    "8 agosto ago; 9 setembro; 10 outubro out; 11 novembro nov; 12 dezembro",
    counted="10? década décadas dezena decénio decênio; 12? dúzia dúzias; 15? quinzena; 20?"
    " vintena; 100?"
    " século séculos centena; 1000? milénio milênio milhar; 2? par casal ambos ambas",
    measures="7 semana semanas; 1/12 mês meses; 60 hora horas",
    late=r"(?:\shoras?)?\s(?:da\s(?:tarde|noite))\b",
    glue=r"\s(?:e\s)?",
    link=r"\s(?:a|ou|e|até)\s",
    of=r"\s(?:de|em\scada|em|de\scada)\s",
    percent=r"\s?%|\spor\s(?:cento|100)\b|\spontos?\spercentua(?:l|is)\b",
    fold=r"\s(?:vezes)\b",
    half=r"\s(?:[a-zêç]{2,8}\s)?e\smei[oa]\b",
    century=r"\splano\squinq",
    ordinal=r"\.?[ºª°]|\.[oa]\b",
    decades=r"\b(?:anos|décadas?\sde)\s(?:de\s)?['’]?",
    hour=r"\s?(?:h\b|horas)",
    asks="cento",
    written="e12 trilhão trilhões; e9 bilhão bilhões; e6 milhão milhões; e12 bilião biliões",
    short_singular=True,
)
