import type { DisagreementView } from '../../register/views.ts'
import { dateInWords } from '../../text/dates.ts'
import type { Quote } from '../../text/quote.ts'
import { to } from '../addresses.ts'

const ABOUT_WORDS: Readonly<Record<DisagreementView['about'], string>> = {
  days: 'When',
  place: 'Where',
  venue: 'In which building',
}

type By = DisagreementView['values'][number]['by'][number]

/** The words a fact was found in with whole words around them, and dots where the text goes on. */
const Words = ({ quote: { prefix, exact, suffix } }: { quote: Quote }) => (
  <>
    {prefix.trim() && <span class="around">… {prefix.trimStart().replace(/^\S*\s/, '')}</span>}
    <q>{exact}</q>
    {suffix.trim() && <span class="around">{suffix.trimEnd().replace(/\s\S*$/, '')} …</span>}
  </>
)

const Giver = ({ p, by: { record, quote, basis } }: { p: string; by: By }) => (
  <li>
    {record ? <a href={to.record(p, record.id)}>{record.title}</a> : 'The register’s own entry'}
    {quote && (
      <>
        : <Words quote={quote} />
        {basis && <span class="how">, counted from {dateInWords(basis)}</span>}
      </>
    )}
  </li>
)

/** Where a meeting's sources differ: each value side by side with who gives it, in which words. Nothing is chosen. */
export const Disagreements = ({ p, found }: { p: string; found: readonly DisagreementView[] }) =>
  found.length > 0 && (
    <section class="disagreements" aria-labelledby="disagreements">
      <h2 id="disagreements">Where its sources differ</h2>
      <dl>
        {found.map(({ about, values }) => (
          <div>
            <dt>{ABOUT_WORDS[about]}</dt>
            {values.map(({ value, by }) => (
              <dd>
                <b>{value}</b>
                <ul>
                  {by.map((each) => (
                    <Giver p={p} by={each} />
                  ))}
                </ul>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
