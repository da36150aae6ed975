import { mayDecide, mayEditRecord } from '../../access/record.ts'

import type { StatementKind } from '../../reading/statement.ts'
import type { RecordView } from '../../register/views.ts'
import { dateInWords, instantInWords } from '../../text/dates.ts'
import { type Shown, to } from '../addresses.ts'
import { citationOf } from '../citation.ts'
import type { Frame } from '../frame.ts'
import { namedIn } from '../named.ts'
import { chosen } from '../noted.ts'
import { Page } from '../page.tsx'
import { BulkBar, Choose } from '../parts/bulk-bar.tsx'
import { Cite } from '../parts/cite.tsx'
import { Copies } from '../parts/copies.tsx'
import { Decide } from '../parts/decide.tsx'
import { Discuss } from '../parts/discuss.tsx'
import { Edition } from '../parts/edition.tsx'
import { FactRows } from '../parts/facts.tsx'
import { Findings } from '../parts/findings.tsx'
import { History } from '../parts/history.tsx'
import { Key } from '../parts/key.tsx'
import { MeetingChanges } from '../parts/meeting-changes.tsx'
import { Naming } from '../parts/naming.tsx'
import { Note } from '../parts/note.tsx'
import { Pager } from '../parts/pager.tsx'
import { SecondingBlock } from '../parts/seconding.tsx'
import { SourceLink } from '../parts/source-link.tsx'
import { StandingOf } from '../parts/standing.tsx'
import { type Piece, partAt, partsOf, runsOf, stretchOf } from '../pieces.ts'
import { counted, MEDIA_WORDS, RECORD_KIND_WORDS } from '../words.ts'

export type RecordPageProps = {
  readonly frame: Frame
  readonly view: RecordView
  /** Which part of a long text, from 1. */
  readonly part: number
  /** Only statements of this kind are marked and listed. */
  readonly kind: StatementKind | null
  readonly show: readonly Shown[]
  /** Only statements whose quote or actor holds these words. */
  readonly find: string
}

/** The address of a place in the text: its block, in the part that shows it. */
const placing = (view: RecordView, parts: readonly (readonly Piece[])[]) => (place: number) => {
  const part = partAt(parts, place)
  const piece = parts[part - 1]?.findLast(
    (each) => each.span.start <= place && each.block.kind !== 'table-row',
  )
  return piece ? to.place(view.partnership.id, view.record.id, `b-${piece.number}`, { part }) : null
}

const Head = ({
  frame,
  view,
  parts,
}: {
  frame: Frame
  view: RecordView
  parts: readonly (readonly Piece[])[]
}) => {
  const { partnership, record, facts, published } = view
  const at = placing(view, parts)
  const edits = mayEditRecord(frame.actor, partnership.id, record.standing).ok
  return (
    <header class="record-head">
      <p class="eyebrow">
        {RECORD_KIND_WORDS[record.kind]}
        {record.illustrative && ' · written for the demonstration'}
      </p>
      <h1 lang={record.language === 'und' ? undefined : record.language}>{record.title}</h1>
      <dl class="facts">
        <div>
          <dt>Meeting</dt>
          <dd>
            {record.meeting ? (
              <a href={to.meeting(partnership.id, record.meeting.id)}>{record.meeting.name}</a>
            ) : (
              'None chosen'
            )}
            {edits && (
              <span class="how">
                ,{' '}
                <a href={to.recordMeeting(partnership.id, record.id)}>
                  choose {record.meeting ? 'another' : 'one'}
                </a>
              </span>
            )}
            <MeetingChanges p={partnership.id} record={record.id} changes={view.meetingChanges} />
          </dd>
        </div>
        <FactRows facts={facts} published={published} place={{ text: view.text, at }} />
        {!published && record.published && (
          <div>
            <dt>Published</dt>
            <dd>{dateInWords(record.published)}</dd>
          </div>
        )}
        <div>
          <dt>Original</dt>
          <dd>
            <a href={to.original(partnership.id, record.id)}>{view.file.name}</a>
            <span class="how">, {MEDIA_WORDS[view.file.mediaType] ?? view.file.mediaType}</span>
            {record.source && (
              <>
                , <SourceLink source={record.source} words="where it was published" />
              </>
            )}
          </dd>
        </div>
      </dl>
      <AsPlan frame={frame} view={view} />
      <StandingOf frame={frame} p={partnership.id} record={record} sides={partnership.sides} />
      <Findings findings={view.findings} at={at} />
    </header>
  )
}

/** The plan of action that is kept of a record, or the way to keep one. */
const AsPlan = ({ frame, view }: { frame: Frame; view: RecordView }) => {
  const { partnership, record, plan } = view
  if (plan)
    return (
      <p class="as-plan">
        <a href={to.plan(partnership.id, record.id)}>The plan by its action lines</a>
        <span class="how">, {counted(plan.lines, 'line')}</span>
      </p>
    )
  if (record.kind !== 'plan-of-action' || !mayEditRecord(frame.actor, partnership.id, record.standing).ok)
    return null
  return (
    <p class="as-plan">
      <a href={to.planOutline(partnership.id, record.id)}>Read its sections and action lines</a>
      <span class="how">, to look at before anything is kept</span>
    </p>
  )
}

const Foot = ({ frame, view }: { frame: Frame; view: RecordView }) => {
  const { partnership, record, file } = view
  const edits = mayEditRecord(frame.actor, partnership.id, record.standing).ok
  return (
    <footer class="record-foot">
      <p>
        Read on {instantInWords(view.readAt)} by reader {view.reader}. The file is kept as it came; its
        SHA-256 is <code>{file.sha256}</code>.
      </p>
      {edits && (
        <form method="post" action={to.readings(partnership.id, record.id)}>
          <button type="submit">Read again</button>{' '}
          {view.rereadable
            ? 'A newer reader is installed. What a person decided stays as it is.'
            : 'What a person decided stays as it is.'}
        </form>
      )}
    </footer>
  )
}

const Found = ({ shown, props }: { shown: number; props: RecordPageProps }) => {
  const { view, kind, find } = props
  // That a text was not read is said above; that nothing was found in it would be another thing.
  if (view.statements.length === 0 && view.findings.some(({ code }) => code === 'not-read-yet')) return null
  if (view.statements.length === 0)
    return (
      <p class="empty">
        No statement was found in this text. It is kept and can be read and cited all the same.
      </p>
    )
  if (shown === view.statements.length) return null
  return (
    <p class="filtered">
      {counted(shown, 'statement')} of {view.statements.length}
      {kind && `, of the kind “${kind}”`}
      {find && `, with “${find}”`}.{' '}
      <a href={to.record(view.partnership.id, view.record.id, { part: props.part, show: props.show })}>
        Show all
      </a>
    </p>
  )
}

/** A record: its text as an annotated edition, the key beside it, and what it names after it. */
export const RecordPage = (props: RecordPageProps) => {
  const { frame, view, kind, show, find } = props
  const { partnership, record } = view
  const p = partnership.id
  const parts = partsOf(view.text, view.blocks)
  const part = Math.min(Math.max(1, props.part), parts.length)
  const statements = chosen(view.statements, { kind, find })
  const named = namedIn(p, view.mentions)
  const query = { part, kind, show, find }
  const waiting = new Map(
    (view.secondings ?? []).flatMap((each) =>
      each.subject.of === 'statement' ? [[each.subject.number, each] as const] : [],
    ),
  )
  const stretch = stretchOf(parts, part)
  const bulk =
    frame.actor.kind === 'person' && mayDecide(frame.actor, p, record.standing).ok
      ? statements.filter(
          (each) =>
            each.state === 'proposed' &&
            !waiting.has(each.number) &&
            (stretch === null ||
              (each.content.quote.span.start >= stretch.start &&
                each.content.quote.span.start < stretch.end)),
        )
      : []
  const cited = (n: number, quote: string) =>
    citationOf(record, quote, `statement ${n}`, frame.origin + to.place(p, record.id, `s-${n}`, { part }))
  return (
    <Page title={record.title} partnership={partnership} frame={frame} name="record">
      <article
        class="record"
        data-record={to.record(p, record.id)}
        data-runs={runsOf(parts, view.statements) || undefined}
      >
        <Head frame={frame} view={view} parts={parts} />
        <Key
          statements={view.statements}
          named={named}
          kind={kind}
          show={show}
          find={find}
          href={(asked) => to.record(p, record.id, { part, ...asked })}
        />
        <div class="reading" id="reading">
          <Found shown={statements.length} props={props} />
          <BulkBar
            p={p}
            shown={bulk.map((statement) => ({ record: record.id, statement }))}
            back={frame.path}
          />
          <Edition
            text={view.text}
            above={record.title}
            pieces={parts[part - 1] ?? []}
            language={record.language}
            statements={statements}
            named={named.filter((one) => show.includes(one.shown))}
            note={(statement, at) => (
              <Note noted={statement} at={at} sides={partnership.sides}>
                {waiting.get(statement.number) && (
                  <SecondingBlock
                    partnership={partnership}
                    seconding={waiting.get(statement.number)!}
                    statement={statement}
                    actor={frame.actor}
                    back={to.place(p, record.id, `s-${statement.number}`, query)}
                  />
                )}
                {bulk.some((each) => each.number === statement.number) && (
                  <Choose record={record.id} statement={statement} />
                )}
                <div class="acts">
                  <Decide
                    p={p}
                    record={record.id}
                    statement={statement}
                    back={to.place(p, record.id, `s-${statement.number}`, query)}
                    may={mayDecide(frame.actor, p, record.standing)}
                  />
                  <Cite
                    number={statement.number}
                    citation={cited(statement.number, statement.content.quote.exact)}
                  />
                  <a
                    class="quiet"
                    href={`${to.statement(p, record.id, statement.number)}#near`}
                    aria-label={`Other wordings of statement ${statement.number}`}
                  >
                    Other wordings
                  </a>
                </div>
              </Note>
            )}
          />
          <Pager
            now={part}
            last={parts.length}
            what="Part"
            href={(n) => to.record(p, record.id, { ...query, part: n })}
          />
          <a class="to-key" href="#key">
            Marks and filters
          </a>
        </div>
        <Discuss frame={frame} p={p} subject={`record-${record.id}`} />
        <Naming named={named} within={stretchOf(parts, part)} />
        <Copies
          p={p}
          record={record.id}
          copies={view.copies}
          edits={mayEditRecord(frame.actor, p, record.standing).ok}
        />
        <History
          p={p}
          sides={partnership.sides}
          history={view.trail}
          on
          all={to.trail(p, { object: 'record', id: String(record.id) })}
          allReads={to.trail(p, { act: 'read', object: 'record', id: String(record.id) })}
        />
        <Foot frame={frame} view={view} />
      </article>
    </Page>
  )
}
