import type { MeetingRef, ProposalView } from '../../register/views.ts'
import { rangeInWords } from '../../text/dates.ts'
import { slice } from '../../text/span.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { namedByReading } from '../named.ts'
import { countsByKind, type Noted } from '../noted.ts'
import { Page } from '../page.tsx'
import { Edition } from '../parts/edition.tsx'
import { FactRows } from '../parts/facts.tsx'
import { describedBy, Field } from '../parts/field.tsx'
import { Findings } from '../parts/findings.tsx'
import { KindMark } from '../parts/kind-mark.tsx'
import { Naming } from '../parts/naming.tsx'
import { Note } from '../parts/note.tsx'
import { Pager } from '../parts/pager.tsx'
import { partAt, partsOf, stretchOf } from '../pieces.ts'
import { counted, MEDIA_WORDS, RECORD_KIND_WORDS, RECORD_KINDS } from '../words.ts'

/** What a person typed into the form by which a record is kept; `meeting` is a meeting's number, "new" or "none". */
export type KeepTyped = {
  readonly title: string
  readonly kind: string
  readonly published: string
  readonly meeting: string
}

export type ProposalPageProps = {
  readonly frame: Frame
  readonly view: ProposalView
  readonly part: number
  readonly refused?: {
    readonly sentence: string
    readonly field: keyof KeepTyped | null
    readonly typed: KeepTyped
  } | null
}

type Given = ProposalPageProps

const meetingWords = (meeting: MeetingRef) =>
  [meeting.name, rangeInWords(meeting.start, meeting.end), meeting.place].filter(Boolean).join(', ')

const MeetingChoice = ({
  view,
  chosen,
  error,
}: {
  view: ProposalView
  chosen: string
  error: string | null
}) => {
  const facts = view.reading.meeting
  const when = rangeInWords(facts?.start?.value ?? null, facts?.end?.value ?? null)
  const known = view.meetings.map((meeting) => [String(meeting.id), meetingWords(meeting)] as const)
  const first: readonly (readonly [string, string])[] = [
    ...known.filter(([value]) => value === chosen),
    ...(when ? [['new', `A meeting that is not in the register yet, ${when}`] as const] : []),
    ['none', 'No meeting'],
  ]
  const others = known.filter(([value]) => value !== chosen)
  const choice = ([value, words]: readonly [string, string]) => (
    <label class="choice">
      <input type="radio" name="meeting" value={value} checked={value === chosen} /> {words}
    </label>
  )
  return (
    <fieldset class={error ? 'field wrong' : 'field'}>
      <legend>Which meeting does it report?</legend>
      {error && <p class="error">{error}</p>}
      {first.map(choice)}
      {others.length > 0 && (
        <details>
          <summary>Another meeting of the register ({others.length})</summary>
          {others.map(choice)}
        </details>
      )}
    </fieldset>
  )
}

/** The register's meeting on the very day that the text reports, as exact as it is known there; else a new one, or none. */
const likeliest = ({ meetings, reading }: ProposalView): string => {
  const day = reading.meeting?.start?.value
  if (!day) return 'none'
  const same = meetings.find(({ start }) => start !== null && day.startsWith(start))
  return same ? String(same.id) : 'new'
}

/** The longest first line that is offered as a title, in letters. */
const TITLE_LENGTH = 140

/** The title the text gives itself, else its first line where that is short; else a person has to give one. */
const titleFor = ({ reading }: ProposalView): string => {
  const first = reading.document.blocks[0]
  const line = first ? slice(reading.document.text, first.span).split('\n')[0]!.trim() : ''
  return reading.title ?? (line.length <= TITLE_LENGTH && !/[.;:]$/.test(line) ? line : '')
}

const KeepForm = ({ view, refused }: Given) => {
  const { partnership, reading } = view
  const typed: KeepTyped = refused?.typed ?? {
    title: titleFor(view),
    kind: 'press-release',
    published: reading.published?.value ?? '',
    meeting: likeliest(view),
  }
  const error = (name: keyof KeepTyped) => (refused?.field === name ? refused.sentence : null)
  const input = (name: keyof KeepTyped) => ({
    id: name,
    name,
    'aria-describedby': describedBy(name, false, refused?.field === name),
    'aria-invalid': refused?.field === name ? ('true' as const) : undefined,
    autofocus: refused?.field === name,
  })
  return (
    <form method="post" action={to.keep(partnership.id)} class="keep" id="keep">
      <input type="hidden" name="proposal" value={view.id} />
      {refused && refused.field === null && (
        <p class="error" role="alert">
          {refused.sentence}
        </p>
      )}
      <Field name="title" label="Title" error={error('title')}>
        <input {...input('title')} value={typed.title} required />
      </Field>
      <div class="side-by-side">
        <Field name="kind" label="What it is" error={error('kind')}>
          <select {...input('kind')}>
            {RECORD_KINDS.map((kind) => (
              <option value={kind} selected={kind === typed.kind}>
                {RECORD_KIND_WORDS[kind]}
              </option>
            ))}
          </select>
        </Field>
        <Field name="published" label="Published on" error={error('published')}>
          <input {...input('published')} type="date" value={typed.published} />
        </Field>
      </div>
      <MeetingChoice view={view} chosen={typed.meeting} error={error('meeting')} />
      <p class="submit">
        <button type="submit" class="main">
          Keep this record
        </button>{' '}
        <span class="consequence">
          The file, its text and {counted(view.reading.statements.length, 'statement')} go into the register,
          each waiting to be checked.
        </span>
      </p>
    </form>
  )
}

const Discard = ({ view }: Given) => (
  <form method="post" action={to.removal(view.partnership.id, view.id)} class="discard">
    <button type="submit">Discard</button>{' '}
    <span class="consequence">
      The file and what was read are removed. It can be read again from your own copy.
    </span>
  </form>
)

const AlreadyKept = ({ view }: Given) =>
  view.sameAs && (
    <p class="beside">
      The very same file is kept already, as{' '}
      <a href={to.record(view.partnership.id, view.sameAs.id)}>{view.sameAs.title}</a>. Keeping it again would
      make a second record.
    </p>
  )

const KindsLine = ({ statements }: { statements: readonly Noted[] }) => {
  const counts = [...countsByKind(statements)]
  if (counts.length === 0)
    return <p class="empty">No statement was found. The text can be kept all the same.</p>
  return (
    <p class="kinds-line">
      {counted(statements.length, 'statement')}:{' '}
      {counts.map(([kind, count], at) => (
        <>
          {at > 0 && ', '}
          {count} <KindMark kind={kind} many={count !== 1} />
        </>
      ))}
    </p>
  )
}

/** What was read of a file, shown before it is kept. */
export const ProposalPage = (props: Given) => {
  const { frame, view } = props
  const { partnership, reading } = view
  const { text, blocks } = reading.document
  const statements: readonly Noted[] = reading.statements.map((content, at) => ({
    number: at + 1,
    content,
    state: null,
  }))
  const parts = partsOf(text, blocks)
  const part = Math.min(Math.max(1, props.part), parts.length)
  const href = (n: number) => to.proposal(partnership.id, view.id, n)
  const at = (place: number) => {
    const found = partAt(parts, place)
    const piece = parts[found - 1]?.findLast(
      (each) => each.span.start <= place && each.block.kind !== 'table-row',
    )
    return piece ? `${href(found)}#b-${piece.number}` : null
  }
  return (
    <Page title="What was read" partnership={partnership} frame={frame} name="proposal">
      <article class="record">
        <header class="record-head">
          <p class="eyebrow">Read, not kept yet</p>
          <h1>{titleFor(view) || reading.source.name}</h1>
          <AlreadyKept {...props} />
          <dl class="facts">
            <FactRows facts={reading.meeting} published={reading.published} place={{ text, at }} />
            <div>
              <dt>File</dt>
              <dd>
                {reading.source.name}
                <span class="how">, {MEDIA_WORDS[reading.source.mediaType] ?? reading.source.mediaType}</span>
              </dd>
            </div>
          </dl>
          <KindsLine statements={statements} />
          <Findings findings={reading.findings} at={at} />
        </header>
        <div class="reading">
          <h2 class="vh">The text, as it was read</h2>
          <Edition
            text={text}
            above={reading.title ?? undefined}
            pieces={parts[part - 1] ?? []}
            language={reading.source.language}
            statements={statements}
            named={[]}
            note={(noted, place) => <Note noted={noted} at={place} sides={partnership.sides} />}
          />
          <Pager now={part} last={parts.length} what="Part" href={href} />
          <a class="to-key" href="#settle">
            Keep or discard
          </a>
        </div>
        <Naming named={namedByReading(reading)} within={stretchOf(parts, part)} />
        <section class="settle" aria-labelledby="settle">
          <h2 id="settle">Keep it?</h2>
          <KeepForm {...props} />
          <Discard {...props} />
        </section>
      </article>
    </Page>
  )
}
