import { mayIdentify } from '../../access/record.ts'
import type { AlikeView } from '../../register/alike-views.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { AlikePairItem } from '../parts/alike-pair.tsx'
import { IdentityActs } from '../parts/identity-acts.tsx'
import { Pager } from '../parts/pager.tsx'
import { capital, counted } from '../words.ts'

export type AlikePageProps = {
  readonly frame: Frame
  readonly view: AlikeView
  /** What a rule said no to. */
  readonly refused?: string | null
}

/** Finding another name by hand, and putting it beside the person's. */
const ByHand = ({ p, of }: { p: string; of: NonNullable<AlikeView['of']> }) => (
  <section aria-labelledby="by-hand">
    <h2 id="by-hand">Another name of this person</h2>
    <form method="get" action={to.alike(p)} class="field">
      <input type="hidden" name="of" value={of.person.id} />
      <label for="find">Part of the name</label>
      <input id="find" name="find" type="search" value={of.find} maxlength={100} autocomplete="off" />
      <p class="submit">
        <button type="submit">Look for it</button>
      </p>
    </form>
    {of.find !== '' && of.found.length === 0 && (
      <p class="empty">Nobody else in the register is written with “{of.find}”.</p>
    )}
    {of.found.length > 0 && (
      <ul class="rows">
        {of.found.map(({ id, name }) => (
          <li>
            <a href={to.alike(p, { of: of.person.id, with: id })}>{name}</a>
          </li>
        ))}
      </ul>
    )}
  </section>
)

const Lead = ({ view: { pairs, of } }: { view: AlikeView }) => {
  if (pairs.total > 0)
    return (
      <p class="lead">
        {capital(counted(pairs.total, 'pair'))} of names, likeliest first. Nothing is joined until somebody
        says so, records keep their own words, and every decision can be taken back.
      </p>
    )
  return (
    <p class="empty">
      {of
        ? 'No name in the register is like this one.'
        : 'No two names wait to be looked at. They come with the records that name people.'}
    </p>
  )
}

/** Names that may be one person's, to be told apart or joined by a person. */
export const AlikePage = ({ frame, view, refused }: AlikePageProps) => {
  const { partnership, pairs, lately, of } = view
  const p = partnership.id
  const may = mayIdentify(frame.actor, p)
  const title = of ? `Who may be ${of.person.name}` : 'The same person?'
  const page = (n: number) => to.alike(p, of ? { of: of.person.id, page: n } : { page: n })
  // A pair put there by hand is gone once it is decided: the way back is the list.
  const back = of ? to.alike(p, { of: of.person.id }) : page(pairs.page)
  return (
    <Page title={title} partnership={partnership} frame={frame} name="alike">
      <p class="eyebrow">
        <a href={to.people(p)}>People</a>
      </p>
      <h1>
        {of ? (
          <>
            Who may be <a href={to.person(p, of.person.id)}>{of.person.name}</a>
          </>
        ) : (
          title
        )}
      </h1>
      {refused && (
        <p class="error at-top" role="alert">
          {refused}
        </p>
      )}
      <Lead view={view} />
      {pairs.rows.length > 0 && (
        <ul class="pairs">
          {pairs.rows.map((pair) => (
            <AlikePairItem partnership={partnership} frame={frame} pair={pair} back={back} may={may} />
          ))}
        </ul>
      )}
      <Pager now={pairs.page} last={pairs.pages} what="Page" href={page} />
      {of && may.ok && <ByHand p={p} of={of} />}
      <IdentityActs p={p} acts={lately} back={back} title="Decided lately" may={may.ok} />
    </Page>
  )
}
