import { createHash, randomBytes } from 'node:crypto'

/** A one-time token for a link: 256 bits by chance, as they stand in an address. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What of a token is kept: whoever reads the database can't sign in with it. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Whether words may be a token of ours, before anything is looked up by them. */
export const isToken = (words: string): boolean => /^[\w-]{16,64}$/.test(words)
