import { capacitiesIn } from '../../access/actor.ts'
import { mayAddRecord, mayEditRecord } from '../../access/record.ts'
import type { PlansView } from '../../plans/plan-views.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { yearsInWords } from '../plan-words.ts'
import { counted } from '../words.ts'

/** The plans of action that are kept, and records whose outline nobody has kept yet. */
export const PlansPage = ({ frame, view }: { frame: Frame; view: PlansView }) => {
  const { partnership, plans, unread } = view
  const p = partnership.id
  const adds = mayAddRecord(frame.actor, p).ok
  const own = unread.filter(({ standing }) => mayEditRecord(frame.actor, p, standing).ok)
  return (
    <Page title="Plans of action" partnership={partnership} frame={frame} name="plans">
      <h1>Plans of action</h1>
      {plans.length === 0 ? (
        <p class="empty">
          No plan of action is kept yet.{' '}
          {adds ? (
            <>
              <a href={to.newRecord(p)}>Add its document as a record</a>: Word, PDF, Excel or a page of the
              web. Its sections and action lines are read from it then.
            </>
          ) : (
            'It comes with the record of its document.'
          )}
        </p>
      ) : (
        <ul class="record-items">
          {plans.map((plan) => (
            <li class="record-item">
              <a class="title" href={to.plan(p, plan.id)}>
                {plan.title}
              </a>
              <p class="about">
                {[
                  plan.period && yearsInWords(plan.period),
                  counted(plan.lines, 'action line'),
                  counted(plan.sections, 'section'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
      {plans.length > 0 && (
        <p class="more">
          <a href={to.work(p)}>
            {capacitiesIn(frame.actor, p).length > 0 ? 'What is ours to report' : 'Work by body'}
          </a>{' '}
          <a href={to.calendar(p)}>Calendar (iCalendar)</a>
          {frame.actor.kind === 'person' && (
            <>
              {' '}
              <a href={`${to.account()}#calendar`}>Your own, to subscribe to</a>
            </>
          )}
        </p>
      )}
      {own.length > 0 && (
        <section aria-labelledby="unread">
          <h2 id="unread">Plans that are records, and not yet read by their lines</h2>
          <ul class="rows">
            {own.map((record) => (
              <li>
                {record.title} <a href={to.planOutline(p, record.id)}>Read its sections and action lines</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
