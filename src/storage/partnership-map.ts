import { type Counted, meetingsOf, pairsMet, partiesMet } from '../register/map/contacts.ts'
import type { MapMeetingsView, MapNarrow, MapView } from '../register/map/map-view.ts'
import { type Party, type PartySort, type Present, partiesOf } from '../register/map/present.ts'
import type { MeetingRef, PartnershipRef } from '../register/views.ts'
import { yearOf } from '../text/dates.ts'
import { bodyLeads } from './body-leads.ts'
import { type Context, listed, paging } from './database.ts'
import { getPartnership } from './partnerships.ts'
import { presentAt } from './present-at.ts'
import { mechanismsById, meetingRef, selectMeetings } from './refs.ts'
import { type InTime, withinTime } from './within-time.ts'

const PAGE = 40

/** So long a map may take, in milliseconds. */
const MOST_TIME = 5000

/** What somebody looks at of a map. */
export type MapAsked = { readonly sort: PartySort; readonly narrow: MapNarrow; readonly today: string }

/** The meetings that are looked at and that have been held by a day, newest first. */
const heldMeetings = async ({ db }: Context, p: string, { narrow, today }: MapAsked) => {
  const mechanisms = await mechanismsById(db, p)
  const rows = await selectMeetings(db, p).orderBy('start_date', 'desc').orderBy('meeting.id').execute()
  const meetings = rows
    .map((row) => meetingRef(row, mechanisms))
    .filter(({ start, mechanism }) => {
      const year = yearOf(start)
      return (
        (start === null || start <= today) &&
        (narrow.mechanism === null || mechanism?.id === narrow.mechanism) &&
        (narrow.from === null || (year !== null && year >= narrow.from)) &&
        (narrow.until === null || (year !== null && year <= narrow.until))
      )
    })
  return { meetings, mechanisms: [...mechanisms.values()] }
}

const countedOf = (meetings: readonly MeetingRef[]): ReadonlyMap<number, Counted> =>
  new Map(
    meetings.map(({ id, mechanism, start }) => [
      id,
      { id, mechanism: mechanism?.id ?? null, year: yearOf(start) },
    ]),
  )

/** Sides are known by their ids, and called by their short names. */
const sideNamed =
  ({ sides }: PartnershipRef) =>
  (party: Party): Party => ({
    ...party,
    name: sides.find(({ id }) => id === party.key)?.shortName ?? party.name,
  })

const load = async (context: Context, partnership: PartnershipRef, asked: MapAsked) => {
  const { meetings, mechanisms } = await heldMeetings(context, partnership.id, asked)
  const { present, unread } = await presentAt(context, partnership, new Set(meetings.map(({ id }) => id)))
  return { meetings, mechanisms, present, unread }
}

const partyCalled = (
  sort: PartySort,
  present: readonly Present[],
  key: string,
  partnership: PartnershipRef,
): Party | null => {
  const found = present.flatMap((each) => partiesOf(sort, each)).find((party) => party.key === key)
  return found ? (sort === 'sides' ? sideNamed(partnership)(found) : found) : null
}

/** Who met whom in what is looked at, and who leads what; between its steps it is asked whether there is time left. */
const mapWithin = async (context: Context, partnership: PartnershipRef, asked: MapAsked, inTime: InTime) => {
  const { meetings, present, unread } = await load(context, partnership, asked)
  await inTime()
  const counted = countedOf(meetings)
  const [first, second] = partnership.sides
  const named = asked.sort === 'sides' ? sideNamed(partnership) : (party: Party) => party
  const parties = partiesMet(asked.sort, present, counted)
  const pairs = pairsMet(asked.sort, present, counted, [first.id, second.id])
  await inTime()
  return {
    ...{ unread, held: meetings.length, known: new Set(present.map(({ meeting }) => meeting)).size },
    parties: parties.map((each) => ({ ...each, party: named(each.party) })),
    pairs: pairs?.map((each) => ({ ...each, one: named(each.one), other: named(each.other) })) ?? null,
    leads: await bodyLeads(context, partnership),
  }
}

const NOTHING = { unread: false, held: 0, known: 0, parties: [], pairs: [], leads: [] }

/** The partnership as a map: who met whom in which series, and which body leads what. */
export const partnershipMap = (context: Context) => ({
  /** The map; null where there is no such partnership. */
  get: async (p: string, asked: MapAsked): Promise<MapView | null> => {
    const partnership = await getPartnership(context.db, p)
    if (!partnership) return null
    const found = await withinTime(context, MOST_TIME, (inTime) =>
      mapWithin(context, partnership, asked, inTime),
    )
    const mechanisms = [...(await mechanismsById(context.db, p)).values()]
    return {
      ...{ partnership, sort: asked.sort, narrow: asked.narrow, mechanisms },
      ...{ ...(found ?? NOTHING), slow: found === null },
    }
  },

  /** The meetings at which somebody was, or two were together, newest first; null where they were at none. */
  meetings: async (
    p: string,
    asked: MapAsked,
    { one, other }: { readonly one: string; readonly other: string | null },
    page: number,
  ): Promise<MapMeetingsView | null> => {
    const partnership = await getPartnership(context.db, p)
    if (!partnership) return null
    const { meetings, mechanisms, present } = await load(context, partnership, asked)
    const first = partyCalled(asked.sort, present, one, partnership)
    const second = other === null ? null : partyCalled(asked.sort, present, other, partnership)
    if (!first || (other !== null && !second)) return null
    const ids = meetingsOf(asked.sort, present, one, other)
    const all = meetings.filter(({ id }) => ids.has(id))
    const { offset, limit } = paging(page, PAGE)
    return {
      ...{ partnership, sort: asked.sort, narrow: asked.narrow, mechanisms, one: first, other: second },
      meetings: listed(all.slice(offset, offset + limit), all.length, page, PAGE),
    }
  },
})
