import { sql } from 'kysely'
import type { Capacity, Role } from '../access/actor.ts'
import type { Context } from './database.ts'

/** Somebody who holds a post in a partnership, by one of their posts. */
export type Member = {
  readonly account: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly side: string | null
  readonly body: { readonly id: number; readonly name: string } | null
  readonly post: string
}

/** Those who hold posts of a side, '' for the joint secretariat, on the day of the request; a row for each post. */
export type PeopleOf = (p: string, side: string) => Promise<readonly Member[]>

/** Somebody to whom a letter can be sent, with the posts that they hold. */
export type Reachable = {
  readonly account: string
  readonly name: string
  readonly email: string
  readonly capacities: readonly Capacity[]
}

type Row = {
  partnership_id: string
  account_id: string
  name: string
  email: string
  role: string
  side_id: string | null
  body_id: number | null
  body_name: string | null
  post: string
}

/** Posts that hold on a day, of accounts that may sign in. Accounts stand in a schema that only their owner may use. */
const posts = (day: string, narrow = sql``) => sql<Row>`
  select a.partnership_id, a.account_id, account.name, account.email, a.role, a.side_id, a.body_id,
         body.name as body_name, a.post
    from appointment a
    join sign_in.account account on account.id = a.account_id
    left join body on body.partnership_id = a.partnership_id and body.id = a.body_id
   where a.ended_at is null and account.blocked_at is null
     and (a.from_date is null or a.from_date <= ${day}) and (a.until_date is null or a.until_date >= ${day})
     ${narrow}
   order by account.name, a.account_id, a.partnership_id, a.id`

const capacityIn = (row: Row): Capacity => ({
  partnership: row.partnership_id,
  role: row.role as Role,
  side: row.side_id,
  body: row.body_id,
  post: row.post,
})

/** Who holds which post: asked by the machine, for lists of whom one may assign, mention and write to. */
export const members = ({ db }: Context) => ({
  of: async (p: string, side: string, day: string): Promise<readonly Member[]> => {
    const narrow = sql`and a.partnership_id = ${p} and coalesce(a.side_id, '') = ${side}`
    const { rows } = await posts(day, narrow).execute(db)
    return rows.map((row) => ({
      account: row.account_id,
      name: row.name,
      email: row.email,
      role: row.role as Role,
      side: row.side_id,
      body: row.body_id === null ? null : { id: row.body_id, name: row.body_name ?? '' },
      post: row.post,
    }))
  },

  /** Everybody who holds a post on a day, each with all of theirs. */
  reachable: async (day: string): Promise<readonly Reachable[]> => {
    const { rows } = await posts(day).execute(db)
    const found = new Map<string, Reachable & { capacities: Capacity[] }>()
    for (const row of rows) {
      const { account_id: account, name, email } = row
      const person = found.get(account) ?? { account, name, email, capacities: [] }
      person.capacities.push(capacityIn(row))
      found.set(account, person)
    }
    return [...found.values()]
  },
})
