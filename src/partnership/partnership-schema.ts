import { z } from 'zod'
import { RECORD_KINDS } from '../documents/work.ts'
import { EYES, EYES_FOR } from './four-eyes.ts'
import { isDay, isPartialDate } from './partial-date.ts'
import { LEVELS, type PartnershipFile } from './partnership.ts'

/** First parts of addresses that belong to the application; a partnership's id can be none of them. */
export const RESERVED = ['records', 'assets', 'help', 'healthz', 'new', 'notifications', 'trail'] as const

const words = z
  .string()
  .trim()
  .min(1, { error: 'Write something here, or leave the field out.', abort: true })
  .max(2000, 'This can have up to 2,000 letters.')
const key = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,60}$/,
    'A key is made of small letters a–z, digits and hyphens, up to 61 of them.',
  )
const slug = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{1,40}$/,
    'An id starts with a small letter and goes on with 1 to 40 small letters, digits or hyphens.',
  )
const date = z
  .string()
  .refine(isPartialDate, 'A date is a real one as YYYY-MM-DD, YYYY-MM or YYYY, as exact as known.')
const day = z.string().refine(isDay, 'Give a real day as YYYY-MM-DD.')
const year = z.string().regex(/^\d{4}$/, 'Give a year as YYYY.')
/** A web address, or words that name where to look. Any other kind of address could run something when followed. */
const source = words.refine(
  (value) => /^https?:\/\/[^\s]+$/i.test(value) || !/^[a-z][a-z0-9+.-]*:\S/i.test(value),
  'A source is a web address that begins with https:// or http://, or plain words.',
)
const file = words.refine(
  (value) =>
    value.split('/').every((part) => part !== '' && !part.startsWith('.')) && !/[\\:]|\p{Cc}/u.test(value),
  'Name a file inside the folder of the partnership, such as records/note.txt.',
)

/** A field that may be left out, which then says null. */
const maybe = <T extends z.ZodType>(inner: T) => inner.nullable().default(null)
const listOf = <T extends z.ZodType>(inner: T) => z.array(inner).default([])
const aliases = listOf(words)

const side = z.strictObject({
  id: key,
  name: words,
  shortName: words,
  colour: z.string().regex(/^#[0-9a-f]{6}$/i, 'A colour is written as #rrggbb, such as #0b63a5.'),
  order: z.union([z.literal(1), z.literal(2)], 'The order is 1 or 2.'),
})

const body = z.strictObject({
  key,
  side: key,
  name: words,
  shortName: maybe(words),
  kind: z.enum(['organisation', 'state', 'organ', 'sectoral-body', 'secretariat', 'entity']),
  within: maybe(key),
})

const post = z.strictObject({ key, body: key, title: words })

const person = z.strictObject({
  key,
  name: words,
  alsoKnownAs: aliases,
  memberships: listOf(
    z.strictObject({ post: key, from: maybe(date), until: maybe(date), source: maybe(source) }),
  ),
})

const mechanism = z.strictObject({
  key,
  level: z.enum(LEVELS),
  name: words,
  shortName: words,
  aliases,
  begun: maybe(date),
  note: maybe(words),
  source: maybe(source),
})

const meeting = z.strictObject({
  key,
  mechanism: maybe(key),
  name: maybe(words),
  ordinal: maybe(z.int().positive('An ordinal counts from 1.')),
  start: date,
  end: maybe(date),
  place: maybe(words),
  venue: maybe(words),
  virtual: z.boolean().default(false),
  coChairs: listOf(z.strictObject({ person: key, side: key, post: maybe(words) })),
  note: maybe(words),
  source: maybe(source),
})

const instrument = z.strictObject({
  key,
  name: words,
  aliases,
  year: maybe(year),
  period: maybe(z.strictObject({ from: year, until: year })),
  note: maybe(words),
  source: maybe(source),
})

const topic = z.strictObject({ key, kind: z.enum(['issue', 'area']), name: words, aliases })

const figure = z.strictObject({
  instrument: maybe(key),
  on: date,
  value: z.number().nonnegative('A figure is 0 or more.'),
  of: maybe(z.number().positive('What a figure is counted out of is more than 0.')),
  unit: words,
  note: maybe(words),
  source,
})

/** A value of an indicator for a time; where there is none, the note says why. */
const measure = z.strictObject({ period: words, value: maybe(z.number()), note: maybe(words) })

const record = z.strictObject({
  file,
  title: words,
  kind: z.enum(RECORD_KINDS),
  published: maybe(day),
  meeting: maybe(key),
  illustrative: z.boolean().default(false),
  plan: z.boolean().default(false),
  instrument: maybe(key),
  activities: listOf(
    z.strictObject({
      line: words,
      title: words,
      state: z.enum(['planned', 'held', 'cancelled']),
      date: words,
      place: maybe(words),
      known: maybe(day),
      milestones: listOf(z.strictObject({ title: words, due: maybe(words), done: maybe(words) })),
      evidence: listOf(z.strictObject({ file, shows: words })),
    }),
  ),
  indicators: listOf(
    z.strictObject({
      line: words,
      title: words,
      unit: maybe(words),
      baseline: maybe(measure),
      target: maybe(measure),
      values: listOf(z.strictObject({ ...measure.shape, known: maybe(day) })),
      known: maybe(day),
    }),
  ),
  bodies: listOf(z.strictObject({ line: words, body: key, lead: z.boolean().default(false) })),
  links: listOf(z.strictObject({ line: words, record: file, at: words })),
  alignments: listOf(
    z
      .strictObject({
        line: maybe(words),
        at: maybe(words),
        framework: key,
        code: words,
        reason: maybe(words.max(500, 'A reason can have up to 500 letters.')),
        known: maybe(day),
      })
      .refine(
        ({ line, at }) => (line === null) !== (at === null),
        'Give either the line, by its number, or the first words at the verb of a statement.',
      ),
  ),
  source: maybe(source),
  decisions: listOf(z.strictObject({ at: words, act: z.enum(['confirm', 'reject']) })),
})

/** The shape of a partnership file. What its parts say of each other is checked by findProblems. */
export const partnershipSchema = z.strictObject({
  id: slug.refine(
    (id) => !(RESERVED as readonly string[]).includes(id),
    `This id is an address of the application itself (${RESERVED.join(', ')}). Choose another.`,
  ),
  name: words,
  shortName: words,
  about: words,
  demonstration: z.boolean().default(false),
  portal: z.boolean().default(false),
  fourEyes: z.partialRecord(z.enum(EYES_FOR), z.enum(EYES)).default({}),
  sides: z.tuple([side, side], 'A partnership has two sides.'),
  bodies: listOf(body),
  posts: listOf(post),
  people: listOf(person),
  mechanisms: listOf(mechanism),
  meetings: listOf(meeting),
  instruments: listOf(instrument),
  topics: listOf(topic),
  figures: listOf(figure),
  abbreviations: listOf(z.strictObject({ short: words, meaning: words })),
  frameworks: listOf(z.strictObject({ file, id: maybe(key), title: maybe(words), version: maybe(words) })),
  crosswalks: listOf(z.strictObject({ file, agreed: z.boolean().default(false) })),
  records: listOf(record),
}) satisfies z.ZodType<PartnershipFile>
