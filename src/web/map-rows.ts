import type { Spread } from '../register/map/contacts.ts'
import type { MapView } from '../register/map/map-view.ts'
import type { Party } from '../register/map/present.ts'
import { to } from './addresses.ts'
import { PARTY_WORDS } from './map-words.ts'

const HEAD = [
  'what',
  'who',
  'side',
  'with',
  'meetings',
  'by series',
  'by year',
  'lines led',
  'lines supported',
  'address',
]

/** The map as rows of a table, the first its head: who was where, who met whom, who leads what; `origin` makes the addresses whole. */
export const mapRows = (view: MapView, origin: string): readonly (readonly string[])[] => {
  const { partnership, sort, narrow, mechanisms } = view
  const p = partnership.id
  const sideOf = ({ side }: Party) => partnership.sides.find(({ id }) => id === side)?.shortName ?? ''
  const series = (id: number | null) => mechanisms.find((each) => each.id === id)?.shortName ?? 'no series'
  const spread = ({ meetings, bySeries, byYear }: Spread) => [
    String(meetings),
    bySeries.map((each) => `${series(each.mechanism)}: ${each.meetings}`).join('; '),
    byYear.map(({ year, meetings: n }) => `${year}: ${n}`).join('; '),
  ]
  const meetings = (one: string, other?: string) =>
    origin + to.mapMeetings(p, { by: sort, ...narrow, one, other: other ?? null })
  return [
    HEAD,
    ...view.parties.map((each) => [
      ...[PARTY_WORDS[sort].one, each.party.name, sideOf(each.party), ''],
      ...[...spread(each), '', '', meetings(each.party.key)],
    ]),
    ...(view.pairs ?? []).map((each) => [
      ...['met', each.one.name, sideOf(each.one), each.other.name],
      ...[...spread(each), '', '', meetings(each.one.key, each.other.key)],
    ]),
    ...(view.pairs ? [] : [['met', 'so many at once that it is not told', '', '', '', '', '', '', '', '']]),
    ...view.leads.map(({ body, lines }) => {
      const led = lines.filter(({ lead }) => lead).length
      const counts = [String(led), String(lines.length - led)]
      return ['leads', body.name, body.side?.shortName ?? '', '', '', '', '', ...counts, origin + to.map(p)]
    }),
  ]
}
