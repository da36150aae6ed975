import { RUNGS, type Rung } from '../../reading/statement.ts'
import type { Watched } from '../../register/watch/watched.ts'
import { counted, RUNG_WORDS } from '../words.ts'

/** How dark a cell is: of the most in any cell a third, two, or all. */
const heat = (count: number, most: number): number => Math.ceil((count / most) * 3)

/**
 * How firmly something was said, year by year: the rungs of the ladder as columns, weakest first, in each cell how many statements stand on it.
 * The year's usual rung, the one in the middle, is framed. The chart and its table are one.
 */
export const Ladder = (props: {
  title: string
  years: Watched['byYear']
  href: (year: string, rung: Rung) => string
}) => {
  const { title, years, href } = props
  const used = RUNGS.filter((rung) => years.some(({ rungs }) => rungs[rung]))
  const shown = RUNGS.slice(RUNGS.indexOf(used[0]!), RUNGS.indexOf(used.at(-1)!) + 1)
  const most = Math.max(1, ...years.flatMap(({ rungs }) => Object.values(rungs)))
  return (
    <figure class="ladder">
      <figcaption id="ladder">{title}</figcaption>
      <table aria-labelledby="ladder">
        <thead>
          <tr>
            <th scope="col">Year</th>
            {shown.map((rung) => (
              <th scope="col">
                <span>{RUNG_WORDS[rung]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, rungs, usual }) => (
            <tr>
              <th scope="row">{year}</th>
              {shown.map((rung) => {
                const count = rungs[rung] ?? 0
                const classes = [count > 0 && `heat-${heat(count, most)}`, rung === usual && 'usual']
                return (
                  <td class={classes.filter(Boolean).join(' ') || undefined}>
                    {count > 0 && (
                      <a
                        href={href(year, rung)}
                        aria-label={`${year}, ${RUNG_WORDS[rung]}: ${counted(count, 'statement')}`}
                      >
                        {count}
                      </a>
                    )}
                    {rung === usual && <span class="vh"> usual in {year}</span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
