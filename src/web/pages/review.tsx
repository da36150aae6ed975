import { capacitiesIn } from '../../access/actor.ts'
import { refusalFor, sentenceForAccess } from '../../access/refusal.ts'
import { capacityOf, DECIDING } from '../../access/roles.ts'
import { KINDS } from '../../reading/statement.ts'
import { ASSIGNED_TO, DUE_BY, REVIEW_SORTS, type ReviewView } from '../../register/review-views.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { BulkBar } from '../parts/bulk-bar.tsx'
import { Pager } from '../parts/pager.tsx'
import { ReviewListItem } from '../parts/review-item.tsx'
import { REVIEW_WORDS } from '../review-words.ts'
import { capital, counted, grouped, KIND_WORDS } from '../words.ts'

export type ReviewPageProps = {
  readonly frame: Frame
  readonly view: ReviewView
  /** The day, to tell what is overdue. */
  readonly today: string
}

const Sorts = ({ view }: { view: ReviewView }) => (
  <nav class="filters" aria-label="What waits">
    <ul>
      {REVIEW_SORTS.map((sort) => (
        <li>
          <a
            href={to.review(view.partnership.id, { sort })}
            aria-current={sort === view.query.sort ? 'page' : undefined}
          >
            {REVIEW_WORDS[sort].name} <span class="count">{grouped(view.counts[sort])}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const ASSIGNED = { me: 'to me', nobody: 'to nobody', others: 'to others' } as const
const DUE = { over: 'overdue', week: 'within a week', none: 'no day set' } as const

const Choice = (props: {
  name: string
  label: string
  any: string
  chosen: string | null
  options: readonly (readonly [string, string])[]
}) => (
  <div class="field">
    <label for={`by-${props.name}`}>{props.label}</label>
    <select id={`by-${props.name}`} name={props.name}>
      <option value="">{props.any}</option>
      {props.options.map(([value, words]) => (
        <option value={value} selected={value === props.chosen}>
          {words}
        </option>
      ))}
    </select>
  </div>
)

const Narrow = ({ view }: { view: ReviewView }) => {
  const { query, records, partnership } = view
  const kinds = KINDS.map((kind) => [kind, KIND_WORDS[kind].many] as const)
  const ofRecords = records.map(({ id, title, count }) => [String(id), `${title} (${count})`] as const)
  const others = ASSIGNED_TO.filter((each) => query.sort !== 'assigned' || each !== 'nobody')
  return (
    <form method="get" action={to.review(partnership.id)} class="narrow">
      <input type="hidden" name="sort" value={query.sort} />
      {ofRecords.length > 0 && (
        <Choice
          name="record"
          label="Record"
          any="any record"
          chosen={query.record === null ? null : String(query.record)}
          options={ofRecords}
        />
      )}
      {query.sort !== 'names' && query.sort !== 'agreement' && query.sort !== 'reports' && (
        <Choice name="kind" label="Kind" any="any kind" chosen={query.kind} options={kinds} />
      )}
      <Choice
        name="assigned"
        label="Assigned"
        any={query.sort === 'assigned' ? 'to me' : 'to anybody'}
        chosen={query.assigned}
        options={others.map((each) => [each, ASSIGNED[each]])}
      />
      <Choice
        name="due"
        label="Due"
        any="any day"
        chosen={query.due}
        options={DUE_BY.map((each) => [each, DUE[each]])}
      />
      <p class="submit">
        <button type="submit">Narrow</button>
      </p>
    </form>
  )
}

/** What stands here for those who decide on nothing: what would be here, and why it is not for them. */
const Empty = ({ frame, view }: ReviewPageProps) => {
  const p = view.partnership.id
  const { sort } = view.query
  if (capacityOf(frame.actor, p, DECIDING)) return <p class="empty">{REVIEW_WORDS[sort].none}</p>
  const member = capacitiesIn(frame.actor, p).length > 0
  const ownToo = sort === 'assigned' || sort === 'mentioned'
  if (member && ownToo) return <p class="empty">{REVIEW_WORDS[sort].none}</p>
  return (
    <div class="empty">
      <p>
        Here stands what waits for those who decide: statements to check, decisions that wait for a second
        person, names that may be one person’s, and what is assigned to them.
      </p>
      <p>{sentenceForAccess(refusalFor(frame.actor, p, DECIDING)).replace(' Nothing was changed.', '')}</p>
    </div>
  )
}

/** What waits for whoever looks: a sort at a time, with how many there are of each. */
export const ReviewPage = (props: ReviewPageProps) => {
  const { frame, view, today } = props
  const { partnership, query, items } = view
  const p = partnership.id
  const back = to.review(p, query)
  const choosable = items.rows.flatMap(({ statement, seconding }) =>
    statement && !seconding && statement.statement.state === 'proposed'
      ? [{ record: statement.record.id, statement: statement.statement }]
      : [],
  )
  const narrowed =
    query.record !== null || query.kind !== null || query.assigned !== null || query.due !== null
  return (
    <Page title="Review" partnership={partnership} frame={frame} name="review">
      <h1>Review</h1>
      <Sorts view={view} />
      <p class="more">
        <a href={to.work(p)}>What is ours to report</a> on the lines of plans of action
      </p>
      <section aria-labelledby="waits">
        <h2 id="waits">{REVIEW_WORDS[query.sort].name}</h2>
        {(items.total > 0 || narrowed) && <Narrow view={view} />}
        {items.total > 0 ? (
          <p class="lead">{capital(counted(items.total, 'thing'))}, what is due first.</p>
        ) : narrowed ? (
          <p class="empty">
            Nothing here is like this. <a href={to.review(p, { sort: query.sort })}>Show all</a>
          </p>
        ) : (
          <Empty {...props} />
        )}
        <BulkBar p={p} shown={frame.actor.kind === 'person' ? choosable : []} back={back} />
        {items.rows.length > 0 && (
          <ul class="review-items">
            {items.rows.map((item) => (
              <ReviewListItem
                partnership={partnership}
                item={item}
                actor={frame.actor}
                back={back}
                today={today}
              />
            ))}
          </ul>
        )}
        <Pager
          now={items.page}
          last={items.pages}
          what="Page"
          href={(page) => to.review(p, { ...query, page })}
        />
      </section>
    </Page>
  )
}
