import { compose, type Piece } from '../src/documents/compose.ts'
import type { PublishedFigure, Side } from '../src/partnership/partnership.ts'
import { finding } from '../src/reading/findings.ts'
import type { Fact, MeetingFacts, Reading } from '../src/reading/reading.ts'
import { KINDS, type ProposedStatement, type Rung, type StatementKind } from '../src/reading/statement.ts'
import type { AlikeView } from '../src/register/alike-views.ts'
import type { KeptDecision } from '../src/register/decision.ts'
import type { Likened } from '../src/register/likened.ts'
import { type KeptStatement, STATES, type StatementState } from '../src/register/statement.ts'
import type { HistoryView } from '../src/register/trail-view.ts'
import type {
  InstrumentRef,
  InstrumentView,
  Listed,
  MechanismRef,
  MechanismView,
  MeetingRef,
  MeetingView,
  MentionView,
  OverviewView,
  PartnershipRef,
  PersonView,
  ProposalView,
  RecordRef,
  RecordView,
  StatementCounts,
  StatementRow,
  StatementView,
} from '../src/register/views.ts'
import { quote } from '../src/text/quote.ts'
import type { Span } from '../src/text/span.ts'

/** Views of an invented partnership, rich enough to draw every page: the Northern Rivers Council and the Coastal League. */

export const rivers: Side = {
  id: 'rivers',
  name: 'Northern Rivers Council',
  shortName: 'Rivers',
  colour: '#1f6f8b',
  order: 1,
}
export const coast: Side = {
  id: 'coast',
  name: 'Coastal League',
  shortName: 'Coast',
  colour: '#e0a030',
  order: 2,
}

export const partnership: PartnershipRef = {
  id: 'rivers-coast',
  name: 'Rivers–Coast Partnership',
  shortName: 'Rivers–Coast',
  about:
    'The seven member states of the Northern Rivers Council and the eleven of the Coastal League have worked together since 2009 on water, trade along the rivers, and the safety of those who live by them.',
  demonstration: true,
  sides: [rivers, coast],
}

const PIECES: readonly Piece[] = [
  { kind: 'title', text: 'Council and League agree on a joint flood watch' },
  {
    kind: 'paragraph',
    text: 'PORT ELLIN, 11 April 2018 – The Northern Rivers Council and the Coastal League reaffirmed their commitment to the partnership at the interface between the Council’s Standing Delegates and League Senior Officials held yesterday at the Harbour House. The meeting was co-chaired by Ambassador Ilse Varga, Standing Delegate of Taldor to the Council, and Mr. Óscar Quintela, Deputy Secretary of the League for Political Affairs.',
  },
  { kind: 'heading', text: 'Water and safety', level: 1 },
  {
    kind: 'paragraph',
    text: 'Both sides agreed to set up a joint flood watch on the lower Ister before the end of the year, and tasked their secretariats to report on it every March. They noted that 41 of 58 action lines of the Rivers–Coast Plan of Action 2016-2020 had been carried out, and underscored the need for gauges that both sides can read.',
  },
  {
    kind: 'paragraph',
    text: 'The meeting welcomed the offer of the League to train forty hydrologists, and called on member states to open their records of river levels. The Council expressed its deep concern at the situation on the Upper Weir and at smuggling along the delta.',
  },
  { kind: 'heading', text: 'Trade', level: 1 },
  { kind: 'paragraph', text: 'On trade along the rivers, the two sides:' },
  { kind: 'list-item', text: 'committed to a single form for barges by 2020;', level: 1 },
  { kind: 'list-item', text: 'encouraged customs offices to share their working hours; and', level: 1 },
  { kind: 'list-item', text: 'discussed fees at the locks.', level: 1 },
  {
    kind: 'paragraph',
    text: 'In her remarks, Ambassador Varga stressed that the partnership had to remain nimble, as the Ister Charter of 2009 had meant it to be. Mr. Quintela noted that sea and river are one water and said that the League would continue to support digital literacy on both shores.',
  },
  { kind: 'table-row', text: '', cells: ['Gauge', 'Bank', 'Read by'] },
  { kind: 'table-row', text: '', cells: ['Ellin Bridge', 'left', 'Council and League'] },
  { kind: 'table-row', text: '', cells: ['Salt Gate', 'right', 'League'] },
  {
    kind: 'paragraph',
    text: 'The interface began in 2015. It gives Standing Delegates and Senior Officials a place to talk about what worries the region and about what can be done together.',
  },
]

const TITLE = PIECES[0]!.text
export const document = compose(PIECES, TITLE)
const { text } = document

/** The place of words in the sample's text; a bug of the sample when they are not there. */
const at = (words: string, from = 0): Span => {
  const start = text.indexOf(words, from)
  if (start < 0) throw new Error(`the sample does not say “${words}”`)
  return { start, end: start + words.length }
}

type Told = readonly [
  words: string,
  verb: string,
  printed: string,
  kind: StatementKind,
  strength: Rung,
  actor: string | null,
  resolved: readonly string[],
]

const BOTH = [rivers.name, coast.name]
const TOLD: readonly Told[] = [
  [
    'The Northern Rivers Council and the Coastal League reaffirmed their commitment to the partnership',
    'reaffirm',
    'reaffirmed',
    'affirmation',
    'reaffirmed',
    'The Northern Rivers Council and the Coastal League',
    BOTH,
  ],
  [
    'Both sides agreed to set up a joint flood watch on the lower Ister before the end of the year',
    'agree',
    'agreed',
    'commitment',
    'agreed',
    'Both sides',
    BOTH,
  ],
  [
    'tasked their secretariats to report on it every March',
    'task',
    'tasked',
    'request',
    'encouraged',
    'Both sides',
    BOTH,
  ],
  [
    'They noted that 41 of 58 action lines of the Rivers–Coast Plan of Action 2016-2020 had been carried out',
    'note',
    'noted',
    'note',
    'noted',
    'They',
    BOTH,
  ],
  [
    'underscored the need for gauges that both sides can read',
    'underscore',
    'underscored',
    'position',
    'noted',
    'They',
    BOTH,
  ],
  [
    'The meeting welcomed the offer of the League to train forty hydrologists',
    'welcome',
    'welcomed',
    'welcome',
    'welcomed',
    'The meeting',
    BOTH,
  ],
  [
    'called on member states to open their records of river levels',
    'call on',
    'called on',
    'request',
    'encouraged',
    'The meeting',
    BOTH,
  ],
  [
    'The Council expressed its deep concern at the situation on the Upper Weir and at smuggling along the delta',
    'express',
    'expressed',
    'concern',
    'noted',
    'The Council',
    [rivers.name],
  ],
  [
    'committed to a single form for barges by 2020',
    'commit',
    'committed',
    'commitment',
    'committed',
    'the two sides',
    BOTH,
  ],
  [
    'encouraged customs offices to share their working hours',
    'encourage',
    'encouraged',
    'request',
    'encouraged',
    'the two sides',
    BOTH,
  ],
  ['discussed fees at the locks', 'discuss', 'discussed', 'discussion', 'discussed', 'the two sides', BOTH],
  [
    'Ambassador Varga stressed that the partnership had to remain nimble, as the Ister Charter of 2009 had meant it to be',
    'stress',
    'stressed',
    'position',
    'noted',
    'Ambassador Varga',
    ['Ilse Varga'],
  ],
  [
    'Mr. Quintela noted that sea and river are one water',
    'note',
    'noted',
    'note',
    'noted',
    'Mr. Quintela',
    ['Óscar Quintela'],
  ],
  [
    'the League would continue to support digital literacy on both shores',
    'continue to support',
    'continue to support',
    'commitment',
    'intended',
    'the League',
    [coast.name],
  ],
]

export const proposed: readonly ProposedStatement[] = TOLD.map(
  ([words, verb, printed, kind, strength, actor, resolved]) => {
    const span = at(words)
    return {
      verb,
      kind,
      strength,
      strengthWords: printed,
      actor: actor === null ? null : { text: actor, span: at(actor), resolved },
      quote: quote(text, span),
      verbSpan: at(printed, span.start),
    }
  },
)

const SETTLED: Readonly<Record<number, StatementState>> = {
  1: 'confirmed',
  2: 'confirmed',
  4: 'amended',
  5: 'rejected',
  8: 'confirmed',
  11: 'withdrawn',
}

export const statements: readonly KeptStatement[] = proposed.map((content, before) => ({
  number: before + 1,
  state: SETTLED[before + 1] ?? 'proposed',
  revision: 1,
  content,
  read: before === 10 ? null : content,
}))

const zero = <K extends string>(keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>

const countsOf = (all: readonly KeptStatement[]): StatementCounts => {
  const [byState, byKind] = [zero(STATES), zero(KINDS)]
  for (const { state, content } of all) {
    byState[state]++
    if (state !== 'rejected' && state !== 'withdrawn') byKind[content.kind]++
  }
  return { byState, byKind }
}

export const mechanisms: readonly MechanismRef[] = [
  { id: 1, name: 'Rivers–Coast Summit', shortName: 'Summit', level: 'summit', begun: '2009' },
  {
    id: 2,
    name: 'Rivers–Coast Meeting of Ministers',
    shortName: 'Ministers',
    level: 'ministerial',
    begun: '2011',
  },
  {
    id: 3,
    name: 'Interface between the Standing Delegates and League Senior Officials',
    shortName: 'Interface',
    level: 'interface',
    begun: '2015',
  },
  {
    id: 4,
    name: 'Meeting of the two Secretariats',
    shortName: 'Secretariats',
    level: 'secretariat',
    begun: '2011-03',
  },
]

let numbered = 0
const meetingOf = (
  mechanism: MechanismRef,
  ordinal: number,
  start: string,
  place: string,
  records = 0,
): MeetingRef => ({
  id: ++numbered,
  name: `${mechanism.shortName} ${start.slice(0, 4)}`,
  mechanism,
  ordinal,
  start,
  end: null,
  place,
  venue: null,
  virtual: place === '',
  records,
})

const [summit, ministers, theInterface, secretariats] = mechanisms as [
  MechanismRef,
  MechanismRef,
  MechanismRef,
  MechanismRef,
]

const seriesOf = (mechanism: MechanismRef): readonly MeetingRef[] => {
  switch (mechanism.id) {
    case 1:
      return ['2009-05-13', '2012-09-13', '2015-11', '2016-09-07', '2019-11-03'].map((start, n) =>
        meetingOf(summit, n + 1, start, 'Taldor City', n > 3 ? 1 : 0),
      )
    case 2:
      return [2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019].map((year, n) =>
        meetingOf(ministers, n + 1, `${year}-09`, 'Port Ellin', n % 4 === 0 ? 1 : 0),
      )
    case 3:
      return [
        ...['2015-04-22', '2016-04-14', '2017-05-04'].map((start, n) =>
          meetingOf(theInterface, n + 1, start, 'Port Ellin', 1),
        ),
        { ...meetingOf(theInterface, 4, '2018-04-10', 'Port Ellin', 2), venue: 'Harbour House' },
        meetingOf(theInterface, 5, '2020-09-30', '', 1),
      ]
    default:
      return ['2011-03-30', '2016-03-30', '2017-09-21', '2018-04-09'].map((start, n) =>
        meetingOf(secretariats, n + 1, start, 'Lakeside'),
      )
  }
}

const series = mechanisms.map((mechanism) => ({
  ...mechanism,
  note: `The ${mechanism.shortName.toLowerCase()} of the partnership, held in turn by either side.`,
  source: 'https://rivers.example/partnership',
  meetings: seriesOf(mechanism),
}))
const meetings = series.flatMap((one) => one.meetings)
const meeting = meetings.find((one) => one.start === '2018-04-10')!

const illness = statements.filter((one) => one.number < 5)

export const record: RecordRef = {
  id: 12,
  title: TITLE,
  kind: 'press-release',
  published: '2018-04-11',
  illustrative: true,
  language: 'en',
  standing: { owner: null, marking: 'UNCLASSIFIED', stage: 'public' },
  meeting: {
    id: meeting.id,
    name: 'Interface between the Standing Delegates and League Senior Officials, 2018',
    start: meeting.start,
    place: meeting.place,
  },
  counts: countsOf(statements),
}

export const records: readonly RecordRef[] = [
  record,
  {
    ...record,
    id: 11,
    title: 'Joint statement of the eighth Meeting of Ministers',
    kind: 'joint-statement',
    published: '2018-09-28',
    counts: countsOf(illness),
  },
  {
    ...record,
    id: 9,
    title: 'Declaration of Taldor City on the lower Ister',
    kind: 'declaration',
    published: '2019-11-03',
    illustrative: false,
    counts: countsOf([]),
  },
  {
    ...record,
    id: 7,
    title: 'Remarks by the Secretary of the League at the opening of the Ellin gauge',
    kind: 'remarks',
    published: null,
    meeting: null,
    counts: countsOf(statements),
  },
]

export const instruments: readonly InstrumentRef[] = [
  { id: 1, name: 'Rivers–Coast Plan of Action 2016-2020', year: '2016' },
  { id: 2, name: 'Ister Charter', year: '2009' },
  { id: 3, name: 'Coastal Vision 2030', year: null },
]

const varga = { id: 1, name: 'Ilse Varga' }
const quintela = { id: 2, name: 'Óscar Quintela' }

type PersonTold = { readonly person: typeof varga; readonly post: string; readonly organisation: string }
const people: readonly PersonTold[] = [
  { person: varga, post: 'Standing Delegate to the Council', organisation: 'Taldor' },
  { person: quintela, post: 'Deputy Secretary for Political Affairs', organisation: 'Coastal League' },
]

const topics = [
  { id: 1, kind: 'issue' as const, name: 'Upper Weir', statements: 3 },
  { id: 2, kind: 'issue' as const, name: 'Smuggling along the delta', statements: 1 },
  { id: 3, kind: 'area' as const, name: 'Flood watch', statements: 9 },
  { id: 4, kind: 'area' as const, name: 'Trade along the rivers', statements: 4 },
  { id: 5, kind: 'area' as const, name: 'Digital literacy', statements: 1 },
]

export const topicRef = (id: number) => {
  const { statements: _, ...ref } = topics.find((topic) => topic.id === id)!
  return ref
}

let mentioned = 0
const mention = (words: string) => ({ id: ++mentioned, span: at(words), words })
const spoken = (words: string, { person, post, organisation }: PersonTold): MentionView => ({
  ...mention(words),
  kind: 'person',
  person,
  role: 'co-chair',
  post,
  organisation,
})

export const mentions: readonly MentionView[] = [
  spoken('Ambassador Ilse Varga', people[0]!),
  spoken('Mr. Óscar Quintela', people[1]!),
  spoken('Ambassador Varga', people[0]!),
  spoken('Mr. Quintela', people[1]!),
  {
    ...mention('Rivers–Coast Plan of Action 2016-2020'),
    kind: 'instrument',
    instrument: instruments[0]!,
    year: '2016',
  },
  { ...mention('Ister Charter'), kind: 'instrument', instrument: instruments[1]!, year: '2009' },
  { ...mention('the situation on the Upper Weir'), kind: 'issue', topic: topicRef(1) },
  { ...mention('smuggling along the delta'), kind: 'issue', topic: topicRef(2) },
  { ...mention('joint flood watch'), kind: 'area', topic: topicRef(3) },
  { ...mention('trade along the rivers'), kind: 'area', topic: topicRef(4) },
  { ...mention('digital literacy'), kind: 'area', topic: null },
  { ...mention('41 of 58 action lines'), kind: 'figure', value: 41, of: 58, unit: 'action lines' },
]

const fact = <T>(value: T, words: string, rule = 'stated'): Fact<T> => ({ value, span: at(words), rule })

export const facts: MeetingFacts = {
  start: {
    value: '2018-04-10',
    span: at('yesterday'),
    rule: 'relative-to-dateline',
    basis: { value: '2018-04-11', span: at('11 April 2018') },
  },
  end: null,
  place: fact('Port Ellin', 'PORT ELLIN', 'dateline'),
  venue: fact('Harbour House', 'at the Harbour House'),
  virtual: null,
  mechanism: fact(
    'Interface between the Standing Delegates and League Senior Officials',
    'the interface between the Council’s Standing Delegates and League Senior Officials',
  ),
  ordinal: null,
}

const findings = [
  finding('date-relative', { words: 'yesterday', basis: 'the dateline, 11 April 2018' }, at('yesterday')),
  finding('actor-inherited', { count: 5 }),
]

const source = {
  name: 'flood-watch.txt',
  mediaType: 'text/plain',
  sha256: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
  size: 2310,
}

/** What differs in a copy of the sample record, as another publisher prints it. */
export const likened: Likened = {
  here: 220,
  there: 212,
  same: 209,
  differences: [
    { here: 'Posted on 12 April 2018', there: 'PORT ELLIN, 11 April 2018' },
    { here: 'programme', there: 'program' },
    { here: 'For more, write to the press office', there: '' },
  ],
  more: 0,
}

/** What was done on a thing, by two people and the machine, and who read it. */
export const sampleHistory: HistoryView = {
  total: 30,
  rows: [
    {
      number: 14,
      chain: 'joint',
      at: '2018-04-13T09:12:44.120Z',
      name: 'Ilse Varga',
      post: 'Desk officer',
      role: 'side editor',
      side: rivers.id,
      act: 'amend',
      objectKind: 'statement',
      objectId: '12/4',
      record: { id: 12, title: 'Flood watch for the lower rivers' },
      content: {
        before: { state: 'proposed', verb: 'task', kind: 'request' },
        after: { state: 'amended', verb: 'ask', kind: 'request' },
        reason: 'The reader took the verb of the sentence before.',
      },
      withheld: false,
    },
    {
      number: null,
      chain: `side/${coast.id}`,
      at: '2018-04-12T08:00:00.000Z',
      name: 'Mufakat',
      post: null,
      role: null,
      side: null,
      act: 'keep',
      objectKind: 'record',
      objectId: '12',
      record: null,
      content: null,
      withheld: true,
    },
  ],
  reads: {
    total: 6,
    last: [
      {
        number: 3,
        chain: `side/${coast.id}`,
        at: '2018-04-14T10:00:00.000Z',
        name: 'Ilse Varga',
        post: 'Desk officer',
        role: 'reader',
        side: rivers.id,
        act: 'read',
        objectKind: 'record',
        objectId: '12',
        record: null,
        content: null,
        withheld: false,
      },
    ],
  },
}

export const recordView: RecordView = {
  partnership,
  trail: sampleHistory,
  record: { ...record, source: 'https://coast.example/news/flood-watch' },
  file: source,
  text,
  blocks: document.blocks,
  published: fact('2018-04-11', '11 April 2018', 'dateline'),
  facts,
  statements,
  mentions,
  findings,
  reader: '1',
  readAt: '2026-11-24T09:15:00Z',
  rereadable: true,
  copies: [
    {
      number: 1,
      name: 'flood-watch.html',
      mediaType: 'text/html',
      source: 'https://rivers.example/press/flood-watch',
      published: '2018-04-12',
      kept: '2026-11-24T09:20:00Z',
      how: 'nearly',
      likened,
    },
    {
      number: 2,
      name: 'flood-watch.txt',
      mediaType: 'text/plain',
      source: null,
      published: null,
      kept: '2026-11-24T09:21:00Z',
      how: 'exact',
      likened: { here: 212, there: 212, same: 212, differences: [], more: 0 },
    },
  ],
  meetingChanges: [
    {
      number: 1,
      by: 'A person at this computer',
      at: '2026-11-24T09:30:00Z',
      before: null,
      after: { id: 8, name: 'Ninth Delegates’ Meeting' },
    },
    {
      number: 2,
      by: 'A person at this computer',
      at: '2026-11-25T10:00:00Z',
      before: { id: 8, name: 'Ninth Delegates’ Meeting' },
      after: record.meeting && { id: record.meeting.id, name: record.meeting.name },
    },
  ],
}

const sentence =
  'The Council noted that the gauges of the lower Ister had been read every hour of the day, and agreed to look at them again in the spring. '

/** A record so long that it comes in parts, with one block longer than a part. */
export const longRecordView: RecordView = (() => {
  const long = compose([
    ...PIECES,
    ...Array.from({ length: 60 }, () => ({ kind: 'paragraph' as const, text: sentence.repeat(4) })),
    { kind: 'paragraph', text: sentence.repeat(250) },
  ])
  return { ...recordView, text: long.text, blocks: long.blocks }
})()

/** A record in another script, without a statement, a meeting or a date. */
export const bareRecordView: RecordView = (() => {
  const bare = compose([{ kind: 'paragraph', text: 'สวัสดี นี่คือข้อความตัวอย่างสำหรับการทดสอบ' }])
  return {
    ...recordView,
    record: {
      ...record,
      id: 3,
      title: 'ข้อความตัวอย่าง',
      language: 'th',
      kind: 'other',
      published: null,
      meeting: null,
      counts: countsOf([]),
      source: null,
    },
    text: bare.text,
    blocks: bare.blocks,
    published: null,
    facts: null,
    statements: [],
    copies: [],
    meetingChanges: [],
    mentions: [],
    findings: [finding('not-read-yet', { language: 'Thai' })],
    rereadable: false,
  }
})()

const amended = statements[3]!
const history: readonly KeptDecision[] = [
  {
    id: 1,
    act: 'confirm',
    by: 'An editor',
    at: '2026-11-24T09:20:00Z',
    reason: null,
    before: { state: 'proposed', content: amended.content },
    after: { state: 'confirmed', content: amended.content },
  },
  {
    id: 2,
    act: 'reopen',
    by: 'An editor',
    at: '2026-11-24T09:21:00Z',
    reason: null,
    before: { state: 'confirmed', content: amended.content },
    after: { state: 'proposed', content: amended.content },
  },
  {
    id: 3,
    act: 'amend',
    by: 'An editor',
    at: '2026-11-24T09:25:00Z',
    reason: 'The reader took the verb of the sentence before.',
    before: { state: 'proposed', content: { ...amended.content, verb: 'task', kind: 'request' } },
    after: { state: 'amended', content: amended.content },
  },
]

export const statementView: StatementView = {
  partnership,
  trail: sampleHistory,
  record: recordView.record,
  statement: { ...amended, revision: 4, read: { ...amended.content, verb: 'task', kind: 'request' } },
  page: 1,
  paragraph: 3,
  mentions: [mentions[4]!, mentions[11]!],
  history,
  previous: 3,
  next: 5,
}

export const listed = <T>(rows: readonly T[], page = 1, pages = 1): Listed<T> => ({
  rows,
  total: rows.length * pages,
  page,
  pages,
})

export const rows: readonly StatementRow[] = [
  ...statements.slice(0, 3).map((statement) => ({
    record: { ...record, meeting: { ...record.meeting!, start: '2016-04-14' }, published: '2016-04-15' },
    statement,
  })),
  ...statements.slice(7, 9).map((statement) => ({ record, statement })),
  { record: records[3]!, statement: statements[12]! },
]

const figures: readonly (PublishedFigure & { instrumentId: number | null })[] = [
  {
    instrument: 'plan',
    instrumentId: 1,
    on: '2017-11',
    value: 46,
    of: null,
    unit: '%',
    note: null,
    source: 'https://coast.example/report-2017',
  },
  {
    instrument: 'plan',
    instrumentId: 1,
    on: '2018-04-10',
    value: 41,
    of: 58,
    unit: 'action lines',
    note: 'Said at the interface.',
    source: 'https://coast.example/news/flood-watch',
  },
  {
    instrument: 'plan',
    instrumentId: 1,
    on: '2020-09-30',
    value: 55,
    of: 58,
    unit: 'action lines',
    note: null,
    source: 'https://rivers.example/final-report',
  },
]

export const overviewView: OverviewView = {
  partnership,
  mechanisms: series,
  newest: records,
  counts: countsOf(statements),
  records: 14,
  figures,
  issues: topics.filter((topic) => topic.kind === 'issue'),
  areas: topics.filter((topic) => topic.kind === 'area'),
  instruments: instruments.map((instrument, n) => ({ ...instrument, citedBy: 5 - n })),
}

/** A partnership of which nothing but the two sides is known yet. */
export const emptyOverviewView: OverviewView = {
  ...overviewView,
  mechanisms: [],
  newest: [],
  counts: countsOf([]),
  records: 0,
  figures: [],
  issues: [],
  areas: [],
  instruments: [],
}

export const meetingView: MeetingView = {
  partnership,
  trail: sampleHistory,
  meeting: {
    ...meeting,
    name: record.meeting!.name,
    note: 'The fourth in its series.',
    source: 'https://rivers.example/interface-2018',
  },
  coChairs: [
    { person: varga, side: rivers, post: 'Standing Delegate of Taldor to the Council', source: 'register' },
    { person: quintela, side: coast, post: 'Deputy Secretary for Political Affairs', source: 'record' },
  ],
  people: people.map((one) => ({ ...one, role: 'co-chair' as const, record: record.id })),
  records: records.slice(0, 2),
  disagreements: [
    {
      about: 'days',
      values: [
        { value: '10 April 2018', by: [{ record: null, quote: null, basis: null }] },
        {
          value: '11 April 2018',
          by: [
            {
              record: { id: record.id, title: record.title },
              quote: statements[0]!.content.quote,
              basis: '2018-04-12',
            },
          ],
        },
      ],
    },
  ],
  statements: listed(rows.slice(3)),
  previous: meetings.find((one) => one.start === '2017-05-04')!,
  next: meetings.find((one) => one.start === '2020-09-30')!,
}

export const mechanismView: MechanismView = {
  partnership,
  mechanism: series[2]!,
  meetings: series[2]!.meetings,
}

const joining = {
  id: 1,
  act: 'same',
  lead: varga,
  other: { id: 9, name: 'Ilse M. Varga' },
  by: 'A person at this computer',
  at: '2026-11-02T09:30:00.000Z',
  undone: false,
} as const

export const personView: PersonView = {
  partnership,
  trail: sampleHistory,
  person: { ...varga, alsoKnownAs: ['I. Varga', 'Varga Ilse'] },
  joined: [{ id: 9, name: 'Ilse M. Varga', alsoKnownAs: [] }],
  alike: 2,
  identityActs: [{ ...joining, id: 2, act: 'apart', other: quintela, undone: true }, joining],
  posts: [
    {
      title: 'Director for Rivers',
      body: 'Ministry of Waters of Taldor',
      side: null,
      from: '2012',
      until: '2016-12',
      source: 'https://taldor.example/varga',
      said: null,
    },
    {
      title: 'Standing Delegate to the Council',
      body: 'Taldor',
      side: rivers,
      from: '2017-01',
      until: '2020-06',
      source: null,
      said: { record: record.id, title: record.title },
    },
    {
      title: 'Adviser',
      body: 'Secretariat of the Council',
      side: rivers,
      from: null,
      until: null,
      source: null,
      said: null,
    },
  ],
  meetings: [{ meeting, role: 'co-chair' }],
  records: [record],
  statements: listed([{ record, statement: statements[11]! }]),
}

export const alikeView: AlikeView = {
  partnership,
  pairs: listed([
    {
      how: 'order',
      one: {
        person: varga,
        entered: true,
        names: ['I. Varga'],
        posts: [{ title: 'Standing Delegate to the Council', body: 'Taldor', when: '2017-01' }],
        records: [{ id: record.id, title: record.title, published: record.published }],
        total: 4,
      },
      other: {
        person: { id: 11, name: 'Varga Ilse Maria' },
        entered: false,
        names: [],
        posts: [],
        records: [],
        total: 0,
      },
      leads: varga.id,
    },
  ]),
  lately: [joining],
  of: null,
}

export const instrumentView: InstrumentView = {
  partnership,
  instrument: {
    ...instruments[0]!,
    alsoKnownAs: ['Plan of Action'],
    period: { from: '2016', until: '2020' },
    note: 'Adopted by the summit of September 2016.',
    source: 'https://rivers.example/plan',
  },
  statements: listed(rows.slice(0, 2)),
  citedBy: records.slice(0, 3),
  figures,
}

export const reading: Reading = {
  reader: '1',
  source: { ...source, language: 'en' },
  document,
  published: recordView.published,
  title: TITLE,
  meeting: facts,
  people: people.map(({ person, post, organisation }, n) => ({
    name: person.name,
    post,
    organisation,
    role: 'co-chair',
    span: mentions[n]!.span,
    spans: [mentions[n]!.span],
  })),
  instruments: instruments.slice(0, 2).map((instrument, n) => ({
    name: instrument.name,
    year: instrument.year,
    span: mentions[n + 4]!.span,
    spans: [mentions[n + 4]!.span],
  })),
  issues: [{ text: 'the situation on the Upper Weir', span: mentions[6]!.span, spans: [mentions[6]!.span] }],
  areas: [{ text: 'joint flood watch', span: mentions[8]!.span, spans: [mentions[8]!.span] }],
  figures: [
    { quote: '41 of 58 action lines', value: 41, of: 58, unit: 'action lines', span: mentions[11]!.span },
  ],
  statements: proposed,
  findings,
}

export const proposalView: ProposalView = {
  partnership,
  id: 5,
  made: '2026-11-24T09:00:00Z',
  reading,
  repeats: { record, how: 'nearly', likened },
  proposed: meeting.id,
  findings: [],
  meetings: [meeting, meetings.find((one) => one.start === '2017-05-04')!],
}
