import type { Store } from '../../src/storage/store.ts'
import { inFolder, onServer, opened, type Place } from '../../src/storage/testing/on-each-engine.ts'

const url = process.env.TEST_DATABASE_URL

/** Whether the run is short: the six actors, fewer queries, one partnership's worth of forms. */
export const SHORT = process.env.MUFAKAT_LEAKS === 'short'

/** A register of the test's own, on PostgreSQL where the tests are told of a server, else on PGlite. */
export const newRegister = async (): Promise<{
  readonly store: Store
  readonly drop: () => Promise<void>
}> => {
  const place: Place = await (url ? onServer(url) : inFolder)()
  const store = await opened(place.where)
  return { store, drop: place.drop }
}
