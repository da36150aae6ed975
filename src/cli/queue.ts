import { parseArgs } from 'node:util'
import type { Store } from '../storage/store.ts'
import { EXIT } from './exit.ts'
import { onRegister } from './open-register.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

const STATES = {
  waiting: 'wait or are being read',
  refused: 'could not be read, and say why where they were sent',
  failed: 'failed by a fault of ours',
} as const

const counted = (files: number) => (files === 1 ? '1 file' : `${files} files`)

const tell = async (store: Store): Promise<void> => {
  const counts = await store.uploads.counts()
  if (counts.length === 0) say('No file waits to be read.')
  for (const { partnership, state, files } of counts)
    say(`${partnership}: ${counted(files)}: ${STATES[state]}`)
  const { running } = await store.uploads.jobs()
  say(`${running} of them ${running === 1 ? 'has' : 'have'} been taken by a worker.`)
  if (counts.some(({ state }) => state === 'failed')) say('Have them read again: mufakat queue --retry')
}

/** `mufakat queue`: how many files wait to be read, are being read, and could not be; `--retry` has those that failed read again. */
export const queue = (words: readonly string[]): Promise<number> => {
  const { values } = parseArgs({ args: [...words], options: { retry: { type: 'boolean' } } })
  return onRegister(async (store) => {
    if (values.retry) {
      const at = new Date().toISOString()
      const [failed, lost] = [await store.uploads.retry(at), await store.uploads.requeue(at)]
      say(`${counted(failed)} to be read again.`)
      if (lost > 0) say(`${counted(lost)} that waited without a job: each has one again.`)
    }
    await tell(store)
    return EXIT.done
  })
}
