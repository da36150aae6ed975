import type { BodyLeads, LineLed, MapView } from '../../register/map/map-view.ts'
import { PARTY_SORTS, type Party } from '../../register/map/present.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { meetingsLookedAt, PARTY_WORDS } from '../map-words.ts'
import { Page } from '../page.tsx'
import { ContactMap, MOST_DRAWN } from '../parts/contact-map.tsx'
import { LookForm } from '../parts/look-form.tsx'
import { SideMark } from '../parts/side-mark.tsx'
import { Spread } from '../parts/spread.tsx'
import { capital, counted } from '../words.ts'

/** So many parties, pairs, bodies and lines of a body are told on the page; the table as a file has all. */
const PARTIES = 100
const PAIRS = 60
const BODIES = 60
const LINES = 30

type Given = { readonly view: MapView }

const addressOf = ({ sort, narrow }: MapView) => ({ by: sort, ...narrow })

const Form = ({ view }: Given) => {
  const { partnership, sort, narrow, mechanisms } = view
  const p = partnership.id
  return (
    <LookForm
      {...{ action: to.map(p), narrow: { ...narrow, side: null }, mechanisms }}
      narrowed={Object.values(narrow).some((each) => each !== null)}
      all={to.map(p, { by: sort })}
    >
      <label>
        Drawn by
        <select name="by">
          {PARTY_SORTS.map((each) => (
            <option value={each} selected={each === sort}>
              {PARTY_WORDS[each].many}
            </option>
          ))}
        </select>
      </label>
    </LookForm>
  )
}

const sideOf = ({ partnership }: MapView, { side }: Party) =>
  partnership.sides.find(({ id }) => id === side) ?? null

/** A party by its name; a person leads to their page. */
const Named = ({ view, party }: Given & { party: Party }) => (
  <span>
    {view.sort === 'people' ? (
      <a href={to.person(view.partnership.id, Number(party.key))}>{party.name}</a>
    ) : (
      party.name
    )}
  </span>
)

/** A party with its side’s mark, where its name doesn’t tell. */
const Who = ({ view, party }: Given & { party: Party }) => {
  const side = sideOf(view, party)
  return (
    <>
      <Named view={view} party={party} /> {side && side.shortName !== party.name && <SideMark side={side} />}
    </>
  )
}

const Shown = ({ shown, of, what }: { shown: number; of: number; what: string }) =>
  of > shown ? (
    <p class="hint">
      The first {shown} of {counted(of, what)} are told here; the table as a file has all.
    </p>
  ) : null

const Parties = ({ view }: Given) => {
  const { partnership, parties, mechanisms, sort } = view
  return (
    <>
      <table class="met">
        <caption>At how many meetings each was present, in which series and years</caption>
        <thead>
          <tr>
            <th scope="col">{capital(PARTY_WORDS[sort].one)}</th>
            <th scope="col">Meetings</th>
            <th scope="col">Series</th>
            <th scope="col">Years</th>
          </tr>
        </thead>
        <tbody>
          {parties.slice(0, PARTIES).map(({ party, ...spread }) => (
            <tr>
              <th scope="row">
                <Who view={view} party={party} />
              </th>
              <Spread
                {...{ spread, mechanisms }}
                href={(more) =>
                  to.mapMeetings(partnership.id, { ...addressOf(view), ...more, one: party.key })
                }
              />
            </tr>
          ))}
        </tbody>
      </table>
      <Shown shown={PARTIES} of={parties.length} what="row" />
    </>
  )
}

const Pairs = ({ view }: Given) => {
  const { partnership, pairs, mechanisms } = view
  if (pairs.length === 0) return <p class="empty">Of no meeting it is known who was there of both sides.</p>
  return (
    <>
      <table class="met">
        <caption>At how many meetings two of different sides were both present</caption>
        <thead>
          <tr>
            <th scope="col">Who and whom</th>
            <th scope="col">Meetings</th>
            <th scope="col">Series</th>
            <th scope="col">Years</th>
          </tr>
        </thead>
        <tbody>
          {pairs.slice(0, PAIRS).map(({ one, other, ...spread }) => (
            <tr>
              <th scope="row">
                <Named view={view} party={one} /> and <Named view={view} party={other} />
              </th>
              <Spread
                {...{ spread, mechanisms }}
                href={(more) =>
                  to.mapMeetings(partnership.id, {
                    ...{ ...addressOf(view), ...more, one: one.key, other: other.key },
                  })
                }
              />
            </tr>
          ))}
        </tbody>
      </table>
      <Shown shown={PAIRS} of={pairs.length} what="pair" />
    </>
  )
}

const LedLine = ({ p, line }: { p: string; line: LineLed }) => (
  <li>
    <a href={to.planLine(p, line.plan, line.line)}>
      {line.label && <b class="code">{line.label}</b>} {line.title}
    </a>
    {!line.lead && <span class="how"> in support</span>}
  </li>
)

const Body = ({ p, most, leads: { body, lines } }: { p: string; most: number; leads: BodyLeads }) => {
  const led = lines.filter(({ lead }) => lead).length
  const share = (count: number) => `${Math.round((count / most) * 1000) / 10}%`
  return (
    <details class="body-leads">
      <summary>
        <span class="name">
          {body.name} {body.side && <SideMark side={body.side} />}
        </span>{' '}
        <span class="count">
          leads {counted(led, 'line')}
          {lines.length > led && `, supports ${lines.length - led}`}
        </span>
        <svg width="100%" height="10" aria-hidden="true" focusable="false">
          <rect class="whole" width={share(lines.length)} height="10" />
          <rect width={share(led)} height="10" />
        </svg>
      </summary>
      <ul class="rows">
        {lines.slice(0, LINES).map((line) => (
          <LedLine p={p} line={line} />
        ))}
      </ul>
      {lines.length > LINES && (
        <p class="hint">
          And {lines.length - LINES} more: <a href={to.plans(p)}>the plans</a> have them.
        </p>
      )}
    </details>
  )
}

const Leads = ({ view: { partnership, leads } }: Given) => {
  const most = Math.max(1, ...leads.map(({ lines }) => lines.length))
  return (
    <section aria-labelledby="leads">
      <h2 id="leads">Who leads what</h2>
      {leads.length === 0 ? (
        <p class="empty">
          No action line is given to a body yet. That is done on the page of a line, under{' '}
          <a href={to.plans(partnership.id)}>Plans</a>.
        </p>
      ) : (
        <>
          <p class="how">Lines of all plans that are kept; each body opens to its lines.</p>
          {leads.slice(0, BODIES).map((each) => (
            <Body p={partnership.id} most={most} leads={each} />
          ))}
          <Shown shown={BODIES} of={leads.length} what="row" />
        </>
      )}
    </section>
  )
}

const drawnTitle = ({ parties, sort, partnership }: MapView): string => {
  const sides = partnership.sides.map(({ id }) => parties.filter(({ party }) => party.side === id))
  const counts = sides.map((of, at) => `${of.length} of ${partnership.sides[at]!.shortName}`).join(', ')
  const cut = sides.some(({ length }) => length > MOST_DRAWN)
  const drawn = cut ? `; of each side the ${MOST_DRAWN} of most meetings are drawn` : ''
  const others = parties.length - sides.flat().length
  const neither = others > 0 ? ` Of ${others} no side is known: the table has them.` : ''
  return `${capital(PARTY_WORDS[sort].many)} by the series in which they met: ${counts}${drawn}. The thicker a line, the more meetings.${neither}`
}

const Contacts = ({ view }: Given) => {
  const { partnership, parties, mechanisms, pairs } = view
  const p = partnership.id
  if (parties.length === 0)
    return (
      <p class="empty">
        Of no meeting here it is known who was there. Records tell it, and the partnership’s file: by series
        or year there may be others.
      </p>
    )
  return (
    <>
      <ContactMap
        {...{ partnership, mechanisms, parties, title: drawnTitle(view) }}
        href={(one, mechanism) => to.mapMeetings(p, { ...addressOf(view), mechanism, one })}
      />
      <Parties view={view} />
      <section aria-labelledby="pairs">
        <h2 id="pairs">Who met whom</h2>
        <Pairs view={view} />
      </section>
      <p class="more">
        <a href={to.map(p, addressOf(view), 'csv')} download>
          All of it as a table (CSV), {counted(pairs.length, 'pair')} among it
        </a>
      </p>
    </>
  )
}

/** Who met whom in which series, and which body leads what: drawn, and as tables. */
export const MapPage = ({ frame, view }: { frame: Frame } & Given) => {
  const { partnership, held, known, narrow, mechanisms, unread } = view
  const looked = meetingsLookedAt(narrow, mechanisms)
  return (
    <Page title="Map" partnership={partnership} frame={frame} name="map">
      <p class="eyebrow">
        <a href={to.meetings(partnership.id)}>Meetings</a>
      </p>
      <h1>Who met whom, and who leads what</h1>
      <p class="how">
        Present is who chaired a meeting, as the register has it, and who took part, as records tell; for
        which body and in which post is told by the posts that were entered for that day, else by the records’
        words.
      </p>
      <Form view={view} />
      <p class="lead" role="status">
        {looked && `${capital(looked)}: `}
        {counted(held, 'meeting')} held, and of {known === held ? 'all of them' : known} it is known who was
        there.
      </p>
      {unread && (
        <p class="hint">The newest twenty thousand mentions of people are read, and there are older ones.</p>
      )}
      <Contacts view={view} />
      <Leads view={view} />
    </Page>
  )
}
