import { mayAssign, mayFinish } from '../../access/assignment.ts'
import { sentenceForAccess } from '../../access/refusal.ts'
import { mayDiscuss } from '../../access/thread.ts'
import type { MatterView } from '../../register/review-views.ts'
import { subjectKey } from '../../register/subject.ts'
import { dateInWords, instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { describedBy, Field } from '../parts/field.tsx'
import { Quoted } from '../parts/quoted.tsx'
import { SecondingBlock } from '../parts/seconding.tsx'
import { Thread } from '../parts/thread.tsx'
import { ownerInWords, placeOf } from '../review-words.ts'

/** Somebody, or the focal points of a body, to whom one may assign. `value` is what the form sends. */
export type AssignableTo = { readonly value: string; readonly words: string }

export type MatterRefused = {
  readonly sentence: string
  readonly field: 'words' | 'to' | 'due' | 'note' | null
  readonly typed: Readonly<Record<string, string>>
}

export type MatterPageProps = {
  readonly frame: Frame
  readonly view: MatterView
  readonly people: readonly AssignableTo[]
  readonly now: string
  readonly refused?: MatterRefused | null
}

const titleOf = ({ subject, record, names }: MatterView): string => {
  if (subject.of === 'names') return names.map(({ name }) => name).join(' and ')
  return subject.of === 'statement' ? `Statement ${subject.number}, ${record?.title}` : (record?.title ?? '')
}

const What = ({ view }: { view: MatterView }) => {
  const { partnership, subject, statement } = view
  return (
    <>
      {statement && (
        <blockquote class="quoted">
          <p>
            <Quoted content={statement.statement.content} />
          </p>
        </blockquote>
      )}
      <p>
        <a href={placeOf(partnership.id, subject)}>
          {subject.of === 'names' ? 'Look at the two names' : `Look at the ${subject.of}`}
        </a>
      </p>
    </>
  )
}

const Assigned = ({ frame, view, now }: MatterPageProps) => {
  const { partnership, assignments } = view
  const p = partnership.id
  return (
    <ul class="rows">
      {assignments.map((each) => {
        const { id, side, name, by, at, due, note, done, account, body } = each
        const to_ = account === null ? { account, body: body ?? 0, name } : { account, body: null, name }
        const may = mayFinish(frame.actor, p, { side, to: to_, byAccount: each.byAccount }).ok
        return (
          <li>
            <p>
              <b>{name}</b>, {ownerInWords(side, partnership.sides)}
              {due && `, due on ${dateInWords(due)}`}
              {due && !done && due < now.slice(0, 10) && <b class="over"> (overdue)</b>}
            </p>
            {note && <p class="said">{note}</p>}
            <p class="how">
              {done ? `Done: ${done.by}, ${instantInWords(done.at)}` : `By ${by}, ${instantInWords(at)}`}
            </p>
            {may && (
              <form method="post" action={to.assignment(p, id)}>
                <button type="submit" name="act" value={done ? 'undo' : 'done'}>
                  {done ? 'Not done after all' : 'Done'}
                </button>
              </form>
            )}
          </li>
        )
      })}
    </ul>
  )
}

const Assign = (props: MatterPageProps) => {
  const { frame, view, people, refused } = props
  const { partnership, subject, assignments } = view
  const may = mayAssign(frame.actor, partnership.id)
  const error = (name: string) => (refused?.field === name ? refused.sentence : null)
  const input = (name: string, hint = false) => ({
    id: name,
    name,
    'aria-describedby': describedBy(name, hint, error(name) !== null),
    'aria-invalid': error(name) ? ('true' as const) : undefined,
    autofocus: error(name) !== null,
  })
  const open = assignments.some(({ done }) => done === null)
  return (
    <section aria-labelledby="assign">
      <h2 id="assign">Who sees to it</h2>
      {assignments.length > 0 ? <Assigned {...props} /> : <p class="empty">Nobody of your side yet.</p>}
      {!may.ok && <p class="how">To assign: {sentenceForAccess(may.refusal)}</p>}
      {may.ok && people.length === 0 && (
        <p class="empty">Nobody of your side holds a post to assign it to.</p>
      )}
      {may.ok && people.length > 0 && (
        <form method="post" action={to.assignments(partnership.id, subjectKey(subject))}>
          <Field name="to" label={open ? 'Assign it to somebody else' : 'Assign it to'} error={error('to')}>
            <select {...input('to')}>
              {people.map(({ value, words }) => (
                <option value={value} selected={refused?.typed.to === value}>
                  {words}
                </option>
              ))}
            </select>
          </Field>
          <Field name="due" label="Due on (may be left out)" error={error('due')}>
            <input {...input('due')} type="date" value={refused?.typed.due ?? ''} />
          </Field>
          <Field name="note" label="Note (may be left out)" error={error('note')}>
            <input {...input('note')} value={refused?.typed.note ?? ''} maxlength={500} autocomplete="off" />
          </Field>
          <p class="submit">
            <button type="submit">Assign it</button>{' '}
            <span class="consequence">They are told. The other side does not see who sees to what.</span>
          </p>
        </form>
      )}
    </section>
  )
}

const Say = ({ frame, view, refused }: MatterPageProps) => {
  const { partnership, subject } = view
  const may = mayDiscuss(frame.actor, partnership.id)
  if (!may.ok) return <p class="how">To take part: {sentenceForAccess(may.refusal)}</p>
  const key = subjectKey(subject)
  const error = refused?.field === 'words' ? refused.sentence : null
  const own = ownerInWords(may.value.side ?? '', partnership.sides)
  const both = refused?.typed.scope === 'both'
  return (
    <form
      method="post"
      action={to.comments(partnership.id, key)}
      data-keep={`comment-${partnership.id}-${key}`}
    >
      <Field
        name="words"
        label="Say something"
        hint="Plain text. “@” and a name tells that person, if they may read it."
        error={error}
      >
        <textarea
          id="words"
          name="words"
          rows={4}
          aria-describedby={describedBy('words', true, error !== null)}
          aria-invalid={error ? 'true' : undefined}
          autofocus={error !== null}
        >
          {refused?.typed.words ?? ''}
        </textarea>
      </Field>
      <fieldset class="field">
        <legend>Who reads it</legend>
        <label class="choice">
          <input type="radio" name="scope" value="own" checked={!both} /> {own} alone. The other side never
          sees it.
        </label>
        <label class="choice">
          <input type="radio" name="scope" value="both" checked={both} /> Both sides, as far as they see what
          it is about. What the other side has read can’t be made unread.
        </label>
      </fieldset>
      <p class="submit">
        <button type="submit" class="main">
          Post it
        </button>{' '}
        <span class="consequence">It can be changed for 15 minutes, and withdrawn at any time.</span>
      </p>
    </form>
  )
}

/** A thing under review: what it is, what waits, who sees to it, and what is said of it. */
export const MatterPage = (props: MatterPageProps) => {
  const { frame, view, refused, now } = props
  const { partnership, subject, threads, seconding, statement, record } = view
  const title = titleOf(view)
  const key = subjectKey(subject)
  return (
    <Page title={`Review of ${title}`} partnership={partnership} frame={frame} name="matter">
      <p class="eyebrow">
        <a href={to.review(partnership.id)}>Review</a>
        {record?.standing.marking === 'CONFIDENTIAL' && ' · CONFIDENTIAL'}
      </p>
      <h1>{title}</h1>
      {refused && refused.field === null && (
        <p class="error at-top" role="alert">
          {refused.sentence}
        </p>
      )}
      <What view={view} />
      {seconding && (
        <SecondingBlock
          partnership={partnership}
          seconding={seconding}
          statement={statement?.statement ?? null}
          actor={frame.actor}
          back={to.matter(partnership.id, key)}
        />
      )}
      <section aria-labelledby="discussion">
        <h2 id="discussion">Discussion</h2>
        {threads.length === 0 && <p class="empty">Nobody has said anything yet.</p>}
        {threads.map((thread) => (
          <Thread
            p={partnership.id}
            subject={key}
            sides={partnership.sides}
            thread={thread}
            actor={frame.actor}
            now={now}
          />
        ))}
        <Say {...props} />
      </section>
      <Assign {...props} />
    </Page>
  )
}
