/**
 * What reading one file may take. `bytes`: the file's size. `seconds`: time by the clock or on the processor, whichever is
 * less, so that a busy machine refuses no honest text; at three times as much by the clock it ends in any case. After it
 * the reading process is killed. `megabytes`: all the memory of that process, within the JavaScript heap and outside it.
 */
export type Limits = { readonly bytes: number; readonly seconds: number; readonly megabytes: number }

/**
 * A text of 5 MB, near a million words, is read in seven tenths of this time or all of it, by the machine, with nine tenths
 * of this memory. One of 10 MB with a statement in every other sentence may be refused.
 */
export const LIMITS: Limits = { bytes: 25_000_000, seconds: 10, megabytes: 512 }
