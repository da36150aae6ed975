import { randomBytes } from 'node:crypto'

/** The last instant for which an id was made, and how many of it, so that ids of one process sort as they were made. */
let last = { at: 0, count: 0 }

/**
 * An id that tells nobody how many others there are, and can't be guessed: when it was made, so that later ones sort behind
 * earlier ones, and 60 bits by lot.
 */
export const newId = (): string => {
  const now = Math.max(Date.now(), last.at)
  last = { at: now, count: now === last.at ? last.count + 1 : 0 }
  const part = (number: number, length: number) => number.toString(36).padStart(length, '0')
  return `${part(now, 9)}${part(last.count % 1296, 2)}${randomBytes(8).toString('hex').slice(0, 15)}`
}
