import type { MapView } from '../../register/map/map-view.ts'
import { PARTY_SORTS, type Party } from '../../register/map/present.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { meetingsLookedAt, PARTY_WORDS } from '../map-words.ts'
import { Page } from '../page.tsx'
import { BodiesLeading } from '../parts/bodies-leading.tsx'
import { ContactMap, MOST_DRAWN } from '../parts/contact-map.tsx'
import { LookForm } from '../parts/look-form.tsx'
import { ShownOf } from '../parts/shown-of.tsx'
import { SideMark } from '../parts/side-mark.tsx'
import { Spread } from '../parts/spread.tsx'
import { capital, counted } from '../words.ts'

/** So many parties and pairs are told on the page; the table as a file has all. */
const PARTIES = 100
const PAIRS = 60

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
      <ShownOf shown={PARTIES} of={parties.length} what="row" />
    </>
  )
}

const Pairs = ({ view }: Given) => {
  const { partnership, pairs, mechanisms } = view
  if (pairs === null)
    return (
      <p class="empty">
        So many met at once that it isn’t told here who met whom. Choose a series or years, or draw it by
        bodies or sides.
      </p>
    )
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
      <ShownOf shown={PAIRS} of={pairs.length} what="pair" />
    </>
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
          All of it as a table (CSV){pairs && `, ${counted(pairs.length, 'pair')} among it`}
        </a>
      </p>
    </>
  )
}

/** Who met whom in which series, and which body leads what: drawn, and as tables. */
export const MapPage = ({ frame, view }: { frame: Frame } & Given) => {
  const { partnership, held, known, narrow, mechanisms, leads, unread, slow } = view
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
      {slow ? (
        <p class="empty" role="status">
          That took too long and was given up. Choose a series or years, or try again when the machine has
          less to do.
        </p>
      ) : (
        <>
          <p class="lead" role="status">
            {looked && `${capital(looked)}: `}
            {counted(held, 'meeting')} held, and of {known === held ? 'all of them' : known} it is known who
            was there.
          </p>
          {unread && (
            <p class="hint">
              The newest twenty thousand mentions of people are read, and there are older ones.
            </p>
          )}
          <Contacts view={view} />
          <BodiesLeading partnership={partnership} leads={leads} />
        </>
      )}
    </Page>
  )
}
