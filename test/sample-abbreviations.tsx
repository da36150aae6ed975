import type { Child } from 'hono/jsx'
import type { AbbreviationsView } from '../src/search/abbreviations-view.ts'
import { to } from '../src/web/addresses.ts'
import type { Frame } from '../src/web/frame.ts'
import { AbbreviationsPage } from '../src/web/pages/abbreviations.tsx'
import { personWith, postOf } from './sample-actors.ts'
import { partnership } from './sample-views.ts'

const view: AbbreviationsView = {
  partnership,
  abbreviations: [
    { short: 'FRM', meaning: 'flood risk maps' },
    { short: 'WPS', meaning: 'water, peace and safety' },
    { short: 'WPS', meaning: 'wharf and pier standards' },
  ],
  names: partnership.sides.map(({ name, shortName }) => ({ short: shortName, meaning: name })),
}

/** What short forms stand for: for an editor, for one whose entry was refused, for the public, and with none kept. */
export const abbreviationPages = (frameAt: (path: string) => Frame): Readonly<Record<string, Child>> => {
  const p = partnership.id
  const frame = frameAt(to.abbreviations(p))
  const editor = personWith('Noor Hadley', postOf(p, 'side-editor', partnership.sides[0].id))
  const typed = { short: 'WPS', meaning: 'water, peace and safety' }
  return {
    abbreviations: <AbbreviationsPage frame={{ ...frame, actor: editor }} view={view} />,
    'abbreviations-refused': (
      <AbbreviationsPage
        {...{ frame: { ...frame, actor: editor }, view }}
        refused={{ refusal: { reason: 'meaning-unclear', limit: 120 }, typed: { ...typed, meaning: ' ' } }}
      />
    ),
    'abbreviations-kept': (
      <AbbreviationsPage
        {...{ frame: { ...frame, actor: editor }, view }}
        refused={{ refusal: { reason: 'short-form-kept-already' }, typed }}
      />
    ),
    'abbreviations-public': (
      <AbbreviationsPage frame={frame} view={{ ...view, abbreviations: [], names: [] }} />
    ),
  }
}
