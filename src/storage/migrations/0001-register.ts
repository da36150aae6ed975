import { type Kysely, sql } from 'kysely'

/** The partnership's own standing: sides, bodies, posts, people, mechanisms, meetings, instruments, topics. */
const STANDING = [
  `create table partnership (
    id text primary key,
    name text not null,
    short_name text not null,
    about text not null,
    demonstration boolean not null
  )`,
  `create table counter (
    partnership_id text not null references partnership (id),
    noun text not null,
    last integer not null,
    primary key (partnership_id, noun)
  )`,
  `create table side (
    partnership_id text not null references partnership (id),
    id text not null,
    name text not null,
    short_name text not null,
    colour text not null,
    place integer not null check (place in (1, 2)),
    primary key (partnership_id, id),
    unique (partnership_id, place)
  )`,
  `create table body (
    partnership_id text not null,
    id integer not null,
    key text not null,
    side_id text not null,
    name text not null,
    short_name text,
    kind text not null,
    within_key text,
    primary key (partnership_id, id),
    unique (partnership_id, key),
    foreign key (partnership_id, side_id) references side (partnership_id, id)
  )`,
  `create index body_side on body (partnership_id, side_id)`,
  `create table post (
    partnership_id text not null,
    id integer not null,
    key text not null,
    body_id integer not null,
    title text not null,
    primary key (partnership_id, id),
    unique (partnership_id, key),
    foreign key (partnership_id, body_id) references body (partnership_id, id)
  )`,
  `create index post_body on post (partnership_id, body_id)`,
  `create table person (
    partnership_id text not null references partnership (id),
    id integer not null,
    key text,
    name text not null,
    sort_key text not null,
    also_known_as jsonb not null,
    primary key (partnership_id, id),
    unique (partnership_id, key)
  )`,
  `create index person_sorted on person (partnership_id, sort_key, id)`,
  `create table membership (
    partnership_id text not null,
    person_id integer not null,
    seq integer not null,
    post_id integer not null,
    from_date text,
    until_date text,
    source text,
    primary key (partnership_id, person_id, seq),
    foreign key (partnership_id, person_id) references person (partnership_id, id),
    foreign key (partnership_id, post_id) references post (partnership_id, id)
  )`,
  `create index membership_post on membership (partnership_id, post_id)`,
  `create table mechanism (
    partnership_id text not null references partnership (id),
    id integer not null,
    key text not null,
    level text not null,
    name text not null,
    short_name text not null,
    aliases jsonb not null,
    begun text,
    note text,
    source text,
    primary key (partnership_id, id),
    unique (partnership_id, key)
  )`,
  `create table meeting (
    partnership_id text not null references partnership (id),
    id integer not null,
    key text,
    mechanism_id integer,
    name text,
    ordinal integer,
    start_date text not null,
    end_date text,
    place text,
    venue text,
    virtual boolean not null,
    note text,
    source text,
    primary key (partnership_id, id),
    unique (partnership_id, key),
    foreign key (partnership_id, mechanism_id) references mechanism (partnership_id, id)
  )`,
  `create index meeting_mechanism on meeting (partnership_id, mechanism_id)`,
  `create index meeting_dated on meeting (partnership_id, start_date, id)`,
  `create table co_chair (
    partnership_id text not null,
    meeting_id integer not null,
    seq integer not null,
    person_id integer not null,
    side_id text not null,
    post text,
    primary key (partnership_id, meeting_id, seq),
    foreign key (partnership_id, meeting_id) references meeting (partnership_id, id),
    foreign key (partnership_id, person_id) references person (partnership_id, id),
    foreign key (partnership_id, side_id) references side (partnership_id, id)
  )`,
  `create index co_chair_person on co_chair (partnership_id, person_id)`,
  `create index co_chair_side on co_chair (partnership_id, side_id)`,
  `create table instrument (
    partnership_id text not null references partnership (id),
    id integer not null,
    key text,
    name text not null,
    sort_key text not null,
    also_known_as jsonb not null,
    year text,
    period_from text,
    period_until text,
    note text,
    source text,
    primary key (partnership_id, id),
    unique (partnership_id, key)
  )`,
  `create index instrument_sorted on instrument (partnership_id, sort_key, id)`,
  `create table topic (
    partnership_id text not null references partnership (id),
    id integer not null,
    key text,
    kind text not null check (kind in ('issue', 'area')),
    name text not null,
    sort_key text not null,
    also_known_as jsonb not null,
    primary key (partnership_id, id),
    unique (partnership_id, key)
  )`,
  `create index topic_sorted on topic (partnership_id, kind, sort_key, id)`,
  `create table name (
    partnership_id text not null references partnership (id),
    noun text not null,
    folded text not null,
    ref_id integer not null,
    primary key (partnership_id, noun, folded, ref_id)
  )`,
  `create table figure (
    partnership_id text not null references partnership (id),
    seq integer not null,
    instrument_id integer,
    on_date text not null,
    value double precision not null,
    "of" double precision,
    unit text not null,
    note text,
    source text not null,
    primary key (partnership_id, seq),
    foreign key (partnership_id, instrument_id) references instrument (partnership_id, id)
  )`,
  `create index figure_instrument on figure (partnership_id, instrument_id)`,
]

/** Records, what was read in them, what was decided. */
const RECORDS = [
  `create table source_file (
    partnership_id text not null references partnership (id),
    sha256 text not null,
    bytes bytea not null,
    primary key (partnership_id, sha256)
  )`,
  `create table record (
    partnership_id text not null,
    id integer not null,
    title text not null,
    kind text not null,
    published text,
    meeting_id integer,
    illustrative boolean not null,
    source text,
    language text not null,
    file_name text not null,
    media_type text not null,
    sha256 text not null,
    size integer not null,
    reading integer not null,
    kept_at text not null,
    primary key (partnership_id, id),
    foreign key (partnership_id, sha256) references source_file (partnership_id, sha256),
    foreign key (partnership_id, meeting_id) references meeting (partnership_id, id)
  )`,
  `create index record_newest on record (partnership_id, published, id)`,
  `create index record_meeting on record (partnership_id, meeting_id)`,
  `create index record_file on record (partnership_id, sha256)`,
  `create table reading (
    partnership_id text not null,
    record_id integer not null,
    number integer not null,
    reader text not null,
    read_at text not null,
    text text not null,
    blocks jsonb not null,
    facts jsonb not null,
    primary key (partnership_id, record_id, number),
    foreign key (partnership_id, record_id) references record (partnership_id, id)
  )`,
  `create table statement (
    partnership_id text not null,
    record_id integer not null,
    number integer not null,
    state text not null check (state in ('proposed', 'confirmed', 'amended', 'rejected', 'withdrawn')),
    revision integer not null,
    kind text not null,
    start_at integer not null,
    end_at integer not null,
    content jsonb not null,
    read jsonb,
    primary key (partnership_id, record_id, number),
    foreign key (partnership_id, record_id) references record (partnership_id, id)
  )`,
  `create index statement_kind on statement (partnership_id, kind, state)`,
  `create table actor (
    partnership_id text not null,
    record_id integer not null,
    number integer not null,
    person_id integer not null,
    primary key (partnership_id, record_id, number, person_id),
    foreign key (partnership_id, record_id, number) references statement (partnership_id, record_id, number),
    foreign key (partnership_id, person_id) references person (partnership_id, id)
  )`,
  `create index actor_person on actor (partnership_id, person_id)`,
  `create table decision (
    partnership_id text not null,
    record_id integer not null,
    number integer not null,
    revision integer not null,
    act text not null check (act in ('confirm', 'amend', 'reject', 'reopen')),
    by text not null,
    at text not null,
    reason text,
    before jsonb not null,
    after jsonb not null,
    primary key (partnership_id, record_id, number, revision),
    foreign key (partnership_id, record_id, number) references statement (partnership_id, record_id, number)
  )`,
  `create table mention (
    partnership_id text not null,
    record_id integer not null,
    id integer not null,
    kind text not null check (kind in ('person', 'instrument', 'issue', 'area', 'figure')),
    ref_id integer,
    start_at integer not null,
    end_at integer not null,
    words text not null,
    detail jsonb not null,
    primary key (partnership_id, record_id, id),
    foreign key (partnership_id, record_id) references record (partnership_id, id)
  )`,
  `create index mention_of on mention (partnership_id, kind, ref_id)`,
  `create table proposal (
    partnership_id text not null references partnership (id),
    id integer not null,
    made_at text not null,
    title text not null,
    sha256 text not null,
    reading text not null,
    bytes bytea not null,
    primary key (partnership_id, id)
  )`,
]

/** The register's first tables. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [...STANDING, ...RECORDS]) await sql.raw(statement).execute(db)
}
