import type { Hit } from '../search/search-view.ts'
import { to } from './addresses.ts'
import { PLACE_WORDS } from './search-words.ts'
import { RECORD_KIND_WORDS } from './words.ts'

const HEAD = [
  'what',
  'words',
  'who',
  'verb',
  'kind',
  'strength',
  'status',
  'record',
  'meeting',
  'date',
  'address',
] as const

type Row = Readonly<Partial<Record<(typeof HEAD)[number], string | null | undefined>>>

/** Where a hit stands. */
export const addressOfHit = (p: string, hit: Hit): string => {
  switch (hit.of) {
    case 'people':
      return to.person(p, hit.person.id)
    case 'meetings':
      return to.meeting(p, hit.meeting.id)
    case 'instruments':
      return to.instrument(p, hit.instrument.id)
    case 'records':
      return hit.inText ? to.place(p, hit.record.id, `b-${hit.inText.block}`) : to.record(p, hit.record.id)
    case 'lines':
    case 'activities':
      return to.planLine(p, hit.record.id, hit.line)
    case 'statements':
      return to.statement(p, hit.row.record.id, hit.row.statement.number)
  }
}

const factsOf = (hit: Hit): Row => {
  switch (hit.of) {
    case 'people':
      return {}
    case 'meetings':
      return { date: hit.meeting.start }
    case 'instruments':
      return { date: hit.instrument.year }
    case 'records':
      return {
        kind: RECORD_KIND_WORDS[hit.record.kind],
        record: hit.inText && hit.record.title,
        ...ofRecord(hit.record),
      }
    case 'lines':
      return { status: hit.status, record: hit.plan }
    case 'activities':
      return { status: hit.state, record: hit.plan, date: hit.date }
    case 'statements': {
      const { record, statement } = hit.row
      const { actor, verb, kind, strength } = statement.content
      return {
        who: actor?.text,
        verb,
        kind,
        strength,
        status: statement.state,
        record: record.title,
        ...ofRecord(record),
      }
    }
  }
}

const ofRecord = ({ meeting, published }: Extract<Hit, { of: 'records' }>['record']): Row => ({
  meeting: meeting?.name,
  date: meeting?.start ?? published,
})

/** What was found as rows of a table, the first its head; `origin` makes the addresses whole. */
export const hitRows = (p: string, origin: string, hits: readonly Hit[]): readonly (readonly string[])[] => [
  HEAD,
  ...hits.map((hit) => {
    const row: Row = {
      ...{ what: PLACE_WORDS[hit.of][0], words: hit.text, ...factsOf(hit) },
      address: origin + addressOfHit(p, hit),
    }
    return HEAD.map((column) => row[column] ?? '')
  }),
]
