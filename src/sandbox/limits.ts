/**
 * What reading one file may take. `bytes`: the file's size. `seconds`: time on the processor, after which the reading process is
 * killed; where that can't be told, and three times over, time by the clock. `megabytes`: all the memory of that process, within the JavaScript heap and outside it.
 */
export type Limits = { readonly bytes: number; readonly seconds: number; readonly megabytes: number }

/**
 * A text of 5 MB, near a million words, is read in half of this time with four fifths of this memory. One of 10 MB with a
 * statement in every other sentence may be refused.
 */
export const LIMITS: Limits = { bytes: 25_000_000, seconds: 10, megabytes: 512 }
