import type { MeetingRef, MeetingView } from '../../register/views.ts'
import { rangeInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { Disagreements } from '../parts/disagreements.tsx'
import { History } from '../parts/history.tsx'
import { whereOf } from '../parts/meeting-item.tsx'
import { RecordItems } from '../parts/record-item.tsx'
import { SideMark } from '../parts/side-mark.tsx'
import { SourceLink } from '../parts/source-link.tsx'
import { StatementItems } from '../parts/statement-item.tsx'
import { counted, ordinal, ROLE_WORDS } from '../words.ts'

type Given = { readonly frame: Frame; readonly view: MeetingView }

const Facts = ({ view: { partnership, meeting } }: Given) => {
  const rows = [
    ['Held', rangeInWords(meeting.start, meeting.end)],
    ['Where', whereOf(meeting)],
    [
      'Series',
      meeting.mechanism && (
        <>
          {meeting.ordinal && `${ordinal(meeting.ordinal)} of `}
          <a href={to.mechanism(partnership.id, meeting.mechanism.id)}>{meeting.mechanism.name}</a>
        </>
      ),
    ],
    ['Source', meeting.source && <SourceLink source={meeting.source} />],
  ] as const
  return (
    <dl class="facts">
      {rows.map(
        ([term, value]) =>
          value && (
            <div>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

const CoChairs = ({ view: { partnership, coChairs } }: Given) => {
  if (coChairs.length === 0) return null
  return (
    <section aria-labelledby="chairs">
      <h2 id="chairs">Co-chairs</h2>
      <ul class="chairs">
        {coChairs
          .toSorted((a, b) => (a.side?.order ?? 3) - (b.side?.order ?? 3))
          .map(({ person, side, post, source }) => (
            <li>
              <a href={to.person(partnership.id, person.id)}>{person.name}</a>{' '}
              {side && <SideMark side={side} />}
              <span class="how">
                {post && `${post}`}
                {source === 'record' && ' (as a record has it)'}
              </span>
            </li>
          ))}
      </ul>
    </section>
  )
}

const People = ({ view: { partnership, people } }: Given) => {
  if (people.length === 0) return null
  return (
    <section aria-labelledby="people">
      <h2 id="people">Named in its records</h2>
      <ul class="people-line">
        {people.map(({ person, role, post, organisation }) => (
          <li>
            <a href={to.person(partnership.id, person.id)}>{person.name}</a>
            <span class="how">, {[post, organisation, ROLE_WORDS[role]].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Other = ({ p, meeting, rel }: { p: string; meeting: MeetingRef; rel: 'prev' | 'next' }) => (
  <a rel={rel} href={to.meeting(p, meeting.id)}>
    {meeting.name}
    {meeting.start && `, ${rangeInWords(meeting.start, meeting.end)}`}
  </a>
)

const Neighbours = ({ view: { partnership, previous, next } }: Given) => {
  if (!previous && !next) return null
  return (
    <nav class="neighbours" aria-label="Meetings of this series">
      {previous && <Other p={partnership.id} meeting={previous} rel="prev" />}
      {next && <Other p={partnership.id} meeting={next} rel="next" />}
    </nav>
  )
}

/** A meeting: when and where, who chaired it, its records, and all that was said in them. */
export const MeetingPage = (props: Given) => {
  const { frame, view } = props
  const { partnership, meeting, records, statements } = view
  const p = partnership.id
  return (
    <Page title={meeting.name} partnership={partnership} frame={frame} name="meeting">
      <p class="eyebrow">Meeting</p>
      <h1>{meeting.name}</h1>
      <Facts {...props} />
      {meeting.note && <p>{meeting.note}</p>}
      <Disagreements p={p} found={view.disagreements} />
      <CoChairs {...props} />
      <section aria-labelledby="records">
        <h2 id="records">Records</h2>
        <RecordItems p={p} records={records} none="No record of this meeting is kept yet." />
      </section>
      <People {...props} />
      <section aria-labelledby="statements">
        <h2 id="statements">
          What was said{' '}
          {statements.total > 0 && <span class="count">{counted(statements.total, 'statement')}</span>}
        </h2>
        <StatementItems
          p={p}
          sides={partnership.sides}
          statements={statements}
          none="No statement of this meeting is kept yet."
          href={(page) => to.meeting(p, meeting.id, page)}
        />
      </section>
      <History p={p} sides={partnership.sides} history={view.trail} on />
      <Neighbours {...props} />
    </Page>
  )
}
