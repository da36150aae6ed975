import { makeSignIn, type SignIn } from '../../src/server/sign-in/sign-in.ts'
import type { Store } from '../../src/storage/store.ts'

/** Signing in over a register, without a provider; what letters would say goes nowhere. */
export const signInOver = (
  { gate }: Store,
  now: () => string,
  log: (line: string) => void = () => {},
): Promise<SignIn> =>
  makeSignIn({
    ...{ gate, now, address: null, providers: [], secret: null, log },
    mail: async () => {},
    mailed: true,
  })
