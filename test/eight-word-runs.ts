import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How many words in a row two texts may share by chance or by naming the same institution; one more is a copy. */
const RUN = 8

const words = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'][\p{L}\p{N}]+)*/gu) ?? []

/** Every run of eight words of a text, in order. */
export const eightWordRuns = (text: string): string[] => {
  const all = words(text)
  return all.slice(RUN - 1).map((_, at) => all.slice(at, at + RUN).join(' '))
}

/** The real texts of the shared data: none of their sentences may stand in the repository. */
export const realTexts = (shared: string): string[] => [
  ...globSync(['corpus/*.txt', 'gold/records/*.txt'], { cwd: shared }).map((file) =>
    readFileSync(join(shared, file), 'utf8'),
  ),
  ...readFileSync(join(shared, 'corpus/records.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text),
]
