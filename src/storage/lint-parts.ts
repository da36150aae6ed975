/** Tables of the instance, not of a partnership: the migrator's own two. */
const INSTANCE_TABLES = ['kysely_migration', 'kysely_migration_lock']

/** The table of the partnerships themselves, whose key is the partnership's id. */
const ROOT = 'partnership'

/** What leads every key: `id` in the table of the partnerships, `partnership_id` elsewhere. */
export const leads = (table: string) => `(case when ${table} = '${ROOT}' then 'id' else 'partnership_id' end)`

/** The schema that is being looked at: where new tables go. What an extension brought is its own affair. */
export const here = (catalogue: string, oid: string, namespace: string) =>
  `${namespace} = (select oid from pg_namespace where nspname = current_schema())
   and not exists (select from pg_depend
                   where classid = '${catalogue}'::regclass and objid = ${oid} and deptype = 'e')`

/** The tables of partnerships. */
export const tables = `(
  select oid, relname::text as name, relpersistence as persistence from pg_class
  where relkind in ('r', 'p') and ${here('pg_class', 'pg_class.oid', 'relnamespace')}
    and relname not in (${INSTANCE_TABLES.map((name) => `'${name}'`).join(', ')})
) t`
