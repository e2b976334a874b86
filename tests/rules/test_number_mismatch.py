from collections.abc import Sequence
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.checks.examples import unmark
from hexapla.checks.finding import Remark, Severity
from hexapla.checks.rule import Context
from hexapla.checks.rules.number_mismatch import number_mismatch
from hexapla.corpus.page import Page
from hexapla.corpus.unit import Unit
from hexapla.languages import find_language
from hexapla.terms.concept import VERBATIM, Concept, Term, Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.text.edit import apply
from hexapla.text.span import Side

# Right renderings, in either direction: nothing is reported.
RIGHT = [
    (
        "去年全市汽车产业产值达2300亿元。",
        "Last year the city's car industry was worth 230 billion yuan.",
    ),
    ("近3000亿元的市场正在形成。", "A market of nearly 300 billion yuan is taking shape."),
    (
        "全国至少有25个城市把汽车当作支柱产业。",
        "At least twenty-five cities in the country treat cars as a pillar industry.",
    ),
    ("上世纪70年代以来，这座城市逐渐衰落。", "The city has been in decline since the seventies."),
    ("20世纪八九十年代，工厂纷纷关闭。", "In the 1980s and 1990s plants closed one after another."),
    (
        "产量同比增长5.2%，高出全国1.3个百分点。",
        "Output rose 5.2 per cent, 1.3 percentage points above the national figure.",
    ),
    ("七成受访者表示满意。", "Seven in ten respondents said they were satisfied."),
    ("超过三分之二的零部件在本地生产。", "More than two-thirds of the parts are made locally."),
    ("销量占四分之一。", "It accounts for a quarter of sales."),
    ("出口翻了一番。", "Exports doubled."),
    ("力争五年内产值翻两番。", "The aim is to quadruple output value within five years."),
    (
        "利润是前五家车企总和的三倍。",
        "Its profit is three times the total of the top five carmakers.",
    ),
    ("投资增长了两倍。", "Investment tripled."),
    ("投资增长了两倍。", "Investment grew twofold."),
    ("2024年3月5日，项目正式开工。", "Work on the project began on March 5, 2024."),
    ("会议于12月举行。", "The meeting was held in December."),
    ("下午3点半，第一辆车下线。", "The first car rolled off the line at 3:30 p.m."),
    ("上午9时30分开始。", "It starts at 9:30 am."),
    ("数百家企业参展。", "Hundreds of companies took part."),
    ("数十万名工人失业。", "Hundreds of thousands of workers lost their jobs."),
    ("几十年来，这里一直是工业重镇。", "For decades it has been an industrial hub."),
    ("上千名观众到场。", "Thousands of spectators came."),
    ("十几家供应商签约。", "A dozen suppliers signed up."),
    ("双方签署了两份协议。", "The two sides signed two agreements."),
    ("两国元首会晤。", "The two heads of state met."),
    ("这是一个十分重要的机遇。", "This is a very important opportunity."),
    (
        "要积极融入“一带一路”建设。",
        "It should take an active part in the Belt and Road Initiative.",
    ),
    ("“十四五”规划提出了新目标。", "The 14th Five-Year Plan set new targets."),
    (
        "面对百年未有之大变局，必须千方百计抓住机遇。",
        "In the face of changes unseen in a century, seize the chance by every means.",
    ),
    (
        "一是优化布局，二是引进人才，三是加强合作。",
        "First, improve the layout; second, attract talent; third, step up cooperation.",
    ),
    ("从0到1的突破来之不易。", "A breakthrough from scratch is hard to achieve."),
    ("实现从零到一的突破。", "Achieve a breakthrough from zero to one."),
    (
        "投资1.2万亿元，新增岗位150万个。",
        "It invested 1.2 trillion yuan and created 1.5 million jobs.",
    ),
    ("总投资1亿2000万元。", "Total investment is 120 million yuan."),
    ("气温降到零下五度。", "The temperature fell to minus five degrees."),
    ("气温降到零下5摄氏度。", "The temperature fell to five degrees below zero."),
    ("价格在20万至30万元之间。", "Prices range from 200,000 to 300,000 yuan."),
    ("增速保持在5%—6%。", "Growth stayed at 5 to 6 percent."),
    ("预计可达八九十万辆。", "It may reach 800,000 or 900,000 vehicles."),
    ("三四百人参加了活动。", "Three to four hundred people attended."),
    (
        "改革开放40多年来，成就巨大。",
        "More than four decades of reform have brought great achievements.",
    ),
    ("第十二届展览会在重庆开幕。", "The 12th fair opened in Chongqing."),
    (
        "党的二十大报告指出了方向。",
        "The report to the Party's 20th National Congress showed the way.",
    ),
    ("第三产业比重超过一半。", "The service sector makes up more than half."),
    ("一季度销量为12.3万辆。", "Sales came to 123,000 in the first quarter."),
    ("前三季度利润下降。", "Profit fell in the first nine months."),
    (
        "去年，公司交付了12,345,678件产品。",
        "Last year the company delivered some 12.3 million items.",
    ),
    ("90后工程师占六成以上。", "Engineers born in the 1990s make up over 60 percent."),
    ("她今年二十多岁。", "She is in her twenties."),
    (
        "项目总投资2300亿元（约合320亿美元）。",
        "The project will cost 230 billion yuan (about $32 billion).",
    ),
    ("项目总投资2300亿元。", "The project will cost 230 billion yuan ($32 billion)."),
    ("园区占地1000亩。", "The park covers about 67 hectares."),
    ("装机容量1200万千瓦。", "Installed capacity is 12 gigawatts."),
    ("工期一年半。", "The work will take 18 months."),
    ("他等了一个半小时。", "He waited for an hour and a half."),
    ("半导体产业半年内恢复。", "The semiconductor industry recovered within six months."),
    (
        "车间24小时不停产，每3分钟下线一辆车。",
        "The plant runs 24 hours a day and turns out a car every three minutes.",
    ),
    ("5G网络覆盖全市。", "The 5G network covers the whole city."),
    ("新车型搭载L3级自动驾驶系统。", "The new model comes with Level 3 autonomous driving."),
    ("神舟十八号发射成功。", "Shenzhou-18 was launched successfully."),
    ("二十国集团峰会召开。", "The G20 summit was held."),
    ("《财富》500强企业有300多家落户。", "More than 300 Fortune 500 companies have settled here."),
    (
        "四川、三亚、两江新区都有工厂。",
        "There are plants in Sichuan, Sanya and Liangjiang New Area.",
    ),
    ("星期三上午，三星公司代表抵达。", "Samsung's representatives arrived on Wednesday morning."),
    ("实行一国两制。", "Practise one country, two systems."),
    ("人们从四面八方赶来。", "People came from all directions."),
    ("万一失败怎么办？", "What if it fails?"),
    (
        "1998年至2008年的十年间，产量翻了三番。",
        "In the decade from 1998 to 2008 output rose eightfold.",
    ),
    ("打八折出售。", "Sold at 20 percent off."),
    ("千分之二的误差可以接受。", "An error of 0.2% is acceptable."),
    ("百分之百的订单已交付。", "All orders have been delivered."),
    ("中国队以3比1获胜。", "China won 3-1."),
    ("约1/3的企业亏损。", "About a third of the firms lose money."),
    ("三百六十五天，天天如此。", "It is like that 365 days a year."),
    ("请输入两遍新密码。", "Enter the new password twice."),
    ("当地时间21日，他启程回国。", "He set out for home on the 21st local time."),
    ("新中国成立75周年。", "The 75th anniversary of the founding of New China."),
    ("两三个月后就能投产。", "It will go into production in two or three months."),
    ("二氧化碳排放下降了三成半。", "Carbon dioxide emissions fell by 35%."),
    ("每100个人里有8个使用。", "Eight in every 100 people use it."),
    ("那是1978年，他才十八岁。", "It was 1978, and he was just eighteen."),
    ("数千万元资金已到位。", "Tens of millions of yuan are in place."),
    ("约有2.5亿人受益。", "A quarter of a billion people benefit."),
    ("年产值约50万元。", "Annual output is about half a million yuan."),
    ("公司成立于二〇一五年。", "The company was founded in 2015."),
    ("2023—2025年，每年新增10个项目。", "From 2023 to 2025 there will be ten new projects a year."),
    ("2023—2025年。", "2023-25."),
    ("第三届论坛。", "The third forum."),
    ("60、70年代的老厂房。", "Factory buildings of the 1960s and 1970s."),
    (
        "过去20年里，人口减少了近一半。",
        "Over the past two decades the population fell by nearly half.",
    ),
    ("花了两万五千元。", "It cost 25,000 yuan."),
    ("增长了三倍多，达到3.5亿吨。", "It more than tripled, to 350 million tonnes."),
    ("增长1.5倍。", "An increase of 150 percent."),
    ("增长一倍。", "It doubled."),
    ("每月工资3000多元。", "The monthly wage is over 3,000 yuan."),
    ("三十而立。", "At thirty one should stand firm."),
    (
        "库里南占三成，其余七成为普通车型。",
        "The premium line makes up 30%, and the other 70% are ordinary models.",
    ),
    ("“33618”现代制造业集群体系", 'the "33618" modern manufacturing cluster system'),
    (
        "我市有三千余家企业，从业人员十多万人。",
        "Our city has more than 3,000 firms with over 100,000 employees.",
    ),
    (
        "截至9月20日，72%的药品有六周的储备量。",
        "As of Sept. 20, 72% of the drugs had a six-week stockpile.",
    ),
    ("两极上空出现极光。", "Aurorae lit the sky above the poles."),
    ("每小时14英里，晚上11点更新。", "It moved at 14 mph, the 11 p.m. update said."),
    (
        "目标是5年化解产能1亿～1.5亿吨。",
        "The goal is to cut 100 million to 150 million tonnes of capacity in five years.",
    ),
    ("短信共计６２２２８条。", "There were 62,228 text messages in all."),
    ("仅下降0.9％，出口增长了2.9％。", "It fell by only 0.9%, and exports rose 2.9%."),
    ("十六进制数", "a hexadecimal number"),
    ("2018财年", "FY18"),
    ("十之八九会失败。", "It will most likely fail."),
    ("《四十二章经》", "the Sutra in Forty-two Sections"),
    ("五十两银子", "fifty taels of silver"),
    ("①新路", "① A new road"),
    ("九一八事变", "the incident of September 18"),
    ("五一假期", "the May 1 holiday"),
    ("成百上千的企业", "hundreds and thousands of firms"),
    ("万元产值能耗", "energy used per 10,000 yuan of output"),
    ("近万人参加。", "Nearly ten thousand people took part."),
    ("百亿级产业集群", "clusters worth over 10 billion yuan each"),
    ("两位数增长", "double-digit growth"),
    ("工业4.0和iPhone 15", "Industry 4.0 and the iPhone 15"),
    ("10月1日至7日", "from Oct. 1 to 7"),
    ("上午9:00开馆。", "It opens at 9 a.m."),
    ("比分为21:15。", "The score was 21-15."),
    ("（⑦）专家对话", "(7) Expert dialogue"),
]
# Wrong renderings: the ⟦marks⟧ are what is reported, in either direction.
ALTERED = [
    (
        "去年全市汽车产业产值达⟦2300亿⟧元。",
        "Last year the city's car industry was worth ⟦23 billion⟧ yuan.",
    ),
    (
        "去年全市汽车产业产值达⟦2300亿⟧元。",
        "Last year the city's car industry was worth ⟦230 million⟧ yuan.",
    ),
    (
        "投资⟦1.2万亿⟧元，新增岗位150万个。",
        "It invested ⟦1.2 billion⟧ yuan and created 1.5 million jobs.",
    ),
    (
        "投资1.2万亿元，新增岗位⟦150万⟧个。",
        "It invested 1.2 trillion yuan and created ⟦15 million⟧ jobs.",
    ),
    ("⟦3.5亿⟧人受益。", "⟦3.5 billion⟧ people benefit."),
    ("⟦1.2万⟧人参加。", "⟦1.2 million⟧ people took part."),
    ("总投资⟦1亿2000万⟧元。", "Total investment is ⟦12 million⟧ yuan."),
    ("全国有⟦25⟧个城市入围。", "⟦52⟧ cities in the country made the list."),
    ("⟦上世纪70年代⟧以来，", "Since the ⟦1990s⟧,"),
    ("⟦20世纪90年代⟧，", "In the ⟦eighties⟧,"),
    ("利润是前五家总和的⟦三倍⟧。", "Its profit is ⟦twice⟧ the total of the top five."),
    ("利润是前五家总和的⟦三倍⟧。", "Its profit is ⟦30 times⟧ the total of the top five."),
    ("⟦七成⟧受访者满意。", "⟦Seven percent⟧ of respondents are satisfied."),
    ("⟦百分之三十⟧的零部件靠进口。", "⟦13 percent⟧ of the parts are imported."),
    ("增长⟦5.2%⟧。", "It grew by ⟦52%⟧."),
    ("提高了⟦3个百分点⟧。", "It rose by ⟦0.3 percentage points⟧."),
    ("产值⟦翻了两番⟧。", "Output value ⟦doubled⟧."),
    ("出口⟦翻了一番⟧。", "Exports ⟦quadrupled⟧."),
    ("⟦2024⟧年开工。", "Work began in ⟦2042⟧."),
    ("二零二五年⟦3⟧月启动。", "It started in ⟦May⟧ 2025."),
    ("会议将于⟦12⟧月5日举行。", "The meeting will be held on ⟦November⟧ 5."),
    ("会议将于12月⟦5⟧日举行。", "The meeting will be held on December ⟦15⟧."),
    ("第⟦十二⟧届展览会", "the ⟦20th⟧ fair"),
    ("⟦三百六十五⟧天", "⟦356⟧ days"),
    ("⟦数十万⟧名工人失业。", "⟦Tens of thousands⟧ of workers lost their jobs."),
    ("⟦数百⟧家企业参展。", "⟦Thousands⟧ of companies took part."),
    ("⟦四分之三⟧的企业盈利。", "⟦A quarter⟧ of the firms made money."),
    ("占⟦三分之一⟧。", "It makes up ⟦two-thirds⟧."),
    ("气温降到⟦零下五⟧度。", "The temperature fell to ⟦minus 15⟧ degrees."),
    ("花了⟦两万五千⟧元。", "It cost ⟦250,000⟧ yuan."),
    ("下午⟦3⟧点开始。", "It starts at ⟦5⟧ p.m."),
    ("公司成立于⟦1998⟧年。", "The company was founded in ⟦1989⟧."),
    ("预计销量为⟦12.3万⟧辆。", "Sales are put at ⟦1.23 million⟧."),
    ("年薪⟦50万⟧元。", "The salary is ⟦half a billion⟧ yuan."),
    ("⟦三⟧个方面值得关注。", "⟦Four⟧ aspects deserve attention."),
    ("⟦五⟧年内完成。", "To be done within ⟦six⟧ years."),
    ("有⟦12亿⟧人口。", "It has a population of ⟦12 billion⟧."),
    ("市值突破⟦万亿⟧元。", "Its market value passed ⟦one billion⟧ yuan."),
    ("库存⟦4500⟧吨，售价300元。", "Stock is ⟦5400⟧ tonnes, the price 300 yuan."),
    ("票价从⟦80⟧元涨到120元。", "Tickets went from ⟦18⟧ to 120 yuan."),
    ("比例为⟦千分之二⟧。", "The share is ⟦2 percent⟧."),
    ("他在那里住了⟦四十⟧年。", "He lived there for ⟦fourteen⟧ years."),
    ("约有⟦八九十万⟧辆。", "There are about ⟦80,000⟧ of them."),
]
MISSING = [
    ("zh", "全市有⟦25⟧个园区。", "en", "There are many parks in the city."),
    (
        "zh",
        "利润约⟦2300亿⟧元，是对手的⟦三倍⟧。",
        "en",
        "Its profit is far above that of its rivals.",
    ),
    ("zh", "⟦2024⟧年开工。", "en", "Work began last year."),
    ("zh", "⟦数百⟧家企业参展。", "en", "Many companies took part."),
    ("zh", "销量增长。", "en", "Sales grew by ⟦17%⟧."),
    ("en", "About ⟦40⟧ plants closed.", "zh", "许多工厂关闭。"),
    ("en", "Output grew.", "zh", "产量增长⟦三成⟧。"),
]
# Texts of programs, from English to the language given: nothing is reported.
SOFTWARE = [
    ("zh", "%d files in {0}, %1$s of %2$s", "{0} 中的 %d 个文件，%2$s 的 %1$s"),
    ("zh", "block %u of file %s: %m", "文件 %2$s 的块 %1$u：%3$m"),
    ("zh", "1 file deleted", "已删除一个文件"),
    ("zh", "%(value)s quadrillion", "%(value)s 1000的5次方"),
    ("zh", "0 items", "没有项目"),
    ("zh", "Enter your new password twice.", "请输入两遍新密码。"),
    ("zh", "Double-click to open both of the two windows.", "双击以打开两个窗口。"),
    (
        "zh",
        "Encoding UTF-8, see RFC 2822 and ISO 8859-1",
        "编码 UTF-8，参见 RFC 2822 和 ISO 8859-1",
    ),
    ("zh", "x86_64 and i386 need version 3.11.2 or newer", "x86_64 与 i386 需要新版"),
    ("zh", "See https://example.org/2024/07/ for help", "参见网站上的帮助"),
    ("zh", "Edit /etc/foo2.conf, then run `foo --level=9`", "编辑配置文件，然后运行该命令"),
    ("zh", "invalid hex digit", "无效的十六进制数字"),
    ("zh", "<font size=3>Big</font> &#8212; %5.1f%%", "<font size=3>大</font> %5.1f%%"),
    ("zh", "1. Open the file\n2. Save it", "一、打开文件\n二、保存"),
    ("zh", "100% complete", "已全部完成 100%"),
    ("zh", "Only versions 2, 3 and 4 are supported", "仅支持第 2、3 与 4 版"),
    ("zh", "The first of the second group", "第二组的第一个"),
    ("fr", "More than 1,500 files (2.5 GB)", "Plus de 1 500 fichiers (2,5 Go)"),
    ("fr", "230 billion, 25 cities", "230 milliards, vingt-cinq villes"),
    ("de", "at 3:30 p.m. on 5 March 2024", "am 5.3.2024 um 15.30 Uhr"),
    ("ja", "Port %d of 65535 is in use", "ポート %d は使用中です（最大65535）"),
    ("hi", "Choose 25 files", "२५ फ़ाइलें चुनें"),
    ("ru", "two files", "2 файла"),
]
PLAIN = [
    ("zh", "全国有⟦25⟧个城市。", "nl", "Het land telt ⟦52⟧ steden."),
    ("zh", "⟦1998⟧年成立。", "sv", "Grundat ⟦1989⟧."),
    ("zh", "⟦2300亿⟧元", "nl", "⟦320⟧ miljard yuan"),
    ("en", "Port ⟦8080⟧ is in use", "uk", "Порт ⟦8088⟧ зайнятий"),
    ("pl", "⟦33 618⟧ samochodów", "nl", "⟦33.168⟧ auto's"),
]
FIXED = [
    ("产值2300亿元", "worth 23 billion yuan", "worth 230 billion yuan"),
    ("有12.3万辆", "1.23 million of them", "123,000 of them"),
    ("增长5.2%", "up 52%", "up 5.2%"),
    ("有25个", "52 of them", "25 of them"),
]


@cache
def _context(source: str, target: str, *terms: tuple[str, str, str]) -> Context:
    """Terms: form in the source, form in the target, option."""
    concepts = tuple(
        Concept(
            form,
            (
                Term(source, form, options=frozenset(filter(None, [option]))),
                Term(target, rendering, options=frozenset(filter(None, [option]))),
            ),
        )
        for form, rendering, option in terms
    )
    ours, theirs = find_language(source), find_language(target)
    return Context(ours, theirs, TermMatcher(Termbase(concepts), (source, ours), (target, theirs)))


def _remarks(context: Context, source: str, target: str) -> list[Remark]:
    return list(number_mismatch.body(Unit("key", (source,), (target,)), context))


def _marked(remarks: Sequence[Remark], source: str, target: str) -> tuple[list[str], list[str]]:
    """The words marked on either side, in text order."""
    marks = sorted((m for r in remarks for m in r.marks), key=lambda mark: mark.span)
    return (
        [m.span.of(source) for m in marks if m.side is Side.SOURCE],
        [m.span.of(target) for m in marks if m.side is Side.TARGET],
    )


def _expect(source_tag: str, source: str, target_tag: str, target: str) -> list[Remark]:
    """Check that the marks stand where the brackets do; the remarks."""
    ours, source_spans = unmark(source)
    theirs, target_spans = unmark(target)
    remarks = _remarks(_context(source_tag, target_tag), ours, theirs)
    wanted = [s.of(ours) for s in source_spans], [s.of(theirs) for s in target_spans]
    assert _marked(remarks, ours, theirs) == wanted
    return remarks


@pytest.mark.parametrize(("chinese", "english"), RIGHT)
def test_a_right_rendering_is_left_alone(chinese: str, english: str) -> None:
    assert _remarks(_context("zh", "en"), chinese, english) == []
    assert _remarks(_context("en", "zh"), english, chinese) == []


@pytest.mark.parametrize(("chinese", "english"), ALTERED)
def test_an_altered_number_is_a_major_fault(chinese: str, english: str) -> None:
    for remarks in (_expect("zh", chinese, "en", english), _expect("en", english, "zh", chinese)):
        assert [remark.severity for remark in remarks] == [None]
    assert number_mismatch.severity is Severity.MAJOR


@pytest.mark.parametrize(("source_tag", "source", "target_tag", "target"), MISSING)
def test_a_number_on_one_side_alone_is_a_minor_fault(
    source_tag: str, source: str, target_tag: str, target: str
) -> None:
    remarks = _expect(source_tag, source, target_tag, target)
    assert {remark.severity for remark in remarks} == {Severity.MINOR}


@pytest.mark.parametrize(("tag", "english", "rendering"), SOFTWARE)
def test_a_text_of_a_program_is_left_alone(tag: str, english: str, rendering: str) -> None:
    assert _remarks(_context("en", tag), english, rendering) == []


@pytest.mark.parametrize(("source_tag", "source", "target_tag", "target"), PLAIN)
def test_without_a_reader_only_digits_that_surely_changed_are_reported(
    source_tag: str, source: str, target_tag: str, target: str
) -> None:
    remarks = _expect(source_tag, source, target_tag, target)
    assert [remark.severity for remark in remarks] == [None]


@pytest.mark.parametrize(("chinese", "english", "fixed"), FIXED)
def test_figures_are_mended_in_their_own_manner(chinese: str, english: str, fixed: str) -> None:
    (remark,) = _remarks(_context("zh", "en"), chinese, english)
    assert remark.fix is not None
    assert apply(remark.fix.edits, english) == fixed


def test_a_number_in_words_is_not_mended() -> None:
    (remark,) = _remarks(_context("zh", "en"), "产量翻了一番。", "Output tripled.")
    assert remark.fix is None


def test_the_message_says_both_values() -> None:
    context = _context("zh", "en")
    (remark,) = _remarks(context, "达2300亿元", "up to 23 billion yuan")
    assert remark.message == "2300亿 is 230 billion; the rendering says 23 billion"
    (remark,) = _remarks(_context("en", "zh"), "1.2 million cars", "12万辆汽车")
    assert remark.message == "the source says 1.2 million; the rendering says 12万 (120,000)"
    (remark,) = _remarks(context, "有2300亿元", "It has money.")
    assert remark.message == "2300亿 (230 billion) is not in the rendering"


def test_the_eye_is_led_to_the_target_first() -> None:
    (remark,) = _remarks(_context("zh", "en"), "有25个", "52 of them")
    assert [mark.side for mark in remark.marks] == [Side.TARGET, Side.SOURCE]


def test_numbers_of_rendered_terms_are_not_compared() -> None:
    source, target = "推进33618体系。", "Push ahead with the Three-Tier System."
    assert len(_remarks(_context("zh", "en"), source, target)) == 1
    context = _context("zh", "en", ("33618体系", "Three-Tier System", ""))
    assert _remarks(context, source, target) == []


def test_numbers_of_verbatim_terms_are_left_to_the_rule_for_them() -> None:
    context = _context("zh", "en", ("33618", "33618", VERBATIM))
    assert _remarks(context, "推进33618体系。", "Push ahead with the system.") == []
    assert _remarks(context, "推进33618体系。", "Push ahead with the 33-618 system.") == []


def test_a_term_does_not_hide_the_numbers_beside_it() -> None:
    context = _context("zh", "en", ("33618体系", "Three-Tier System", ""))
    remarks = _remarks(context, "33618体系有25个集群。", "The Three-Tier System has 52 clusters.")
    assert len(remarks) == 1


def test_a_repeated_number_may_be_said_once() -> None:
    context = _context("zh", "en")
    assert (
        _remarks(context, "2023年产30万辆，2023年销30万辆。", "It made and sold 300,000 in 2023.")
        == []
    )
    assert _remarks(context, "占30%。", "It makes up 30%. That 30% matters.") == []


def test_a_repeated_percentage_that_differs_is_altered() -> None:
    remarks = _expect("zh", "甲占30%，乙占⟦30%⟧。", "en", "A has 30%, B has ⟦40%⟧.")
    assert len(remarks) == 1


def test_several_faults_of_a_unit_are_paired_by_likeness() -> None:
    remarks = _expect("zh", "⟦2300亿⟧元，⟦70%⟧", "en", "⟦77%⟧, ⟦23 billion⟧ yuan")
    assert [remark.marks[0].label for remark in remarks] == [
        "the source says 230 billion",
        "the source says 70%",
    ]


def test_a_table_of_very_many_numbers_is_not_judged_one_by_one() -> None:
    table = "下午3点，" * 2000
    assert _remarks(_context("zh", "en"), table, "At 5 p.m. " * 1000) == []
    assert len(_remarks(_context("zh", "en"), table + "25个", "At 3 p.m. " * 2000)) == 1


def test_the_year_behind_a_word_may_be_added() -> None:
    source, target = (
        "今年上半年出口额达到450亿元。",
        "In the first half of 2024 exports were 45 billion yuan.",
    )
    assert _remarks(_context("zh", "en"), source, target) == []


TEXTS_ZH = st.text(
    alphabet="0123456789.,%年月日个万亿成倍三十百半第上世纪代点五-/ k到至来多余一天条些",
    max_size=12,
)
WORDS_EN = st.sampled_from(
    "5 25 1,200 3.5 % million billion bn k per cent percent third half dozen five -7 '24 1970s 15 "
    "12th times two-fold triple couple both March half-dozen point quarter 20 score fold p.m. one "
    "hundred and to of 2/3 double twice seventy".split()
)


@given(st.lists(st.tuples(TEXTS_ZH, st.lists(WORDS_EN, max_size=5).map(" ".join)), min_size=1))
def test_plain_figures_that_are_held_back_hide_no_finding(texts: list[tuple[str, str]]) -> None:
    units = [Unit("k", (source,), (target,)) for source, target in texts]
    context = _context("zh", "en")
    passed = set(number_mismatch.sieve(Page(units), context))
    for number, unit in enumerate(units):
        assert number in passed or list(number_mismatch.body(unit, context)) == []
