import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { sentenceForFrameworkFinding } from '../frameworks/framework-finding.ts'
import { sentenceForFramework } from '../frameworks/framework-refusal.ts'
import { readFramework } from '../frameworks/read-framework.ts'
import type { PartnershipFile } from '../partnership/partnership.ts'
import type { Store } from '../storage/store.ts'

/** Brings the frameworks of a partnership file in, from its folder. Answers what was not kept as it is, each in a sentence. */
export const loadFrameworks = async (
  { store, now }: { readonly store: Store; readonly now: () => string },
  { id: p, frameworks = [] }: Pick<PartnershipFile, 'id' | 'frameworks'>,
  folder: string,
): Promise<readonly string[]> => {
  const troubles: string[] = []
  for (const { file, id, title, version } of frameworks) {
    const bytes = await readFile(join(folder, file)).catch(() => null)
    if (bytes === null) {
      troubles.push(`${file} is named in the partnership file but could not be opened.`)
      continue
    }
    const read = await readFramework({ name: basename(file), bytes }, { id, title, version, lenient: false })
    if (!read.ok) {
      troubles.push(`${file} was not taken for a framework. ${sentenceForFramework(read.refusal)}`)
      continue
    }
    troubles.push(...read.value.findings.map((each) => `${file}: ${sentenceForFrameworkFinding(each)}`))
    await store.frameworks.import(p, read.value.scheme, now())
  }
  return troubles
}
