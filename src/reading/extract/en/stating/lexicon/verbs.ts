import { RUNGS, type Rung, type StatementKind } from '../../../../statement.ts'
import { OBJECTS } from './objects.ts'
import { ALSO_NOUNS, IRREGULAR, VERB_ROWS } from './verb-rows.ts'

/** One case of a verb: when `test` fits what follows, the verb does `kind`. `tail` is what it takes into its lemma. */
export type VerbCase = {
  readonly test: string
  /** Of a test for the object: the nouns it may be. */
  readonly objects: ReadonlySet<string> | null
  /** Of a test for two words that follow: those. */
  readonly pair: readonly [string, string] | null
  readonly kind: StatementKind
  readonly tail: string
  readonly rung: Rung | null
}

export type Verb = {
  readonly lemma: string
  readonly participle: boolean
  readonly passive: boolean
  readonly saying: boolean
  readonly alsoNoun: boolean
  /** Null: the rung that goes with the kind. */
  readonly rung: Rung | null
  readonly cases: readonly VerbCase[]
}

export type Form = 'base' | 'third' | 'past' | 'participle' | 'ing'

/** A word that is a form of a verb of the lexicon. "past" is also said of a form that is the participle as well. */
export type VerbForm = { readonly verb: Verb; readonly form: Form }

const RUNG_WORDS = new Set<string>(RUNGS)

const PAIRS = /^(\w+)\+(solidarity|mind|record|clear)$/

/** A case with what its test needs, told once. */
export const verbCase = (
  test: string,
  kind: StatementKind,
  tail: string,
  rung: Rung | null = null,
): VerbCase => {
  const [, first, second] = PAIRS.exec(test) ?? []
  const objects = test.startsWith('=') ? (OBJECTS[test.slice(1)] ?? null) : null
  return { test, objects, pair: first && second ? [first, second] : null, kind, tail, rung }
}

const caseOf = (cell: string): VerbCase => {
  const [test = '*', kind = 'note', third = ''] = cell.split(':')
  if (kind === 'none') return verbCase(test, 'note', 'none')
  const rung = RUNG_WORDS.has(third) ? (third as Rung) : null
  return verbCase(test, kind as StatementKind, rung ? '' : third.replaceAll('_', ' '), rung)
}

const verbOf = (row: string): Verb => {
  const [lemma = '', marks = '', rung = '', cases = ''] = row.split('|').map((cell) => cell.trim())
  return {
    lemma,
    participle: marks.includes('p'),
    passive: marks.includes('s'),
    saying: marks.includes('c'),
    alsoNoun: ALSO_NOUNS.has(lemma),
    rung: rung === '=' ? null : (rung as Rung),
    cases: cases.split(/\s+/).map(caseOf),
  }
}

const VOWEL = /[aeiou]/

/** The regular forms of an English verb. */
const regular = (lemma: string): [third: string, past: string, ing: string] => {
  if (lemma.endsWith('ee')) return [`${lemma}s`, `${lemma}d`, `${lemma}ing`]
  if (lemma.endsWith('e')) return [`${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`]
  if (lemma.endsWith('y') && !VOWEL.test(lemma.at(-2) ?? ''))
    return [`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`]
  const third = /(s|x|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
  return [third, `${lemma}ed`, `${lemma}ing`]
}

const DOUBLING = new Set(['commit', 'recommit', 'refer', 'plan', 'concur', 'set', 'put', 'flag'])

const forms = (): Map<string, VerbForm> => {
  const own = new Map(
    IRREGULAR.trim()
      .split('\n')
      .map((line) => line.split(' '))
      .map(([lemma = '', past = '', participle = '']) => [lemma, { past, participle }] as const),
  )
  const all = new Map<string, VerbForm>()
  for (const verb of VERB_ROWS.split('\n')
    .filter((row) => row.includes('|'))
    .map(verbOf)) {
    const [third, past, ing] = regular(verb.lemma)
    const irregular = own.get(verb.lemma)
    const put = (word: string, form: Form) => all.has(word) || all.set(word, { verb, form })
    put(verb.lemma, 'base')
    put(third, 'third')
    put(irregular?.past ?? past, 'past')
    put(irregular?.participle ?? past, 'participle')
    // "signalled" here, "signaled" there
    put(past, 'past')
    put(DOUBLING.has(verb.lemma) ? `${verb.lemma}${verb.lemma.at(-1)}ing` : ing, 'ing')
  }
  return all
}

/** Every form of every verb of the lexicon, lower case. */
export const VERB_FORMS: ReadonlyMap<string, VerbForm> = forms()
