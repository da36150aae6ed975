import { randomBytes } from 'node:crypto'
import { argon2id, argon2Verify } from 'hash-wasm'

/** OWASP's first choice for Argon2id: 19 MiB, two passes, one lane. A hash carries its own, so they may be raised. */
const COST = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const

/**
 * A password as it is hashed: one form for letters that can be written in several. The library takes no empty one; what
 * stands for it can't be typed, so that it costs as much as any other and fits none.
 */
const asHashed = (password: string): string => password.normalize('NFKC') || '\0'

/** A password as it is kept: an Argon2id string that holds its salt and its cost ("$argon2id$v=19$m=19456,t=2,p=1$…"). */
export const hashPassword = (password: string): Promise<string> =>
  argon2id({ password: asHashed(password), salt: randomBytes(16), ...COST, outputType: 'encoded' })

/** Whether a password is the one that was kept. What was kept has to be an Argon2id string. */
export const verifyPassword = async (password: string, hash: string): Promise<boolean> =>
  hash.startsWith('$argon2id$') && argon2Verify({ password: asHashed(password), hash })
