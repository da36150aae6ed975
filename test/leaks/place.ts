import type { Store } from '../../src/storage/store.ts'
import { inFolder, opened, type Place } from '../../src/storage/testing/on-each-engine.ts'
import { registerOnServer } from '../../src/storage/testing/on-server.ts'

const url = process.env.TEST_DATABASE_URL

/** Whether the run is short: the six actors, fewer queries, one partnership's worth of forms. */
export const SHORT = process.env.MUFAKAT_LEAKS === 'short'

/** Whether nothing is left to another day: hours. */
const EVERYTHING = process.env.MUFAKAT_LEAKS === 'everything'

const today = Math.floor(Date.now() / 86_400_000)

/** Whether it is the turn of one of many today: each has its turn once in so many days. */
export const itsTurn = (at: number, days: number): boolean => EVERYTHING || (at + today) % days === 0

/** A register of the test's own, on PostgreSQL where the tests are told of a server, else on PGlite. */
export const newRegister = async (): Promise<{
  readonly store: Store
  readonly drop: () => Promise<void>
}> => {
  const place: Place = await (url ? registerOnServer(url) : inFolder)()
  return { store: await opened(place.where), drop: place.drop }
}
