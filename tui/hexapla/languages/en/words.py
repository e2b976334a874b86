"""Words of English that no rule can tell apart: verbs, nouns that are no verbs, little words.

Facts of the language, listed by hand; the order is alphabetical within each table.
"""

# Plurals from which the singular must not be made: it would be another word.
NO_SINGULAR = frozenset("axes bases hydraulics mechanics people statistics".split())

# Endings of compounds that go like the last part: grandchild, salesperson, housewife.
COMPOUND_NOUNS = ("child", "foot", "tooth", "mouse", "person")
F_NOUNS = "calf|half|knife|leaf|life|loaf|self|sheaf|shelf|thief|wife|wolf"
NOT_MAN = frozenset("caiman german human norman ottoman roman shaman talisman".split())
NOT_MEN = frozenset(
    "abdomen acumen albumen amen hymen omen ramen regimen semen specimen stamen yemen".split()
)

# Words in -s that are no plurals, or whose singular is another word.
NO_PLURALS = frozenset(
    """
    afterwards alias always arms atlas besides bias bus canvas chaos chassis christmas clothes
    cosmos customs earnings ethos gas goods has headquarters its kudos lens logos means news
    overseas pancreas pathos perhaps plus premises proceeds savings series species summons
    surroundings thanks this thus towards whereas works yes
    """.split()
)

# Adjectives whose form in -s is another word.
NO_NOUNS = frozenset({"good", "new"})

# The nouns in -ic: other words in -ic are adjectives, and in -ics a field of study.
IC_NOUNS = frozenset(
    """
    academic antibiotic attic ceramic characteristic clinic comic cosmetic critic cynic epic
    fabric garlic generic graphic heuristic hydraulic lyric mechanic medic metric mimic mosaic
    music organic panic picnic plastic public relic republic rubric sceptic skeptic statistic
    sonic synthetic tactic topic traffic tropic tunic
    """.split()
)

# Nouns whose forms in -ing and -ed are other words: a train is no training, a market no marketing.
NO_VERBS = frozenset(
    """
    account age arm bank base bed bill board book brand car center centre chip city cloth
    cluster date engineer enterprise evening farm finance fire fish fund good ground head home
    house interest iron land light man market mine model motor network new nurse package page
    park party plant price program programme rail rate school screen ship shop skill state
    talent time tool train word zone
    """.split()
)

# Words that hardly open a noun phrase: as the first of several words they are verbs.
VERBS = frozenset(
    """
    abandon abide abolish absorb accelerate accept accommodate accompany accomplish accumulate
    achieve acknowledge acquire activate adapt add adhere adjust administer admit adopt advance
    affirm alleviate allocate allow alter amend anchor announce anticipate appeal applaud apply
    appoint appreciate approve arouse arrange assemble assert assess assign assist assume assure
    attach attain attend attract augment authenticate automate avert avoid awaken ban be bear
    become befriend begin believe belong benefit bid bind blaze bolster boost borrow break breed
    brief brighten bring broaden build bust buy bypass calculate calibrate calm cancel carry
    catch celebrate cement champion cherish choose circulate cleanse climb clone collaborate
    collect combat combine come commemorate commence commend commit communicate compensate
    compete compile complement comply compose comprehend compress concentrate conclude condemn
    conduct configure confirm conform confront connect consider consist consolidate construct
    consult consume contain contend contribute convene convert convey convince cooperate
    coordinate cope copy counter counteract cover crack create cultivate curb cure curtail cut
    deal debug decide declare decode decommission decouple decrease decrypt dedicate deepen
    defeat defend define defuse delay delegate delete deliver demolish demonstrate denounce deny
    depend deploy derive describe deserve designate destroy detect deter determine develop
    devote differentiate diffuse dig digest diminish disable disarm discard discharge disclose
    discover discuss dismantle dismiss dispatch dispel disperse display dispose disrupt
    disseminate dissolve distinguish distribute divert divide do dominate donate downgrade
    downplay draw dredge dwell earn ease eat educate elevate eliminate embark embed embody
    embrace emerge employ empower emulate enable enact encode encompass encounter encourage
    encrypt endanger endeavor endeavour endorse enforce engage enhance enjoy enlarge enlighten
    enliven enrich enrol enroll ensure entail enter entertain entrust envision equip eradicate
    erase erect escalate establish evacuate evaluate evolve examine exceed excel exclude execute
    exempt exert exhaust expand expedite experience exploit explore expose extend extinguish
    extract fabricate facilitate fall fasten feature feed feel fetch fight find finish fix flee
    flourish follow forbid foresee forge forget forgive formulate foster fulfil fulfill gain
    gather generate get give go govern grant grasp grow guarantee guard guide halt hamper handle
    harness hasten have heal hear heighten help hide highlight hinder hold honor honour ignite
    ignore illuminate illustrate imagine imitate implement impose impress improve inaugurate
    incorporate increase incubate inculcate indicate inflate inform infuse ingest inherit
    inhibit initiate inject injure innovate inspect inspire install instil instill institute
    instruct integrate interact intercept interconnect interpret intervene introduce invade
    invent invest investigate invigorate invite invoke involve irrigate isolate join keep kill
    know launch lay learn leave legislate lend lengthen lessen let leverage liberate lift
    liquidate listen load locate loosen lose love maintain make manage manipulate manufacture
    measure meet merge migrate mitigate monitor motivate move multiply navigate negotiate
    nominate nourish nurture obey obtain occupy occur offer omit operate oppose orchestrate
    ordain orientate originate oust outline outpace outperform outrank outsource outstrip
    overcome overhaul override oversee overtake overthrow overturn overwrite owe own parse
    participate pass patrol penetrate perform permit persist persuade pioneer pledge pool
    populate portray pose possess postpone praise preach prefer prepare preserve preside press
    prevail prevent proceed proclaim procure produce prohibit prolong promote promulgate
    propagate propel propose prosecute prosper protect prove provide publish punish pursue put
    quench question quicken raise reach reap rebalance rebuild recall receive reclaim recommend
    reconcile reconstruct recover recruit recycle redefine redeploy redesign redistribute redo
    reduce refactor refine reflect refrain refresh refuse regain regard regenerate register
    regulate rehabilitate reinforce reinvigorate reject rejuvenate relate relax release relieve
    relocate rely remain remember remind remodel remove rename render renew renovate reopen
    repair repay repeal replace replenish replicate report represent reset reshape resist resize
    resolve respect respond restore restrain restrict restructure resume retain rethink retire
    retrain retrieve return reunite reuse reveal reverse review revive revoke reward rewrite rid
    rise safeguard satisfy save say scale seek seize select sell send serve settle share sharpen
    shed shift shorten shoulder show simulate slash smash soften solicit solve span spark
    spearhead spend spur stay steer stimulate stipulate stop straighten streamline strengthen
    stress stretch strike strive submit subscribe succeed suffer suggest supersede supplement
    suppress surmount surpass surround survive suspend sustain swallow tackle tailor take teach
    tell terminate thrive throw tighten tolerate toughen transcend transfer transform translate
    transmit traverse treat trigger tune turn uncover undergo undermine understand undertake
    undo unearth unfold unite unleash unload unlock unveil update upgrade uphold uplift urge
    vacate validate vie vow wage wake weaken weather weigh welcome widen wield win wipe withdraw
    withhold withstand worsen write yield
    """.split()
)

# Nouns as often as verbs; before the name of a process they are verbs.
DRIVERS = frozenset("aid drive fuel lead power shape support".split())
PROCESSES = frozenset(
    """
    change development economic green growth high innovation modernisation modernization
    progress prosperity recovery reform rejuvenation social sustainable transformation upgrading
    """.split()
)

# Nouns in -ise and -ize.
ISE_NOUNS = frozenset(
    """
    anise chemise compromise concise cruise demise enterprise excise exercise expertise
    franchise marquise merchandise otherwise paradise porpoise precise premise promise surprise
    tortoise treatise turquoise
    """.split()
)

ADVERBS = frozenset("also always better ever further jointly never not well".split())
NOT_ADVERBS = frozenset(
    "ally apply assembly early family fly monopoly only rally rely supply".split()
)

ARTICLES = frozenset({"a", "an", "the"})
DETERMINERS = ARTICLES | frozenset(
    """
    all another any both each every her his its my no one's our some that their these this those
    your
    """.split()
)
PREPOSITIONS = frozenset(
    """
    about across against among around at between by for from in into of on over through to
    toward towards under upon with within without
    """.split()
)
PARTICLES = frozenset(
    "ahead along apart away back down forth forward off on out together up".split()
)
CONJUNCTIONS = frozenset({"and", "or", "&"})
MANNERS = frozenset(
    """
    abroad better big bigger faster first further global hard higher overseas stronger wider
    """.split()
)
LITTLE_WORDS = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | frozenset({"as", "not", "than"})

# Adjectives that follow their noun, which then takes the plural: secretaries general.
POSTPOSITIVE = frozenset("designate elect emeritus general laureate martial".split())
