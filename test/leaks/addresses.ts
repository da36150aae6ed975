import type { Assets } from '../../src/server/assets.ts'
import { ROUTES } from '../../src/server/routes.ts'
import { type Address, addressesOf, queriesFor } from './fill.ts'
import type { Thing } from './known.ts'
import { SHORT } from './place.ts'

/** Of many things a short run takes some: every seventh of those that are not one side's draft. */
const taken = (things: readonly Thing[]) =>
  SHORT
    ? things.filter(
        ({ audience, p }, at) =>
          at % 7 === 0 ||
          (p === 'alpha' &&
            (audience.of === 'proposal' || ('stage' in audience && audience.stage === 'draft'))),
      )
    : things

/** A route to one thing, of which there are many. */
const ONE = /:(id|subject|b|token|provider|hash)\b/

/** Every address that can be got, with everything there is in it; lists and some of the rest with every query as well. */
export const everyAddress = (all: readonly Thing[], assets: Assets): readonly Address[] => {
  const things = taken(all)
  const queries = queriesFor(things).slice(1)
  return ROUTES.filter(({ method }) => method === 'GET').flatMap((route) => {
    const plain = addressesOf(route, things, assets)
    // Queries on everything one by one would ask the same thousands of times.
    const asked = ONE.test(route.path) ? plain.filter((_, at) => at % (SHORT ? 90 : 25) === 0) : plain
    const some = queries.filter((_, at) => !SHORT || at % 9 === 0)
    return [
      ...plain,
      ...asked.flatMap((each) =>
        some.map((query) => ({ ...each, path: each.path + query, absent: each.absent + query })),
      ),
    ]
  })
}
