import type { Assets } from '../../src/server/assets.ts'
import { ROUTES } from '../../src/server/routes.ts'
import { type Address, addressesOf, queriesFor } from './fill.ts'
import type { Thing } from './known.ts'
import { itsTurn, SHORT } from './place.ts'

/** Of many things a short run takes some: every eleventh of those that are not one side's draft. */
const taken = (things: readonly Thing[]) =>
  SHORT
    ? things.filter(
        ({ audience, p }, at) =>
          at % 11 === 0 ||
          (p === 'alpha' &&
            (audience.of === 'proposal' || ('stage' in audience && audience.stage === 'draft'))),
      )
    : things

/** A route to one thing, of which there are many. */
const ONE = /:(id|subject|b|token|provider|hash)\b/

/** Files that are set page by page cost most of all: of each kind a short run asks for some, others each day. */
const SET = /\.pdf$/
const DAYS_OF_SET = 6

/** Of the addresses of one thing each a short run asks for a part, each actor for another: two of six for each address on one day. */
const DAYS_OF_ONE = 3

const daysOf = (path: string): number => {
  if (!SHORT) return 1
  return SET.test(path) ? DAYS_OF_SET : ONE.test(path) ? DAYS_OF_ONE : 1
}

/** So many days a run takes to ask every address of some hundred with every query, a part of them each day. */
const DAYS = { short: 18, whole: 12 }

/**
 * Every address that can be got, with everything there is in it; lists and some of the rest with queries as well, each query on
 * a part of them. Who asks has a number, so that on one day another part is asked by each.
 */
export const everyAddress = (all: readonly Thing[], assets: Assets, who = 0): readonly Address[] => {
  const things = taken(all)
  const queries = queriesFor(things).slice(1)
  const days = SHORT ? DAYS.short : DAYS.whole
  return ROUTES.filter(({ method }) => method === 'GET').flatMap((route, at) => {
    const every = addressesOf(route, things, assets)
    const plain = every.filter((_, nth) => itsTurn(nth + who, daysOf(route.path)))
    // Queries on everything one by one would ask the same thousands of times.
    const asked = ONE.test(route.path) ? plain.filter((_, at) => at % (SHORT ? 90 : 25) === 0) : plain
    return [
      ...plain,
      ...asked.flatMap((each, along) =>
        queries
          .filter((_, query) => itsTurn(at + along + query + who, days))
          .map((query) => ({ ...each, path: each.path + query, absent: each.absent + query })),
      ),
    ]
  })
}
