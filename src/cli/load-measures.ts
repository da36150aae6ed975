import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ActivityEntry, IndicatorEntry, MeasureEntry, RecordEntry } from '../partnership/partnership.ts'
import type { LinePlace } from '../storage/line-standing.ts'
import type { Store } from '../storage/store.ts'

type Loading = { readonly store: Store; readonly now: () => string }

/** The instant from which something counts: the day that a partnership file tells, or that of the import. */
export const knownAt = (known: string | null, { now }: Pick<Loading, 'now'>): string =>
  known === null ? now() : `${known}T00:00:00.000Z`

/** A value as somebody would type it. */
const typed = (of: MeasureEntry | null) => ({
  value: of === null ? '' : of.value === null ? `n/a, ${of.note ?? ''}` : String(of.value),
  period: of?.period ?? '',
})

const addIndicator = async (
  loading: Loading,
  p: string,
  place: LinePlace,
  { title, unit, baseline, target, values, known }: IndicatorEntry,
): Promise<boolean> => {
  const { indicators } = loading.store
  const [from, until] = [typed(baseline), typed(target)]
  const asked = {
    ...{ indicator: '', version: 0, title, unit: unit ?? '' },
    ...{ baseline: from.value, baselinePeriod: from.period },
    ...{ target: until.value, targetPeriod: until.period },
  }
  const added = await indicators.write(p, place, asked, knownAt(known, loading))
  if (!added.ok) return false
  for (const [at, each] of values.entries()) {
    const measure = { indicator: added.value, version: at + 1, note: '', ...typed(each) }
    if (!(await indicators.setValue(p, place, measure, knownAt(each.known, loading))).ok) return false
  }
  return true
}

/** Puts the indicators of a partnership file under the lines that they name, with their values. */
export const addIndicators = async (
  loading: Loading,
  p: string,
  record: number,
  entry: RecordEntry,
): Promise<readonly string[]> => {
  const parts = (await loading.store.plans.get(p, record))?.parts ?? []
  const troubles: string[] = []
  for (const indicator of entry.indicators) {
    const line = parts.find((part) => part.kind === 'line' && part.label === indicator.line)?.number
    const done = line !== undefined && (await addIndicator(loading, p, { record, line }, indicator))
    if (!done)
      troubles.push(
        `${entry.file}: the indicator “${indicator.title}” was not kept as it is under line ${indicator.line}.`,
      )
  }
  return troubles
}

/** Adds the files that bear out an activity, from the folder of the partnership file. Answers those that were not kept. */
export const addEvidenceFiles = async (
  loading: Loading,
  p: string,
  place: LinePlace,
  activity: string,
  { evidence, known }: ActivityEntry,
  folder: string,
): Promise<readonly string[]> => {
  const troubles: string[] = []
  let version = 1
  for (const { file, shows } of evidence) {
    const bytes = await readFile(join(folder, file)).catch(() => null)
    const asked = { activity, version, name: file.split('/').at(-1)!, shows, bytes }
    const outcome = await loading.store.evidence.add(p, place, asked, knownAt(known, loading))
    if (outcome.ok) version++
    else troubles.push(`${file}: it was not kept as evidence.`)
  }
  return troubles
}
