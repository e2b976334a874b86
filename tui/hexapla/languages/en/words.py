"""Words of English that no rule can tell apart: irregular forms, verbs, little words.

Facts of the language, listed by hand; the order is alphabetical within each table.
"""

# Base form, then every form that is not base + s, ed, ing. A verb whose regular past is in use
# as well has it here too.
IRREGULAR_VERBS = {
    base: tuple(forms)
    for base, *forms in map(
        str.split,
        """
        abide abode abided
        arise arose arisen
        awake awoke awoken awaked
        be am are is was were been
        bear bore borne born
        beat beat beaten
        become became become
        begin began begun
        bend bent
        bet bet betted
        bid bid bade bidden
        bind bound
        bite bit bitten
        bleed bled
        blow blew blown
        break broke broken
        breed bred
        bring brought
        broadcast broadcast broadcasted
        build built
        burn burnt burned
        burst burst
        buy bought
        cast cast
        catch caught
        choose chose chosen
        cling clung
        come came come
        cost cost costed
        creep crept
        cut cut
        deal dealt
        dig dug
        do does did done
        draw drew drawn
        dream dreamt dreamed
        drink drank drunk
        drive drove driven
        dwell dwelt dwelled
        eat ate eaten
        fall fell fallen
        feed fed
        feel felt
        fight fought
        find found
        fit fit fitted
        flee fled
        fling flung
        fly flew flown
        forbid forbade forbad forbidden
        forecast forecast forecasted
        forget forgot forgotten
        forgive forgave forgiven
        forgo forgoes forwent forgone
        freeze froze frozen
        get got gotten
        give gave given
        go goes went gone
        grind ground
        grow grew grown
        hang hung hanged
        have has had
        hear heard
        hide hid hidden
        hit hit
        hold held
        hurt hurt
        input input inputted
        keep kept
        kneel knelt kneeled
        knit knit knitted
        know knew known
        lay laid
        lead led
        lean leant leaned
        leap leapt leaped
        learn learnt learned
        leave left
        lend lent
        let let
        lie lay lain lied
        light lit lighted
        lose lost
        make made
        mean meant
        meet met
        mow mowed mown
        offset offset
        output output outputted
        overcome overcame overcome
        override overrode overridden
        oversee oversaw overseen
        pay paid
        plead pleaded pled
        prove proved proven
        put put
        quit quit quitted
        read read
        rend rent
        rid rid
        ride rode ridden
        ring rang rung
        rise rose risen
        run ran run
        saw sawed sawn
        say said
        see saw seen
        seek sought
        sell sold
        send sent
        set set
        sew sewed sewn
        shake shook shaken
        shear sheared shorn
        shed shed
        shine shone shined
        shoe shod
        shoot shot
        show showed shown
        shrink shrank shrunk shrunken
        shut shut
        sing sang sung
        sink sank sunk
        sit sat
        sleep slept
        slide slid
        sling slung
        slit slit
        smell smelt smelled
        sow sowed sown
        speak spoke spoken
        speed sped speeded
        spell spelt spelled
        spend spent
        spill spilt spilled
        spin spun
        split split
        spoil spoilt spoiled
        spread spread
        spring sprang sprung
        stand stood
        steal stole stolen
        stick stuck
        sting stung
        stink stank stunk
        strew strewed strewn
        stride strode stridden
        strike struck stricken
        string strung
        strive strove striven strived
        swear swore sworn
        sweep swept
        swell swelled swollen
        swim swam swum
        swing swung
        take took taken
        teach taught
        tear tore torn
        tell told
        think thought
        thrive throve thriven thrived
        throw threw thrown
        thrust thrust
        tread trod trodden
        undergo undergoes underwent undergone
        understand understood
        undertake undertook undertaken
        upset upset
        wake woke woken waked
        wear wore worn
        weave wove woven weaved
        weep wept
        wet wet wetted
        win won
        withdraw withdrew withdrawn
        withhold withheld
        withstand withstood
        wring wrung
        write wrote written
        """.strip().splitlines(),
    )
}

# Singular, then its plurals beside the regular one.
IRREGULAR_NOUNS = {
    one: tuple(many)
    for one, *many in map(
        str.split,
        """
        addendum addenda
        alga algae
        alumna alumnae
        alumnus alumni
        analysis analyses
        antenna antennae
        antithesis antitheses
        apex apices
        appendix appendices
        automaton automata
        axis axes
        bacillus bacilli
        bacterium bacteria
        basis bases
        bureau bureaux
        cactus cacti
        child children
        codex codices
        consortium consortia
        corpus corpora
        cortex cortices
        crisis crises
        criterion criteria
        curriculum curricula
        datum data
        diagnosis diagnoses
        die dice
        dwarf dwarves
        ellipsis ellipses
        emphasis emphases
        equilibrium equilibria
        erratum errata
        foot feet
        formula formulae
        fungus fungi
        genus genera
        goose geese
        helix helices
        hoof hooves
        hypothesis hypotheses
        index indices
        larva larvae
        louse lice
        matrix matrices
        maximum maxima
        medium media
        memorandum memoranda
        metamorphosis metamorphoses
        millennium millennia
        minimum minima
        moratorium moratoria
        mouse mice
        nebula nebulae
        nucleus nuclei
        oasis oases
        optimum optima
        ox oxen
        paralysis paralyses
        parenthesis parentheses
        penny pence pennies
        person people
        phenomenon phenomena
        photosynthesis photosyntheses
        plateau plateaux
        prognosis prognoses
        prosthesis prostheses
        quantum quanta
        radius radii
        referendum referenda
        scarf scarves
        spectrum spectra
        stadium stadia
        stimulus stimuli
        stratum strata
        syllabus syllabi
        symposium symposia
        synopsis synopses
        synthesis syntheses
        terminus termini
        thesis theses
        tooth teeth
        vertebra vertebrae
        vertex vertices
        vortex vortices
        wharf wharves
        """.strip().splitlines(),
    )
}

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
