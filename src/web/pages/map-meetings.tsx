import type { MapMeetingsView } from '../../register/map/map-view.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { meetingsLookedAt } from '../map-words.ts'
import { Page } from '../page.tsx'
import { MeetingTable } from '../parts/meeting-item.tsx'
import { Pager } from '../parts/pager.tsx'
import { counted } from '../words.ts'

/** The meetings behind a number of the map. */
export const MapMeetingsPage = ({ frame, view }: { frame: Frame; view: MapMeetingsView }) => {
  const { partnership, sort, narrow, mechanisms, one, other, meetings } = view
  const p = partnership.id
  const title = other ? `${one.name} and ${other.name}` : one.name
  const looked = meetingsLookedAt(narrow, mechanisms)
  const address = { by: sort, ...narrow, one: one.key, other: other?.key ?? null }
  return (
    <Page title={title} partnership={partnership} frame={frame} name="map-meetings">
      <p class="eyebrow">
        <a href={to.map(p, { by: sort, ...narrow })}>Map</a>
      </p>
      <h1>{title}</h1>
      <p class="lead">
        {counted(meetings.total, 'meeting')} {other ? 'with both present' : 'present'}
        {looked && `: ${looked}`}.
      </p>
      <MeetingTable
        {...{ p, meetings: meetings.rows, caption: title }}
        none="There is no such meeting among those that are looked at."
      />
      <Pager
        {...{ now: meetings.page, last: meetings.pages, what: 'Page' }}
        href={(page) => to.mapMeetings(p, { ...address, page })}
      />
    </Page>
  )
}
