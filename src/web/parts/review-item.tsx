import type { Actor } from '../../access/actor.ts'
import { mayDecide } from '../../access/record.ts'
import type { ReviewItem } from '../../register/review-views.ts'
import { subjectKey } from '../../register/subject.ts'
import type { PartnershipRef } from '../../register/views.ts'
import { dateInWords, instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import { verbAsPrinted } from '../noted.ts'
import { ALIKE_WORDS } from '../words.ts'
import { Choose } from './bulk-bar.tsx'
import { Decide } from './decide.tsx'
import { KindMark } from './kind-mark.tsx'
import { Quoted } from './quoted.tsx'
import { SecondingBlock } from './seconding.tsx'
import { StateMark } from './state-mark.tsx'

type Given = {
  readonly partnership: PartnershipRef
  readonly item: ReviewItem
  readonly actor: Actor
  readonly back: string
  readonly today: string
}

const Statement = ({ partnership: { id: p }, item, back, actor }: Given) => {
  const { statement: row, seconding } = item
  if (!row) return null
  const { record, statement } = row
  return (
    <>
      <p class="who">
        <b>{statement.content.actor?.text ?? 'No actor named'}</b> {verbAsPrinted(statement.content)}
      </p>
      <blockquote lang={record.language === 'und' ? undefined : record.language}>
        <p>
          <a href={to.statement(p, record.id, statement.number)}>
            <Quoted content={statement.content} />
          </a>
        </p>
      </blockquote>
      <p class="what">
        <KindMark kind={statement.content.kind} /> <StateMark state={statement.state} />{' '}
        <span class="from">
          <a href={to.place(p, record.id, `s-${statement.number}`)}>{record.title}</a>
          {record.published && `, ${dateInWords(record.published)}`}
        </span>
      </p>
      {!seconding && actor.kind === 'person' && statement.state === 'proposed' && (
        <div class="acts">
          <Choose record={record.id} statement={statement} />
          <Decide
            p={p}
            record={record.id}
            statement={statement}
            back={back}
            may={mayDecide(actor, p, record.standing)}
          />
        </div>
      )}
    </>
  )
}

const Names = ({ partnership: { id: p }, item }: Given) => {
  const { names, subject } = item
  if (!names || subject.of !== 'names') return null
  return (
    <p class="who">
      <a href={to.alike(p, { of: subject.low, with: subject.high })}>
        {names.one} and {names.other}
      </a>
      {names.how && <span class="how"> {ALIKE_WORDS[names.how]}</span>}
    </p>
  )
}

const ReportLine = ({ partnership: { id: p }, item: { report, record } }: Given) =>
  !report || !record ? null : (
    <p class="who">
      <a href={to.planLine(p, record.id, report.line)}>Line {report.name}</a>{' '}
      <span class="how">
        reported on by {report.by}, {instantInWords(report.at)}
      </span>
    </p>
  )

const RecordLine = ({ partnership: { id: p }, item }: Given) =>
  item.subject.of !== 'record' || !item.record ? null : (
    <p class="who">
      <a href={to.record(p, item.record.id)}>{item.record.title}</a>
      {item.record.published && <span class="how"> {dateInWords(item.record.published)}</span>}
    </p>
  )

const Seen = ({ item, today }: Given) => {
  const { assignment, mention } = item
  return (
    <>
      {mention && (
        <p class="how">
          {mention.by} mentioned you, {instantInWords(mention.at)}.
        </p>
      )}
      {assignment && (
        <p class="how">
          Assigned to {assignment.name} by {assignment.by}
          {assignment.due && (
            <>
              , due on {dateInWords(assignment.due)}
              {assignment.due < today && <b class="over"> (overdue)</b>}
            </>
          )}
          .{assignment.note && ` ${assignment.note}`}
        </p>
      )}
    </>
  )
}

/** One thing that waits, with what can be done with it right there. */
export const ReviewListItem = (given: Given) => {
  const { partnership, item, actor, back } = given
  const key = subjectKey(item.subject)
  return (
    <li
      class="review-item"
      id={item.report ? `q-${key}-${item.report.line}` : `q-${key}`}
      data-waits={key}
      tabindex={-1}
    >
      <Statement {...given} />
      <Names {...given} />
      <ReportLine {...given} />
      <RecordLine {...given} />
      {item.seconding && (
        <SecondingBlock
          partnership={partnership}
          seconding={item.seconding}
          statement={item.statement?.statement ?? null}
          actor={actor}
          back={back}
        />
      )}
      <Seen {...given} />
      <p class="discuss">
        <a href={to.matter(partnership.id, key)}>Discuss or assign it</a>
      </p>
    </li>
  )
}
