import type { Reading } from '../../reading/reading.ts'
import { suggestTitle } from '../../register/suggest-title.ts'
import type { ProposalView } from '../../register/views.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { HOW_WORDS } from '../likeness-words.ts'
import { namedByReading } from '../named.ts'
import { countsByKind, type Noted } from '../noted.ts'
import { Page } from '../page.tsx'
import { Attach, type AttachRefused } from '../parts/attach.tsx'
import { Edition } from '../parts/edition.tsx'
import { FactRows } from '../parts/facts.tsx'
import { Findings } from '../parts/findings.tsx'
import { FormError } from '../parts/form-error.tsx'
import { KeepForm, type KeepRefused } from '../parts/keep.tsx'
import { KindMark } from '../parts/kind-mark.tsx'
import { Naming } from '../parts/naming.tsx'
import { Note } from '../parts/note.tsx'
import { Pager } from '../parts/pager.tsx'
import { partAt, partsOf, stretchOf } from '../pieces.ts'
import { counted, MEDIA_WORDS } from '../words.ts'

export type ProposalPageProps = {
  readonly frame: Frame
  readonly view: ProposalView
  readonly part: number
  readonly refused?: KeepRefused | null
  /** Why what was read was not attached to the record it repeats. */
  readonly attachRefused?: AttachRefused | null
}

type Given = ProposalPageProps

const Discard = ({ view }: Given) => (
  <form method="post" action={to.removal(view.partnership.id, view.id)} class="discard">
    <button type="submit">Discard</button>{' '}
    <span class="consequence">
      The file and what was read are removed. It can be read again from your own copy.
    </span>
  </form>
)

const AlreadyKept = ({ view: { partnership, repeats } }: Given) =>
  repeats && (
    <p class="beside">
      {HOW_WORDS[repeats.how]} is kept already, as{' '}
      <a href={to.record(partnership.id, repeats.record.id)}>{repeats.record.title}</a>.{' '}
      <a href="#settle">See what differs, and choose</a>
    </p>
  )

/** A text that is kept already is attached first of all, and kept by itself only when asked; one merely alike the other way. */
const Settle = ({ view, refused, attachRefused }: Given) => {
  const { repeats } = view
  if (!repeats)
    return (
      <>
        <FormError error={attachRefused?.sentence} />
        <KeepForm view={view} refused={refused ?? null} />
      </>
    )
  const attach = <Attach view={view} repeats={repeats} refused={attachRefused ?? null} />
  if (repeats.how === 'alike')
    return (
      <>
        <KeepForm view={view} refused={refused ?? null} />
        {attach}
      </>
    )
  return (
    <>
      {attach}
      <details class="by-itself" open={Boolean(refused)}>
        <summary>Keep it as a record of its own</summary>
        <KeepForm view={view} refused={refused ?? null} second />
      </details>
    </>
  )
}

/** Whether the text is in a language that is read: of another, that nothing was found in it says nothing. */
const isRead = ({ findings }: Reading): boolean => findings.every(({ code }) => code !== 'not-read-yet')

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
          <h1>{suggestTitle(reading) || reading.source.name}</h1>
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
          {isRead(reading) && <KindsLine statements={statements} />}
          <Findings findings={[...reading.findings, ...view.findings]} at={at} />
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
          <Settle {...props} />
          <Discard {...props} />
        </section>
      </article>
    </Page>
  )
}
