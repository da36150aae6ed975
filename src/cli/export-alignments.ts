import { parseArgs } from 'node:util'
import { EXIT } from './exit.ts'
import { onRegister } from './open-register.ts'
import { allOrNamed } from './which-partnership.ts'

/** `mufakat export alignments`: what people confirmed of goals, as rows from which `mufakat train` learns. */
export const exportAlignments = async (words: readonly string[]): Promise<number> => {
  const { values } = parseArgs({ args: [...words], options: { partnership: { type: 'string' } } as const })
  return onRegister(async (store) => {
    const which = await allOrNamed(store, values.partnership)
    if ('sentence' in which) {
      process.stderr.write(`${which.sentence}\n`)
      return EXIT.wrongCall
    }
    let count = 0
    for (const p of which.ids)
      for (const row of await store.alignments.rows(p)) {
        process.stdout.write(`${JSON.stringify(row)}\n`)
        count++
      }
    process.stderr.write(`${count} ${count === 1 ? 'text' : 'texts'} with confirmed goals.\n`)
    return EXIT.done
  })
}
