/** A post that an account holds in a partnership. Ended, never deleted: acts were done in it. */
export type AppointmentTable = {
  partnership_id: string
  id: number
  account_id: string
  side_id: string | null
  body_id: number | null
  role: string
  post: string
  from_date: string | null
  until_date: string | null
  by: string
  at: string
  ended_by: string | null
  ended_at: string | null
}

/** A post that is offered to whoever has an e-mail address. `token` is a digest of what the link carries. */
export type InvitationTable = {
  partnership_id: string
  id: number
  token: string
  email: string
  side_id: string | null
  body_id: number | null
  role: string
  post: string
  from_date: string | null
  until_date: string | null
  by: string
  at: string
  expires_at: string
  /** Whether the link went to the e-mail address alone, so that who has it has the address. */
  by_letter: boolean
  accepted_at: string | null
  withdrawn_by: string | null
  withdrawn_at: string | null
}
