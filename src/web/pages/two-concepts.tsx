import { labelIn } from '../../frameworks/scheme.ts'
import type { ServedStatement } from '../../plans/alignment/alignment-views.ts'
import type { OneOfTwo, Served, TwoConceptsView } from '../../plans/alignment/two-concepts-view.ts'
import { to } from '../addresses.ts'
import { bySpeaker, type Spoken } from '../by-speaker.ts'
import type { Frame } from '../frame.ts'
import { versionWords } from '../framework-words.ts'
import { Page } from '../page.tsx'
import { ConceptLink } from '../parts/alignments.tsx'
import { type FindConcept, MappingSaid } from '../parts/mapping.tsx'
import { Quoted } from '../parts/quoted.tsx'
import { ServedBy } from '../parts/served-by.tsx'
import { ServedLines, ServedShare } from '../parts/served-lines.tsx'
import { SideMarks } from '../parts/side-mark.tsx'
import { SourceLink } from '../parts/source-link.tsx'
import { StatementPlace } from '../parts/statement-place.tsx'
import { WhoSays } from '../parts/who-says.tsx'
import { counted } from '../words.ts'

type Given = { readonly view: TwoConceptsView; readonly today: string }

const served = ({ lines, statements }: Served): string =>
  [lines > 0 && counted(lines, 'action line'), statements > 0 && counted(statements, 'statement')]
    .filter(Boolean)
    .join(' and ')

/** What the page found, in one sentence. */
const finding = ({ lines, statements }: TwoConceptsView): string => {
  const count = { lines: lines.length, statements: statements.length }
  if (count.lines + count.statements === 0) return 'Nobody has said of anything yet that it serves both.'
  return `${served(count)} ${count.lines + count.statements === 1 ? 'serves' : 'serve'} both.`
}

/** One of the two: its framework, what it is a part of, and what is meant by it. */
const One = ({ p, end }: { p: string; end: OneOfTwo }) => {
  const { framework, concept, above } = end
  const definition = labelIn(concept.definitions)
  const about = versionWords(framework)
  return (
    <div>
      <p class="eyebrow">
        <a href={to.framework(p, framework.id)}>{labelIn(framework.titles)}</a>
        {above.map((each) => (
          <>
            {' › '}
            <a href={to.concept(p, framework.id, each.code)} title={labelIn(each.labels)}>
              {each.code}
            </a>
          </>
        ))}
      </p>
      <p class="name">
        <ConceptLink p={p} concept={concept} />
      </p>
      {definition && <p>{definition}</p>}
      {concept.gone && <p class="beside">The newest version of the framework has this no more.</p>}
      {(about || framework.source) && (
        <p class="place">
          {about && `${about.charAt(0).toUpperCase()}${about.slice(1)}. `}
          {framework.source && <SourceLink source={framework.source} />}
        </p>
      )}
    </div>
  )
}

const Relating = ({ view }: Pick<Given, 'view'>) => {
  const { partnership, ends, mapping, among, named } = view
  const [first, second] = ends.map(({ framework }) => framework.id) as [string, string]
  if (first === second) return null
  const find: FindConcept = (end) =>
    named.find(({ framework, code }) => framework === end.framework && code === end.code)
  const given = { p: partnership.id, sides: partnership.sides, find }
  const waiting = (state: string) => state === 'proposed' && <p class="how">Proposed, not agreed yet.</p>
  const crosswalk = to.crosswalk(partnership.id, { first, second })
  return (
    <section aria-labelledby="relate">
      <h2 id="relate">How they relate</h2>
      {mapping ? (
        <>
          <MappingSaid {...given} mapping={mapping} here />
          {waiting(mapping.state)}
        </>
      ) : (
        <p class="empty">
          Nobody has said how the two relate. It is proposed and agreed on the{' '}
          <a href={crosswalk}>crosswalk</a>.
        </p>
      )}
      {among.length > 0 && (
        <>
          <h3>Their parts</h3>
          <ul class="rows">
            {among.map((each) => (
              <li>
                <MappingSaid {...given} mapping={each} />
                {waiting(each.state)}
              </li>
            ))}
          </ul>
        </>
      )}
      {(mapping || among.length > 0) && (
        <p class="how">
          <a href={crosswalk}>The crosswalk of the two frameworks</a>
        </p>
      )}
    </section>
  )
}

const titlesOf = ({ ends }: TwoConceptsView) =>
  new Map(ends.map(({ framework }) => [framework.id, framework.titles]))

const Lines = ({ view, today }: Given) => {
  const { partnership, lines } = view
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">Action lines</h2>
      {lines.length === 0 ? (
        <p class="empty">
          No action line is said to serve both. What a line serves is said on its page, under{' '}
          <a href={to.plans(partnership.id)}>Plans</a>.
        </p>
      ) : (
        <ServedShare lines={lines} on={today} />
      )}
      <ServedLines
        {...{ p: partnership.id, sides: partnership.sides, titles: titlesOf(view), lines, on: today }}
      />
    </section>
  )
}

/** A statement with who says it, its words, and of which meeting and record they are. */
const Statement = ({ view, row }: Pick<Given, 'view'> & { row: ServedStatement }) => {
  const { id: p, sides } = view.partnership
  const { record, statement } = row
  const { content, number, state } = statement
  return (
    <li class={`statement-item is-${state}`}>
      <WhoSays content={content} sides={sides} />
      <blockquote>
        <p>
          <a href={to.statement(p, record.id, number)}>
            <Quoted content={content} />
          </a>
        </p>
      </blockquote>
      <p class="what">
        <StatementPlace p={p} row={row} />
      </p>
      <ServedBy p={p} sides={sides} titles={titlesOf(view)} by={row.by} />
    </li>
  )
}

const Speaker = ({ sides, name }: Pick<Spoken<ServedStatement>, 'sides' | 'name'>) => {
  if (sides.length === 0) return <>{name ?? 'Nobody who is named'}</>
  return (
    <>
      {sides.length > 1 ? 'Both sides, or people of both' : `${sides[0]!.name}, or people of it`}{' '}
      <SideMarks sides={sides} />
    </>
  )
}

const Statements = ({ view }: Pick<Given, 'view'>) => {
  const { partnership, statements } = view
  return (
    <section aria-labelledby="statements">
      <h2 id="statements">In whose words</h2>
      {statements.length === 0 ? (
        <p class="empty">
          No statement is said to serve both. What a statement serves is said on its page, under{' '}
          <a href={to.statements(partnership.id)}>Statements</a>.
        </p>
      ) : (
        <p class="how">By who speaks, as far as the records name them; of each the oldest first.</p>
      )}
      {bySpeaker(statements, partnership.sides).map(({ sides, name, rows }) => (
        <>
          <h3>
            <Speaker sides={sides} name={name} />
          </h3>
          <ul class="statement-items">
            {rows.map((row) => (
              <Statement view={view} row={row} />
            ))}
          </ul>
        </>
      ))}
    </section>
  )
}

/** What serves one of the two and not the other, counted, with the way to all that serves it. */
const Alone = ({ view }: Pick<Given, 'view'>) => {
  const p = view.partnership.id
  return (
    <section aria-labelledby="alone">
      <h2 id="alone">What serves only one</h2>
      <ul class="rows">
        {view.ends.map(({ concept, alone }) => (
          <li>
            <b class="code">{concept.code}</b> alone: {served(alone) || 'nothing'}.{' '}
            <a href={`${to.concept(p, concept.framework, concept.code)}#lines`}>
              All that serves {concept.code}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The parts of each that something serves together with the other: the way to what is narrower. */
const Below = ({ view }: Pick<Given, 'view'>) => {
  const p = view.partnership.id
  const [one, other] = view.ends
  const found = [[one, other.concept] as const, [other, one.concept] as const].map(([end, partner]) => ({
    end,
    partner,
    parts: end.below.filter((part) => served(part) !== ''),
  }))
  if (found.every(({ parts }) => parts.length === 0)) return null
  return (
    <section aria-labelledby="narrower">
      <h2 id="narrower">More closely</h2>
      {found.map(
        ({ end, partner, parts }) =>
          parts.length > 0 && (
            <>
              <h3>
                Parts of {end.concept.code} with {partner.code}
              </h3>
              <ul class="rows">
                {parts.map((part) => (
                  <li>
                    <a href={to.twoConcepts(p, part, partner)}>
                      <b class="code">{part.code}</b> {labelIn(part.labels)}
                    </a>{' '}
                    <span class="how">{served(part)}</span>
                  </li>
                ))}
              </ul>
            </>
          ),
      )}
    </section>
  )
}

/** Two concepts together: what is meant by each, how they relate, and what serves both, in whose words. */
export const TwoConceptsPage = ({ frame, view, today }: Given & { frame: Frame }) => {
  const { partnership, ends } = view
  const p = partnership.id
  const [one, other] = ends.map(({ concept }) => concept) as [OneOfTwo['concept'], OneOfTwo['concept']]
  return (
    <Page title={`${one.code} and ${other.code}`} partnership={partnership} frame={frame} name="two-concepts">
      <p class="eyebrow">
        <a href={to.frameworks(p)}>Frameworks</a>
      </p>
      <h1>
        {one.code} {labelIn(one.labels)} and {other.code} {labelIn(other.labels)}
      </h1>
      <p class="lead">{finding(view)}</p>
      <div class="two-concepts">
        {ends.map((end) => (
          <One p={p} end={end} />
        ))}
      </div>
      <Relating view={view} />
      <Lines view={view} today={today} />
      <Statements view={view} />
      <Alone view={view} />
      <Below view={view} />
    </Page>
  )
}
