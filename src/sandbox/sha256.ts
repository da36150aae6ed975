import { createHash } from 'node:crypto'

/** The SHA-256 of a file's bytes in lower-case hexadecimal, by which a file is known again. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
