import { parseArgs } from 'node:util'
import { isDay } from '../partnership/partial-date.ts'
import { NO_NAMES } from '../reading/extract/extractor.ts'
import { sentenceFor } from '../reading/refusal.ts'
import { LIMITS } from '../sandbox/limits.ts'
import { openReader, type SandboxReader } from '../sandbox/open-reader.ts'
import { makeReaderProgram } from '../sandbox/reader-program.ts'
import { refused } from '../text/outcome.ts'
import { contract } from './contract.ts'
import { EXIT } from './exit.ts'
import { type InputFile, load, passedOver, pathsOf } from './files.ts'
import { printable, printReading } from './print-reading.ts'
import { progress } from './progress.ts'
import { whyNot } from './why-not.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)

const isLanguage = (tag: string) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)

const options = {
  json: { type: 'boolean' },
  published: { type: 'string' },
  lang: { type: 'string' },
} as const

const wrongCall = (sentence: string): number => {
  say(sentence)
  return EXIT.wrongCall
}

type Ending = 'read' | 'refused' | 'missing' | 'faulty'

type Asked = { readonly json?: boolean; readonly published?: string; readonly lang?: string }

/** Reads one file and prints what it says, or tells in a sentence why not. */
const readOne = async (
  reader: SandboxReader,
  path: string,
  { json, published, lang }: Asked,
): Promise<Ending> => {
  let file: InputFile
  try {
    file = await load(path)
  } catch (error) {
    say(`${printable(path)} was not read: ${whyNot(error as NodeJS.ErrnoException)}.`)
    return 'missing'
  }
  const { name, size, bytes } = file
  const outcome = bytes
    ? await reader.read(
        { name, mediaType: null, bytes },
        { published: published ?? null, language: lang ?? null, names: NO_NAMES },
      )
    : refused({ reason: 'too-large' as const, size, limit: LIMITS.bytes })
  if (!outcome.ok) {
    say(`${printable(name)} was not read. ${sentenceFor(outcome.refusal)}`)
    return 'refused'
  }
  process.stdout.write(
    json ? `${JSON.stringify(contract(outcome.value))}\n` : `${printReading(outcome.value)}\n`,
  )
  return 'read'
}

/** The same, past a fault of ours in one of several files: the others are read all the same. */
const readOnePast = async (
  reader: SandboxReader,
  path: string,
  asked: Asked,
  of: number,
): Promise<Ending> => {
  try {
    return await readOne(reader, path, asked)
  } catch (error) {
    if (of < 2) throw error
    say(`${printable(path)} was not read, by a fault of ours. Please report this: ${String(error)}`)
    return 'faulty'
  }
}

/** What became of several files, in a line. */
const summary = (told: readonly Ending[]): string => {
  const count = (ending: Ending) => told.filter((each) => each === ending).length
  const parts = [
    `${count('read')} of ${told.length} files were read`,
    count('refused') > 0 && `${count('refused')} refused`,
    count('missing') > 0 && `${count('missing')} could not be opened`,
    count('faulty') > 0 && `${count('faulty')} not read by a fault of ours`,
  ]
  return `${parts.filter(Boolean).join(', ')}.`
}

/** `mufakat read`: documents in, what they say out. The exit code is 3 when any of them was refused. */
export const read = async (words: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
  if (positionals.length === 0) return wrongCall('Name a file, a folder, or - for standard input.')
  if (values.published !== undefined && !isDay(values.published))
    return wrongCall(
      `--published takes a day as YYYY-MM-DD, such as 2018-04-11; “${values.published}” is none.`,
    )
  if (values.lang !== undefined && !isLanguage(values.lang))
    return wrongCall(`--lang takes a language code such as en or th; “${values.lang}” is none.`)
  const { paths, passed } = await pathsOf(positionals)
  const over = passedOver(passed)
  if (over) say(over)
  if (paths.length === 0) return wrongCall('The folder holds no document that can be read.')
  const reader = openReader()
  reader.start()
  const told: Ending[] = []
  try {
    for (const [at, path] of paths.entries()) {
      progress(at + 1, paths.length, printable(path), false)
      told.push(await readOnePast(reader, path, values, paths.length))
    }
  } finally {
    await reader.close()
  }
  await makeReaderProgram()
  if (told.length > 1) say(summary(told))
  if (told.includes('faulty')) return EXIT.fault
  if (told.every((each) => each === 'missing')) return EXIT.wrongCall
  return told.every((each) => each === 'read') ? EXIT.done : EXIT.refused
}
