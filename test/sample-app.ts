import { gunzipSync } from 'node:zlib'
import type { Actor } from '../src/access/actor.ts'
import { openReader } from '../src/sandbox/open-reader.ts'
import { openTypesetter } from '../src/sandbox/open-typesetter.ts'
import type { Embedder } from '../src/search/vectors/embedder.ts'
import { makeApp } from '../src/server/app.ts'
import { makeAssets } from '../src/server/assets.ts'
import type { Letter } from '../src/server/mail.ts'
import type { Provider } from '../src/server/sign-in/providers.ts'
import { makeSignIn } from '../src/server/sign-in/sign-in.ts'
import { borrowStore } from '../src/storage/testing/borrow-store.ts'
import { editorOf } from './sample-actors.ts'
import { SAMPLE_NOW, sampleRegister } from './sample-register.ts'
import { shippedSuggester } from './shipped-suggester.ts'

/** An editor of the first side, who may do most of what pages offer. */
export const SAMPLE_EDITOR: Actor = editorOf('two-rivers', 'arlen')

const SAMPLE = { made: sampleRegister }

const HOST = 'localhost:4117'

type Sent = Record<string, string | Blob>

const formOf = (fields: Sent | FormData): FormData => {
  if (fields instanceof FormData) return fields
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

/** An answer with its text unpacked, and how many bytes it took on the wire. */
const received = async (answer: Response) => {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const packed = answer.headers.get('content-encoding') === 'gzip'
  return {
    status: answer.status,
    headers: answer.headers,
    location: answer.headers.get('location'),
    wire: bytes.length,
    text: new TextDecoder().decode(packed ? gunzipSync(bytes) : bytes),
  }
}

type SampleSettings = {
  readonly providers?: readonly Provider[]
  readonly address?: string | null
  readonly embedder?: Embedder | null
}

/**
 * The whole application for tests: a register of its own with the invented two-rivers partnership in it, the reader in its
 * process, and functions that ask as a browser would.
 */
export const sampleApp = async ({ providers = [], address = null, embedder = null }: SampleSettings = {}) => {
  const { store, giveBack } = await borrowStore(SAMPLE)
  const reader = openReader()
  const typesetter = openTypesetter()
  const now = () => SAMPLE_NOW
  const faults: string[] = []
  let actor: Actor = SAMPLE_EDITOR
  const whoAsks = async () => actor
  const letters: Letter[] = []
  const mail = async (letter: Letter) => {
    letters.push(letter)
  }
  const log = (line: string) => faults.push(line)
  const signIn = await makeSignIn({
    gate: store.gate,
    now,
    address,
    providers,
    mail,
    mailed: true,
    secret: null,
    log,
  })
  const deps = {
    store,
    read: reader.read,
    inspectTemplate: reader.inspectTemplate,
    fillTemplate: reader.fillTemplate,
    suggest: shippedSuggester,
    typeset: typesetter.set,
    embedder,
    now,
    whoAsks,
    signIn,
    assets: await makeAssets(),
  }
  const app = makeApp(deps, (line) => faults.push(line))
  const headers = { host: HOST, 'accept-encoding': 'gzip' }
  return {
    store,
    deps,
    faults,
    letters,
    /** Who asks from now on. */
    as: (other: Actor) => {
      actor = other
    },
    assets: deps.assets,
    get: async (path: string) => received(await app.request(`http://${HOST}${path}`, { headers })),
    post: async (path: string, fields: Sent | FormData) =>
      received(
        await app.request(`http://${HOST}${path}`, {
          method: 'POST',
          headers: { ...headers, origin: `http://${HOST}` },
          body: formOf(fields),
        }),
      ),
    request: app.request,
    close: async () => {
      await typesetter.close()
      await reader.close()
      await giveBack()
    },
  }
}

export type SampleApp = Awaited<ReturnType<typeof sampleApp>>
