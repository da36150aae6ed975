import MiniSearch from 'minisearch'
import { inventedRecord } from './genre.ts'
import type { Asked } from './queries.ts'

/** MiniSearch over the sentences of so many records, in this process's memory: no stems, no rights, no facets. */
export const miniSearch = (records: number) => {
  const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] })
  for (let n = 0; n < records; n++)
    index.addAll(
      inventedRecord(n)
        .paragraphs.flat()
        .map(({ text }, at) => ({ id: `${n} ${at}`, text })),
    )
  return async ({ words }: Asked) =>
    words.includes(' OR ')
      ? index.search(words.replace(' OR ', ' '), { combineWith: 'OR' })
      : index.search(words.replaceAll('"', ''), { combineWith: 'AND' })
}
