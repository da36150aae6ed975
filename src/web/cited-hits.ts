import { ACTIVITY_STATE_WORDS } from '../plans/following/activity.ts'
import { STATUS_WORDS } from '../plans/following/status.ts'
import type { RecordRef } from '../register/views.ts'
import type { CitedEntry, CitedList } from '../reports/cited-list.ts'
import type { CitedView, Hit } from '../search/search-view.ts'
import { dateInWords, rangeInWords } from '../text/dates.ts'
import { citationOf, sourceLine } from './citation.ts'
import { addressOfHit } from './hit-rows.ts'
import { IN_ITS_TEXT, PLACE_WORDS } from './search-words.ts'
import { capital, counted, grouped, RECORD_KIND_WORDS } from './words.ts'

/** The longest query that a title has whole, in letters. */
const LONGEST = 200

const inRecord = (record: RecordRef, at: string) => sourceLine(citationOf(record, '', at, ''))

const joined = (...parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(', ')

const sourceOf = (hit: Hit): string => {
  const what = capital(PLACE_WORDS[hit.of][0])
  switch (hit.of) {
    case 'people':
      return what
    case 'meetings':
      return joined(what, rangeInWords(hit.meeting.start, hit.meeting.end))
    case 'instruments':
      return joined(what, hit.instrument.year)
    case 'records': {
      if (hit.inText) return inRecord(hit.record, IN_ITS_TEXT)
      const { date, place } = citationOf(hit.record, '', '', '')
      return joined(RECORD_KIND_WORDS[hit.record.kind], date && dateInWords(date), place)
    }
    case 'lines':
      return inRecord(hit.record, `action line ${hit.label ?? hit.line} (${STATUS_WORDS[hit.status]})`)
    case 'activities':
      return joined(
        ...[`${what} (${ACTIVITY_STATE_WORDS[hit.state]})`, hit.date && dateInWords(hit.date)],
        `under ${inRecord(hit.record, `action line ${hit.line}`)}`,
      )
    case 'statements':
      return inRecord(hit.row.record, `statement ${hit.row.statement.number}`)
  }
}

const recordOf = (hit: Hit): RecordRef | null => {
  if (hit.of === 'statements') return hit.row.record
  return 'record' in hit ? hit.record : null
}

const entryOf = (p: string, origin: string, hit: Hit): CitedEntry => ({
  words: hit.text,
  found: hit.spans,
  quoted: hit.of === 'statements' || hit.of === 'lines' || (hit.of === 'records' && hit.inText !== null),
  marking: recordOf(hit)?.standing.marking === 'CONFIDENTIAL' ? 'CONFIDENTIAL' : null,
  source: sourceOf(hit),
  address: origin + addressOfHit(p, hit),
})

const titled = (q: string) => {
  const letters = [...q]
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')} …` : q
}

const amount = ({ hits, total }: CitedView) =>
  total > hits.length
    ? `The first ${grouped(hits.length)} of ${grouped(total)}; narrow the search to have the others.`
    : `${capital(counted(total, 'entry', 'entries'))}, statements first.`

/** What was found as a list with citations. `on` is the day, and `origin` makes the addresses whole. */
export const citedHits = (view: CitedView, q: string, on: string, origin: string): CitedList => {
  const { partnership, hits } = view
  const day = dateInWords(on)
  return {
    title: q ? `Search: ${titled(q)}, ${day}` : `Search, ${day}`,
    lines: [
      partnership.sides.map(({ name }) => name).join(' and '),
      ...(hits.length > 0 ? [amount(view)] : []),
    ],
    entries: hits.map((hit) => entryOf(partnership.id, origin, hit)),
    nothing: q
      ? 'Nothing was found that whoever asked may see.'
      : 'Nothing was searched for: the query has no words and no fields.',
    foot: partnership.sides.map(({ name }) => name).join(' and '),
  }
}
