"""The words of German."""

from __future__ import annotations

from backworkouts.notation.vocabulary.schema import Role, Vocabulary, phrases, words

__all__ = ["VOCABULARY"]

VOCABULARY = Vocabulary(
    phrases={
        Role.SETS: words(
            """satz satze saetze runde runden serie arbeitssatz arbeitssatze arbeitssaetze
            durchgang durchgange durchgaenge"""
        ),
        Role.REPS: words("wdh wdhs wiederholung wiederholungen schritte"),
        Role.SECONDS: words("s sec sek sekunde sekunden"),
        Role.MINUTES: words("min minute minuten"),
        Role.HOURS: words("h stunde stunden"),
        Role.DISTANCE: words("m meter km"),
        Role.KG: words("kg kilo kilos"),
        Role.LB: words("lb lbs pfund"),
        Role.ONE_RM: phrases("1 rm, max, maximalgewicht"),
        Role.TRAINING_MAX: (),
        Role.MAXIMUM: words("rm wm"),
        Role.FAILURE: phrases(
            """so viele wie moglich, so viele es gehen, so viele du schaffst, so lange wie moglich,
            bis zum muskelversagen, bis zum versagen, bis nichts mehr geht, bis muskelversagen,
            bis versagen, muskelversagen, versagen, maximal, max, maximum,
            zum muskelversagen, zum versagen"""
        ),
        Role.SHORT_OF: words("vor ohne kein keine nie"),
        Role.SIDE: phrases(
            """je seite, pro seite, jede seite, per seite, je arm, pro arm, je bein, pro bein,
            jeder arm, jedes bein, / seite, / arm, / bein, l / r,
            links / rechts, rechts / links"""
        ),
        Role.LEFT: phrases("links, linke seite, linker arm, linkes bein"),
        Role.RIGHT: phrases("rechts, rechte seite, rechter arm, rechtes bein"),
        Role.EACH: (),
        Role.REST: phrases(
            """p, pause, pausen, satzpause, zwischen den satzen, zwischen den saetzen, satzpausen,
            pausenzeit, min pause"""
        ),
        Role.TEMPO: words("tempo"),
        Role.RPE: words("rpe"),
        Role.RIR: phrases(
            """rir, wdh reserve, wdh in reserve, wiederholungen in reserve, in reserve"""
        ),
        Role.LOAD: words("gewicht"),
        Role.BODYWEIGHT: words("korpergewicht koerpergewicht"),
        Role.TIMES: words("x mal"),
        Role.TO: words("bis oder"),
        Role.AT: words("mit bei ca circa"),
        Role.OF: phrases("mit je, je, zu, zu je, von, und, pro satz, in"),
        Role.THEN: words("dann danach"),
        Role.LAST: phrases(
            """letzten satz, beim letzten satz, im letzten, beim letzten, letzter satz,
            im letzten satz"""
        ),
        Role.SUPERSET: phrases(
            """supersatz mit, im supersatz mit, superset mit, im superset mit,
            supersatz, supersatze, dreifachsatz, triset, riesensatz"""
        ),
        Role.WARM_UP: words("aufwarmen aufwarmsatz aufwarmsatze"),
        Role.DROP: phrases(
            "reduktionssatz, reduktionssatze, dropsatz, dropsatze, drop, drop auf, drop set"
        ),
        Role.BACK_OFF: (),
        Role.REST_PAUSE: (),
        Role.CLUSTER: (),
        Role.SINGLES: (),
        Role.DOUBLES: (),
        Role.TRIPLES: (),
        Role.EMOM: phrases(
            """jede minute, alle 2 minuten, alle 3 minuten, alle 4 minuten, alle 5 minuten"""
        ),
        Role.OFTEN: phrases(
            """pro woche, die woche, in der woche, wochentlich, woechentlich, am tag, pro tag,
            woche, wochen, / woche, ubungen, ubung, jede woche, jede einheit, pro einheit"""
        ),
        Role.OPTIONAL: words("optional"),
        Role.EARLIER: phrases(
            """letzte woche, letztes mal, vorher, vorige woche, statt, anstatt"""
        ),
        Role.LATER: phrases(
            """nachste woche, nachstes mal, nachste einheit, nachstes training,
            spater"""
        ),
        Role.PERCENT: phrases("prozent"),
        Role.MORE: phrases("mehr, drauf, schwerer"),
        Role.UNDONE: phrases(
            """nicht gemacht, ausgelassen, weggelassen, ubersprungen, entfallt,
            entfallen, ausgefallen, gestrichen"""
        ),
        Role.CHANGED: phrases(
            """zweimal, noch ein satz, noch einen satz, ein satz mehr, einen
            satz mehr, ein weiterer satz, einen weiteren satz, ein satz weniger,
            einen satz weniger, minus eins, ausser, ausgenommen"""
        ),
        Role.ASSISTED: phrases("assistiert, unterstutzung, mit unterstutzung, gegengewicht"),
    },
    numbers={
        1: words("ein eine einen einer"),
        2: words("zwei"),
        3: words("drei"),
        4: words("vier"),
        5: words("funf fuenf"),
        6: words("sechs"),
        7: words("sieben"),
        8: words("acht"),
        9: words("neun"),
        10: words("zehn"),
        11: words("elf"),
        12: words("zwolf zwoelf"),
        13: words("dreizehn"),
        14: words("vierzehn"),
        15: words("funfzehn fuenfzehn"),
        20: words("zwanzig"),
    },
    ands=words("und"),
    ors=words("oder"),
    one_set=words("satz runde serie"),
    ordinals=words("."),
    ordinal_words=(
        words("erster erste"),
        words("zweiter zweite"),
        words("dritter dritte"),
        words("vierter vierte"),
        words("funfter funfte"),
    ),
    adjectives=words("extra normal"),
    joined_before_x=words("kg s sec"),
    joined_to_x=words("versagen muskelversagen max maximum"),
    before_load=words("mit"),
    at_words=words("mit bei"),
    before_bodyweight=(),
    added_to=words("plus"),
    before_tempo=words("tempo"),
    load_for_reps=words("fur"),
    number_for_reps=(),
    negations=words("kein keine keinen keinerlei ohne"),
    little=words("minimale minimaler kaum wenig kurze kurzer lange"),
    before_rest=words("jede jegliche eine weitere langere"),
    spread=words("in auf uber"),
    count_of=words("von zu"),
    share_of=words("vom von des der"),
    value_of=(),
    name_of=(),
    to_or_at=(),
    articles=(),
    drop_to=words("auf"),
    drops_alone=words("drop"),
    body_parts=words("""bauch bizeps trizeps beine brust rucken schultern waden po"""),
    maxima=words("max maximum maximal"),
    maxima_alone=words("max maximum maximal"),
    ranges=(),
    lasting=words("fur"),
    pauses=words("pause"),
    between=words("zwischen"),
    dumbbells=words("kurzhantel kurzhanteln kh"),
    slashed=(),
    records=(),
    joined_reps=(),
    short_sets=words("s"),
    totals=words("gesamt insgesamt dauer"),
    plans=words("spater nachste nachstes danach woche wochen kw steigern erhohe erhohen steigere"),
    conditions=words("wenn sobald falls bei schaffst schafft klappt klappen"),
    cues=words(
        "pause halten gehalten exzentrisch negativ unten oben langsam isometrisch isometrie"
    ),
    numbered=words("tag stufe phase nummer position sitz loch stift lehne maschine griff"),
    narration=words("wollte versucht geplant verfehlt"),
    sizes=words("cm mm grad"),
    under_tension=words("tut"),
    note_beginnings=(),
    before_machines=phrases("an der, am, auf der, auf dem, mit der, an dem, beim"),
    lead_phrases=phrases(
        """zum abschluss, beginne mit, starte mit, dann, danach, zum schluss, zuletzt, sowie,
        gefolgt von, auch"""
    ),
    prose=words(
        """ziel ziele ich er sie es wir ihr mein meine dein deine sein ist sind war waren wird
        werden habe hast hat haben hatte kann kannst konnen muss musst soll sollte will wenn
        weil aber dass damit jede jeder jedes jeden woche wochen tag tage ubung ubungen
        trainiere trainieren trainierst"""
    ),
    headings=words("trainingsplan einheit"),
    openings=words("fur in bei"),
    leads=words(
        """abschluss beginne starte arbeitssatz arbeitssatze zum schluss noch dann danach
        mache machen mit je zu und der
        die das den wdh x in"""
    ),
    trails=words("ca in mit je zu und von x"),
    beginnings=(),
    silent=words("wdh und x dann danach"),
    prefix_exercises=words("ubung"),
    prefixes=(),
    prefix_nouns=(),
    movements=words(
        """ruder klimm lat kreuzheb beug druck unterarm liegest stutz heben zug zieh extens
        knie bank ausfall waden schulter bizeps trizeps bein seit rumpf hampel"""
    ),
    movement_words=(),
    weekdays=(
        words("montag"),
        words("dienstag"),
        words("mittwoch"),
        words("donnerstag"),
        words("freitag"),
        words("samstag"),
        words("sonntag"),
    ),
    weekday_marks=(
        words("mo"),
        words("di"),
        words("mi"),
        words("do"),
        words("fr"),
        words("sa"),
        words("so"),
    ),
    days=words("tag te"),
    weeks=words("woche wochen"),
    phases=words("phase block"),
    phase_to=words("bis"),
    workouts=words("einheit training"),
    title_words=words("tag woche training"),
    rest_days=words("ruhetag pause pausentag frei trainingsfrei"),
    every=(),
    every_days=(),
    for_weeks=(),
    intervals=phrases("alle, jede"),
    during=words("fur fuer uber ueber"),
    rotation_weeks=(),
    supersets=phrases("supersatz, super set, zirkel"),
    joins=phrases("supersatz mit, im supersatz mit, superset mit, im superset mit, im wechsel mit"),
    split_qualities=(),
    splits=words("rucken beine"),
    split_joins=words("und"),
    warm_ups=words("aufwarmen"),
    warm_up_qualities=(),
    warm_up_sets=(),
    sections=phrases(
        """hauptteil, haupttraining, hauptubungen, hauptuebungen, haupt, zubehor,
            zusatz, zusatzubungen, zusatzuebungen, zusatzteil, assistenz,
            assistenzubungen, finisher, rumpf, core, bauch, kraft, kraftteil, kondition,
            ausdauer, metcon, extra, extras, technik, isolation"""
    ),
    section_nouns=words("teil block ubungen training"),
    cool_downs=phrases("abwarmen, cool down, cooldown, dehnen, ausklang, stretching"),
    note_sections=phrases(
        """notizen, hinweise, regeln, merkzettel, verlauf, progression, ziele, ziel,
            tipps, fortschritt"""
    ),
    repeats=phrases("wiederhole, wiederholen"),
    rounds=words("runde runden durchgange durchgang"),
    same=phrases(
        """gleich, gleich wie, wie, wie am, dasselbe, dasselbe wie, dasselbe wie am, das
        gleiche, das gleiche wie, ebenso, dito, wie oben, siehe oben"""
    ),
    again=phrases("nochmal, noch einmal, erneut"),
    further=phrases("noch ein, weiterer, zusatzlicher, extra"),
    twice=phrases("zweimal"),
    following=phrases("folgender ubungen, folgendes, folgende, aller ubungen"),
    turns=phrases("ungerade, gerade, ungerade minuten, gerade minuten"),
    each_exercise=phrases("je, jeweils, pro ubung, je ubung, von jeder, jede ubung"),
    all_exercises=phrases("alle, alles, alle ubungen, beide"),
    bars=phrases("stange, leere stange, nur stange, nur die stange"),
    plates=words("scheiben platten"),
    date_words=words("datum"),
    working_sets=phrases("arbeitssatze, arbeitssaetze, arbeitssatz"),
    body_keys=phrases(
        """kfa, korperfett, korperdaten, korpergewicht, koerpergewicht,
        kg korpergewicht, schritte, kalorien, schlaf, stimmung, energie, puls"""
    ),
    ages=phrases("jahre, jahre alt, j."),
    body_measures=words("grosse groesse gewicht alter mann frau"),
    goals=phrases("ziel, ziele"),
    condition_phrases=(),
    raises=phrases("erhohen, erhoehen, erhohe, steigern, steigere, mehr, drauf, drauflegen, dazu"),
    bests=phrases("rekorde, bestwerte, bestleistungen"),
    postscripts=phrases("edit, ps, p.s., nachtrag"),
    later_keys=phrases(
        """nachste te, nachste einheit, nachstes mal, nachste woche, nachstes training,
        morgen"""
    ),
    sums=words("gesamt summe insgesamt total"),
    months=(
        words("januar jan janner"),
        words("februar feb"),
        words("marz mar maerz mrz"),
        words("april apr"),
        words("mai"),
        words("juni jun"),
        words("juli jul"),
        words("august aug"),
        words("september sept sep"),
        words("oktober okt"),
        words("november nov"),
        words("dezember dez"),
    ),
    columns={
        "day": words("tag wochentag"),
        "name": words("ubung uebung ubungen bewegung"),
        "sets": words("satz satze saetze serie serien"),
        "reps": words("wiederholungen wdh repetitionen wiederholung wdhn zeit dauer"),
        "rest": words("pause pausen satzpause"),
        "load": words("kg gewicht gew gewichte last"),
        "label": words("nr"),
        "note": words("notiz notizen bemerkung bemerkungen hinweis hinweise anmerkung"),
        "rpe": words("anstrengung"),
    },
    log_columns={
        "date": phrases("datum"),
        "session": phrases("training, einheit"),
        "ordinal": phrases("satz nr, satznummer, satz #"),
        "kind": phrases("satzart"),
        "note": phrases("notiz, notizen, bemerkung, bemerkungen"),
    },
    keys_per_set=phrases("pro satz, je satz, pro serie, je serie"),
    column_units=words("kg s sec min"),
    column_sets=(),
    column_reps=(),
    column_ands=(),
    cell_targets=(),
)
