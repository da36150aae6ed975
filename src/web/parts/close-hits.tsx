import type { SearchView } from '../../search/search-view.ts'
import { HitItem } from './hit-item.tsx'

/** What means nearly the same as what was searched for; whose words were sent elsewhere for it is told where they were. */
export const CloseHits = ({ view: { partnership, close, closeBy } }: { readonly view: SearchView }) =>
  close.length === 0 ? null : (
    <section class="close" aria-labelledby="close">
      <h2 id="close">Close in meaning</h2>
      <p class="hint">
        These statements have not all the words searched for, but mean nearly the same; words by which they do
        are marked. The closest come first. They are not counted above.
        {closeBy !== null &&
          ` To find them, the words searched for were sent to the model ${closeBy.model} at ${closeBy.host}.`}
      </p>
      <ul class="statement-items">
        {close.map((hit) => (
          <HitItem partnership={partnership} hit={hit} />
        ))}
      </ul>
    </section>
  )
