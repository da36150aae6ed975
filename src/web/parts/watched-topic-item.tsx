import type { StatementRow, TopicRef } from '../../register/views.ts'
import type { WatchedRow, WatchView } from '../../register/watch/watch-views.ts'
import { dateInWords } from '../../text/dates.ts'
import { type TopicAddress, to } from '../addresses.ts'
import { silenceWords, strengthWords, tallyWords } from '../watch-words.ts'
import { capital, counted } from '../words.ts'
import { Quoted } from './quoted.tsx'
import { StateMark } from './state-mark.tsx'
import { type SparkScale, YearSpark } from './year-spark.tsx'

type Given = { readonly view: WatchView }

/** The statements on a topic that a number counts. */
const statementsOf = (view: WatchView, { kind, id }: TopicRef, more: TopicAddress = {}): string =>
  `${to.topic(view.partnership.id, kind, id, { ...view.narrow, ...more })}#statements`

/** The words in which a topic was named, with their day, leading to the statement. */
const Named = ({ p, term, row }: { p: string; term: string; row: StatementRow | null }) => {
  if (!row) return null
  const { record, statement } = row
  const date = record.meeting?.start ?? record.published
  return (
    <div>
      <dt>
        {term}
        {date && `, ${dateInWords(date)}`}
      </dt>
      <dd>
        <a href={to.statement(p, record.id, statement.number)}>
          <Quoted content={statement.content} />
        </a>{' '}
        <StateMark state={statement.state} />
      </dd>
    </div>
  )
}

const Years = ({ view, row, scale }: Given & { row: WatchedRow; scale: SparkScale }) => {
  const { topic, watched } = row
  const years = watched.byYear
  if (years.length === 0) return null
  return (
    <div class="years">
      <YearSpark
        {...{ years, scale }}
        title={`${topic.name}: ${years.map(({ year, statements }) => `${year} ${statements}`).join(', ')}`}
      />
      <p class="how">
        {years.map(({ year, statements }) => (
          <>
            <span class="year-count">
              {year} <a href={statementsOf(view, topic, { from: year, until: year })}>{statements}</a>
            </span>{' '}
          </>
        ))}
      </p>
    </div>
  )
}

/** In which series a topic was named and by whom, each number leading to its statements. */
const Spread = ({ view, row: { topic, watched } }: Given & { row: WatchedRow }) => {
  const { partnership, mechanisms } = view
  const href = (more: TopicAddress) => statementsOf(view, topic, more)
  const parts = [
    ...watched.byMechanism.map(({ mechanism, statements }) => ({
      words: mechanisms.find(({ id }) => id === mechanism)?.shortName ?? 'outside any series',
      href: mechanism === null ? null : href({ mechanism }),
      statements,
    })),
    ...watched.bySide.flatMap(({ side, statements }) => {
      const named = partnership.sides.find(({ id }) => id === side)
      return named ? [{ words: `said by ${named.shortName}`, href: href({ side }), statements }] : []
    }),
  ]
  return (
    <p class="how">
      {parts.map(({ words, href: lead, statements }, at) => (
        <>
          {at > 0 && ' · '}
          {words} {lead ? <a href={lead}>{statements}</a> : statements}
        </>
      ))}
    </p>
  )
}

const Facts = ({ view, row }: Given & { row: WatchedRow }) => {
  const { topic, watched, silence, strength, together } = row
  const mechanism = view.mechanisms.find(({ id }) => id === silence?.mechanism)
  const firm = strengthWords({ strength })
  return (
    <>
      <p>
        <a href={statementsOf(view, topic)}>{tallyWords(watched)}</a>.{' '}
        {silence && mechanism && `${silenceWords(silence, mechanism, view.narrow.until)}. `}
        {firm && `${capital(firm)}.`}
      </p>
      <Spread view={view} row={row} />
      {together.length > 0 && (
        <p class="how">
          Named with{' '}
          {together.map((each, at) => (
            <>
              {at > 0 && ', '}
              {each.topic.name} (
              <a
                href={statementsOf(view, topic, { with: each.topic.id })}
                aria-label={`${counted(each.occasions, 'occasion')} with ${each.topic.name}`}
              >
                {each.occasions}
              </a>
              )
            </>
          ))}
        </p>
      )}
    </>
  )
}

/** A topic of a watch: its years, what its numbers tell, and the words in which it was named first and last. */
export const WatchedTopicItem = ({ view, row, scale }: Given & { row: WatchedRow; scale: SparkScale }) => {
  const p = view.partnership.id
  const { topic, first, last } = row
  const once =
    first && last && first.record.id === last.record.id && first.statement.number === last.statement.number
  return (
    <li class="watched">
      <h2>
        <a href={to.topic(p, topic.kind, topic.id)}>{topic.name}</a>
      </h2>
      <Years view={view} row={row} scale={scale} />
      <div class="facts">
        <Facts view={view} row={row} />
        <dl class="ends">
          <Named p={p} term={once ? 'Only once' : 'First'} row={first} />
          {!once && <Named p={p} term="Last" row={last} />}
        </dl>
      </div>
    </li>
  )
}
