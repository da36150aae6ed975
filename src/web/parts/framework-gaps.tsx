import { labelIn } from '../../frameworks/scheme.ts'
import type { ConceptRow } from '../../plans/alignment/alignment-views.ts'
import { to } from '../addresses.ts'

const Codes = ({ p, concepts }: { p: string; concepts: readonly ConceptRow[] }) => (
  <>
    {concepts.map((concept, at) => (
      <>
        {at > 0 && ', '}
        <a href={to.concept(p, concept.framework, concept.code)} title={labelIn(concept.labels)}>
          {concept.code}
        </a>
      </>
    ))}
  </>
)

/** The lowest parts that nothing is said to serve, under their topmost part: what is said of a part counts above it, not under it. */
const Missing = (props: {
  p: string
  concepts: readonly ConceptRow[]
  /** “action line”, “an action line”. */
  what: string
  one: string
  lacks: (concept: ConceptRow) => boolean
}) => {
  const { p, concepts, what, one, lacks } = props
  const lowest = concepts.filter(({ depth }, at) => (concepts[at + 1]?.depth ?? 0) <= depth)
  const bare = lowest.filter(lacks)
  if (bare.length === 0) return <p>Each of its lowest parts is served by {one}.</p>
  const tops = new Map(concepts.filter(({ depth }) => depth === 0).map((each) => [each.code, each]))
  const groups = Map.groupBy(bare, ({ tops: [top = ''] }) => top)
  return (
    <details>
      <summary>
        No {what} serves {bare.length.toLocaleString('en-GB')} of its {lowest.length.toLocaleString('en-GB')}{' '}
        lowest parts
      </summary>
      <dl class="gaps">
        {[...groups].map(([code, each]) => (
          <div>
            <dt>
              {code} {labelIn(tops.get(code)?.labels ?? {})}
            </dt>
            <dd>
              <Codes p={p} concepts={each} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** Which parts of a framework no action line, and which no statement, is said to serve. */
export const FrameworkGaps = ({ p, concepts }: { p: string; concepts: readonly ConceptRow[] }) =>
  concepts.length === 0 ? null : (
    <section aria-labelledby="gaps">
      <h2 id="gaps">What is missing</h2>
      <p class="how">As far as people have said what serves what.</p>
      <Missing
        p={p}
        concepts={concepts}
        what="action line"
        one="an action line"
        lacks={({ lines }) => lines === 0}
      />
      <Missing
        p={p}
        concepts={concepts}
        what="statement"
        one="a statement"
        lacks={({ statements }) => statements === 0}
      />
    </section>
  )
