"""How Japanese text is written."""

from hexapla.languages.prose import Prose

# Particles that tie what stands in quotes to what follows, but not the words that begin with them.
PARTICLES = (
    r"と(?!ても|ころが|にかく|いうのも)|って|という|など|の(?!ち)|を|は(?![いじん])|が(?!ん)|に(?![わゃ])"
    r"|も(?!し|う|っと)|、|で(?![もはす])"
)
SAID = r"の(?!ち|ぞ|ん|み)|を|と(?:言|い[うっ]|思|聞|答|叫|呟|尋|書|話)|って(?!こと)|という"

PROSE = Prose(
    closing="ぁ-ん",
    tied="のをがへ",
    goes_on=rf"(?<=[」』”’\"）)])(?:{PARTICLES})|(?<=[。！？])(?:{SAID})",
)
