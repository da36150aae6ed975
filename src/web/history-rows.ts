import type { Change } from '../documents/changes-between.ts'
import type { HistoryStep, Joined } from '../search/agreed/history-view.ts'
import { moveOf } from '../search/agreed/move-of.ts'
import { wordingChanges } from '../search/agreed/wording-changes.ts'
import { to } from './addresses.ts'
import { MOVE_WORDS } from './move-words.ts'

const HEAD = [
  ...['date', 'series', 'level', 'meeting', 'record', 'who', 'verb', 'kind', 'strength', 'against', 'moved'],
  ...['words', 'added', 'dropped', 'status', 'joined', 'address'],
] as const

const contentOf = ({ row }: HistoryStep) => row.statement.content

const changed = (changes: readonly Change[], how: Change['how']): string =>
  changes
    .filter((change) => change.how === how)
    .map(({ text }) => text.trim())
    .join(' … ')

/** A history as rows of a table, the first its head; `origin` makes the addresses whole. */
export const historyRows = (
  p: string,
  origin: string,
  steps: readonly (HistoryStep & { readonly joined?: Joined })[],
): readonly (readonly string[])[] => [
  HEAD,
  ...steps.map((step) => {
    const before = step.against === null ? undefined : steps[step.against]
    const { actor, verb, kind, strength, quote } = contentOf(step)
    const { record, statement } = step.row
    const changes = before ? wordingChanges(contentOf(before).quote.exact, quote.exact) : []
    return [
      ...[step.day ?? '', step.series ?? '', step.level ?? '', record.meeting?.name ?? '', record.title],
      ...[actor?.text ?? '', verb, kind, strength, before?.day ?? ''],
      before ? MOVE_WORDS[moveOf(contentOf(before).strength, strength)].words : '',
      ...[
        quote.exact,
        changed(changes, 'added'),
        changed(changes, 'dropped'),
        statement.state,
        step.joined ?? '',
      ],
      origin + to.statement(p, record.id, statement.number),
    ]
  }),
]
