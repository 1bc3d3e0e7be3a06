"""The words of Dutch."""

from __future__ import annotations

from backworkouts.notation.vocabulary.schema import Role, Vocabulary, phrases, words

__all__ = ["VOCABULARY"]

VOCABULARY = Vocabulary(
    phrases={
        Role.SETS: words("set sets setje setjes serie series ronde rondes"),
        Role.REPS: words("rep reps herhaling herhalingen herh stappen"),
        Role.SECONDS: words("s sec seconde seconden"),
        Role.MINUTES: words("min minuut minuten"),
        Role.HOURS: words("h uur"),
        Role.DISTANCE: words("m meter km cal"),
        Role.KG: words("kg kilo kilogram kilos"),
        Role.LB: words("lb lbs pond"),
        Role.ONE_RM: phrases("1 rm, je max, je 1 rm"),
        Role.TRAINING_MAX: (),
        Role.MAXIMUM: words("rm"),
        Role.FAILURE: phrases(
            """tot falen, tot spierfalen, tot uitputting, spierfalen, tot mislukken, tot het falen,
            falen, tot maximaal, maximaal, max, zoveel mogelijk, zo veel mogelijk, zo lang
            mogelijk"""
        ),
        Role.SHORT_OF: words("zonder"),
        Role.SIDE: phrases(
            """per kant, elke kant, per zijde, elke zijde, per arm, elke arm, per been, elk been, /
            kant, / zijde, / arm, / been, aan elke kant, aan elke zijde, per hand, elke hand, beide
            kanten, beide zijden, elk, / hand, links / rechts, rechts / links, l / r"""
        ),
        Role.LEFT: words("links linkerkant linkerarm linkerbeen"),
        Role.RIGHT: words("rechts rechterkant rechterarm rechterbeen"),
        Role.EACH: (),
        Role.REST: phrases(
            """rust, rusttijd, pauze, tussen de sets, tussen sets, rusten, rustpauze, pauzes, rust
            tussen sets, rust tussen de sets, seconden rust"""
        ),
        Role.TEMPO: words("tempo"),
        Role.RPE: words("rpe"),
        Role.RIR: phrases("rir, in reserve, herhalingen in reserve, reps over, herhalingen over"),
        Role.LOAD: words("gewicht last"),
        Role.BODYWEIGHT: words("lichaamsgewicht"),
        Role.TIMES: words("x keer maal"),
        Role.TO: words("tot a"),
        Role.AT: words("met op ca circa bij ongeveer"),
        Role.OF: phrases("""van, per set, en, elk van, van elk, per serie, in totaal, sets van"""),
        Role.THEN: phrases("""daarna, vervolgens, werksets, werkset, werkseries"""),
        Role.LAST: phrases(
            """op de laatste set, op de laatste, in de laatste, laatste set, de
            laatste set, in de laatste set, bij de laatste set, laatste"""
        ),
        Role.SUPERSET: phrases(
            """superset met, in superset met, supersets met, super set met, afgewisseld met,
            superset, supersets, super set, superserie, triset"""
        ),
        Role.WARM_UP: phrases(
            """opwarming, opwarmen, warming up, opwarmset, opwarmsets, opwarmingsset,
            opwarmingssets"""
        ),
        Role.DROP: phrases("dropset, dropsets, drop set, drop sets"),
        Role.BACK_OFF: (),
        Role.REST_PAUSE: (),
        Role.CLUSTER: (),
        Role.SINGLES: (),
        Role.DOUBLES: (),
        Role.TRIPLES: (),
        Role.EMOM: phrases(
            """elke minuut, iedere minuut, elke 2 minuten, elke 3 minuten, elke 4 minuten, elke 5
            minuten"""
        ),
        Role.OFTEN: phrases(
            """per week, per dag, / week, / dag, week, weken, oefening, oefeningen, elke week, elke
            training, per training"""
        ),
        Role.OPTIONAL: words("optioneel"),
        Role.EARLIER: phrases("""vorige week, vorige keer, laatste keer, in plaats van"""),
        Role.LATER: phrases("""volgende keer, volgende week, volgende training, later"""),
        Role.PERCENT: phrases("procent"),
        Role.MORE: phrases("meer, erbij, zwaarder"),
        Role.UNDONE: phrases("""niet gedaan, overgeslagen, weggelaten, geskipt, vervallen"""),
        Role.CHANGED: phrases(
            """twee keer, tweemaal, nog een set, een extra set, een set extra,
            een set meer, een set minder, min een, behalve"""
        ),
        Role.ASSISTED: words("ondersteund ondersteuning geassisteerd assistentie tegengewicht"),
    },
    numbers={
        1: words("een"),
        2: words("twee"),
        3: words("drie"),
        4: words("vier"),
        5: words("vijf"),
        6: words("zes"),
        7: words("zeven"),
        8: words("acht"),
        9: words("negen"),
        10: words("tien"),
        11: words("elf"),
        12: words("twaalf"),
        13: words("dertien"),
        14: words("veertien"),
        15: words("vijftien"),
        16: words("zestien"),
        17: words("zeventien"),
        18: words("achttien"),
        19: words("negentien"),
        20: words("twintig"),
    },
    ands=words("en"),
    ors=words("of"),
    one_set=words("set"),
    ordinals=words("e de ste"),
    ordinal_words=(
        words("eerste"),
        words("tweede"),
        words("derde"),
        words("vierde"),
        words("vijfde"),
    ),
    adjectives=words("zware lichte werk totale normale extra"),
    joined_before_x=words("kg s sec set sets rep reps"),
    joined_to_x=words("falen max maximaal"),
    before_load=words("met op a"),
    at_words=words("met op bij"),
    before_bodyweight=words("met"),
    added_to=words("plus"),
    before_tempo=words("tempo"),
    load_for_reps=words("voor a"),
    number_for_reps=(),
    negations=words("geen zonder"),
    little=words("minimale weinig korte"),
    before_rest=words("enige een lange extra"),
    spread=words("in over"),
    count_of=words("van a"),
    share_of=words("van"),
    value_of=(),
    name_of=words("van"),
    to_or_at=(),
    articles=(),
    drop_to=(),
    drops_alone=words("drop"),
    body_parts=words("""buik biceps triceps benen borst rug schouders kuiten billen"""),
    maxima=words("max maximaal"),
    maxima_alone=words("max maximaal"),
    ranges=(),
    lasting=words("gedurende"),
    pauses=words("pauze"),
    between=words("tussen"),
    dumbbells=words("dumbbell dumbbells halter halters"),
    slashed=(),
    records=(),
    joined_reps=(),
    short_sets=words("s"),
    totals=words("totaal duur"),
    plans=words("later volgende week weken opbouwen verhoog verhogen"),
    conditions=words("als zodra wanneer lukt lukken haal haalt"),
    cues=words(
        """pauze vasthouden aanspannen excentrisch negatief onder boven langzaam isometrisch"""
    ),
    numbered=words("dag niveau fase nummer stand zitting gaatje pin stoel"),
    narration=words("wilde geprobeerd gepland gemist"),
    sizes=words("cm mm graden e"),
    under_tension=words("tut"),
    note_beginnings=words("met op in per tot daarna zonder"),
    before_machines=phrases("op de, aan de, met de, op het, in de"),
    lead_phrases=phrases(
        "sluit af met, eindig met, begin met, start met, daarna, dan, ook, tot slot, gevolgd door"
    ),
    prose=words(
        """doel doelen ik jij je hij zij ze wij we jullie mijn jouw zijn haar ons onze is was
        waren ben heb hebt heeft hebben had kan kun kunnen moet moeten wil wilt willen zal
        zullen wanneer omdat maar als dat deze dit elke week weken dag dagen oefening
        oefeningen ongeveer vandaag gisteren morgen"""
    ),
    headings=words("trainingsschema schema programma"),
    openings=words("voor bij na"),
    leads=words(
        """sluit af eindig begin start doe doen voer uit met van de het een en voor per
        tot op in herh reps rep x daarna"""
    ),
    trails=words("van met op in en voor per tot x"),
    beginnings=(),
    silent=words("herh rep reps en x dan daarna"),
    prefix_exercises=words("oefening"),
    prefixes=words("opwarming finisher"),
    prefix_nouns=(),
    movements=words(
        """roei optrek bankdruk opdruk kniebuig buig deadlift uitval schouderdruk zijheff heffen
        dips plank sit-up crunch brug curl rug lat pull kabel halter hyperextensie extensie
        press squat row trek"""
    ),
    movement_words=(),
    weekdays=(
        words("maandag"),
        words("dinsdag"),
        words("woensdag"),
        words("donderdag"),
        words("vrijdag"),
        words("zaterdag"),
        words("zondag"),
    ),
    weekday_marks=(
        words("ma"),
        words("di"),
        words("wo"),
        words("do"),
        words("vr"),
        words("za"),
        words("zo"),
    ),
    days=words("dag"),
    weeks=words("week weken"),
    phases=words("fase"),
    phase_to=(),
    workouts=words("training sessie"),
    title_words=words("dag week weken training"),
    rest_days=words("rust rustdag"),
    every=(),
    every_days=(),
    for_weeks=(),
    intervals=phrases("elke, iedere, om de"),
    during=words("voor gedurende"),
    rotation_weeks=(),
    supersets=phrases("super set, circuit"),
    joins=phrases("superset met, super set met, in superset met, afgewisseld met"),
    split_qualities=(),
    splits=words("rug borst benen schouders armen"),
    split_joins=(),
    warm_ups=phrases("opwarming, warming up"),
    warm_up_qualities=words("algemene"),
    warm_up_sets=words("set sets"),
    sections=phrases(
        """hoofddeel, hoofdoefeningen, hoofdwerk, accessoires, accessoire, assistentie,
            finisher, core, romp, buik, kracht, metcon, conditie, cardio, extra,
            techniek, isolatie"""
    ),
    section_nouns=words("deel blok oefeningen werk"),
    cool_downs=phrases("cooling down, cooldown, rekken, stretchen"),
    note_sections=phrases("notities, regels, tips, progressie, doelen, doel, opmerkingen"),
    repeats=phrases("herhaal, herhalen"),
    rounds=words("ronde rondes"),
    same=phrases(
        """zelfde, zelfde als, hetzelfde, hetzelfde als, zoals, idem, als op, zoals boven,
        zie boven, als"""
    ),
    again=phrases("opnieuw, nogmaals, nog een keer"),
    further=phrases("nog een, extra"),
    twice=phrases("twee keer, tweemaal"),
    following=phrases("het volgende, alle oefeningen"),
    turns=phrases("oneven, even, oneven minuten, even minuten"),
    each_exercise=phrases("elk, elke oefening, per oefening, ieder, van elk"),
    all_exercises=phrases("alle, alles, alle oefeningen, beide, allebei"),
    bars=phrases("lege stang, alleen de stang"),
    plates=words("schijven platen"),
    date_words=words("datum"),
    working_sets=phrases("werksets, werkset, werkseries"),
    body_keys=phrases(
        """vetpercentage, lichaamsgewicht, stappen, calorieen, slaap, stemming, energie,
        hartslag"""
    ),
    ages=phrases("jaar, jaar oud"),
    body_measures=words("lengte gewicht leeftijd man vrouw"),
    goals=phrases("doel, doelen, doelstelling"),
    condition_phrases=phrases("indien"),
    raises=phrases("erbij, verhogen, verhoog, toevoegen, meer, zwaarder, omhoog"),
    bests=phrases("records, recorden"),
    postscripts=phrases("edit, ps, p.s., naschrift"),
    later_keys=phrases("volgende keer, volgende week, volgende training, morgen"),
    sums=words("totaal samen"),
    months=(
        words("januari jan"),
        words("februari feb"),
        words("maart mrt"),
        words("april apr"),
        words("mei"),
        words("juni jun"),
        words("juli jul"),
        words("augustus aug"),
        words("september sept sep"),
        words("oktober okt"),
        words("november nov"),
        words("december dec"),
    ),
    columns={
        "day": words("dag"),
        "name": words("oefening oefeningen beweging"),
        "sets": words("set sets series"),
        "reps": words("rep reps herhalingen herh herhaling tijd duur"),
        "rest": words("rust rusttijd pauze"),
        "load": words("kg gewicht gew gewichten belasting"),
        "note": words("notitie notities opmerking opmerkingen"),
        "rpe": words("inspanning"),
    },
    log_columns={
        "date": phrases("datum"),
        "session": phrases("training, sessie"),
        "ordinal": phrases("set nr, setnummer"),
        "kind": phrases("soort set"),
        "note": phrases("opmerking, opmerkingen, notitie"),
    },
    keys_per_set=phrases("per set, per serie, elke set"),
    column_units=words("kg s sec min"),
    column_sets=(),
    column_reps=(),
    column_ands=(),
    cell_targets=(),
)
