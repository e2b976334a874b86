"""How Korean text is written."""

from hexapla.languages.prose import Prose

QUOTING = "라고|이라고|고|하고|라며|라는|며|하며|라면서"  # particles behind speech
SAID = (
    "말했|물었|대답했|외쳤|답했|덧붙였|소리쳤|속삭였|되물었|중얼거렸|말한다|설명했|강조했|밝혔|전했"
)
WORD = r'[^\s.,!?…“"「]'

PROSE = Prose(
    closing="다요죠까",
    ordinals=True,
    goes_on=rf"(?<=[”’」』\"'])\s?(?:(?:{QUOTING})(?:\s|$)|(?:{WORD}+\s+){{0,3}}{WORD}*(?:{SAID}))",
)
