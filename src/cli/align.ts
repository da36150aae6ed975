import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { languageOf } from '../reading/language.ts'
import { suggester } from '../reading/suggest/suggester.ts'
import { alignContract } from './align-contract.ts'
import { type AlignLine, alignLine } from './align-line.ts'
import { EXIT } from './exit.ts'
import { loadWeights } from './load-weights.ts'
import { printAlignment } from './print-alignment.ts'

/** After so many texts, standard error tells how far it is. */
const CALM = 10_000
/** So much of the answer is written at once. */
const AT_ONCE = 1 << 16

const write = async (text: string): Promise<void> => {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** Where the answer is for people, a line may be the text itself. */
const asText = (line: string): AlignLine | null =>
  line.startsWith('{') ? alignLine(line) : { id: null, text: line, lang: null }

/** `mufakat align`: texts in, a line each; the goals and targets they serve out, in the same order. */
export const align = async (words: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...words],
    options: { json: { type: 'boolean' }, weights: { type: 'string' } },
  })
  const suggest = suggester(await loadWeights(values.weights))
  const read = values.json ? alignLine : asText
  let waiting = ''
  let number = 0
  let refused = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (line.trim() === '') continue
    const asked = read(line)
    if (!asked) {
      refused += 1
      process.stderr.write(`Line ${number} was passed over: it is not an object with a “text”.\n`)
      continue
    }
    const suggestion = suggest(asked.text, asked.lang ?? (await languageOf(asked.text)).tag)
    waiting += values.json
      ? `${JSON.stringify(alignContract(asked.id, suggestion))}\n`
      : `${printAlignment(asked.text, suggestion)}\n`
    if (waiting.length > AT_ONCE) {
      await write(waiting)
      waiting = ''
    }
    if (number % CALM === 0) process.stderr.write(`Aligned ${number} texts\n`)
  }
  await write(waiting)
  return refused > 0 ? EXIT.refused : EXIT.done
}
