import type { Child } from 'hono/jsx'
import { ACTIVITY_STATE_WORDS } from '../../plans/following/activity.ts'
import { STATUS_WORDS } from '../../plans/following/status.ts'
import type { PartnershipRef, RecordRef } from '../../register/views.ts'
import type { Hit } from '../../search/search-view.ts'
import { dateInWords, rangeInWords } from '../../text/dates.ts'
import { addressOfHit } from '../hit-rows.ts'
import { IN_ITS_TEXT, PLACE_WORDS } from '../search-words.ts'
import { capital, RECORD_KIND_WORDS } from '../words.ts'
import { Confidential } from './confidential.tsx'
import { FoundWords } from './found-words.tsx'
import { StatementPlace } from './statement-place.tsx'
import { WhoSays } from './who-says.tsx'

type Statement = Extract<Hit, { readonly of: 'statements' }>

const dateOf = ({ meeting, published }: RecordRef): string | null => meeting?.start ?? published

const langOf = (hit: Hit): string | undefined => {
  const language =
    hit.of === 'statements' ? hit.row.record.language : hit.of === 'records' ? hit.record.language : 'und'
  return language === 'und' ? undefined : language
}

const about = (hit: Exclude<Hit, Statement>): readonly (string | null | undefined)[] => {
  switch (hit.of) {
    case 'people':
      return []
    case 'meetings':
      return [rangeInWords(hit.meeting.start, hit.meeting.end)]
    case 'instruments':
      return [hit.instrument.year]
    case 'records': {
      const date = dateOf(hit.record)
      const facts = [RECORD_KIND_WORDS[hit.record.kind], hit.record.meeting?.name, date && dateInWords(date)]
      return hit.inText ? [hit.record.title, IN_ITS_TEXT, ...facts] : facts
    }
    case 'lines':
      return [hit.label, STATUS_WORDS[hit.status], hit.plan]
    case 'activities':
      return [ACTIVITY_STATE_WORDS[hit.state], hit.date && dateInWords(hit.date), hit.plan]
  }
}

const Standing = ({ p, hit }: { p: string; hit: Hit }): Child => {
  if (hit.of === 'statements') return <StatementPlace p={p} row={hit.row} />
  return (
    <>
      {'record' in hit && <Confidential record={hit.record} />}
      {[capital(PLACE_WORDS[hit.of][0]), ...about(hit)].filter(Boolean).join(' · ')}
    </>
  )
}

/** Whether what is shown are words of a text, and not a name. */
const isQuoted = (hit: Hit): boolean =>
  hit.of === 'statements' || (hit.of === 'records' && hit.inText !== null)

/** Something that was found: its words with what was searched for marked, and what it is of. */
export const HitItem = ({ partnership, hit }: { partnership: PartnershipRef; hit: Hit }) => {
  const words = (
    <p>
      <a href={addressOfHit(partnership.id, hit)} lang={langOf(hit)}>
        <FoundWords text={hit.text} spans={hit.spans} />
      </a>
    </p>
  )
  return (
    <li class="statement-item hit">
      {hit.of === 'statements' && <WhoSays content={hit.row.statement.content} sides={partnership.sides} />}
      {isQuoted(hit) ? <blockquote>{words}</blockquote> : <div class="named">{words}</div>}
      <p class="what">
        <Standing p={partnership.id} hit={hit} />
      </p>
    </li>
  )
}
