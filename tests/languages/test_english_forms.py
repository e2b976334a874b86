"""What the pattern of an English term finds, and what it leaves alone.

In each text ⟦ ⟧ stand around what must be found; a text without them must give nothing.
"""

import re

import pytest

from hexapla.languages.en.folding import fold
from hexapla.languages.en.forms import form_pattern

NOUNS = """
urban renewal project | Three ⟦urban renewal projects⟧ began in May.
urban renewal project | The ⟦urban renewal project's⟧ budget has doubled.
urban renewal project | All ⟦urban renewal projects⟧' budgets were cut.
urban renewal project | ⟦URBAN RENEWAL PROJECTS⟧
urban renewal project | Projects of urban renewal need patience.
urban renewal project | Urban renewals project an image of wealth.
urban renewal project | The suburban renewal project stalled.
urban renewal project | An urban renewal projection was published.
smart factory | Four ⟦smart factories⟧ are running.
smart factory | The ⟦smart factory’s⟧ robots never sleep.
smart factory | A smartly run factory is no such thing.
smart factory | The smartest factory won.
smart factory | Smart factor analysis helps.
export gateway | ⟦Export gateways⟧ were opened inland.
export gateway | Exporting gateway devices is allowed.
export gateway | Exporters use the gateway.
supply chain | Resilient ⟦supply chains⟧ matter.
supply chain | A firm supplying chain stores went bankrupt.
supply chain | It supplies chain drives.
power battery | ⟦Power batteries⟧ are recycled.
power battery | A powerful battery failed.
power battery | The factory was powered; batteries were idle.
test bench | Two ⟦test benches⟧ stand idle.
test bench | They were testing bench seats.
think tank | ⟦Think tanks⟧ disagree.
think tank | A thinking tank crew survived.
think tank | He thought tanks were obsolete.
charging pile | ⟦Charging piles⟧ line the street.
charging pile | They charged piles of money.
charging pile | The charge pile is not the term.
advanced manufacturing | ⟦Advanced manufacturing⟧ and ⟦advanced manufacturing's⟧ share.
advanced manufacturing | Advancing manufacturing is a goal.
advanced manufacturing | Advanced manufacturers are growing.
advanced manufacturing | Advanced manufactures are exported.
connected vehicle | ⟦Connected vehicles⟧ talk to each other.
connected vehicle | Connecting vehicles is difficult.
connected vehicle | Connect vehicles to the network.
connected vehicle | Unconnected vehicles are slow.
intelligent driving | ⟦Intelligent driving⟧ sells.
intelligent driving | Intelligently driving home, he slept.
intelligent driving | Intelligent drivers walk.
industrial park | ⟦Industrial parks⟧ and ⟦industrial-park⟧ managers met.
industrial park | Industrialised parking was invented.
industrial park | Industry parks are something else.
productivity | ⟦Productivity⟧ grew, and ⟦productivity's⟧ role too.
productivity | Productive workers earn more.
productivity | The products are cheap, production is not.
manufacturing | ⟦Manufacturing⟧ is back.
manufacturing | Manufacturers are back and manufactured goods sell.
industry | Two ⟦industries⟧ grew; an ⟦industry's⟧ fate.
industry | Industrial and industrious people.
urban agglomeration | ⟦Urban agglomerations⟧; urbane agglomerations
emerging industry | ⟦Emerging industries⟧; emergent industries; industries emerging
digital transformation | ⟦Digital transformations⟧; digitally transformed
talent team | ⟦Talent teams⟧; talented teams
data set | ⟦Data sets⟧; data setting; a dataset
criterion | The ⟦criteria⟧ are clear.
analysis | Two ⟦analyses⟧ disagree.
analysis | Analysts analytically analysed it.
child | ⟦Children⟧ learn, and the ⟦child's⟧ toys; childhood ends.
disabled person | ⟦Disabled people⟧ and ⟦disabled persons⟧ alike.
leading enterprise | ⟦Leading enterprises⟧ invest.
leading enterprise | Leaders' enterprise is rewarded.
salesman | ⟦Salesmen⟧ travel.
human | ⟦Humans⟧ err; humane people do not.
bookshelf | ⟦Bookshelves⟧ bend.
housewife | ⟦Housewives⟧ vote.
mouse | ⟦Mice⟧ click.
matrix | ⟦Matrices⟧ and ⟦matrixes⟧.
bureau | ⟦Bureaux⟧, ⟦bureaus⟧, but no bureaucrats.
tomato | ⟦Tomatoes⟧ grow.
photo | ⟦Photos⟧ fade, photography does not.
bus | ⟦Buses⟧ run; business does too.
quiz | ⟦Quizzes⟧ bore.
church | ⟦Churches⟧.
monkey | ⟦Monkeys⟧.
high-tech zone | ⟦High-tech zones⟧ and ⟦high tech zones⟧.
"""

PLURALS = """
new quality productive forces | A ⟦new quality productive force⟧ is born.
new quality productive forces | ⟦New quality productive forces⟧ are born.
small and medium-sized enterprises | a ⟦small and medium-sized enterprise⟧
small and medium-sized enterprises | ⟦small & medium sized enterprises⟧
dark factories | a ⟦dark factory⟧
core technologies | one ⟦core technology⟧; core technological skills
selection criteria | a ⟦selection criterion⟧
risk analyses | a ⟦risk analysis⟧
glasses | some ⟦glasses⟧, one ⟦glass⟧
news | The ⟦news⟧ is new.
goods | Capital ⟦goods⟧ are good.
economics | ⟦Economics⟧ is not economic.
customs | The ⟦customs⟧ cleared it, as is our custom.
series | A ⟦series⟧.
process | The ⟦processes⟧ and the ⟦process⟧; a procession.
business | ⟦Businesses⟧ are busy.
lives | ⟦lives⟧ and a ⟦life⟧, but they live.
movies | a ⟦movie⟧
boxes | a ⟦box⟧
caches | a ⟦cache⟧
key metrics | a ⟦key metric⟧
olives | an ⟦olive⟧
women | a ⟦woman⟧
specimen | ⟦specimens⟧
people | The ⟦people⟧, the ⟦people's⟧ will; a person.
"""

HEADS = """
point of view | Many ⟦points of view⟧ were heard.
point of view | Viewing points of interest is free.
head of state | Two ⟦heads of state⟧ met; the ⟦head of state's⟧ car.
rate of return | ⟦rates of return⟧
sense of gain | A ⟦sense of gain⟧; sensing of gains.
center of gravity | The ⟦centres of gravity⟧ shift.
demand for steel | ⟦Demands for steel⟧ rose.
mother-in-law | ⟦Mothers-in-law⟧ and a ⟦mother in law's⟧ cake.
secretary general | ⟦Secretaries general⟧ and ⟦secretary generals⟧.
base for innovation | ⟦Bases for innovation⟧.
commander-in-chief | ⟦commanders-in-chief⟧
passer-by | two ⟦passers-by⟧
add-on | two ⟦add-ons⟧
start-up | two ⟦start-ups⟧; starting up; started up
Plan B | ⟦Plan B⟧; plan bs; plans b
"""

VERBS = """
deepen reform | ⟦Deepen reform⟧; it ⟦deepens reform⟧; ⟦deepening reforms⟧; ⟦deepened reform⟧.
deepen reform | The deepened channel; reform waits.
deepen reform | Deeper reform is due.
deepen reform | They deepen the channel; reform waits.
deepen reform | The deepness reform speaks of.
to deepen reform | They ⟦deepened reform⟧.
go global | Firms ⟦went global⟧; one ⟦goes global⟧, all are ⟦going global⟧, have ⟦gone global⟧.
go global | The goal: global growth.
go global | He got global fame.
going global | ⟦Going global⟧ is hard.
going global | They went global and go global.
seek progress | ⟦Seeking progress⟧ while keeping steady; they ⟦sought progress⟧.
seek progress | Seekers progress slowly.
build a modern city | They ⟦built a modern city⟧ and are ⟦building modern cities⟧.
build a modern city | The buildings of a modern city.
build a modern city | City builders; a modern building.
take the lead | She ⟦took the lead⟧, has ⟦taken the lead⟧ and ⟦takes the lead⟧.
take the lead | A leader is taking part; take-the-leader.
set up | ⟦Setting up⟧ shops; it was ⟦set up⟧ last year.
set up | An upset.
speed up | They ⟦sped up⟧ and ⟦speeded up⟧; ⟦speeding up⟧.
plan ahead | They ⟦planned ahead⟧, ⟦planning ahead⟧.
plan ahead | The plane ahead; planes ahead.
modernise industry | ⟦Modernizing industry⟧ and ⟦modernised industries⟧.
modernise industry | Modern industry, the modernisation of industry.
diversify trade | ⟦Diversified trade⟧ and ⟦diversifies trade⟧.
diversify trade | Diversity trade-offs.
strengthen supervision | ⟦Strengthened supervision⟧; strength, stronger supervision
win trust | ⟦Winning trust⟧ and ⟦won trust⟧; winners trust; wining trust
share results | ⟦Sharing results⟧
hold high the banner | ⟦held high the banner⟧; a banner held high
fully implement | ⟦fully implemented⟧, ⟦fully implementing⟧; full implementation
cut emissions | ⟦Cutting emissions⟧; they ⟦cut emissions⟧.
create jobs | ⟦Creating jobs⟧, ⟦created jobs⟧, ⟦creates jobs⟧
create jobs | Creative jobs; job creation.
promote opening up | ⟦Promoted opening up⟧, ⟦promoting opening-up⟧.
streamline administration and delegate power | ⟦Streamlining administration and delegating power⟧
streamline administration, delegate power | ⟦Streamlined administration, delegated power⟧
actively expand domestic demand | ⟦actively expanding domestic demand⟧
fine-tune models | ⟦Fine-tuned models⟧; ⟦fine tuning models⟧.
focus on quality | ⟦focused on quality⟧, ⟦focussed on quality⟧, ⟦focusing on quality⟧
be ahead of the times | They ⟦were ahead of the times⟧; it ⟦is ahead of the times⟧.
be ahead of the times | Bed ahead of the times.
oversee safety | ⟦oversaw safety⟧, overseas safety
rebuild trust | ⟦rebuilt trust⟧
support green growth | ⟦Supporting green growth⟧
drive innovation | ⟦Driving innovation⟧, ⟦drove innovation⟧
drive system | ⟦Drive systems⟧; driving systems; drove systems
drive innovation | Driver innovation.
change one's mind | ⟦changed their minds⟧, ⟦change one’s mind⟧
die out | ⟦dying out⟧, ⟦died out⟧
carry out | ⟦carried out⟧, ⟦carries out⟧, ⟦carrying out⟧; a carrier out
commit resources | ⟦committed resources⟧, ⟦committing resources⟧
develop the west | ⟦developing the west⟧; developers the west
travel abroad | ⟦travel abroad⟧
undo changes | ⟦undid changes⟧, ⟦undone changes⟧
crack down on fraud | ⟦cracked down on fraud⟧; a crackdown on fraud
light up the sky | ⟦lit up the sky⟧, ⟦lighting up the skies⟧
study abroad | ⟦studied abroad⟧; studious abroad
work hard | ⟦working hard⟧, ⟦worked hard⟧; a hard worker
care home | ⟦care homes⟧; caring homes
record high | ⟦record highs⟧; recorded highs
pool resources | ⟦pooling resources⟧
base | ⟦bases⟧; based in the west
talent | ⟦talents⟧; talented people
echo | ⟦echoes⟧ ⟦echoed⟧
Windows | ⟦Windows⟧; a window
Reform | ⟦Reforms⟧; reformed
panic | They ⟦panicked⟧; ⟦panicking⟧; ⟦panics⟧.
reform | ⟦Reforms⟧, ⟦reformed⟧, ⟦reforming⟧; a reformer, the reformation.
see | ⟦saw⟧, ⟦seen⟧, ⟦sees⟧, ⟦seeing⟧; a seed, a seer.
star | ⟦stars⟧, ⟦starred⟧, ⟦starring⟧; they stared, staring.
car | ⟦cars⟧; they cared, caring.
force | ⟦forces⟧ ⟦forced⟧ ⟦forcing⟧ forceful
agree | ⟦agreed⟧, ⟦agrees⟧, ⟦agreeing⟧; agreement
the reform | The ⟦reform⟧, two ⟦reforms⟧; they reformed.
a train | ⟦trains⟧; training, trained
train | ⟦trains⟧; training, trained
market | ⟦Markets⟧ need marketing.
new | ⟦new⟧ news
to train | ⟦trained⟧, ⟦training⟧, to ⟦train⟧; trainers, a trainee
advance | ⟦advanced⟧, ⟦advances⟧; advancement
"""

SPELLINGS = """
data centre | ⟦Data centers⟧ and ⟦data centres⟧; data centrists
labor market | ⟦Labour markets⟧; a laborious market
people-centered approach | a ⟦people-centred approach⟧
digitalisation | ⟦digitalization⟧ and ⟦digitalisations⟧; a digitaliser
analyse data | ⟦analyzing data⟧, ⟦analysed data⟧
computer modelling | ⟦computer modeling⟧
travel | ⟦travelled⟧, ⟦traveled⟧, ⟦travelling⟧, ⟦traveling⟧; a traveller
traveler | ⟦travellers⟧
research programme | ⟦research programs⟧; research programmers
product catalog | ⟦product catalogues⟧
national defence | ⟦national defense⟧
fulfil a promise | ⟦fulfilled a promise⟧, ⟦fulfills promises⟧
cooperation | ⟦co-operation⟧; cooperative
co-operation | ⟦cooperation⟧
per-capita income | ⟦per capita incomes⟧
enterprise | ⟦enterprises⟧; enterprising
research and development | ⟦Research & development⟧; ⟦research &amp; development⟧
R&D | ⟦R&D⟧, ⟦R & D⟧, ⟦R and D⟧; RD, R-D, A R&DB
workers' rights | ⟦workers’ rights⟧ and ⟦workers' rights⟧
people's congress | ⟦people’s congresses⟧; peoples congress
"dual carbon" goals | the “⟦dual carbon” goals⟧, the ⟦dual-carbon goals⟧
"""

EDGES = """
new energy vehicle | ⟦new-energy vehicle⟧, ⟦new energy-vehicles⟧, ⟦new‑energy vehicles⟧
new energy vehicle | ⟦new\u00a0energy\u202fvehicles⟧, ⟦new\\nenergy  vehicle⟧
new energy vehicle | ⟦new-\\nenergy vehicle⟧, ⟦new–energy vehicle⟧
new energy vehicle | newenergy vehicle; new energy—vehicles; new energy – vehicles
new energy vehicle | renew energy vehicle; new energy vehicles2; new energy, vehicles
new energy vehicle | _⟦new energy vehicle⟧_ (⟦new energy vehicles⟧), “⟦new energy vehicle⟧”
new energy vehicle | renewed energy vehicles, newer energy vehicles, new energies vehicle
The Belt and Road Initiative | ⟦Belt and Road Initiative⟧; ⟦belt & road initiatives⟧
the more the better | the ⟦more the better⟧
IGBT | ⟦IGBTs⟧, an ⟦IGBT⟧, the ⟦IGBT's⟧ gate; IGBTed, AIGBT
GDP | ⟦GDP⟧, ⟦GDP’s⟧; GDPing
NEVs | one ⟦NEV⟧, two ⟦NEVs⟧; never
OS | two ⟦OSes⟧, an ⟦OS⟧
IoT platform | ⟦IoT platforms⟧
5G base station | ⟦5G base stations⟧; 15G base station; 5G-based stations; 1.5G base station
COVID-19 | ⟦COVID-19⟧, ⟦Covid 19⟧; COVID-190; COVID-19.5
33618 | "⟦33618⟧" and ⟦33618⟧, too; ⟦33618⟧.
33618 | 133618, 33,618, 336180, 1,33618, 33618.5, 33618,000, 33618s
"33618" system | the ⟦33618 system⟧; the “⟦33618” systems⟧
Agenda 2030 | ⟦Agenda 2030⟧; Agendas 2030; Agenda 20301
C++ | ⟦C++⟧ is not C+; see ⟦C++⟧11
snake_case | ⟦snake_case⟧, ⟦SNAKE CASE⟧; snakecase
__init__ | def ⟦__init__⟧(self); reinit
East – West dialogue | ⟦East – West dialogues⟧
Node.js | ⟦Node.js⟧ nodes js nodexjs
from 0 to 1 | ⟦from 0 to 1⟧; from 0 to 10; from 0 to 1.5; from 10 to 1
100% | ⟦100%⟧; 5100%
A-share | ⟦A-shares⟧; a ⟦A share⟧; the share
U.S. market | ⟦U.S. markets⟧; us market
NEW ENERGY VEHICLE | ⟦new energy vehicles⟧
pull request | ⟦Pull requests⟧; pulled requests; requests pull
file system | ⟦File systems⟧, ⟦file-system⟧; filesystem; filing systems
user interface | ⟦user interfaces⟧; use interface; user interfacing
open source | ⟦Open-source⟧ code; opened source; opening source files
log in | ⟦logged in⟧, ⟦logs in⟧, ⟦logging in⟧; login; logo in
back up | ⟦backed up⟧; backup
password | ⟦passwords⟧; passwordless
access token | ⟦access tokens⟧; accessed tokens; accessible token
"""


def _cases(table: str) -> list[tuple[str, str]]:
    lines = [line.split(" | ", 1) for line in table.strip().split("\n")]
    return [(term, text.replace("\\n", "\n")) for term, text in lines]


@pytest.mark.parametrize(("term", "marked"), _cases(NOUNS))
def test_a_noun_is_found_in_both_numbers_and_with_its_possessive(term: str, marked: str) -> None:
    assert _marked(term, marked) == marked


@pytest.mark.parametrize(("term", "marked"), _cases(PLURALS))
def test_a_term_given_in_the_plural_is_found_in_the_singular(term: str, marked: str) -> None:
    assert _marked(term, marked) == marked


@pytest.mark.parametrize(("term", "marked"), _cases(HEADS))
def test_the_head_of_a_noun_phrase_takes_the_plural(term: str, marked: str) -> None:
    assert _marked(term, marked) == marked


@pytest.mark.parametrize(("term", "marked"), _cases(VERBS))
def test_a_verb_phrase_is_found_in_every_tense(term: str, marked: str) -> None:
    assert _marked(term, marked) == marked


@pytest.mark.parametrize(("term", "marked"), _cases(SPELLINGS))
def test_british_and_american_spellings_are_one(term: str, marked: str) -> None:
    assert _marked(term, marked) == marked


@pytest.mark.parametrize(("term", "marked"), _cases(EDGES))
def test_words_have_edges_and_stand_apart(term: str, marked: str) -> None:
    assert _marked(term, marked) == marked


def _marked(term: str, marked: str) -> str:
    """The text with ⟦ ⟧ around what the pattern of the term finds."""
    text = marked.replace("⟦", "").replace("⟧", "")
    shown, at = "", 0
    for match in re.finditer(form_pattern(term), fold(text)):
        shown += f"{text[at : match.start()]}⟦{text[match.start() : match.end()]}⟧"
        at = match.end()
    return shown + text[at:]
