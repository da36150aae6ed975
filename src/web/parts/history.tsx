import type { Side } from '../../partnership/partnership.ts'
import type { HistoryView } from '../../register/trail-view.ts'
import { counted } from '../words.ts'
import { TrailEntry } from './trail-entry.tsx'

type Given = {
  readonly p: string
  readonly sides: readonly Side[]
  /** Null for those who read without an account: nothing is shown then. */
  readonly history: HistoryView | null
  /** Whether entries say what they are on: where the history is of several things. */
  readonly on?: boolean
  /** Where the whole of it is; left out where no filter has it. */
  readonly all?: string
  readonly allReads?: string
}

/** What was done on a thing, newest first, and who read it where it is CONFIDENTIAL. */
export const History = ({ p, sides, history, on = false, all, allReads }: Given) => {
  if (!history || (history.total === 0 && history.reads.total === 0)) return null
  const { rows, total, reads } = history
  const entries = (shown: HistoryView['rows']) => (
    <ol class="rows trail">
      {shown.map((entry) => (
        <TrailEntry p={p} sides={sides} entry={entry} on={on} />
      ))}
    </ol>
  )
  return (
    <section aria-labelledby="trail" class="trail-of">
      <h2 id="trail">History</h2>
      {entries(rows)}
      {total > rows.length && (
        <p class="how">
          The newest {rows.length} of {counted(total, 'entry', 'entries')}.{' '}
          {all && <a href={all}>All in the trail</a>}
        </p>
      )}
      {reads.total > 0 && (
        <details>
          <summary>Read {reads.total === 1 ? 'once' : `${reads.total} times`} as CONFIDENTIAL</summary>
          {entries(reads.last)}
          {reads.total > reads.last.length && allReads && <a href={allReads}>All who read it</a>}
        </details>
      )}
    </section>
  )
}
