"""Irregular forms of English verbs and nouns, listed by hand; alphabetical in each table."""

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
