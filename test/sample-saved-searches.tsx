import type { Child } from 'hono/jsx'
import type { SavedSearchesView } from '../src/search/saved-search.ts'
import { to } from '../src/web/addresses.ts'
import type { Frame } from '../src/web/frame.ts'
import { SavedSearchesPage } from '../src/web/pages/saved-searches.tsx'
import { partnership } from './sample-views.ts'

const view: SavedSearchesView = {
  partnership,
  searches: [
    {
      ...{ id: 'a1', name: 'High water', query: 'flood OR "high water" -haze kind:commitment' },
      ...{ alert: true, at: '2026-01-02T10:00:00.000Z' },
    },
    { id: 'a2', name: 'Pilots', query: 'pilots', alert: false, at: '2026-01-03T10:00:00.000Z' },
  ],
}

/** The searches that somebody keeps: some, and none. */
export const savedSearchPages = (frameAt: (path: string) => Frame): Readonly<Record<string, Child>> => {
  const frame = frameAt(to.savedSearches(partnership.id))
  return {
    'saved-searches': <SavedSearchesPage {...{ frame, view }} />,
    'saved-searches-none': <SavedSearchesPage {...{ frame, view: { ...view, searches: [] } }} />,
  }
}
