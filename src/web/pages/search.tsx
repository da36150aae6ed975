import { maySaveSearch } from '../../access/saved-search.ts'
import { printQuery } from '../../search/print-query.ts'
import { isNothing, type Query, valuesOf } from '../../search/query.ts'
import { sentenceForQuery } from '../../search/query-finding.ts'
import { refine } from '../../search/refine.ts'
import type { SearchView } from '../../search/search-view.ts'
import { dateInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { CloseHits } from '../parts/close-hits.tsx'
import { Facets } from '../parts/facets.tsx'
import { HitItem } from '../parts/hit-item.tsx'
import { KeepSearch } from '../parts/keep-search.tsx'
import { Pager } from '../parts/pager.tsx'
import { PLACE_WORDS } from '../search-words.ts'
import { counted, grouped } from '../words.ts'

type Given = { readonly frame: Frame; readonly view: SearchView }

const Box = ({ view: { partnership, typed, findings } }: { view: SearchView }) => (
  <search class="search-box">
    <form method="get" action={to.search(partnership.id)}>
      <label for="q">Words, “phrases”, -what to leave out, or a field such as kind:commitment</label>
      <input
        {...{ id: 'q', name: 'q', type: 'search', value: typed, maxlength: 10_000, autocomplete: 'off' }}
        aria-describedby={findings.length > 0 ? 'q-findings' : undefined}
        data-find
      />
      <button type="submit">Search</button>
    </form>
  </search>
)

/** What is asked, wherever it looks. */
const anywhere = (query: Query): Query => ({
  ...query,
  filters: query.filters.filter(({ field, not }) => field !== 'in' || not),
})

const Findings = ({
  view: { partnership, query, findings, unread, textsSince, slow },
}: {
  view: SearchView
}) =>
  findings.length === 0 && !unread && !textsSince && !slow ? null : (
    <ul class="search-findings" id="q-findings">
      {findings.map((finding) => (
        <li>{sentenceForQuery(finding)}</li>
      ))}
      {unread && (
        <li>
          Whether a side acts, and how a line stands, was looked for in the newest twenty thousand. Add a word
          or a year to look further back.
        </li>
      )}
      {textsSince && (
        <li>
          More than two thousand statements have these words. Records that have them in their text alone were
          looked for from {dateInWords(textsSince)} on;{' '}
          <a href={to.search(partnership.id, { q: printQuery(refine(anywhere(query), 'in', 'records')) })}>
            looking in records alone
          </a>{' '}
          shows the older ones as well.
        </li>
      )}
      {slow && (
        <li>
          That took too long and was given up. Add a word or a field, so that there is less to look through.
        </li>
      )}
    </ul>
  )

/** What one can type, each with a search that shows it. */
const EXAMPLES: readonly (readonly [typed: string, does: string])[] = [
  ['"follow up"', 'words beside one another'],
  ['floods OR droughts', 'either of two'],
  ['training -online', 'without a word'],
  ['kind:commitment strength:agreed', 'statements of one kind, and how firm they are'],
  ['in:activities status:held', 'activities alone, those that were held'],
  ['in:lines status:stalled', 'action lines, by how they stand today'],
  ['year:2018-2020', 'of some years'],
]

const Beginning = ({ frame, p }: { frame: Frame; p: string }) => (
  <section class="examples" aria-labelledby="examples">
    <h2 id="examples">What one can type</h2>
    <p>
      Statements, records, action lines, activities, people, meetings and instruments are searched. Words are
      found in whatever form, spelling and with or without accents.
    </p>
    <dl>
      {EXAMPLES.map(([typed, does]) => (
        <div>
          <dt>
            <a href={to.search(p, { q: typed })}>
              <code>{typed}</code>
            </a>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
    <p class="more">
      <a href={to.abbreviations(p)}>What short forms stand for</a>
      {maySaveSearch(frame.actor, p).ok && <a href={to.savedSearches(p)}>Searches you keep</a>}
    </p>
  </section>
)

/** How what was searched for can be asked so that it finds more. */
const wider = (query: Query): readonly (readonly [words: string, query: Query])[] => [
  ...(query.filters.length > 0 && query.wanted.length > 0
    ? [['without the fields', { ...query, filters: [] }] as const]
    : []),
  ...(query.unwanted.length > 0 && query.wanted.length > 0
    ? [['with what was left out', { ...query, unwanted: [] }] as const]
    : []),
  ...(query.wanted.length > 1
    ? [['with any of the words', { ...query, wanted: [query.wanted.flat()] }] as const]
    : []),
  ...(query.wanted.flat().some(({ words }) => words.length > 1)
    ? [
        [
          'with the words of the phrase apart',
          { ...query, wanted: query.wanted.flatMap((group) => apart(group)) },
        ] as const,
      ]
    : []),
]

const apart = (group: Query['wanted'][number]): Query['wanted'] =>
  group.length > 1 ? [group] : group.flatMap(({ words }) => words.map((word) => [{ words: [word] }]))

const Nothing = ({ view }: { view: SearchView }) => {
  const { partnership, query, meant } = view
  const ways = wider(query)
  return (
    <section class="nothing">
      <p class="lead">
        Nothing was found for <code>{printQuery(query)}</code>.
      </p>
      {meant && (
        <p>
          Did you mean <a href={to.search(partnership.id, { q: printQuery(meant) })}>{printQuery(meant)}</a>?
        </p>
      )}
      {ways.length > 0 && (
        <>
          <p>One can look more widely:</p>
          <ul class="names">
            {ways.map(([words, other]) => (
              <li>
                <a href={to.search(partnership.id, { q: printQuery(other) })}>{words}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <CloseHits view={view} />
    </section>
  )
}

const Places = ({ view: { partnership, query, counts, textsSince } }: { view: SearchView }) => {
  const chosen = valuesOf(query, 'in')
  const all = anywhere(query)
  return (
    <nav class="filters" aria-label="What was found">
      <ul>
        {chosen.length > 0 && (
          <li>
            <a href={to.search(partnership.id, { q: printQuery(all) })}>everything</a>
          </li>
        )}
        {counts.map(({ place, count, more }) => (
          <li>
            <a
              href={to.search(partnership.id, { q: printQuery(refine(all, 'in', place)) })}
              aria-current={chosen.includes(place) ? 'true' : undefined}
            >
              {more && (place === 'records' && textsSince ? 'at least ' : 'more than ')}
              {counted(count, ...PLACE_WORDS[place])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const totalOf = ({ hits: { total }, counts }: SearchView): string => {
  const more = counts.some((each) => each.more)
  return `${more ? 'More than ' : ''}${grouped(total)} found`
}

const Results = ({ frame, view }: Given) => {
  const { partnership, query, hits, facets, counts } = view
  const p = partnership.id
  const q = printQuery(query)
  return (
    <div class="search-found">
      <div class="hits">
        <p class="lead" role="status">
          {totalOf(view)}.
        </p>
        <Places view={view} />
        {counts.some(({ more }) => more) && (
          <p class="hint">
            Of each sort two thousand are counted and shown: the newest, of people and instruments the first
            by name. Narrow them to see the others.
          </p>
        )}
        {facets.length > 0 && (
          <p class="to-narrow">
            <a href="#narrow">Narrow what was found</a>
          </p>
        )}
        <ul class="statement-items">
          {hits.rows.map((hit) => (
            <HitItem partnership={partnership} hit={hit} />
          ))}
        </ul>
        {hits.rows.length === 0 && <p class="empty">There are no more pages.</p>}
        <Pager
          {...{ now: hits.page, last: hits.pages, what: 'Page' }}
          href={(page) => to.search(p, { q, page })}
        />
        <CloseHits view={view} />
        <p class="more">
          <a href={to.search(p, { q })}>The address of this search</a>
          <a href={to.searchFile(p, q)} download>
            As a table (CSV)
          </a>
          <a href={to.searchFile(p, q, 'docx')} download>
            As a list with citations (Word)
          </a>
        </p>
        <KeepSearch {...{ frame, p, q }} />
      </div>
      <Facets p={p} query={query} facets={facets} />
    </div>
  )
}

/** One box over all that whoever asks may see; what was found in its own words, and how it spreads. */
export const SearchPage = ({ frame, view }: Given) => {
  const { partnership, query, hits, slow } = view
  const q = printQuery(query)
  return (
    <Page
      title={q ? `Search: ${q.slice(0, 60)}` : 'Search'}
      partnership={partnership}
      frame={frame}
      name="search"
    >
      <h1>Search</h1>
      <Box view={view} />
      <Findings view={view} />
      {isNothing(query) ? (
        <Beginning {...{ frame, p: partnership.id }} />
      ) : hits.total > 0 ? (
        <Results {...{ frame, view }} />
      ) : (
        !slow && (
          <>
            <Nothing view={view} />
            <KeepSearch {...{ frame, p: partnership.id, q }} />
          </>
        )
      )}
    </Page>
  )
}
