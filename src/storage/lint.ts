import { type Kysely, sql } from 'kysely'
import { here, leads, tables } from './lint-parts.ts'
import { RIGHTS } from './lint-rights.ts'
import { APP } from './migrations/0005-access.ts'

const columnOf = (table: string, number: string) =>
  `(select attname::text from pg_attribute where attrelid = ${table} and attnum = ${number})`

/** Tables whose rows are added and never changed; of the one that says where each chain ends, two columns move on. */
const TRAIL = `t.name in ('trail', 'trail_content', 'trail_head')`
const MOVES_ON = `t.name = 'trail_head'`

/** The rules of the tables, each with a query that names whatever breaks it. */
const RULES: Readonly<Record<string, string>> = {
  'has no primary key': `
    select t.name from ${tables}
    where not exists (select from pg_index where indrelid = t.oid and indisprimary)`,

  'is unlogged, so a crash would empty it': `
    select t.name from ${tables} where t.persistence = 'u'`,

  'is unique, but does not begin with the partnership': `
    select t.name || '.' || c.relname as name from ${tables}
    join pg_index i on i.indrelid = t.oid and (i.indisunique or i.indisexclusion)
    join pg_class c on c.oid = i.indexrelid
    where ${columnOf('t.oid', 'i.indkey[0]')} is distinct from ${leads('t.name')}`,

  'is a foreign key that does not begin with the partnership on both sides': `
    select t.name || '.' || k.conname as name from ${tables}
    join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
    join pg_class r on r.oid = k.confrelid
    where ${columnOf('t.oid', 'k.conkey[1]')} <> ${leads('t.name')}
       or ${columnOf('r.oid', 'k.confkey[1]')} <> ${leads('r.relname')}`,

  'is a foreign key without an index that begins with its columns': `
    select t.name || '.' || k.conname as name from ${tables}
    join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
    where not exists (
      select from pg_index i
      where i.indrelid = t.oid and i.indisvalid and i.indpred is null
        and k.conkey <@ (string_to_array(i.indkey::text, ' ')::int2[])[1:cardinality(k.conkey)])`,

  'is numbered by a sequence': `
    select coalesce(t.relname || '.' || a.attname, s.relname) as name from pg_class s
    left join pg_depend d
      on d.classid = 'pg_class'::regclass and d.objid = s.oid and d.refobjsubid > 0 and d.deptype in ('a', 'i')
    left join pg_class t on t.oid = d.refobjid
    left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
    where s.relkind = 'S' and ${here('pg_class', 's.oid', 's.relnamespace')}`,

  'is a trigger': `
    select t.name || '.' || g.tgname as name from ${tables}
    join pg_trigger g on g.tgrelid = t.oid and not g.tgisinternal`,

  'is a view without security_invoker': `
    select relname::text as name from pg_class
    where relkind = 'v' and ${here('pg_class', 'pg_class.oid', 'relnamespace')}
      and not exists (select from pg_options_to_table(reloptions)
                      where option_name = 'security_invoker' and lower(option_value) in ('on', 'true', 'yes', '1'))`,

  'is a materialised view, which no policy guards': `
    select relname::text as name from pg_class
    where relkind = 'm' and ${here('pg_class', 'pg_class.oid', 'relnamespace')}`,

  'is of the trail, and a role may change or delete what it holds': `
    select t.name from ${tables}
    where ${TRAIL} and (
      exists (select from pg_class c cross join lateral aclexplode(c.relacl) a
               where c.oid = t.oid and a.grantee <> c.relowner
                 and a.privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER'))
      or exists (select from pg_attribute f cross join lateral aclexplode(f.attacl) a
                  where f.attrelid = t.oid and a.privilege_type = 'UPDATE'
                    and not (${MOVES_ON} and f.attname in ('number', 'hash')))
      or exists (select from pg_policy o
                  where o.polrelid = t.oid and (o.polcmd in ('d', '*') or (o.polcmd = 'w' and not ${MOVES_ON}))))`,

  'is of the trail, and row-level security is off': `
    select t.name from ${tables}
    join pg_class c on c.oid = t.oid
    where ${TRAIL} and not c.relrowsecurity`,

  'is a SECURITY DEFINER function': `
    select proname::text as name from pg_proc
    where prosecdef and ${here('pg_proc', 'pg_proc.oid', 'pronamespace')}`,
}

/**
 * What in the schema breaks its rules, as sentences; empty where all is well. The rules let a distributed PostgreSQL
 * take the tables (every key begins with the partnership, so that a partnership's rows can lie together), keep numbers
 * and changes in code that can be read (no sequences, no triggers), and leave row-level security no way round. `app` is the
 * database's role under which requests run.
 */
export const lintSchema = async <S>(db: Kysely<S>, app = APP): Promise<readonly string[]> => {
  const found: string[] = []
  for (const [rule, query] of Object.entries({ ...RULES, ...RIGHTS(app) })) {
    const { rows } = await sql<{ name: string }>`${sql.raw(query)} order by 1`.execute(db)
    found.push(...rows.map(({ name }) => `${name} ${rule}`))
  }
  return found
}
