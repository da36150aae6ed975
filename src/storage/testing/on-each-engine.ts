import { after, before, describe } from 'node:test'
import type { PartnershipFile } from '../../partnership/partnership.ts'
import { openStore, type Store, type Where } from '../store.ts'
import { newFolder } from './new-folder.ts'
import { registerOnServer } from './on-server.ts'
import { samplePartnership } from './sample-partnership.ts'

/** What a test works on. Tests of one file share a store, each with a partnership of its own. */
export type Bed = {
  readonly store: Store
  /** Where the store lies, to open it once more. */
  readonly where: Where
  /** Imports a new partnership and answers its id. */
  partnership(over?: Partial<PartnershipFile>): Promise<string>
  /** Closes the store and opens it again, as a process that starts anew would. */
  reopen(): Promise<void>
}

/** A place for a database of a test's own; `drop` leaves nothing of it. */
export type Place = { readonly where: Where; drop(): Promise<void> }

export const inFolder = async (): Promise<Place> => {
  const { folder, drop } = await newFolder()
  return { where: { folder }, drop: async () => drop() }
}

export const opened = async (where: Where): Promise<Store> => {
  const outcome = await openStore(where)
  if (!outcome.ok) throw new Error(`the store was not opened: ${outcome.refusal.reason}`)
  return outcome.value
}

const suite = (title: string, skip: string | false, place: () => Promise<Place>, tests: (bed: Bed) => void) =>
  describe(title, { skip }, () => {
    let at: Place
    let store: Store
    let count = 0
    before(async () => {
      at = await place()
      store = await opened(at.where)
    })
    after(async () => {
      await store?.close()
      await at?.drop()
    })
    tests({
      get store() {
        return store
      },
      get where() {
        return at.where
      },
      partnership: async (over) => {
        const file = samplePartnership(`p${++count}`, over)
        await store.partnerships.import(file)
        return file.id
      },
      reopen: async () => {
        await store.close()
        store = await opened(at.where)
      },
    })
  })

/** Runs the same tests on PGlite and, where `TEST_DATABASE_URL` names a server, on PostgreSQL. */
export const onEachEngine = (title: string, tests: (bed: Bed) => void): void => {
  const url = process.env.TEST_DATABASE_URL
  suite(`${title}, on PGlite`, false, inFolder, tests)
  suite(
    `${title}, on PostgreSQL`,
    url ? false : 'TEST_DATABASE_URL is not set, so PostgreSQL was left out',
    registerOnServer(url ?? ''),
    tests,
  )
}
