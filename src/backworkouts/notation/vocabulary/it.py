"""The words of Italian."""

from __future__ import annotations

from backworkouts.notation.vocabulary.schema import Role, Vocabulary, phrases, words

__all__ = ["VOCABULARY"]

VOCABULARY = Vocabulary(
    phrases={
        Role.SETS: words("serie giro giri"),
        Role.REPS: words("rep reps rip ripetuta ripetute ripetizione ripetizioni colpi"),
        Role.SECONDS: words("s sec secondo secondi"),
        Role.MINUTES: words("min minuto minuti"),
        Role.HOURS: words("h ora ore"),
        Role.DISTANCE: words("m metro metri km cal"),
        Role.KG: words("kg chilo chili"),
        Role.LB: words("lb libbra libbre"),
        Role.ONE_RM: phrases("1 rm, tuo massimale"),
        Role.TRAINING_MAX: (),
        Role.MAXIMUM: words("rm"),
        Role.FAILURE: phrases(
            """il piu a lungo possibile, piu possibile, quante ne riesci, a cedimento, al cedimento,
            fino al cedimento, fino a cedimento, cedimento, al massimo, a esaurimento, ad
            esaurimento, massimale, ripetizioni massime, massime, massimo, max, maximum"""
        ),
        Role.SHORT_OF: phrases("prima del, senza"),
        Role.SIDE: phrases(
            """per lato, ogni lato, ciascun lato, per parte, per braccio, ogni braccio, per
            gamba, ogni gamba, / lato, / braccio, / gamba, a lato, per mano, per arto, ogni
            mano, ogni arto, da ogni lato, ciascuno, / mano, / arto,
            x lato, x gamba, x braccio, destra / sinistra, sinistra / destra, dx / sx, sx / dx"""
        ),
        Role.LEFT: phrases("sinistra, sinistro, lato sinistro, braccio sinistro"),
        Role.RIGHT: phrases("destra, destro, lato destro, braccio destro"),
        Role.EACH: (),
        Role.REST: phrases(
            """riposo, recupero, pausa, di riposo, di recupero, di pausa, tra le serie, fra le
            serie, recupero tra le serie, rec, pause, recuperi, di rec, tra serie"""
        ),
        Role.TEMPO: words("tempo"),
        Role.RPE: phrases("rpe, sforzo percepito"),
        Role.RIR: phrases(
            """rir, di riserva, in riserva, buffer, ripetizioni in riserva, ripetizioni di
            riserva, rip in riserva"""
        ),
        Role.LOAD: words("peso carico"),
        Role.BODYWEIGHT: phrases("corpo libero, a corpo libero, peso corporeo"),
        Role.TIMES: words("x per volte"),
        Role.TO: phrases("a, fino a"),
        Role.AT: words("a con circa usando"),
        Role.OF: phrases("""da, di, e, per serie, per ciascuna, da ciascuna, ciascuna, totali"""),
        Role.THEN: phrases(
            """poi, quindi, dopo, serie di lavoro, serie allenanti, serie effettive"""
        ),
        Role.LAST: phrases(
            """sull'ultima serie, sull'ultima, nell'ultima, all'ultima, l'ultima,
            ultima serie, nell'ultima serie, l'ultima serie, all'ultima serie,
            ultima"""
        ),
        Role.SUPERSET: phrases(
            """superset con, in superset con, superserie con, super serie con, in superserie
            con, jump set con, super set con,
            superset, superserie, super serie, biserie, triset, jump set, super set"""
        ),
        Role.WARM_UP: phrases("riscaldamento, avvicinamento, serie di avvicinamento"),
        Role.DROP: phrases("drop, drop set, serie a scalare, stripping"),
        Role.BACK_OFF: (),
        Role.REST_PAUSE: (),
        Role.CLUSTER: (),
        Role.SINGLES: (),
        Role.DOUBLES: (),
        Role.TRIPLES: (),
        Role.EMOM: phrases(
            """ogni minuto, ogni 2 minuti, ogni 3 minuti, ogni 4 minuti, ogni 5 minuti"""
        ),
        Role.OFTEN: phrases(
            """a settimana, alla settimana, al giorno, settimana, settimane, / settimana, esercizio,
            esercizi, ogni settimana, ogni allenamento, a sessione"""
        ),
        Role.OPTIONAL: words("opzionale facoltativo"),
        Role.EARLIER: phrases(
            """la settimana scorsa, settimana scorsa, la scorsa settimana, la volta scorsa,
            invece di, al posto di"""
        ),
        Role.LATER: phrases(
            """la prossima volta, prossima volta, la prossima settimana, prossima
            settimana, prossimo allenamento, piu avanti, piu tardi"""
        ),
        Role.PERCENT: phrases("per cento"),
        Role.MORE: phrases("piu, in piu, di piu"),
        Role.UNDONE: phrases(
            """non fatto, non fatta, non fatti, non fatte, non eseguito, ho
            saltato, annullato, omesso"""
        ),
        Role.CHANGED: phrases(
            """due volte, un'altra serie, una serie in piu, una serie extra, una
            serie in meno, meno una, tranne, eccetto"""
        ),
        Role.ASSISTED: phrases(
            """assistito, assistita, assistite, assistiti, di assistenza, di aiuto,
            contrappeso"""
        ),
    },
    numbers={
        1: words("un uno una"),
        2: words("due"),
        3: words("tre"),
        4: words("quattro"),
        5: words("cinque"),
        6: words("sei"),
        7: words("sette"),
        8: words("otto"),
        9: words("nove"),
        10: words("dieci"),
        11: words("undici"),
        12: words("dodici"),
        13: words("tredici"),
        14: words("quattordici"),
        15: words("quindici"),
        16: words("sedici"),
        17: words("diciassette"),
        18: words("diciotto"),
        19: words("diciannove"),
        20: words("venti"),
    },
    ands=words("e"),
    ors=words("o oppure"),
    one_set=words("serie"),
    ordinals=words("a o \u00aa \u00ba \u00b0"),
    ordinal_words=(
        words("prima"),
        words("seconda"),
        words("terza"),
        words("quarta"),
        words("quinta"),
    ),
    adjectives=words("allenanti pesanti leggere totali normali effettive extra"),
    joined_before_x=words("kg s sec rep reps"),
    joined_to_x=words("cedimento massimo max"),
    before_load=words("a con"),
    at_words=words("a al con"),
    before_bodyweight=words("a"),
    added_to=words("piu"),
    before_tempo=words("tempo"),
    load_for_reps=words("a per"),
    number_for_reps=(),
    negations=words("niente no senza nessun nessuna"),
    little=words("minimo minima poco poca breve"),
    before_rest=words("alcun alcuna fare tempo"),
    spread=words("in su"),
    count_of=words("da di a"),
    share_of=words("del di dell'"),
    value_of=(),
    name_of=words("di"),
    to_or_at=words("a"),
    articles=(),
    drop_to=(),
    drops_alone=words("drop"),
    body_parts=words(
        """addome addominali bicipiti tricipiti quadricipiti glutei polpacci dorso petto spalle
        gambe"""
    ),
    maxima=words("max maximum"),
    maxima_alone=words("max massimo maximum"),
    ranges=(),
    lasting=words("per"),
    pauses=words("pausa pause fermo"),
    between=words("tra fra"),
    dumbbells=words("manubrio manubri"),
    slashed=words("c"),
    records=(),
    joined_reps=(),
    short_sets=words("s"),
    totals=words("totale totali durata"),
    plans=words(
        "prossima prossimo settimana settimane progressione aggiungi aggiungere aumenta aumentare"
    ),
    conditions=words("se quando riesci completi chiudi arrivi"),
    cues=words(
        """pausa fermo tenere contrazione eccentrica negativa basso alto lento isometria
        isometrico isometrica"""
    ),
    numbered=words("giorno livello fase numero posizione sedile foro perno macchina sedia"),
    narration=words("volevo provato previsto mancato"),
    sizes=words("cm mm gradi"),
    under_tension=words("tut"),
    note_beginnings=words("con a in per fino usando"),
    before_machines=phrases("alla, al, all, sulla, sul, con la"),
    lead_phrases=phrases(
        """finisci con, termina con, inizia con, concludi con, chiudi con, poi, infine, anche,
        per finire, seguito da"""
    ),
    prose=words(
        """obiettivo obiettivi io tu lui lei noi voi loro mio mia tuo tua suo sua e' sono sei
        era ero stato stata ho hai ha abbiamo avete hanno avere essere fare fai fatto puo
        puoi posso deve devi voglio quando perche ma pero anche se ogni settimana settimane
        giorno giorni esercizio esercizi minimo circa oggi ieri domani"""
    ),
    headings=words("allenamento programma scheda sessione seduta"),
    openings=words("per in dopo"),
    leads=words(
        """finisci termina inizia concludi fai fare esegui eseguire completa con da di
        del della e per il la i le gli un una a rip
        reps rep x poi"""
    ),
    trails=words("di da con in e per a x"),
    beginnings=(),
    silent=words("rip rep reps e x poi"),
    prefix_exercises=words("esercizio"),
    prefixes=words("riscaldamento finale"),
    prefix_nouns=(),
    movements=phrases(
        """remator, trazion, lat machine, stacc, panca, squat, affond, alzat, croci, spinte,
        distension, flession, plank, addominal, crunch, pulley, iperestension, estension,
        hyperextension, curl, dip, pushdown, scrollat, polpacc, ponte, pullover, vogatore,
        manubri, bilanciere, corda"""
    ),
    movement_words=words("rdl"),
    weekdays=(
        words("lunedi"),
        words("martedi"),
        words("mercoledi"),
        words("giovedi"),
        words("venerdi"),
        words("sabato"),
        words("domenica"),
    ),
    weekday_marks=(
        words("lun"),
        words("mar"),
        words("mer"),
        words("gio"),
        words("ven"),
        words("sab"),
        words("dom"),
    ),
    days=words("giorno"),
    weeks=words("settimana settimane"),
    phases=words("fase"),
    phase_to=words("a"),
    workouts=words("allenamento scheda sessione seduta"),
    title_words=words("giorno giorni settimana settimane"),
    rest_days=phrases("riposo, giorno di riposo"),
    every=(),
    every_days=(),
    for_weeks=(),
    intervals=phrases("ogni"),
    during=words("per"),
    rotation_weeks=(),
    supersets=phrases("super set, super serie, circuito"),
    joins=phrases(
        "superset con, in superset con, superserie con, super serie con, in superserie con"
    ),
    split_qualities=(),
    splits=words("schiena petto gambe spalle braccia"),
    split_joins=words("e"),
    warm_ups=phrases("riscaldamento, prima di iniziare"),
    warm_up_qualities=(),
    warm_up_sets=(),
    sections=phrases(
        """principale, parte principale, parte centrale, lavoro principale, accessori,
            complementari, finisher, core, addome, addominali, forza, metcon,
            condizionamento, cardio, extra, tecnica, isolamento"""
    ),
    section_nouns=words("parte blocco esercizi lavoro"),
    cool_downs=phrases("defaticamento, stretching, allungamento"),
    note_sections=phrases("note, nota, regole, consigli, progressione, obiettivi, obiettivo"),
    repeats=phrases("ripeti, ripetere, ripetete"),
    rounds=words("giro giri"),
    same=phrases(
        """uguale, uguale a, uguale al, come, come il, lo stesso, stesso, stesso allenamento,
        idem, come sopra, vedi sopra"""
    ),
    again=phrases("di nuovo, ancora"),
    further=phrases("un'altra, ancora una, extra, aggiuntiva, in piu"),
    twice=phrases("due volte"),
    following=phrases("quanto segue, tutti gli esercizi"),
    turns=phrases("dispari, pari, minuti dispari, minuti pari"),
    each_exercise=phrases(
        "ciascuno, ciascuna, ognuno, ognuna, per esercizio, ogni esercizio, l'uno"
    ),
    all_exercises=phrases("tutto, tutti, tutti gli esercizi, entrambi, entrambe"),
    bars=phrases("bilanciere scarico, bilanciere vuoto"),
    plates=words("piastre dischi"),
    date_words=words("data"),
    working_sets=phrases("serie di lavoro, serie allenanti, serie effettive"),
    body_keys=phrases("""massa grassa, peso corporeo, passi, calorie, sonno, umore, energia"""),
    ages=phrases("anni"),
    body_measures=words("altezza peso eta uomo donna alto alta"),
    goals=phrases("obiettivo, obiettivi, traguardo"),
    condition_phrases=phrases("appena, non appena"),
    raises=phrases("aumentare, aumenta, aumentiamo, aggiungere, aggiungi, salire, sali, in piu"),
    bests=phrases("record, massimali"),
    postscripts=phrases("edit, modifica, ps, p.s."),
    later_keys=phrases(
        """prossima volta, la prossima volta, la prossima, prossima settimana, prossimo
        allenamento, domani"""
    ),
    sums=words("totale totali"),
    months=(
        words("gennaio gen"),
        words("febbraio feb"),
        words("marzo mar"),
        words("aprile apr"),
        words("maggio mag"),
        words("giugno giu"),
        words("luglio lug"),
        words("agosto ago"),
        words("settembre sett set"),
        words("ottobre ott"),
        words("novembre nov"),
        words("dicembre dic"),
    ),
    columns={
        "day": words("giorno"),
        "name": words("esercizio esercizi movimento"),
        "sets": words("serie"),
        "reps": words("rep reps ripetizioni rip ripetizione ripetute durata"),
        "rest": words("riposo recupero rec recuperi pausa"),
        "load": words("kg peso carico carichi pesi"),
        "note": words("note nota osservazioni"),
        "rpe": words("sforzo"),
    },
    log_columns={
        "date": phrases("data"),
        "session": phrases("allenamento, seduta"),
        "ordinal": phrases("numero serie"),
        "kind": phrases("tipo"),
    },
    keys_per_set=phrases("per serie, a serie, di ogni serie, ogni serie"),
    column_units=words("kg s sec min"),
    column_sets=(),
    column_reps=(),
    column_ands=(),
    cell_targets=(),
)
