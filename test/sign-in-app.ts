import { randomUUID } from 'node:crypto'
import type { Appointing } from '../src/access/appointment.ts'
import { makeApp } from '../src/server/app.ts'
import { makeAssets } from '../src/server/assets.ts'
import type { Letter } from '../src/server/mail.ts'
import { hashPassword } from '../src/server/sign-in/argon2.ts'
import type { Provider } from '../src/server/sign-in/providers.ts'
import { makeSignIn } from '../src/server/sign-in/sign-in.ts'
import { makeWhoAsks } from '../src/server/sign-in/who-asks.ts'
import { addAccount } from '../src/storage/accounts.ts'
import { appoint } from '../src/storage/appointments.ts'
import { type Beginning, borrowStore } from '../src/storage/testing/borrow-store.ts'
import { emptyDatabase } from '../src/storage/testing/new-folder.ts'
import { samplePartnership } from '../src/storage/testing/sample-partnership.ts'
import { shippedSuggester } from './shipped-suggester.ts'
import { makeVisitor, type Visitor } from './visitor.ts'

const ORIGIN = 'http://localhost:4117'

/** A password that a person might choose; every account of these tests has it. */
export const PASSWORD = 'four rivers one ferry'

let hash: Promise<string> | null = null
/** It takes a tenth of a second to hash, so that whoever has the hash can't try many. */
const hashed = () => {
  hash ??= hashPassword(PASSWORD)
  return hash
}

const state = { key: 'fellmark', side: 'hill', name: 'Fellmark', kind: 'state' } as const
const { bodies } = samplePartnership('river')
const delegation = { ...state, shortName: null, within: 'hill-league' }
const RIVER: Beginning = {
  made: emptyDatabase,
  begin: (store) =>
    store.partnerships.import(samplePartnership('river', { bodies: [...bodies, delegation] })),
}

/** Signs a visitor in as a person would. */
export const signIn = (visitor: Visitor, email: string, more: Record<string, string> = {}) =>
  visitor.post('/sign-in', { email, password: PASSWORD, ...more })

type Settings = {
  readonly providers?: readonly Provider[]
  readonly address?: string | null
  readonly mailed?: boolean
}

/**
 * The whole application with its own way of telling who asks, over a partnership "river" of the sides "hill" and "coast".
 * Its clock is the real one, and can be moved on.
 */
export const signInApp = async ({ providers = [], address = null, mailed = true }: Settings = {}) => {
  const { store, giveBack } = await borrowStore(RIVER)
  let ahead = 0
  const now = () => new Date(Date.now() + ahead).toISOString()
  const letters: Letter[] = []
  const mail = async (letter: Letter) => {
    letters.push(letter)
  }
  const faults: string[] = []
  const log = (line: string) => faults.push(line)
  const given = await makeSignIn({
    gate: store.gate,
    now,
    address,
    providers,
    mail,
    mailed,
    secret: null,
    log,
  })
  const whoAsks = makeWhoAsks({ gate: store.gate, now, secret: given.secret })
  const read = async () => {
    throw new Error('nothing is read in these tests')
  }
  const typeset = async () => {
    throw new Error('nothing is set in these tests')
  }
  const assets = await makeAssets()
  const app = makeApp(
    {
      store,
      read,
      inspectTemplate: read,
      fillTemplate: read,
      suggest: shippedSuggester,
      typeset,
      now,
      whoAsks,
      signIn: given,
      assets,
    },
    log,
  )
  const password = await hashed()
  return {
    store,
    faults,
    letters,
    signIn: given,
    now,
    /** Lets time pass. */
    pass: (milliseconds: number) => {
      ahead += milliseconds
    },
    visitor: () => makeVisitor(app.request, address ?? ORIGIN),
    /** An account with `PASSWORD`; answers its id. */
    account: async (
      email: string,
      more: { readonly administrator?: boolean; readonly name?: string; readonly proven?: boolean } = {},
    ) => {
      const id = randomUUID()
      const { administrator = false, proven = true, name = email.split('@')[0]! } = more
      await addAccount(store.db, { id, name, email, proven, administrator, password }, now())
      return id
    },
    appoint: (account: string, over: Partial<Appointing> = {}) => {
      const given = {
        role: 'reader',
        side: 'hill',
        body: null,
        post: 'Desk officer',
        from: null,
        until: null,
      } as const
      return appoint(store.db, 'river', account, { ...given, ...over }, { by: 'a test', at: now() })
    },
    /** The link in the last letter, once all letters are sent. */
    link: async () => {
      await given.posted()
      return /https?:\/\/[^/\s]+(\S+)/.exec(letters.at(-1)?.text ?? '')?.[1] ?? ''
    },
    close: async () => {
      await given.posted()
      await giveBack()
    },
  }
}

export type SignInApp = Awaited<ReturnType<typeof signInApp>>
