import type { ReadingOptions } from '../reading/propose.ts'
import type { Reading } from '../reading/reading.ts'
import type { ReadingRefusal } from '../reading/refusal.ts'
import type { Outcome } from '../text/outcome.ts'
import type { Limits } from './limits.ts'
import { type FileToRead, openReader } from './open-reader.ts'

/** Reads one file in a process of its own, which ends with it: what one document did to it no other can meet. */
export const readInSandbox = async (
  file: FileToRead,
  options: ReadingOptions,
  limits: Partial<Limits> = {},
): Promise<Outcome<Reading, ReadingRefusal>> => {
  const reader = openReader(limits)
  try {
    return await reader.read(file, options)
  } finally {
    await reader.close()
  }
}
