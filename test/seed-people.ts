import { sql } from 'kysely'
import type { Actor, Capacity, Person } from '../src/access/actor.ts'
import type { Store } from '../src/storage/store.ts'

/** The tables of accounts and posts where no migration made them, as far as they are read here. */
const TABLES = [
  `create schema if not exists sign_in`,
  `create table if not exists sign_in.account (
    id text primary key, name text not null, email text not null unique, email_verified boolean not null,
    blocked_at text, created_at timestamptz not null, updated_at timestamptz not null)`,
  `create table if not exists appointment (
    partnership_id text not null references partnership (id), id integer not null, account_id text not null,
    side_id text, body_id integer, role text not null, post text not null, from_date text, until_date text,
    by text not null, at text not null, ended_by text, ended_at text, primary key (partnership_id, id))`,
]

const AT = '2026-01-01T00:00:00Z'

const isPerson = (actor: Actor): actor is Person => actor.kind === 'person'

/** Gives people accounts and the posts that they hold, so that they can be assigned to, mentioned and written to. */
export const seedPeople = async ({ db }: Store, actors: readonly Actor[]): Promise<void> => {
  for (const table of TABLES) await sql.raw(table).execute(db)
  const people = actors.filter(isPerson)
  for (const { account, name } of people)
    await sql`
      insert into sign_in.account (id, name, email, email_verified, created_at, updated_at)
      values (${account}, ${name}, ${`${account}@example.org`}, true, ${AT}, ${AT})
      on conflict do nothing`.execute(db)
  const posts = people.flatMap(({ account, capacities }) =>
    capacities.map((capacity): [string, Capacity] => [account, capacity]),
  )
  for (const [account, { partnership, role, side, body, post }] of posts)
    await sql`
      insert into appointment (partnership_id, id, account_id, side_id, body_id, role, post, by, at)
      select ${partnership}::text, 1 + coalesce(max(id), 0), ${account}::text, ${side}::text, ${body}::integer,
             ${role}::text, ${post}::text, 'a test', ${AT}::text
        from appointment where partnership_id = ${partnership}`.execute(db)
}
