import { maySaveSearch } from '../../access/saved-search.ts'
import { SEARCH_LIMITS } from '../../search/saved-search.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'

/** Keeps a search for whoever may, under a name, and has them told of what is new. */
export const KeepSearch = ({ frame, p, q }: { frame: Frame; p: string; q: string }) => {
  if (!maySaveSearch(frame.actor, p).ok) return null
  return (
    <section class="keep-search" aria-labelledby="keep">
      <h2 id="keep">Keep this search</h2>
      <form method="post" action={to.savedSearches(p)}>
        <input type="hidden" name="q" value={q} />
        <label for="keep-name">Its name, for you alone</label>
        <input
          {...{ id: 'keep-name', name: 'name', required: true, autocomplete: 'off' }}
          value={[...q].slice(0, SEARCH_LIMITS.name).join('')}
          maxlength={SEARCH_LIMITS.name}
        />
        <label class="choice">
          <input type="checkbox" name="alert" value="yes" checked /> Tell me when something new is found
        </label>
        <p class="submit">
          <button type="submit">Keep it</button> <a href={to.savedSearches(p)}>Searches you keep</a>
        </p>
      </form>
    </section>
  )
}
