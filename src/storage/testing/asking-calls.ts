import { NOTIFICATION_SORTS } from '../../register/notification.ts'
import type { ReviewSort } from '../../register/review-views.ts'
import { EVERYTHING } from '../../register/watch/said.ts'
import { FILE_SUM, first, idOf, people, type Read, topic } from './call-scene.ts'
import { CANARY, confidential } from './confidential-scene.ts'
import { AT } from './sample-record.ts'

/** Calls that write and are no acts: what people are told of acts, what of it they have read and how they are written to. */
export const NO_ACTS: Readonly<Record<string, Read>> = {
  'notifications.read': (nouns) => nouns.notifications.read(null, AT),
  'notifications.set': (nouns) =>
    nouns.notifications.set({ digest: 'weekly', sorts: ['assigned'], remind: 3 }),
  'savedSearches.save': (nouns, { p }) =>
    nouns.savedSearches.save(p, { name: 'Ferries', query: 'ferries', alert: true }, AT),
  'savedSearches.remove': (nouns, { p }) => nouns.savedSearches.remove(p, 'none'),
  'savedSearches.tell': (nouns, { p, record }) =>
    nouns.savedSearches.tell(p, 'none', { records: [record], changed: [] }, AT),
  'savedSearches.settle': (nouns, { p }) => nouns.savedSearches.settle([{ p, id: 'none' }], AT),
  'vectors.keep': async (nouns) => {
    const unwritten = await nouns.vectors.unwritten('none', 1)
    await nouns.vectors.keep(
      'none',
      unwritten.map((each) => ({ ...each, vector: Float32Array.from([1, -1]) })),
    )
  },
  'dues.tell': (nouns) => nouns.dues.tell('2026-02-01T05:00:00.000Z'),
  'digests.claim': (nouns, { p }) => nouns.digests.claim(p, 'rui-sande', 'daily', AT),
  'digests.sent': (nouns, { p }) => nouns.digests.sent(p, 'rui-sande', AT, 1),
}

const WATCHED = { kind: 'issue', narrow: EVERYTHING, sort: 'last', today: AT.slice(0, 10) } as const

const MAPPED = {
  sort: 'posts',
  today: AT.slice(0, 10),
  narrow: { mechanism: null, from: null, until: null },
} as const

const queueOf =
  (sort: ReviewSort): Read =>
  (nouns, { p }) => {
    const narrowed = { record: null, kind: null, assigned: null, due: null, page: 1 }
    return nouns.review.queue(p, { sort, ...narrowed }, AT.slice(0, 10))
  }

/** Questions that the machine alone asks: of others the database refuses them. */
export const MACHINES = ['members.of', 'members.reachable']

/** Words of the CONFIDENTIAL record, which is adopted by nobody: agreed language has none of it. */
const AGREED_ASKED = {
  text: 'The leagues agreed to keep it at Low Bank under the River Plan against spring floods.',
  ...{ mechanism: null, side: null, from: null, until: null, kind: null },
}

/** Every other call, asked so that it answers as much as it can. */
export const READS: Readonly<Record<string, Read>> = {
  'partnerships.get': (nouns, { p }) => nouns.partnerships.get(p),
  'partnerships.list': (nouns) => nouns.partnerships.list(),
  overview: (nouns, { p }) => nouns.overview(p),
  names: (nouns, { p }) => nouns.names(p),
  'records.get': (nouns, { p, record }) => nouns.records.get(p, record),
  'records.ref': (nouns, { p, record }) => nouns.records.ref(p, record),
  'records.list': (nouns, { p }) => nouns.records.list(p, 1),
  'records.bySha': (nouns, { p }) => nouns.records.bySha(p, confidential.source.sha256),
  'records.original': (nouns, { p, record }) => nouns.records.original(p, record),
  'plans.list': (nouns, { p }) => nouns.plans.list(p),
  'plans.get': (nouns, { p, record }) => nouns.plans.get(p, record),
  'plans.matrix': (nouns, { p, record }) => nouns.plans.matrix(p, record, AT.slice(0, 10)),
  'plans.comparison': (nouns, { p, record }) => nouns.plans.comparison(p, record, null, AT.slice(0, 10)),
  'intakes.get': (nouns, { p, record, intake }) => nouns.intakes.get(p, record, intake),
  'plans.succession': (nouns, { p, record }) => nouns.plans.succession(p, record, null),
  'plans.skeleton': (nouns, { p, record }) => nouns.plans.skeleton(p, record, null, AT.slice(0, 10)),
  'plans.line': (nouns, { p, record }) => nouns.plans.line(p, record, 2),
  'templates.list': (nouns, { p }) => nouns.templates.list(p),
  'templates.used': (nouns, { p }) => nouns.templates.used(p),
  'templates.current': (nouns, { p }) => nouns.templates.current(p, 'brief'),
  'templates.original': (nouns, { p }) => nouns.templates.original(p, 'brief', 1),
  'evidence.original': (nouns, { p, record }) => nouns.evidence.original(p, { record, line: 2 }, FILE_SUM),
  'links.ofPlan': (nouns, { p, record }) => nouns.links.ofPlan(p, record, null, 1),
  'links.ofStatement': (nouns, { p, record }) => nouns.links.ofStatement(p, record, 1),
  'crosswalks.names': (nouns, { p }) => nouns.crosswalks.names(p),
  'crosswalks.concepts': (nouns, { p }) =>
    nouns.crosswalks.concepts(
      p,
      { framework: 'aims', code: '1' },
      { framework: 'aims', code: '1.1' },
      AT.slice(0, 10),
    ),
  'crosswalks.get': (nouns, { p }) => nouns.crosswalks.get(p, 'aims', 'thrusts'),
  'alignments.rows': (nouns, { p }) => nouns.alignments.rows(p),
  'alignments.taught': (nouns, { p }) => nouns.alignments.taught(p, { of: 'line', record: 0, number: 0 }),
  'frameworks.list': (nouns, { p }) => nouns.frameworks.list(p),
  'frameworks.get': (nouns, { p }) => nouns.frameworks.get(p, 'aims'),
  'frameworks.concept': (nouns, { p }) => nouns.frameworks.concept(p, 'aims', '1', AT.slice(0, 10)),
  'plans.outline': (nouns, { p, record }) => nouns.plans.outline(p, record),
  'rounds.of': (nouns, { p, record }) => nouns.rounds.of(p, record),
  'calendars.get': (nouns, { p }) => nouns.calendars.get(p, AT.slice(0, 10)),
  'work.get': (nouns, { p }) => nouns.work.get(p, AT.slice(0, 10)),
  'work.ahead': (nouns, { p }) => nouns.work.ahead(p),
  'recordMeetings.get': (nouns, { p, record }) => nouns.recordMeetings.get(p, record),
  'copies.original': (nouns, { p, record, copy }) => nouns.copies.original(p, record, copy),
  'statements.get': (nouns, { p, record }) => nouns.statements.get(p, record, 1),
  'statements.list': (nouns, { p }) => nouns.statements.list(p, { kind: null, state: null }, 1),
  'savedSearches.list': (nouns, { p }) => nouns.savedSearches.list(p),
  'savedSearches.toTell': (nouns) => nouns.savedSearches.toTell(),
  'abbreviations.list': (nouns, { p }) => nouns.abbreviations.list(p),
  'search.find': (nouns, { p }) => nouns.search.find(p, 'floods OR ferries OR high', 1, AT.slice(0, 10)),
  'search.close': (nouns, { p }) => nouns.search.close(p, 'boats OR inundations', AT.slice(0, 10), null),
  'vectors.unwritten': (nouns) => nouns.vectors.unwritten('none', 10),
  'search.near': (nouns, { p }) => nouns.search.near(p, 'ferries in high floods', AT.slice(0, 10)),
  'search.all': (nouns, { p }) => nouns.search.all(p, 'floods OR ferries OR high', AT.slice(0, 10)),
  'search.cited': (nouns, { p }) => nouns.search.cited(p, 'floods OR ferries OR high', AT.slice(0, 10)),
  'agreedLanguage.find': (nouns, { p }) => nouns.agreedLanguage.find(p, AGREED_ASKED),
  'agreedLanguage.near': (nouns, { p, record }) => nouns.agreedLanguage.near(p, record, 1),
  'clauses.history': (nouns, { p, record }) => nouns.clauses.history(p, record, 1),
  'proposals.get': async (nouns, { p }) => {
    const id = (await nouns.proposals.waiting(p))?.waiting[0]?.id ?? 0
    return nouns.proposals.get(p, id).then((view) => view?.repeats)
  },
  'proposals.waiting': (nouns, { p }) => nouns.proposals.waiting(p),
  'uploads.get': (nouns, { p }) => nouns.uploads.get(p, 1),
  'uploads.toRead': (nouns, { p }) => nouns.uploads.toRead(p, [1]),
  'uploads.bytesToRead': (nouns, { p }) => nouns.uploads.bytesToRead(p, [1]),
  'uploads.counts': (nouns) => nouns.uploads.counts(),
  'uploads.jobs': (nouns) => nouns.uploads.jobs(),
  'meetings.get': (nouns, { p, meeting }) => nouns.meetings.get(p, meeting, 1),
  'meetings.list': (nouns, { p }) => nouns.meetings.list(p, 1),
  'meetings.byKey': (nouns, { p }) => nouns.meetings.byKey(p, 'summit-1'),
  'mechanisms.get': (nouns, { p }) => nouns.mechanisms.get(p, 1),
  'briefs.of': (nouns, { p }) => nouns.briefs.of(p, 1, AT.slice(0, 10)),
  'people.get': async (nouns, { p }) => nouns.people.get(p, await people(nouns, p, 'Mira Holm'), 1),
  'people.list': (nouns, { p }) => nouns.people.list(p, 1),
  'alike.list': (nouns, { p }) => nouns.alike.list(p, 1),
  'alike.of': async (nouns, { p }) => {
    const [id, chosen] = [await people(nouns, p, 'Mira Holm'), await people(nouns, p, 'Ada Brook')]
    return nouns.alike.of(p, id, { chosen, find: '', page: 1 })
  },
  'topics.get': async (nouns, { p }) =>
    nouns.topics.get(
      p,
      { kind: 'issue', id: await topic(nouns, p, 'issue', 'floods') },
      { ...EVERYTHING, strength: null, with: null },
      { page: 1, today: AT.slice(0, 10) },
    ),
  'newAreas.get': (nouns, { p }) => nouns.newAreas.get(p, { since: null, today: AT.slice(0, 10) }),
  'partnershipMap.get': (nouns, { p }) => nouns.partnershipMap.get(p, MAPPED),
  'partnershipMap.meetings': (nouns, { p }) =>
    nouns.partnershipMap.meetings(p, MAPPED, { one: `Keeper of ${CANARY}`, other: null }, 1),
  'watch.list': (nouns, { p }) => nouns.watch.list(p, WATCHED, 1),
  'watch.all': (nouns, { p }) => nouns.watch.all(p, WATCHED),
  'topics.history': async (nouns, { p }) =>
    nouns.topics.history(p, 'issue', await topic(nouns, p, 'issue', 'floods'), 1),
  'topics.list': (nouns, { p }) => nouns.topics.list(p, 'issue', 1),
  'instruments.get': async (nouns, { p }) => {
    const found = nouns.instruments.list(p, 1).then((view) => view?.instruments)
    return nouns.instruments.get(p, await idOf(found, 'River Plan'), 1)
  },
  'instruments.list': (nouns, { p }) => nouns.instruments.list(p, 1),
  'trail.list': (nouns, { p }) => nouns.trail.list(p, { act: null, object: null, id: null }, 1),
  'trail.heads': (nouns, { p }) => nouns.trail.heads(p),
  'trail.part': async (nouns, { p }) => {
    const head = (await nouns.trail.heads(p))?.find(({ chain }) => chain === 'joint')
    return head && nouns.trail.part(head, 0)
  },
  'review.queue': queueOf('statements'),
  'matters.get': (nouns, { p, record }) => nouns.matters.get(p, first(record)),
  'threads.placeOf': (nouns, { p, comment }) => nouns.threads.placeOf(p, comment),
  'bulks.get': (nouns, { p }) => nouns.bulks.get(p, 'many'),
  'notifications.list': (nouns) => nouns.notifications.list(1),
  'notifications.unread': (nouns) => nouns.notifications.unread(),
  'notifications.settings': (nouns) => nouns.notifications.settings(),
  'digests.settingsOf': (nouns, { p }) => nouns.digests.settingsOf(p, 'rui-sande'),
  'digests.lines': (nouns, { p }) =>
    nouns.digests.lines(p, '2000-01-01T00:00:00.000Z', { digest: 'daily', sorts: NOTIFICATION_SORTS }),
  'members.of': (nouns, { p }) => nouns.members.of(p, 'hill', AT.slice(0, 10)),
  'members.reachable': (nouns) => nouns.members.reachable(AT.slice(0, 10)),
}

export const SECONDING = 'review.queue of what waits for a second person'

/** The same calls, asked for more. */
export const MORE_READS: Readonly<Record<string, Read>> = {
  'matters.get of a record': (nouns, { p, record }) => nouns.matters.get(p, { of: 'record', record }),
  'review.queue of what is assigned': queueOf('assigned'),
  'review.queue of mentions': queueOf('mentioned'),
  [SECONDING]: queueOf('seconding'),
}

/** Calls that hand out words of records: those that are known to. Any other that does turns the test red too. */
export const WITH_WORDS = [
  'alike.of',
  'briefs.of',
  'clauses.history',
  'copies.original',
  'crosswalks.concepts',
  'evidence.original',
  'frameworks.concept',
  'instruments.get',
  'intakes.get',
  'links.ofPlan',
  'matters.get',
  'matters.get of a record',
  'meetings.get',
  'partnershipMap.get',
  'partnershipMap.meetings',
  'people.get',
  'plans.comparison',
  'plans.get',
  'plans.line',
  'plans.matrix',
  'plans.outline',
  'plans.skeleton',
  'plans.succession',
  'proposals.get',
  'recordMeetings.get',
  'records.get',
  'records.original',
  'review.queue',
  'review.queue of mentions',
  'review.queue of what is assigned',
  'review.queue of what waits for a second person',
  'search.all',
  'search.cited',
  'search.close',
  'search.find',
  'search.near',
  'statements.get',
  'statements.list',
  'topics.get',
  'topics.history',
  'trail.list',
  'trail.part',
  'watch.all',
  'watch.list',
  'work.get',
]
