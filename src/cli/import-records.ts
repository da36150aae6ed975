import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { sentenceFor } from '../reading/refusal.ts'
import { JOINT } from '../register/standing.ts'
import { LIMITS } from '../sandbox/limits.ts'
import { openReader, type SandboxReader } from '../sandbox/open-reader.ts'
import { sha256 } from '../sandbox/sha256.ts'
import { sentenceForEngine } from '../storage/engines/engine.ts'
import { openStore, type Store } from '../storage/store.ts'
import { EXIT } from './exit.ts'
import { type InputFile, load, passedOver, pathsOf } from './files.ts'
import { importSummary, type Told } from './import-summary.ts'
import { printable } from './print-reading.ts'
import { progress } from './progress.ts'
import { queueRecords } from './queue-records.ts'
import { type Listed, readList, trueName } from './records-list.ts'
import { readSettings, sentenceForSetting } from './settings.ts'
import { whyNot } from './why-not.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)

const wrongCall = (sentence: string): number => {
  say(sentence)
  return EXIT.wrongCall
}

const options = {
  into: { type: 'string' },
  list: { type: 'string' },
  stage: { type: 'string' },
  queued: { type: 'boolean' },
} as const

/** What whoever runs the machine brings in is for both sides, or for everybody; a side's own draft is for the side to add. */
const BROUGHT_IN = ['joint', 'public'] as const

const NOTHING_LISTED: Listed = { published: null, source: null, title: null, kind: null }

type Importing = {
  readonly store: Store
  readonly reader: SandboxReader
  readonly p: string
  readonly listed: ReadonlyMap<string, Listed>
  readonly stage: (typeof BROUGHT_IN)[number]
}

/** Reads a file as an upload is read, and keeps it. */
const keepFile = async (
  { store, reader, p, listed, stage }: Importing,
  path: string,
  file: InputFile,
): Promise<Told> => {
  const { name, size, bytes } = file
  if (!bytes)
    return { path, as: 'refused', why: sentenceFor({ reason: 'too-large', size, limit: LIMITS.bytes }) }
  // What is kept is known by its bytes, so that nothing is read twice when an import is begun again.
  const there = await store.records.bySha(p, sha256(bytes))
  if (there) return { path, as: 'known', record: there }
  const entry = listed.get(await trueName(path)) ?? NOTHING_LISTED
  const names = await store.names(p)
  const outcome = await reader
    .read({ name, mediaType: null, bytes }, { published: entry.published, language: null, names })
    .catch((fault: unknown) => ({ fault }))
  // A fault in the reading of one file is told, and the others are kept; a fault of the register ends the import.
  if ('fault' in outcome) return { path, as: 'faulty', why: `Please report this: ${String(outcome.fault)}` }
  if (!outcome.ok) return { path, as: 'refused', why: sentenceFor(outcome.refusal) }
  const imported = await store.imports.add(
    p,
    { ...entry, reading: outcome.value, bytes },
    new Date().toISOString(),
    { ...JOINT, stage },
  )
  return { path, ...imported }
}

/** What the file system says of one file ends nothing; whatever fails after that is a fault. */
const importOne = async (importing: Importing, path: string): Promise<Told> => {
  const file = await load(path).catch((error: NodeJS.ErrnoException) => whyNot(error))
  return typeof file === 'string'
    ? { path, as: 'missing', why: `It was not read: ${file}.` }
    : keepFile(importing, path, file)
}

/** The partnership to import into, or why none can be chosen. */
const choose = async (store: Store, into: string | undefined) => {
  const { partnerships } = await store.partnerships.list()
  const ids = partnerships.map(({ id }) => id)
  if (ids.length === 0)
    return {
      sentence: 'The register has no partnership yet. Bring one in first: mufakat import partnership FILE',
    }
  if (into === undefined)
    return ids.length === 1
      ? { p: ids[0]! }
      : { sentence: `Say which partnership the records are of: --into ${ids.join(', or --into ')}` }
  return ids.includes(into)
    ? { p: into }
    : { sentence: `There is no partnership “${into}”. The register has ${ids.join(', ')}.` }
}

/** A file that only the list knows is as likely a slip of the pen as one left out on purpose. */
const tellUnnamed = async (listed: ReadonlyMap<string, Listed>, paths: readonly string[]): Promise<void> => {
  const named = new Set(await Promise.all(paths.map(trueName)))
  const unnamed = [...listed.keys()].filter((path) => !named.has(path))
  if (unnamed.length > 0)
    say(`The list names ${unnamed.length} more that are not imported: ${unnamed.slice(0, 5).join(', ')}`)
}

/** The list may lie among the files that it tells of. */
const isList = (path: string, list: string | undefined): boolean =>
  list !== undefined && resolve(path) === resolve(list)

const importAll = async (importing: Importing, paths: readonly string[]): Promise<readonly Told[]> => {
  const told: Told[] = []
  for (const [at, path] of paths.entries()) {
    const each = await importOne(importing, path)
    progress(at + 1, paths.length, printable(path), true)
    told.push(each)
  }
  return told
}

const exitFor = (told: readonly Told[]): number => {
  if (told.some(({ as }) => as === 'faulty')) return EXIT.fault
  if (told.every(({ as }) => as === 'missing')) return EXIT.wrongCall
  return told.some(({ as }) => as === 'missing' || as === 'refused') ? EXIT.refused : EXIT.done
}

/** `mufakat import records`: files and folders of them into the register, each once, with a summary at the end. */
export const importRecords = async (words: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
  if (positionals.length === 0) return wrongCall('Name the files or folders that hold the records.')
  if (positionals.includes('-')) return wrongCall('Records are kept from files; standard input has no name.')
  const stage = BROUGHT_IN.find((each) => each === (values.stage ?? 'joint'))
  if (!stage) return wrongCall(`--stage takes joint or public; “${values.stage}” is neither.`)
  const settings = readSettings(process.env)
  if (!settings.ok) return wrongCall(sentenceForSetting(settings.refusal))
  const listed = values.list === undefined ? new Map<string, Listed>() : await readList(values.list)
  const { paths, passed } = await pathsOf(positionals)
  const over = passedOver(passed.filter((path) => !isList(path, values.list)))
  if (over) say(over)
  if (paths.length === 0) return wrongCall('The folder holds no document that can be read.')
  const opened = await openStore(settings.value.where)
  if (!opened.ok) {
    say(sentenceForEngine(opened.refusal))
    return EXIT.refused
  }
  const store = opened.value
  const reader = openReader()
  try {
    const chosen = await choose(store, values.into)
    if (chosen.p === undefined) return wrongCall(chosen.sentence)
    await tellUnnamed(listed, paths)
    if (values.queued) return await queueRecords({ store, p: chosen.p, listed, stage }, paths)
    const told = await importAll({ store, reader, p: chosen.p, listed, stage }, paths)
    process.stdout.write(importSummary(told))
    return exitFor(told)
  } finally {
    await reader.close()
    await store.close()
  }
}
