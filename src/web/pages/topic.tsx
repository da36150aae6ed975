import type { TopicView } from '../../register/views.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { StatementItems, yearOfRow } from '../parts/statement-item.tsx'
import { YearBars } from '../parts/year-bars.tsx'
import { counted } from '../words.ts'

const finding = ({ byYear, statements }: TopicView): string => {
  const [first, last] = [byYear[0]?.year, byYear.at(-1)?.year]
  const years = first === last ? `in ${first}` : `from ${first} to ${last}`
  return `Spoken of in ${counted(statements.total, 'statement')} ${years}`
}

/** A year's heading, where this page of the list has it. */
const placeOf = ({ statements }: TopicView) => {
  const here = new Set(statements.rows.map(yearOfRow))
  return (year: string) => (here.has(year) ? `#y-${year}` : null)
}

/** An issue of concern or an area of cooperation, with every statement on it through the years. */
export const TopicPage = ({ frame, view }: { frame: Frame; view: TopicView }) => {
  const { partnership, topic, statements, byYear } = view
  const p = partnership.id
  return (
    <Page title={topic.name} partnership={partnership} frame={frame} name="topic">
      <p class="eyebrow">
        <a href={to.topics(p, topic.kind)}>
          {topic.kind === 'issue' ? 'Issue of concern' : 'Area of cooperation'}
        </a>
      </p>
      <h1>{topic.name}</h1>
      {topic.alsoKnownAs.length > 0 && (
        <p class="how">Also {topic.alsoKnownAs.map((name) => `“${name}”`).join(', ')}</p>
      )}
      {byYear.length > 0 && <YearBars title={finding(view)} years={byYear} href={placeOf(view)} />}
      {statements.total > 0 && (
        <p class="more">
          <a href={to.topicHistory(p, topic.kind, topic.id)}>How its words changed through the years</a>
        </p>
      )}
      <section aria-labelledby="statements">
        <h2 id="statements">Statements, oldest first</h2>
        <StatementItems
          p={p}
          sides={partnership.sides}
          statements={statements}
          none="No statement is kept on it yet. Records may name it outside their statements."
          years
          href={(page) => to.topic(p, topic.kind, topic.id, page)}
        />
      </section>
    </Page>
  )
}
