"""Sanskrit words whose ending does not say how they are declined."""

from functools import cache

IN_AS = """
manaH tejaH vacaH yaSaH SiraH payaH vayaH tapaH rajaH tamaH nabaH cetaH SreyaH saraH ojaH
enaH AgaH srotaH vAsaH CandaH namaH BUyaH aDaH
"""
IN_IS = "jyotiH haviH sarpiH SociH rociH barhiH"
IN_US = "cakzuH DanuH AyuH vapuH yajuH"
KIN = "pitA mAtA BrAtA duhitA jAmAtA nA svasA"
AGENTS = (
    *("netA", "kartA", "DAtA", "dAtA", "vaktA", "Boktf", "BoktA", "jetA", "kretA", "SrotA", "mAtf"),
    *("yitA", "rakzitA", "hartA", "BartA", "jYAtA", "yoktA", "Sodf", "pAtA", "netf", "kartf"),
)
IN_AN = """
karma nAma janma carma marma varma Sarma dAma DAma sAma loma vartma Basma veSma vyoma sadma lakzma
parva karman nAman janman rAjA rAjan AtmA Atman brahmA mUrDA mUrDan mahimA garimA sImA
"""
IN_IN = (
    "kArI",
    "DArI",
    "vAdI",
    "BAgI",
    "svAmI",
    "SAlI",
    "vAsI",
    "mantrI",
    "hastI",
    "yogI",
    "gAmI",
    "rogI",
)
IN_D = ("sad", "zad", "pad", "sat", "zat", "pat", "vid", "mud", "uBid", "Sarat")
FINAL_K = {"dik": "S", "vaRik": "j", "Bizak": "j", "fk": "c", "vAk": "c", "tvak": "c", "dfk": "S"}
INDECLINABLE = """
ca eva api iti vA tu hi na saha prati iva aTa atra tatra kutra yatra sarvatra adya punaH punar
antaH antar bahiH prAtaH uccEH SanEH nIcEH samyak paScAt pUrvam idAnIm sadA sarvadA kadA tadA yadA
vinA nityam satatam punaScaH mA kila Kalu alam param adya hyaH SvaH divA naktam sAyam prAk udak
"""
OBLIQUE = (
    "asya",
    "ena",
    "eRa",
    "Aya",
    "AnAm",
    "ARAm",
    "eByaH",
    "InAm",
    "UnAm",
    "ezu",
    "AyAH",
    "ayA",
)


@cache
def words(table: str) -> frozenset[str]:
    """The words of a table."""
    return frozenset(table.split())
