import type { TopicsView } from '../../register/views.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { Bars } from '../parts/bars.tsx'
import { Pager } from '../parts/pager.tsx'
import { capital, counted } from '../words.ts'

const NAMES = {
  issue: { title: 'Issues of concern', one: 'issue', none: 'No issue of concern is named yet.' },
  area: { title: 'Areas of cooperation', one: 'area', none: 'No area of cooperation is named yet.' },
} as const

/** All issues of concern, or all areas of cooperation, with how often each was spoken of. */
export const TopicsPage = ({ frame, view }: { frame: Frame; view: TopicsView }) => {
  const { partnership, kind, topics } = view
  const p = partnership.id
  const names = NAMES[kind]
  return (
    <Page title={names.title} partnership={partnership} frame={frame} name="topics">
      <h1>{names.title}</h1>
      <p class="more">
        <a href={to.watch(p, { kind })}>Watch: when each was spoken of, and since when no more</a>
      </p>
      {topics.total === 0 ? (
        <p class="empty">{names.none} They come with the records that name them.</p>
      ) : (
        <Bars
          title={`${capital(counted(topics.total, names.one))}, by the statements on each`}
          head={[names.title, 'Statements']}
          bars={topics.rows.map((topic) => ({
            label: topic.name,
            count: topic.statements,
            href: to.topic(p, kind, topic.id),
          }))}
        />
      )}
      <Pager now={topics.page} last={topics.pages} what="Page" href={(page) => to.topics(p, kind, page)} />
    </Page>
  )
}
