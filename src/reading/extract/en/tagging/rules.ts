import { PARTS, partNumber } from './parts.ts'

/**
 * What a word's neighbours tell of its part of speech. In a row stand, in order, words side by side: a part of speech in
 * capitals, or one of the little words of WORDS, which are known by themselves and not by their part. `|` parts what may
 * stand at one place. The word in brackets gets the part behind the arrow; with a question mark, only where it can be that.
 * From left to right the row that is longest counts, and the search goes on behind it.
 *
 * The rows are those that wink-nlp's English model learned (wink-eng-lite-web-model, MIT licence), but for a few that prose
 * of meetings has no use for.
 */
const FIRST = `
[ADJ] PROPN > PROPN?
ADJ|DET|NUM|your [VERB] > NOUN?
DET ADJ [VERB] > NOUN?
DET ADJ [while] > NOUN
DET [while] > NOUN
[DET] AUX|can > PRON?
[VERB] AUX|can > NOUN?
[NOUN|VERB] PROPN > PROPN?
PROPN [ADJ|NOUN|VERB] > PROPN?
ADV|can|not|I|you|he|we|they [like] > VERB
ADP|of [like] NOUN > ADJ
ADP|of [that] > DET
ADP [not] VERB > ADV
NOUN [not] > ADV
ADV|AUX|can|I|you|he|we|they [NOUN] > VERB?
I|you|he|we|they [ADJ] > VERB?
AUX [AUX] > VERB?
AUX|not [had] > VERB
AUX|can not [NOUN] > VERB?
can [INTJ] > VERB?
AUX|can [this] > PRON
CCONJ [NOUN] DET > VERB?
[NOUN] my > VERB?
to [ADJ|AUX|NOUN] > VERB?
[to] ADP|CCONJ|DET|NUM|PRON|PROPN|PUNCT|stop|this|that|I|you|he|we|they|me|your|her|us|them|my|his|our|their|what > ADP
to|not [while] ADV > VERB
[like] I|you|he|we|they > SCONJ
[like] I|you|he|we|they PUNCT|stop > ADP
out [to] > ADP
[because] of > ADP
[this] ADP|ADV|AUX|can|CCONJ|PUNCT|stop|VERB|SCONJ > PRON
[that] ADV|AUX|can|CCONJ|PART|VERB|stop > PRON
[that] ADP ADP > PRON
[that] NOUN > DET
not [that] > ADV
[as] ADJ|ADV > ADV
[as] I|you|he|we|they|me|your|her|us|them > SCONJ
`

/** Asked once the first rows have done their work. */
const SECOND = `
[ADJ] ADJ|ADV|VERB > ADV?
[ADP] VERB > SCONJ?
ADP [about] > ADV
ADP|of [most] ADJ > ADJ
ADV|INTJ|I|you|he|we|they [NOUN] > VERB?
ADV PUNCT [as] > SCONJ
DET [ADJ] stop > NOUN?
DET [NOUN|VERB] NOUN > ADJ?
DET [can] > NOUN?
NOUN [that] PROPN|I|you|he|we|they > PRON
PROPN [X] PROPN > PROPN
PUNCT [ADP] I|you|he > SCONJ?
VERB [NOUN] > ADV?
VERB [VERB] NOUN > ADJ?
VERB [out] CCONJ > ADV
VERB [out] ADP DET|PROPN > ADV
VERB [that] > SCONJ
VERB [that] AUX|VERB > PRON
[about] NUM|SYM > ADV
[about] ADP ADJ > ADV
[to] ADJ|NOUN|PROPN > ADP
[like] VERB > NOUN
[like] to VERB > VERB
[most] NOUN|of > ADJ
[that] ADP|PUNCT|of > PRON
[as] AUX|can|SCONJ > SCONJ
[as] NOUN AUX|can > SCONJ
[as] to VERB > SCONJ
I|you|he|we|they [like] > VERB
[what] NOUN > DET?
[what] ADJ NOUN > DET?
what [about] NUM|SYM > ADP
`

/** The little words, each with those that stand for it. They are written as here: "To" opens a heading or a sentence. */
const WORDS = `
stop . ! ?
about
to
like
of
out
most
because cuz
had
while
can could may might must ought shall should will would
this This
that
not n't n’t
as As
I i
you You YOU
he He HE she She SHE it It IT
we We WE
they They THEY
me
your Your
her Her him
us US
them
my My
his hers His its Its
our Our
their Their
what What WHAT which Which WHICH who Who WHO whom Whom WHOM
`

const rowsOf = (text: string): string[] => text.trim().split('\n')

const names: string[] = [...PARTS]
const signs = new Map<string, number>()
for (const row of rowsOf(WORDS)) {
  const words = row.split(' ')
  for (const word of words) if (word !== 'stop') signs.set(word, names.length)
  names.push(words[0]!)
}

/** The number by which the rules know a little word; -1 for any other, which they know by its part. */
export const signOf = (word: string): number => signs.get(word) ?? -1

/** What happens where a row fits: the word so many places before its end becomes a part; `able`: only if it can be that. */
type Change = { readonly back: number; readonly part: number; readonly able: boolean }

/** Rows as a tree: from a node (its number times WIDTH) by the sign of a word to the next, and what each node ends. */
export type Rules = { readonly next: Uint16Array; readonly ends: readonly (Change | undefined)[] }

/** How many signs there are. */
export const WIDTH = names.length

const numberOf = (name: string): number => {
  const at = names.indexOf(name)
  return at < 0 ? partNumber(name) : at
}

const compile = (text: string): Rules => {
  const next: number[] = new Array(WIDTH).fill(0)
  const ends: (Change | undefined)[] = [undefined]
  const grow = (node: number, sign: number): number => {
    const known = next[node * WIDTH + sign]!
    if (known > 0) return known
    const fresh = ends.push(undefined) - 1
    next[node * WIDTH + sign] = fresh
    for (let i = 0; i < WIDTH; i++) next.push(0)
    return fresh
  }
  for (const row of rowsOf(text)) {
    const [left = '', part = ''] = row.split(' > ')
    const places = left.split(' ')
    const back = places.length - 1 - places.findIndex((place) => place.startsWith('['))
    const change = { back, part: partNumber(part.replace('?', '')), able: part.endsWith('?') }
    let nodes = [0]
    for (const place of places) {
      const choices = place.replace(/[[\]]/g, '').split('|').map(numberOf)
      nodes = nodes.flatMap((node) => choices.map((sign) => grow(node, sign)))
    }
    for (const node of nodes) ends[node] = change
  }
  return { next: Uint16Array.from(next), ends }
}

export const ROUNDS: readonly Rules[] = [compile(FIRST), compile(SECOND)]
