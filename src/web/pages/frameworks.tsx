import { labelIn } from '../../frameworks/scheme.ts'
import type { FrameworksView } from '../../plans/alignment/alignment-views.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { versionWords } from '../framework-words.ts'
import { Page } from '../page.tsx'
import { counted, grouped } from '../words.ts'

/** The frameworks that a partnership works with: goals, pillars, thrusts, each with how much is said to serve it. */
export const FrameworksPage = ({ frame, view }: { frame: Frame; view: FrameworksView }) => {
  const { partnership, frameworks } = view
  return (
    <Page title="Frameworks" partnership={partnership} frame={frame} name="frameworks">
      <h1>Frameworks</h1>
      <p class="lead">
        Goals, pillars and other schemes that statements and action lines are said to serve, as people of
        either side say.
      </p>
      {frameworks.length > 1 && (
        <p>
          <a href={to.crosswalk(partnership.id)}>Crosswalk: how the parts of two of them relate</a>
        </p>
      )}
      {frameworks.length === 0 ? (
        <p class="empty">
          None is kept yet. Whoever runs this machine brings one in by <code>mufakat import framework</code>.
        </p>
      ) : (
        <ul class="rows frameworks">
          {frameworks.map((framework) => (
            <li>
              <p>
                <a href={to.framework(partnership.id, framework.id)}>{labelIn(framework.titles)}</a>{' '}
                <span class="how">{versionWords(framework)}</span>
              </p>
              <p class="about">
                {grouped(framework.concepts)} {framework.concepts === 1 ? 'part' : 'parts'} ·{' '}
                {counted(framework.lines, 'action line')} and {counted(framework.statements, 'statement')}{' '}
                serve it
              </p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
