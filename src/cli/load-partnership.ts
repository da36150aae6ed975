import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isAccessRefusal } from '../access/refusal.ts'
import { parsePartnership, sentenceForPartnership } from '../partnership/parse-partnership.ts'
import type { PartnershipFile, RecordEntry } from '../partnership/partnership.ts'
import { askedAsRead, sentenceForPlanKeeping } from '../plans/keeping-plan.ts'
import { sentenceFor } from '../reading/refusal.ts'
import { JOINT } from '../register/standing.ts'
import type { KeptStatement } from '../register/statement.ts'
import type { SandboxReader } from '../sandbox/open-reader.ts'
import { sha256 } from '../sandbox/sha256.ts'
import type { Store } from '../storage/store.ts'
import { loadCrosswalks } from './load-crosswalks.ts'
import { loadFrameworks } from './load-frameworks.ts'
import { addEvidenceFiles, addIndicators, knownAt } from './load-measures.ts'
import { WrongFile } from './wrong-file.ts'

/** What loading came to: how many records were kept, how many were there already, what was not read and why. */
export type Loaded = {
  readonly partnership: string
  readonly kept: number
  readonly there: number
  readonly troubles: readonly string[]
}

type Loading = {
  readonly store: Store
  readonly reader: SandboxReader
  /** The instant now, ISO 8601. */
  readonly now: () => string
  /** Called before each record: its place from 1, how many there are, and its title. */
  readonly progress: (at: number, of: number, title: string) => void
}

/** The numbers of the records that are kept already, by their files. */
type Kept = { readonly ids: Map<string, number> }

/** Reads a partnership file. Throws with a sentence a person can act on where it is no such file. */
export const openPartnershipFile = async (path: string): Promise<PartnershipFile> => {
  let json: unknown
  try {
    json = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw new WrongFile(
      error instanceof SyntaxError ? `${path} is not JSON: ${error.message}` : `${path} could not be opened.`,
    )
  }
  const parsed = parsePartnership(json)
  if (!parsed.ok) throw new WrongFile(`${path}: ${sentenceForPartnership(parsed.refusal)}`)
  return parsed.value
}

const recordBytes = (path: string): Promise<Uint8Array> =>
  readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new WrongFile(`${path} is named in the partnership file but could not be opened (${error.code}).`)
  })

/** The statement whose verb begins with the given words. */
const statementAt = (text: string, statements: readonly KeptStatement[], words: string) =>
  statements.find(({ content }) => text.startsWith(words, content.verbSpan.start))

const decideAsEntered = async (loading: Loading, p: string, id: number, entry: RecordEntry) => {
  const { store, now } = loading
  const view = await store.records.get(p, id)
  const troubles: string[] = []
  for (const { at, act } of entry.decisions) {
    const statement = view && statementAt(view.text, view.statements, at)
    const outcome =
      statement &&
      (await store.decisions.take(p, id, statement.number, {
        act,
        revision: statement.revision,
        by: 'The partnership file',
        at: now(),
        reason: null,
      }))
    if (!outcome?.ok) troubles.push(`${entry.file}: the decision at “${at}” fits no statement.`)
  }
  return troubles
}

const meetingOf = async (store: Store, p: string, key: string | null): Promise<number | null> =>
  key === null ? null : await store.meetings.byKey(p, key)

/** Puts the activities of a partnership file under the lines that they name. */
const addActivities = async (
  { store, now }: Pick<Loading, 'store' | 'now'>,
  p: string,
  record: number,
  entry: RecordEntry,
  folder: string,
): Promise<readonly string[]> => {
  const parts = (await store.plans.get(p, record))?.parts ?? []
  const troubles: string[] = []
  for (const activity of entry.activities) {
    const { line: label, title, state, date, place, known } = activity
    const line = parts.find((part) => part.kind === 'line' && part.label === label)
    const asked = {
      ...{ activity: '', version: 0, title, state, date, place: place ?? '', participants: '' },
      ...{ budget: '', currency: '', address: '', shows: '' },
      milestones: activity.milestones.map((each) => ({
        ...{ title: each.title, due: each.due ?? '', done: each.done ?? '' },
      })),
    }
    const at = knownAt(known, { now })
    const outcome = line && (await store.following.write(p, { record, line: line.number }, asked, at))
    if (line && outcome?.ok) {
      const under = { record, line: line.number }
      troubles.push(...(await addEvidenceFiles({ store, now }, p, under, outcome.value, activity, folder)))
    }
    if (!outcome?.ok)
      troubles.push(`${entry.file}: the activity “${title}” was not kept under line ${label}.`)
  }
  return troubles
}

/** Gives the lines of a plan to the bodies that a partnership file names. */
const giveToBodies = async (
  { store }: Pick<Loading, 'store'>,
  file: PartnershipFile,
  record: number,
  entry: RecordEntry,
): Promise<readonly string[]> => {
  const parts = (await store.plans.get(file.id, record))?.parts ?? []
  const troubles: string[] = []
  for (const { line: label, body: key, lead } of entry.bodies) {
    const line = parts.find((part) => part.kind === 'line' && part.label === label)?.number
    const view = line === undefined ? null : await store.plans.line(file.id, record, line)
    const meant = file.bodies.find((each) => each.key === key)
    const body = view?.bodies.find(({ name, side }) => name === meant?.name && side === meant.side)
    const outcome =
      line !== undefined && body
        ? await store.following.nameBody(file.id, { record, line }, body.id, lead)
        : null
    if (!outcome?.ok) troubles.push(`${entry.file}: line ${label} was not given to “${key}”.`)
  }
  return troubles
}

/** Says which instrument of the file a plan is. */
const tieToInstrument = async (
  { store }: Pick<Loading, 'store'>,
  file: PartnershipFile,
  record: number,
  entry: RecordEntry,
): Promise<readonly string[]> => {
  if (entry.instrument === null) return []
  const meant = file.instruments.find(({ key }) => key === entry.instrument)
  const view = await store.plans.matrix(file.id, record, '0001-01-01')
  const instrument = view?.instruments.find(({ name }) => name === meant?.name)
  const outcome = instrument && (await store.plans.tie(file.id, record, instrument.id))
  return outcome?.ok ? [] : [`${entry.file}: it was not kept that it is “${entry.instrument}”.`]
}

/** Links the lines of a plan with the words of meetings that a partnership file names. */
const linkWords = async (
  { store, now, ids }: Loading & Kept,
  p: string,
  record: number,
  entry: RecordEntry,
): Promise<readonly string[]> => {
  const troubles: string[] = []
  for (const { line, record: of, at } of entry.links) {
    const view = await store.records.get(p, ids.get(of) ?? 0)
    const statement = view && statementAt(view.text, view.statements, at)
    const asked = { act: 'confirm', plan: record, line: { label: line } }
    const outcome =
      view && statement && (await store.links.decide(p, view.record.id, statement.number, asked, now()))
    if (!outcome?.ok) troubles.push(`${entry.file}: line ${line} was not linked with “${at}” of ${of}.`)
  }
  return troubles
}

/** Says what the lines and statements of a record serve, as a partnership file tells. */
const alignAsEntered = async (
  { store, now }: Loading,
  p: string,
  record: number,
  entry: RecordEntry,
): Promise<readonly string[]> => {
  const all = entry.alignments ?? []
  const parts = all.length === 0 ? [] : ((await store.plans.get(p, record))?.parts ?? [])
  const view = all.some(({ at }) => at !== null) ? await store.records.get(p, record) : null
  const troubles: string[] = []
  for (const { line, at, framework, code, reason, known } of all) {
    const number =
      at === null
        ? parts.find((part) => part.kind === 'line' && part.label === line)?.number
        : view && statementAt(view.text, view.statements, at)?.number
    const subject = {
      of: at === null ? ('line' as const) : ('statement' as const),
      record,
      number: number ?? 0,
    }
    const asked = { act: 'confirm', concept: { framework, code }, reason: reason ?? '' }
    const outcome = await store.alignments.decide(p, subject, asked, knownAt(known, { now }))
    if (!outcome.ok)
      troubles.push(`${entry.file}: it was not kept that “${line ?? at}” serves ${code} of ${framework}.`)
  }
  return troubles
}

/** Keeps a record's outline as a plan, as it is read, with what the file says is done under it and by whom. */
const keepPlan = async (
  loading: Loading & Kept,
  file: PartnershipFile,
  id: number,
  entry: RecordEntry,
  folder: string,
): Promise<readonly string[]> => {
  const p = file.id
  const { store, now } = loading
  const view = await store.plans.outline(p, id)
  if (!view) return []
  const outcome = await store.plans.keep(p, id, askedAsRead(entry.title, view.outline, view.rows), now())
  if (outcome.ok)
    return [
      ...(await addActivities({ store, now }, p, id, entry, folder)),
      ...(await addIndicators({ store, now }, p, id, entry)),
      ...(await giveToBodies({ store }, file, id, entry)),
      ...(await tieToInstrument({ store }, file, id, entry)),
      ...(await linkWords(loading, p, id, entry)),
    ]
  const { refusal } = outcome
  const why =
    isAccessRefusal(refusal) || refusal.reason === 'not-found' ? '' : sentenceForPlanKeeping(refusal)
  return [`${entry.file}: it was not kept as a plan. ${why}`]
}

const keep = async (
  loading: Loading & Kept,
  file: PartnershipFile,
  entry: RecordEntry,
  bytes: Uint8Array,
  folder: string,
) => {
  const { store, reader, now } = loading
  const names = await store.names(file.id)
  const outcome = await reader.read(
    { name: entry.file.split('/').at(-1)!, mediaType: null, bytes },
    { published: entry.published, language: null, names },
  )
  if (!outcome.ok) return [`${entry.file} was not read. ${sentenceFor(outcome.refusal)}`]
  const id = await store.records.addOnce(
    file.id,
    {
      title: entry.title,
      kind: entry.kind,
      published: entry.published,
      meeting: await meetingOf(store, file.id, entry.meeting),
      illustrative: entry.illustrative,
      source: entry.source,
      standing: { ...JOINT, stage: file.demonstration ? 'public' : 'joint' },
      reading: outcome.value,
      bytes,
    },
    now(),
  )
  if (id === null) return []
  loading.ids.set(entry.file, id)
  const troubles = await decideAsEntered(loading, file.id, id, entry)
  const planned = entry.plan ? await keepPlan(loading, file, id, entry, folder) : []
  return [...troubles, ...planned, ...(await alignAsEntered(loading, file.id, id, entry))]
}

/**
 * Brings a partnership and its records into the register by the same path that an upload takes. A record whose bytes
 * are kept already is left alone, so that loading can be begun again after it was cut off.
 */
export const loadPartnership = async (
  loading: Loading,
  file: PartnershipFile,
  path: string,
): Promise<Loaded> => {
  await loading.store.partnerships.import(file)
  const folder = dirname(path)
  const troubles: string[] = [
    ...(await loadFrameworks(loading, file, folder)),
    ...(await loadCrosswalks(loading, file, folder)),
  ]
  let kept = 0
  let there = 0
  const ids = new Map<string, number>()
  for (const [at, entry] of file.records.entries()) {
    const bytes = await recordBytes(join(folder, entry.file))
    const same = await loading.store.records.bySha(file.id, sha256(bytes))
    if (same) {
      ids.set(entry.file, same.id)
      there++
      continue
    }
    loading.progress(at + 1, file.records.length, entry.title)
    const found = await keep({ ...loading, ids }, file, entry, bytes, folder)
    troubles.push(...found)
    kept++
  }
  return { partnership: file.id, kept, there, troubles }
}
