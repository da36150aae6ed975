import { mayDecide } from '../../access/record.ts'
import type { StatementLinksView } from '../../plans/links/link-views.ts'
import type { KeptDecision } from '../../register/decision.ts'
import { type NotTaken, sentenceForTaking } from '../../register/taking.ts'

import type { StatementView } from '../../register/views.ts'
import type { NearWordings as Near } from '../../search/agreed/agreed-view.ts'
import { dateInWords, instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import { citationOf } from '../citation.ts'
import { fieldOf } from '../decision-field.ts'
import type { Frame } from '../frame.ts'
import { verbAsPrinted } from '../noted.ts'
import { Page } from '../page.tsx'
import { Alignments, type AlignmentTyped } from '../parts/alignments.tsx'
import { Amend, type Typed } from '../parts/amend.tsx'
import { CitationBlock } from '../parts/cite.tsx'
import { Decide } from '../parts/decide.tsx'
import { Discuss } from '../parts/discuss.tsx'
import { History as Trail } from '../parts/history.tsx'
import { InPlace } from '../parts/in-place.tsx'

import { KindMark } from '../parts/kind-mark.tsx'
import { NearWordings } from '../parts/near-wordings.tsx'
import { Quoted } from '../parts/quoted.tsx'
import { SecondingBlock } from '../parts/seconding.tsx'
import { SideMarks } from '../parts/side-mark.tsx'
import { StateMark } from '../parts/state-mark.tsx'
import { LinesInBrief, type LinkRefused, StatementLines } from '../parts/statement-lines.tsx'
import { sidesOf } from '../sides-of.ts'
import { ACT_WORDS, KIND_WORDS, RECORD_KIND_WORDS, RUNG_WORDS, STATE_WORDS } from '../words.ts'

export type StatementPageProps = {
  readonly frame: Frame
  readonly view: StatementView
  /** Its action lines, as they stand on a day. */
  readonly lines?: {
    readonly links: StatementLinksView
    readonly today: string
    readonly refused?: LinkRefused | null
  } | null
  /** The nearest adopted wordings of other records, before its day and after it. */
  readonly near?: Near | null
  /** What was not kept of what it serves, with what was typed. */
  readonly alignment?: AlignmentTyped | null
  /** A decision that was refused, with what was typed; shown beside its field. */
  readonly refused?: { readonly refusal: NotTaken; readonly typed: Typed } | null
}

type Given = StatementPageProps

const Where = ({ view }: Given) => {
  const { record, page, paragraph, statement, partnership } = view
  const date = record.published ?? record.meeting?.start
  return (
    <p class="place">
      {RECORD_KIND_WORDS[record.kind]},{' '}
      <a href={to.place(partnership.id, record.id, `s-${statement.number}`)}>{record.title}</a>
      {date && `, ${dateInWords(date)}`}, {page !== null && `page ${page}, `}paragraph {paragraph}
    </p>
  )
}

const Facts = ({ view }: Given) => {
  const { content, state } = view.statement
  const sides = sidesOf(
    [content.actor?.text ?? '', ...(content.actor?.resolved ?? [])],
    view.partnership.sides,
  )
  const rows = [
    [
      'Who',
      <>
        {content.actor?.text ?? 'No actor named'} <SideMarks sides={sides} />
        {content.actor && content.actor.resolved.length > 0 && (
          <span class="how"> stands for {content.actor.resolved.join(' and ')}</span>
        )}
      </>,
    ],
    [
      'Verb',
      <>
        {content.verb}
        {verbAsPrinted(content) !== content.verb && (
          <span class="how">, printed “{verbAsPrinted(content)}”</span>
        )}
      </>,
    ],
    [
      'Kind',
      <>
        <KindMark kind={content.kind} />
        <span class="how">: {KIND_WORDS[content.kind].says}</span>
      </>,
    ],
    [
      'Strength',
      <>
        {RUNG_WORDS[content.strength]}
        <span class="how">, by the words “{content.strengthWords}”</span>
      </>,
    ],
    [
      'State',
      <>
        <StateMark state={state} />
        <span class="how">: {STATE_WORDS[state].says}</span>
      </>,
    ],
  ] as const
  return (
    <dl class="facts">
      {rows.map(([term, value]) => (
        <div>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const MENTION_WORDS = {
  person: 'Person',
  instrument: 'Instrument',
  issue: 'Issue',
  area: 'Area',
  figure: 'Figure',
} as const

const mentionHref = (p: string, mention: StatementView['mentions'][number]): string | null => {
  switch (mention.kind) {
    case 'person':
      return mention.person && to.person(p, mention.person.id)
    case 'instrument':
      return mention.instrument && to.instrument(p, mention.instrument.id)
    case 'figure':
      return null
    default:
      return mention.topic && to.topic(p, mention.kind, mention.topic.id)
  }
}

const Names = ({ view }: Given) => {
  if (view.mentions.length === 0) return null
  return (
    <p class="names-line">
      Names{' '}
      {view.mentions.map((mention, at) => {
        const href = mentionHref(view.partnership.id, mention)
        return (
          <>
            {at > 0 && ', '}
            {href ? <a href={href}>{mention.words}</a> : mention.words}
            <span class="how"> ({MENTION_WORDS[mention.kind].toLowerCase()})</span>
          </>
        )
      })}
      .
    </p>
  )
}

const said = ({ act, before, after }: KeptDecision): string => {
  if (act === 'reopen') return `It is ${after.state} again.`
  const changes = [
    before.content.kind !== after.content.kind && `kind from ${before.content.kind} to ${after.content.kind}`,
    before.content.verb !== after.content.verb &&
      `verb from “${before.content.verb}” to “${after.content.verb}”`,
    before.content.actor?.text !== after.content.actor?.text &&
      `actor from ${before.content.actor ? `“${before.content.actor.text}”` : 'nobody'} to ${after.content.actor ? `“${after.content.actor.text}”` : 'nobody'}`,
    before.content.quote.exact !== after.content.quote.exact && 'the words quoted',
  ].filter(Boolean)
  return changes.length > 0 ? `Changed: ${changes.join('; ')}.` : `It was ${before.state} before.`
}

const History = ({ frame, view }: Given) =>
  frame.actor.kind === 'public' ? null : (
    <section aria-labelledby="history">
      <h2 id="history">Decisions</h2>
      {view.history.length === 0 ? (
        <p class="empty">Nobody has decided on this statement yet.</p>
      ) : (
        <ol class="history">
          {view.history.map((decision) => (
            <li>
              <b>{ACT_WORDS[decision.act]}</b> by {decision.by}
              {decision.secondedBy && ` and ${decision.secondedBy}`}, {instantInWords(decision.at)}.{' '}
              {said(decision)}
              {decision.reason && <span class="reason"> Reason: {decision.reason}</span>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )

/** Where the machine now reads otherwise than the person decided. */
const Differs = ({ view }: Given) => {
  const { read, content, state } = view.statement
  if (state === 'proposed' || state === 'withdrawn') return null
  if (read === null)
    return <p class="beside">The present reader finds no statement here. What was decided stands.</p>
  if (read.kind === content.kind && read.verb === content.verb && read.quote.exact === content.quote.exact)
    return null
  return (
    <p class="beside">
      The present reader has it otherwise: {read.actor?.text ?? 'no actor named'}, {read.verb}, {read.kind}.
      What was decided stands.
    </p>
  )
}

const Neighbours = ({ view }: Given) => {
  const { partnership, record, previous, next } = view
  return (
    <nav class="neighbours" aria-label="Statements of this record">
      {previous !== null && (
        <a rel="prev" href={to.statement(partnership.id, record.id, previous)} data-previous>
          Statement {previous}
        </a>
      )}
      <a href={to.place(partnership.id, record.id, `s-${view.statement.number}`)}>In the text</a>
      {next !== null && (
        <a rel="next" href={to.statement(partnership.id, record.id, next)} data-next>
          Statement {next}
        </a>
      )}
    </nav>
  )
}

/** What waits for a second person, and what a newer reading made fit no more. */
const Waiting = ({ view, frame }: Given) => {
  const { partnership, record, statement, seconding, outdated } = view
  return (
    <>
      {seconding && (
        <SecondingBlock
          partnership={partnership}
          seconding={seconding}
          statement={statement}
          actor={frame.actor}
          back={to.statement(partnership.id, record.id, statement.number)}
        />
      )}
      {outdated && !seconding && (
        <p class="beside">
          {outdated.voices[0].name} proposed something else here ({outdated.act}). A newer reading changed the
          statement since, so that waits no more.
        </p>
      )}
    </>
  )
}

/** What stands around a quote, without the word that was cut through. */
const wholeWords = (words: string, cut: 'start' | 'end'): string => {
  const whole = cut === 'start' ? words.replace(/^\S*\s/, '') : words.replace(/\s\S*$/, '')
  if (whole.trim() === '') return ''
  return cut === 'start' ? `…\u00a0${whole}` : `${whole}\u00a0…`
}

/** One statement: its words and where they stand, what is known of it, who decided what, and the form to amend it. */
export const StatementPage = (props: StatementPageProps) => {
  const { frame, view } = props
  const { partnership, record, statement } = view
  const address = frame.origin + to.statement(partnership.id, record.id, statement.number)
  const { exact, prefix, suffix } = statement.content.quote
  const may = mayDecide(frame.actor, partnership.id, record.standing)
  return (
    <Page
      title={`Statement ${statement.number}, ${record.title}`}
      partnership={partnership}
      frame={frame}
      name="statement"
    >
      <article class="statement" id={`n-${statement.number}`} data-statement={statement.number}>
        {props.refused && fieldOf(props.refused.refusal) === null && (
          <p class="error at-top" role="alert">
            {sentenceForTaking(props.refused.refusal)}
          </p>
        )}
        {props.refused && <InPlace view={view} refusal={props.refused.refusal} typed={props.refused.typed} />}
        <p class="eyebrow">Statement {statement.number}</p>
        <h1 class="vh">
          Statement {statement.number} of {record.title}
        </h1>
        <blockquote class="quoted" lang={record.language === 'und' ? undefined : record.language}>
          <p>
            <span class="round">{wholeWords(prefix, 'start')}</span>
            <span class={`m ${KIND_WORDS[statement.content.kind].stroke} is-${statement.state}`}>
              <Quoted content={statement.content} />
            </span>
            <span class="round">{wholeWords(suffix, 'end')}</span>
          </p>
        </blockquote>
        <Where {...props} />
        {props.lines && <LinesInBrief links={props.lines.links} today={props.lines.today} />}
        <Waiting view={view} frame={frame} />
        <div class="acts">
          <Decide
            p={partnership.id}
            record={record.id}
            statement={statement}
            back={to.statement(partnership.id, record.id, statement.number)}
            may={may}
          />
        </div>
        <Discuss frame={frame} p={partnership.id} subject={`statement-${record.id}-${statement.number}`} />
        <Facts {...props} />
        <Differs {...props} />
        <Names {...props} />
        <aside class="beside-statement" aria-label="Citation and decisions">
          <section aria-labelledby="cite">
            <h2 id="cite">Cite</h2>
            <CitationBlock citation={citationOf(record, exact, `statement ${statement.number}`, address)} />
            <p class="more">
              <a href={to.passagesLike(partnership.id, record.id, statement.number)}>
                Passages like this one
              </a>
            </p>
          </section>
          <History {...props} />
        </aside>
        {may.ok && <Amend {...props} />}
        <Trail
          p={partnership.id}
          sides={partnership.sides}
          history={view.trail}
          all={to.trail(partnership.id, { object: 'statement', id: `${record.id}/${statement.number}` })}
        />
      </article>
      {props.near && (
        <NearWordings
          {...{ partnership, near: props.near, text: exact }}
          history={to.clauseHistory(partnership.id, record.id, statement.number)}
        />
      )}
      {view.aligned && (
        <Alignments
          subject={{ of: 'statement', record: record.id, number: statement.number }}
          partnership={partnership}
          aligned={view.aligned}
          may={may}
          refused={props.alignment ?? null}
        />
      )}
      {props.lines && <StatementLines frame={frame} view={view} {...props.lines} />}
      <Neighbours {...props} />
    </Page>
  )
}
