import { labelIn } from '../../frameworks/scheme.ts'
import type { ConceptRow } from '../../plans/alignment/alignment-views.ts'
import { to } from '../addresses.ts'
import { counted } from '../words.ts'

type Nested = { readonly concept: ConceptRow; readonly under: Nested[] }

/** So deep an outline is set in; what is deeper stands at the same place. */
const DEEPEST = 5

/** Concepts in the order of an outline, each with those under it. */
const nested = (concepts: readonly ConceptRow[]): readonly Nested[] => {
  const tops: Nested[] = []
  const way: Nested[] = []
  const first = Math.min(...concepts.map(({ depth }) => depth))
  for (const concept of concepts) {
    const depth = Math.min(concept.depth - first, DEEPEST)
    const each: Nested = { concept, under: [] }
    way.length = Math.min(way.length, depth)
    const above = way.at(-1)
    if (above) above.under.push(each)
    else tops.push(each)
    way.push(each)
  }
  return tops
}

const told = ({ lines, statements }: ConceptRow): string =>
  [lines > 0 && counted(lines, 'action line'), statements > 0 && counted(statements, 'statement')]
    .filter(Boolean)
    .join(', ')

const Rows = ({ p, rows }: { p: string; rows: readonly Nested[] }) => (
  <ul>
    {rows.map(({ concept, under }) => (
      <li>
        <a href={to.concept(p, concept.framework, concept.code)}>
          <b class="code">{concept.code}</b> {labelIn(concept.labels)}
        </a>{' '}
        {told(concept) && <span class="how">{told(concept)}</span>}
        {under.length > 0 && <Rows p={p} rows={under} />}
      </li>
    ))}
  </ul>
)

/** Concepts as an outline, each leading to its page, with how many lines and statements serve it. */
export const ConceptOutline = ({ p, concepts }: { p: string; concepts: readonly ConceptRow[] }) =>
  concepts.length === 0 ? null : (
    <div class="concept-outline">
      <Rows p={p} rows={nested(concepts)} />
    </div>
  )
