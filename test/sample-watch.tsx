import type { Child } from 'hono/jsx'
import type { MapView } from '../src/register/map/map-view.ts'
import { EVERYTHING, type Said } from '../src/register/watch/said.ts'
import type { TopicView, WatchedRow, WatchView } from '../src/register/watch/watch-views.ts'
import { strengthSince, watchedIn } from '../src/register/watch/watched.ts'
import type { NewAreasView } from '../src/search/rising/new-areas-view.ts'
import { to } from '../src/web/addresses.ts'
import type { Frame } from '../src/web/frame.ts'
import { MapMeetingsPage, MapPage, NewAreasPage, TopicPage, WatchPage } from '../src/web/pages.ts'
import { editorOf } from './sample-actors.ts'
import { coast, listed, mechanismView, partnership, rivers, rows, topicRef } from './sample-views.ts'

const { mechanism } = mechanismView
const p = partnership.id

const said = (date: string | null, over: Partial<Said> = {}): Said => ({
  ...{ topic: 3, record: 1, number: 1, date, meeting: 1, mechanism: mechanism.id },
  ...{ state: 'proposed', strength: 'noted', sides: [] },
  ...over,
})

const SAID: readonly Said[] = [
  said('2019-05-02', { state: 'confirmed', strength: 'agreed', sides: [rivers.id, coast.id] }),
  said('2018-04-10', { strength: 'welcomed', sides: [coast.id] }),
  said('2018-04-10', { strength: 'committed', mechanism: null, meeting: null }),
  said('2016', { state: 'amended' }),
]

const watchedRow = (of: readonly Said[], over: Partial<WatchedRow> = {}): WatchedRow => ({
  topic: topicRef(3),
  ...{ watched: watchedIn(of), strength: strengthSince(of) },
  silence: { mechanism: mechanism.id, since: '2019-05-02', held: 3, recorded: 1 },
  together: [{ topic: topicRef(4), occasions: 2 }],
  ...{ first: rows[0]!, last: rows[1]! },
  ...over,
})

const watchView: WatchView = {
  ...{ partnership, kind: 'issue', narrow: EVERYTHING, mechanisms: [mechanism], unread: false },
  sort: 'statements',
  topics: listed([
    watchedRow(SAID),
    watchedRow(SAID.slice(3), {
      ...{ topic: topicRef(4), silence: null, together: [] },
      ...{ first: rows[0]!, last: rows[0]! },
    }),
    watchedRow([said(null)], { topic: topicRef(5), silence: null, first: null, last: null }),
  ]),
}

export const topicView: TopicView = {
  ...{ partnership, mechanisms: [mechanism], unread: false },
  topic: { ...topicRef(3), alsoKnownAs: ['early warning of floods'] },
  ...{ narrow: { ...EVERYTHING, strength: null, with: null }, named: null },
  watched: watchedIn(SAID),
  silences: [
    { mechanism: mechanism.id, since: '2019-05-02', held: 1, recorded: 0 },
    { mechanism: 99, since: '2019', held: 0, recorded: 0 },
  ],
  together: [{ topic: topicRef(4), occasions: 2 }],
  statements: listed(rows, 1, 2),
}

const newAreasView: NewAreasView = {
  ...{ partnership, since: '2018', years: ['2017', '2018'], until: '2019', unread: false, slow: false },
  occasions: { later: 4, before: 7 },
  ...{ plans: [{ id: 5, title: 'Plan of Action 2024 to 2028', lines: 103 }], covered: 1 },
  areas: [
    {
      ...{ term: 'green shipping corridors', topic: null },
      ...{ later: 5, before: 0, score: 6.2 },
      quotes: rows,
    },
    { ...{ term: topicRef(3).name, topic: topicRef(3) }, ...{ later: 2, before: 1, score: 4 }, quotes: [] },
  ],
  mechanisms: [mechanism],
  points: [
    {
      ...{ mechanism: mechanism.id, words: 'ferry fares' },
      ...{ by: 'Noor Hadley', at: '2026-01-02T03:04:05Z' },
    },
    { ...{ mechanism: 99, words: 'high water' }, ...{ by: 'Noor Hadley', at: '2026-01-02T03:04:05Z' } },
  ],
}

const newAreaPages = (frameAt: (path: string) => Frame): Readonly<Record<string, Child>> => {
  const frame = frameAt(to.newAreas(p))
  return {
    'new-areas': <NewAreasPage frame={frame} view={newAreasView} />,
    'new-areas-by-an-editor': (
      <NewAreasPage frame={{ ...frame, actor: editorOf(p, rivers.id) }} view={newAreasView} />
    ),
    'new-areas-none': (
      <NewAreasPage
        frame={{ ...frame, actor: editorOf(p, rivers.id) }}
        view={{ ...newAreasView, ...{ areas: [], points: [], plans: [], covered: 0, unread: true } }}
      />
    ),
    'new-areas-one-year': (
      <NewAreasPage
        frame={frame}
        view={{ ...newAreasView, ...{ since: null, years: [], areas: [], points: [] } }}
      />
    ),
  }
}

const spread = {
  meetings: 3,
  bySeries: [
    { mechanism: mechanism.id, meetings: 2 },
    { mechanism: null, meetings: 1 },
  ],
  byYear: [{ year: '2018', meetings: 3 }],
}
const guild = { key: '1', name: 'Guild of the Pilots of the Upper and the Lower Rivers', side: rivers.id }
const board = { key: '2', name: 'Harbour Board', side: coast.id }

const mapView: MapView = {
  ...{ partnership, sort: 'bodies', mechanisms: [mechanism], unread: true, held: 5, known: 3, slow: false },
  narrow: { mechanism: null, from: null, until: null },
  parties: [
    { party: guild, ...spread },
    { party: board, ...spread },
    { party: { key: '3', name: 'Friends of the Delta', side: null }, ...spread, meetings: 1 },
  ],
  pairs: [{ one: guild, other: board, ...spread }],
  leads: [
    {
      body: { id: 1, name: guild.name, side: rivers },
      lines: [
        { ...{ plan: 5, line: 2, label: '1.1' }, ...{ title: 'Map the wells', lead: true } },
        ...Array.from({ length: 31 }, (_, at) => ({
          ...{ plan: 5, line: at + 3, label: null, title: `Line ${at}`, lead: false },
        })),
      ],
    },
  ],
}

const mapPages = (frameAt: (path: string) => Frame): Readonly<Record<string, Child>> => {
  const frame = frameAt(to.map(p))
  const narrow = { mechanism: mechanism.id, from: '2018', until: null }
  const meetings = { partnership, sort: 'people', narrow, mechanisms: [mechanism] } as const
  return {
    map: <MapPage frame={frame} view={mapView} />,
    'map-of-people': (
      <MapPage
        frame={frame}
        view={{ ...mapView, narrow, sort: 'people', leads: [], unread: false, known: 5, pairs: [] }}
      />
    ),
    'map-empty': <MapPage frame={frame} view={{ ...mapView, parties: [], pairs: [], leads: [], known: 0 }} />,
    'map-many': <MapPage frame={frame} view={{ ...mapView, pairs: null }} />,
    'map-slow': (
      <MapPage frame={frame} view={{ ...mapView, parties: [], pairs: [], leads: [], slow: true }} />
    ),
    'map-meetings': (
      <MapMeetingsPage
        frame={frameAt(to.mapMeetings(p, { one: '1' }))}
        view={{ ...meetings, one: guild, other: board, meetings: listed(mechanismView.meetings, 1, 2) }}
      />
    ),
    'map-meetings-none': (
      <MapMeetingsPage
        frame={frameAt(to.mapMeetings(p, { one: '1' }))}
        view={{ ...meetings, one: guild, other: null, meetings: listed([], 1, 0) }}
      />
    ),
  }
}

/** The pages of what is watched, by name. */
export const watchPages = (frameAt: (path: string) => Frame): Readonly<Record<string, Child>> => {
  const years = { ...EVERYTHING, mechanism: mechanism.id, side: coast.id, from: '2016', until: '2020' }
  return {
    ...newAreaPages(frameAt),
    ...mapPages(frameAt),
    watch: <WatchPage frame={frameAt(to.watch(p))} view={watchView} />,
    'watch-narrowed': (
      <WatchPage
        frame={frameAt(to.watch(p, years))}
        view={{ ...watchView, kind: 'area', narrow: years, sort: 'silence', unread: true }}
      />
    ),
    'watch-empty': (
      <WatchPage frame={frameAt(to.watch(p))} view={{ ...watchView, topics: listed([], 1, 0) }} />
    ),
    topic: <TopicPage frame={frameAt(to.topic(p, 'issue', 3))} view={topicView} />,
    'topic-narrowed': (
      <TopicPage
        frame={frameAt(to.topic(p, 'issue', 3, years))}
        view={{
          ...topicView,
          narrow: { ...years, strength: 'agreed', with: 4 },
          named: topicRef(4),
          unread: true,
        }}
      />
    ),
    'topic-unspoken': (
      <TopicPage
        frame={frameAt(to.topic(p, 'issue', 3))}
        view={{
          ...topicView,
          ...{ watched: watchedIn([]), silences: [], together: [], statements: listed([], 1, 0) },
        }}
      />
    ),
  }
}
