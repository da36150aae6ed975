import { mayAddRecord } from '../../access/record.ts'
import type { PlanAhead } from '../../plans/following/work.ts'
import { KINDS } from '../../reading/statement.ts'
import type { OverviewView } from '../../register/views.ts'
import { yearOf } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { Bars } from '../parts/bars.tsx'
import { Figures } from '../parts/figures.tsx'
import { KindMark } from '../parts/kind-mark.tsx'
import { MeetingTable } from '../parts/meeting-item.tsx'
import { PlansAhead } from '../parts/plans-ahead.tsx'
import { RecordItems } from '../parts/record-item.tsx'
import { SidesHead } from '../parts/sides-head.tsx'
import { SourceLink } from '../parts/source-link.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { capital, counted, KIND_WORDS } from '../words.ts'

export type PartnershipPageProps = {
  readonly frame: Frame
  readonly view: OverviewView
  /** Its plans of action with what is planned under them, and the day for which it is told what is overdue. */
  readonly plans?: readonly PlanAhead[]
  readonly today?: string
}

type Given = { readonly view: OverviewView }

/** What the timeline shows, in a sentence. */
const timelineTitle = ({ mechanisms }: OverviewView): string => {
  const meetings = mechanisms.flatMap((mechanism) => mechanism.meetings)
  const first = meetings.flatMap((meeting) => yearOf(meeting.start) ?? []).toSorted()[0]
  const met = meetings.length === 0 ? 'no meeting is entered yet' : counted(meetings.length, 'meeting')
  return `${capital(counted(mechanisms.length, 'series', 'series'))}, ${met}${first ? ` since ${first}` : ''}`
}

const Series = ({ view }: Given) => {
  const p = view.partnership.id
  const series = view.mechanisms.map((mechanism) => ({ mechanism, meetings: mechanism.meetings }))
  return (
    <section aria-labelledby="series">
      <h2 id="series">How the two sides meet</h2>
      {series.length === 0 && <p class="empty">No mechanism is entered yet.</p>}
      <Timeline p={p} series={series} title={timelineTitle(view)} />
      <p class="more">
        <a href={to.map(p)}>Map: who met whom, and who leads what</a>
      </p>
      {view.mechanisms.map((mechanism) => (
        <details class="series">
          <summary>
            {mechanism.name} <span class="count">{counted(mechanism.meetings.length, 'meeting')}</span>
          </summary>
          <p>
            {mechanism.note} {mechanism.source && <SourceLink source={mechanism.source} />}{' '}
            <a href={to.mechanism(p, mechanism.id)}>The series by itself</a>
          </p>
          <MeetingTable
            p={p}
            meetings={mechanism.meetings}
            caption={mechanism.name}
            none="No meeting of this series is entered yet."
          />
        </details>
      ))}
    </section>
  )
}

const kindsTitle = (view: OverviewView): string => {
  const { byKind } = view.counts
  const all = KINDS.reduce((sum, kind) => sum + byKind[kind], 0)
  const most = KINDS.toSorted((a, b) => byKind[b] - byKind[a])[0]!
  return `${capital(KIND_WORDS[most].many)} lead: ${byKind[most]} of ${counted(all, 'statement')} in ${counted(view.records, 'record')}`
}

const Kinds = ({ view }: Given) => {
  const p = view.partnership.id
  const bars = KINDS.filter((kind) => view.counts.byKind[kind] > 0).map((kind) => ({
    label: <KindMark kind={kind} many />,
    count: view.counts.byKind[kind],
    href: to.statements(p, { kind }),
    tone: KIND_WORDS[kind].stroke,
  }))
  const open = view.counts.byState.proposed
  return (
    <section aria-labelledby="kinds">
      <h2 id="kinds">What was said</h2>
      {bars.length === 0 ? (
        <p class="empty">No statement is kept yet. They come with the records.</p>
      ) : (
        <Bars title={kindsTitle(view)} head={['Kind', 'Statements']} bars={bars} />
      )}
      {open > 0 && (
        <p class="open">
          <a href={to.statements(p, { state: 'proposed' })}>{counted(open, 'statement')}</a>{' '}
          {open === 1 ? 'waits' : 'wait'} to be checked by a person.
        </p>
      )}
    </section>
  )
}

const Topics = ({ view, kind }: Given & { kind: 'issue' | 'area' }) => {
  const p = view.partnership.id
  const topics = kind === 'issue' ? view.issues : view.areas
  const title = kind === 'issue' ? 'Issues of concern' : 'Areas of cooperation'
  return (
    <section aria-labelledby={`${kind}s`}>
      <h2 id={`${kind}s`}>
        <a href={to.topics(p, kind)}>{title}</a>
      </h2>
      {topics.length === 0 ? (
        <p class="empty">None named so far.</p>
      ) : (
        <ul class="names">
          {topics.map((topic) => (
            <li>
              <a href={to.topic(p, kind, topic.id)}>{topic.name}</a>{' '}
              {topic.statements > 0 && (
                <span class="count" title={counted(topic.statements, 'statement')}>
                  {topic.statements}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {topics.length > 0 && (
        <p class="more">
          <a href={to.watch(p, { kind })}>Watch: since when no more</a>{' '}
          {kind === 'area' && <a href={to.newAreas(p)}>New areas</a>}
        </p>
      )}
    </section>
  )
}

const Instruments = ({ view }: Given) => {
  const p = view.partnership.id
  return (
    <section aria-labelledby="instruments">
      <h2 id="instruments">
        <a href={to.instruments(p)}>Instruments</a>
      </h2>
      {view.instruments.length === 0 ? (
        <p class="empty">None named so far.</p>
      ) : (
        <ul class="names">
          {view.instruments.map((instrument) => (
            <li>
              <a href={to.instrument(p, instrument.id)}>{instrument.name}</a>
              {instrument.year && `, ${instrument.year}`}{' '}
              {instrument.citedBy > 0 && (
                <span class="count" title={`cited by ${counted(instrument.citedBy, 'record')}`}>
                  {instrument.citedBy}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** A partnership at a glance: its sides, how they meet, what was said, and how far it has come. */
export const PartnershipPage = ({ frame, view, plans = [], today = '' }: PartnershipPageProps) => {
  const { partnership } = view
  const p = partnership.id
  return (
    <Page title={partnership.name} partnership={partnership} frame={frame} name="partnership">
      <header class="partnership-head">
        <h1>{partnership.name}</h1>
        <SidesHead sides={partnership.sides} />
        <p class="lead">{partnership.about}</p>
      </header>
      <Series view={view} />
      <div class="two">
        <section aria-labelledby="newest">
          <h2 id="newest">Newest records</h2>
          <RecordItems p={p} records={view.newest} none="No record is kept yet." />
          <p class="more">
            {view.records > view.newest.length && (
              <a href={to.records(p)}>All {counted(view.records, 'record')}</a>
            )}{' '}
            {mayAddRecord(frame.actor, p).ok && <a href={to.newRecord(p)}>Add a record</a>}
          </p>
        </section>
        <Kinds view={view} />
      </div>
      <PlansAhead p={p} plans={plans} today={today} />
      <Figures p={p} figures={view.figures} instruments={view.instruments} />
      <div class="three">
        <Topics view={view} kind="issue" />
        <Topics view={view} kind="area" />
        <Instruments view={view} />
      </div>
    </Page>
  )
}
