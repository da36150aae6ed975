import { after, before, describe } from 'node:test'
import type { PartnershipFile } from '../../partnership/partnership.ts'
import { openStore, type Store, type Where } from '../store.ts'
import { newFolder } from './new-folder.ts'
import { registerOnServer } from './on-server.ts'
import { samplePartnership } from './sample-partnership.ts'

export type EngineName = 'PGlite' | 'PostgreSQL'

/** What a test works on. Tests of one file share a store, each with a partnership of its own. */
export type Bed = {
  /** Told before the tests run, so that one which only one engine can hold is not there for the other. */
  readonly engine: EngineName
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

type Open = { readonly at: Place; readonly store: Store }

const open = async (place: () => Promise<Place>): Promise<Open> => {
  const at = await place()
  return { at, store: await opened(at.where) }
}

const close = async ({ at, store }: Open) => {
  await store.close()
  await at.drop()
}

/** The stores that the test files of one process share, by engine; null where each file has its own. */
let shared: Map<string, Promise<Open>> | null = null

/**
 * Has the test files of this process share a store of each engine, and answers how to close them: to open one takes longer than most
 * files take. Each file has partnerships of its own in it.
 */
export const shareStores = (): (() => Promise<void>) => {
  const all = new Map<string, Promise<Open>>()
  shared = all
  return async () => {
    for (const each of all.values()) await close(await each)
  }
}

/** How many partnerships were made, in whatever store. */
let count = 0

type Engine = {
  readonly name: EngineName
  readonly skip: string | false
  readonly place: () => Promise<Place>
}

const suite = (title: string, { name, skip, place }: Engine, alone: boolean, tests: (bed: Bed) => void) =>
  describe(`${title}, on ${name}`, { skip }, () => {
    let at: Place
    let store: Store
    const own = alone || shared === null
    before(async () => {
      const there = own ? null : shared?.get(name)
      const opening = there ?? open(place)
      if (!own && !there) shared?.set(name, opening)
      ;({ at, store } = await opening)
    })
    after(async () => {
      if (own && store) await close({ at, store })
    })
    tests({
      engine: name,
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

/** Whether the tests of a file need a store of their own: what they ask or change is not of their own partnerships alone. */
export type Needs = { readonly alone?: boolean }

/** Runs the same tests on PGlite and, where `TEST_DATABASE_URL` names a server, on PostgreSQL. */
export const onEachEngine = (
  title: string,
  tests: (bed: Bed) => void,
  { alone = false }: Needs = {},
): void => {
  const url = process.env.TEST_DATABASE_URL
  const engines: readonly Engine[] = [
    { name: 'PGlite', skip: false, place: inFolder },
    {
      name: 'PostgreSQL',
      skip: url ? false : 'TEST_DATABASE_URL is not set, so PostgreSQL was left out',
      place: registerOnServer(url ?? ''),
    },
  ]
  for (const engine of engines) suite(title, engine, alone, tests)
}
