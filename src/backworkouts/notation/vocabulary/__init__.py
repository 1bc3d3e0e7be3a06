"""The words that say how a set is done, in English, Spanish, French, German and Portuguese.

All are folded: lower case, without accents. A phrase is written with its words apart; between two
of them a text may have a space, a hyphen or nothing else. Words of one role are one synonym list:
the reader knows roles, never words.
"""

from __future__ import annotations

from enum import Enum

__all__ = ["ADJECTIVES", "ANDS", "JOINED_TO_X", "NUMBERS", "ONE_SET", "PHRASES", "Role"]


class Role(Enum):
    """What a word says, when it says something of a set."""

    __hash__ = object.__hash__  # members are what they are: no need to hash their names

    SETS = "how many sets"
    REPS = "how many repetitions"
    SECONDS = "so many seconds"
    MINUTES = "so many minutes"
    HOURS = "so many hours"
    DISTANCE = "how far: no part of the model, kept as a note"
    KG = "kilograms"
    LB = "pounds"
    ONE_RM = "of the one-repetition maximum"
    TRAINING_MAX = "of the training max"
    MAXIMUM = "so many repetitions at most: 10RM"
    FAILURE = "until no further repetition is possible"
    SHORT_OF = "not quite: what follows is not reached"
    SIDE = "with each side"
    LEFT = "with the left side"
    RIGHT = "with the right side"
    EACH = "with each side, unless it is each dumbbell or each week"
    REST = "the rest interval"
    TEMPO = "the tempo"
    RPE = "rating of perceived exertion"
    RIR = "repetitions in reserve"
    LOAD = "the load"
    BODYWEIGHT = "no load but one's own"
    TIMES = "x"
    TO = "between the ends of a range"
    AT = "before a load or an effort"
    OF = "between the parts of a prescription; says nothing"
    THEN = "before the next sets"
    LAST = "of the last set only"
    SUPERSET = "done in turn with what follows"
    WARM_UP = "before the working sets"
    DROP = "less load, without rest"
    BACK_OFF = "less load, after the heaviest set"
    REST_PAUSE = "in several parts with short rests, each near failure"
    CLUSTER = "in several parts with short rests, none near failure"
    SINGLES = "one repetition a set"
    DOUBLES = "two repetitions a set"
    TRIPLES = "three repetitions a set"
    EMOM = "a set begins every minute"
    OFTEN = "how often: no number of sets"
    OPTIONAL = "may be left out"


_TEXTS: dict[Role, str] = {
    Role.SETS: """set, sets, serie, series, satz, satze, saetze, round, rounds, runde, runden,
        ronda, rondas, tour, tours, vuelta, vueltas""",
    Role.REPS: """rep, reps, repetition, repetitions, repe, repes, repeticion, repeticiones, wdh,
        wdhs, wiederholung, wiederholungen, repeticao, repeticoes, repet, step, steps, pasos,
        passos, pas, schritte, rep range, reps range, rep target""",
    Role.SECONDS: """s, sec, secs, second, seconds, seg, segs, segundo, segundos, seconde, secondes,
        sek, sekunde, sekunden, sg""",
    Role.MINUTES: "min, mins, minute, minutes, minuto, minutos, minuten, mn",
    Role.HOURS: "h, hr, hrs, hour, hours, hora, horas, heure, heures, stunde, stunden",
    Role.DISTANCE: """m, meter, meters, metre, metres, metro, metros, km, yd, yds, yard, yards, ft,
        feet, mi, mile, miles, cal, cals, calorie, calories""",
    Role.KG: "kg, kgs, kilo, kilos, kilogram, kilograms, kilogramos, kilogrammes",
    Role.LB: "lb, lbs, pound, pounds, libra, libras, livre, livres, pfund",
    Role.ONE_RM: "1 rm, 1 rms, e 1 rm, one rep max, max, 1 rep max",
    Role.TRAINING_MAX: "tm, training max",
    Role.MAXIMUM: "rm, rep max",
    Role.FAILURE: """to failure, till failure, until failure, to absolute failure, to technical
        failure, to muscular failure, failure, amrap, amraps, amap, to fatigue, as many as
        possible, as many reps as possible, max, max reps, max rep, maximum, maximum reps, to
        max, al fallo, hasta el fallo, hasta fallo, al fallo muscular, fallo muscular, fallo,
        maximo, maximas, maxima, maximas repeticiones, al maximo, jusqu'a l'echec, a l'echec,
        jusqu'a echec, a echec, echec, l'echec, maximales, repetitions max, bis zum
        muskelversagen, bis zum versagen, bis muskelversagen, bis versagen, muskelversagen,
        versagen, maximal, ate a falha, ate falha, a falha, a falla, ao falho, falha, falha
        muscular, ate a exaustao, ao maximo, failure reps""",
    Role.SHORT_OF: """shy of, short of, shy from, away from, before, near, close to, from, avoid,
        avoiding, without, no, not, just short of, antes del, avant, vor, antes da, cerca, sin,
        sans, ohne, sem, kein, keine, pas, nunca, nie""",
    Role.SIDE: """per side, each side, a side, every side, per arm, each arm, a arm, per leg, each
        leg, a leg, per hand, each hand, each way, per direction, each direction, per limb, e /
        s, e / a, e / l, p / s, on each side, on each arm, on each leg, for each side, for each
        arm, for each leg, both sides, both arms, both legs, by side, by arm, by leg, por lado,
        cada lado, de cada lado, para cada lado, a cada lado, por brazo, cada brazo, con cada
        brazo, por pierna, cada pierna, con cada pierna, por mano, cada mano, por braco, cada
        braco, com cada braco, por perna, cada perna, com cada perna, p / lado, par cote, chaque
        cote, de chaque cote, par bras, chaque bras, par jambe, chaque jambe, / cote, / bras, /
        jambe, je seite, pro seite, jede seite, per seite, je arm, pro arm, je bein, pro bein,
        jeder arm, jedes bein, / seite, / bein, / side, / arm, / leg, / hand, / way, / lado, /
        brazo, / pierna, / braco, / perna, / limb, / sides, / arms, / legs, / direction, / each,
        left and right, right and left, l / r, r / l""",
    Role.LEFT: """left, left side, left arm, left leg, left hand, izquierda, izquierdo, lado
        izquierdo, brazo izquierdo, gauche, cote gauche, bras gauche, links, linke seite, linker
        arm, linkes bein, esquerda, esquerdo, lado esquerdo, braco esquerdo""",
    Role.RIGHT: """right, right side, right arm, right leg, right hand, derecha, derecho, lado
        derecho, brazo derecho, droite, cote droit, bras droit, rechts, rechte seite, rechter arm,
        rechtes bein, direita, direito, lado direito, braco direito""",
    Role.EACH: "each, ea, apiece",
    Role.REST: """rest, rests, resting, rest time, rest period, rest periods, rest interval, break,
        breaks, descanso, descansos, descansar, descansa, recuperacion, repos, recup,
        recuperation, pause, pausen, satzpause, pausa, intervalo, descansando, pausas, of rest,
        de descanso, de repos, de pause, de recup, de recuperation, de pausa, de intervalo, de
        recuperacion, rest between sets, between sets, between, entre series, entre les series,
        zwischen den satzen, zwischen den saetzen, entre as series""",
    Role.TEMPO: "tempo, cadence, cadencia",
    Role.RPE: "rpe, rpes",
    Role.RIR: """rir, rirs, reps in reserve, reps reserve, rep reserve, wdh reserve, wdh in reserve,
        wiederholungen in reserve, rep in reserve, repetitions in reserve, reps left, in the
        tank, in reserve, reps in the tank, left in the tank, en reserva, en reserve""",
    Role.LOAD: "weight, load, weights, peso, poids, charge, carga, gewicht",
    Role.BODYWEIGHT: """bw, bodyweight, body weight, peso corporal, poids du corps, poids de corps,
        pdc, korpergewicht, koerpergewicht, peso do corpo, peso del cuerpo""",
    Role.TIMES: "x, by, times",
    Role.TO: "to, a, bis, ate, hasta, or, ou, oder",
    Role.AT: """at, with, using, w, a, con, mit, com, avec, bei, on, around, about, approx,
        approximately, only, ca, circa""",
    Role.OF: """of, for, the, de, par, per set, each set, de cada, por, mit je, je, zu, zu je, von,
        para, in, and, y, et, und, e, total of, a total of, total, in total, por serie, par
        serie, pro satz, per round, do, as, across, sets across, straight sets, straight""",
    Role.THEN: """then, followed by, luego, despues, puis, ensuite, dann, danach, depois, entao,
        finally, plus""",
    Role.LAST: """last set, final set, on last set, on the last set, on final set, on the final set,
        last, on last, final, ultima serie, en la ultima serie, derniere serie, sur la derniere
        serie, letzter satz, im letzten satz, na ultima serie""",
    Role.SUPERSET: """superset with, super set with, supersetted with, superset w /, superset into,
        ss with, ss w /, ss w, ss, s / s, superset, super set, supersets with, superseries con,
        super serie con, superserie con, superserie com, super serie com, bi serie con, biserie
        con, biserie com, bi set com, biset com, bi serie com, conjugado com, combinado com,
        combinada con, en superset avec, superset avec, en superserie con, en super set avec,
        supersatz mit, im supersatz mit, superset mit, im superset mit, superset con, superset
        com, paired with, alternated with, alternating with, tri set with, giant set with,
        supersetted into, in superset with, as a superset with, then superset with""",
    Role.WARM_UP: """warm up, warm ups, warmup, warmups, calentamiento, echauffement, aufwarmen,
        aufwarmsatz, aufwarmsatze, aquecimento, aproximacion, feeder, feeders, ramp up""",
    Role.DROP: """drop set, drop sets, dropset, dropsets, drop to, drop down to, drops of, serie
        descendente, series descendentes, serie degressive, series degressives, reduktionssatz,
        reduktionssatze""",
    Role.REST_PAUSE: """rest pause, rest paused, restpause, rest pause set, rest pause sets, myo
        rep, myo reps, myorep, myoreps""",
    Role.CLUSTER: "cluster, clusters, cluster set, cluster sets",
    Role.BACK_OFF: "back off, backoff, back offs, backoffs, back down, backdown",
    Role.SINGLES: "singles, heavy single",
    Role.DOUBLES: "doubles, heavy double",
    Role.TRIPLES: "triples, heavy triple",
    Role.EMOM: "emom, every minute on the minute",
    Role.OFTEN: """per week, a week, weekly, week, weeks, per day, a day, daily, day, days, times
        per week, times a week, a la semana, por semana, al dia, por dia, semana, semanas, par
        semaine, fois par semaine, par jour, semaine, semaines, pro woche, die woche, in der
        woche, wochentlich, woechentlich, am tag, pro tag, woche, wochen, na semana, ao dia, /
        week, / wk, / day, / woche, / semana, / semaine, per month, month, months, exercise,
        exercises, movement, movements, ejercicios, ejercicio, exercices, exercice, ubungen,
        ubung, exercicios, exercicio, people, percent""",
    Role.OPTIONAL: "optional, opcional, optionnel, facultatif, if time permits",
}  # fmt: skip

JOINED_BEFORE_X = frozenset("kg kgs lb lbs s sec set sets rep reps bw".split())
"""What people write straight before the x of `60kgx5`."""

JOINED_TO_X = frozenset(
    """amrap failure max fallo echec falha versagen muskelversagen bw bodyweight maximo
    maximum""".split()
)
"""What people write straight behind the x of `3xAMRAP`."""

ANDS = frozenset("and y et und e".split())
"""Words between the last two of several."""

ONE_SET = frozenset("set serie satz round runde ronda".split())
"""Words for one set, behind which may stand its number: `Set 2`."""

NUMBERS: dict[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "one un una uno une ein eine einen einer um uma a",
            "two dos deux zwei dois duas",
            "three tres trois drei",
            "four cuatro quatre vier quatro",
            "five cinco cinq funf fuenf",
            "six seis sechs",
            "seven siete sept sieben sete",
            "eight ocho huit acht oito",
            "nine nueve neuf neun nove",
            "ten diez dix zehn dez",
            "eleven once onze elf",
            "twelve doce douze zwolf zwoelf doze",
            "thirteen trece treize dreizehn treze",
            "fourteen catorce quatorze vierzehn",
            "fifteen quince quinze funfzehn fuenfzehn",
        ),
        start=1,
    )
    for word in words.split()
} | dict.fromkeys(("twenty", "veinte", "vingt", "zwanzig", "vinte"), 20)
"""Numbers as words; read as such only before a word for sets or repetitions."""

ADJECTIVES = frozenset(
    """working work hard heavy light easy top warm up warmup back off backoff drop straight total
    more full slow strict controlled good quality clean dead stop explosive paused pause partial
    additional extra all out max effort normal regular sets challenging moderate final last
    efectivas effectives duras pesadas""".split()
)
"""What may stand between a number and its `sets` or `reps`."""


def _tree(texts: dict[Role, str]) -> dict[str, list[tuple[tuple[str, ...], Role]]]:
    tree: dict[str, list[tuple[tuple[str, ...], Role]]] = {}
    for role, text in texts.items():
        for phrase in text.split(","):
            first, *rest = phrase.split()
            tree.setdefault(first, []).append((tuple(rest), role))
    for phrases in tree.values():
        phrases.sort(key=lambda one: -len(one[0]))
    return tree


PHRASES = _tree(_TEXTS)
"""By their first word, the rest of each phrase with its role, the longest first."""
