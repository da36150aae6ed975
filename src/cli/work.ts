import { parseArgs } from 'node:util'
import { makeReaderProgram } from '../sandbox/reader-program.ts'
import { EXIT } from './exit.ts'
import { onRegister } from './open-register.ts'
import { readSettings } from './settings.ts'
import { startWorking } from './start-working.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Resolves when the process is asked to end. */
const asked = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })

/** `mufakat work`: reads files that wait, beside the web application, on this machine or another, until it is asked to end. */
export const work = (words: readonly string[]): Promise<number> => {
  parseArgs({ args: [...words] })
  const ending = asked()
  return onRegister(
    async (store) => {
      await makeReaderProgram()
      const settings = readSettings(process.env)
      const readers = settings.ok ? Math.max(1, settings.value.readers) : 1
      const working = await startWorking(store, readers)
      say('Reading what waits. End it with Ctrl+C.')
      try {
        await ending
        say('Ending; what is not read yet is left to others.')
        return EXIT.done
      } finally {
        await working.stop()
      }
    },
    { prepares: true },
  )
}
