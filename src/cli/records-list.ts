import { readFile, realpath } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { RECORD_KINDS, type RecordKind } from '../documents/work.ts'
import { isDay } from '../partnership/partial-date.ts'
import { parseCsv } from '../text/csv.ts'
import { whyNot } from './why-not.ts'
import { WrongFile } from './wrong-file.ts'

/** What a list says of a file beside its text; what it leaves open is null. */
export type Listed = {
  readonly published: string | null
  readonly source: string | null
  readonly title: string | null
  readonly kind: RecordKind | null
}

const COLUMNS = ['file', 'published', 'source', 'title', 'kind'] as const
type Column = (typeof COLUMNS)[number]

const isColumn = (name: string): name is Column => (COLUMNS as readonly string[]).includes(name)
const isKind = (kind: string): kind is RecordKind => (RECORD_KINDS as readonly string[]).includes(kind)

const columnsOf = (path: string, head: readonly string[]): readonly Column[] => {
  const names = head.map((name) => name.toLowerCase())
  const strange = names.find((name) => !isColumn(name))
  if (strange !== undefined)
    throw new WrongFile(
      `${path} has a column “${strange}”. Its first line names its columns: ${COLUMNS.join(', ')}.`,
    )
  if (!names.includes('file')) throw new WrongFile(`${path} has no column “file”.`)
  return names as Column[]
}

const checked = (row: Readonly<Partial<Record<Column, string>>>, where: string): Listed => {
  const { published, source, title, kind } = row
  if (published && !isDay(published))
    throw new WrongFile(`${where} gives “${published}” for a day. Write it as 2018-04-11.`)
  if (kind && !isKind(kind))
    throw new WrongFile(`${where} gives “${kind}” for a kind. Use one of ${RECORD_KINDS.join(', ')}.`)
  return {
    published: published || null,
    source: source || null,
    title: title || null,
    kind: kind && isKind(kind) ? kind : null,
  }
}

const textOf = (path: string) =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new WrongFile(`${path} was not read: ${whyNot(error)}.`)
  })

/** A file's one name, whatever links lead to it. */
export const trueName = (path: string): Promise<string> => realpath(path).catch(() => resolve(path))

/**
 * Reads a list of records: a CSV file whose first line names its columns, with a file on each further line, as seen from
 * the list's own folder. Answers what it says by the file's true name. Throws with a sentence where it can't be used.
 */
export const readList = async (path: string): Promise<ReadonlyMap<string, Listed>> => {
  const rows = parseCsv(await textOf(path))
  if (!rows) throw new WrongFile(`${path} is no sound CSV: a quotation mark is not closed.`)
  const [head = [], ...lines] = rows
  const columns = columnsOf(path, head)
  const listed = new Map<string, Listed>()
  for (const [at, line] of lines.entries()) {
    const row = Object.fromEntries(columns.map((column, n) => [column, line[n] ?? '']))
    if (!row.file) throw new WrongFile(`${path}, line ${at + 2}, names no file.`)
    listed.set(await trueName(resolve(dirname(path), row.file)), checked(row, `${path}, line ${at + 2},`))
  }
  return listed
}
