import { open, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { LIMITS } from '../sandbox/limits.ts'
import { printable } from './print-reading.ts'

/** A file to read, by the name people will see. `bytes` is null where it is larger than any that is taken. */
export type InputFile = { readonly name: string; readonly size: number; readonly bytes: Uint8Array | null }

/** Endings of the files that a folder is searched for; a file named outright is read whatever it ends in. */
const READABLE = /\.(txt|text|md|markdown|mdown|html?|xhtml|docx|docm|pdf|xlsx|xlsm)$/i
/** What systems and programs put into folders by themselves. */
const NOT_MEANT = /^(\.|~\$|thumbs\.db$|desktop\.ini$)/i

/** The paths that words stand for, and the files of other kinds that were passed over in folders. */
export type Paths = { readonly paths: readonly string[]; readonly passed: readonly string[] }

const together = (all: readonly Paths[]): Paths => ({
  paths: all.flatMap(({ paths }) => paths),
  passed: all.flatMap(({ passed }) => passed),
})

const only = (path: string): Paths => ({ paths: [path], passed: [] })

const inFolder = async (folder: string): Promise<Paths> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const nested = await Promise.all(
    entries
      .filter((entry) => !NOT_MEANT.test(entry.name))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((entry): Paths | Promise<Paths> => {
        const path = join(folder, entry.name)
        // A folder that can't be opened stands for itself, so that it is told as a file would be.
        if (entry.isDirectory()) return inFolder(path).catch(() => only(path))
        return entry.isFile() && READABLE.test(entry.name) ? only(path) : { paths: [], passed: [path] }
      }),
  )
  return together(nested)
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** The paths that words on the command line stand for: a folder for the readable files under it, all else for itself. */
export const pathsOf = async (words: readonly string[]): Promise<Paths> =>
  together(
    await Promise.all(
      words.map(async (word) => (word !== '-' && (await isFolder(word)) ? inFolder(word) : only(word))),
    ),
  )

/** How many of the files passed over are named. */
const NAMED = 10

/** What is said of files of other kinds in a folder; null where there were none. */
export const passedOver = (passed: readonly string[]): string | null => {
  if (passed.length === 0) return null
  const names = passed.slice(0, NAMED).map((path) => printable(basename(path)))
  const more = passed.length > NAMED ? `, and ${passed.length - NAMED} more` : ''
  const was =
    passed.length === 1 ? '1 file of another kind was' : `${passed.length} files of other kinds were`
  return `${was} passed over: ${names.join(', ')}${more}.`
}

/** All of a stream, or null as soon as it is longer than any file that is taken. */
const upToLimit = async (stream: AsyncIterable<Uint8Array>) => {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of stream) {
    size += part.length
    if (size > LIMITS.bytes) return { size, bytes: null }
    parts.push(part)
  }
  return { size, bytes: Buffer.concat(parts) as Uint8Array }
}

/** Loads one path; "-" is standard input. Throws as the file system does. */
export const load = async (path: string): Promise<InputFile> => {
  if (path === '-') return { name: 'standard input', ...(await upToLimit(process.stdin)) }
  const name = basename(path)
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size > LIMITS.bytes) return { name, size, bytes: null }
    return { name, ...(await upToLimit(file.createReadStream({ autoClose: false }))) }
  } finally {
    await file.close()
  }
}
