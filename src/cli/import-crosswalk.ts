import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { sentenceForCrosswalk, sentencesForCrosswalk } from '../frameworks/crosswalk/crosswalk-refusal.ts'
import { namingOf } from '../frameworks/crosswalk/naming.ts'
import { readCrosswalk } from '../frameworks/crosswalk/read-crosswalk.ts'
import type { Store } from '../storage/store.ts'
import { counted } from '../web/words.ts'
import { EXIT } from './exit.ts'
import { onRegister } from './open-register.ts'
import { printable } from './print-reading.ts'
import { onlyOrNamed } from './which-partnership.ts'
import { whyNot } from './why-not.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)

const wrongCall = (sentence: string): number => {
  say(sentence)
  return EXIT.wrongCall
}

type Named = { readonly name: string; readonly text: string }

const keep = async (store: Store, asked: string | undefined, file: Named): Promise<number> => {
  const which = await onlyOrNamed(store, asked, 'Say whose frameworks they are')
  if ('sentence' in which) return wrongCall(which.sentence)
  const p = which.ids[0]!
  const read = readCrosswalk(file, namingOf(await store.crosswalks.names(p)))
  if (!read.ok) {
    say(`${printable(file.name)}: ${sentenceForCrosswalk(read.refusal)} Nothing was kept.`)
    if (read.refusal.reason === 'crosswalk-unsound') {
      for (const each of sentencesForCrosswalk(read.refusal.problems)) say(`  ${printable(each)}`)
      if (read.refusal.more > 0) say(`  … and ${read.refusal.more} more.`)
    }
    return EXIT.refused
  }
  const { proposed, left } = await store.crosswalks.import(p, read.value, new Date().toISOString())
  const rest = left === 0 ? '' : `; ${counted(left, 'mapping')} left as people of the partnership have them`
  process.stdout.write(`${counted(proposed, 'mapping')} proposed${rest}.\n`)
  return EXIT.done
}

/** `mufakat import crosswalk FILE`: mappings between frameworks into the register, as proposals, all of them or none. */
export const importCrosswalk = async (words: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { partnership: { type: 'string' } } as const,
    allowPositionals: true,
  })
  const [path, ...more] = positionals
  if (!path || more.length > 0)
    return wrongCall('Name one file: mappings as SSSOM (.tsv, .json) or SKOS (.ttl).')
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    return wrongCall(`${printable(path)} was not read: ${whyNot(error as NodeJS.ErrnoException)}.`)
  }
  return onRegister((store) => keep(store, values.partnership, { name: basename(path), text }))
}
