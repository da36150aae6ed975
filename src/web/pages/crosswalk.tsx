import type { Capacity } from '../../access/actor.ts'
import { type AccessRefusal, sentenceForAccess } from '../../access/refusal.ts'
import type { MappingAct } from '../../frameworks/crosswalk/deciding.ts'
import { DEGREES, type ConceptRef as Pair, RELATIONS } from '../../frameworks/crosswalk/mapping.ts'
import type { ProposedMapping } from '../../frameworks/crosswalk/propose-mappings.ts'
import type { ConceptRef } from '../../frameworks/framework-views.ts'
import { labelIn } from '../../frameworks/scheme.ts'
import type { CrosswalkView, KeptMapping, MappedFramework } from '../../plans/alignment/crosswalk-view.ts'
import { conceptOption } from '../../register/alignment/concept-meant.ts'
import type { Outcome } from '../../text/outcome.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { DEGREE_WORDS, RELATION_WORDS } from '../mapping-words.ts'
import { Page } from '../page.tsx'
import { Field } from '../parts/field.tsx'
import { FormError } from '../parts/form-error.tsx'
import { HeatMap } from '../parts/heat-map.tsx'
import { Ends, type FindConcept, MappingSaid, Together } from '../parts/mapping.tsx'
import { counted } from '../words.ts'

/** What was typed and not kept, with why. */
export type MappingRefused = {
  readonly sentence: string
  readonly from: string
  readonly to: string
  readonly relation: string
  readonly degree: string
  readonly rationale: string
}

type Given = {
  readonly frame: Frame
  readonly view: CrosswalkView
  readonly may: Outcome<Capacity, AccessRefusal>
  readonly refused?: MappingRefused
}

type PairGiven = Omit<Given, 'view'> & {
  readonly p: string
  readonly sides: CrosswalkView['partnership']['sides']
  readonly pair: NonNullable<CrosswalkView['pair']>
}

const Choose = ({ view }: Pick<Given, 'view'>) => {
  const { partnership, frameworks, pair } = view
  const select = (name: 'first' | 'second', chosen: string | undefined, label: string) => (
    <>
      <label for={name}>{label}</label>{' '}
      <select id={name} name={name}>
        {frameworks.map(({ id, titles }) => (
          <option value={id} selected={id === chosen}>
            {labelIn(titles)}
          </option>
        ))}
      </select>{' '}
    </>
  )
  return (
    <form method="get" action={to.crosswalk(partnership.id)} class="on-day choose-two">
      {select('first', pair?.from.id ?? frameworks[0]?.id, 'From')}
      {select('second', pair?.to.id ?? frameworks[1]?.id, 'to')}
      <button type="submit">Show</button>
    </form>
  )
}

const conceptIn = ({ concepts }: MappedFramework, { code }: Pair): ConceptRef | undefined =>
  concepts.find((each) => each.code === code)

/** The concepts of both frameworks, by what a mapping names them by. */
const finderOf =
  (pair: PairGiven['pair']): FindConcept =>
  (end) =>
    conceptIn(end.framework === pair.from.id ? pair.from : pair.to, end)

const Hidden = ({
  pair,
  from,
  to: other,
  seen,
}: Pick<PairGiven, 'pair'> & { from?: Pair; to?: Pair; seen: number }) => (
  <>
    <input type="hidden" name="first" value={pair.from.id} />
    <input type="hidden" name="second" value={pair.to.id} />
    {from && <input type="hidden" name="from-code" value={from.code} />}
    {other && <input type="hidden" name="to-code" value={other.code} />}
    <input type="hidden" name="seen" value={seen} />
  </>
)

const ACT_WORDS: Readonly<Record<MappingAct, string>> = {
  propose: 'Propose it',
  agree: 'Agree',
  reject: 'They don’t relate',
  withdraw: 'Take it back',
}

const Acts = (props: PairGiven & { mapping: KeptMapping; acts: readonly MappingAct[] }) => {
  const { p, pair, may, mapping, acts } = props
  if (!may.ok || acts.length === 0) return null
  return (
    <form method="post" action={to.crosswalk(p)} class="link-form">
      <Hidden pair={pair} from={mapping.from} to={mapping.to} seen={mapping.version} />
      {acts.map((act) => (
        <button
          type="submit"
          name="act"
          value={act}
          aria-label={`${ACT_WORDS[act]}: ${mapping.from.code} and ${mapping.to.code}`}
        >
          {ACT_WORDS[act]}
        </button>
      ))}
    </form>
  )
}

/** What may be done with a mapping by somebody of a side. */
const actsOn = ({ state, proposed }: KeptMapping, side: string): readonly MappingAct[] => {
  if (state === 'agreed' || state === 'rejected') return ['withdraw']
  if (proposed.side === null || proposed.side === '') return ['agree', 'reject']
  return proposed.side === side ? ['withdraw'] : ['agree', 'reject']
}

const One = (props: PairGiven & { mapping: KeptMapping }) => {
  const { p, pair, sides, may, mapping } = props
  return (
    <li>
      <MappingSaid p={p} sides={sides} find={finderOf(pair)} mapping={mapping} />
      <Acts {...props} acts={may.ok ? actsOn(mapping, may.value.side ?? '') : []} />
    </li>
  )
}

/** In place of the topmost part of one that is gone. */
const GONE = ''

const Agreed = (props: PairGiven) => {
  const agreed = props.pair.mappings.filter(({ state }) => state === 'agreed')
  if (agreed.length === 0)
    return (
      <section aria-labelledby="agreed">
        <h2 id="agreed">Agreed</h2>
        <p class="empty">The two sides have not agreed yet how any of their parts relate.</p>
      </section>
    )
  const tops = new Map(props.pair.from.concepts.map(({ code, tops: [top = code] }) => [code, top]))
  const groups = Map.groupBy(agreed, ({ from }) => tops.get(from.code) ?? GONE)
  const gone = groups.get(GONE) ?? []
  return (
    <section aria-labelledby="agreed">
      <h2 id="agreed">Agreed</h2>
      <HeatMap p={props.p} from={props.pair.from} to={props.pair.to} mappings={agreed} />
      {props.pair.from.concepts
        .filter(({ code }) => groups.has(code))
        .map(({ code, labels }) => (
          <section aria-labelledby={`from-${code}`}>
            <h3 id={`from-${code}`}>
              {code} {labelIn(labels)}
            </h3>
            <ul class="rows">
              {groups.get(code)!.map((mapping) => (
                <One {...props} mapping={mapping} />
              ))}
            </ul>
          </section>
        ))}
      {gone.length > 0 && (
        <section aria-labelledby="from-gone">
          <h3 id="from-gone">Parts that the newest version has no more</h3>
          <ul class="rows">
            {gone.map((mapping) => (
              <One {...props} mapping={mapping} />
            ))}
          </ul>
        </section>
      )}
    </section>
  )
}

const Waiting = (props: PairGiven) => {
  const waiting = props.pair.mappings.filter(({ state }) => state === 'proposed')
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">Proposed</h2>
      <p class="how">What one side proposes stands once the other agrees.</p>
      <ul class="rows">
        {waiting.map((mapping) => (
          <One {...props} mapping={mapping} />
        ))}
      </ul>
    </section>
  )
}

const Because = ({ p, each }: { p: string; each: ProposedMapping }) => {
  const { together, words } = each.because
  return (
    <>
      {together > 0 && <Together p={p} ends={each} together={together} />}
      {together > 0 && words.length > 0 && '; '}
      {words.length > 0 && `both speak of ${words.map((word) => `“${word}…”`).join(', ')}`}
    </>
  )
}

const Suggested = (props: PairGiven) => {
  const { p, pair, may } = props
  if (!may.ok || pair.suggested.length === 0) return null
  return (
    <section aria-labelledby="suggested">
      <h2 id="suggested">Suggested</h2>
      <p class="how">
        By what serves both and by their words. Nothing counts until people of both sides say so.
      </p>
      <ul class="rows">
        {pair.suggested.map((each) => (
          <li>
            <Ends p={p} find={finderOf(pair)} ends={each} words={RELATION_WORDS[each.relation]} />
            <p class="how">
              {DEGREE_WORDS[each.degree]}: <Because p={p} each={each} />
            </p>
            <form method="post" action={to.crosswalk(p)} class="link-form">
              <Hidden pair={pair} from={each.from} to={each.to} seen={0} />
              <input type="hidden" name="relation" value={each.relation} />
              <input type="hidden" name="degree" value={each.degree} />
              {(['propose', 'reject'] as const).map((act) => (
                <button
                  type="submit"
                  name="act"
                  value={act}
                  aria-label={`${ACT_WORDS[act]}: ${each.from.code} and ${each.to.code}`}
                >
                  {ACT_WORDS[act]}
                </button>
              ))}
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** So many parts a list offers as somebody types; the others are found by their code or their words all the same. */
const OFFERED = 300

const Options = ({ id, framework }: { id: string; framework: MappedFramework }) => (
  <datalist id={id}>
    {framework.concepts
      .filter(({ depth }) => framework.concepts.length <= OFFERED || depth === 0)
      .map((concept) => (
        <option value={conceptOption(concept)} />
      ))}
  </datalist>
)

const ByHand = (props: PairGiven) => {
  const { p, pair, may, refused } = props
  if (!may.ok) return null
  const part = (name: 'from' | 'to', framework: MappedFramework) => (
    <Field
      name={`map-${name}`}
      label={`A part of ${labelIn(framework.titles)}`}
      hint="Its code, or words of it."
    >
      <input
        id={`map-${name}`}
        name={name}
        list={`map-${name}-parts`}
        autocomplete="off"
        value={refused?.[name] ?? ''}
        aria-describedby={`map-${name}-hint`}
      />
    </Field>
  )
  const chosen = <T extends string>(
    name: 'relation' | 'degree',
    all: readonly T[],
    words: Readonly<Record<T, string>>,
  ) => (
    <select id={`map-${name}`} name={name}>
      {all.map((each) => (
        <option value={each} selected={refused?.[name] === each}>
          {words[each]}
        </option>
      ))}
    </select>
  )
  return (
    <details open={refused !== undefined}>
      <summary>Say how two parts relate</summary>
      <FormError error={refused?.sentence ?? null} />
      <form method="post" action={to.crosswalk(p)} class="activity-form">
        <Hidden pair={pair} seen={0} />
        {part('from', pair.from)}
        <Options id="map-from-parts" framework={pair.from} />
        <Field name="map-relation" label="It">
          {chosen('relation', RELATIONS, RELATION_WORDS)}
        </Field>
        {part('to', pair.to)}
        <Options id="map-to-parts" framework={pair.to} />
        <Field name="map-degree" label="How much">
          {chosen('degree', DEGREES, DEGREE_WORDS)}
        </Field>
        <Field name="map-rationale" label="Why (may be left out)">
          <input id="map-rationale" name="rationale" value={refused?.rationale ?? ''} />
        </Field>
        <p class="submit">
          <button type="submit" name="act" value="propose">
            Propose it
          </button>
        </p>
      </form>
    </details>
  )
}

const Denied = (props: PairGiven) => {
  const denied = props.pair.mappings.filter(({ state }) => state === 'rejected')
  if (denied.length === 0) return null
  return (
    <details>
      <summary>What somebody said that does not relate ({denied.length})</summary>
      <ul class="rows">
        {denied.map((mapping) => (
          <One {...props} mapping={mapping} />
        ))}
      </ul>
    </details>
  )
}

const Two = (props: PairGiven) => {
  const { p, pair, may } = props
  const query = { first: pair.from.id, second: pair.to.id }
  return (
    <>
      <Agreed {...props} />
      <Waiting {...props} />
      <Suggested {...props} />
      <section aria-labelledby="by-hand" class="alignments">
        <h2 id="by-hand" class="vh">
          More
        </h2>
        {!may.ok && may.refusal.reason !== 'sign-in-first' && (
          <p class="how">{sentenceForAccess(may.refusal)}</p>
        )}
        <ByHand {...props} />
        <Denied {...props} />
      </section>
      <p class="files">
        What is agreed, as a file: <a href={to.crosswalk(p, query, 'sssom.tsv')}>SSSOM, a table</a>,{' '}
        <a href={to.crosswalk(p, query, 'sssom.json')}>SSSOM, JSON</a>,{' '}
        <a href={to.crosswalk(p, query, 'ttl')}>SKOS, Turtle</a>
      </p>
    </>
  )
}

/** Two frameworks beside each other: where they meet, in whose words, who says so and why. */
export const CrosswalkPage = ({ frame, view, may, refused }: Given) => {
  const { partnership, frameworks, pair } = view
  const given = { frame, may, p: partnership.id, sides: partnership.sides, ...(refused && { refused }) }
  return (
    <Page title="Crosswalk" partnership={partnership} frame={frame} name="crosswalk">
      <p class="eyebrow">
        <a href={to.frameworks(partnership.id)}>Frameworks</a>
      </p>
      <h1>Crosswalk</h1>
      <p class="lead">
        How the parts of two frameworks relate to each other: what one side says and the other agrees to.
      </p>
      {frameworks.length < 2 ? (
        <p class="empty">
          It takes two frameworks. The partnership works with {counted(frameworks.length, 'one', 'none')}.
        </p>
      ) : (
        <Choose view={view} />
      )}
      {pair && <Two {...given} pair={pair} />}
    </Page>
  )
}
