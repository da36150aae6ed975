import { TRAIL_ACTS, TRAIL_OBJECTS } from '../../access/trail-acts.ts'
import type { TrailView } from '../../register/trail-view.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { Pager } from '../parts/pager.tsx'
import { TrailEntry } from '../parts/trail-entry.tsx'
import { chainWords } from '../trail-words.ts'
import { capital, counted } from '../words.ts'

type Given = { readonly frame: Frame; readonly view: TrailView }

const Choice = (props: {
  name: string
  label: string
  words: Readonly<Record<string, string>>
  all: string
  chosen: string | null
}) => (
  <label>
    {props.label}{' '}
    <select name={props.name}>
      <option value="">{props.all}</option>
      {Object.entries(props.words).map(([value, words]) => (
        <option value={value} selected={value === props.chosen}>
          {capital(words)}
        </option>
      ))}
    </select>
  </label>
)

const Filters = ({ view }: { view: TrailView }) => (
  <form method="get" action={to.trail(view.partnership?.id ?? null)} class="filters" aria-label="Filters">
    <Choice name="act" label="Act" words={TRAIL_ACTS} all="any" chosen={view.act} />{' '}
    <Choice name="object" label="On" words={TRAIL_OBJECTS} all="anything" chosen={view.object} />{' '}
    {view.id !== null && <input type="hidden" name="id" value={view.id} />}
    <button type="submit">Show</button>
    {(view.act !== null || view.object !== null || view.id !== null) && (
      <>
        {' '}
        <a href={to.trail(view.partnership?.id ?? null)}>Show all</a>
      </>
    )}
  </form>
)

/** Where each chain ends: what a side keeps for itself, to be able to tell later that nothing was cut or written anew. */
const Heads = ({ view }: { view: TrailView }) => {
  const { heads, partnership } = view
  if (heads.length === 0) return null
  return (
    <section aria-labelledby="heads">
      <h2 id="heads">To be kept</h2>
      <p>
        Each entry vouches for the one before it, and the head for them all. Keep these outside this machine:
        with them anybody can tell later whether an entry was changed, taken out or put in.{' '}
        <a href={to.trailExport(partnership?.id ?? null)}>Export as JSON lines</a>
      </p>
      <dl class="facts heads">
        {heads.map(({ chain, number, hash }) => (
          <div>
            <dt>
              {chainWords(chain, partnership?.sides ?? [])}, {counted(number, 'entry', 'entries')}
            </dt>
            <dd>
              <code>{hash}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The trail of a partnership, or of the instance: who did what, newest first, and the heads that vouch for it. */
export const TrailPage = ({ frame, view }: Given) => {
  const { partnership, entries, act, object, id } = view
  const p = partnership?.id ?? null
  return (
    <Page title="Trail" partnership={partnership} frame={frame} name="trail">
      <h1>{partnership ? 'Trail' : 'Trail of the instance'}</h1>
      <p class="lead">
        {capital(counted(entries.total, 'entry', 'entries'))}, newest first. Nobody can change or delete one
        here.
      </p>
      <Filters view={view} />
      {entries.rows.length === 0 ? (
        <p class="empty">No entry is like this.</p>
      ) : (
        <ol class="rows trail">
          {entries.rows.map((entry) => (
            <TrailEntry p={p} sides={partnership?.sides ?? []} entry={entry} on />
          ))}
        </ol>
      )}
      <Pager
        now={entries.page}
        last={entries.pages}
        what="Page"
        href={(page) => to.trail(p, { act, object, id, page })}
      />
      <Heads view={view} />
    </Page>
  )
}
