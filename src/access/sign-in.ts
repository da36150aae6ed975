import { instantInWords } from '../text/dates.ts'

/** Why somebody was not let in, or a link led nowhere. It never tells whether an account exists. */
export type SignInRefusal =
  | { readonly reason: 'not-let-in' }
  | { readonly reason: 'too-many-tries'; readonly until: string }
  | { readonly reason: 'link-spent' }
  | { readonly reason: 'provider-declined' }
  | { readonly reason: 'name-missing' }
  | { readonly reason: 'wrong-password' }
  | { readonly reason: 'passkey-not-known' }
  | { readonly reason: 'passkey-needs-a-name' }
  | { readonly reason: 'invited-by-another-address' }

export const sentenceForSignIn = (refusal: SignInRefusal): string => {
  switch (refusal.reason) {
    case 'not-let-in':
      return 'That e-mail address and password don’t go together here. Look at both once more, or have a link sent to set a new password.'
    case 'too-many-tries':
      return `That was tried too often. Nothing is lost: try again from ${instantInWords(refusal.until)}.`
    case 'link-spent':
      return 'This link doesn’t lead anywhere any more: it was used, withdrawn or is too old. Ask for a new one.'
    case 'provider-declined':
      return 'Your organisation did not let you in here, or its answer names no verified e-mail address that is known here. Whoever invited you can tell which address that is.'
    case 'name-missing':
      return 'Say your name as you sign with it.'
    case 'wrong-password':
      return 'This is not the password you have now. Nothing was changed.'
    case 'passkey-not-known':
      return 'This passkey was not taken: it is not one of this register, or took too long. Try again, or sign in another way.'
    case 'passkey-needs-a-name':
      return 'A passkey belongs to a name, not to a number of a machine. Open these pages by a name, such as http://localhost with the port, to use one.'
    case 'invited-by-another-address':
      return 'This invitation is for another e-mail address than that of the account you are signed in with. Sign out first.'
  }
}
