import { isNarrowed } from '../../register/watch/said.ts'
import type { TopicView } from '../../register/watch/watch-views.ts'
import { yearOf } from '../../text/dates.ts'
import { type TopicAddress, to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { Bars } from '../parts/bars.tsx'
import { Ladder } from '../parts/ladder.tsx'
import { LookForm } from '../parts/look-form.tsx'
import { StatementItems } from '../parts/statement-item.tsx'
import { YearBars } from '../parts/year-bars.tsx'
import { lookedWords, silenceWords, tallyWords } from '../watch-words.ts'
import { capital, counted, RUNG_WORDS } from '../words.ts'

type Given = { readonly view: TopicView }

/** The statements of what is looked at, or of more or less of it: below the figures. */
const addressOf = ({ partnership, topic, narrow }: TopicView, more: TopicAddress = {}) =>
  `${to.topic(partnership.id, topic.kind, topic.id, { ...narrow, ...more })}#statements`

/** The same with every rung and every occasion: what the figures are of. */
const figuresOf = (view: TopicView, more: TopicAddress) =>
  addressOf(view, { strength: null, with: null, ...more })

const finding = ({ watched }: TopicView): string => {
  const [first, last] = [watched.byYear[0]?.year, watched.byYear.at(-1)?.year]
  const years = first === last ? `in ${first}` : `from ${first} to ${last}`
  return `Spoken of in ${counted(watched.statements, 'statement')} ${years}`
}

/** Since when each series is silent. */
const Silences = ({ view }: Given) => {
  const { partnership, silences, mechanisms } = view
  if (silences.length === 0) return null
  return (
    <section aria-labelledby="silence">
      <h2 id="silence">Since when no more</h2>
      <ul class="rows">
        {silences.map((silence) => {
          const mechanism = mechanisms.find(({ id }) => id === silence.mechanism)
          if (!mechanism) return null
          return (
            <li>
              <a href={to.mechanism(partnership.id, mechanism.id)}>{mechanism.name}</a>.{' '}
              {silenceWords(silence, mechanism, view.narrow.until)}.
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const Where = ({ view }: Given) => {
  const { partnership, mechanisms, watched } = view
  const bars = watched.byMechanism.map(({ mechanism, statements }) => {
    const ref = mechanisms.find(({ id }) => id === mechanism)
    return {
      label: ref?.shortName ?? 'No series',
      count: statements,
      href: ref ? figuresOf(view, { mechanism: ref.id }) : null,
    }
  })
  const sides = watched.bySide.map(({ side, statements }) => {
    const ref = partnership.sides.find(({ id }) => id === side)
    return {
      label: ref?.shortName ?? 'Neither, or nobody named',
      count: statements,
      href: ref ? figuresOf(view, { side: ref.id }) : null,
    }
  })
  return (
    <div class="two">
      <section aria-labelledby="where">
        <h2 id="where">Where</h2>
        <Bars title="Statements by series of meetings" head={['Series', 'Statements']} bars={bars} />
      </section>
      <section aria-labelledby="who">
        <h2 id="who">By which side</h2>
        <Bars
          title="Statements by the side that acts; what both say counts for each"
          head={['Side', 'Statements']}
          bars={sides}
        />
      </section>
    </div>
  )
}

const strengthTitle = ({ watched }: TopicView): string => {
  const [last, ...before] = watched.byYear.toReversed()
  const usual = `Usually ${RUNG_WORDS[last!.usual]} in ${last!.year}`
  const earlier = before[0]
  return earlier ? `${usual}; ${RUNG_WORDS[earlier.usual]} in ${earlier.year}` : usual
}

const Strength = ({ view }: Given) => (
  <section aria-labelledby="strength">
    <h2 id="strength">How firmly</h2>
    <Ladder
      title={`${strengthTitle(view)}. Statements by the strength of their verb, the weakest at the left; framed is the usual one of a year.`}
      years={view.watched.byYear}
      href={(year, rung) => addressOf(view, { from: year, until: year, strength: rung, with: null })}
    />
  </section>
)

const Together = ({ view }: Given) => {
  const { partnership, topic, together } = view
  if (together.length === 0) return null
  return (
    <section aria-labelledby="with">
      <h2 id="with">Named together with</h2>
      <Bars
        title="Meetings, or records of none, that name both"
        head={[topic.kind === 'issue' ? 'Issue' : 'Area', 'Occasions']}
        bars={together.map((each) => ({
          label: each.topic.name,
          count: each.occasions,
          href: addressOf(view, { strength: null, with: each.topic.id }),
        }))}
      />
      <p class="how">
        A number’s bar leads to the statements on {topic.name} of those occasions. All on the others:{' '}
        {together.slice(0, 5).map((each, at) => (
          <>
            {at > 0 && ', '}
            <a href={to.topic(partnership.id, each.topic.kind, each.topic.id)}>{each.topic.name}</a>
          </>
        ))}
        .
      </p>
    </section>
  )
}

const Figures = ({ view }: Given) => {
  const { byYear } = view.watched
  return (
    <>
      {byYear.length > 0 && (
        <YearBars
          title={finding(view)}
          years={byYear}
          href={(year) => figuresOf(view, { from: year, until: year })}
        />
      )}
      {byYear.length > 0 && <Strength view={view} />}
      <Silences view={view} />
      <Where view={view} />
      <Together view={view} />
    </>
  )
}

/** What of it is listed, in words. */
const listedWords = (view: TopicView): string => {
  const { narrow, mechanisms, partnership, named } = view
  return [
    ...lookedWords(narrow, { mechanisms, sides: partnership.sides }),
    ...(narrow.strength ? [RUNG_WORDS[narrow.strength]] : []),
    ...(narrow.with === null ? [] : [`named together with ${named?.name ?? 'something that is not there'}`]),
  ].join(', ')
}

/** An issue of concern or an area of cooperation, with every statement on it through the years, and what they tell together. */
export const TopicPage = ({ frame, view }: { frame: Frame } & Given) => {
  const { partnership, topic, statements, watched, narrow, mechanisms, unread } = view
  const p = partnership.id
  const listed = listedWords(view)
  const last = yearOf(watched.last?.date ?? null)
  return (
    <Page title={topic.name} partnership={partnership} frame={frame} name="topic">
      <p class="eyebrow">
        <a href={to.topics(p, topic.kind)}>
          {topic.kind === 'issue' ? 'Issue of concern' : 'Area of cooperation'}
        </a>
        {' · '}
        <a href={to.watch(p, { kind: topic.kind })}>Watch</a>
      </p>
      <h1>{topic.name}</h1>
      {topic.alsoKnownAs.length > 0 && (
        <p class="how">Also {topic.alsoKnownAs.map((name) => `“${name}”`).join(', ')}</p>
      )}
      {watched.statements > 0 && (
        <p class="lead">
          {capital(tallyWords(watched))}
          {last && `; the last in ${last}`}.
        </p>
      )}
      {(watched.statements > 0 || isNarrowed(narrow)) && (
        <LookForm
          {...{ action: to.topic(p, topic.kind, topic.id), narrow, mechanisms, sides: partnership.sides }}
          narrowed={listed !== ''}
          all={to.topic(p, topic.kind, topic.id)}
        />
      )}
      {unread && (
        <p class="hint">
          The newest twenty thousand statements on it are looked through, and there are older ones. Choose
          years to look further back.
        </p>
      )}
      {watched.statements > 0 && <Figures view={view} />}
      {statements.total > 0 && (
        <p class="more">
          <a href={to.topicHistory(p, topic.kind, topic.id)}>How its words changed through the years</a>
        </p>
      )}
      <section aria-labelledby="statements">
        <h2 id="statements">Statements, oldest first</h2>
        {listed && (
          <p class="how">
            {counted(statements.total, 'statement')}: {listed}.{' '}
            <a href={to.topic(p, topic.kind, topic.id)}>All of it</a>
          </p>
        )}
        <StatementItems
          p={p}
          sides={partnership.sides}
          statements={statements}
          none={
            listed
              ? 'No statement on it is among what is looked at.'
              : 'No statement is kept on it yet. Records may name it outside their statements.'
          }
          years
          href={(page) => addressOf(view, { page })}
        />
      </section>
    </Page>
  )
}
