import { type SavedSearch, type SavedSearchesView, SEARCH_LIMITS } from '../../search/saved-search.ts'
import { dateInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'

const Kept = ({ p, search }: { p: string; search: SavedSearch }) => {
  const { id, name, query, alert, at } = search
  return (
    <li>
      <p>
        <a href={to.search(p, { q: query })}>{name}</a>{' '}
        <span class="how">
          <code>{query}</code>, kept on {dateInWords(at.slice(0, 10))}
          {alert ? '; you are told of what is new' : ''}
        </span>
      </p>
      <form class="inline" method="post" action={to.savedSearchRemoval(p)}>
        <input type="hidden" name="id" value={id} />
        <button type="submit" aria-label={`Remove the search ${name}`}>
          Remove
        </button>
      </form>
    </li>
  )
}

/** The searches that somebody keeps, each a link to what it finds now. */
export const SavedSearchesPage = ({ frame, view }: { frame: Frame; view: SavedSearchesView }) => {
  const { partnership, searches } = view
  const p = partnership.id
  return (
    <Page title="Searches you keep" partnership={partnership} frame={frame} name="saved-searches">
      <p class="eyebrow">
        <a href={to.search(p)}>Search</a>
      </p>
      <h1>Searches you keep</h1>
      {searches.length === 0 ? (
        <p class="empty">
          None yet. Search for something, and below what was found you can keep the search and be told of what
          is new.
        </p>
      ) : (
        <ul class="rows saved-searches">
          {searches.map((search) => (
            <Kept {...{ p, search }} />
          ))}
        </ul>
      )}
      <p class="hint">
        They are yours alone: nobody else sees them. You can keep {SEARCH_LIMITS.all}. You are told of new
        records, and of what is decided, entered or changed in others so that a search finds it. It stands
        among your <a href={to.notifications()}>notifications</a>, and goes into your letters as you{' '}
        <a href={to.notificationSettings()}>choose</a>; of confidential records you are not told.
      </p>
    </Page>
  )
}
