"""The words of Portuguese."""

from __future__ import annotations

from backworkouts.notation.vocabulary.schema import Role, Vocabulary, phrases, words

__all__ = ["VOCABULARY"]

VOCABULARY = Vocabulary(
    phrases={
        Role.SETS: words("serie series"),
        Role.REPS: words("rep reps repeticao repeticoes passos"),
        Role.SECONDS: words("s seg segundo segundos"),
        Role.MINUTES: words("min minuto minutos"),
        Role.HOURS: words("h hora horas"),
        Role.DISTANCE: words("m metro metros km cal"),
        Role.KG: words("kg kilo kilos"),
        Role.LB: words("lb lbs libra libras"),
        Role.ONE_RM: phrases("1 rm, sua rm, carga maxima"),
        Role.TRAINING_MAX: (),
        Role.MAXIMUM: words("rm"),
        Role.FAILURE: phrases(
            """maximo possivel, quantas conseguir, maximo que conseguir, maximo de tempo possivel,
            ate a falha, ate falha, a falha, ao falho, falha, falha muscular, ate a exaustao, ao
            maximo, maximo, repeticoes maximas, maximas"""
        ),
        Role.SHORT_OF: phrases("antes da, sem, nunca"),
        Role.SIDE: phrases(
            """por lado, cada lado, de cada lado, para cada lado, a cada lado, por braco, cada
            braco, com cada braco, por perna, cada perna, com cada perna, p / lado, / lado, /
            braco, / perna, x lado, x braco, x perna, esquerda / direita, direita / esquerda"""
        ),
        Role.LEFT: phrases("esquerda, esquerdo, lado esquerdo, braco esquerdo"),
        Role.RIGHT: phrases("direita, direito, lado direito, braco direito"),
        Role.EACH: (),
        Role.REST: phrases(
            """descanso, descansos, descansar, desc, pausa, pausas, intervalo, de descanso,
            de pausa, de intervalo, entre as series"""
        ),
        Role.TEMPO: words("tempo cadencia"),
        Role.RPE: words("rpe pse"),
        Role.RIR: phrases("rir, buffer, de reserva"),
        Role.LOAD: words("peso carga"),
        Role.BODYWEIGHT: phrases("peso corporal, peso do corpo, pc"),
        Role.TIMES: words("x vezes"),
        Role.TO: words("a ate ou"),
        Role.AT: words("com a"),
        Role.OF: phrases("de, de cada, por, para, e, por serie, total"),
        Role.THEN: phrases("""depois, entao, series de trabalho, series validas"""),
        Role.LAST: phrases("ultimo set, no ultimo set, na ultima, ultima serie, na ultima serie"),
        Role.SUPERSET: phrases(
            """superserie com, super serie com, biserie com, bi set com, biset com, bi serie com,
            conjugado com, combinado com, combinada con, superset com,
            superserie, super serie, superset, super set, biserie, bi serie, biset, bi
            set, triset, tri set, conjugado"""
        ),
        Role.WARM_UP: words("aquecimento"),
        Role.DROP: phrases("drop, drop set, dropset, drop sets"),
        Role.BACK_OFF: (),
        Role.REST_PAUSE: (),
        Role.CLUSTER: (),
        Role.SINGLES: (),
        Role.DOUBLES: (),
        Role.TRIPLES: (),
        Role.EMOM: phrases(
            """cada minuto, a cada 2 minutos, cada 2 minutos, a cada 3 minutos, cada 3 minutos, a
            cada 4 minutos, cada 4 minutos, a cada 5 minutos, cada 5 minutos"""
        ),
        Role.OFTEN: phrases(
            """por semana, na semana, ao dia, por dia, semana, semanas, / semana, exercicios,
            exercicio, cada semana, toda semana, cada treino, por treino"""
        ),
        Role.OPTIONAL: words("opcional"),
        Role.EARLIER: phrases(
            """semana passada, na semana passada, da ultima vez, em vez de, antes era"""
        ),
        Role.LATER: phrases(
            """na proxima vez, proxima vez, na proxima semana, proxima semana,
            proximo treino, mais tarde"""
        ),
        Role.PERCENT: phrases("por cento"),
        Role.MORE: phrases("mais, a mais"),
        Role.UNDONE: phrases(
            """nao feito, nao feita, nao feitos, nao feitas, nao fiz, pulei,
            pulado, pulada, omitido, cancelado"""
        ),
        Role.CHANGED: phrases(
            """duas vezes, mais uma serie, outra serie, uma serie a mais, uma
            serie extra, uma serie a menos, menos uma, exceto"""
        ),
        Role.ASSISTED: phrases("""assistido, assistida, assistidas, de assistencia, de ajuda,
            contrapeso"""),
    },
    numbers={
        1: words("um uma"),
        2: words("dois duas"),
        3: words("tres"),
        4: words("quatro"),
        5: words("cinco"),
        6: words("seis"),
        7: words("sete"),
        8: words("oito"),
        9: words("nove"),
        10: words("dez"),
        11: words("onze"),
        12: words("doze"),
        13: words("treze"),
        14: words("quatorze"),
        15: words("quinze"),
        20: words("vinte"),
    },
    ands=words("e"),
    ors=words("ou"),
    one_set=words("serie"),
    ordinals=words("a o \u00aa \u00ba"),
    ordinal_words=(
        words("primeira"),
        words("segunda"),
        words("terceira"),
        words("quarta"),
        words("quinta"),
    ),
    adjectives=words("efectivas pesadas total normal extra"),
    joined_before_x=words("kg s rep reps"),
    joined_to_x=words("falha maximo"),
    before_load=words("a com"),
    at_words=words("a com"),
    before_bodyweight=(),
    added_to=words("mais"),
    before_tempo=words("tempo"),
    load_for_reps=words("a para"),
    number_for_reps=(),
    negations=words("nao sem nenhum nenhuma"),
    little=words("minimo minima pouco pouca breve curto curta"),
    before_rest=words("nenhum nenhuma qualquer fazer tempo"),
    spread=words("em entre"),
    count_of=words("de a"),
    share_of=words("de do da"),
    value_of=(),
    name_of=words("de na no"),
    to_or_at=words("a"),
    articles=(),
    drop_to=(),
    drops_alone=words("drop"),
    body_parts=words(
        """abdomen abdominais biceps triceps quadriceps gluteos panturrilhas costas peito
        ombros pernas"""
    ),
    maxima=(),
    maxima_alone=words("maximo"),
    ranges=(),
    lasting=words("durante por"),
    pauses=words("pausa pausas"),
    between=words("entre"),
    dumbbells=words("halter halteres"),
    slashed=words("c"),
    records=(),
    joined_reps=(),
    short_sets=words("s"),
    totals=words("total totais duracao"),
    plans=words(
        """suba subir acrescente depois proxima proximo semana semanas progressao adicionar
        adicione aumentar aumente"""
    ),
    conditions=words("se quando conseguiu conseguir consegue completou bateu bater fechou fechar"),
    cues=words(
        """pausa segurar contracao excentrica negativa embaixo topo lento isometria
        isometrico isometrica"""
    ),
    numbered=words("dia nivel fase numero posicao banco furo pino maquina"),
    narration=words("queria tentei planejado falhei"),
    sizes=words("cm mm graus"),
    under_tension=words("tut"),
    note_beginnings=(),
    before_machines=phrases("na, no, em"),
    lead_phrases=phrases(
        """termine com, terminar com, finalize com, comece com, depois, em seguida, tambem, por
        fim, finalmente, seguido de, seguido por"""
    ),
    prose=words(
        """meta objetivo objetivos eu voce ele ela nos eles elas meu minha seu sua sao foi
        estou estava tem tenho ter pode podes deve devo quero quando porque se cada semana
        semanas dias exercicio exercicios"""
    ),
    headings=words("programa treino ficha"),
    openings=words("para"),
    leads=words(
        """termine terminar finalize comece faca fazer depois realize com do da dos das e
        o os as um uma em de por para a rep
        reps x"""
    ),
    trails=words("de por para a com da do e em x"),
    beginnings=(),
    silent=words("rep reps e x depois"),
    prefix_exercises=words("exercicio"),
    prefixes=(),
    prefix_nouns=(),
    movements=words(
        """remada puxada barra levantamento agachamento supino rosca prancha flexao flexoes
        abdomina extens pulley crucifixo mesa"""
    ),
    movement_words=(),
    weekdays=(
        words("segunda-feira segunda"),
        words("terca-feira terca"),
        words("quarta-feira quarta"),
        words("quinta-feira quinta"),
        words("sexta-feira sexta"),
        words("sabado"),
        words("domingo"),
    ),
    weekday_marks=(
        words("seg"),
        words("ter"),
        words("qua"),
        words("qui"),
        words("sex"),
        words("sab"),
        words("dom"),
    ),
    days=words("dia"),
    weeks=words("semana semanas"),
    phases=words("fase"),
    phase_to=words("a"),
    workouts=words("treino ficha sessao"),
    title_words=words("dia dias semana semanas"),
    rest_days=phrases("descanso, dia de descanso, dia de folga, folga"),
    every=(),
    every_days=(),
    for_weeks=(),
    intervals=phrases("a cada, cada"),
    during=words("por durante"),
    rotation_weeks=(),
    supersets=phrases("super serie, bi serie, tri serie, bi set, tri set, circuito"),
    joins=phrases(
        "superset com, em superset com, superserie com, super serie com, biset com, bi set com"
    ),
    split_qualities=(),
    splits=words("costas pernas"),
    split_joins=words("e"),
    warm_ups=words("aquecimento"),
    warm_up_qualities=(),
    warm_up_sets=(),
    sections=phrases(
        """principal, parte principal, bloco principal, trabalho principal, acessorios,
            acessorio, auxiliares, complementares, finalizador, core, abdomen,
            abdominais, forca, metcon, condicionamento, cardio, extra, extras, tecnica,
            isolados"""
    ),
    section_nouns=words("parte bloco exercicios trabalho"),
    cool_downs=phrases("volta a calma, desaquecimento, alongamento, alongamentos"),
    note_sections=phrases(
        """notas, nota, observacoes, regras, dicas, progressao, objetivos, objetivo"""
    ),
    repeats=phrases("repetir, repita, repete"),
    rounds=words("volta voltas rodada rodadas"),
    same=phrases(
        """igual, igual a, igual ao, o mesmo, o mesmo que, o mesmo treino, como, idem, como
        acima, igual acima"""
    ),
    again=phrases("de novo, outra vez"),
    further=phrases("outra, mais uma, extra, adicional"),
    twice=phrases("duas vezes"),
    following=phrases("o seguinte, todos os exercicios"),
    turns=phrases("impares, pares, minutos impares, minutos pares"),
    each_exercise=phrases("cada, cada um, cada uma, de cada, por exercicio, cada exercicio"),
    all_exercises=phrases(
        "tudo, todos, todas, todos os exercicios, ambos, ambas, os dois, as duas"
    ),
    bars=phrases("barra vazia, so a barra"),
    plates=words("placas anilhas discos"),
    date_words=words("data"),
    working_sets=phrases("series de trabalho, series validas"),
    body_keys=phrases(
        """bf, gordura corporal, peso corporal, passos, calorias, sono, humor, energia"""
    ),
    ages=phrases("anos"),
    body_measures=words("altura peso idade homem mulher"),
    goals=phrases("objetivo, objetivos, meta, metas"),
    condition_phrases=phrases("assim que, logo que"),
    raises=phrases(
        """aumentar, aumenta, aumente, subir, sobe, suba, adicionar, adicione, a mais, mais peso"""
    ),
    bests=phrases("recordes, marcas"),
    postscripts=phrases("edit, editado, ps, p.s."),
    later_keys=phrases(
        """proxima, proxima vez, proxima semana, proximo treino, semana que vem, amanha"""
    ),
    sums=words("total totais"),
    months=(
        words("janeiro jan"),
        words("fevereiro fev"),
        words("marco mar"),
        words("abril abr"),
        words("maio mai"),
        words("junho jun"),
        words("julho jul"),
        words("agosto ago"),
        words("setembro set"),
        words("outubro out"),
        words("novembro nov"),
        words("dezembro dez"),
    ),
    columns={
        "day": words("dia"),
        "name": words("exercicio exercicios movimento"),
        "scheme": words("series/reps"),
        "sets": words("serie series"),
        "reps": words("rep reps repeticoes repeticao duracao"),
        "rest": words("descanso pausa intervalo desc descansos interv recuperacao"),
        "load": words("kg peso carga cargas pesos"),
        "note": words("notas nota observacoes obs"),
        "rpe": words("esforco"),
    },
    log_columns={
        "date": phrases("data"),
        "session": phrases("treino, sessao"),
        "ordinal": phrases("numero da serie"),
        "kind": phrases("tipo, tipo de serie"),
        "note": phrases("nota, observacoes, obs"),
    },
    keys_per_set=phrases("por serie, de cada serie, cada serie, em cada serie"),
    column_units=words("kg s min"),
    column_sets=words("series"),
    column_reps=words("reps"),
    column_ands=(),
    cell_targets=(),
)
