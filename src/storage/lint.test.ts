import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type Engine, openEngine } from './engines/engine.ts'
import { lintSchema } from './lint.ts'
import { migrate } from './migrations/migrate.ts'
import { inFolder, onServer, type Place } from './testing/on-each-engine.ts'

const GOOD = [
  'create table partnership (id text primary key, name text not null)',
  `create table tide (
    partnership_id text not null references partnership (id), id integer not null, name text not null,
    primary key (partnership_id, id), unique (partnership_id, name))`,
  `create table ferry (
    partnership_id text not null, tide_id integer not null, seq integer not null,
    primary key (partnership_id, tide_id, seq),
    foreign key (partnership_id, tide_id) references tide (partnership_id, id))`,
  'create index tide_name on tide (name)',
  'create view high_tide with (security_invoker = true) as select * from tide',
  `create function ebb() returns integer language sql as 'select 1'`,
]

/** What breaks each rule, and what is then said. */
const BAD: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['a table without a primary key', ['create table buoy (partnership_id text)'], ['buoy has no primary key']],
  [
    'a table that a crash empties',
    ['create unlogged table buoy (partnership_id text primary key)'],
    ['buoy is unlogged, so a crash would empty it'],
  ],
  [
    'a primary key that begins with something else',
    ['create table buoy (id integer, partnership_id text, primary key (id, partnership_id))'],
    ['buoy.buoy_pkey is unique, but does not begin with the partnership'],
  ],
  [
    'a unique index over all partnerships',
    ['create unique index one_name on tide (lower(name))'],
    ['tide.one_name is unique, but does not begin with the partnership'],
  ],
  [
    'a foreign key that forgets the partnership',
    [
      'create table pier (id integer, partnership_id text, primary key (partnership_id, id), unique (id))',
      'create index pier_id on pier (id)',
      'create table post (partnership_id text, pier_id integer references pier (id), primary key (partnership_id, pier_id))',
      'create index post_pier on post (pier_id)',
    ],
    [
      'pier.pier_id_key is unique, but does not begin with the partnership',
      'post.post_pier_id_fkey is a foreign key that does not begin with the partnership on both sides',
    ],
  ],
  [
    'a foreign key without an index',
    [
      `create table pier (partnership_id text, id integer, tide_id integer, primary key (partnership_id, id),
        foreign key (partnership_id, tide_id) references tide (partnership_id, id))`,
      'create index pier_some on pier (partnership_id, tide_id) where id > 5',
    ],
    ['pier.pier_partnership_id_tide_id_fkey is a foreign key without an index that begins with its columns'],
  ],
  [
    'numbers from sequences',
    [
      'create table buoy (partnership_id text, id serial, primary key (partnership_id, id))',
      'create table pier (partnership_id text, id integer generated always as identity, primary key (partnership_id, id))',
      'create sequence waves',
    ],
    ['buoy.id', 'pier.id', 'waves'].map((name) => `${name} is numbered by a sequence`),
  ],
  [
    'a trigger',
    [
      `create function nothing() returns trigger language plpgsql as 'begin return new; end'`,
      'create trigger quietly before insert on tide for each row execute function nothing()',
    ],
    ['tide.quietly is a trigger'],
  ],
  [
    'views that read as their owner',
    [
      'create view low_tide as select * from tide',
      'create view no_tide with (security_invoker = false) as select * from tide',
      'create materialized view old_tide as select * from tide',
    ],
    [
      'low_tide is a view without security_invoker',
      'no_tide is a view without security_invoker',
      'old_tide is a materialised view, which no policy guards',
    ],
  ],
  [
    'a function that runs as its owner',
    [`create function flood() returns integer language sql security definer as 'select 1'`],
    ['flood is a SECURITY DEFINER function'],
  ],
]

/** What would let the application rewrite the trail, and which table is then named. */
const REWRITING: readonly (readonly [string, string])[] = [
  ['grant update on trail to mufakat_app', 'trail'],
  ['grant update (hash) on trail to mufakat_app', 'trail'],
  ['grant delete on trail to public', 'trail'],
  ['grant truncate on trail to mufakat_app', 'trail'],
  ['grant trigger on trail to mufakat_app', 'trail'],
  ['create policy again on trail for update to mufakat_app using (true)', 'trail'],
  ['create policy gone on trail for delete to mufakat_app using (true)', 'trail'],
  ['create policy all_of_it on trail for all to mufakat_app using (true)', 'trail'],
  ['grant update (content) on trail_content to mufakat_app', 'trail_content'],
  ['grant delete on trail_content to mufakat_app', 'trail_content'],
  ['grant delete on trail_head to mufakat_app', 'trail_head'],
  ['grant update (chain) on trail_head to mufakat_app', 'trail_head'],
]

const tests = (engine: () => Engine<unknown>) => {
  const run = async (commands: readonly string[]) => {
    for (const command of commands) await sql.raw(command).execute(engine().db)
  }
  beforeEach(() => run(['drop schema public cascade', 'create schema public']))

  test('the register’s own tables keep every rule', async () => {
    await migrate(engine().db)
    assert.deepEqual(await lintSchema(engine().db), [])
  })

  for (const [command, table] of REWRITING)
    test(`“${command}” is refused`, async () => {
      await migrate(engine().db)
      await run([command])
      assert.deepEqual(await lintSchema(engine().db), [
        `${table} is of the trail, and a role may change or delete what it holds`,
      ])
    })

  test('a trail without row-level security is named', async () => {
    await migrate(engine().db)
    await run(['alter table trail_content disable row level security'])
    assert.deepEqual(await lintSchema(engine().db), [
      'trail_content is of the trail, and row-level security is off',
    ])
  })

  test('tables that keep the rules pass', async () => {
    await run(GOOD)
    assert.deepEqual(await lintSchema(engine().db), [])
  })

  for (const [what, commands, said] of BAD)
    test(`${what} is named`, async () => {
      await run([...GOOD, ...commands])
      assert.deepEqual(await lintSchema(engine().db), said)
    })
}

const suite = (name: string, skip: string | false, place: () => Promise<Place>) =>
  describe(`the lint of the schema, on ${name}`, { skip }, () => {
    let at: Place
    let engine: Engine<unknown>
    before(async () => {
      at = await place()
      const outcome = await openEngine<unknown>(at.where)
      assert.ok(outcome.ok)
      engine = outcome.value
    })
    after(async () => {
      await engine?.close()
      await at?.drop()
    })
    tests(() => engine)
  })

const url = process.env.TEST_DATABASE_URL
suite('PGlite', false, inFolder)
suite(
  'PostgreSQL',
  url ? false : 'TEST_DATABASE_URL is not set, so PostgreSQL was left out',
  onServer(url ?? ''),
)
