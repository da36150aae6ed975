import type { LinkRow, PlanLinksView } from '../../plans/links/link-views.ts'
import type { PlanPart } from '../../plans/plan-parts.ts'
import type { StatementRow } from '../../register/views.ts'
import { dateInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { LinkForm, linkRefused } from '../parts/link-form.tsx'
import { Marked } from '../parts/marked.tsx'
import { Pager } from '../parts/pager.tsx'
import { partName, planInWords } from '../plan-words.ts'
import { counted, STATE_WORDS } from '../words.ts'

type Given = { readonly frame: Frame; readonly view: PlanLinksView }

const Source = ({ p, row: { record, statement } }: { p: string; row: StatementRow }) => {
  const day = record.meeting?.start ?? record.published
  return (
    <>
      {day && `${dateInWords(day)}, `}
      <a href={to.place(p, record.id, `s-${statement.number}`)}>{record.title}</a>
    </>
  )
}

/** The page that is looked at, to come back to. */
const here = ({ partnership, record, only, proposed }: PlanLinksView): string =>
  to.planLinks(partnership.id, record.id, { line: only, page: proposed.page })

const Pair = (props: Given & { at: number } & PlanLinksView['proposed']['rows'][number]) => {
  const { frame, view, at, line, row, words } = props
  const { partnership, record } = view
  const p = partnership.id
  const { number, state, content } = row.statement
  return (
    <li id={`n-${at}`} data-waits tabindex={-1} class="link-pair">
      <div class="two">
        <div>
          <p class="about">
            <Source p={p} row={row} />
          </p>
          <blockquote>
            <p>
              <a href={to.statement(p, row.record.id, number)}>
                <Marked text={content.quote.exact} words={words} />
              </a>
            </p>
          </blockquote>
          <p class="how">
            {content.kind}, {STATE_WORDS[state].is}
          </p>
        </div>
        <div>
          <p class="about">
            Line <a href={to.planLine(p, record.id, line.number)}>{partName(line)}</a>
          </p>
          <p class="of-line">
            <Marked text={line.text} words={words} />
          </p>
          {line.items.length > 0 && (
            <ul class="items">
              {line.items.map(({ mark, text }) => (
                <li>
                  {mark ?? '•'} <Marked text={text} words={words} />
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      <LinkForm
        action={to.statementLinks(p, row.record.id, number)}
        fields={{ plan: record.id, line: line.number, back: `${here(view)}#n-${at}` }}
        refused={linkRefused(frame.actor, p, [record.standing, row.record.standing])}
        acts={[
          ['confirm', 'It is followed here'],
          ['reject', 'It is not'],
        ]}
        of={`statement ${number} of ${row.record.title} and line ${partName(line)}`}
      />
    </li>
  )
}

const Proposed = ({ frame, view }: Given) => {
  const { partnership, record, only, proposed } = view
  return (
    <section aria-labelledby="proposed">
      <h2 id="proposed">Proposed</h2>
      {proposed.total === 0 ? (
        <p class="empty">
          No statement of a meeting that waits here has words like a line’s. A statement can be linked on its
          own page, by the number of the line.
        </p>
      ) : (
        <p class="how">
          {counted(proposed.total, 'pair')} with words in common, which are marked; the likest first. Nothing
          is linked until a person says so.
        </p>
      )}
      <ul class="link-pairs">
        {proposed.rows.map((each, at) => (
          <Pair frame={frame} view={view} at={at + 1} {...each} />
        ))}
      </ul>
      <Pager
        now={proposed.page}
        last={proposed.pages}
        what="Page"
        href={(page) => to.planLinks(partnership.id, record.id, { line: only, page })}
      />
    </section>
  )
}

const Said = ({ frame, view, rows, undo }: Given & { rows: readonly LinkRow[]; undo: string }) => {
  const { partnership, record } = view
  const p = partnership.id
  return (
    <ul class="rows">
      {rows.map(({ line, row }) => (
        <li>
          <p>
            Line <a href={to.planLine(p, record.id, line.number)}>{partName(line)}</a>{' '}
            <a href={to.statement(p, row.record.id, row.statement.number)}>
              “{row.statement.content.quote.exact}”
            </a>{' '}
            <span class="how">
              <Source p={p} row={row} />
            </span>
          </p>
          <LinkForm
            action={to.statementLinks(p, row.record.id, row.statement.number)}
            fields={{ plan: record.id, line: line.number, back: here(view) }}
            refused={linkRefused(frame.actor, p, [record.standing, row.record.standing])}
            acts={[['reopen', undo]]}
            of={`statement ${row.statement.number} of ${row.record.title} and line ${partName(line)}`}
          />
        </li>
      ))}
    </ul>
  )
}

const Decided = ({ frame, view }: Given) => (
  <>
    {view.linked.length > 0 && (
      <section aria-labelledby="linked">
        <h2 id="linked">Linked</h2>
        <Said frame={frame} view={view} rows={view.linked} undo="Take the link back" />
      </section>
    )}
    {view.rejected.length > 0 && (
      <details>
        <summary>{counted(view.rejected.length, 'pair')} that somebody said is none</summary>
        <Said frame={frame} view={view} rows={view.rejected} undo="Take that back" />
      </details>
    )}
  </>
)

/** Commitments of meetings that no line of a plan follows from: the first of them, with how many there are. */
export const WithoutLine = (props: { p: string; rows: readonly StatementRow[]; total: number }) => {
  const { p, rows, total } = props
  return total === 0 ? (
    <p class="empty">
      There is none among the commitments that somebody has confirmed, since the plan began.
    </p>
  ) : (
    <>
      <p class="how">
        {counted(total, 'commitment')} that somebody has confirmed, since the plan began
        {rows.length < total && `; the latest ${rows.length === 1 ? 'is' : `${rows.length} are`} shown`}.
      </p>
      <ul class="rows">
        {rows.map((row) => (
          <li>
            <a href={to.statement(p, row.record.id, row.statement.number)}>
              “{row.statement.content.quote.exact}”
            </a>{' '}
            <span class="how">
              <Source p={p} row={row} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

const Wordless = ({ view, lines }: Pick<Given, 'view'> & { lines: readonly PlanPart[] }) => (
  <section aria-labelledby="wordless">
    <h2 id="wordless">Lines without words of a meeting</h2>
    {lines.length === 0 ? (
      <p class="empty">Every line is linked with words of a meeting.</p>
    ) : (
      <p class="numbers">
        {lines.map((line, at) => (
          <>
            {at > 0 && ', '}
            <a href={to.planLine(view.partnership.id, view.record.id, line.number)}>{partName(line)}</a>
          </>
        ))}
      </p>
    )}
  </section>
)

/** A plan and the words of meetings: what its lines may follow from, for a person to say; what follows from nothing, and what leads nowhere. */
export const PlanLinksPage = ({ frame, view }: Given) => {
  const { partnership, record, plan, lines, linked, only } = view
  const p = partnership.id
  const grounded = new Set(linked.map(({ line }) => line.number))
  const line = lines.find(({ number }) => number === only)
  return (
    <Page
      title={`${plan.title}, words of meetings`}
      partnership={partnership}
      frame={frame}
      name="plan-links"
    >
      <p class="eyebrow">
        <a href={to.plan(p, record.id)}>{planInWords(plan)}</a>
      </p>
      <h1>Words of meetings and the plan’s lines</h1>
      {line ? (
        <p class="lead">
          Of line <a href={to.planLine(p, record.id, line.number)}>{partName(line)}</a> alone.{' '}
          <a href={to.planLinks(p, record.id)}>All lines</a>
        </p>
      ) : (
        <p class="lead">
          {grounded.size} of {counted(lines.length, 'line')} {grounded.size === 1 ? 'is' : 'are'} linked with
          words of a meeting.
        </p>
      )}
      {view.more && (
        <p class="how">Only the latest of the statements are looked through; there are more of them.</p>
      )}
      <Proposed frame={frame} view={view} />
      <Decided frame={frame} view={view} />
      {!line && (
        <>
          <section aria-labelledby="without">
            <h2 id="without">Commitments without a line</h2>
            <WithoutLine p={p} rows={view.without} total={view.withoutInAll} />
          </section>
          <Wordless view={view} lines={lines.filter(({ number }) => !grounded.has(number))} />
        </>
      )}
    </Page>
  )
}
