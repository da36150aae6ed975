import type { StatementRow, TopicRef } from '../../register/views.ts'
import { isNarrowed } from '../../register/watch/said.ts'
import {
  WATCH_SORTS,
  type WatchedRow,
  type WatchSort,
  type WatchView,
} from '../../register/watch/watch-views.ts'
import { dateInWords } from '../../text/dates.ts'
import { type TopicAddress, to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { LookForm } from '../parts/look-form.tsx'
import { Pager } from '../parts/pager.tsx'
import { Quoted } from '../parts/quoted.tsx'
import { StateMark } from '../parts/state-mark.tsx'
import { type SparkScale, sparkScale, YearSpark } from '../parts/year-spark.tsx'
import { lookedWords, silenceWords, strengthWords, tallyWords } from '../watch-words.ts'
import { capital, counted } from '../words.ts'

const NAMES = {
  issue: { title: 'Issues of concern', one: 'issue', other: 'area', others: 'Areas of cooperation' },
  area: { title: 'Areas of cooperation', one: 'area', other: 'issue', others: 'Issues of concern' },
} as const

export const SORT_WORDS: Readonly<Record<WatchSort, string>> = {
  statements: 'most statements first',
  last: 'spoken of latest first',
  first: 'oldest first',
  silence: 'longest silence first',
  strength: 'firmest first',
  name: 'by name',
}

type Given = { readonly view: WatchView }

const addressOf = ({ kind, narrow, sort }: WatchView) => ({ kind, sort, ...narrow })

/** The statements on a topic that a number counts. */
const statementsOf = (view: WatchView, { kind, id }: TopicRef, more: TopicAddress = {}): string =>
  `${to.topic(view.partnership.id, kind, id, { ...view.narrow, ...more })}#statements`

const Form = ({ view }: Given) => {
  const { partnership, kind, narrow, mechanisms, sort } = view
  const p = partnership.id
  return (
    <LookForm
      {...{ action: to.watch(p), narrow, mechanisms, sides: partnership.sides }}
      narrowed={isNarrowed(narrow)}
      all={to.watch(p, { kind, sort })}
    >
      {kind === 'area' && <input type="hidden" name="kind" value="area" />}
      <label>
        In order
        <select name="sort">
          {WATCH_SORTS.map((each) => (
            <option value={each} selected={each === sort}>
              {SORT_WORDS[each]}
            </option>
          ))}
        </select>
      </label>
    </LookForm>
  )
}

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

const Topic = ({ view, row, scale }: Given & { row: WatchedRow; scale: SparkScale }) => {
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

const finding = (view: WatchView): string => {
  const { kind, topics, narrow, mechanisms, partnership } = view
  const words = lookedWords(narrow, { mechanisms, sides: partnership.sides })
  const of = words.length > 0 ? `: ${words.join(', ')}` : ''
  return `${capital(counted(topics.total, NAMES[kind].one))} spoken of${of}, ${SORT_WORDS[view.sort]}.`
}

/** How each issue of concern, or area of cooperation, is spoken of through the years: the first words and the last, and the silence since. */
export const WatchPage = ({ frame, view }: { frame: Frame } & Given) => {
  const { partnership, kind, topics, unread } = view
  const p = partnership.id
  const names = NAMES[kind]
  const scale = sparkScale(topics.rows.map(({ watched }) => watched.byYear))
  return (
    <Page title={`Watch: ${names.title}`} partnership={partnership} frame={frame} name="watch">
      <p class="eyebrow">
        <a href={to.topics(p, kind)}>{names.title}</a>
      </p>
      <h1>When each was spoken of, and since when no more</h1>
      <p class="how">
        Counted are statements whose words name it, but for those that were rejected or withdrawn. Every
        number leads to its statements. The same for{' '}
        <a href={to.watch(p, { kind: names.other })}>{names.others.toLowerCase()}</a>. What comes up and has
        no action line yet: <a href={to.newAreas(p)}>new areas</a>.
      </p>
      <Form view={view} />
      {unread && (
        <p class="hint">
          The newest twenty thousand are looked through, and there are older ones. Choose years to look
          further back.
        </p>
      )}
      {topics.total === 0 ? (
        <p class="empty">
          {isNarrowed(view.narrow)
            ? 'Nothing of this kind was spoken of there. Show all to look more widely.'
            : 'None is named in a statement yet. They come with the records that name them.'}
        </p>
      ) : (
        <>
          <p class="lead" role="status">
            {finding(view)}
          </p>
          <ol class="watch-list">
            {topics.rows.map((row) => (
              <Topic view={view} row={row} scale={scale} />
            ))}
          </ol>
        </>
      )}
      <Pager
        {...{ now: topics.page, last: topics.pages, what: 'Page' }}
        href={(page) => to.watch(p, { ...addressOf(view), page })}
      />
      {topics.total > 0 && (
        <p class="more">
          <a href={to.watch(p, addressOf(view), 'csv')} download>
            All of it as a table (CSV)
          </a>
        </p>
      )}
    </Page>
  )
}
