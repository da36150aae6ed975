import { mayKeepPoint } from '../../access/agenda-point.ts'
import type { StatementRow } from '../../register/views.ts'
import type { NewArea, NewAreasView } from '../../search/rising/new-areas-view.ts'
import { dateInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { riseWords, statementsWith } from '../new-area-words.ts'
import { Page } from '../page.tsx'
import { AgendaPoints, ProposePoint } from '../parts/agenda-points.tsx'
import { Quoted } from '../parts/quoted.tsx'
import { StateMark } from '../parts/state-mark.tsx'
import { capital, counted } from '../words.ts'

type Given = { readonly frame: Frame; readonly view: NewAreasView }

const ChooseYear = ({ view }: Pick<Given, 'view'>) => {
  const { partnership, years, since } = view
  if (years.length < 2) return null
  return (
    <form class="look" method="get" action={to.newAreas(partnership.id)}>
      <label>
        Compare the years from
        <select name="since">
          {years.map((year) => (
            <option value={year} selected={year === since}>
              {year}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">Show</button>
    </form>
  )
}

/** Against which plans the terms were held. */
const Plans = ({ view }: Pick<Given, 'view'>) => {
  const { partnership, plans, covered } = view
  if (plans.length === 0)
    return (
      <p class="how">
        No plan of action is kept for these years, so nothing could be held against its lines.
      </p>
    )
  return (
    <p class="how">
      Held against the{' '}
      {counted(
        plans.reduce((sum, { lines }) => sum + lines, 0),
        'action line',
      )}{' '}
      of{' '}
      {plans.map(({ id, title }, at) => (
        <>
          {at > 0 && ' and '}
          <a href={to.plan(partnership.id, id)}>{title}</a>
        </>
      ))}
      :{' '}
      {covered === 0
        ? 'none that comes up has a line.'
        : `${counted(covered, 'term')} that ${covered === 1 ? 'comes' : 'come'} up as well ${covered === 1 ? 'has' : 'have'} a line, and ${covered === 1 ? 'is' : 'are'} left out.`}
    </p>
  )
}

const Quote = ({ p, row: { record, statement } }: { p: string; row: StatementRow }) => {
  const date = record.meeting?.start ?? record.published
  return (
    <li>
      <blockquote>
        <p>
          <a href={to.statement(p, record.id, statement.number)}>
            <Quoted content={statement.content} />
          </a>
        </p>
      </blockquote>
      <p class="what">
        <StateMark state={statement.state} />{' '}
        <span class="from">
          {record.title}
          {date && `, ${dateInWords(date)}`}
        </span>
      </p>
    </li>
  )
}

/** How large a share of the occasions has the term, before and since. */
const Rise = ({ view: { occasions }, area }: Pick<Given, 'view'> & { area: NewArea }) => {
  const bar = (count: number, of: number) => `${Math.round((count / Math.max(1, of)) * 1000) / 10}%`
  return (
    <svg
      class="rise"
      width="100%"
      height="22"
      role="img"
      aria-label={`${area.term}: ${riseWords(area, { occasions })}`}
    >
      <rect class="whole" width="100%" height="8" />
      <rect class="before" width={bar(area.before, occasions.before)} height="8" />
      <rect class="whole" y="12" width="100%" height="10" />
      <rect y="12" width={bar(area.later, occasions.later)} height="10" />
    </svg>
  )
}

const Area = ({ frame, view, area, nth }: Given & { area: NewArea; nth: number }) => {
  const p = view.partnership.id
  const open = view.mechanisms.filter(
    ({ id }) => !view.points.some(({ mechanism, words }) => mechanism === id && words === area.term),
  )
  return (
    <li class="watched">
      <h2>
        <a href={statementsWith(view, area, 'all')}>{area.term}</a>
      </h2>
      <div class="years">
        <Rise view={view} area={area} />
        <p class="how">
          {view.since} on: <a href={statementsWith(view, area, 'later')}>{area.later}</a> of{' '}
          {view.occasions.later}. Before:{' '}
          {area.before > 0 ? <a href={statementsWith(view, area, 'before')}>{area.before}</a> : 0} of{' '}
          {view.occasions.before}. <span class="year-count">G² {area.score.toFixed(1)}</span>
        </p>
      </div>
      <div class="facts">
        <ul class="rests-on">
          {area.quotes.map((row) => (
            <Quote p={p} row={row} />
          ))}
        </ul>
        {area.later > area.quotes.length && (
          <p class="more">
            <a href={statementsWith(view, area, 'later')}>All statements with it</a>
          </p>
        )}
        <ProposePoint {...{ frame, p, mechanisms: open, words: area.term, nth }} />
      </div>
    </li>
  )
}

const none = ({ since, slow, covered }: NewAreasView): string => {
  if (slow) return 'That took too long and was given up. Try again when the machine has less to do.'
  if (since === null) return 'What is kept is all of one year, or of none: there is nothing to compare yet.'
  return covered > 0
    ? 'All that comes up has a line in the plan.'
    : 'Nothing comes up more often than before. Another year to compare from may show something.'
}

/** What comes up in what is said and has no action line yet, with the words it rests on. */
export const NewAreasPage = ({ frame, view }: Given) => {
  const { partnership, since, areas, points, mechanisms, unread, occasions } = view
  const p = partnership.id
  const may = mayKeepPoint(frame.actor, p).ok
  return (
    <Page title="New areas" partnership={partnership} frame={frame} name="new-areas">
      <p class="eyebrow">
        <a href={to.watch(p)}>Watch</a>
      </p>
      <h1>What comes up and has no action line yet</h1>
      <p class="how">
        Terms of two to four words, and names of issues and areas, that statements have on more occasions
        (meetings, or records of none) in the later years than the years before would let one expect. It is
        counted, not understood: the words beside each tell whether it is an area. The greater G², the less
        likely chance alone did it; below 2.7 nothing is told.
      </p>
      <ChooseYear view={view} />
      {since !== null && <Plans view={view} />}
      {unread && <p class="hint">The newest ten thousand statements are read, and there are older ones.</p>}
      {areas.length === 0 ? (
        <p class="empty">{none(view)}</p>
      ) : (
        <>
          <p class="lead" role="status">
            {capital(counted(areas.length, 'term'))} from {since} on, the surest first: of{' '}
            {counted(occasions.later, 'occasion')} since, held against {occasions.before} before.
          </p>
          <ol class="watch-list">
            {areas.map((area, nth) => (
              <Area {...{ frame, view, area, nth }} />
            ))}
          </ol>
          <p class="more">
            <a href={to.newAreas(p, { since }, 'csv')} download>
              All of it as a table (CSV)
            </a>
          </p>
        </>
      )}
      {(points.length > 0 || may) && (
        <section aria-labelledby="points">
          <h2 id="points">Your side’s points for agendas</h2>
          {points.length === 0 ? (
            <p class="empty">
              None yet. What you propose here stands in the brief for that series; your side alone sees it.
            </p>
          ) : (
            <AgendaPoints {...{ frame, p, mechanisms, points }} />
          )}
        </section>
      )}
    </Page>
  )
}
