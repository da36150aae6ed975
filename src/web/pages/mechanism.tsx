import type { MechanismView } from '../../register/views.ts'
import { yearOf } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { MeetingTable } from '../parts/meeting-item.tsx'
import { SourceLink } from '../parts/source-link.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { capital, counted, LEVEL_WORDS } from '../words.ts'

const finding = ({ mechanism, meetings }: MechanismView): string => {
  const first = mechanism.begun ?? meetings.flatMap((meeting) => meeting.start ?? []).toSorted()[0] ?? null
  const since = yearOf(first)
  return `${mechanism.shortName}: ${counted(meetings.length, 'meeting')}${since ? ` since ${since}` : ''}`
}

/** A standing series of meetings. */
export const MechanismPage = ({ frame, view }: { frame: Frame; view: MechanismView }) => {
  const { partnership, mechanism, meetings } = view
  return (
    <Page title={mechanism.name} partnership={partnership} frame={frame} name="mechanism">
      <p class="eyebrow">Series of meetings · {LEVEL_WORDS[mechanism.level]}</p>
      <h1>{mechanism.name}</h1>
      {(mechanism.note || mechanism.source) && (
        <p class="lead">
          {mechanism.note} {mechanism.source && <SourceLink source={mechanism.source} />}
        </p>
      )}
      <p class="more">
        <a href={to.brief(partnership.id, mechanism.id)}>Brief for the next meeting</a>{' '}
        <a href={to.watch(partnership.id, { mechanism: mechanism.id })}>What it spoke of</a>{' '}
        <a href={to.map(partnership.id, { mechanism: mechanism.id })}>Who met in it</a>
      </p>
      {meetings.length > 0 && (
        <Timeline p={partnership.id} series={[{ mechanism, meetings }]} title={capital(finding(view))} />
      )}
      <MeetingTable
        p={partnership.id}
        meetings={meetings}
        caption={mechanism.name}
        none="No meeting of this series is entered yet."
      />
    </Page>
  )
}
