import type { WatchTable } from '../register/watch/watch-views.ts'
import { to } from './addresses.ts'

const HEAD = [
  ...['name', 'statements', 'checked', 'not checked yet', 'first named', 'last named', 'years'],
  ...['series it was last named in', 'meetings of it since', 'of them with a record'],
  ...['strength in its last year', 'strength before', 'by series', 'by side', 'named with'],
  ...['words in which it was first named', 'and last', 'address'],
]

const listed = (pairs: readonly (readonly [string, number])[]): string =>
  pairs.map(([name, n]) => `${name}: ${n}`).join('; ')

/** Topics as they are watched, as rows of a table, the first its head; `origin` makes the addresses whole. */
export const watchRows = (
  { partnership, mechanisms, topics }: WatchTable,
  origin: string,
): readonly (readonly string[])[] => {
  const series = (id: number | null | undefined) =>
    mechanisms.find((each) => each.id === id)?.shortName ?? 'none'
  const side = (id: string | null) =>
    partnership.sides.find((each) => each.id === id)?.shortName ?? 'neither, or nobody named'
  return [
    HEAD,
    ...topics.map(({ topic, watched, silence, strength, together, first, last }) => [
      topic.name,
      ...[watched.statements, watched.statements - watched.proposed, watched.proposed].map(String),
      ...[watched.first?.date ?? '', watched.last?.date ?? ''],
      listed(watched.byYear.map(({ year, statements }) => [year, statements])),
      silence ? series(silence.mechanism) : '',
      ...[silence?.held, silence?.recorded].map((n) => (n === undefined ? '' : String(n))),
      ...[strength?.latest ?? '', strength?.before ?? ''],
      listed(watched.byMechanism.map(({ mechanism, statements }) => [series(mechanism), statements])),
      listed(watched.bySide.map((each) => [side(each.side), each.statements])),
      listed(together.map((each) => [each.topic.name, each.occasions])),
      ...[first, last].map((row) => row?.statement.content.quote.exact ?? ''),
      origin + to.topic(partnership.id, topic.kind, topic.id),
    ]),
  ]
}
