import { askedAsRead, type PlanAsked } from '../../plans/keeping-plan.ts'
import { type OutlineRow, ROW_KINDS } from '../../plans/outline/outline-rows.ts'
import type { PlanOutlineView } from '../../plans/plan-views.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { describedBy, Field } from '../parts/field.tsx'
import { Findings } from '../parts/findings.tsx'
import { FormError } from '../parts/form-error.tsx'
import { lastStep, ROW_WORDS } from '../plan-words.ts'
import { counted } from '../words.ts'

export type PlanOutlineProps = {
  readonly frame: Frame
  readonly view: PlanOutlineView
  /** The rows as they were corrected so far, and what was typed. */
  readonly typed?: { readonly asked: PlanAsked; readonly rows: readonly OutlineRow[] } | null
  readonly refused?: { readonly sentence: string; readonly field: 'title' | 'from' | null } | null
}

const rowId = (at: number) => `row-${at + 1}`

const isSection = ({ kind }: OutlineRow) => kind.startsWith('section')

/** The outline that the rows come to, section by section, each leading to its row. */
const Outline = ({ rows }: { rows: readonly OutlineRow[] }) => {
  const lines = rows.filter(({ kind }) => kind === 'line').length
  return (
    <nav class="comes-of-it" aria-label="The outline that comes of it">
      <h2>What comes of it</h2>
      <p class="how">
        {counted(rows.filter(isSection).length, 'section')}, {counted(lines, 'action line')}
      </p>
      <ul>
        {rows.map((row, at) =>
          isSection(row) ? (
            <li class={row.kind}>
              <a href={`#${rowId(at)}`}>
                {row.number} {row.text}
              </a>
            </li>
          ) : (
            row.kind === 'line' && (
              <li class="line">
                <a href={`#${rowId(at)}`} aria-label={`Line ${row.number || row.text.slice(0, 40)}`}>
                  {lastStep(row.number || null)}
                </a>
              </li>
            )
          ),
        )}
      </ul>
    </nav>
  )
}

const Row = ({ row, at }: { row: OutlineRow; at: number }) => (
  <li id={rowId(at)} class={`row is-${row.kind}`}>
    <p class="words">{row.text}</p>
    <p class="said">
      <label>
        <span class="vh">What row {at + 1} is</span>
        <select name="what">
          {ROW_KINDS.map((kind) => (
            <option value={kind} selected={kind === row.kind}>
              {ROW_WORDS[kind]}
            </option>
          ))}
        </select>
      </label>{' '}
      <label>
        <span class="vh">Number of row {at + 1}</span>
        <input name="number" value={row.number} size={8} maxlength={30} autocomplete="off" />
      </label>
    </p>
  </li>
)

/** What was read of a record as a plan: the outline beside the document's own words, to be corrected before it is kept. */
export const PlanOutlinePage = ({ frame, view, typed, refused }: PlanOutlineProps) => {
  const { partnership, record, outline, kept } = view
  const p = partnership.id
  const rows = typed?.rows ?? view.rows
  const asked = typed?.asked ?? askedAsRead(record.title, outline, rows)
  const at = (place: number) => {
    const row = rows.findLastIndex(({ span }) => span.start <= place)
    return row < 0 ? null : `#${rowId(row)}`
  }
  const error = (field: 'title' | 'from') => (refused?.field === field ? refused.sentence : null)
  const input = (name: 'title' | 'from') => ({
    ...{ id: name, name, 'aria-describedby': describedBy(name, false, refused?.field === name) },
    'aria-invalid': refused?.field === name ? ('true' as const) : undefined,
    autofocus: refused?.field === name,
  })
  return (
    <Page title="A plan by its lines" partnership={partnership} frame={frame} name="plan-outline">
      <p class="eyebrow">
        Read as a plan of action, from <a href={to.record(p, record.id)}>its record</a>
      </p>
      <h1>{record.title}</h1>
      {kept ? (
        <p class="lead">
          It is kept already: <a href={to.plan(p, record.id)}>{kept.title}</a>,{' '}
          {counted(kept.lines, 'action line')}. To correct it, take it back there first.
        </p>
      ) : (
        <form method="post" action={to.planOutline(p, record.id)} class="keep-plan">
          <p class="lead">
            Each row below is a paragraph of the document in its own words. Say what it is where it was read
            wrongly. Nothing is kept until you keep the plan.
          </p>
          <FormError error={refused?.field === null ? refused.sentence : null} />
          <Findings findings={outline.findings} at={at} />
          <Field name="title" label="Title" error={error('title')}>
            <input {...input('title')} value={asked.title} required />
          </Field>
          <div class="years">
            <Field name="from" label="First year" error={error('from')}>
              <input {...input('from')} value={asked.from} inputmode="numeric" size={4} />
            </Field>
            <Field name="until" label="Last year">
              <input id="until" name="until" value={asked.until} inputmode="numeric" size={4} />
            </Field>
          </div>
          <div class="plan-beside">
            <Outline rows={rows} />
            <ol class="plan-rows">
              {rows.map((row, at) => (
                <Row row={row} at={at} />
              ))}
            </ol>
          </div>
          <p class="submit">
            <button type="submit" class="main" name="act" value="keep">
              Keep this plan
            </button>{' '}
            <button type="submit" name="act" value="look">
              Show what comes of it
            </button>{' '}
            <span class="consequence">
              Its lines get addresses of their own, seen by those who see the record. It can be taken back.
            </span>
          </p>
        </form>
      )}
    </Page>
  )
}
