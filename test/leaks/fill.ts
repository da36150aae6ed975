import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PARTY_SORTS } from '../../src/register/map/present.ts'
import { REVIEW_SORTS } from '../../src/register/review-views.ts'
import { WATCH_SORTS } from '../../src/register/watch/watch-views.ts'
import { TEMPLATE_KINDS } from '../../src/reports/templates/kinds.ts'
import type { Assets } from '../../src/server/assets.ts'
import type { Route } from '../../src/server/route.ts'
import type { Thing } from './known.ts'
import { SEARCHED, WRITTEN } from './searched.ts'
import { PARTNERSHIPS } from './sights.ts'

/** What is nowhere: a number like those drawn by lot, one like the counted ones, a word drawn by lot, and a partnership. */
export const ABSENT = {
  drawn: 987_654_321,
  counted: 9_876,
  word: '00000000000000000000000000',
  p: 'nowhere',
} as const

/** What stands nowhere in the place of something, in the way in which it is named. */
export const nothingFor = ({ kind, id }: Thing): number | string => {
  if (typeof id === 'number') return ABSENT.drawn
  return kind === 'review' ? id.replace(/\d+/, String(ABSENT.drawn)) : ABSENT.word
}

/** An address with its parameters filled, what it is about, and the same address about what is nowhere. */
export type Address = { readonly path: string; readonly about: Thing | null; readonly absent: string }

type Filled = {
  readonly path: string
  readonly absent: string
  readonly about: Thing | null
  readonly p: string | null
}

/** Parameters that are filled with the numbers of things: the step before them says of which. */
const NUMBERED = [
  'records',
  'people',
  'meetings',
  'mechanisms',
  'issues',
  'areas',
  'instruments',
  'proposals',
  'invitations',
  'plans',
]
/** Parameters that are filled with the words by which things are named: the step before them says of which. */
const WORDED: Readonly<Record<string, string>> = {
  ...{ subject: 'review', b: 'acts', c: 'comments', a: 'assignments', s: 'secondings' },
  i: 'intakes',
}
/** Parameters whose values are of the instance, or told to one person alone: tried as anybody may guess them. */
const GUESSED: Readonly<Record<string, readonly string[]>> = {
  ...{ 'with :provider': ['none'], 'callback :provider': ['none'] },
  ...{ 'new-password :token': ['none'], 'first-administrator :token': ['none'] },
  // The tokens of links are not kept, only their digests: of no invitation there is one to try.
  'invitations :token': ['none', '0'.repeat(43)],
  ...{ 'templates :kind': [...TEMPLATE_KINDS, 'none'], ':kind :n': ['1', '2', '9876'] },
  ...{ 'sessions :id': ['none'], 'passkeys :id': ['none'] },
  'calendar :token': ['none', '0'.repeat(43)],
  'accounts :id': ['delegate-hill', 'delegate-coast', 'hosting-admin', 'nobody'],
  'appointments :id': ['1', '2', '3', '9876', 'x'],
}
/** Frameworks and their parts are called by words that anybody may guess. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  f: ['aims', 'none'],
  code: ['1', '1.1', '2', '9'],
  g: ['thrusts'],
  other: ['1', '9'],
}
const PARTS = ['statements', 'copies', 'lines']

const stepped = (filled: Filled, step: string, absent = step, more: Partial<Filled> = {}): Filled => ({
  ...filled,
  path: `${filled.path}/${step}`,
  absent: `${filled.absent}/${absent}`,
  ...more,
})

/** Every filling of one parameter of a route. A parameter that is not known here fails the run by its name. */
const fillings = (route: Route, name: string, before: string, things: readonly Thing[], assets: Assets) => {
  if (name === 'p')
    return (from: Filled) => [...PARTNERSHIPS, ABSENT.p].map((p) => stepped(from, p, p, { p }))
  if (name === 'id' && NUMBERED.includes(before))
    return (from: Filled) => [
      ...things
        .filter(({ kind, p }) => kind === before && (from.p === null || p === from.p || from.p === ABSENT.p))
        .map((about) => stepped(from, String(about.id), String(nothingFor(about)), { about })),
      ...[ABSENT.counted, 0, 'x'].map((id) => stepped(from, String(id), String(ABSENT.drawn))),
    ]
  const guessed = GUESSED[`${before} :${name}`]
  if (guessed) return (from: Filled) => guessed.map((step) => stepped(from, step))
  const named = NAMED[name]
  if (named) return (from: Filled) => named.map((step) => stepped(from, step))
  const worded = WORDED[name]
  if (worded)
    return (from: Filled) => [
      ...things
        .filter(
          ({ kind, p, on }) =>
            kind === worded &&
            (from.p === null || p === from.p || from.p === ABSENT.p) &&
            // What hangs on one thing is tried on that alone.
            (from.about === null || on === from.about.id),
        )
        .map((about) => stepped(from, String(about.id), String(nothingFor(about)), { about })),
      ...[ABSENT.word, 'x'].map((step) => stepped(from, step)),
    ]
  if (name === 'sum' && before === 'evidence')
    return (from: Filled) =>
      [...(from.about?.sums ?? []), '0'.repeat(64), 'x'].map((sum) => stepped(from, sum))
  if (name === 'n' && PARTS.includes(before))
    return (from: Filled) =>
      [...(from.about?.parts[before] ?? [1]), ABSENT.counted].map((n) => stepped(from, String(n)))
  if (name === 'hash' && before === 'assets')
    return (from: Filled) =>
      [...Object.values(assets).map(({ href }) => href.split('/')[2]!), 'none'].map((step) =>
        stepped(from, step),
      )
  if (name === 'name' && route.path.startsWith('/assets/:hash/'))
    return (from: Filled) => ['mufakat.css', 'mufakat.js', 'none'].map((step) => stepped(from, step))
  throw new Error(
    `test/leaks/fill.ts does not know what to fill “:${name}” of ${route.method} ${route.path} with`,
  )
}

/** Every address of a route: all of its parameters filled with everything that there is, and with what is nowhere. */
export const addressesOf = (route: Route, things: readonly Thing[], assets: Assets): readonly Address[] => {
  let filled: readonly Filled[] = [{ path: '', absent: '', about: null, p: null }]
  let before = ''
  for (const step of route.path.split('/').slice(1)) {
    if (step.includes(':') && !/^:[a-z]+$/.test(step))
      throw new Error(
        `test/leaks/fill.ts can’t read the parameter “${step}” of ${route.method} ${route.path}`,
      )
    const each = step.startsWith(':')
      ? fillings(route, step.slice(1), before, things, assets)
      : (from: Filled) => [stepped(from, step)]
    filled = filled.flatMap(each)
    before = step
  }
  return filled.map(({ path, absent, about }) => ({ path, absent, about }))
}

/** The queries that addresses are asked with: every name that the server reads, with values that lead somewhere and nowhere. */
const QUERIES: Readonly<Record<string, (things: readonly Thing[]) => readonly string[]>> = {
  page: () => ['1', '2', '99', 'x'],
  // Beside them names that may be hidden.
  q: () => [...SEARCHED, 'actor:brook', '"river plan" kind:note'].map(encodeURIComponent),
  part: () => ['2', '99'],
  kind: () => ['commitment', 'note', 'area', 'x'],
  state: () => ['proposed', 'confirmed', 'amended', 'rejected', 'withdrawn', 'x'],
  show: () => ['people.instruments.issues.areas.figures', 'x'],
  find: () => ['river', 'Ada', 'Harbour'],
  of: (things) => things.filter(({ kind }) => kind === 'people').map(({ id }) => String(id)),
  with: () => ['1', '2'],
  ...{ back: () => ['/alpha/records', '//example.org'], error: () => ['x'] },
  ...{ sort: () => [...REVIEW_SORTS, ...WATCH_SORTS, 'x'], assigned: () => ['me', 'nobody', 'others'] },
  ...{ due: () => ['over', 'week', 'none'], act: () => ['confirm', 'read', 'x'] },
  ...{ object: () => ['record', 'statement', 'line', 'x'], id: () => ['1'] },
  ...{ from: () => ['2025-01-01', '1990', 'x'], until: () => ['2025-12-31', '2090'] },
  ...{ mechanism: () => ['1', '99', 'x'], side: () => ['hill', 'x'], strength: () => ['agreed', 'x'] },
  text: () => ['standard', 'x', ...WRITTEN.map(encodeURIComponent)],
  ...{ first: () => ['aims', 'none'], second: () => ['thrusts', 'none'] },
  ...{ by: () => [...PARTY_SORTS, 'x'], one: () => ['hill', '1', 'x'], other: () => ['coast', '2', 'x'] },
  since: () => ['2018', '2025', 'x'],
  line: () => ['2', '99', 'x'],
  body: () => ['1', '2', 'x'],
  on: () => ['2026-01-01', '2030-12-31', 'x'],
  plan: (things) =>
    things
      .filter(({ kind }) => kind === 'plans')
      .slice(0, 6)
      .map(({ id }) => String(id)),
  record: (things) =>
    things
      .filter(({ kind }) => kind === 'records')
      .slice(0, 6)
      .map(({ id }) => String(id)),
}

const SERVER = join(import.meta.dirname, '..', '..', 'src', 'server')

const namesRead = (pattern: RegExp): readonly string[] => [
  ...new Set(
    globSync('**/*.ts', { cwd: SERVER })
      .filter((file) => !file.endsWith('.test.ts'))
      .flatMap((file) =>
        [...readFileSync(join(SERVER, file), 'utf8').matchAll(pattern)].map((found) => found[1]!),
      ),
  ),
]

/** Every query by itself, and those that go together. A name that the server reads and this file doesn't know fails the run. */
export const queriesFor = (things: readonly Thing[]): readonly string[] => {
  for (const name of namesRead(/(?:query\(|asked\(|(?:pageAsked|asked)\(context, )'([\w-]+)'/g))
    if (!Object.hasOwn(QUERIES, name)) throw new Error(`test/leaks/fill.ts does not know the query “${name}”`)
  const single = Object.entries(QUERIES).flatMap(([name, values]) =>
    values(things).map((value) => `?${name}=${value}`),
  )
  const people = QUERIES.of!(things)
  const met = ['?by=sides&one=hill', '?by=sides&one=hill&other=coast', '?by=people&one=1&other=2']
  return [
    '',
    ...single,
    ...met,
    ...people.slice(0, 8).flatMap((of) => [`?of=1&with=${of}`, `?of=${of}&find=a`]),
  ]
}

/** The names under which forms are read by the server, for the parts that send them. */
export const fieldsRead = (): readonly string[] =>
  namesRead(/(?:\.(?:text|given|all|number)|stage)\('([\w-]+)'\)/g)
