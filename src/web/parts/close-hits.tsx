import type { Hit, SearchView } from '../../search/search-view.ts'
import { HitItem } from './hit-item.tsx'

type ListProps = { readonly partnership: SearchView['partnership']; readonly hits: readonly Hit[] }

const List = ({ partnership, hits }: ListProps) =>
  hits.length === 0 ? null : (
    <ul class="statement-items">
      {hits.map((hit) => (
        <HitItem partnership={partnership} hit={hit} />
      ))}
    </ul>
  )

/** What means nearly the same as what was searched for; whose words were sent elsewhere for it is told where they were. */
export const CloseHits = ({
  view: { partnership, close, closeBy },
}: {
  readonly view: Pick<SearchView, 'partnership' | 'close' | 'closeBy'>
}) => {
  const statements = close.filter((hit) => hit.of === 'statements')
  const ofPlans = close.filter((hit) => hit.of !== 'statements')
  return close.length === 0 ? null : (
    <section class="close" aria-labelledby="close">
      <h2 id="close">Close in meaning</h2>
      <p class="hint">
        These have not all the words searched for, but mean nearly the same; words by which they do are
        marked. The closest come first. They are not counted above.
        {closeBy !== null &&
          ` To find them, the words searched for were sent to the model ${closeBy.model} at ${closeBy.host}.`}
      </p>
      <List {...{ partnership, hits: statements }} />
      {ofPlans.length > 0 && <h3>Action lines and activities</h3>}
      <List {...{ partnership, hits: ofPlans }} />
    </section>
  )
}
