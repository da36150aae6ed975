import type { ColumnType } from 'kysely'
import type { AppointmentTable, InvitationTable } from './schema-of-appointments.ts'
import type { FrameworksSchema } from './schema-of-frameworks.ts'
import type { ReviewSchema } from './schema-of-review.ts'
import type { SignInSchema } from './schema-of-sign-in.ts'
import type { UploadsSchema } from './schema-of-uploads.ts'
import type { VectorsSchema } from './schema-of-vectors.ts'

/**
 * The tables as TypeScript sees them. Every table of a partnership begins with `partnership_id`, which leads its primary
 * key, every unique index and every foreign key: a distributed PostgreSQL can then keep a partnership on one node.
 * Dates that may be partial ("2017-11") are text; so are instants, in ISO 8601 and UTC. Both sort as they are.
 */
type Json<T> = ColumnType<T, string, string>
/** A text with the ends of words marked where they are written without spaces (src/text/part-words.ts); null for most. */
type Parted = ColumnType<string | null, string | null | undefined, string | null>

/** Who sees a name that records brought: with the stage of the widest of them, a draft's with its side. */
type Staged = {
  owner_side: ColumnType<string | null, string | null | undefined, string | null>
  stage: ColumnType<string, string | undefined, string>
}

export type PartnershipTable = {
  id: string
  name: string
  short_name: string
  about: string
  demonstration: boolean
  /** Whether what is public in it is read without an account. */
  portal: boolean
}

/** The last number given to each noun of a partnership. */
export type CounterTable = { partnership_id: string; noun: string; last: number }

export type SideTable = {
  partnership_id: string
  id: string
  name: string
  short_name: string
  colour: string
  place: number
}

export type BodyTable = {
  partnership_id: string
  id: number
  key: string
  side_id: string
  name: string
  short_name: string | null
  kind: string
  within_key: string | null
}

export type PostTable = { partnership_id: string; id: number; key: string; body_id: number; title: string }

/**
 * `key` is null where a record brought the name and no partnership file has it; so for instruments and topics.
 * `one_with` is the person whose name stands for this one as well, by a person's decision; that one's own is null.
 */
export type PersonTable = Staged & {
  partnership_id: string
  id: number
  key: string | null
  name: string
  sort_key: string
  also_known_as: Json<readonly string[]>
  one_with: ColumnType<number | null, number | null | undefined, number | null>
}

/** A key under which a person's names meet those they may be one with (src/register/name-keys.ts). */
export type PersonKeyTable = { partnership_id: string; key: string; person_id: number }

/** Two people who may be one by their names, `low_id` the smaller number. Proposals: nobody has decided anything. */
export type AlikeTable = { partnership_id: string; low_id: number; high_id: number; how: string }

/** A decision on who is who. `of` is the act that an undo takes back. Never changed, never deleted. */
export type IdentityActTable = {
  partnership_id: string
  id: number
  act: string
  lead_id: number
  other_id: number
  of: number | null
  by: string
  at: string
  moves: Json<unknown>
}

export type MembershipTable = {
  partnership_id: string
  person_id: number
  seq: number
  post_id: number
  from_date: string | null
  until_date: string | null
  source: string | null
}

export type MechanismTable = {
  partnership_id: string
  id: number
  key: string
  level: string
  name: string
  short_name: string
  aliases: Json<readonly string[]>
  begun: string | null
  note: string | null
  source: string | null
}

export type MeetingTable = Staged & {
  partnership_id: string
  id: number
  key: string | null
  mechanism_id: number | null
  name: string | null
  ordinal: number | null
  start_date: string
  end_date: string | null
  place: string | null
  venue: string | null
  virtual: boolean
  note: string | null
  source: string | null
}

export type CoChairTable = {
  partnership_id: string
  meeting_id: number
  seq: number
  person_id: number
  side_id: string
  post: string | null
}

export type InstrumentTable = Staged & {
  partnership_id: string
  id: number
  key: string | null
  name: string
  sort_key: string
  also_known_as: Json<readonly string[]>
  year: string | null
  period_from: string | null
  period_until: string | null
  note: string | null
  source: string | null
}

export type TopicTable = Staged & {
  partnership_id: string
  id: number
  key: string | null
  kind: string
  name: string
  sort_key: string
  also_known_as: Json<readonly string[]>
}

/** Every folded name by which a person, an instrument or a topic is known; one name may lead to several. */
export type NameTable = { partnership_id: string; noun: string; folded: string; ref_id: number }

export type FigureTable = {
  partnership_id: string
  seq: number
  instrument_id: number | null
  on_date: string
  value: number
  of: number | null
  unit: string
  note: string | null
  source: string
}

export type SourceFileTable = {
  partnership_id: string
  sha256: string
  bytes: ColumnType<Uint8Array, Uint8Array, never>
}

export type RecordTable = {
  partnership_id: string
  id: number
  title: string
  parted: Parted
  kind: string
  published: string | null
  meeting_id: number | null
  /** The day of its meeting, null where it has none. */
  meeting_day: string | null
  /** Of its meeting, else its own; "" for none. The database makes it. */
  day: ColumnType<string, never, never>
  illustrative: boolean
  source: string | null
  language: string
  file_name: string
  media_type: string
  sha256: string
  size: number
  /** The reading that stands, of those kept. */
  reading: number
  kept_at: string
  /** The side whose it is; null where the joint secretariat or the machine brought it in. */
  owner_side: string | null
  marking: string
  stage: string
}

/** A number of a record's sketch, by which texts that repeat it are found (src/documents/sketch.ts). */
export type ShingleTable = { partnership_id: string; hash: number; record_id: number }

/**
 * A passage of a record's text, by whose words the record is found (src/storage/passages.ts); its text stands in the reading. `sign_at`
 * and `signs` are its place and length as the database counts, which takes a letter of two halves for one sign.
 */
export type PassageTable = {
  partnership_id: string
  record_id: number
  number: number
  block: number
  start_at: number
  end_at: number
  sign_at: number
  signs: number
}

/** The text of a record as another file or place has it. `comparison` is with the record as it stood when it was kept. */
export type CopyTable = {
  partnership_id: string
  record_id: number
  number: number
  file_name: string
  media_type: string
  sha256: string
  size: number
  source: string | null
  published: string | null
  kept_at: string
  likeness: string
  comparison: Json<unknown>
}

/** A change of the meeting that a record is said to report. Never changed, never deleted. */
export type MeetingChangeTable = {
  partnership_id: string
  record_id: number
  number: number
  by: string
  at: string
  before_id: number | null
  after_id: number | null
}

/** One reading of a record by one version of the reader. Never changed, never deleted. */
export type ReadingTable = {
  partnership_id: string
  record_id: number
  number: number
  reader: string
  read_at: string
  text: string
  blocks: Json<unknown>
  facts: Json<unknown>
}

export type StatementTable = {
  partnership_id: string
  record_id: number
  number: number
  state: string
  revision: number
  kind: string
  start_at: number
  end_at: number
  content: Json<unknown>
  read: ColumnType<unknown, string | null, string | null>
  /** Of its record. */
  day: ColumnType<string, string, never>
  parted: Parted
}

/** Who acts in a statement, of the people the register knows. */
export type ActorTable = { partnership_id: string; record_id: number; number: number; person_id: number }

/** A decision of a person. `revision` is the statement's own after it, so that no two decisions can share one. */
export type DecisionTable = {
  partnership_id: string
  record_id: number
  number: number
  revision: number
  act: string
  by: string
  at: string
  reason: string | null
  /** Who agreed with it, where it took a second person. */
  seconded_by: ColumnType<string | null, string | null | undefined, string | null>
  before: Json<unknown>
  after: Json<unknown>
}

export type MentionTable = {
  partnership_id: string
  record_id: number
  id: number
  kind: string
  ref_id: number | null
  start_at: number
  end_at: number
  words: string
  detail: Json<unknown>
}

/** A file that was read and waits to be kept or discarded. `reading` is JSON; nothing ever searches in it. */
export type ProposalTable = {
  partnership_id: string
  id: number
  /** The side whose editors see it; null is the joint secretariat. */
  owner_side: string | null
  made_at: string
  title: string
  sha256: string
  reading: string
  bytes: ColumnType<Uint8Array, Uint8Array, never>
}

/** Where a chain of the trail ends. Locked by whoever adds to it until their transaction ends. */
export type TrailHeadTable = { partnership_id: string; chain: string; number: number; hash: string }

/**
 * One entry of the trail for each act (src/access/trail-entry.ts). `partnership_id` is '' for the instance's own. Never
 * changed, never deleted.
 */
export type TrailTable = {
  partnership_id: string
  chain: string
  number: number
  at: string
  account: string | null
  name: string
  post: string | null
  role: string | null
  side: string | null
  act: string
  object_kind: string
  object_id: string
  record_id: number | null
  owner_side: string | null
  stage: string | null
  /** The salted digest of the content; null where there is none. */
  content: string | null
  previous: string
  hash: string
}

/** What was before and after an act, as canonical JSON: text, so that what is digested is what is kept, letter by letter. */
export type TrailContentTable = {
  partnership_id: string
  chain: string
  number: number
  salt: string
  content: string
}

/** What was said of a line and a statement of another record: the line follows from its words, or does not. */
export type PlanLinkTable = {
  partnership_id: string
  record_id: number
  line: number
  of_record: number
  statement: number
  state: string
  at: string
}

/** What was said of two statements of two records: they are one clause through the years, or are not. */
export type ClauseLinkTable = {
  partnership_id: string
  record_id: number
  statement: number
  other_id: number
  other_statement: number
  state: string
  at: string
}

/** What was said of a line and one of a later plan: it goes on there, or does not. */
export type PlanSuccessionTable = {
  partnership_id: string
  record_id: number
  line: number
  later_id: number
  successor: number
  state: string
  at: string
}

/** A plan of action: the outline that a person kept of a record's text. */
export type PlanTable = {
  partnership_id: string
  record_id: number
  title: string
  start_year: number | null
  end_year: number | null
  kept_at: string
  /** The instrument that it is, by its number; null where nobody has said. */
  instrument_id: ColumnType<number | null, number | null | undefined, number | null>
}

/** A section or an action line of a plan. `title` is a line's words as well; `quote` null for a section without a heading. */
export type PlanPartTable = {
  partnership_id: string
  record_id: number
  number: number
  parent: number | null
  kind: string
  label: string | null
  title: string
  parted: Parted
  items: Json<unknown>
  quote: Json<unknown>
  /** What brought the line in; null for a part of the plan's own text. */
  intake: ColumnType<string | null, string | null | undefined, never>
  /** Whether a line that was brought in was taken back: it is no part of the plan any more, and its number is not given again. */
  gone: ColumnType<boolean, boolean | undefined, boolean>
}

/** An activity of a line as it was written, version by version; `written` is its date. Never changed, never deleted. */
export type PlanActivityTable = {
  partnership_id: string
  record_id: number
  line: number
  id: string
  version: number
  at: string
  state: string
  title: string
  written: string | null
  place: string | null
  participants: number | null
  budget: Json<unknown>
  milestones: Json<unknown>
  evidence: Json<unknown>
}

/** An indicator of a line as it was written, version by version, with all its values. Never changed, never deleted. */
export type PlanIndicatorTable = {
  partnership_id: string
  record_id: number
  line: number
  id: string
  version: number
  at: string
  title: string
  unit: string
  baseline: Json<unknown>
  target: Json<unknown>
  measured: Json<unknown>
  withdrawn: boolean
}

/** A file that some version of an activity of a line has as evidence. */
export type PlanEvidenceTable = {
  partnership_id: string
  record_id: number
  line: number
  sha256: string
}

/** What somebody said of how a line stands, whatever is known of it; a null status lifts it. Never changed, never deleted. */
export type PlanOverrideTable = {
  partnership_id: string
  record_id: number
  line: number
  number: number
  at: string
  status: string | null
}

/** A body that a line is given to, as lead or in support. */
export type PlanBodyTable = {
  partnership_id: string
  record_id: number
  line: number
  body_id: number
  lead: boolean
}

/** What was taken over of a matrix as one act. `matrix_id` is the record that holds it. */
export type PlanIntakeTable = {
  partnership_id: string
  record_id: number
  id: string
  matrix_id: number
  by: string
  at: string
  reason: string | null
  undone_by: string | null
  undone_at: string | null
}

/** One cell that was taken over: `words` are the cell's, `wrote` says what came of it. */
export type PlanIntakeStepTable = {
  partnership_id: string
  record_id: number
  intake_id: string
  number: number
  line: number
  kind: string
  words: string
  wrote: Json<unknown>
  undone: string | null
}

/** What words of a matrix mean, as a side's people said. `side` is '' for the joint secretariat; `words` are folded. */
export type PlanMeaningTable = {
  partnership_id: string
  side: string
  kind: string
  words: string
  meaning: string
}

/** A Word file in whose words and layout a side has a report. `side` is '' for the joint secretariat. */
export type ReportTemplateTable = {
  partnership_id: string
  side: string
  kind: string
  number: number
  name: string
  sha256: string
  by: string
  at: string
  gone: boolean
}

/** What a short form stands for. The keys are the folded forms, by which two are one. */
export type AbbreviationTable = {
  partnership_id: string
  short_key: string
  meaning_key: string
  short: string
  meaning: string
  gone: boolean
}

/** A search that somebody keeps for themselves. */
export type SavedSearchTable = {
  partnership_id: string
  account: string
  id: string
  name: string
  query: string
  alert: boolean
  at: string
  told_until: string
}

/** What a side means to propose for the agenda of the next meeting of a series. `side` is '' for the joint secretariat. */
export type AgendaPointTable = {
  partnership_id: string
  side: string
  mechanism_id: number
  words: string
  by: string
  at: string
  gone: ColumnType<boolean, boolean | undefined, boolean>
}

/** A report on a line: its side's own until it is accepted. `side` is '' for the joint secretariat. */
export type PlanReportTable = {
  partnership_id: string
  record_id: number
  line: number
  id: string
  side: string
  account: string
  by: string
  at: string
  period: string
  words: string
  claim: string | null
  activity: Json<unknown>
  state: string
  submitted_at: string
  ended_by: string | null
  ended_at: string | null
  reason: string | null
}

/** The status that an accepted report settled. Never changed, never deleted. */
export type PlanClaimTable = {
  partnership_id: string
  record_id: number
  line: number
  report_id: string
  at: string
  status: string
}

/** A call to report on a plan, as it stands; `version` counts how often it was written. */
export type PlanRoundTable = {
  partnership_id: string
  record_id: number
  id: string
  version: number
  period: string
  due: string
  state: string
  by: string
  at: string
}

export type Schema = {
  plan_intake: PlanIntakeTable
  plan_intake_step: PlanIntakeStepTable
  plan_meaning: PlanMeaningTable
  report_template: ReportTemplateTable
  abbreviation: AbbreviationTable
  agenda_point: AgendaPointTable
  saved_search: SavedSearchTable
  plan_round: PlanRoundTable
  plan_report: PlanReportTable
  plan_claim: PlanClaimTable
  plan_activity: PlanActivityTable
  plan_indicator: PlanIndicatorTable
  plan_evidence: PlanEvidenceTable
  plan_override: PlanOverrideTable
  plan_body: PlanBodyTable
  plan_link: PlanLinkTable
  clause_link: ClauseLinkTable
  plan_succession: PlanSuccessionTable
  plan: PlanTable
  plan_part: PlanPartTable
  trail_head: TrailHeadTable
  trail: TrailTable
  trail_content: TrailContentTable
  partnership: PartnershipTable
  counter: CounterTable
  side: SideTable
  body: BodyTable
  post: PostTable
  person: PersonTable
  person_key: PersonKeyTable
  alike: AlikeTable
  identity_act: IdentityActTable
  membership: MembershipTable
  mechanism: MechanismTable
  meeting: MeetingTable
  co_chair: CoChairTable
  instrument: InstrumentTable
  topic: TopicTable
  name: NameTable
  figure: FigureTable
  source_file: SourceFileTable
  record: RecordTable
  shingle: ShingleTable
  passage: PassageTable
  copy: CopyTable
  meeting_change: MeetingChangeTable
  reading: ReadingTable
  statement: StatementTable
  actor: ActorTable
  decision: DecisionTable
  mention: MentionTable
  proposal: ProposalTable
  appointment: AppointmentTable
  invitation: InvitationTable
} & SignInSchema &
  UploadsSchema &
  VectorsSchema &
  ReviewSchema &
  FrameworksSchema
