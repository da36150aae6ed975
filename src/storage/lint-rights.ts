import { here, tables } from './lint-parts.ts'

const schema = `(select oid from pg_namespace where nspname = current_schema())`

/** Everything that rows can be read from or written to in the schema. */
const relations = `(
  select oid, relname::text as name, relkind as kind, relowner as owner, relrowsecurity as guarded, relacl as acl from pg_class
  where relkind in ('r', 'p', 'v', 'm', 'f', 'S') and ${here('pg_class', 'pg_class.oid', 'relnamespace')}
) r`

const functions = `(
  select p.oid, p.proname::text as name, p.prosecdef as definer, p.proleakproof as leakproof, p.pronamespace as namespace from pg_proc p
  join pg_namespace n on n.oid = p.pronamespace
  where n.nspname not in ('pg_catalog', 'information_schema')
    and not exists (select from pg_depend where classid = 'pg_proc'::regclass and objid = p.oid and deptype = 'e')
) f`

/**
 * Rules of who has which right, each with a query that names whatever breaks it: a row that nobody is to see can leave by a
 * right as well as by a table. `app` is the role under which requests run.
 */
export const RIGHTS = (app: string): Readonly<Record<string, string>> => {
  const role = `(select * from pg_roles where rolname = '${app}') app`
  const attribute = (column: string) => `select app.rolname::text as name from ${role} where app.${column}`
  return {
    'has no row-level security': `
      select t.name from ${tables} join pg_class c on c.oid = t.oid where not c.relrowsecurity`,

    'may be used further than its policies say': `
      select r.name || ' (' || act || ')' as name from ${relations} cross join ${role}
      cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) act
      where r.kind in ('r', 'p', 'f', 'm')
        and (has_table_privilege(app.oid, r.oid, act)
             or (act <> 'DELETE' and has_any_column_privilege(app.oid, r.oid, act)))
        and not exists (
          select from pg_policy p where p.polrelid = r.oid and app.oid = any (p.polroles)
             and p.polcmd in ('*', case act when 'SELECT' then 'r' when 'INSERT' then 'a' when 'UPDATE' then 'w' else 'd' end))`,

    'gives a right that no policy guards': `
      select r.name || ' (' || act || ')' as name from ${relations} cross join ${role}
      cross join unnest(array['TRUNCATE', 'REFERENCES', 'TRIGGER']) act
      where r.kind in ('r', 'p', 'f') and has_table_privilege(app.oid, r.oid, act)`,

    'is open to everybody (PUBLIC)': `
      select distinct r.name from ${relations} cross join aclexplode(r.acl) given where given.grantee = 0`,

    'has a policy for another role than the app’s': `
      select r.name || '.' || p.polname as name from ${relations} join pg_policy p on p.polrelid = r.oid
      where p.polroles is distinct from array(select oid from pg_roles where rolname = '${app}')`,

    'has a policy that lets every row pass': `
      select r.name || '.' || p.polname as name from ${relations} join pg_policy p on p.polrelid = r.oid
      where p.polpermissive
        and (pg_get_expr(p.polqual, p.polrelid) = 'true' or pg_get_expr(p.polwithcheck, p.polrelid) = 'true')`,

    'has a rule, which acts as its owner': `
      select r.name || '.' || w.rulename as name from ${relations} join pg_rewrite w on w.ev_class = r.oid
      where w.rulename <> '_RETURN'`,

    'is a foreign table, which no policy guards': `select r.name from ${relations} where r.kind = 'f'`,

    'belongs to the role of the app': `
      select r.name from ${relations} join ${role} on app.oid = r.owner
      union all select f.name from ${functions} join pg_proc p on p.oid = f.oid join ${role} on app.oid = p.proowner
      union all select nspname::text from pg_namespace join ${role} on app.oid = nspowner`,

    'is SECURITY DEFINER and the app may call it': `
      select f.name from ${functions} cross join ${role}
      where f.definer and f.namespace <> ${schema} and has_function_privilege(app.oid, f.oid, 'EXECUTE')`,

    'is a leakproof function of ours, which sees rows before their policy does': `
      select f.name from ${functions} where f.leakproof`,

    'gives rights on tables that are still to come': `
      select coalesce(r.rolname, 'PUBLIC')::text as name from pg_default_acl d cross join aclexplode(d.defaclacl) given
      left join pg_roles r on r.oid = given.grantee
      where d.defaclobjtype in ('r', 'S') and (given.grantee = 0 or r.rolname = '${app}')`,

    'may make tables of its own': `
      select app.rolname::text as name from ${role} where has_schema_privilege(app.oid, ${schema}, 'CREATE')`,

    'is a superuser': attribute('rolsuper'),
    'may pass by row-level security': attribute('rolbypassrls'),
    'may make roles': attribute('rolcreaterole'),
    'may make databases': attribute('rolcreatedb'),
    'may copy the whole server': attribute('rolreplication'),
    'may sign in': attribute('rolcanlogin'),
    'has another role’s rights': `
      select app.rolname || ' in ' || other.rolname as name from ${role}
      join pg_auth_members m on m.member = app.oid join pg_roles other on other.oid = m.roleid`,
  }
}
