/**
 * What the standing of a plan costs, by all groupings, beside what its facts cost to be written as JSON, and how that grows. `node
 * bench/standing.ts` prints a table; it ends with 1 where a stated ratio is broken. Processor time is counted, and ratios alone
 * are aims: seconds differ from machine to machine.
 */
import { type FollowedLine, GROUPINGS, standingOf } from '../src/plans/following/standing.ts'

const LINES = 1000
const ACTIVITIES = 20
const ROUNDS = 15
const ON = '2026-11-26'

const day = (at: number) => new Date(Date.UTC(2021, 0, 1 + (at % 2000))).toISOString().slice(0, 10)
const DATES = [day, (at: number) => day(at).slice(0, 7), (at: number) => `${day(at)}/${day(at + 40)}`]

/** Lines with activities of all kinds, each known as planned and later as held or cancelled. */
const plan = (lines: number, activities: number): readonly FollowedLine[] =>
  Array.from({ length: lines }, (_, at) => ({
    id: `${at}`,
    section: `${at % 40}`,
    pillar: `${at % 4}`,
    bodies: [`${at % 30}`, `${at % 7}`],
    goals: [at % 17, at % 5, at % 3].map((key) => ({
      ...{ framework: 'agenda', key: String(key), from: '2000-01-01', until: null },
    })),
    facts: {
      activities: Array.from({ length: activities }, (_, n) => ({
        id: `${at}-${n >> 1}`,
        knownOn: day(at * 7 + n),
        state: n % 2 === 0 ? ('planned' as const) : n % 5 === 0 ? ('cancelled' as const) : ('held' as const),
        date: DATES[(at + n) % 3]!(at * 7 + n),
      })),
      reports: [{ id: 'r', acceptedOn: day(at), claim: at % 3 === 0 ? 'completed' : null }],
      overrides: at % 50 === 0 ? [{ id: 'o', status: 'retired', givenOn: day(at), liftedOn: null }] : [],
    },
  }))

let answered = 0
/** Milliseconds of the processor, the best of several rounds: a collection of garbage may fall on any of them. */
const best = (work: () => number): number => {
  const times = Array.from({ length: ROUNDS }, () => {
    const begun = process.cpuUsage()
    answered += work()
    const { user, system } = process.cpuUsage(begun)
    return (user + system) / 1000
  })
  return Math.min(...times)
}
const standing = (lines: readonly FollowedLine[]) =>
  best(() => standingOf(lines, ON, GROUPINGS).whole.addressed.n)

const one = plan(LINES, ACTIVITIES)
const base = standing(one)
const json = best(() => JSON.stringify(one).length)
const rows = [
  [`${LINES} lines with ${ACTIVITIES} activities each beside their JSON`, base / json, 4],
  ['twice the lines', standing(plan(2 * LINES, ACTIVITIES)) / base, 3],
  ['twice the activities', standing(plan(LINES, 2 * ACTIVITIES)) / base, 3],
  ['all activities under one line', standing(plan(1, LINES * ACTIVITIES)) / base, 3],
  ['all groupings beside none', base / best(() => standingOf(one, ON).whole.addressed.n), 3],
] as const

console.log(`Node ${process.versions.node}; ${base.toFixed(1)} ms, JSON ${json.toFixed(1)} ms.\n`)
console.log('| what | measured | at most |\n|---|---|---|')
for (const [what, ratio, most] of rows) console.log(`| ${what} | ${ratio.toFixed(2)}× | ${most}× |`)
if (answered === 0) throw new Error('nothing was counted')
if (rows.some(([, ratio, most]) => ratio > most)) process.exitCode = 1
