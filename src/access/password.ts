import { granted, type Outcome, refused } from '../text/outcome.ts'

export type PasswordRefusal =
  | { readonly reason: 'password-too-short' }
  | { readonly reason: 'password-too-long' }
  | { readonly reason: 'password-too-plain' }

/** As long as NIST SP 800-63B asks of a password that stands alone, and as long as anybody needs. */
export const PASSWORD = { least: 12, most: 256 } as const

export const sentenceForPassword = (refusal: PasswordRefusal): string => {
  switch (refusal.reason) {
    case 'password-too-short':
      return `Choose at least ${PASSWORD.least} characters. Four words that don’t belong together do well.`
    case 'password-too-long':
      return `Choose ${PASSWORD.most} characters at most.`
    case 'password-too-plain':
      return 'This one is soon guessed: it repeats itself, or is made of your e-mail address or of a word that many choose.'
  }
}

/** Words that passwords are most often made of; what is left of one without them has to be something. */
const PLAIN = /password|passwort|qwerty|azerty|letmein|welcome|mufakat|administrator|0?123456789?0?|abcdef/g

/** Whether a password may be chosen for an account. Length is asked for, kinds of characters are not. */
export const choosePassword = (password: string, email: string): Outcome<string, PasswordRefusal> => {
  if ([...password].length < PASSWORD.least) return refused({ reason: 'password-too-short' })
  if (password.length > PASSWORD.most) return refused({ reason: 'password-too-long' })
  const [own = ''] = email.toLowerCase().split('@')
  const low = password.toLowerCase().replaceAll(email.toLowerCase(), '')
  const rest = (own.length > 3 ? low.replaceAll(own, '') : low).replace(PLAIN, '')
  return new Set(rest).size < 5 ? refused({ reason: 'password-too-plain' }) : granted(password)
}
