import { type Chance, chance } from './chance.ts'
import { zipfWord } from './vocabulary.ts'

/** Who speaks, and by what verb: each pair is one form of sentence. */
export const ACTORS = [
  'Both sides',
  'The two sides',
  'The League',
  'The Council',
  'The Meeting',
  'Secretary Vale',
] as const
export const VERBS = [
  ...['agreed to strengthen', 'reaffirmed their commitment to', 'welcomed progress in', 'noted the need for'],
  ...['expressed concern over the state of', 'underscored the importance of', 'called for closer work on'],
  ...['stressed the value of', 'took note of the report on', 'looked forward to', 'commended the work on'],
  ...['encouraged further exchange on', 'decided to establish', 'discussed the prospects of'],
] as const
const HEADS =
  'cooperation management planning monitoring training research exchange support finance standards services networks corridors centres platforms statistics legislation education resilience security'.split(
    ' ',
  )
const ADJECTIVES =
  'shared regional coastal seasonal joint digital rural urban cross-border sustainable marine early inclusive voluntary technical'.split(
    ' ',
  )
const TAILS =
  'before the next dry season;in the coming year;with the towns upstream;through the working group;at equal cost;on the basis of a common plan;as the engineers had advised;within the means of both;together with the crews;along the whole valley'.split(
    ';',
  )
const PLACES =
  'Aldermouth Brescote Carrowby Dunmere Eskport Farholm Garwick Hollenrath Iseldale Jorvale'.split(' ')
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** What a sentence is about. */
const topicOf = (by: Chance): string =>
  `${by.one(ADJECTIVES)} ${zipfWord(by)} ${by.one(HEADS)} and ${zipfWord(by)} in ${zipfWord(by)} ${by.one(HEADS)}`

export type Sentence = { readonly actor: string; readonly verb: string; readonly text: string }

export const sentenceOf = (actor: string, verb: string, topic: string, tail: string): string =>
  `${actor} ${verb} ${topic}, ${tail}.`

const sentenceBy = (by: Chance): Sentence => {
  const [actor, verb] = [by.one(ACTORS), by.one(VERBS)]
  return { actor, verb, text: sentenceOf(actor, verb, topicOf(by), by.one(TAILS)) }
}

export type Invented = {
  readonly title: string
  readonly day: string
  readonly place: string
  readonly opening: string
  readonly paragraphs: readonly (readonly Sentence[])[]
}

/** How many sentences of a record state something; with its opening that makes some ten statements. */
const SENTENCES = 10

/** An invented record of some 250 words, the same for a number in every run: of its own day and place, with ten sentences in three paragraphs. */
export const inventedRecord = (n: number): Invented => {
  const by = chance(n * 7919 + 17)
  const day = new Date(Date.UTC(1995, 0, 1 + Math.floor(by.next() * 11_000)))
  const place = by.one(PLACES)
  const written = `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`
  const sentences = Array.from({ length: SENTENCES }, () => sentenceBy(by))
  return {
    title: `Joint press release on ${zipfWord(by)} ${by.one(HEADS)} and ${zipfWord(by)}`,
    day: day.toISOString().slice(0, 10),
    place,
    opening: `${place.toUpperCase()}, ${written} – The League of the Arlen and the Council of the Bresk met today in ${place}.`,
    paragraphs: [sentences.slice(0, 4), sentences.slice(4, 7), sentences.slice(7)],
  }
}

export const textOf = ({ opening, paragraphs }: Invented): string =>
  [opening, ...paragraphs.map((sentences) => sentences.map(({ text }) => text).join(' '))].join('\n\n')
