import { open, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { LIMITS } from '../sandbox/limits.ts'

/** A file to read, by the name people will see. `bytes` is null where it is larger than any that is taken. */
export type InputFile = { readonly name: string; readonly size: number; readonly bytes: Uint8Array | null }

/** Endings of the files that a folder is searched for; a file named outright is read whatever it ends in. */
const READABLE = /\.(txt|text|md|markdown|html?|docx|pdf)$/i

const inFolder = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const nested = await Promise.all(
    entries
      .filter((entry) => !entry.name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((entry) => {
        const path = join(folder, entry.name)
        // A folder that can't be opened stands for itself, so that it is told as a file would be.
        if (entry.isDirectory()) return inFolder(path).catch(() => [path])
        return entry.isFile() && READABLE.test(entry.name) ? [path] : []
      }),
  )
  return nested.flat()
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** The paths that words on the command line stand for: a folder for the readable files under it, all else for itself. */
export const pathsOf = async (words: readonly string[]): Promise<string[]> => {
  const found = await Promise.all(
    words.map(async (word) => (word !== '-' && (await isFolder(word)) ? inFolder(word) : [word])),
  )
  return found.flat()
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
