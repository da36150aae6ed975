/** Every address of the pages, and the only place that builds one. `p` is a partnership's id, the rest are numbers. */

type Query = Readonly<Record<string, string | number | null | undefined>>

const withQuery = (path: string, query: Query): string => {
  const pairs = Object.entries(query).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  )
  if (pairs.length === 0) return path
  return `${path}?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`
}

const under = (p: string, ...rest: readonly (string | number)[]): string =>
  `/${[p, ...rest].map((step) => encodeURIComponent(String(step))).join('/')}`

/** The first page of a list has no number in its address, so that one page has one address. */
const pageOf = (page: number | undefined) => (page && page > 1 ? page : undefined)

/** What of a record is looked at: its part, only one kind, only what holds certain words, which mentions are shown. */
export type RecordQuery = {
  readonly part?: number
  readonly kind?: string | null
  readonly show?: readonly string[]
  readonly find?: string
}

/** A concept of a framework, by their names. */
export type ConceptAddress = { readonly framework: string; readonly code: string }

/** Which series, side and years are looked at. */
export type LookedAddress = {
  readonly mechanism?: number | null
  readonly side?: string | null
  readonly from?: string | null
  readonly until?: string | null
}

/** A text of which the closest adopted wordings are looked for, and in which texts. */
export type AgreedQuery = LookedAddress & { readonly text?: string; readonly kind?: string | null }

const looked = ({ mechanism, side, from, until }: LookedAddress) => ({ mechanism, side, from, until })

export type TopicAddress = LookedAddress & {
  readonly strength?: string | null
  readonly with?: number | null
  readonly page?: number
}

export type WatchAddress = LookedAddress & {
  readonly kind?: 'issue' | 'area'
  readonly sort?: string
  readonly page?: number
}

/** Of what a map is drawn, and which meetings are looked at. */
export type MapAddress = Omit<LookedAddress, 'side'> & { readonly by?: string }

const mapQuery = ({ by, mechanism, from, until }: MapAddress) => ({
  ...{ by: by === 'bodies' ? null : by, mechanism, from, until },
})

/** What of a queue is looked at. */
export type ReviewAddress = {
  readonly sort?: string | null
  readonly record?: number | null
  readonly kind?: string | null
  readonly assigned?: string | null
  readonly due?: string | null
  readonly page?: number
}

export const to = {
  home: (): string => '/',
  /** The trail of a partnership; null for the instance's own. */
  trail: (
    p: string | null,
    query: {
      readonly act?: string | null
      readonly object?: string | null
      readonly id?: string | null
      readonly page?: number
    } = {},
  ): string =>
    withQuery(p === null ? '/trail' : under(p, 'trail'), {
      act: query.act,
      object: query.object,
      id: query.id,
      page: pageOf(query.page),
    }),
  trailExport: (p: string | null): string => (p === null ? '/trail.jsonl' : under(p, 'trail.jsonl')),
  help: (section?: string): string => (section ? `/help#${section}` : '/help'),
  asset: (hash: string, name: string): string => `/assets/${hash}/${name}`,

  signIn: (back?: string): string => withQuery('/sign-in', { back }),
  signOut: (): string => '/sign-out',
  /** Where an organisation's own identity provider is asked. */
  signInWith: (provider: string, back?: string): string =>
    withQuery(under('sign-in', 'with', provider), { back }),
  /** What a passkey is asked to sign, and where its answer goes (POST, JSON). */
  passkeyQuestion: (): string => '/sign-in/passkey/question',
  passkeyAnswer: (): string => '/sign-in/passkey',
  forgottenPassword: (): string => '/forgotten-password',
  newPassword: (token: string): string => under('new-password', token),
  firstAdministrator: (token: string): string => under('first-administrator', token),
  account: (): string => '/account',
  accountName: (): string => '/account/name',
  accountPassword: (): string => '/account/password',
  /** Where the secret address of one's own calendar is made, renewed and revoked (POST), and that address. */
  accountCalendar: (): string => '/account/calendar',
  ownCalendar: (token: string): string => under('account', 'calendar', token),
  accountPasskeys: (): string => '/account/passkeys',
  accountPasskeyQuestion: (): string => '/account/passkeys/question',
  passkeyRemoval: (id: string): string => under('account', 'passkeys', id, 'removal'),
  otherSessions: (): string => '/account/sessions/others',
  sessionEnd: (id: string): string => under('account', 'sessions', id, 'end'),
  accounts: (): string => '/accounts',
  accountBlock: (id: string): string => under('accounts', id, 'block'),

  partnership: (p: string): string => under(p),
  access: (p: string): string => under(p, 'access'),
  invitations: (p: string): string => under(p, 'invitations'),
  invitation: (p: string, token: string): string => under(p, 'invitations', token),
  invitationWithdrawal: (p: string, id: number): string => under(p, 'invitations', id, 'withdrawal'),
  invitationAcceptance: (p: string, id: number): string => under(p, 'invitations', id, 'acceptance'),
  appointmentEnd: (p: string, id: number): string => under(p, 'appointments', id, 'end'),
  sides: (p: string): string => `${under(p)}/sides.css`,

  records: (p: string, page?: number): string => withQuery(under(p, 'records'), { page: pageOf(page) }),
  newRecord: (p: string): string => under(p, 'records', 'new'),
  /** Where a record is kept (POST). */
  keep: (p: string): string => under(p, 'records'),
  record: (p: string, id: number, query: RecordQuery = {}): string =>
    withQuery(under(p, 'records', id), {
      part: pageOf(query.part),
      kind: query.kind,
      show: query.show?.join('.'),
      find: query.find,
    }),
  /** A place of a record's text: `s-4` is statement 4, `b-3` its third block. */
  place: (p: string, id: number, place: string, query: RecordQuery = {}): string =>
    `${to.record(p, id, query)}#${place}`,
  original: (p: string, id: number): string => under(p, 'records', id, 'original'),
  /** Where the meeting of a record is chosen anew. */
  recordMeeting: (p: string, id: number): string => under(p, 'records', id, 'meeting'),
  /** Where a record is moved to another stage, and marked (POST). */
  stage: (p: string, id: number): string => under(p, 'records', id, 'stage'),
  marking: (p: string, id: number): string => under(p, 'records', id, 'marking'),
  /** Where another copy of a record's text is attached to it (POST). */
  copies: (p: string, id: number): string => under(p, 'records', id, 'copies'),
  copyOriginal: (p: string, id: number, n: number): string =>
    under(p, 'records', id, 'copies', n, 'original'),
  copyRemoval: (p: string, id: number, n: number): string => under(p, 'records', id, 'copies', n, 'removal'),
  readings: (p: string, id: number): string => under(p, 'records', id, 'readings'),
  statement: (p: string, id: number, n: number): string => under(p, 'records', id, 'statements', n),
  /** The passages that are closest in meaning to a statement. */
  passagesLike: (p: string, id: number, n: number): string =>
    under(p, 'records', id, 'statements', n, 'like'),
  decisions: (p: string, id: number, n: number): string =>
    under(p, 'records', id, 'statements', n, 'decisions'),

  /** Where a record's outline is looked at and kept as a plan (GET, POST), and where it is taken back (POST). */
  planOutline: (p: string, id: number): string => under(p, 'records', id, 'plan'),
  planRemoval: (p: string, id: number): string => under(p, 'records', id, 'plan', 'removal'),
  plans: (p: string): string => under(p, 'plans'),
  /** What is given to the bodies of one's side over all plans, or to one body. */
  work: (p: string, query: { readonly body?: number | null } = {}): string =>
    withQuery(under(p, 'plans', 'work'), query),
  /** A plan has the number of its record. */
  plan: (p: string, id: number, query: { readonly on?: string | null } = {}): string =>
    withQuery(under(p, 'plans', id), { on: query.on }),
  /** A plan in figures: over the years, by body and by year. */
  planFigures: (p: string, id: number, query: { readonly on?: string | null } = {}): string =>
    withQuery(under(p, 'plans', id, 'figures'), { on: query.on }),
  /** What another record, read as a matrix, says otherwise than a plan's lines do. */
  planComparison: (p: string, id: number, query: { readonly record?: string | null } = {}): string =>
    withQuery(under(p, 'plans', id, 'comparison'), { record: query.record }),
  /** Where it is said which instrument a plan is. */
  planInstrument: (p: string, id: number): string => under(p, 'plans', id, 'instrument'),
  /** Where what was ticked of a matrix is taken over into a plan. */
  planIntakes: (p: string, id: number): string => under(p, 'plans', id, 'intakes'),
  /** What was taken over as one act. */
  planIntake: (p: string, id: number, intake: string): string => under(p, 'plans', id, 'intakes', intake),
  /** Where what was taken over is taken back. */
  planIntakeUndoing: (p: string, id: number, intake: string): string =>
    under(p, 'plans', id, 'intakes', intake, 'undoing'),
  /** Where it is said what words of matrices mean. */
  planMeanings: (p: string, id: number): string => under(p, 'plans', id, 'meanings'),
  /** A plan beside a later one: which of its lines go on there. */
  planSuccession: (p: string, id: number, query: { readonly record?: string | null } = {}): string =>
    withQuery(under(p, 'plans', id, 'succession'), { record: query.record }),
  /** The words of meetings that a plan's lines follow from, of all lines or one. */
  planLinks: (
    p: string,
    id: number,
    query: { readonly line?: number | null; readonly page?: number } = {},
  ): string => withQuery(under(p, 'plans', id, 'links'), { line: query.line, page: pageOf(query.page) }),
  /** Frameworks, one of them with its outline, and a concept with what serves it on a day, of one plan or a part of it where one is named. */
  frameworks: (p: string): string => under(p, 'frameworks'),
  framework: (p: string, f: string): string => under(p, 'frameworks', f),
  concept: (
    p: string,
    f: string,
    code: string,
    query: {
      readonly on?: string | null
      readonly plan?: number | null
      readonly part?: number | null
    } = {},
  ): string =>
    withQuery(under(p, 'frameworks', f, code), { on: query.on, plan: query.plan, part: query.part }),
  /** A concept together with one of another framework: how they relate, and what serves both. */
  twoConcepts: (p: string, one: ConceptAddress, other: ConceptAddress): string =>
    under(p, 'frameworks', one.framework, one.code, 'with', other.framework, other.code),
  /** Where it is said which concepts a line or a statement serves (POST). */
  lineAlignments: (p: string, id: number, n: number): string =>
    under(p, 'plans', id, 'lines', n, 'alignments'),
  statementAlignments: (p: string, id: number, n: number): string =>
    under(p, 'records', id, 'statements', n, 'alignments'),
  /** A statement's clause through the years, as a page or a table; where it is said which statements are one clause (POST). */
  clauseHistory: (p: string, id: number, n: number, form: 'page' | 'csv' = 'page'): string =>
    under(p, 'records', id, 'statements', n, form === 'page' ? 'history' : 'history.csv'),
  clauseLinks: (p: string, id: number, n: number): string =>
    under(p, 'records', id, 'statements', n, 'clause-links'),
  /** Where it is said which lines of plans a statement is followed under (POST). */
  statementLinks: (p: string, id: number, n: number): string =>
    under(p, 'records', id, 'statements', n, 'links'),
  /** The skeleton of the plan after a plan as a Word document; `record`: the later plan, as far as there is one. */
  planSkeleton: (p: string, id: number, query: { readonly record?: string | null } = {}): string =>
    withQuery(under(p, 'plans', id, 'skeleton.docx'), { record: query.record }),
  /** The matrix of a plan, as a workbook or for paper. */
  planMatrix: (
    p: string,
    id: number,
    query: { readonly on?: string | null; readonly text?: 'standard' } = {},
    form: 'xlsx' | 'docx' | 'pdf' = 'xlsx',
  ): string => withQuery(under(p, 'plans', id, `matrix.${form}`), query),
  /** The joint report of a plan on some time as a Word document, or as a PDF. */
  planReport: (
    p: string,
    id: number,
    query: { readonly from?: string | null; readonly until?: string | null } = {},
    form: 'docx' | 'pdf' = 'docx',
  ): string => withQuery(under(p, 'plans', id, `report.${form}`), query),
  /** A plan on two pages with charts, on some time, as a file. */
  planHighlights: (
    p: string,
    id: number,
    query: { readonly from?: string | null; readonly until?: string | null } = {},
    form: 'docx' | 'pdf' = 'docx',
  ): string => withQuery(under(p, 'plans', id, `highlights.${form}`), query),
  /** Two frameworks beside each other, as a page or a file; where it is said how their concepts relate (POST). */
  crosswalk: (
    p: string,
    query: { readonly first?: string; readonly second?: string } = {},
    form: 'page' | 'sssom.tsv' | 'sssom.json' | 'ttl' = 'page',
  ): string => withQuery(under(p, form === 'page' ? 'crosswalk' : `crosswalk.${form}`), query),
  /** The words and the layout that a side gives its reports. */
  templates: (p: string): string => under(p, 'templates'),
  /** Where a template of a kind is brought in (POST); with a number, one that was (GET), used again or taken back (POST). */
  template: (p: string, kind: string, n?: number): string =>
    n === undefined ? under(p, 'templates', kind) : under(p, 'templates', kind, n),
  /** The template that Mufakat has by itself, to be changed in Word. */
  standardTemplate: (p: string, kind: string): string => under(p, 'templates', kind, 'standard.docx'),
  /** Where the rounds of a plan are opened, changed and closed (POST). */
  planRounds: (p: string, id: number): string => under(p, 'plans', id, 'rounds'),
  /** What a partnership or one of its plans has in a calendar (iCalendar). */
  calendar: (p: string): string => under(p, 'calendar.ics'),
  planCalendar: (p: string, id: number): string => under(p, 'plans', id, 'calendar.ics'),
  planLine: (p: string, id: number, n: number): string => under(p, 'plans', id, 'lines', n),
  /** Statements, lines and activities that are close in meaning to a line. */
  passagesLikeLine: (p: string, id: number, n: number): string => under(p, 'plans', id, 'lines', n, 'like'),
  /** Where what is known of a line is written (POST): its activities, its status by somebody's word, whose it is. */
  lineActivities: (p: string, id: number, n: number): string =>
    under(p, 'plans', id, 'lines', n, 'activities'),
  lineStatus: (p: string, id: number, n: number): string => under(p, 'plans', id, 'lines', n, 'status'),
  lineReports: (p: string, id: number, n: number): string => under(p, 'plans', id, 'lines', n, 'reports'),
  lineIndicators: (p: string, id: number, n: number): string =>
    under(p, 'plans', id, 'lines', n, 'indicators'),
  lineValues: (p: string, id: number, n: number): string => under(p, 'plans', id, 'lines', n, 'values'),
  lineEvidence: (p: string, id: number, n: number): string => under(p, 'plans', id, 'lines', n, 'evidence'),
  /** A file that is evidence of what was done under a line, by the sum of its bytes. */
  evidenceFile: (p: string, id: number, n: number, sha256: string): string =>
    under(p, 'plans', id, 'lines', n, 'evidence', sha256),
  lineBodies: (p: string, id: number, n: number): string => under(p, 'plans', id, 'lines', n, 'bodies'),

  statements: (
    p: string,
    query: { readonly kind?: string | null; readonly state?: string | null; readonly page?: number } = {},
  ): string =>
    withQuery(under(p, 'statements'), { kind: query.kind, state: query.state, page: pageOf(query.page) }),

  /** What is searched for, as src/search/print-query.ts prints it; and what was found as a table, or a list with citations. */
  search: (p: string, query: { readonly q?: string; readonly page?: number } = {}): string =>
    withQuery(under(p, 'search'), { q: query.q, page: pageOf(query.page) }),
  searchFile: (p: string, q: string, form: 'csv' | 'docx' = 'csv'): string =>
    withQuery(under(p, `search.${form}`), { q }),

  /** The searches that somebody keeps; where one is kept (POST), or removed. */
  savedSearches: (p: string): string => under(p, 'searches'),
  savedSearchRemoval: (p: string): string => under(p, 'searches', 'removal'),

  /** What short forms stand for; where one is kept (POST), or removed. */
  abbreviations: (p: string): string => under(p, 'abbreviations'),
  abbreviationRemoval: (p: string): string => under(p, 'abbreviations', 'removal'),

  /** The closest adopted wordings of what somebody writes, of all texts or some. */
  agreedLanguage: (p: string, query: AgreedQuery = {}): string =>
    withQuery(under(p, 'agreed-language'), query),

  /** What waits for whoever asks. */
  review: (p: string, query: ReviewAddress = {}): string =>
    withQuery(under(p, 'review'), { ...query, page: pageOf(query.page) }),
  /** A thing under review by its key, "statement-12-4", and what is done with it (POST). */
  matter: (p: string, key: string): string => under(p, 'review', key),
  comments: (p: string, key: string): string => under(p, 'review', key, 'comments'),
  settling: (p: string, key: string): string => under(p, 'review', key, 'settling'),
  assignments: (p: string, key: string): string => under(p, 'review', key, 'assignments'),
  seconding: (p: string, key: string, id: string): string => under(p, 'review', key, 'secondings', id),
  comment: (p: string, id: string, act: 'edits' | 'withdrawal'): string =>
    under(p, 'review', 'comments', id, act),
  assignment: (p: string, id: string): string => under(p, 'review', 'assignments', id, 'done'),
  /** Where many statements are decided on as one act (POST), and what became of it. */
  bulk: (p: string): string => under(p, 'review', 'decisions'),
  bulkAct: (p: string, id: string): string => under(p, 'review', 'acts', id),
  bulkUndoing: (p: string, id: string): string => under(p, 'review', 'acts', id, 'undoing'),
  notifications: (page?: number): string => withQuery('/notifications', { page: pageOf(page) }),
  notificationsRead: (): string => '/notifications/read',
  notificationSettings: (): string => '/notifications/settings',

  proposals: (p: string): string => under(p, 'proposals'),
  proposal: (p: string, id: number, part?: number): string =>
    withQuery(under(p, 'proposals', id), { part: pageOf(part) }),
  removal: (p: string, id: number): string => under(p, 'proposals', id, 'removal'),
  readingOfUpload: (p: string, id: number): string => under(p, 'proposals', id, 'readings'),

  meetings: (p: string, page?: number): string => withQuery(under(p, 'meetings'), { page: pageOf(page) }),
  meeting: (p: string, id: number, page?: number): string =>
    withQuery(under(p, 'meetings', id), { page: pageOf(page) }),
  mechanism: (p: string, id: number): string => under(p, 'mechanisms', id),
  /** The brief for the next meeting of a series: its page, or a file of it. */
  brief: (
    p: string,
    id: number,
    form: 'page' | 'docx' | 'pdf' = 'page',
    query: { readonly text?: 'standard' } = {},
  ): string => withQuery(under(p, 'mechanisms', id, form === 'page' ? 'brief' : `brief.${form}`), query),
  people: (p: string, page?: number): string => withQuery(under(p, 'people'), { page: pageOf(page) }),
  person: (p: string, id: number, page?: number): string =>
    withQuery(under(p, 'people', id), { page: pageOf(page) }),
  /** Names that may be one person's: all, those beside one person, or one put beside another by hand. */
  alike: (
    p: string,
    query: {
      readonly of?: number
      readonly with?: number
      readonly find?: string
      readonly page?: number
    } = {},
  ): string =>
    withQuery(under(p, 'people', 'alike'), {
      of: query.of,
      with: query.with,
      find: query.find,
      page: pageOf(query.page),
    }),
  /** Where a decision on who is who is taken (POST). */
  identities: (p: string): string => under(p, 'people', 'identities'),
  topics: (p: string, kind: 'issue' | 'area', page?: number): string =>
    withQuery(under(p, `${kind}s`), { page: pageOf(page) }),
  /** A topic with what was said of it, of all or of what is looked at. */
  topic: (p: string, kind: 'issue' | 'area', id: number, query: TopicAddress = {}): string =>
    withQuery(under(p, `${kind}s`, id), {
      ...looked(query),
      ...{ strength: query.strength, with: query.with, page: pageOf(query.page) },
    }),
  /** How topics of a kind are spoken of through the years, as a page or a table. */
  watch: (p: string, query: WatchAddress = {}, form: 'page' | 'csv' = 'page'): string =>
    withQuery(under(p, form === 'page' ? 'watch' : 'watch.csv'), {
      kind: query.kind === 'area' ? 'area' : null,
      ...looked(query),
      ...{ sort: query.sort === 'statements' ? null : query.sort, page: pageOf(query.page) },
    }),
  /** Who met whom in which series, and which body leads what, as a page or a table. */
  map: (p: string, query: MapAddress = {}, form: 'page' | 'csv' = 'page'): string =>
    withQuery(under(p, form === 'page' ? 'map' : 'map.csv'), mapQuery(query)),
  /** The meetings at which somebody was, or two were together. */
  mapMeetings: (
    p: string,
    query: MapAddress & { readonly one: string; readonly other?: string | null; readonly page?: number },
  ): string =>
    withQuery(under(p, 'map', 'meetings'), {
      ...{ ...mapQuery(query), one: query.one, other: query.other, page: pageOf(query.page) },
    }),
  /** What comes up and has no action line yet, as a page or a table; where points for agendas are kept (POST). */
  newAreas: (
    p: string,
    query: { readonly since?: string | null } = {},
    form: 'page' | 'csv' = 'page',
  ): string => withQuery(under(p, form === 'page' ? 'new-areas' : 'new-areas.csv'), query),
  agendaPoints: (p: string): string => under(p, 'agenda-points'),
  /** The words on a topic through the years, as a page or a table. */
  topicHistory: (
    p: string,
    kind: 'issue' | 'area',
    id: number,
    page?: number,
    form: 'page' | 'csv' = 'page',
  ): string =>
    withQuery(under(p, `${kind}s`, id, form === 'page' ? 'history' : 'history.csv'), { page: pageOf(page) }),
  instruments: (p: string, page?: number): string =>
    withQuery(under(p, 'instruments'), { page: pageOf(page) }),
  instrument: (p: string, id: number, page?: number): string =>
    withQuery(under(p, 'instruments', id), { page: pageOf(page) }),
} as const

/** The parts of a record's text that can be shown beside its statements. */
export const SHOWN = ['people', 'instruments', 'issues', 'areas', 'figures'] as const
export type Shown = (typeof SHOWN)[number]

/** Reads `show=people.issues` as the address gives it; what is not known is left out. */
export const shownFrom = (asked: string | null | undefined): readonly Shown[] =>
  SHOWN.filter((each) => (asked ?? '').split('.').includes(each))
