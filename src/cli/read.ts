import { parseArgs, styleText } from 'node:util'
import { isDay } from '../partnership/partial-date.ts'
import { NO_NAMES } from '../reading/extract/extractor.ts'
import { sentenceFor } from '../reading/refusal.ts'
import { openReader } from '../sandbox/open-reader.ts'
import { contract } from './contract.ts'
import { EXIT } from './exit.ts'
import { load, pathsOf } from './files.ts'
import { printReading } from './print-reading.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)

/** Sentences for what a file system says most; anything else is its own message. */
const whyNot = (error: NodeJS.ErrnoException): string =>
  ({
    ENOENT: 'there is no such file or folder',
    EACCES: 'you may not read it',
    EISDIR: 'it is a folder',
  })[error.code ?? ''] ?? error.message

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

const progress = (at: number, of: number, name: string) => {
  if (of > 1 && process.stderr.isTTY) say(styleText('dim', `Reading ${at} of ${of}: ${name}`))
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
  let paths: string[]
  try {
    paths = await pathsOf(positionals)
  } catch (error) {
    const cause = error as NodeJS.ErrnoException
    return wrongCall(`${cause.path ?? 'The file'} was not read: ${whyNot(cause)}.`)
  }
  if (paths.length === 0) return wrongCall('The folder holds no document that can be read.')
  const reader = openReader()
  let refusals = 0
  try {
    for (const [at, path] of paths.entries()) {
      progress(at + 1, paths.length, path)
      let file: Awaited<ReturnType<typeof load>>
      try {
        file = await load(path)
      } catch (error) {
        refusals++
        say(`${path} was not read: ${whyNot(error as NodeJS.ErrnoException)}.`)
        continue
      }
      const outcome = await reader.read(
        { name: file.name, mediaType: null, bytes: file.bytes },
        { published: values.published ?? null, language: values.lang ?? null, names: NO_NAMES },
      )
      if (!outcome.ok) {
        refusals++
        say(`${file.name} was not read. ${sentenceFor(outcome.refusal)}`)
      } else if (values.json) process.stdout.write(`${JSON.stringify(contract(outcome.value))}\n`)
      else process.stdout.write(`${printReading(outcome.value)}\n`)
    }
  } finally {
    await reader.close()
  }
  return refusals > 0 ? EXIT.refused : EXIT.done
}
