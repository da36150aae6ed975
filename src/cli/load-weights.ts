import { readFile } from 'node:fs/promises'
import { readWeights } from '../reading/suggest/read-weights.ts'
import type { Weights } from '../reading/suggest/weights.ts'
import { whyNot } from './why-not.ts'
import { WrongFile } from './wrong-file.ts'

/** The weights that come with Mufakat. */
export const SHIPPED_WEIGHTS = new URL('../reading/suggest/weights/prior.bin', import.meta.url)

/** Weights from a file, or those that come with Mufakat. */
export const loadWeights = async (path: string | URL = SHIPPED_WEIGHTS): Promise<Weights> => {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new WrongFile(`${path} was not read: ${whyNot(error)}.`)
  })
  const read = readWeights(bytes)
  if (!read.ok) throw new WrongFile(`${path} holds no weights: “mufakat train” writes such a file.`)
  return read.value
}
