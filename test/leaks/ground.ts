import { gunzipSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import { extractText } from 'unpdf'
import { type Actor, PUBLIC } from '../../src/access/actor.ts'
import { openReader } from '../../src/sandbox/open-reader.ts'
import { openTypesetter } from '../../src/sandbox/open-typesetter.ts'
import { makeApp } from '../../src/server/app.ts'
import { makeAssets } from '../../src/server/assets.ts'
import type { Store } from '../../src/storage/store.ts'
import { SAMPLE_EMBEDDER } from '../sample-embedder.ts'
import { shippedSuggester } from '../shipped-suggester.ts'
import { signInOver } from './sign-in-over.ts'

const HOST = 'localhost:4117'

/** What was asked, and the whole of what came back, unpacked: all that is searched. */
export type Answer = {
  readonly asked: string
  readonly status: number
  readonly headers: string
  readonly text: string
}

export type Sent = Readonly<Record<string, string | Blob>>

/** Headers as lines, but for those that differ between two answers that are alike. */
const headersOf = (headers: Headers): string =>
  [...headers]
    .filter(([name]) => name !== 'date' && name !== 'content-length')
    .map(([name, value]) => `${name}: ${value}`)
    .sort()
    .join('\n')

const bodyOf = async (answer: Response): Promise<string> => {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const plain = answer.headers.get('content-encoding') === 'gzip' ? gunzipSync(bytes) : bytes
  if (answer.headers.get('content-type') === 'application/pdf')
    return (await extractText(plain.slice(), { mergePages: true })).text
  // A workbook that is made for whoever asks is an archive: what it tells is in its parts.
  if (
    /filename="((matrix|report|brief|highlights|skeleton|template)-|search\.docx")/.test(
      answer.headers.get('content-disposition') ?? '',
    )
  )
    return (
      Object.entries(unzipSync(plain))
        .map(([name, part]) => `${name}: ${strFromU8(part)}`)
        .join('\n')
        .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$1')
        // Links of a Word file are named by chance.
        .replace(/"rId[\w-]{16,}"/g, '"rId"')
    )
  // Lines of a calendar are cut at 75 octets, wherever a word may be.
  if (answer.headers.get('content-type')?.startsWith('text/calendar'))
    return plain.toString('utf8').replaceAll('\r\n ', '')
  // Letter for letter, so that nothing of a file that is no text gets lost.
  return Buffer.from(plain).toString('utf8')
}

const formOf = (sent: Sent): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(sent)) form.set(name, value)
  return form
}

/** The application over a register, to be asked as anybody. */
export const groundOver = async (store: Store) => {
  const reader = openReader()
  const typesetter = openTypesetter()
  const assets = await makeAssets()
  const faults: string[] = []
  let actor: Actor = PUBLIC
  let answered = 0
  const now = () => '2026-01-02T03:04:05.000Z'
  const signIn = await signInOver(store, now, (line) => faults.push(line))
  const deps = {
    store,
    signIn,
    read: reader.read,
    inspectTemplate: reader.inspectTemplate,
    fillTemplate: reader.fillTemplate,
    suggest: shippedSuggester,
    typeset: typesetter.set,
    embedder: SAMPLE_EMBEDDER,
    now,
    whoAsks: async () => actor,
    assets,
  }
  const app = makeApp(deps, (line) => faults.push(line))
  const answerTo = async (asked: string, response: Response): Promise<Answer> => {
    answered++
    return {
      asked,
      status: response.status,
      headers: headersOf(response.headers),
      text: await bodyOf(response),
    }
  }
  return {
    ...{ store, assets, faults, app, signIn },
    get answered() {
      return answered
    },
    get: async (as: Actor, path: string): Promise<Answer> => {
      actor = as
      const headers = { host: HOST, 'accept-encoding': 'gzip' }
      return answerTo(path, await app.request(`http://${HOST}${path}`, { headers }))
    },
    post: async (as: Actor, path: string, sent: Sent): Promise<Answer> => {
      actor = as
      const headers = { host: HOST, 'accept-encoding': 'gzip', origin: `http://${HOST}` }
      const words = Object.values(sent).filter((value) => typeof value === 'string')
      const response = await app.request(`http://${HOST}${path}`, {
        method: 'POST',
        headers,
        body: formOf(sent),
      })
      return answerTo(`${path} ${words.join(' ')}`, response)
    },
    close: async () => {
      await typesetter.close()
      await reader.close()
      await store.close()
    },
  }
}

export type Ground = Awaited<ReturnType<typeof groundOver>>
