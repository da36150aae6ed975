import type { Child } from 'hono/jsx'
import type { AgreedView } from '../src/search/agreed/agreed-view.ts'
import { to } from '../src/web/addresses.ts'
import type { Frame } from '../src/web/frame.ts'
import { AgreedLanguagePage } from '../src/web/pages.ts'
import { mechanismView, partnership, rows } from './sample-views.ts'

const asked = { text: '', mechanism: null, side: null, from: null, until: null, kind: null } as const

const viewOf = (text: string, over: Partial<AgreedView> = {}): AgreedView => ({
  ...{ partnership, asked: { ...asked, text } },
  ...{ mechanisms: [mechanismView.mechanism], findings: [], answers: [], ...over },
})

const [first, second] = rows
const sentence = `The two leagues ${first!.statement.content.quote.exact.slice(0, 60)} and <b>more</b>.`

const found = viewOf(`${sentence} Nothing is like this. Of the.`, {
  findings: [{ code: 'too-many-sentences' }],
  answers: [
    {
      ...{ sentence, finding: null },
      wordings: [
        { row: first!, level: 'summit', likeness: 1, others: [second!, first!], more: 3 },
        { row: second!, level: null, likeness: 0.4, others: [], more: 0 },
      ],
    },
    {
      sentence: 'Nothing is like this.',
      finding: { code: 'nothing-like-it', narrowed: false },
      wordings: [],
    },
    { sentence: 'Of the.', finding: { code: 'only-little-words' }, wordings: [] },
  ],
})

/** Agreed language: before anything is written, what was found, and what can’t be looked for. */
export const agreedPages = (frameAt: (path: string) => Frame): Readonly<Record<string, Child>> => {
  const pageOf = (view: AgreedView) => (
    <AgreedLanguagePage
      frame={frameAt(to.agreedLanguage(partnership.id, { text: view.asked.text }))}
      view={view}
    />
  )
  return {
    'agreed-language': pageOf(found),
    'agreed-language-begin': pageOf(viewOf('')),
    'agreed-language-unclear': pageOf(
      viewOf('…', {
        asked: {
          ...asked,
          text: '…',
          mechanism: 1,
          side: 'rivers',
          from: '2016',
          until: '2018',
          kind: 'note',
        },
        findings: [{ code: 'no-words' }, { code: 'too-slow' }],
      }),
    ),
  }
}
