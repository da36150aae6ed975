import type { Child } from 'hono/jsx'
import type { AgreedView } from '../src/search/agreed/agreed-view.ts'
import type { ClauseStep } from '../src/search/agreed/history-view.ts'
import { to } from '../src/web/addresses.ts'
import type { Frame } from '../src/web/frame.ts'
import { AgreedLanguagePage, ClauseHistoryPage, TopicHistoryPage } from '../src/web/pages.ts'
import { listed, mechanismView, partnership, rows } from './sample-views.ts'

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
      ...{ sentence, finding: null, close: [] },
      wordings: [
        { row: first!, level: 'summit', likeness: 1, others: [second!, first!], more: 3 },
        { row: second!, level: null, likeness: 0.4, others: [], more: 0 },
      ],
    },
    {
      sentence: 'Nothing is like this.',
      finding: { code: 'nothing-like-it', narrowed: false },
      wordings: [],
      close: [{ of: 'statements', row: second!, text: second!.statement.content.quote.exact, spans: [] }],
    },
    { sentence: 'Of the.', finding: { code: 'only-little-words' }, wordings: [], close: [] },
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

const step = (at: number, over: Partial<ClauseStep> = {}): ClauseStep => ({
  ...{ row: rows[at]!, day: `201${at + 5}-04-10`, level: 'interface', series: 'River Summit' },
  ...{ against: null, joined: 'own', to: null, likeness: null, ...over },
})

const steps: readonly ClauseStep[] = [
  step(0, { joined: 'proposed', to: rows[1]!, likeness: 0.6, level: null, series: null }),
  step(1, { against: 0 }),
  step(2, { against: 1, joined: 'confirmed', to: rows[1]!, day: null }),
]

/** A clause and a topic through the years: with what was said of them, refused, and empty. */
export const historyPages = (frameAt: (path: string) => Frame): Readonly<Record<string, Child>> => {
  const of = { record: 12, number: 4 }
  const frame = frameAt(to.clauseHistory(partnership.id, of.record, of.number))
  const rejected = [{ row: rows[3]!, to: rows[1]! }]
  const view = { partnership, of, steps, rejected, slow: true, undated: false }
  const topic = { id: 3, kind: 'issue', name: 'Floods' } as const
  return {
    'clause-history': (
      <ClauseHistoryPage
        {...{ frame, view, refused: { sentence: 'There is no such statement.', wording: '<x>' } }}
      />
    ),
    'clause-history-alone': (
      <ClauseHistoryPage {...{ frame, view: { ...view, steps: [step(1)], rejected: [], slow: false } }} />
    ),
    'clause-history-slow': (
      <ClauseHistoryPage {...{ frame, view: { ...view, steps: [step(1)], rejected: [] } }} />
    ),
    'clause-history-undated': (
      <ClauseHistoryPage
        {...{ frame, view: { ...view, steps: [step(1, { day: null })], slow: false, undated: true } }}
      />
    ),
    'topic-history': (
      <TopicHistoryPage
        frame={frameAt(to.topicHistory(partnership.id, 'issue', 3))}
        view={{ partnership, topic, steps: listed(steps, 2, 3), unread: true }}
      />
    ),
    'topic-history-empty': (
      <TopicHistoryPage
        frame={frameAt(to.topicHistory(partnership.id, 'issue', 3))}
        view={{ partnership, topic, steps: listed<ClauseStep>([], 1, 0), unread: false }}
      />
    ),
  }
}
