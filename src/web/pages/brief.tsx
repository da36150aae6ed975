import type { BriefView } from '../../reports/brief-view.ts'
import type { Report } from '../../reports/report.ts'
import type { TemplateKind } from '../../reports/templates/kinds.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { OwnTemplate } from '../parts/own-template.tsx'
import { ReportBlocks } from '../parts/report-blocks.tsx'

type Given = {
  readonly frame: Frame
  readonly view: BriefView
  readonly report: Report
  /** Of which reports one's side keeps a template; null where one can keep none. */
  readonly own: readonly TemplateKind[] | null
}

/** The brief for the next meeting of a series, to be read and to be saved. */
export const BriefPage = ({ frame, view, report, own }: Given) => {
  const { partnership, mechanism } = view
  const p = partnership.id
  return (
    <Page title={report.title} partnership={partnership} frame={frame} name="brief">
      <p class="eyebrow">
        <a href={to.mechanism(p, mechanism.id)}>{mechanism.name}</a>
      </p>
      <h1>Brief for the next meeting</h1>
      <p class="lead">{report.lines.slice(1).join('. ')}.</p>
      <p class="how">
        What was agreed last time and what was said of it since, how the plan of action stands, concerns in
        the words then used, what waits for a decision, and who may be there. It tells what you may see
        yourself: somebody of the other side may get another.
      </p>
      <p class="how">
        Before one plans it:{' '}
        <a href={to.watch(p, { mechanism: mechanism.id, sort: 'silence' })}>
          which issues this series has not spoken of since
        </a>
        , and <a href={to.newAreas(p)}>what comes up and has no action line yet</a>.
      </p>
      <p class="ways">
        <a class="button" href={to.brief(p, mechanism.id, 'docx')}>
          Save it (Word)
        </a>{' '}
        <a class="button" href={to.brief(p, mechanism.id, 'pdf')}>
          Save it (PDF)
        </a>
      </p>
      <OwnTemplate
        {...{ p, own, kind: 'brief' }}
        standard={to.brief(p, mechanism.id, 'docx', { text: 'standard' })}
      />
      <ReportBlocks p={p} blocks={report.blocks} />
    </Page>
  )
}
