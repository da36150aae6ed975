import type { Child } from 'hono/jsx'
import type { PlanView } from '../../plans/plan-views.ts'
import { TEMPLATES, type TemplateKind } from '../../reports/templates/kinds.ts'
import { to } from '../addresses.ts'

/** Of which reports one's side keeps a template; null where one can keep none. */
type Own = readonly TemplateKind[] | null

const Way = ({ name, children }: { name: string; children: Child }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const Links = ({ links }: { links: readonly (readonly [string, string])[] }) => (
  <ul>
    {links.map(([href, words]) => (
      <li>
        <a href={href}>{words}</a>
      </li>
    ))}
  </ul>
)

/** A report as a file, in the one or the other form, for the days chosen above. */
const Made = (props: { name: string; xlsx?: string; docx: string; pdf: string }) => {
  const { name, xlsx, docx, pdf } = props
  return (
    <p>
      {name}:{' '}
      {xlsx !== undefined && (
        <>
          <button type="submit" formaction={xlsx} aria-label={`${name} as an Excel file`}>
            Excel
          </button>{' '}
        </>
      )}
      <button type="submit" formaction={docx} aria-label={`${name} as a Word file`}>
        Word
      </button>{' '}
      <button type="submit" formaction={pdf} aria-label={`${name} as a PDF`}>
        PDF
      </button>
    </p>
  )
}

/** In whose words the Word files come, for those whose side can keep templates: which of them, and how to have the usual ones. */
const OwnTemplates = ({ p, own }: { p: string; own: readonly TemplateKind[] }) => {
  const kept = OF_FORM.filter((kind) => own.includes(kind)).map((kind) => TEMPLATES[kind].name)
  if (kept.length === 0)
    return (
      <p class="how">
        Your side can give Word files words and a layout of its own. <a href={to.templates(p)}>Templates</a>
      </p>
    )
  return (
    <>
      <p>
        <label>
          <input type="checkbox" name="text" value="standard" /> Word in Mufakat’s own words
        </label>
      </p>
      <p class="how">
        Else in the template of your side: {kept.join(', ')}. <a href={to.templates(p)}>Templates</a>
      </p>
    </>
  )
}
/** The reports that are asked for by the form. */
const OF_FORM = ['joint-report', 'highlights', 'matrix'] as const satisfies readonly TemplateKind[]

const Reports = ({ p, id, on, own }: { p: string; id: number; on: string; own: Own }) => (
  <form method="get" action={to.planReport(p, id)} class="on-day">
    <label for="from">From</label>{' '}
    <input type="date" id="from" name="from" value={`${on.slice(0, 4)}-01-01`} />{' '}
    <label for="until">to</label> <input type="date" id="until" name="until" value={on} />
    <Made name="The joint report" docx={to.planReport(p, id)} pdf={to.planReport(p, id, {}, 'pdf')} />
    <Made
      name="Two pages of highlights"
      docx={to.planHighlights(p, id)}
      pdf={to.planHighlights(p, id, {}, 'pdf')}
    />
    <Made
      name="The matrix, with the activities of that time"
      xlsx={to.planMatrix(p, id)}
      docx={to.planMatrix(p, id, {}, 'docx')}
      pdf={to.planMatrix(p, id, {}, 'pdf')}
    />
    {own !== null && <OwnTemplates p={p} own={own} />}
  </form>
)

/** What can be done with a plan: where it is looked at closer, what files of it there are, what comes back into it. */
export const PlanWays = (props: { view: PlanView; on: string; today: string; own: Own }) => {
  const { view, on, today, own } = props
  const { partnership, record } = view
  const [p, id] = [partnership.id, record.id]
  const day = { on: on === today ? null : on }
  return (
    <dl class="plan-ways">
      <Way name="Look closer">
        <Links
          links={[
            [to.planFigures(p, id, day), 'By body and year, and what is planned'],
            [to.work(p), 'What is whose to report'],
            [to.planLinks(p, id), 'Words of meetings'],
            [to.planSuccession(p, id), 'Beside a later plan'],
          ]}
        />
      </Way>
      <Way name="The matrix">
        <Links
          links={[
            [to.planMatrix(p, id, day), 'Excel'],
            [
              to.planMatrix(p, id, day, 'docx'),
              own?.includes('matrix') ? 'Word, in your side’s template' : 'Word',
            ],
            ...(own?.includes('matrix')
              ? [
                  [
                    to.planMatrix(p, id, { ...day, text: 'standard' }, 'docx'),
                    'Word, in Mufakat’s own words',
                  ] as const,
                ]
              : []),
            [to.planMatrix(p, id, day, 'pdf'), 'PDF'],
            [to.planComparison(p, id), 'Take in one that came back'],
          ]}
        />
      </Way>
      <Way name="Reports">
        <Reports p={p} id={id} on={on} own={own} />
      </Way>
      {record.standing.marking !== 'CONFIDENTIAL' && (
        <Way name="Calendar">
          <Links links={[[to.planCalendar(p, id), 'What is planned and due (iCalendar)']]} />
        </Way>
      )}
    </dl>
  )
}
