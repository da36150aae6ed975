import type { TopicHistoryView } from '../../search/agreed/history-view.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { HistoryStepItem } from '../parts/history-step.tsx'
import { Pager } from '../parts/pager.tsx'
import { StrengthChart } from '../parts/strength-chart.tsx'
import { counted } from '../words.ts'

/** The words on an issue or an area through the years, each held against the earlier one that it is most like. */
export const TopicHistoryPage = ({ frame, view }: { frame: Frame; view: TopicHistoryView }) => {
  const { partnership, topic, steps, unread } = view
  const p = partnership.id
  return (
    <Page
      title={`${topic.name}: its words through the years`}
      partnership={partnership}
      frame={frame}
      name="topic-history"
    >
      <p class="eyebrow">
        <a href={to.topic(p, topic.kind, topic.id)}>{topic.name}</a>
      </p>
      <h1>{topic.name}: its words through the years</h1>
      {steps.total === 0 ? (
        <p class="empty">No statement is kept on it yet. Records may name it outside their statements.</p>
      ) : (
        <>
          <p class="lead">
            {counted(steps.total, 'statement')}, the oldest first
            {steps.pages > 1 && `; ${steps.rows.length} on this page`}.
          </p>
          {unread && <p class="hint">The oldest twenty thousand are told, and there are later ones.</p>}
          <StrengthChart steps={steps.rows} />
          <p class="legend how">
            Each is held against the earlier one of this page that it is most like. <ins>Underlined</ins>:
            added. <del>Struck through</del>: dropped.
          </p>
        </>
      )}
      <ol class="statement-items history-steps">
        {steps.rows.map((_, at) => (
          <HistoryStepItem {...{ frame, partnership, steps: steps.rows, at }} />
        ))}
      </ol>
      <Pager
        {...{ now: steps.page, last: steps.pages, what: 'Page' }}
        href={(page) => to.topicHistory(p, topic.kind, topic.id, page)}
      />
      <p class="more">
        <a href={to.topicHistory(p, topic.kind, topic.id, steps.page, 'csv')} download>
          {steps.pages > 1 ? 'This page as a table (CSV)' : 'As a table (CSV)'}
        </a>
      </p>
    </Page>
  )
}
