"""Words that say nothing of a subject, so that no term begins or ends with one."""

from functools import cache

from hexapla.terms.stop_words import STOP_WORDS

MORE = {
    "zh": "为 对 将 以 于 并 其 该 这 那 从 到 由 向 被 把 让 使 都 又 还 已 年 "
    "月 日 中 上 下 内 外 后 前 时 会 能 可 要 至 自 按 本 各 每 个 之 所 "
    "则 等 及其 最 更 很 只 才 再 先 给 用 来 去 他 她 它 我 你 您 们 说 "
    "地 得 着 过 吗 呢 吧 啊 么 什么 怎么 怎样 如何 为什么 哪 哪里 谁 几 多少 "
    "一 二 两 三 四 五 六 七 八 九 十 百 千 万 亿 第 次 些 种 条 只有 没有 "
    "没 别 跟 同 像 如 因 但 可以 能够 应该 应当 必须 需要 进行 通过 对于 关于 "
    "由于 此外 同时 其中 已经 正在 以来 之间 之后 之前 这些 那些 这样 那样 自己 "
    "大家 你们 她们 它们 今天 现在 当时 如今 起来 出来 下来 上去 一些 一样 一种 "
    "许多 很多 非常 十分 不是 就是 还是 或者 而且 并且 不仅 不但 虽然 尽管 然而 "
    "于是 因此 所以 甚至 特别 尤其 似乎 好像 真 太 想 看 叫 做 成 里 间 方面 "
    "情况 目前 继续 进一步 包括 有关 相关 以外 以上 以下 左右 者 谈 起 问 道 "
    "知道 觉得 认为 作为 哪些 某 某些 以及 等等 即 何 为何 如此",
    "en": "into over under up down out about after before during through between among both all "
    "any each other some own same such only most more less than then there here where when "
    "while because also just even still very much many may might must shall should been "
    "being having does done doing get got gets getting go goes went come came make made "
    "makes take took us me him them my mine yours ours theirs whose whom why how again once "
    "per via one two three four five six seven eight nine ten first second third however "
    "therefore thus since until although though upon within without against along around "
    "across toward towards say says said like t s d ll re ve m don didn isn wasn am well "
    "yes let too never always now",
}
LETTERS = 3  # of words that are light in a language that nobody has listed any for


def is_light(word: str, language: str) -> bool:
    """Whether a folded word says nothing of a subject; figures say nothing either.

    >>> is_light("the", "en"), is_light("bank", "en"), is_light("25", "en")
    (True, False, True)
    """
    listed = _listed(language)
    return (
        word in listed
        or word[0].isdigit()
        or _is_kana(word)
        or (not listed and len(word) <= LETTERS)
    )


def _is_kana(word: str) -> bool:
    return "\u3041" <= word[0] <= "\u309f"


@cache
def _listed(language: str) -> frozenset[str]:
    return frozenset(f"{STOP_WORDS.get(language, '')} {MORE.get(language, '')}".split())
