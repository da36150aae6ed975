import { bitsPerForm } from './asking.ts'
import { FIELD_WORDS } from './topic-called.ts'
import { ILL, PROBLEMS, QUALIFIED_PROBLEMS } from './words/problems.ts'
import { ABOUT, LEADS_OF, LISTERS } from './words/topic-leads.ts'
import { UNDERTAKINGS } from './words/topic-names.ts'
import { PASSING } from './words/topic-nouns.ts'
import { GOVERNING } from './words/topic-verbs.ts'

/** What a word may be the sign of. */
export const SIGN = {
  governor: 1,
  place: 2,
  together: 4,
  problem: 8,
  field: 16,
  called: 32,
  name: 64,
} as const

/** Words that name what a place is told with: strife, or a contest over it. */
export const PLACED = new Set(
  'crisis war conflict violence aggression coup invasion tension tensions dispute disputes situation developments fighting hostilities unrest clashes cyclone typhoon hurricane storm'.split(
    ' ',
  ),
)

/** Words before which a field may say what is done together. */
export const TOGETHER = new Set(['cooperation', 'co-operation', 'collaboration'])

const SIGNS = new Map<string, number>()

const mark = (words: Iterable<string>, sign: number): void => {
  for (const word of words) SIGNS.set(word, (SIGNS.get(word) ?? 0) | sign)
}

mark(LEADS_OF.keys(), SIGN.governor)
for (const words of [ABOUT.keys(), LISTERS, GOVERNING]) mark(words, SIGN.governor)
mark(['with', 'lecture', 'update', 'presentation', 'briefings'], SIGN.governor)
mark(PLACED, SIGN.place)
mark(TOGETHER, SIGN.together)
mark(PROBLEMS, SIGN.problem)
mark(QUALIFIED_PROBLEMS.keys(), SIGN.problem)
mark(ILL, SIGN.problem)
mark(PASSING, SIGN.field)
mark(
  'threat threats crisis challenge challenges problem problems scourge danger menace'.split(' '),
  SIGN.called,
)
mark(FIELD_WORDS, SIGN.called)
mark(UNDERTAKINGS, SIGN.name)

/** What a word may be the sign of, as bits; 0 for most words, which are looked up once and left. */
export const signsOf = bitsPerForm(({ lower }) => SIGNS.get(lower) ?? 0)
