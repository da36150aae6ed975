import type { PostGiven } from '../access/access-views.ts'
import type { Role } from '../access/actor.ts'
import type { Appointing } from '../access/appointment.ts'
import type { AppointmentTable } from './schema-of-appointments.ts'

/** The post of a row, with the body's name. */
export const postGiven = (
  row: Pick<AppointmentTable, 'role' | 'side_id' | 'body_id' | 'post' | 'from_date' | 'until_date'> & {
    body_name: string | null
  },
): PostGiven => ({
  role: row.role as Role,
  side: row.side_id,
  body: row.body_id === null ? null : { id: row.body_id, name: row.body_name ?? '' },
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
