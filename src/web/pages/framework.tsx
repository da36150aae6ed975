import { labelIn } from '../../frameworks/scheme.ts'
import type { ConceptRow, FrameworkView } from '../../plans/alignment/alignment-views.ts'
import { dateInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { versionWords } from '../framework-words.ts'
import { Page } from '../page.tsx'
import { ConceptOutline } from '../parts/concept-outline.tsx'
import { FrameworkGaps } from '../parts/framework-gaps.tsx'
import { SourceLink } from '../parts/source-link.tsx'
import { counted } from '../words.ts'

/** How many of the topmost parts nothing serves. */
const finding = (concepts: readonly ConceptRow[]): string => {
  const tops = concepts.filter(({ depth }) => depth === 0)
  const bare = tops.filter(({ lines }) => lines === 0).length
  if (tops.length === 0) return ''
  if (bare === 0)
    return `Every one of its ${counted(tops.length, 'topmost part')} is served by an action line.`
  return `${tops.length - bare} of its ${counted(tops.length, 'topmost part')} ${tops.length - bare === 1 ? 'is' : 'are'} served by an action line.`
}

/** A framework whole, as an outline: each part with how many action lines and statements serve it. */
export const FrameworkPage = ({ frame, view }: { frame: Frame; view: FrameworkView }) => {
  const { partnership, framework, concepts, gone } = view
  const about = versionWords(framework)
  return (
    <Page title={labelIn(framework.titles)} partnership={partnership} frame={frame} name="framework">
      <p class="eyebrow">
        <a href={to.frameworks(partnership.id)}>Frameworks</a>
      </p>
      <h1>{labelIn(framework.titles)}</h1>
      <p class="lead">{finding(concepts)}</p>
      <p class="place">
        {about && `${about.charAt(0).toUpperCase()}${about.slice(1)}. `}Kept here since{' '}
        {dateInWords(framework.at.slice(0, 10))}.{' '}
        {framework.source && <SourceLink source={framework.source} />}
      </p>
      <p class="how">
        A part is counted with all that is under it. Each leads to the lines and statements behind its
        numbers.
      </p>
      <ConceptOutline p={partnership.id} concepts={concepts} />
      <FrameworkGaps p={partnership.id} concepts={concepts} />
      {gone.length > 0 && (
        <section aria-labelledby="gone">
          <h2 id="gone">No longer in it</h2>
          <p class="how">
            An earlier version had these, and something is said to serve them still. What was said is kept.
          </p>
          <ConceptOutline p={partnership.id} concepts={gone.map((each) => ({ ...each, depth: 0 }))} />
        </section>
      )}
    </Page>
  )
}
