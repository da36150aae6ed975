import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** A file to read, by the name people will see. */
export type InputFile = { readonly name: string; readonly path: string; readonly bytes: Uint8Array }

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
        if (entry.isDirectory()) return inFolder(path)
        return entry.isFile() && READABLE.test(entry.name) ? [path] : []
      }),
  )
  return nested.flat()
}

/** The paths that words on the command line stand for: a folder for the readable files under it, "-" for itself. */
export const pathsOf = async (words: readonly string[]): Promise<string[]> => {
  const found = await Promise.all(
    words.map(async (word) => (word !== '-' && (await stat(word)).isDirectory() ? inFolder(word) : [word])),
  )
  return found.flat()
}

const standardInput = async (): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  for await (const part of process.stdin) parts.push(part as Uint8Array)
  return Buffer.concat(parts)
}

/** Loads one path; "-" is standard input. Throws as the file system does. */
export const load = async (path: string): Promise<InputFile> =>
  path === '-'
    ? { name: 'standard input', path, bytes: await standardInput() }
    : { name: basename(path), path, bytes: await readFile(path) }
