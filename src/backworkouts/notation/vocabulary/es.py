"""The words of Spanish."""

from __future__ import annotations

from backworkouts.notation.vocabulary.schema import Role, Vocabulary, phrases, words

__all__ = ["VOCABULARY"]

VOCABULARY = Vocabulary(
    phrases={
        Role.SETS: words("serie series ronda rondas vuelta vueltas circuitos"),
        Role.REPS: words("rep reps repe repes repeticion repeticiones pasos"),
        Role.SECONDS: words("s sec seg segs segundo segundos sg"),
        Role.MINUTES: words("min minuto minutos"),
        Role.HOURS: words("h hora horas"),
        Role.DISTANCE: words("m metro metros km cal"),
        Role.KG: words("kg kgs kilo kilos kilogramos"),
        Role.LB: words("lb lbs libra libras"),
        Role.ONE_RM: phrases("1 rm, tu rm, la rm, tu 1 rm, tu maximo"),
        Role.TRAINING_MAX: (),
        Role.MAXIMUM: words("rm"),
        Role.FAILURE: phrases(
            """lo mas posible, el mayor tiempo posible, las que salgan, todas las que salgan, todas
            las repeticiones que salgan, las que puedas, todas las que puedas, al fallo, hasta el
            fallo, hasta fallo, al fallo muscular, fallo muscular, fallo, maximo, maximas,
            maxima, maximas repeticiones, al maximo, a falla"""
        ),
        Role.SHORT_OF: phrases("antes del, cerca, sin, no, nunca"),
        Role.SIDE: phrases(
            """por lado, cada lado, de cada lado, para cada lado, a cada lado, por brazo, cada
            brazo, con cada brazo, por pierna, cada pierna, con cada pierna, por mano, cada
            mano, p / lado, / lado, / brazo, / pierna, x lado, x brazo, x pierna,
            izquierda / derecha, derecha / izquierda"""
        ),
        Role.LEFT: phrases("izquierda, izquierdo, lado izquierdo, brazo izquierdo"),
        Role.RIGHT: phrases("derecha, derecho, lado derecho, brazo derecho"),
        Role.EACH: (),
        Role.REST: phrases(
            """descanso, descansos, descansar, descansa, recuperacion, pausa, intervalo,
            descansando, pausas, desc, de descanso, de pausa, de intervalo, de recuperacion, entre
            series"""
        ),
        Role.TEMPO: words("tempo cadencia"),
        Role.RPE: words("rpe pse"),
        Role.RIR: phrases("rir, en reserva, buffer"),
        Role.LOAD: words("peso carga"),
        Role.BODYWEIGHT: phrases("peso corporal, peso del cuerpo, pc"),
        Role.TIMES: words("x veces"),
        Role.TO: words("a hasta"),
        Role.AT: words("a con"),
        Role.OF: phrases("de, de cada, por, para, y, e, por serie, total"),
        Role.THEN: phrases("""luego, despues, series efectivas, series de trabajo"""),
        Role.LAST: phrases(
            """ultimo set, en el ultimo set, la ultima serie, en la ultima, ultima
            serie, en la ultima serie"""
        ),
        Role.SUPERSET: phrases(
            """superseries con, super serie con, superserie con, bi serie con, biserie con, en
            superserie con, superset con,
            superserie, super serie, superseries, biserie, biseries, bi serie,
            triserie, tri serie, superset, triset"""
        ),
        Role.WARM_UP: words("calentamiento aproximacion"),
        Role.DROP: phrases("serie descendente, series descendentes, drop, drop set"),
        Role.BACK_OFF: (),
        Role.REST_PAUSE: (),
        Role.CLUSTER: (),
        Role.SINGLES: (),
        Role.DOUBLES: (),
        Role.TRIPLES: (),
        Role.EMOM: phrases(
            """cada minuto, cada 2 minutos, cada 3 minutos, cada 4 minutos, cada 5 minutos"""
        ),
        Role.OFTEN: phrases(
            """a la semana, por semana, al dia, por dia, semana, semanas, / semana, ejercicios,
            ejercicio, cada semana, cada sesion, por sesion"""
        ),
        Role.OPTIONAL: words("opcional"),
        Role.EARLIER: phrases("""la semana pasada, la ultima vez, antes, en vez de, en lugar de"""),
        Role.LATER: phrases(
            """la proxima vez, proxima vez, la proxima semana, proxima semana,
            proxima sesion, mas adelante, mas tarde"""
        ),
        Role.PERCENT: phrases("por ciento"),
        Role.MORE: phrases("mas, de mas"),
        Role.UNDONE: phrases(
            """no hecho, no hecha, no hechos, no hechas, sin hacer, no hice,
            omitido, omitida, me lo salte, me la salte, me salte, cancelado"""
        ),
        Role.CHANGED: phrases(
            """dos veces, otra serie, otra serie mas, una serie mas, una serie extra, una serie
            menos, menos una, excepto, salvo"""
        ),
        Role.ASSISTED: phrases(
            """asistido, asistida, asistidas, asistidos, de asistencia, de ayuda,
            contrapeso"""
        ),
    },
    numbers={
        1: words("un una uno"),
        2: words("dos"),
        3: words("tres"),
        4: words("cuatro"),
        5: words("cinco"),
        6: words("seis"),
        7: words("siete"),
        8: words("ocho"),
        9: words("nueve"),
        10: words("diez"),
        11: words("once"),
        12: words("doce"),
        13: words("trece"),
        14: words("catorce"),
        15: words("quince"),
        20: words("veinte"),
    },
    ands=words("y e"),
    ors=words("o u"),
    one_set=words("serie ronda"),
    ordinals=words("a o \u00aa \u00ba er"),
    ordinal_words=(
        words("primera primer"),
        words("segunda"),
        words("tercera"),
        words("cuarta"),
        words("quinta"),
    ),
    adjectives=words("efectivas duras pesadas total normal"),
    joined_before_x=words("kg s rep reps"),
    joined_to_x=words("fallo maximo"),
    before_load=words("a con"),
    at_words=words("a al con"),
    before_bodyweight=(),
    added_to=words("mas"),
    before_tempo=words("tempo"),
    load_for_reps=words("a para"),
    number_for_reps=(),
    negations=words("no sin ningun ninguna"),
    little=words("minimo minima poco poca breve corto corta"),
    before_rest=words("ningun ninguna nada tomar"),
    spread=words("en entre"),
    count_of=words("de a"),
    share_of=words("de del"),
    value_of=(),
    name_of=words("de"),
    to_or_at=words("a"),
    articles=(),
    drop_to=(),
    drops_alone=words("drop"),
    body_parts=words(
        """abdominales abdomen core biceps triceps cuadriceps gluteos pantorrillas espalda
        pecho hombros piernas"""
    ),
    maxima=(),
    maxima_alone=words("maximo"),
    ranges=(),
    lasting=words("durante por"),
    pauses=words("pausa pausas"),
    between=words("entre"),
    dumbbells=words("mancuerna mancuernas"),
    slashed=words("c"),
    records=(),
    joined_reps=(),
    short_sets=words("s"),
    totals=words("total totales duracion"),
    plans=words(
        """sube subir despues proxima proximo siguiente semana semanas progresion anadir
        anade sumar suma
        aumentar aumenta"""
    ),
    conditions=words("si cuando consigues logras completas"),
    cues=words(
        """pausa pausas aguantar apretar excentrica negativa abajo arriba lento isometrico
        isometrica isometria"""
    ),
    numbered=words("dia nivel fase numero posicion asiento agujero maquina"),
    narration=words("queria intente intentaba falle"),
    sizes=words("cm mm grados"),
    under_tension=words("tut"),
    note_beginnings=(),
    before_machines=phrases("en la, en el, en"),
    lead_phrases=phrases(
        """termina con, terminar con, empieza con, acaba con, luego, despues, ademas, tambien, por
        fin, por ultimo, finalmente, seguido
        de, seguido por"""
    ),
    prose=words(
        """meta objetivo objetivos yo tu usted ella nosotros vosotros ellos ellas mi mis sus es
        era fue ser estar esta estan tiene tienes tengo hay haz hacer hago puede puedes debe
        debes debo quiero cuando porque pero aunque si cada semana semanas dia dias
        ejercicio ejercicios minimo aproximadamente"""
    ),
    headings=words("rutina entrenamiento entreno programa"),
    openings=words("para al"),
    leads=words(
        """termina terminar empieza acaba haz luego despues realiza hacer realizar
        completa con de del en y por para las los
        el la un una a
        set rep reps x"""
    ),
    trails=words("de del con en por para y a x"),
    beginnings=(),
    silent=words("rep reps y e x luego despues"),
    prefix_exercises=words("ejercicio"),
    prefixes=(),
    prefix_nouns=(),
    movements=phrases(
        """remo, domin, jalon, peso muerto, pesomuerto, sentadilla, fondo, plancha, zancada,
        elevaci, encogimiento, hiperext, tirada, barra, abdomina, extens, buenos dias"""
    ),
    movement_words=(),
    weekdays=(
        words("lunes"),
        words("martes"),
        words("miercoles"),
        words("jueves"),
        words("viernes"),
        words("sabado"),
        words("domingo"),
    ),
    weekday_marks=(
        words("lun"),
        words("mar"),
        words("mie"),
        words("jue"),
        words("vie"),
        words("sab"),
        words("dom"),
    ),
    days=words("dia"),
    weeks=words("semana semanas"),
    phases=words("fase bloque"),
    phase_to=words("a"),
    workouts=words("entrenamiento entreno rutina sesion"),
    title_words=words("dia dias semana semanas"),
    rest_days=phrases("descanso, dia de descanso"),
    every=(),
    every_days=(),
    for_weeks=(),
    intervals=phrases("cada"),
    during=words("durante por"),
    rotation_weeks=(),
    supersets=phrases("super serie, bi serie, tri serie, circuito"),
    joins=phrases(
        """superserie con, super serie con, en superserie con, biserie con, bi serie con,
        superset con"""
    ),
    split_qualities=(),
    splits=words("espalda pecho pierna piernas"),
    split_joins=words("y e"),
    warm_ups=words("calentamiento"),
    warm_up_qualities=words("general"),
    warm_up_sets=(),
    sections=phrases(
        """principal, parte principal, bloque principal, trabajo principal, accesorio,
            accesorios, auxiliares, complementarios, remate, finalizador, core, abdomen,
            fuerza, metcon, acondicionamiento, cardio, extra, extras, tecnica,
            aislamiento"""
    ),
    section_nouns=words("parte bloque ejercicios trabajo"),
    cool_downs=phrases("vuelta a la calma, enfriamiento, estiramientos, estiramiento"),
    note_sections=phrases("notas, nota, reglas, consejos, progresion, objetivos, objetivo, normas"),
    repeats=phrases("repite, repetir, repetid"),
    rounds=words("ronda rondas vuelta vueltas"),
    same=phrases(
        """igual, igual que, igual que el, lo mismo, lo mismo que, lo mismo que el, mismo,
        mismo entrenamiento, como, idem, como arriba, lo de arriba"""
    ),
    again=phrases("otra vez, de nuevo"),
    further=phrases("otra, extra, adicional, una mas"),
    twice=phrases("dos veces"),
    following=phrases("lo siguiente, los siguientes ejercicios, todos los ejercicios"),
    turns=phrases("impares, pares, minutos impares, minutos pares, impar, par"),
    each_exercise=phrases(
        "cada, cada uno, cada una, de cada uno, de cada una, por ejercicio, cada ejercicio"
    ),
    all_exercises=phrases(
        "todo, todos, todas, todos los ejercicios, ambos, ambas, los dos, las dos"
    ),
    bars=phrases("barra vacia, barra sola, solo la barra"),
    plates=words("discos placas"),
    date_words=words("fecha"),
    working_sets=phrases("series efectivas, series de trabajo"),
    body_keys=phrases(
        """datos, grasa corporal, peso corporal, pasos, calorias, sueno, animo, energia,
        pulsaciones"""
    ),
    ages=phrases("anos"),
    body_measures=words("altura estatura peso edad mido hombre mujer"),
    goals=phrases("objetivo, objetivos, meta, metas"),
    condition_phrases=phrases("una vez que, en cuanto"),
    raises=phrases(
        """subir, sube, subes, subimos, aumentar, aumenta, aumentas, anadir, anade, mas peso"""
    ),
    bests=phrases("records, marcas, mejores marcas"),
    postscripts=phrases("edito, editado, pd, p.d., posdata"),
    later_keys=phrases(
        """la prox, la proxima, proxima, proxima vez, la proxima vez, proxima semana,
        proxima sesion, manana"""
    ),
    sums=words("total totales"),
    months=(
        words("enero ene"),
        words("febrero feb"),
        words("marzo mar"),
        words("abril abr"),
        words("mayo may"),
        words("junio jun"),
        words("julio jul"),
        words("agosto ago"),
        words("septiembre setiembre sept sep"),
        words("octubre oct"),
        words("noviembre nov"),
        words("diciembre dic"),
    ),
    columns={
        "day": words("dia"),
        "name": words("ejercicio ejercicios movimiento"),
        "scheme": words("series/reps x"),
        "sets": words("serie series"),
        "reps": words("rep reps repeticiones repeticion tiempo duracion"),
        "rest": words("descanso pausa intervalo desc descansos rec recuperacion"),
        "load": words("kg peso carga pesos cargas kilos"),
        "note": words("notas nota observaciones obs"),
        "label": words("no"),
        "rpe": words("esfuerzo"),
    },
    log_columns={
        "date": phrases("fecha"),
        "session": phrases("entrenamiento, sesion, rutina"),
        "ordinal": phrases("no de serie, numero de serie"),
        "kind": phrases("tipo, tipo de serie"),
        "note": phrases("nota, observaciones, comentarios"),
    },
    keys_per_set=phrases("por serie, de cada serie, cada serie, en cada serie"),
    column_units=words("kg s min"),
    column_sets=words("series"),
    column_reps=words("reps"),
    column_ands=(),
    cell_targets=(),
)
