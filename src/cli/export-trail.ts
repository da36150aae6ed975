import { once } from 'node:events'
import { parseArgs } from 'node:util'
import type { TrailHead } from '../access/trail-entry.ts'
import { headerLine, trailLine } from '../access/trail-lines.ts'
import type { Store } from '../storage/store.ts'
import { EXIT } from './exit.ts'
import { onRegister } from './open-register.ts'
import { allOrNamed } from './which-partnership.ts'

const write = async (text: string): Promise<void> => {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** The lines of an export of some chains, some hundred entries at a time. */
export async function* exportLines(store: Pick<Store, 'trail'>, at: string, heads: readonly TrailHead[]) {
  yield headerLine(at, heads)
  for (const head of heads)
    for (let after = 0; after < head.number; ) {
      const links = await store.trail.part(head, after)
      yield* links.map(trailLine)
      after = links.at(-1)?.entry.number ?? head.number
    }
}

/** `mufakat export trail`: the trail of a partnership as JSON lines, or all that the register has, the instance's own too. */
export const exportTrail = async (words: readonly string[]): Promise<number> => {
  const { values } = parseArgs({ args: [...words], options: { partnership: { type: 'string' } } as const })
  return onRegister(async (store) => {
    const asked = values.partnership
    const which = await allOrNamed(store, asked)
    if ('sentence' in which) {
      process.stderr.write(`${which.sentence}\n`)
      return EXIT.wrongCall
    }
    const heads = []
    for (const p of asked === undefined ? [null, ...which.ids] : which.ids)
      heads.push(...((await store.trail.heads(p)) ?? []))
    for await (const line of exportLines(store, new Date().toISOString(), heads)) await write(line)
    return EXIT.done
  })
}
