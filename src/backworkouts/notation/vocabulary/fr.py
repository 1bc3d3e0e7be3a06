"""The words of French."""

from __future__ import annotations

from backworkouts.notation.vocabulary.schema import Role, Vocabulary, phrases, words

__all__ = ["VOCABULARY"]

VOCABULARY = Vocabulary(
    phrases={
        Role.SETS: words("serie series tour tours"),
        Role.REPS: words("rep reps repetition repetitions repet pas"),
        Role.SECONDS: words("s sec seconde secondes"),
        Role.MINUTES: words("min minute minutes mn"),
        Role.HOURS: words("h heure heures"),
        Role.DISTANCE: words("m metre metres km cal"),
        Role.KG: words("kg kgs kilo kilos kilogrammes"),
        Role.LB: words("lb lbs livre livres"),
        Role.ONE_RM: phrases("1 rm, max, la rm, la 1 rm, ta rm, ton max"),
        Role.TRAINING_MAX: (),
        Role.MAXIMUM: words("rm"),
        Role.FAILURE: phrases(
            """le plus longtemps possible, le plus possible, autant que possible, autant que tu
            peux, jusqu'a l'echec, a l'echec, jusqu'a echec, a echec, echec, l'echec, maximales,
            repetitions max, max, maximum, maximal"""
        ),
        Role.SHORT_OF: words("avant sans pas"),
        Role.SIDE: phrases(
            """par cote, chaque cote, de chaque cote, par bras, chaque bras, par jambe, chaque
            jambe, / cote, / bras, / jambe, gauche / droite,
            droite / gauche"""
        ),
        Role.LEFT: phrases("gauche, cote gauche, bras gauche"),
        Role.RIGHT: phrases("droite, cote droit, bras droit"),
        Role.EACH: (),
        Role.REST: phrases(
            """r, repos, rec, recup, recuperation, pause, de repos, de pause, de recup, de
            recuperation, entre les series, de repos entre les series"""
        ),
        Role.TEMPO: words("tempo cadence"),
        Role.RPE: words("rpe"),
        Role.RIR: phrases("rir, en reserve"),
        Role.LOAD: words("poids charge"),
        Role.BODYWEIGHT: phrases("poids du corps, poids de corps, pdc"),
        Role.TIMES: words("x fois"),
        Role.TO: words("a ou"),
        Role.AT: words("a avec"),
        Role.OF: phrases("de, par, et, par serie, total"),
        Role.THEN: phrases("""puis, ensuite, plus, series de travail, series effectives"""),
        Role.LAST: phrases(
            """la derniere serie, a la derniere serie, sur la derniere, a la derniere,
            derniere serie, sur la derniere serie"""
        ),
        Role.SUPERSET: phrases("""en superset avec, superset avec, en super set avec,
            superset, super set, superserie, super serie, supersets, biset, bi set,
            triset, tri set"""),
        Role.WARM_UP: words("echauffement d'echauffement"),
        Role.DROP: phrases(
            "serie degressive, series degressives, degressif, degressive, drop, drop set"
        ),
        Role.BACK_OFF: (),
        Role.REST_PAUSE: (),
        Role.CLUSTER: (),
        Role.SINGLES: (),
        Role.DOUBLES: (),
        Role.TRIPLES: (),
        Role.EMOM: phrases(
            """chaque minute, toutes les 2 minutes, toutes les 3 minutes, toutes les 4 minutes,
            toutes les 5 minutes"""
        ),
        Role.OFTEN: phrases(
            """par semaine, fois par semaine, par jour, semaine, semaines, / semaine, exercices,
            exercice, chaque semaine, chaque seance, par seance"""
        ),
        Role.OPTIONAL: words("optionnel facultatif"),
        Role.EARLIER: phrases(
            """la semaine derniere, la derniere fois, la fois derniere, au lieu de"""
        ),
        Role.LATER: phrases(
            """la prochaine fois, prochaine fois, la semaine prochaine, semaine
            prochaine, prochaine seance, plus tard"""
        ),
        Role.PERCENT: phrases("pour cent, pourcent"),
        Role.MORE: phrases("de plus, en plus"),
        Role.UNDONE: phrases(
            """pas fait, pas faite, pas faits, pas faites, non fait, non faite,
            non faits, non faites, annule, annulee, zappe"""
        ),
        Role.CHANGED: phrases(
            """deux fois, encore une serie, une autre serie, une serie de plus,
            une serie en plus, une serie de moins, moins une, sauf, excepte"""
        ),
        Role.ASSISTED: words("assiste assistee assistees assistes d'assistance d'aide contrepoids"),
    },
    numbers={
        1: words("un une"),
        2: words("deux"),
        3: words("trois"),
        4: words("quatre"),
        5: words("cinq"),
        6: words("six"),
        7: words("sept"),
        8: words("huit"),
        9: words("neuf"),
        10: words("dix"),
        11: words("onze"),
        12: words("douze"),
        13: words("treize"),
        14: words("quatorze"),
        15: words("quinze"),
        20: words("vingt"),
    },
    ands=words("et"),
    ors=words("ou"),
    one_set=words("serie"),
    ordinals=words("er ere e eme"),
    ordinal_words=(
        words("premiere premier"),
        words("deuxieme seconde"),
        words("troisieme"),
        words("quatrieme"),
        words("cinquieme"),
    ),
    adjectives=words("effectives total normal"),
    joined_before_x=words("kg s sec rep reps"),
    joined_to_x=words("echec max maximum"),
    before_load=words("a avec"),
    at_words=words("a avec"),
    before_bodyweight=(),
    added_to=words("plus"),
    before_tempo=words("tempo"),
    load_for_reps=words("a pour"),
    number_for_reps=(),
    negations=words("pas sans aucun aucune"),
    little=words("minimal peu petit petite court courte bref"),
    before_rest=words("aucun aucune prendre temps"),
    spread=words("en sur"),
    count_of=words("de a"),
    share_of=words("de du d'"),
    value_of=(),
    name_of=words("de"),
    to_or_at=words("a"),
    articles=(),
    drop_to=(),
    drops_alone=words("drop"),
    body_parts=words(
        """abdos abdominaux biceps triceps quadriceps fessiers mollets dos pectoraux epaules
        jambes"""
    ),
    maxima=words("max maximum maximal"),
    maxima_alone=words("max maximum maximal"),
    ranges=(),
    lasting=words("pendant durant"),
    pauses=words("pause pauses"),
    between=words("entre"),
    dumbbells=words("haltere halteres"),
    slashed=(),
    records=(),
    joined_reps=(),
    short_sets=words("s"),
    totals=words("total totaux duree"),
    plans=words(
        """augmente augmenter augmentez prochaine prochain ensuite semaine semaines
        progression ajouter ajoute ajoutez"""
    ),
    conditions=words("si quand des lorsque reussis"),
    cues=words("""pause tenir tenu contraction excentrique negative bas haut lent isometrique
    isometrie
        d'isometrie"""),
    numbered=words("jour niveau phase numero position siege cran trou machine"),
    narration=words("voulais essaye rate prevu"),
    sizes=words("cm mm degres eme e"),
    under_tension=words("tut"),
    note_beginnings=(),
    before_machines=phrases("a la, a l, au, sur la, sur le, avec la"),
    lead_phrases=phrases(
        """termine avec, terminez avec, finis avec, commence avec, finir avec, puis, ensuite,
        enfin, aussi, pour finir, suivi de, suivi par"""
    ),
    prose=words(
        """objectif objectifs je j'ai il elle nous vous ils elles mon ton ma mes tes ses notre
        votre est sont etait sera etre avoir ont avez avons fait faire faites peut peux
        pouvez doit devez quand parce mais lorsque chaque semaine semaines jour jours
        exercice exercices"""
    ),
    headings=words("seance routine programme session"),
    openings=words("pour"),
    leads=words(
        """termine terminez finis commence finir faire faites effectuez avec du des le
        les et en au aux de la un a rep reps x"""
    ),
    trails=words("de en a au avec du et x"),
    beginnings=(),
    silent=words("rep reps et x puis ensuite"),
    prefix_exercises=words("exercice"),
    prefixes=(),
    prefix_nouns=(),
    movements=words("tirage traction couche rowing souleve developpe fente gainage pompe extens"),
    movement_words=(),
    weekdays=(
        words("lundi"),
        words("mardi"),
        words("mercredi"),
        words("jeudi"),
        words("vendredi"),
        words("samedi"),
        words("dimanche"),
    ),
    weekday_marks=(
        words("lun"),
        words("mar"),
        words("mer"),
        words("jeu"),
        words("ven"),
        words("sam"),
        words("dim"),
    ),
    days=words("jour"),
    weeks=words("semaine semaines"),
    phases=words("phase cycle"),
    phase_to=words("a"),
    workouts=words("seance entrainement session routine"),
    title_words=words("jour semaine"),
    rest_days=phrases("repos, jour de repos, pause"),
    every=(),
    every_days=(),
    for_weeks=(),
    intervals=phrases("toutes les, chaque"),
    during=words("pendant pour"),
    rotation_weeks=(),
    supersets=phrases("super set, bi set, tri set, circuit"),
    joins=phrases(
        "superset avec, super set avec, en superset avec, en super set avec, en alternance avec"
    ),
    split_qualities=words("volume"),
    splits=words("dos jambes"),
    split_joins=words("et"),
    warm_ups=words("echauffement activation"),
    warm_up_qualities=(),
    warm_up_sets=(),
    sections=phrases(
        """principal, partie principale, corps de seance, travail principal,
            accessoire, accessoires, finisher, gainage, abdos, force, metcon, cardio,
            conditionnement, bonus, extra, technique, isolation"""
    ),
    section_nouns=words("partie bloc exercices travail"),
    cool_downs=phrases("retour au calme, etirements, etirement"),
    note_sections=phrases(
        """notes, note, regles, conseils, progression, objectifs, objectif, remarques"""
    ),
    repeats=phrases("repeter, repete, repetez"),
    rounds=words("tour tours"),
    same=phrases(
        """pareil, pareil que, pareil que le, la meme chose que, meme chose, comme, comme le,
        idem, meme seance, meme seance que, comme ci-dessus, voir ci-dessus"""
    ),
    again=phrases("encore, a nouveau"),
    further=phrases("une autre, encore une, supplementaire, en plus"),
    twice=phrases("deux fois"),
    following=phrases("ce qui suit, tous les exercices"),
    turns=phrases("impaires, paires, minutes impaires, minutes paires"),
    each_exercise=phrases(
        "chacun, chacune, de chaque, pour chaque, par exercice, pour chacun, chaque exercice"
    ),
    all_exercises=phrases("tout, tous, tous les exercices, les deux"),
    bars=phrases("barre a vide, barre vide, barre seule"),
    plates=words("disques plaques"),
    date_words=words("date"),
    working_sets=phrases("series de travail, series effectives"),
    body_keys=phrases(
        """bilan, imc, masse grasse, poids du corps, poids de corps, pdc, pas, calories,
        sommeil, humeur, energie"""
    ),
    ages=phrases("ans"),
    body_measures=words("taille poids age homme femme"),
    goals=phrases("objectif, objectifs, but, buts"),
    condition_phrases=phrases("des que, une fois que"),
    raises=phrases(
        """augmenter, augmente, augmentez, ajouter, ajoute, ajoutez, monter, monte,
        montez, de plus, plus lourd"""
    ),
    bests=phrases("records"),
    postscripts=phrases("edit, ps, p.s., post-scriptum"),
    later_keys=phrases(
        """prochaine fois, la prochaine fois, prochaine seance, semaine prochaine, demain"""
    ),
    sums=words("total totaux"),
    months=(
        words("janvier janv jan"),
        words("fevrier fevr fev"),
        words("mars"),
        words("avril avr"),
        words("mai"),
        words("juin"),
        words("juillet juil"),
        words("aout"),
        words("septembre sept"),
        words("octobre oct"),
        words("novembre nov"),
        words("decembre dec"),
    ),
    columns={
        "day": words("jour"),
        "name": words("exercice exercices exo exos mouvement"),
        "scheme": words("series/reps volume"),
        "sets": words("serie series"),
        "reps": words("rep reps repetitions repetition temps duree"),
        "rest": words("repos pause recup recuperation"),
        "load": words("kg poids charge charges"),
        "note": words("notes note remarque remarques consigne consignes"),
        "rpe": words("effort"),
    },
    log_columns={
        "date": phrases("date"),
        "session": phrases("seance"),
        "ordinal": phrases("no de serie, numero de serie"),
        "kind": phrases("type, type de serie"),
        "note": phrases("remarque, remarques, commentaire"),
    },
    keys_per_set=phrases("par serie, de chaque serie, chaque serie"),
    column_units=words("kg s sec min minutes"),
    column_sets=words("series"),
    column_reps=words("reps repetitions"),
    column_ands=(),
    cell_targets=(),
)
