import { type Kysely, sql } from 'kysely'

/**
 * Accounts and how they sign in belong to the instance, not to a partnership. They stand in a schema of their own, which
 * only the owner of the tables may use.
 */
const SIGN_IN = [
  `create schema sign_in`,
  `create table sign_in.account (
    id text primary key,
    name text not null,
    email text not null unique,
    email_verified boolean not null,
    image text,
    administrator boolean not null default false,
    blocked_at text,
    blocked_by text,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create table sign_in.credential (
    id text primary key,
    provider text not null,
    subject text not null,
    account_id text not null references sign_in.account (id) on delete cascade,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    password text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (provider, subject)
  )`,
  `create index credential_account on sign_in.credential (account_id)`,
  `create table sign_in.session (
    id text primary key,
    token text not null unique,
    account_id text not null references sign_in.account (id) on delete cascade,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    used_at text,
    ip_address text,
    user_agent text
  )`,
  `create index session_account on sign_in.session (account_id)`,
  `create table sign_in.verification (
    id text primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create index verification_identifier on sign_in.verification (identifier)`,
  `create table sign_in.passkey (
    id text primary key,
    account_id text not null references sign_in.account (id) on delete cascade,
    name text not null,
    public_key text not null,
    counter bigint not null,
    transports jsonb not null,
    made_at text not null,
    used_at text
  )`,
  `create index passkey_account on sign_in.passkey (account_id)`,
  `create table sign_in.challenge (
    challenge text primary key,
    account_id text,
    expires_at text not null
  )`,
  `create table sign_in.attempt (
    what text not null,
    who text not null,
    since text not null,
    count integer not null,
    primary key (what, who)
  )`,
  `create table sign_in.kept (name text primary key, value text not null)`,
]

/** Who may do what in a partnership, and the invitations by which somebody comes to it. */
const APPOINTMENTS = [
  `create table appointment (
    partnership_id text not null references partnership (id),
    id integer not null,
    account_id text not null,
    side_id text,
    body_id integer,
    role text not null,
    post text not null,
    from_date text,
    until_date text,
    by text not null,
    at text not null,
    ended_by text,
    ended_at text,
    primary key (partnership_id, id),
    foreign key (partnership_id, side_id) references side (partnership_id, id),
    foreign key (partnership_id, body_id) references body (partnership_id, id)
  )`,
  `create index appointment_account on appointment (account_id)`,
  `create index appointment_side on appointment (partnership_id, side_id)`,
  `create index appointment_body on appointment (partnership_id, body_id)`,
  `create table invitation (
    partnership_id text not null references partnership (id),
    id integer not null,
    token text not null,
    email text not null,
    side_id text,
    body_id integer,
    role text not null,
    post text not null,
    from_date text,
    until_date text,
    by text not null,
    at text not null,
    expires_at text not null,
    by_letter boolean not null,
    accepted_at text,
    withdrawn_by text,
    withdrawn_at text,
    primary key (partnership_id, id),
    unique (partnership_id, token),
    foreign key (partnership_id, side_id) references side (partnership_id, id),
    foreign key (partnership_id, body_id) references body (partnership_id, id)
  )`,
  `create index invitation_email on invitation (email)`,
  `create index invitation_side on invitation (partnership_id, side_id)`,
  `create index invitation_body on invitation (partnership_id, body_id)`,
  // Without a policy, nobody but the owner of the tables sees a row.
  `alter table appointment enable row level security`,
  `alter table invitation enable row level security`,
]

/** Signing in, and which account holds which post. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [...SIGN_IN, ...APPOINTMENTS]) await sql.raw(statement).execute(db)
}
