"""Sanskrit words whose ending does not say how they are declined."""

from functools import cache

IN_AS = """
manaH tejaH vacaH yaSaH SiraH payaH vayaH tapaH rajaH tamaH nabaH cetaH SreyaH saraH ojaH enaH
AgaH srotaH vAsaH CandaH namaH BUyaH aDaH
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
    *("ArI", "vAdI", "BAgI", "svAmI", "SAlI", "vAsI", "mantrI", "hastI", "ogI", "gAmI", "DAvI"),
    *("svI", "arTI", "jIvI", "AyI", "pakzI", "SAsI", "darSI", "DanI", "tyAgI", "sAkzI", "nivAsI"),
)
PRONOMINAL = """
sarvaH sarvam sarvA anyaH anyam anyA viSvaH viSvam viSvA ekaH ekam ekA itaraH itaram itarA svaH
svam svA pUrvaH pUrvam pUrvA paraH param parA aparaH aparam aparA uttaraH uttaram uttarA dakziRaH
dakziRam dakziRA
"""
IRREGULAR = {
    "vidvAn": "vidvAn vidvAMsam viduzA viduze viduzaH viduzi vidvAMsO vidvadByAm viduzoH vidvAMsaH"
    " vidvadBiH vidvadByaH viduzAm vidvatsu",
    "yuvA": "yuvA yuvAnam yUnA yUne yUnaH yUni yuvAnO yuvaByAm yUnoH yuvAnaH yuvaBiH yuvaByaH yUnAm"
    " yuvasu",
    "panTAH": "panTAH panTAnam paTA paTe paTaH paTi panTAnO paTiByAm paToH panTAnaH paTiBiH"
    " paTiByaH paTAm paTizu",
    "strI": "strI strIm striyam striyA striyE striyAH striyAm striyO strIByAm striyoH striyaH strIH"
    " strIBiH strIByaH strIRAm strIzu",
    "SrIH": "SrIH Sriyam SriyA Sriye SriyE SriyaH SriyAH Sriyi SriyAm SriyO SriyoH SrIBiH SrIRAm"
    " SrIzu",
    "BUH": "BUH Buvam BuvA Buve BuvaH Buvi BuvAm BuvO BUByAm BuvoH BUBiH BUByaH BUnAm BUzu",
    "gOH": "gOH gAm gavA gave goH gavi gAvO goByAm gavoH gAvaH gAH goBiH goByaH gavAm gozu",
    "patiH": "patiH patim patyA patye patyuH patyO patI patiByAm patyoH patayaH patIn patiBiH"
    " patiByaH patInAm patizu",
    "saKA": "saKA saKAyam saKyA saKye saKyuH saKyO saKAyO saKiByAm saKyoH saKAyaH saKIn saKiBiH"
    " saKiByaH saKInAm saKizu",
    "akzi": "akzi akzRA akzRe akzRaH akziRI akziByAm akzRoH akzIRi akziBiH akziByaH akzRAm akzizu",
    "ApaH": "ApaH apaH adBiH adByaH apAm apsu",
    "jagat": "jagat jagatI jaganti jagatA jagate jagataH jagati jagatoH jagadByAm jagadBiH"
    " jagadByaH jagatAm jagatsu",
}
IN_D = ("sad", "zad", "pad", "sat", "zat", "pat", "vid", "mud", "uBid", "Sarat")
FINAL_K = {"dik": "S", "vaRik": "j", "Bizak": "j", "fk": "c", "vAk": "c", "tvak": "c", "dfk": "S"}
INDECLINABLE = """
ca eva api iti vA tu hi na saha prati iva aTa atra tatra kutra yatra sarvatra adya punaH punar
antaH antar bahiH prAtaH uccEH SanEH nIcEH samyak paScAt pUrvam idAnIm sadA sarvadA kadA tadA yadA
vinA nityam satatam punaScaH mA kila Kalu alam param adya hyaH SvaH divA naktam sAyam prAk udak
"""
OBLIQUE = ("asya", "ena", "eRa", "AnAm", "ARAm", "eByaH", "InAm", "UnAm", "ezu")


@cache
def words(table: str) -> frozenset[str]:
    """The words of a table."""
    return frozenset(table.split())
