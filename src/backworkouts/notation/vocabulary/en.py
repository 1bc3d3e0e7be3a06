"""The words of English."""

from __future__ import annotations

from backworkouts.notation.vocabulary.schema import Role, Vocabulary, phrases, words

__all__ = ["VOCABULARY"]

VOCABULARY = Vocabulary(
    phrases={
        Role.SETS: phrases("set, sets, round, rounds, series, times through"),
        Role.REPS: phrases(
            """rep, reps, repetition, repetitions, step, steps, rep range, reps range, rep target"""
        ),
        Role.SECONDS: words("s sec secs second seconds"),
        Role.MINUTES: words("min mins minute minutes"),
        Role.HOURS: words("h hr hrs hour hours"),
        Role.DISTANCE: words(
            """m meter meters metre metres km yd yds yard yards ft feet mi mile miles cal cals
            calorie calories"""
        ),
        Role.KG: words("kg kgs kilo kilos kilogram kilograms"),
        Role.LB: words("lb lbs pound pounds"),
        Role.ONE_RM: phrases("1 rm, 1 rms, e 1 rm, one rep max, max, 1 rep max"),
        Role.TRAINING_MAX: phrases("tm, training max"),
        Role.MAXIMUM: phrases("rm, rep max"),
        Role.FAILURE: phrases(
            """to failure, till failure, until failure, to absolute failure, to technical
            failure, to muscular failure, failure, amrap, amraps, amap, to fatigue, as many as
            possible, as many reps as possible, as long as possible, max, max reps,
            max rep, maximum, maximum reps, to max, maximal, failure reps, fail, to fail"""
        ),
        Role.SHORT_OF: phrases(
            """shy of, short of, shy from, away from, before, near, close to, from, avoid,
            avoiding, without, no, not, just short of"""
        ),
        Role.SIDE: phrases(
            """per side, each side, a side, every side, per arm, each arm, a arm, per leg, each
            leg, a leg, per hand, each hand, each way, per direction, each direction, per
            limb, e / s, e / a, e / l, p / s, on each side, on each arm, on each leg, for each
            side, for each arm, for each leg, both sides, both arms, both legs, by side, by
            arm, by leg, / side, / arm, / leg, / hand, / way, / limb, / sides, / arms, / legs,
            / direction, / each, left and right, right and left, l / r, r / l,
            left / right, right / left"""
        ),
        Role.LEFT: phrases("left, left side, left arm, left leg, left hand"),
        Role.RIGHT: phrases("right, right side, right arm, right leg, right hand"),
        Role.EACH: words("each ea apiece"),
        Role.REST: phrases(
            """rest, rests, resting, rest time, rest period, rest periods, rest interval, break,
            breaks, pause, of rest, rest between sets, between sets, between"""
        ),
        Role.TEMPO: words("tempo cadence"),
        Role.RPE: words("rpe rpes"),
        Role.RIR: phrases(
            """rir, rirs, reps in reserve, reps reserve, rep reserve, rep in reserve,
            repetitions in reserve, reps left, in the tank, in reserve, reps in the tank,
            left in the tank, buffer"""
        ),
        Role.LOAD: words("weight load weights"),
        Role.BODYWEIGHT: phrases("bw, bodyweight, body weight"),
        Role.TIMES: words("x by times"),
        Role.TO: words("to or"),
        Role.AT: words("""at with using w a on around about approx approximately only ca circa"""),
        Role.OF: phrases(
            """of, for, the, per set, each set, in, and, total of, a total of, total, in total,
            per round, do, as, across, sets across, straight sets, straight"""
        ),
        Role.THEN: phrases(
            """then, followed by, finally, plus, work :, working sets, working set,
            work sets, work set"""
        ),
        Role.LAST: phrases(
            """on the last, last set, final set, on last set, on the last set, on
            final set, on the final set,
            last, on last, final, last one, on the last one, final one"""
        ),
        Role.SUPERSET: phrases(
            """superset with, super set with, supersetted with, superset w /, superset into, ss
            with, ss w /, ss w, ss, s / s, superset, super set, supersets with, paired with,
            alternated with, alternating with, tri set with, giant set with, supersetted into,
            in superset with, as a superset with, then superset with,
            bi set, biset, tri set, triset, giant set, giantset"""
        ),
        Role.WARM_UP: phrases("warm up, warm ups, warmup, warmups, feeder, feeders, ramp up"),
        Role.DROP: phrases(
            """drop set, drop sets, dropset, dropsets, drop to, drop down to, drops of, drop"""
        ),
        Role.BACK_OFF: phrases("back off, backoff, back offs, backoffs, back down, backdown"),
        Role.REST_PAUSE: phrases(
            """rest pause, rest paused, restpause, rest pause set, rest pause sets, myo rep, myo
            reps, myorep, myoreps"""
        ),
        Role.CLUSTER: phrases("cluster, clusters, cluster set, cluster sets"),
        Role.SINGLES: phrases("singles, heavy single"),
        Role.DOUBLES: phrases("doubles, heavy double"),
        Role.TRIPLES: phrases("triples, heavy triple"),
        Role.EMOM: phrases(
            """every minute, emom, every minute on the minute, on the minute, e 2
            mom, e 3 mom, e 4 mom, e 5 mom,
            every 2 minutes, every 3 minutes, every 4 minutes, every 5 minutes"""
        ),
        Role.OFTEN: phrases(
            """per week, a week, weekly, week, weeks, per day, a day, daily, day, days, times
            per week, times a week, / week, / wk, / day, per month, month, months, exercise,
            exercises, movement, movements, people, each week, every week, each
            session, every session, per session, each workout, every workout, per workout,
            each time"""
        ),
        Role.OPTIONAL: phrases("optional, if time permits"),
        Role.EARLIER: phrases(
            """dropped from, down from, up from, instead of, last time, last week,
            previously, was"""
        ),
        Role.LATER: phrases(
            """next week, next time, next session, next workout, next month, later,
            later on, eventually"""
        ),
        Role.PERCENT: phrases("percent, per cent, pct"),
        Role.MORE: phrases("more, heavier"),
        Role.UNDONE: phrases(
            """skipped, skip, not done, did not do, didn't do, not performed,
            cancelled, canceled, crossed out, left out, dns"""
        ),
        Role.CHANGED: phrases(
            """twice, another set, another round, one more set, one extra set,
            an extra set, a set less, one set less, one less set, one fewer set,
            minus one, except, except for"""
        ),
        Role.ASSISTED: phrases(
            """assisted, assistance, of assistance, with assistance, band assisted, band
            assistance, counterweight"""
        ),
    },
    numbers={
        1: words("one a"),
        2: words("two"),
        3: words("three"),
        4: words("four"),
        5: words("five"),
        6: words("six"),
        7: words("seven"),
        8: words("eight"),
        9: words("nine"),
        10: words("ten"),
        11: words("eleven"),
        12: words("twelve"),
        13: words("thirteen"),
        14: words("fourteen"),
        15: words("fifteen"),
        20: words("twenty"),
    },
    ands=words("and"),
    ors=words("or"),
    one_set=words("set round"),
    ordinals=words("st nd rd th"),
    ordinal_words=(
        words("first"),
        words("second"),
        words("third"),
        words("fourth"),
        words("fifth"),
    ),
    adjectives=words(
        """working work hard heavy light easy top warm up warmup back off backoff drop straight
        total more full slow strict controlled good quality clean dead stop explosive paused
        pause partial additional extra all out max effort normal regular sets challenging
        moderate final last"""
    ),
    joined_before_x=words("kg kgs lb lbs s sec set sets rep reps bw"),
    joined_to_x=words("amrap failure fail max bw bodyweight maximum"),
    before_load=words("at with w a"),
    at_words=words("at with"),
    before_bodyweight=words("with"),
    added_to=words("plus"),
    before_tempo=words("tempo"),
    load_for_reps=words("for a"),
    number_for_reps=words("for"),
    negations=words("no without"),
    little=words("minimal minimum little short brief long zero"),
    before_rest=words("a any the real extra much added"),
    spread=words("in over across"),
    count_of=words("of"),
    share_of=words("of"),
    value_of=words("of"),
    name_of=words("of"),
    to_or_at=(),
    articles=words("a"),
    drop_to=words("to"),
    drops_alone=words("drop"),
    body_parts=words(
        """abs core biceps bis triceps tris quads hams hamstrings glutes calves delts traps
        forearms"""
    ),
    maxima=words("max maximum maximal"),
    maxima_alone=words("max maximum maximal"),
    ranges=words("range"),
    lasting=words("for"),
    pauses=words("pause"),
    between=words("between"),
    dumbbells=words("db dbs dumbbell dumbbells"),
    slashed=words("w"),
    records=words("pr pb"),
    joined_reps=words("r"),
    short_sets=words("s"),
    totals=words("total totals overall altogether duration"),
    plans=words("""later next eventually progress progressing progression week weeks wk wks w
    add"""),
    conditions=words("if when once whenever"),
    cues=words(
        """pause pauses paused hold holds squeeze squeezing stretch eccentric negative negatives
        concentric isometric lowering slow down up bottom top tut iso isometrics"""
    ),
    numbered=words(
        """level day phase stage page step pin hole notch position setting no number week session
        workout block part chapter version grip bar machine seat zone"""
    ),
    narration=words(
        """wanted hoped missed quit tried planned failed attempted aimed meant supposed went
        skipped stopped"""
    ),
    sizes=words("cm mm inch inches degrees bpm kcal st nd rd th"),
    under_tension=words("tut"),
    note_beginnings=words("with and at on in per to until then using but w if as for"),
    before_machines=phrases("on the, at the, in the, on a"),
    lead_phrases=phrases(
        """start with, begin with, finish with, perform, do, complete, superset of, superset,
        then, finally, lastly, afterwards, after that, followed by"""
    ),
    prose=words(
        """i'm i'll i've i'd me my mine you you're you'll you've your yours he he's she she's his
        her we we'll we're we've our they they're they'll them their it's its this that these
        those there which who what when where why how if because however but although though
        since so is isn't are aren't was wasn't were weren't been being be have haven't has
        hasn't had hadn't having would should shouldn't could couldn't can can't cannot will
        won't must may might shall did didn't does doesn't next don't gets got getting
        went goes going make makes made took take takes taking said says say told want
        wants need needs try tries trying tried feel feels felt think know keep increase
        increases increased decrease reduce reduced begin began started starting use used uses
        always never often usually sometimes once again also very really just overall roughly
        recommend recommended suggested requires require aim target goal goals least most
        minimum maximum minimally average percent accuracy until unless every everything each
        anyone someone everyone people beginners lifters athletes training trained trains
        weekly daily day days week weeks month months year years today yesterday tomorrow
        times while than between rather instead exercises movement movements workouts number"""
    ),
    headings=words(
        """workout routine program programme plan session phase cycle mesocycle template
        challenge stronglifts method methodology scheme protocol format warmup cooldown volume
        intensity deload notes note wk bpm calories protein kcal"""
    ),
    openings=words("for in as when after before during"),
    leads=words(
        """perform do complete repeat start begin finish with then build up to work of for the a
        an aim use try hit get grab now first finally and x at in on by per each total working
        top heavy hard light set sets rep reps rest w straight back off warm main accessory
        return standing one couple few more additional same as above below either from into this"""
    ),
    trails=words(
        """ca approx about around of for the a an with at in on by per to x and total then each
        is as do from using"""
    ),
    beginnings=words("start begin finish perform do complete superset then"),
    silent=words("set sets rep reps w x and then"),
    prefix_exercises=words("exercise movement station ex"),
    prefixes=phrases(
        """main, primary, secondary, accessory, accessories, assistance, finisher, burnout, core,
        strength, power, hypertrophy, supplemental, superset, super set, tri-set, triset,
        giant set, giantset, circuit, activation, mobility, skill, pump, isolation, compound,
        last, week, day, workout"""
    ),
    prefix_nouns=words("lift exercise movement work set"),
    movements=phrases(
        """row, pull, chin, curl, press, squat, dead, rdl, sldl, ohp, raise, plank, lunge,
        extension, hyper, cardio, treadmill, elliptical, jog, swim, cycl, rope, fly, flye,
        flies, crunch, shrug, dip, push, swing, hold, hang, carr, walk, bridge, thrust,
        superman, bird, dog, twist, sit, burpee, thruster, clean, snatch, jerk, step, jump,
        run, bike, sprint, roll, kick, good morning, goodmorning, rotation, bench, pec, delt,
        calf, calves, nordic, ruck, farmer, wall, l-sit, hollow, climber, jack, crawl, cable, under,
        toes, muscle, pistol, ghd, slam, sled, drag, skater, ring, turkish, get, halo,
        windmill, barbell, dumbbell, kettlebell, tricep, bicep, facepull, leg, glute, hip, lat"""
    ),
    movement_words=words("dl erg lats db bb kb abs sq bp bs fs pu cgbp hspu"),
    weekdays=(
        words("monday mon"),
        words("tuesday tue tues"),
        words("wednesday wed"),
        words("thursday thu thur thurs"),
        words("friday fri"),
        words("saturday sat"),
        words("sunday sun"),
    ),
    weekday_marks=(
        words("mo"),
        words("tu"),
        words("we"),
        words("th"),
        words("fr"),
        words("sa"),
        words("su"),
    ),
    days=words("day"),
    weeks=words("week weeks"),
    phases=words("phase block mesocycle cycle"),
    phase_to=words("to"),
    workouts=words("workout session routine training"),
    title_words=words("am pm day days week weeks training exercises"),
    rest_days=phrases(
        """rest, recovery, rest day, recovery day, restday, recoveryday, rest / recovery,
        recovery / recovery, rest or cardio, recovery or cardio, active rest, active recovery,
        active rest day, active recovery day, active restday, active recoveryday, active rest
        / recovery, active recovery / recovery, active rest or cardio, active recovery or
        cardio, off, off day, offday, day off"""
    ),
    every=words("every"),
    every_days=words("days"),
    for_weeks=words("for"),
    intervals=phrases("every"),
    during=words("for"),
    rotation_weeks=words("week weeks"),
    supersets=phrases("super set, bi set, tri set, giant set, circuit"),
    joins=phrases(
        """superset with, super set with, super-set with, supersetted with, super setted with,
        super-setted with, then superset with, then super set with, then super-set with, then
        supersetted with, then super setted with, then super-setted with, superset w/, super set
        w/, super-set w/, ss with, ss w/, s/s with, s/s w/, ss, s/s, paired with, alternate with,
        alternated with, alternating with"""
    ),
    split_qualities=words("heavy light volume strength power hypertrophy"),
    splits=phrases(
        """push, pull, leg, legs, upper, lower, full body, fullbody, upper body, lower body,
        arms, back, chest, shoulder, shoulders"""
    ),
    split_joins=words("day and"),
    warm_ups=phrases("warm up, activation, mobility"),
    warm_up_qualities=words("general specific"),
    warm_up_sets=words("set sets"),
    sections=phrases(
        """main, main work, main lift, main lifts, main part, main workout, main
            session, main exercises, primary, secondary, accessory, accessories,
            accessory work, assistance, assistance work, supplemental, supplemental
            work, finisher, finishers, core, core work, abs, metcon, wod, conditioning,
            cardio, strength, strength work, skill, power, hypertrophy, isolation,
            isolation work, compound, compound lifts, extra, extras, bonus, burnout,
            prehab, rehab, work, lifts, plyometrics, plyos, speed, grip, grip work, arms
            finisher"""
    ),
    section_nouns=words("piece block part section exercises lifts work circuit"),
    cool_downs=phrases("cool down, stretching, stretches, stretch, recovery work"),
    note_sections=phrases(
        """notes, note, coach notes, notes from the coach, plan for the month,
            progression, progressions, schedule, rules, house rules, guidelines, goals,
            goal, equipment, tips, faq, why, how, instructions, overview, background,
            results"""
    ),
    repeats=phrases("repeat, repeat this, repeat all, do this"),
    rounds=phrases("round, rounds, rounds for time, rft, times through, trips through"),
    same=phrases(
        """same, same as, same again, same as on, same as above, same workout, same workout
        as, ditto, as above, repeat of, repeat the above, repeat above, as on, same thing,
        as"""
    ),
    again=phrases("again"),
    further=phrases("another, extra, additional, one more"),
    twice=phrases("twice, thrice"),
    following=phrases(
        "the following, following, the following exercises, all exercises, everything"
    ),
    turns=phrases("odd, even, odd minutes, even minutes"),
    each_exercise=phrases(
        "each, each exercise, each of, of each, apiece, for each, per exercise, ea"
    ),
    all_exercises=phrases("all, everything, all exercises, all of them, both, both of them"),
    bars=phrases("bar, empty bar, just the bar, the bar"),
    plates=words("pl plate plates"),
    date_words=words("date"),
    working_sets=phrases(
        """working sets, working set, work sets, work set, work, top set, top sets"""
    ),
    body_keys=phrases(
        """stats, my stats, body fat, bf, weekly tally, tally, bodyweight, body weight,
        bw, steps, calories, kcal, heart rate, hr, sleep, slept, mood, energy,
        length, session length, session time"""
    ),
    ages=phrases("years old, years, year old, yrs, yo, y / o, y o"),
    body_measures=words("height weight age tall male female man woman m f bw sex"),
    goals=phrases("goal, goals, aim, aims"),
    condition_phrases=phrases("as soon as, after you, until you"),
    raises=phrases("add, increase, raise, go up, move up, bump, more weight, heavier"),
    bests=phrases("prs, pbs, records, maxes"),
    postscripts=phrases("edit, ps, p.s., edited"),
    later_keys=phrases(
        "next, next time, nxt time, next session, next week, next workout, tomorrow"
    ),
    sums=words("total totals sum altogether"),
    months=(
        words("january jan"),
        words("february feb"),
        words("march mar"),
        words("april apr"),
        words("may"),
        words("june jun"),
        words("july jul"),
        words("august aug"),
        words("september sept sep"),
        words("october oct"),
        words("november nov"),
        words("december dec"),
    ),
    columns={
        "day": words("day weekday"),
        "name": words("exercise exercises movement movements lift lifts name"),
        "scheme": words("scheme prescription setsxreps setsreps sets/reps setxrep x volume"),
        "sets": words("set sets series work working"),
        "reps": words("rep reps repetitions repetition range target reps/time time duration"),
        "rest": words("rest pause rest/set recovery rests"),
        "load": words("load weight kg lb lbs intensity weights"),
        "rpe": words("rpe exertion effort"),
        "rir": words("rir"),
        "tempo": words("tempo"),
        "label": words("# no nr order order/superset superset group"),
        "note": words(
            """notes note comment comments cue cues focus target_muscle muscle muscles why
            purpose form technique description progression video link how"""
        ),
    },
    log_columns={
        "date": phrases("date, start time"),
        "session": phrases("workout name, workout, session, routine, title"),
        "ordinal": phrases("set order, set number, set no, set nr, set #, set index"),
        "kind": phrases("set type, type"),
        "name": phrases("exercise name, exercise title"),
    },
    keys_per_set=phrases("per set, each set, for each set, by set"),
    column_units=words("kg lb lbs s sec secs seconds min mins minutes"),
    column_sets=words("set sets series"),
    column_reps=words("rep reps repetitions"),
    column_ands=words("and"),
    cell_targets=phrases("amrap, max, failure, to failure"),
)
