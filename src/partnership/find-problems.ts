import { fold } from '../text/fold.ts'
import { checkAbbreviations } from './check-abbreviations.ts'
import { coloursApart } from './colours-apart.ts'
import { isBefore } from './partial-date.ts'
import type { PartnershipFile } from './partnership.ts'

/** One thing that is wrong in a partnership file: where, as "meetings[3].coChairs[0].person", and what, in a sentence. */
export type Problem = { readonly where: string; readonly what: string }

type Tell = (where: string, what: string) => void
type Lists = 'bodies' | 'posts' | 'people' | 'mechanisms' | 'meetings' | 'instruments' | 'topics'

const LISTS: readonly Lists[] = [
  'bodies',
  'posts',
  'people',
  'mechanisms',
  'meetings',
  'instruments',
  'topics',
]

/** Tells of each value that an earlier one already has. */
const eachOnce = (values: readonly (readonly [where: string, value: string])[], tell: Tell) => {
  const first = new Map<string, string>()
  for (const [where, value] of values) {
    const before = first.get(value)
    if (before === undefined) first.set(value, where)
    else tell(where, `“${value}” stands at ${before} already.`)
  }
}

const checkSides = ({ sides: [one, other] }: PartnershipFile, tell: Tell) => {
  if (one.id === other.id) tell('sides[1].id', `Both sides have the id “${one.id}”.`)
  if (one.order === other.order) tell('sides[1].order', 'One side has the order 1 and the other 2.')
  if (fold(one.shortName) === fold(other.shortName))
    tell('sides[1].shortName', `Both sides are called “${one.shortName}”.`)
  if (!coloursApart(one.colour, other.colour))
    tell(
      'sides[1].colour',
      `The colours ${one.colour} and ${other.colour} can't be told apart by everyone. Blue and orange, say, can.`,
    )
}

/** Two things of a kind with one name would make a mention of it in a text mean either. */
const checkNames = (file: PartnershipFile, tell: Tell) => {
  const named = (
    list: string,
    entries: readonly { readonly name: string; readonly aliases: readonly string[] }[],
    group: (at: number) => string = () => '',
  ) => {
    const owners = new Map<string, string>()
    for (const [at, { name, aliases }] of entries.entries())
      for (const [spot, words] of [
        ['name', name],
        ...aliases.map((alias, n) => [`aliases[${n}]`, alias]),
      ] as const) {
        const id = `${group(at)} ${fold(words!)}`
        const owner = owners.get(id)
        if (owner === undefined) owners.set(id, `${list}[${at}]`)
        else if (owner !== `${list}[${at}]`)
          tell(
            `${list}[${at}].${spot}`,
            `${owner} is called “${words}” too; a text that says so would mean either.`,
          )
      }
  }
  named('mechanisms', file.mechanisms)
  named('instruments', file.instruments)
  named('topics', file.topics, (at) => file.topics[at]!.kind)
  named(
    'people',
    file.people.map((person) => ({ name: person.name, aliases: person.alsoKnownAs })),
  )
}

/** Finds a body that lies within itself, by whatever way round. */
const checkParents = ({ bodies }: PartnershipFile, tell: Tell) => {
  const byKey = new Map(bodies.map((body) => [body.key, body]))
  for (const [at, body] of bodies.entries()) {
    const parent = body.within === null ? undefined : byKey.get(body.within)
    if (parent && parent.side !== body.side)
      tell(`bodies[${at}].within`, `“${parent.name}” belongs to the other side.`)
    let above = parent
    for (let steps = 0; above && steps <= bodies.length; steps++) {
      if (above.key === body.key) {
        tell(`bodies[${at}].within`, `“${body.name}” would lie within itself.`)
        break
      }
      above = above.within === null ? undefined : byKey.get(above.within)
    }
  }
}

const checkDates = (file: PartnershipFile, tell: Tell) => {
  const order = (where: string, from: string | null, until: string | null) => {
    if (from && until && isBefore(until, from)) tell(where, `${until} is before ${from}.`)
  }
  for (const [at, { memberships }] of file.people.entries())
    for (const [n, { from, until }] of memberships.entries())
      order(`people[${at}].memberships[${n}].until`, from, until)
  for (const [at, { start, end }] of file.meetings.entries()) order(`meetings[${at}].end`, start, end)
  for (const [at, { period }] of file.instruments.entries())
    if (period) order(`instruments[${at}].period.until`, period.from, period.until)
}

const checkFigures = ({ figures }: PartnershipFile, tell: Tell) => {
  for (const [at, { value, of, unit }] of figures.entries()) {
    if (unit === '%' && of !== null)
      tell(`figures[${at}].of`, 'A percentage is not counted out of anything; leave it out.')
    if (unit === '%' && value > 100) tell(`figures[${at}].value`, `${value} is more than 100 %.`)
    if (of !== null && value > of)
      tell(`figures[${at}].value`, `${value} is more than the ${of} it is counted out of.`)
  }
}

/** Which keys each list offers, and every place that names one of them. */
const checkKeys = (
  file: PartnershipFile,
  known: Readonly<Record<Lists, ReadonlySet<string>>>,
  tell: Tell,
) => {
  const sides = new Set(file.sides.map((side) => side.id))
  const among = (keys: ReadonlySet<string>, what: string, where: string, key: string | null) => {
    if (key !== null && !keys.has(key)) tell(where, `No ${what} here has the key “${key}”.`)
  }
  for (const [at, body] of file.bodies.entries()) {
    among(sides, 'side', `bodies[${at}].side`, body.side)
    among(known.bodies, 'body', `bodies[${at}].within`, body.within)
  }
  for (const [at, post] of file.posts.entries()) among(known.bodies, 'body', `posts[${at}].body`, post.body)
  for (const [at, { memberships }] of file.people.entries())
    for (const [n, { post }] of memberships.entries())
      among(known.posts, 'post', `people[${at}].memberships[${n}].post`, post)
  for (const [at, { mechanism, coChairs }] of file.meetings.entries()) {
    among(known.mechanisms, 'mechanism', `meetings[${at}].mechanism`, mechanism)
    for (const [n, chair] of coChairs.entries()) {
      const where = `meetings[${at}].coChairs[${n}]`
      among(known.people, 'person', `${where}.person`, chair.person)
      among(sides, 'side', `${where}.side`, chair.side)
    }
  }
  for (const [at, figure] of file.figures.entries())
    among(known.instruments, 'instrument', `figures[${at}].instrument`, figure.instrument)
  for (const [at, record] of file.records.entries()) {
    among(known.meetings, 'meeting', `records[${at}].meeting`, record.meeting)
    among(known.instruments, 'instrument', `records[${at}].instrument`, record.instrument)
    for (const [n, { body }] of record.bodies.entries())
      among(known.bodies, 'body', `records[${at}].bodies[${n}].body`, body)
    const before = file.records.slice(0, at)
    for (const [n, link] of record.links.entries())
      if (!before.some((each) => each.file === link.record))
        tell(`records[${at}].links[${n}].record`, `No record before this one has the file “${link.record}”.`)
  }
}

/**
 * What the parts of a partnership file say of each other that can't be: keys that lead nowhere, things named twice,
 * dates that run backward, colours that look alike. In the order of the checks; empty where all is well. Linear in
 * the file, but for the depth of its bodies.
 */
export const findProblems = (file: PartnershipFile): Problem[] => {
  const problems: Problem[] = []
  const tell: Tell = (where, what) => problems.push({ where, what })
  checkSides(file, tell)
  for (const list of LISTS)
    eachOnce(
      file[list].map(({ key }, at) => [`${list}[${at}].key`, key]),
      tell,
    )
  eachOnce(
    file.records.map((record, at) => [`records[${at}].file`, record.file]),
    tell,
  )
  for (const [at, { decisions }] of file.records.entries())
    eachOnce(
      decisions.map((decision, n) => [`records[${at}].decisions[${n}].at`, decision.at]),
      tell,
    )
  const keys = (list: Lists): ReadonlySet<string> => new Set(file[list].map(({ key }) => key))
  const known = {
    bodies: keys('bodies'),
    posts: keys('posts'),
    people: keys('people'),
    mechanisms: keys('mechanisms'),
    meetings: keys('meetings'),
    instruments: keys('instruments'),
    topics: keys('topics'),
  }
  checkKeys(file, known, tell)
  checkNames(file, tell)
  checkParents(file, tell)
  checkDates(file, tell)
  checkFigures(file, tell)
  checkAbbreviations(file.abbreviations ?? [], tell)
  return problems
}
