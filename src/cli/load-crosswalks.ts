import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { sentenceForCrosswalk, sentencesForCrosswalk } from '../frameworks/crosswalk/crosswalk-refusal.ts'
import { namingOf } from '../frameworks/crosswalk/naming.ts'
import { readCrosswalk } from '../frameworks/crosswalk/read-crosswalk.ts'
import type { PartnershipFile } from '../partnership/partnership.ts'
import type { Store } from '../storage/store.ts'
import { counted } from '../web/words.ts'

/** Brings the mappings of a partnership file in, from its folder. Answers what was not kept as it is, each in a sentence. */
export const loadCrosswalks = async (
  { store, now }: { readonly store: Store; readonly now: () => string },
  { id: p, crosswalks = [] }: Pick<PartnershipFile, 'id' | 'crosswalks'>,
  folder: string,
): Promise<readonly string[]> => {
  const troubles: string[] = []
  const naming = crosswalks.length === 0 ? null : namingOf(await store.crosswalks.names(p))
  for (const { file, agreed } of crosswalks) {
    const text = await readFile(join(folder, file), 'utf8').catch(() => null)
    if (text === null) {
      troubles.push(`${file} is named in the partnership file but could not be opened.`)
      continue
    }
    const read = readCrosswalk({ name: basename(file), text }, naming!)
    if (!read.ok) {
      const { refusal } = read
      const more = refusal.reason === 'crosswalk-unsound' ? sentencesForCrosswalk(refusal.problems) : []
      troubles.push([`${file}: ${sentenceForCrosswalk(refusal)}`, ...more].join(' '))
      continue
    }
    const { proposed } = await store.crosswalks.import(p, read.value, now(), { agreed })
    if (agreed && proposed > 0)
      troubles.push(
        `${file}: ${counted(proposed, 'mapping')} kept as proposed only, since the file doesn’t say that one side proposed and the other agreed.`,
      )
  }
  return troubles
}
