"""The schema of a vocabulary: the words of one language, by what they are for.

All words are folded: lower case, without accents. A word that several languages share stands in
the vocabulary of each.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from attrs import frozen

__all__ = ["Role", "Vocabulary", "phrases", "words"]


class Role(Enum):
    """What a word states, when it states something of a set."""

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
    EARLIER = "before sets of an earlier time"
    LATER = "beside sets of a later time"
    PERCENT = "percent"
    MORE = "more load than before"
    UNDONE = "the sets beside it are not done"
    CHANGED = "more or fewer sets than those beside it"
    ASSISTED = "a load that helps: it is taken from bodyweight"


@frozen
class Vocabulary:
    """The words of one language. What a language has no word for is an empty tuple.

    A phrase is written with its words apart; between two of them a text may have a space, a hyphen
    or nothing else. Phrases of one role are synonyms: the grammar knows roles, never words.
    """

    phrases: Mapping[Role, tuple[str, ...]]
    """What states how a set is done, by role; the words of a phrase stand apart."""
    numbers: Mapping[int, tuple[str, ...]]
    """Words for numbers, by number."""
    ands: tuple[str, ...]
    """Words between the last two of several."""
    ors: tuple[str, ...]
    """Words before the second of two exercises of which only one is done: `or row 3x10`."""
    one_set: tuple[str, ...]
    """Words for one set, behind which its number may stand: `Set 2`."""
    ordinals: tuple[str, ...]
    """What stands right behind a number that counts in order: `2nd set`."""
    ordinal_words: tuple[tuple[str, ...], ...]
    """Words for the first, the second and the next sets: `third set`."""
    adjectives: tuple[str, ...]
    """What may stand between a number and its `sets` or `reps`."""
    joined_before_x: tuple[str, ...]
    """What people write straight before the x of `60kgx5`."""
    joined_to_x: tuple[str, ...]
    """What people write straight behind the x of `3xAMRAP`."""
    before_load: tuple[str, ...]
    """Words before a load without a unit: `3x5 at 185`."""
    at_words: tuple[str, ...]
    """Words between repetitions and a load with its unit: `5 at 100 kg, 3 at 120 kg`."""
    before_bodyweight: tuple[str, ...]
    """Words before bodyweight as a load: `with bodyweight`."""
    added_to: tuple[str, ...]
    """Words between bodyweight and the load on top of it: `bodyweight plus 20`."""
    before_tempo: tuple[str, ...]
    """Words before a tempo that begins with a number."""
    load_for_reps: tuple[str, ...]
    """Words between a load and its repetitions: `60 kg for 8`."""
    number_for_reps: tuple[str, ...]
    """Words between a load without a unit and its repetitions: `225 for 5`."""
    negations: tuple[str, ...]
    """Words before the name of what is not done: `No rows 3x10`."""
    little: tuple[str, ...]
    """Words before a rest of which no length is stated: `minimal rest`."""
    before_rest: tuple[str, ...]
    """Words between such a word or a negation and the rest: `without any rest`."""
    spread: tuple[str, ...]
    """Words between a sum of repetitions and the sets that it is spread over: `30 in 3 sets`."""
    count_of: tuple[str, ...]
    """Words between a number of sets and the repetitions: `3 of 10`."""
    share_of: tuple[str, ...]
    """Words between a percentage and its maximum: `80 % of 1RM`."""
    value_of: tuple[str, ...]
    """Words between a key and its number: `RPE of 8`."""
    name_of: tuple[str, ...]
    """Words between the sets and a name: `3x8 of Rows`."""
    to_or_at: tuple[str, ...]
    """Words for the end of a range that before a load mean "at"."""
    articles: tuple[str, ...]
    """Words before a maximum that is worked up to: `then a 5 rep max`."""
    drop_to: tuple[str, ...]
    """Last words of a phrase for sets that go down: `drop to`."""
    drops_alone: tuple[str, ...]
    """Words for such sets that names begin with too: `drop jump`."""
    body_parts: tuple[str, ...]
    """Parts of the body that stand before a colon and the exercises for them: `abs: Crunch`."""
    maxima: tuple[str, ...]
    """Words that behind repetitions do not mean failure: `3x10 max`."""
    maxima_alone: tuple[str, ...]
    """Words that without a number of sets do not mean failure."""
    ranges: tuple[str, ...]
    """Words behind repetitions that make them a remark: `2-10 repetition range`."""
    lasting: tuple[str, ...]
    """Words before how long something lasts: `every minute for 8 minutes`."""
    pauses: tuple[str, ...]
    """Words for a rest that, where it is short, is within the repetition."""
    between: tuple[str, ...]
    """Words with which a phrase for rest begins that names no interval: `between sets`."""
    dumbbells: tuple[str, ...]
    """Words for dumbbells, two of which are called by their load: `55s x 9`."""
    slashed: tuple[str, ...]
    """Letters that before a slash are short for "with": `w/ 24 kg`."""
    records: tuple[str, ...]
    """Words for a personal record, before a load."""
    joined_reps: tuple[str, ...]
    """What people write straight behind a number of repetitions: `12r`."""
    short_sets: tuple[str, ...]
    """The letter for sets where repetitions stand beside it: `3s x 6r`."""
    totals: tuple[str, ...]
    """Words that make a number of sets a sum: `24 sets in total`."""
    plans: tuple[str, ...]
    """Words for later weeks: what stands beside them is a plan."""
    conditions: tuple[str, ...]
    """Words with which a condition begins: `once you hit 3x12`."""
    cues: tuple[str, ...]
    """Words for how a repetition is done: a time beside them is within it."""
    numbered: tuple[str, ...]
    """Nouns before a number that counts nothing: `level 3`."""
    narration: tuple[str, ...]
    """Words that tell of sets that were planned or missed: `wanted 4x8`."""
    sizes: tuple[str, ...]
    """Units and endings of numbers that count nothing of a set: `5 cm`, `2nd`."""
    under_tension: tuple[str, ...]
    """Words for the time that a set lasts: `TUT 40 s`."""
    note_beginnings: tuple[str, ...]
    """Words at which a name ends and a note begins."""
    before_machines: tuple[str, ...]
    """Phrases between sets and a machine: `3 sets of 20 on the leg extension`."""
    lead_phrases: tuple[str, ...]
    """What stands before a name and is no part of it: `Start with`."""
    prose: tuple[str, ...]
    """Words that stand in sentences only."""
    headings: tuple[str, ...]
    """Words of titles, in no name of an exercise."""
    openings: tuple[str, ...]
    """A sentence begins with these; a name does not."""
    leads: tuple[str, ...]
    """Words that only lead to what follows."""
    trails: tuple[str, ...]
    """Words that are no part of a name at its end."""
    beginnings: tuple[str, ...]
    """Words with which no name begins, of those that lead."""
    silent: tuple[str, ...]
    """Words beside the trails that only join what is known already."""
    prefix_exercises: tuple[str, ...]
    """Words before the number of an exercise: `Exercise 1:`."""
    prefixes: tuple[str, ...]
    """Where in a workout one is, beside weekdays: `Finisher:`."""
    prefix_nouns: tuple[str, ...]
    """Nouns behind such a prefix: `Main lift:`."""
    movements: tuple[str, ...]
    """Beginnings of words for what is done with the body."""
    movement_words: tuple[str, ...]
    """Whole words for what is done with the body, or with what."""
    weekdays: tuple[tuple[str, ...], ...]
    """Names of each day of the week, from Monday."""
    weekday_marks: tuple[tuple[str, ...], ...]
    """Short names of each day of the week, which stand before dates: `ma 3 februari`."""
    days: tuple[str, ...]
    """Words for a day, before its number: `Day 1`."""
    weeks: tuple[str, ...]
    """Words for weeks, before their numbers: `Weeks 1-4`."""
    phases: tuple[str, ...]
    """Words for a part of a program, before its number: `Phase 1`."""
    phase_to: tuple[str, ...]
    """Words between the first and the last of these."""
    workouts: tuple[str, ...]
    """Words for a workout, before its number or letter: `Workout A`."""
    title_words: tuple[str, ...]
    """Words of sentences that titles of days hold too: `Leg day`."""
    rest_days: tuple[str, ...]
    """What names a day without training."""
    every: tuple[str, ...]
    """The word before the length of a rotation: `every 5 days`."""
    every_days: tuple[str, ...]
    """The word behind the length of a rotation."""
    for_weeks: tuple[str, ...]
    """The word before the number of weeks: `for 8 weeks`."""
    intervals: tuple[str, ...]
    """Words before the time at which each next set begins: `every 2 min for 5 sets`."""
    during: tuple[str, ...]
    """Words before how many such sets there are."""
    rotation_weeks: tuple[str, ...]
    """The words behind the number of weeks."""
    supersets: tuple[str, ...]
    """What opens a superset on a line of its own."""
    joins: tuple[str, ...]
    """What begins a line that continues a superset: `superset with`."""
    split_qualities: tuple[str, ...]
    """Words before a part of the body in a title: `Heavy legs`."""
    splits: tuple[str, ...]
    """Parts of the body and movements that are titles: `Push`."""
    split_joins: tuple[str, ...]
    """Words behind and between these: `Leg day`."""
    warm_ups: tuple[str, ...]
    """What opens a warm-up on a line of its own."""
    warm_up_qualities: tuple[str, ...]
    """Words before these: `General warm-up`."""
    warm_up_sets: tuple[str, ...]
    """Words behind these that make them sets of an exercise."""
    sections: tuple[str, ...]
    """Parts of one session, on a line of their own: `Accessories`."""
    section_nouns: tuple[str, ...]
    """Words behind these: `Strength block`."""
    cool_downs: tuple[str, ...]
    """What opens a cool-down on a line of its own."""
    note_sections: tuple[str, ...]
    """What opens notes on a line of its own: `House rules`."""
    repeats: tuple[str, ...]
    """Words before how often the exercises below are done: `Repeat 3 times:`."""
    rounds: tuple[str, ...]
    """Words for rounds, behind their number: `3 rounds:`."""
    same: tuple[str, ...]
    """Words before the day that another repeats: `same as day 1`."""
    again: tuple[str, ...]
    """Words behind such a day: `Day 1 again`."""
    further: tuple[str, ...]
    """Words for one set more: `another set`."""
    twice: tuple[str, ...]
    """Words that double what stands above: `twice`."""
    following: tuple[str, ...]
    """Words behind these for the exercises below: `3 rounds of the following`."""
    turns: tuple[str, ...]
    """Words for every second minute: `Odd: 5 pull-ups`."""
    each_exercise: tuple[str, ...]
    """Words beside sets that every exercise below has: `Accessories 3x12 each:`."""
    all_exercises: tuple[str, ...]
    """Words before such sets: `All 3x10:`."""
    bars: tuple[str, ...]
    """Words for a bar without plates in the place of a load: `bar x 10`."""
    plates: tuple[str, ...]
    """Plates, in which a load may be counted: `4 plates`; what they weigh is not stated."""
    date_words: tuple[str, ...]
    """The word before a date: `Date: 2026-11-02`."""
    working_sets: tuple[str, ...]
    """Labels of working sets, below the name of an exercise: `Working sets: 3x5`."""
    body_keys: tuple[str, ...]
    """Keys of what tells of the body or the week, and holds no sets: `Stats: 35M, 81 kg`."""
    ages: tuple[str, ...]
    """Words behind the age of a person: `35 years old`."""
    body_measures: tuple[str, ...]
    """Words beside what is measured of a body: `height 180 cm`."""
    goals: tuple[str, ...]
    """Words for what is to be reached later: `Goals by July: squat 3x5 @ 120 kg`."""
    condition_phrases: tuple[str, ...]
    """Phrases before what has to be reached first: `as soon as you hit 3x12`."""
    raises: tuple[str, ...]
    """Words for what is to be raised then."""
    bests: tuple[str, ...]
    """Keys of what somebody has lifted at most so far: `PRs: squat 125x3, bench 90x1`."""
    postscripts: tuple[str, ...]
    """Keys of what is added to a text: `EDIT: dropped the curls to 2 sets`."""
    later_keys: tuple[str, ...]
    """Keys of what is planned for later days: `Next week: 3x5 @ 100 kg`."""
    sums: tuple[str, ...]
    """Words for sums of what stands elsewhere: `Total: 24 sets`."""
    months: tuple[tuple[str, ...], ...]
    """Names of each month, from January."""
    columns: Mapping[str, tuple[str, ...]]
    """Titles of columns in a table, by what the column holds."""
    log_columns: Mapping[str, tuple[str, ...]]
    """Titles of columns of an export with a row for each set, by what the column holds."""
    keys_per_set: tuple[str, ...]
    """Words behind a key or a title for what each set has: `Reps per set: 12, 10, 8`."""
    column_units: tuple[str, ...]
    """Units in the title of a column: `Load (kg)`."""
    column_sets: tuple[str, ...]
    """Words for sets in the title of a column of sets and repetitions."""
    column_reps: tuple[str, ...]
    """Words for repetitions in such a title."""
    column_ands: tuple[str, ...]
    """Words between the two."""
    cell_targets: tuple[str, ...]
    """What stands for repetitions in a row without bars: `to failure`."""


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, which spaces part."""
    return tuple(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Return the phrases of a text, which commas part."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())
