import type { Reading } from '../../src/reading/reading.ts'
import type { Keeping } from '../../src/register/keeping.ts'
import type { Marking, Stage } from '../../src/register/standing.ts'
import { sha256 } from '../../src/sandbox/sha256.ts'
import { sampleReading } from '../../src/storage/testing/sample-reading.ts'
import type { Audience } from './sights.ts'
import { canary, capitalCanary } from './tokens.ts'

type Asked = {
  readonly p: string
  readonly owner: string | null
  readonly stage: Stage
  readonly marking: Marking
  /** Its place among all: days and meetings differ by it, so that lists have one order. */
  readonly at: number
  readonly label: string
  readonly of: 'record' | 'proposal'
  /** The label of another text that this one repeats for the most part. */
  readonly like?: string
}

/** A record that is to be made, with a canary in every field that can hold words. */
export type Planned = Asked & {
  readonly audience: Audience
  readonly reading: Reading
  readonly bytes: Uint8Array
  readonly copy: { readonly reading: Reading; readonly bytes: Uint8Array }
  readonly keeping: Keeping
  readonly changesMeeting: boolean
  /** The canary of one more field; for `members` alone where it is of what is said among them. */
  readonly word: (what: string, of?: 'members') => string
  readonly words: () => ReadonlyMap<string, Audience>
}

const fact = <T>(value: T) => ({ value, span: null, rule: 'day-month-year' })

const day = (at: number, year = 2021) =>
  `${year}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`

const meetingFacts = (at: number, word: (what: string) => string): Reading['meeting'] => ({
  start: fact(day(at, 2022)),
  end: null,
  place: fact(`Harbour ${word('place')}`),
  venue: fact(`Hall ${word('venue')}`),
  virtual: fact(false),
  mechanism: fact(`Series ${word('series')}`),
  ordinal: fact(at + 1),
  next: fact({ name: word('next name'), start: '2031', end: null, place: word('next place') }),
})

/** Forty words of no language, so that no two texts are alike but those that are to be. */
const babble = (label: string) =>
  Array.from({ length: 40 }, (_, at) => canary(label, 'babble', String(at)).slice(2, 9)).join(' ')

const paragraphs = (like: string, word: (what: string) => string, name: (what: string) => string) => [
  `${name('first')} ${name('last')} agreed to ${word('first words')} the ${name('instrument')} Pact and the River Plan on floods and ${word('issue')} scarcity.`,
  `Ada Brook noted that ferries and ${word('area')} crossings had ${word('second words')}.`,
  `The ${name('committee')} welcomed what ${name('other')} ${name('other last')} had ${word('third words')} by the river.`,
  `Delegates urged a ${word('fourth words')} of 12 boats.`,
  // Much like somebody whom the partnership file enters: it waits to be asked whether they are one.
  `Ada ${name('like somebody')} Brook noted the tide.`,
  `Annex: ${babble(like)}.`,
]

/** Plans a record: what its file says, what is said of it, and which canary is for whom. */
export const planned = (asked: Asked): Planned => {
  const { p, owner, stage, at, label, of } = asked
  const audience: Audience = of === 'record' ? { p, of, owner, stage } : { p, of, owner }
  const words = new Map<string, Audience>()
  const word = (what: string, whose?: 'members') => {
    const made = canary(label, what)
    words.set(made, whose && of === 'record' ? { p, of: 'members', owner, stage } : audience)
    return made
  }
  const name = (what: string) => {
    word(what)
    return capitalCanary(label, what)
  }
  const texts = paragraphs(asked.like ?? label, word, name)
  const read = (texts: readonly string[], file: string): Reading => {
    const plain = sampleReading(
      texts,
      {
        people: [
          `${name('first')} ${name('last')}`,
          'Ada Brook',
          `${name('other')} ${name('other last')}`,
          `Ada ${name('like somebody')} Brook`,
        ],
        issues: ['floods', `${word('issue')} scarcity`],
        areas: ['ferries', `${word('area')} crossings`],
        instruments: [
          { name: `${name('instrument')} Pact`, year: '2019' },
          { name: 'River Plan', year: null },
        ],
      },
      { meeting: meetingFacts(at, word), title: `Heading ${word('heading')}` },
    )
    const people = plain.people.map((person, nth) =>
      nth === 1
        ? person
        : { ...person, post: `Keeper ${word(`post ${nth}`)}`, organisation: `House ${word(`house ${nth}`)}` },
    )
    return { ...plain, people, source: { ...plain.source, name: `${word(file)}.txt` } }
  }
  const filed = (reading: Reading, what: string) => {
    const bytes = new TextEncoder().encode(`${reading.document.text}\n${word(what)}\n`)
    return {
      bytes,
      reading: { ...reading, source: { ...reading.source, sha256: sha256(bytes), size: bytes.length } },
    }
  }
  return {
    ...asked,
    ...filed(read(texts, 'file name'), 'bytes'),
    audience,
    copy: filed(read(texts, 'copy name'), 'copy bytes'),
    keeping: {
      title: `About ${word('title')}`,
      kind: 'press-release',
      published: day(at),
      // Some bring a meeting of their own, some are of one that the partnership file entered, some of none.
      meeting: at % 4 === 2 ? 1 : at % 4 === 3 ? null : 'new',
      source: `https://example.org/${word('source')}`,
      marking: asked.marking,
    },
    changesMeeting: at % 4 === 3 || at % 4 === 2,
    word,
    words: () => words,
  }
}
