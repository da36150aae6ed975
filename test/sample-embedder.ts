import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AskedVector, Embedder } from '../src/search/vectors/embedder.ts'
import { granted } from '../src/text/outcome.ts'

/** Words that mean the same to the model of the tests, a row a meaning. */
const MEANINGS = [
  'boats boat ferries ferry ships ship vessels vessel craft fleet',
  'rivers river streams stream water waters floods flood lake',
  'agreed agree resolved decided undertook pledge pledged',
  'money funds fund purse budget costs cost paid',
  'teach teaching school schools trained training lessons courses',
  'minutes notes records record papers',
  'dry drought droughts thirst arid',
  'lanterns lamps lights light',
].map((row) => row.split(' '))

const FROM_LETTERS = 24

/** Numbers that tell texts apart and hold what words mean: one for each meaning, and some from the letters, which weigh little. */
const vectorOf = (text: string): Float32Array => {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const vector = new Float32Array(MEANINGS.length + FROM_LETTERS).fill(-0.05)
  for (const word of words) {
    const meaning = MEANINGS.findIndex((row) => row.includes(word))
    if (meaning >= 0) vector[meaning]! += 1
    const hash = [...word].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 9973, 7)
    vector[MEANINGS.length + (hash % FROM_LETTERS)]! += 0.06
  }
  return vector
}

/** A model of sentences small enough to know by heart, in this process. */
export const SAMPLE_EMBEDDER: Embedder = {
  model: 'by-heart',
  host: 'model.example',
  embed: async (texts) => granted(texts.map(vectorOf)),
}

/** A question as that model has it. */
export const sampleVector = (text: string): AskedVector => ({ model: 'by-heart', vector: vectorOf(text) })

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

/** What a server of the tests was asked, and with which key. */
export type AskedOfEndpoint = {
  readonly path: string
  readonly key: string | undefined
  readonly model: string
  readonly input: readonly string[]
}

export type Answering = (
  asked: AskedOfEndpoint,
) => { readonly status?: number; readonly headers?: Record<string, string>; readonly body: string } | null

/** As OpenAI's API answers, last text first: the order of an answer is not promised, its numbers are. */
export const asOpenai: Answering = ({ model, input }) => ({
  body: JSON.stringify({
    object: 'list',
    model,
    data: input
      .map((text, index) => ({ object: 'embedding', index, embedding: [...vectorOf(text)] }))
      .toReversed(),
  }),
})

/** The same model behind HTTP, in the way of OpenAI's API, on this machine. `null` from `answering` leaves a question without an answer. */
export const embeddingEndpoint = async (answering: Answering = asOpenai) => {
  const asked: AskedOfEndpoint[] = []
  const server: Server = createServer(async (request, response) => {
    const { model, input } = JSON.parse(await bodyOf(request))
    const each = { path: request.url ?? '', key: request.headers.authorization, model, input }
    asked.push(each)
    const answer = answering(each)
    if (answer) response.writeHead(answer.status ?? 200, answer.headers ?? {}).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
