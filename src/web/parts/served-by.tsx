import type { Labels } from '../../frameworks/scheme.ts'
import { labelIn } from '../../frameworks/scheme.ts'
import type { Side } from '../../partnership/partnership.ts'
import type { ConceptServed } from '../../plans/alignment/alignment-views.ts'
import { to } from '../addresses.ts'
import { SaidBy } from './alignments.tsx'

export type ServedByProps = {
  readonly p: string
  readonly sides: readonly Side[]
  /** The concept whose page it is: named only where something else is meant. */
  readonly own?: { readonly framework: string; readonly code: string }
  /** The titles of frameworks that are to be told beside a code. */
  readonly titles?: ReadonlyMap<string, Labels>
}

/** By which parts of frameworks something serves what is looked at, and who says so. */
export const ServedBy = (props: ServedByProps & { by: readonly ConceptServed[] }) => {
  const { p, sides, own, titles, by } = props
  return (
    <ul class="served-by">
      {by.map((each) => {
        const title = titles?.get(each.framework)
        return (
          <li>
            {(each.framework !== own?.framework || each.code !== own.code) && (
              <>
                <a href={to.concept(p, each.framework, each.code)}>{each.code}</a>{' '}
                {title && <span class="how">of {labelIn(title)}, </span>}
              </>
            )}
            <SaidBy sides={sides} said={each} />
          </li>
        )
      })}
    </ul>
  )
}
