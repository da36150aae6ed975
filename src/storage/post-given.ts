import type { PostGiven } from '../access/access-views.ts'
import { ROLE_WORDS, type Role } from '../access/actor.ts'
import type { Appointing } from '../access/appointment.ts'
import type { AppointmentTable } from './schema-of-appointments.ts'

/** The post of a row, with the body's name. */
export const postGiven = (
  row: Pick<AppointmentTable, 'role' | 'side_id' | 'body_id' | 'post' | 'from_date' | 'until_date'> & {
    body_name: string | null
    body_kind: string | null
  },
): PostGiven => ({
  role: row.role as Role,
  side: row.side_id,
  body:
    row.body_id === null ? null : { id: row.body_id, name: row.body_name ?? '', kind: row.body_kind ?? '' },
  post: row.post,
  from: row.from_date,
  until: row.until_date,
})

/** A post as the trail tells of it: whose it is and what it lets its holder do; never an e-mail address. */
export const postFacts = ({ role, side, post, from, until }: Appointing, name: string | null = null) => ({
  ...(name !== null && { name }),
  role: ROLE_WORDS[role],
  post,
  side,
  ...(from !== null && { from }),
  ...(until !== null && { until }),
})

/** The post of a row, as it was to be given. */
export const appointingIn = (
  row: Pick<AppointmentTable, 'role' | 'side_id' | 'body_id' | 'post' | 'from_date' | 'until_date'>,
): Appointing => ({
  role: row.role as Role,
  side: row.side_id,
  body: row.body_id,
  post: row.post,
  from: row.from_date,
  until: row.until_date,
})

/** The columns of a post to be given. */
export const postColumns = ({ role, side, body, post, from, until }: Appointing) => ({
  role,
  side_id: side,
  body_id: body,
  post,
  from_date: from,
  until_date: until,
})
