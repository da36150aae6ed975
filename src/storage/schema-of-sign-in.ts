import type { ColumnType } from 'kysely'

type Json<T> = ColumnType<T, string, string>

/** An instant that better-auth writes as a Date; it is read as text, as every instant is. */
type Moment = ColumnType<string, Date | string, Date | string>

/** Somebody who may sign in. An account is never deleted, since acts are signed with it: it is blocked. */
export type AccountTable = {
  id: string
  name: string
  email: string
  email_verified: boolean
  image: string | null
  administrator: ColumnType<boolean, boolean | undefined, boolean>
  blocked_at: ColumnType<string | null, string | null | undefined, string | null>
  blocked_by: ColumnType<string | null, string | null | undefined, string | null>
  created_at: Moment
  updated_at: Moment
}

/** A password (as an Argon2id string) or an identity at a provider, by which an account signs in. */
export type CredentialTable = {
  id: string
  provider: string
  subject: string
  account_id: string
  password: string | null
  created_at: Moment
  updated_at: Moment
}

/** A session. `token` is a digest of what the cookie carries; `used_at` is when it was last used, to the minute. */
export type SessionTable = {
  id: string
  token: string
  account_id: string
  expires_at: Moment
  created_at: Moment
  updated_at: Moment
  used_at: ColumnType<string | null, string | null | undefined, string | null>
  ip_address: string | null
  user_agent: string | null
}

/** What a link or a provider's answer is checked against, once. `identifier` is a digest. */
export type VerificationTable = {
  id: string
  identifier: string
  value: string
  expires_at: Moment
  created_at: Moment
  updated_at: Moment
}

/** The key of somebody's own calendar, as a digest of what its address carries. */
export type CalendarKeyTable = {
  account_id: string
  token: string
  made_at: string
}

/** A passkey by its own id; its public key in base64url. */
export type PasskeyTable = {
  id: string
  account_id: string
  name: string
  public_key: string
  counter: number
  transports: Json<readonly string[]>
  made_at: string
  used_at: string | null
}

/** What a passkey is asked to sign, once; `account_id` names for whom one is being made. */
export type ChallengeTable = { challenge: string; account_id: string | null; expires_at: string }

/** How often something was tried by somebody since an instant. `who` is a digest. */
export type AttemptTable = { what: string; who: string; since: string; count: number }

/** What the instance keeps for itself: its secret, and the digest of the first administrator's link. */
export type KeptTable = { name: string; value: string }

/** The tables of signing in, which are of the instance, in a schema of their own. */
export type SignInSchema = {
  'sign_in.account': AccountTable
  'sign_in.credential': CredentialTable
  'sign_in.session': SessionTable
  'sign_in.verification': VerificationTable
  'sign_in.passkey': PasskeyTable
  'sign_in.calendar_key': CalendarKeyTable
  'sign_in.challenge': ChallengeTable
  'sign_in.attempt': AttemptTable
  'sign_in.kept': KeptTable
}
