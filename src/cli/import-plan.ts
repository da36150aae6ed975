import { parseArgs } from 'node:util'
import { readPlan, sentenceForNoPlan } from '../plans/plan-read.ts'
import { NO_NAMES } from '../reading/extract/extractor.ts'
import { sentenceFor } from '../reading/refusal.ts'
import { LIMITS } from '../sandbox/limits.ts'
import { openReader } from '../sandbox/open-reader.ts'
import { makeReaderProgram } from '../sandbox/reader-program.ts'
import { refused } from '../text/outcome.ts'
import { EXIT } from './exit.ts'
import { type InputFile, load } from './files.ts'
import { planContract } from './plan-contract.ts'
import { printPlan } from './print-plan.ts'
import { printable } from './print-reading.ts'
import { whyNot } from './why-not.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)

const wrongCall = (sentence: string): number => {
  say(sentence)
  return EXIT.wrongCall
}

/** Reads a file's document alone, in the limited process. */
const documentOf = async ({ name, size, bytes }: InputFile) => {
  if (!bytes) return refused({ reason: 'too-large' as const, size, limit: LIMITS.bytes })
  const reader = openReader()
  try {
    const options = { published: null, language: null, names: NO_NAMES, documentOnly: true } as const
    return await reader.read({ name, mediaType: null, bytes }, options)
  } finally {
    await reader.close()
    await makeReaderProgram()
  }
}

/** `mufakat import plan`: a plan of action in, its outline out. Nothing is kept. */
export const importPlan = async (words: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { json: { type: 'boolean' } },
    allowPositionals: true,
  })
  const [path, ...more] = positionals
  if (!path || more.length > 0) return wrongCall('Name one file: a plan of action, or the matrix of one.')
  let file: InputFile
  try {
    file = await load(path)
  } catch (error) {
    return wrongCall(`${printable(path)} was not read: ${whyNot(error as NodeJS.ErrnoException)}.`)
  }
  const read = await documentOf(file)
  if (!read.ok) {
    say(`${printable(file.name)} was not read. ${sentenceFor(read.refusal)}`)
    return EXIT.refused
  }
  const reading = read.value
  const plan = readPlan(reading.document)
  if (!plan.ok) {
    say(`${printable(file.name)}: ${sentenceForNoPlan(plan.refusal)}`)
    return EXIT.refused
  }
  process.stdout.write(
    values.json
      ? `${JSON.stringify(planContract(plan.value, reading))}\n`
      : `${printPlan(plan.value, reading.findings)}\n`,
  )
  return EXIT.done
}
