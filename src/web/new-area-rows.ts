import type { NewAreasView } from '../search/rising/new-areas-view.ts'
import { to } from './addresses.ts'
import { statementsWith } from './new-area-words.ts'

const HEAD = [
  ...[
    'term',
    'later years from',
    'occasions with it',
    'of',
    'occasions with it before',
    'of',
    'log-likelihood',
  ],
  ...['words it rests on', 'date', 'record', 'address of the words', 'address of all'],
]

/** What comes up as rows of a table, one a quote, the first its head; `origin` makes the addresses whole. */
export const newAreaRows = (view: NewAreasView, origin: string): readonly (readonly string[])[] => {
  const { partnership, occasions, since } = view
  return [
    HEAD,
    ...view.areas.flatMap((area) =>
      area.quotes.map(({ record, statement }) => [
        ...[area.term, since ?? ''],
        ...[area.later, occasions.later, area.before, occasions.before].map(String),
        area.score.toFixed(1),
        ...[statement.content.quote.exact, record.meeting?.start ?? record.published ?? '', record.title],
        origin + to.statement(partnership.id, record.id, statement.number),
        origin + statementsWith(view, area, 'all'),
      ]),
    ),
  ]
}
