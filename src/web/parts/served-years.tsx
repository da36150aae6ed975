import type { ServedYear } from '../../plans/alignment/through-years.ts'
import { shareInWords } from '../../plans/following/standing.ts'

/** What served a concept year by year; each year leads to how its lines stood on its last day. */
export const ServedYears = (props: {
  years: readonly ServedYear[]
  /** The page on a day. */
  href: (on: string) => string
}) => {
  const { years, href } = props
  if (years.length === 0) return null
  return (
    <section aria-labelledby="years">
      <h2 id="years">Through the years</h2>
      <p class="how">
        Of the lines that are said to serve it now: how they stood at the end of each year, as it was known
        then.
      </p>
      <div class="wide">
        <table class="by-part">
          <caption class="vh">By year</caption>
          <thead>
            <tr>
              <th scope="col">Year</th>
              <th scope="col">Statements</th>
              <th scope="col">Activities held</th>
              <th scope="col">Lines addressed</th>
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, on, statements, activities, addressed }) => (
              <tr>
                <th scope="row">
                  <a href={href(on)}>{year}</a>
                </th>
                <td>{statements}</td>
                <td>{activities}</td>
                <td>{addressed.of === 0 ? '–' : shareInWords(addressed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
