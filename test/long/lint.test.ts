import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type Engine, openEngine } from '../../src/storage/engines/engine.ts'
import { lintSchema } from '../../src/storage/lint.ts'
import { migrate } from '../../src/storage/migrations/migrate.ts'
import { inFolder, type Place } from '../../src/storage/testing/on-each-engine.ts'
import { onServer } from '../../src/storage/testing/on-server.ts'

/** A role of the test's own: roles are of the whole server, on which other tests run. */
const ROLE = `mufakat_lint_${randomBytes(4).toString('hex')}`

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
  ...['partnership', 'tide', 'ferry'].map((table) => `alter table ${table} enable row level security`),
  `grant select on tide to ${ROLE}`,
  `create policy tide_select on tide for select to ${ROLE} using (partnership_id = 'here')`,
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

const app = (what: string) => [`${ROLE} ${what}`]

/** Which rights leave a way round the policies, and what is then said. */
const BAD_RIGHTS: typeof BAD = [
  [
    'a table without row-level security',
    ['create table buoy (partnership_id text primary key)'],
    ['buoy has no row-level security'],
  ],
  [
    'a right beyond the policies',
    [
      `grant insert, delete on tide to ${ROLE}`,
      `grant update (name) on tide to ${ROLE}`,
      `grant select on ferry to ${ROLE}`,
    ],
    ['ferry (SELECT)', 'tide (DELETE)', 'tide (INSERT)', 'tide (UPDATE)'].map(
      (right) => `${right} may be used further than its policies say`,
    ),
  ],
  [
    'a right that policies don’t guard',
    [`grant truncate, references, trigger on tide to ${ROLE}`],
    ['tide (REFERENCES)', 'tide (TRIGGER)', 'tide (TRUNCATE)'].map(
      (right) => `${right} gives a right that no policy guards`,
    ),
  ],
  [
    'a table open to PUBLIC',
    [
      'create policy ferry_select on ferry for select to public using (seq = 1)',
      'grant select on ferry to public',
    ],
    [
      'ferry (SELECT) may be used further than its policies say',
      'ferry is open to everybody (PUBLIC)',
      'ferry.ferry_select has a policy for another role than the app’s',
    ],
  ],
  [
    'a policy that lets all pass',
    [`create policy ferry_select on ferry for select to ${ROLE} using (true)`],
    ['ferry.ferry_select has a policy that lets every row pass'],
  ],
  [
    'a rule',
    ['create rule also as on insert to ferry do also delete from tide'],
    ['ferry.also has a rule, which acts as its owner'],
  ],
  [
    'a table of the app’s own',
    [`alter view high_tide owner to ${ROLE}`],
    ['high_tide belongs to the role of the app'],
  ],
  [
    'a function elsewhere that runs as its owner',
    [
      'create schema pier',
      `create function pier.flood() returns integer language sql security definer as 'select 1'`,
    ],
    ['flood is SECURITY DEFINER and the app may call it'],
  ],
  [
    'a leakproof function',
    [`create function drip(text) returns boolean language sql leakproof as 'select true'`],
    ['drip is a leakproof function of ours, which sees rows before their policy does'],
  ],
  [
    'a right on tables to come',
    [`alter default privileges in schema public grant select on tables to ${ROLE}`],
    app('gives rights on tables that are still to come'),
  ],
  [
    'a role that makes tables',
    [`grant create on schema public to ${ROLE}`],
    app('may make tables of its own'),
  ],
  ['a role that passes policies by', [`alter role ${ROLE} bypassrls`], app('may pass by row-level security')],
  ['a role that makes roles', [`alter role ${ROLE} createrole`], app('may make roles')],
  ['a role that makes databases', [`alter role ${ROLE} createdb`], app('may make databases')],
  ['a role that copies the server', [`alter role ${ROLE} replication`], app('may copy the whole server')],
  ['a role that signs in', [`alter role ${ROLE} login`], app('may sign in')],
]

/** The tables of the older cases are bad in another way: that they have no policies is said beside it. */
const withoutGuard = (said: readonly string[]) =>
  said.filter((each) => !each.endsWith('has no row-level security'))

const tests = (engine: () => Engine<unknown>) => {
  const run = async (commands: readonly string[]) => {
    for (const command of commands) await sql.raw(command).execute(engine().db)
  }
  beforeEach(() =>
    run(['drop schema if exists sign_in cascade', 'drop schema public cascade', 'create schema public']),
  )

  test('a superuser, and a role that has another’s rights, are named first of all', async () => {
    const named = async (commands: readonly string[]) => {
      await run(commands)
      return (await lintSchema(engine().db, ROLE)).filter((each) => each.startsWith(ROLE))
    }
    await run(GOOD)
    // A superuser has every right, so that every other rule of rights is broken too.
    assert.ok((await named([`alter role ${ROLE} superuser`])).includes(`${ROLE} is a superuser`))
    const member = await named([`alter role ${ROLE} nosuperuser`, `grant pg_read_all_settings to ${ROLE}`])
    assert.deepEqual(member, [`${ROLE} in pg_read_all_settings has another role’s rights`])
    await run([`revoke pg_read_all_settings from ${ROLE}`])
  })

  test('the register’s own tables keep every rule', async () => {
    await migrate(engine().db)
    assert.deepEqual(await lintSchema(engine().db), [])
  })

  for (const [command, table] of REWRITING)
    test(`“${command}” is refused`, async () => {
      await migrate(engine().db)
      await run([command])
      const found = await lintSchema(engine().db)
      assert.ok(found.includes(`${table} is of the trail, and a role may change or delete what it holds`))
    })

  test('a trail without row-level security is named', async () => {
    await migrate(engine().db)
    await run(['alter table trail_content disable row level security'])
    const found = await lintSchema(engine().db)
    assert.ok(found.includes('trail_content is of the trail, and row-level security is off'))
  })

  test('tables that keep the rules pass', async () => {
    await run(GOOD)
    assert.deepEqual(await lintSchema(engine().db, ROLE), [])
  })

  for (const [what, commands, said] of BAD_RIGHTS)
    test(`${what} is named`, async () => {
      try {
        await run([...GOOD, ...commands])
        assert.deepEqual(await lintSchema(engine().db, ROLE), said)
      } finally {
        await run([
          `alter role ${ROLE} nosuperuser nobypassrls nocreaterole nocreatedb noreplication nologin`,
          'drop schema if exists pier cascade',
        ])
      }
    })

  for (const [what, commands, said] of BAD)
    test(`${what} is named`, async () => {
      await run([...GOOD, ...commands])
      assert.deepEqual(withoutGuard(await lintSchema(engine().db, ROLE)), said)
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
      await sql.raw(`create role ${ROLE} nologin`).execute(engine.db)
    })
    after(async () => {
      await sql.raw(`drop owned by ${ROLE} cascade; drop role ${ROLE}`).execute(engine.db)
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
