"""The forms of Japanese verbs and adjectives, as far as they tell a verb from another word."""

import re

DO = re.compile("(?<=[^ぁ-ゟ])(?:する|させる|される)$")
DOING = r"(?:する|すれ|すべ|せよ|し(?!か)|さ(?=せ|れ)|せ(?=ず)|でき|出来|(?=へ)|(?!\w))"
ICHIDAN = re.compile("(?:[えけせてねへめれげぜでべいきしちにみりぎじび]|[見着得経出寝似煮])る$")
ICHIDAN_FORMS = r"(?:る|(?=た|て|な|ま|ら|よ|れ|ろ|ず|つつ|、|。|す|$))"
GODAN = {
    "く": r"(?:か|き|く|け|こ|い(?=た|て))",
    "ぐ": r"(?:が|ぎ|ぐ|げ|ご|い(?=だ|で))",
    "す": r"(?:さ(?!\s)|し|す|せ|そ)",
    "つ": r"(?:た|ち|つ|て|と|っ(?=た|て))",
    "ぬ": r"(?:な|に|ぬ|ね|の|ん(?=だ|で))",
    "ぶ": r"(?:ば|び|ぶ|べ|ぼ|ん(?=だ|で))",
    "む": r"(?:ま|み|む|め|も|ん(?=だ|で))",
    "る": r"(?:ら|り|る|れ|ろ|っ(?=た|て))",
    "う": r"(?:わ|い|う|え|お|っ(?=た|て))",
}
ADJECTIVE = r"(?:い|く|かっ(?=た)|けれ)"


def conjugated(word: str) -> tuple[str, str]:
    """The part of a verb that all its forms have, and the expression of what follows it.

    Both are empty if the word is none.

    >>> conjugated("高める")[0], conjugated("図る")[0], conjugated("深化する")[0]
    ('高め', '図', '深化')
    """
    if DO.search(word):
        return DO.sub("", word), DOING
    if ICHIDAN.search(word):
        return word[:-1], ICHIDAN_FORMS
    if word[-1:] in GODAN and len(word) > 1:
        return word[:-1], GODAN[word[-1]]
    if word[-1:] == "い" and len(word) > 1:
        return word[:-1], ADJECTIVE
    return "", ""
