/**
 * What reading one file may take. `bytes`: the file's size. `seconds`: wall time, after which the reading process is
 * killed. `megabytes`: all the memory of that process, within the JavaScript heap and outside it.
 */
export type Limits = { readonly bytes: number; readonly seconds: number; readonly megabytes: number }

/** A text of 5 MB has near a million words, and its reader holds them all at once: that takes half of the memory. */
export const LIMITS: Limits = { bytes: 25_000_000, seconds: 60, megabytes: 1024 }
