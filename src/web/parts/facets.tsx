import type { Facet } from '../../search/facets.ts'
import { printQuery } from '../../search/print-query.ts'
import { type Query, valuesOf } from '../../search/query.ts'
import { refine } from '../../search/refine.ts'
import { to } from '../addresses.ts'
import { FIELD_WORDS, valueInWords } from '../search-words.ts'
import { grouped } from '../words.ts'

/** How what was found spreads over the values of each field: each narrows to it, or widens again. */
export const Facets = ({ p, query, facets }: { p: string; query: Query; facets: readonly Facet[] }) => (
  <aside class="facets" id="narrow" aria-label="Narrow what was found">
    {facets.map(({ field, values }) => (
      <section aria-labelledby={`by-${field}`}>
        <h2 id={`by-${field}`}>{FIELD_WORDS[field]}</h2>
        <ul class="names">
          {values.map((each) => (
            <li>
              <a
                href={to.search(p, { q: printQuery(refine(query, field, each.value)) })}
                aria-current={valuesOf(query, field).includes(each.value) ? 'true' : undefined}
              >
                {valueInWords(field, each)} <span class="count">{grouped(each.count)}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </aside>
)
