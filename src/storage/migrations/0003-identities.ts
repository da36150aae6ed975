import { type Kysely, sql } from 'kysely'
import { likenNames } from '../liken-names.ts'
import type { Schema } from '../schema.ts'

const TABLES = [
  `alter table person add column one_with integer`,
  `alter table person add foreign key (partnership_id, one_with) references person (partnership_id, id)`,
  `create index person_one_with on person (partnership_id, one_with)`,
  `create table person_key (
    partnership_id text not null,
    key text not null,
    person_id integer not null,
    primary key (partnership_id, key, person_id),
    foreign key (partnership_id, person_id) references person (partnership_id, id)
  )`,
  `create index person_key_person on person_key (partnership_id, person_id)`,
  `create table alike (
    partnership_id text not null,
    low_id integer not null,
    high_id integer not null,
    how text not null,
    primary key (partnership_id, low_id, high_id),
    check (low_id < high_id),
    foreign key (partnership_id, low_id) references person (partnership_id, id),
    foreign key (partnership_id, high_id) references person (partnership_id, id)
  )`,
  `create index alike_high on alike (partnership_id, high_id)`,
  `create table identity_act (
    partnership_id text not null,
    id integer not null,
    act text not null check (act in ('same', 'apart', 'part', 'undo')),
    lead_id integer not null,
    other_id integer not null,
    "of" integer,
    by text not null,
    at text not null,
    moves jsonb not null,
    primary key (partnership_id, id),
    unique (partnership_id, "of"),
    foreign key (partnership_id, lead_id) references person (partnership_id, id),
    foreign key (partnership_id, other_id) references person (partnership_id, id),
    foreign key (partnership_id, "of") references identity_act (partnership_id, id)
  )`,
  `create index identity_act_lead on identity_act (partnership_id, lead_id)`,
  `create index identity_act_other on identity_act (partnership_id, other_id)`,
]

type Kept = {
  readonly p: string
  readonly id: number
  readonly name: string
  readonly aliases: readonly string[]
}

/** The people kept so far, some hundred at a time. */
const someKept = async (db: Kysely<unknown>, after: Pick<Kept, 'p' | 'id'>): Promise<readonly Kept[]> => {
  const { rows } = await sql<Kept>`
    select partnership_id as p, id, name, also_known_as as aliases from person
     where (partnership_id, id) > (${after.p}, ${after.id})
     order by partnership_id, id limit 300`.execute(db)
  return rows
}

/** Who is one with whom, by a person's decision, and the names that may be one person's. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of TABLES) await sql.raw(statement).execute(db)
  let after = { p: '', id: 0 }
  for (;;) {
    const kept = await someKept(db, after)
    for (const [p, people] of Map.groupBy(kept, ({ p }) => p))
      await likenNames(
        db as Kysely<Schema>,
        p,
        people.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] })),
      )
    const last = kept.at(-1)
    if (!last) return
    after = last
  }
}
