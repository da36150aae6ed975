import type { Degree } from '../../frameworks/crosswalk/mapping.ts'
import { labelIn } from '../../frameworks/scheme.ts'
import type { KeptMapping, MappedFramework } from '../../plans/alignment/crosswalk-view.ts'
import { to as addressOf } from '../addresses.ts'
import { counted } from '../words.ts'

const WEIGHT: Readonly<Record<Degree, number>> = { low: 1, medium: 2, high: 3 }

type Cell = { readonly count: number; readonly most: number }

const topsOf = ({ concepts }: MappedFramework): ReadonlyMap<string, readonly string[]> =>
  new Map(concepts.map(({ code, tops }) => [code, tops]))

/** How many mappings lie between the topmost parts of the two, and the greatest degree among them. */
const cellsOf = (
  from: MappedFramework,
  to: MappedFramework,
  mappings: readonly KeptMapping[],
): ReadonlyMap<string, Cell> => {
  const [fromTops, toTops] = [topsOf(from), topsOf(to)]
  const cells = new Map<string, Cell>()
  for (const each of mappings)
    for (const one of fromTops.get(each.from.code) ?? [])
      for (const other of toTops.get(each.to.code) ?? []) {
        const { count, most } = cells.get(`${one} | ${other}`) ?? { count: 0, most: 0 }
        cells.set(`${one} | ${other}`, { count: count + 1, most: Math.max(most, WEIGHT[each.degree]) })
      }
  return cells
}

/**
 * Where two frameworks meet: their topmost parts as rows and columns, in each cell how many of what is under them was agreed to relate,
 * leading to the two; a row's name leads to what was agreed of it.
 */
export const HeatMap = (props: {
  p: string
  from: MappedFramework
  to: MappedFramework
  mappings: readonly KeptMapping[]
}) => {
  const { p, from, to, mappings } = props
  const cells = cellsOf(from, to, mappings)
  const fromTops = topsOf(from)
  /** The rows under whose name the page has what was agreed of them. */
  const named = new Set(mappings.map(({ from: { code } }) => fromTops.get(code)?.[0] ?? code))
  const tops = ({ concepts }: MappedFramework) => concepts.filter(({ depth }) => depth === 0)
  return (
    <div class="wide">
      <table class="heat-map">
        <caption>
          How many parts relate, by the topmost parts they are under; the darker, the more they have in common
        </caption>
        <thead>
          <tr>
            <th scope="col">{labelIn(from.titles)}</th>
            {tops(to).map(({ code, labels }) => (
              <th scope="col" title={labelIn(labels)}>
                {code}
                <span class="vh"> {labelIn(labels)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tops(from).map(({ code, labels }) => (
            <tr>
              <th scope="row">
                {named.has(code) ? (
                  <a href={`#from-${code}`}>
                    {code} {labelIn(labels)}
                  </a>
                ) : (
                  `${code} ${labelIn(labels)}`
                )}
              </th>
              {tops(to).map((other) => {
                const cell = cells.get(`${code} | ${other.code}`)
                return (
                  <td class={cell ? `heat-${cell.most}` : undefined}>
                    {cell ? (
                      <a
                        href={addressOf.twoConcepts(
                          p,
                          { framework: from.id, code },
                          { framework: to.id, code: other.code },
                        )}
                        aria-label={`${counted(cell.count, 'mapping')}: ${code} and ${other.code}`}
                      >
                        {cell.count}
                      </a>
                    ) : (
                      ''
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
