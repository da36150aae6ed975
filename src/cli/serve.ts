import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { suggester } from '../reading/suggest/suggester.ts'
import { openReader, type SandboxReader } from '../sandbox/open-reader.ts'
import { openTypesetter } from '../sandbox/open-typesetter.ts'
import { makeReaderProgram } from '../sandbox/reader-program.ts'
import type { Embedder } from '../search/vectors/embedder.ts'
import { makeMail } from '../server/mail.ts'
import { firstAdministratorLink } from '../server/sign-in/first-administrator.ts'
import { makeSignIn } from '../server/sign-in/sign-in.ts'
import { makeWhoAsks } from '../server/sign-in/who-asks.ts'
import { sentenceForEngine } from '../storage/engines/engine.ts'
import { readMeaningsAhead } from '../storage/meanings-kept.ts'
import { openStore, type Store } from '../storage/store.ts'
import { fewAtOnce } from '../vectors/few-at-once.ts'
import { startKeepingVectors } from '../vectors/keep-vectors.ts'
import { openaiEndpoint } from '../vectors/openai-endpoint.ts'
import type { Worker } from '../workers/start-worker.ts'
import { EXIT } from './exit.ts'
import { loadPartnership, openPartnershipFile } from './load-partnership.ts'
import { loadWeights } from './load-weights.ts'
import { readSettings, type Settings, sentenceForSetting } from './settings.ts'
import { startWorking } from './start-working.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)
const now = () => new Date().toISOString()

/** The demonstration that comes with Mufakat; which partnership it shows is data. */
const DEMONSTRATION = join(import.meta.dirname, '..', '..', 'examples', 'asean-un', 'partnership.json')

/**
 * Loads the demonstration where nothing else is, or goes on with it where loading was cut off. A register that has a
 * partnership of its own and no demonstration is left as it is.
 */
const loadDemonstration = async (store: Store, reader: SandboxReader) => {
  const file = await openPartnershipFile(DEMONSTRATION)
  const { partnerships } = await store.partnerships.list()
  const there = partnerships.find(({ id }) => id === file.id)
  if (there ? !there.demonstration || there.records >= file.records.length : partnerships.length > 0) return
  say('Loading the demonstration; this is done once.')
  const progress = (at: number, of: number, title: string) => say(`  ${at} of ${of}: ${title}`)
  const { troubles } = await loadPartnership({ store, reader, now, progress }, file, DEMONSTRATION)
  for (const trouble of troubles) say(`  ${trouble}`)
}

/** So many searches may wait for a model of sentences at once. */
const MOST_ASKED_AT_ONCE = 4

const sentToSentence = ({ model, host }: Embedder) =>
  `What is joint or public and not CONFIDENTIAL, and what is searched for, is sent to the model ${model} at ${host}.`

/** Until somebody runs the machine, whoever reads its console may be the first: by a link that works once, for a day. */
const sayFirstLink = async (store: Store, address: string) => {
  const link = await firstAdministratorLink(store.gate, now())
  if (link === null) return
  say('Reading needs no account. To make the first administrator, open this once, within a day:')
  say(`  ${new URL(link, address).href}`)
}

/** Resolves when the process is asked to end. */
const asked = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })

/** `mufakat serve`: the web application, on this machine only, until it is asked to end. */
export const serve = async (words: readonly string[]): Promise<number> => {
  parseArgs({ args: [...words] })
  const settings = readSettings(process.env)
  if (!settings.ok) {
    say(sentenceForSetting(settings.refusal))
    return EXIT.wrongCall
  }
  const { where } = settings.value
  if ('folder' in where && !existsSync(where.folder))
    say(`Making the register in the folder ${where.folder}; this is done once.`)
  const opened = await openStore(where)
  if (!opened.ok) {
    say(sentenceForEngine(opened.refusal))
    return EXIT.refused
  }
  const store = opened.value
  try {
    return await serveFrom(store, settings.value)
  } finally {
    await store.close()
  }
}

/** Serves a register until it is asked to end. The port is given back whatever happens, so that the process ends. */
const serveFrom = async (
  store: Store,
  { port, demonstration, signIn: given, weights, readers, embeddings }: Settings,
): Promise<number> => {
  // Pages are written in JSX, which Node does not strip by itself.
  const { register } = await import('tsx/esm/api')
  register()
  const { takePort } = await import('../server/listen.ts')
  const suggest = suggester(await loadWeights(weights ?? undefined))
  const server = await takePort(port, given.listen)
  if (!server.ok) {
    say(server.refusal.sentence)
    return EXIT.refused
  }
  let reader: SandboxReader | null = null
  let working: Worker | null = null
  let stopVectors = async () => {}
  const embedder = embeddings && openaiEndpoint(embeddings)
  const typesetter = openTypesetter()
  try {
    await makeReaderProgram()
    reader = openReader()
    if (demonstration) await loadDemonstration(store, reader)
    const ending = asked()
    working = readers > 0 ? await startWorking(store, readers) : null
    const hasten = async () => working?.hasten()
    const mail = makeMail(given.mail, say)
    const signIn = await makeSignIn({
      ...given,
      gate: store.gate,
      now,
      mail,
      mailed: given.mail !== null,
      log: complain,
    })
    const whoAsks = makeWhoAsks({ gate: store.gate, now, secret: signIn.secret })
    const address = given.address === null ? server.value.address : `${given.address}/`
    // Without a server for mail, letters of the day would only fill the console.
    const letters = given.mail && { send: mail, origin: address.replace(/\/$/, '') }
    await server.value.serve({
      store,
      read: reader.read,
      hasten,
      inspectTemplate: reader.inspectTemplate,
      fillTemplate: reader.fillTemplate,
      suggest,
      typeset: typesetter.set,
      embedder: embedder && fewAtOnce(embedder, MOST_ASKED_AT_ONCE),
      now,
      whoAsks,
      signIn,
      letters,
    })
    say(`Mufakat is at ${address}`)
    setImmediate(readMeaningsAhead)
    if (embedder) {
      say(sentToSentence(embedder))
      stopVectors = startKeepingVectors({ store, embedder, log: complain })
    }
    await sayFirstLink(store, address)
    say(
      given.address === null
        ? 'It listens on this machine only. End it with Ctrl+C.'
        : `It listens on ${given.listen}, port ${new URL(server.value.address).port}. End it with Ctrl+C.`,
    )
    await ending
    await signIn.posted()
    say('Closing; everything is kept.')
    return EXIT.done
  } finally {
    await server.value.close()
    await stopVectors()
    await working?.stop()
    await typesetter.close()
    await reader?.close()
  }
}
