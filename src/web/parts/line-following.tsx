import type { May } from '../../access/record.ts'
import { sentenceForAccess } from '../../access/refusal.ts'
import type { Side } from '../../partnership/partnership.ts'
import { ACTIVITY_STATE_WORDS, ACTIVITY_STATES, type Activity } from '../../plans/following/activity.ts'
import { type Assessment, sentenceForRule } from '../../plans/following/assess.ts'
import type { FollowingAsked, StatusAsked } from '../../plans/following/following.ts'
import type { LineActivity } from '../../plans/following/following-views.ts'
import type { IndicatorAsked, MeasureAsked } from '../../plans/following/measuring.ts'
import type { ReportAsked } from '../../plans/following/reporting.ts'
import { STATUS_WORDS, STATUSES } from '../../plans/following/status.ts'
import { type Day, writtenInWords } from '../../plans/following/written-date.ts'
import type { PlanLineView } from '../../plans/plan-views.ts'
import { dateInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import { grouped } from '../words.ts'
import { ActButton } from './act-button.tsx'
import { describedBy, Field } from './field.tsx'
import { FormError } from './form-error.tsx'
import { AddFile, EvidenceList } from './line-evidence.tsx'
import { MilestoneFields, Milestones } from './milestones.tsx'
import { StatusMark } from './plan-standing.tsx'

/** What was refused of the forms of a line, with what was typed. */
export type FollowingRefused = { readonly sentence: string } & (
  | { readonly form: 'activity'; readonly typed: FollowingAsked }
  | { readonly form: 'status'; readonly typed: StatusAsked }
  | { readonly form: 'bodies' }
  | { readonly form: 'indicator'; readonly typed: IndicatorAsked }
  | { readonly form: 'value'; readonly typed: MeasureAsked }
  | { readonly form: 'evidence'; readonly activity: string; readonly shows: string }
  | { readonly form: 'report'; readonly typed: ReportAsked }
  | { readonly form: 'validation'; readonly report: string; readonly reason: string }
)

type Given = {
  readonly view: PlanLineView
  readonly assessment: Assessment
  readonly may: May
  readonly refused: FollowingRefused | null
  readonly today: Day
}

/** Why it is, in the rule's own sentence, with what it rests on. */
export const Status = ({ view, assessment }: Pick<Given, 'view' | 'assessment'>) => {
  const rests = view.following.activities.filter(({ id }) => assessment.activities.includes(id))
  const set = view.following.overrides.find(({ id }) => id === assessment.override)
  return (
    <p class="line-status">
      <StatusMark status={assessment.status} />{' '}
      <span class="how">
        {sentenceForRule(assessment.rule)}
        {set && ` Set on ${dateInWords(set.givenOn)}.`}
        {!set && rests.length > 0 && ` It rests on: ${rests.map(({ title }) => title).join('; ')}.`}
      </span>
    </p>
  )
}

const told = ({ date, place, participants, budget }: LineActivity): string =>
  [
    date && writtenInWords(date),
    place,
    participants !== null && `${grouped(participants)} taking part`,
    budget && `${grouped(budget.amount)} ${budget.currency}`,
  ]
    .filter(Boolean)
    .join(' · ')

export const NO_ACTIVITY: FollowingAsked = {
  ...{ activity: '', version: 0, title: '', state: 'held', date: '', place: '', participants: '' },
  ...{ budget: '', currency: '', milestones: [], address: '', shows: '' },
}

/** What an activity has in the fields of its form. */
export const typedAs = (activity: Activity) => ({
  ...{ title: activity.title, state: activity.state },
  ...{ date: activity.date ?? '', place: activity.place ?? '' },
  participants: activity.participants === null ? '' : String(activity.participants),
  budget: activity.budget ? String(activity.budget.amount) : '',
  currency: activity.budget?.currency ?? '',
  milestones: activity.milestones.map(({ title, due, done }) => ({
    title,
    due: due ?? '',
    done: done ?? '',
  })),
})

const askedOf = (activity: LineActivity): FollowingAsked => ({
  ...NO_ACTIVITY,
  ...{ activity: activity.id, version: activity.version },
  ...typedAs(activity),
})

/** The fields of one activity; `of` makes their ids their own. */
export const ActivityFields = ({ of, asked }: { of: string; asked: FollowingAsked }) => {
  const field = (name: string, label: string, value: string, hint?: string) => (
    <Field name={`${name}${of}`} label={label} {...(hint && { hint })}>
      <input
        id={`${name}${of}`}
        name={name}
        value={value}
        aria-describedby={describedBy(`${name}${of}`, hint !== undefined, false)}
      />
    </Field>
  )
  return (
    <>
      {field('title', 'What is done', asked.title)}
      <div class="side-by-side">
        <Field name={`state${of}`} label="It is">
          <select id={`state${of}`} name="state">
            {ACTIVITY_STATES.map((state) => (
              <option value={state} selected={state === asked.state}>
                {ACTIVITY_STATE_WORDS[state]}
              </option>
            ))}
          </select>
        </Field>
        {field('date', 'When', asked.date, 'As exactly as known: 14 June 2026, June 2026, 2026-Q3 or 2026')}
      </div>
      <div class="side-by-side">
        {field('place', 'Where (may be left out)', asked.place)}
        {field('participants', 'How many took part (may be left out)', asked.participants)}
      </div>
      <div class="side-by-side">
        {field('budget', 'Budget (may be left out)', asked.budget)}
        {field('currency', 'Currency, such as USD', asked.currency)}
      </div>
      <MilestoneFields of={of} milestones={asked.milestones} />
      <div class="side-by-side">
        {field('address', 'Evidence: an address of the web (may be left out)', asked.address)}
        {field('shows', 'What it shows', asked.shows)}
      </div>
    </>
  )
}

/** The form of one activity. */
const ActivityForm = (props: { action: string; of: string; asked: FollowingAsked; error: string | null }) => {
  const { action, of, asked, error } = props
  return (
    <form method="post" action={action} class="activity-form">
      <FormError error={error} />
      <input type="hidden" name="activity" value={asked.activity} />
      <input type="hidden" name="version" value={asked.version} />
      <ActivityFields of={of} asked={asked} />
      <p class="submit">
        <button type="submit" class={asked.activity ? undefined : 'main'}>
          {asked.activity ? 'Save the activity' : 'Add the activity'}
        </button>{' '}
        {asked.activity && (
          <>
            <button type="submit" name="act" value="withdraw" formnovalidate>
              Take it off the line
            </button>{' '}
            <span class="consequence">
              For what was entered by mistake. What did not take place is cancelled.
            </span>
          </>
        )}
      </p>
    </form>
  )
}

/** What was done under a line and what is planned, each with what bears it out, and the forms to write more. */
export const Activities = ({ view, may, refused, today }: Given) => {
  const { partnership, record, line, following } = view
  const action = to.lineActivities(partnership.id, record.id, line.number)
  const typed = refused?.form === 'activity' ? refused.typed : null
  const errorOf = (id: string) => (typed?.activity === id && refused ? refused.sentence : null)
  const filed = refused?.form === 'evidence' ? refused : null
  // What was refused of an activity that is not there is told above them all.
  const stray = filed && following.activities.every(({ id }) => id !== filed.activity) ? filed.sentence : null
  return (
    <section aria-labelledby="activities" class="activities">
      <h2 id="activities">Activities</h2>
      <FormError error={stray} />
      {following.activities.length === 0 && <p class="empty">None is known yet.</p>}
      <ul class="rows">
        {following.activities.map((activity, at) => (
          <li class={`activity is-${activity.state}`}>
            <p>
              {activity.title} <span class="how">{ACTIVITY_STATE_WORDS[activity.state]}</span>
            </p>
            {told(activity) && <p class="about">{told(activity)}</p>}
            <Milestones milestones={activity.milestones} on={today} />
            <EvidenceList view={view} activity={activity} may={may.ok} />
            {may.ok && (
              <details open={errorOf(activity.id) !== null}>
                <summary>Change it, or add an address as evidence</summary>
                <ActivityForm
                  action={action}
                  of={`-${at + 1}`}
                  asked={
                    typed?.activity === activity.id
                      ? { ...typed, version: activity.version }
                      : askedOf(activity)
                  }
                  error={errorOf(activity.id)}
                />
              </details>
            )}
            {may.ok && (
              <details open={filed?.activity === activity.id}>
                <summary>Add a file as evidence</summary>
                <AddFile
                  {...{ view, activity, of: `-${at + 1}` }}
                  shows={filed?.activity === activity.id ? filed.shows : ''}
                  error={filed?.activity === activity.id ? filed.sentence : null}
                />
              </details>
            )}
          </li>
        ))}
      </ul>
      {may.ok ? (
        <details open={errorOf('') !== null} class="adding">
          <summary>Add an activity</summary>
          <ActivityForm
            action={action}
            of=""
            asked={typed?.activity === '' ? typed : NO_ACTIVITY}
            error={errorOf('')}
          />
        </details>
      ) : (
        <p class="how">Adding activities: {sentenceForAccess(may.refusal)}</p>
      )}
    </section>
  )
}

/** Setting a status by hand, with a reason, and lifting it. */
export const SetStatus = ({ view, assessment, may, refused }: Given) => {
  if (!may.ok) return null
  const { partnership, record, line, sets } = view
  const typed = refused?.form === 'status' ? refused.typed : null
  const chosen = typed?.status ?? assessment.status
  return (
    <section aria-labelledby="set-status" class="set-status">
      <details open={typed !== null}>
        <summary id="set-status">Set the status by hand</summary>
        <form method="post" action={to.lineStatus(partnership.id, record.id, line.number)}>
          <FormError error={typed && refused?.sentence} />
          <input type="hidden" name="seen" value={sets} />
          <Field name="status" label="The line is">
            <select id="status" name="status">
              {STATUSES.map((status) => (
                <option value={status} selected={status === chosen}>
                  {STATUS_WORDS[status]}
                </option>
              ))}
              {assessment.override !== null && (
                <option value="">as its activities show (lift what was set)</option>
              )}
            </select>
          </Field>
          <Field name="reason" label="Why">
            <input id="reason" name="reason" value={typed?.reason ?? ''} required />
          </Field>
          <p class="submit">
            <button type="submit">Set it</button>{' '}
            <span class="consequence">
              It stands until somebody lifts it, whatever is reported meanwhile.
            </span>
          </p>
        </form>
      </details>
    </section>
  )
}

/** Whose the line is: lead and supporting bodies of both sides, and the form to name another. */
export const Bodies = ({ view, may, refused, sides }: Given & { sides: readonly Side[] }) => {
  const { partnership, record, line, following, bodies } = view
  const action = to.lineBodies(partnership.id, record.id, line.number)
  const sideName = (id: string) => sides.find((side) => side.id === id)?.shortName ?? id
  const named = new Set(following.bodies.map(({ id }) => id))
  return (
    <section aria-labelledby="bodies" class="line-bodies">
      <h2 id="bodies">Bodies</h2>
      {following.bodies.length === 0 && <p class="empty">It is given to no body yet.</p>}
      <ul class="rows">
        {following.bodies.map((body) => (
          <li>
            {body.name}{' '}
            <span class="how">
              {sideName(body.side)}, {body.lead ? 'lead' : 'in support'}
            </span>
            {may.ok && (
              <form method="post" action={action} class="inline">
                <input type="hidden" name="act" value="remove" />
                <ActButton id={`body-${body.id}`} name="body" value={String(body.id)} refused={null}>
                  Take it from them
                </ActButton>
                <span class="vh" id={`body-${body.id}-says`}>
                  {body.name}
                </span>
              </form>
            )}
          </li>
        ))}
      </ul>
      {may.ok && (
        <details open={refused?.form === 'bodies'}>
          <summary>Give it to a body</summary>
          <form method="post" action={action}>
            <FormError error={refused?.form === 'bodies' ? refused.sentence : null} />
            <Field name="body" label="Body">
              <select id="body" name="body">
                {sides.map((side) => (
                  <optgroup label={side.name}>
                    {bodies
                      .filter((body) => body.side === side.id && !named.has(body.id))
                      .map((body) => (
                        <option value={body.id}>{body.name}</option>
                      ))}
                  </optgroup>
                ))}
              </select>
            </Field>
            <p class="submit">
              <button type="submit" name="act" value="lead">
                As lead
              </button>{' '}
              <button type="submit" name="act" value="support">
                In support
              </button>
            </p>
          </form>
        </details>
      )}
    </section>
  )
}
