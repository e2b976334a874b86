"""How Chinese text is written, simplified and traditional."""

from hexapla.languages.prose import Prose

# Who spoke: a few words in which nobody failed to, a verb that reports speech, and no colon, which
# leads to what is said next.
SILENT = "[没沒][有一]?[人谁誰个個]|[无無]人|[没沒不未][有再肯愿願敢]?[说說问問答回喊叫出作开開]"
SPEAKER = f"(?![^，。]{{0,8}}(?:{SILENT}))[^\\s，。！？；：、…“”「」『』]{{0,12}}?"
VERBS = (
    "(?:说|問|问|答|喊|叫|嚷|吼|喝|笑|叹|嘆|說|追问|追問|反问|反問|补充|補充|解释|解釋|强调|強調|指出)道"
    "|[说說](?![的法明服话話书書过過])|[问問](?!题|題|世|候|卷)|喊(?!声|聲)|回答(?!者|案)"
    "|[答道](?=[，。；,])|[叹嘆]息|感慨|表示|嘟囔|嚷|惊呼|驚呼"
)
REPORTED = f"{SPEAKER}(?:{VERBS})(?![：:])(?:[^。！？：“「]|(?<=[，,])[“「])*(?:[。！？…]|$)"
TIED = "的|地|等|和|与|與|之|一[词詞语語]|这|這"
# Dots in which a voice halts, and does not end.
HALTING = r"(?<=[，。！？：；“「]\w……)|(?<=(\w)……)\s?\1|(?<=(\w\w)……)\s?\2|(?<=……)[都也就才全等]"

PROSE = Prose(goes_on=rf"(?<=[”’」』\"'])\s?(?:{REPORTED}|{TIED})|{HALTING}")
