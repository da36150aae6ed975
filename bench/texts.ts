import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SHARED } from '../test/shared.ts'

const examples = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(txt|md)$/.test(name) && !/README/.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))

/** Prose to measure with: the shared records where they are, else the project's own examples, said again to half a MB. */
export const texts = (): { readonly from: string; readonly texts: readonly string[] } => {
  if (SHARED !== null) {
    const records = readFileSync(join(SHARED, 'corpus', 'records.jsonl'), 'utf8')
      .trim()
      .split('\n')
    return {
      from: `${records.length} records`,
      texts: records.map((line) => (JSON.parse(line) as { text: string }).text),
    }
  }
  const own = examples(join(import.meta.dirname, '..', 'examples'))
  const times = Math.ceil(500_000 / own.join('').length)
  return {
    from: `${own.length} examples, ${times} times`,
    texts: Array.from({ length: times }, () => own).flat(),
  }
}
