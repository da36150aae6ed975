import { parseArgs } from 'node:util'
import { EXIT } from './exit.ts'
import { onRegister } from './open-register.ts'

/** `mufakat export alignments`: what people confirmed of goals, as rows from which `mufakat train` learns. */
export const exportAlignments = async (words: readonly string[]): Promise<number> => {
  const { values } = parseArgs({ args: [...words], options: { partnership: { type: 'string' } } as const })
  return onRegister(async (store) => {
    const { partnerships } = await store.partnerships.list()
    const ids = partnerships.map(({ id }) => id)
    const asked = values.partnership
    if (asked !== undefined && !ids.includes(asked)) {
      process.stderr.write(
        `There is no partnership “${asked}”. The register has ${ids.join(', ') || 'none'}.\n`,
      )
      return EXIT.wrongCall
    }
    let count = 0
    for (const p of asked === undefined ? ids : [asked])
      for (const row of await store.alignments.rows(p)) {
        process.stdout.write(`${JSON.stringify(row)}\n`)
        count++
      }
    process.stderr.write(`${count} ${count === 1 ? 'text' : 'texts'} with confirmed goals.\n`)
    return EXIT.done
  })
}
