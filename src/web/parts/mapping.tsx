import type { ConceptRef as Pair } from '../../frameworks/crosswalk/mapping.ts'
import type { ConceptRef } from '../../frameworks/framework-views.ts'
import type { Side } from '../../partnership/partnership.ts'
import type { KeptMapping } from '../../plans/alignment/crosswalk-view.ts'
import { to } from '../addresses.ts'
import { DEGREE_WORDS, RELATION_WORDS } from '../mapping-words.ts'
import { counted } from '../words.ts'
import { ConceptLink, SaidBy } from './alignments.tsx'

/** Finds a concept by its framework and code; undefined where it is in the framework no more. */
export type FindConcept = (end: Pair) => ConceptRef | undefined

type EndsProps = {
  readonly p: string
  readonly find: FindConcept
  readonly ends: Pick<KeptMapping, 'from' | 'to'>
  readonly words: string
}

/** Two concepts with the words of how the one relates to the other between them. */
export const Ends = ({ p, find, ends, words }: EndsProps) => {
  const end = (of: Pair) => {
    const concept = find(of)
    return concept ? <ConceptLink p={p} concept={concept} /> : <b class="code">{of.code}</b>
  }
  return (
    <p>
      {end(ends.from)} <span class="relation">{words}</span> {end(ends.to)}
    </p>
  )
}

/** How many lines and statements serve both, leading to them. */
export const Together = (props: { p: string; ends: EndsProps['ends']; together: number }) => (
  <a href={to.twoConcepts(props.p, props.ends.from, props.ends.to)}>
    {props.together === 0
      ? 'Nothing serves both yet'
      : `${counted(props.together, 'line or statement serves', 'lines and statements serve')} both`}
  </a>
)

/** What is said of two concepts: how they relate, how much, why, who proposed it and who agreed. `here`: on their own page. */
export const MappingSaid = (props: {
  p: string
  sides: readonly Side[]
  find: FindConcept
  mapping: KeptMapping
  here?: boolean
}) => {
  const { p, sides, find, mapping, here = false } = props
  const { relation, degree, rationale, state, proposed, reviewed, together } = mapping
  const words = state === 'rejected' ? 'has nothing to do with' : RELATION_WORDS[relation]
  return (
    <>
      <Ends p={p} find={find} ends={mapping} words={words} />
      <p class="how">
        {state !== 'rejected' && DEGREE_WORDS[degree]}
        {rationale && `: ${rationale}`}
        {!here && (
          <>
            {(state !== 'rejected' || rationale) && '. '}
            <Together p={p} ends={mapping} together={together} />
          </>
        )}
      </p>
      <p>
        <SaidBy sides={sides} said={{ ...proposed, reason: null }} />
        {reviewed && (
          <>
            <span class="how">; agreed, </span>
            <SaidBy sides={sides} said={{ ...reviewed, reason: null }} />
          </>
        )}
      </p>
    </>
  )
}
