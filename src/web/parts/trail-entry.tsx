import type { Side } from '../../partnership/partnership.ts'
import type { TrailRowView } from '../../register/trail-view.ts'
import { instantInWords } from '../../text/dates.ts'
import { actWords, capacityWords, changesIn, objectOf } from '../trail-words.ts'
import { SideMark } from './side-mark.tsx'

type Given = {
  readonly p: string | null
  readonly sides: readonly Side[]
  readonly entry: TrailRowView
  /** Whether to say what it was done on: not on the page of that very thing. */
  readonly on: boolean
}

const What = ({ p, entry }: Pick<Given, 'p' | 'entry'>) => {
  const { words, href } = objectOf(p, entry)
  return <span>{href ? <a href={href}>{words}</a> : words}</span>
}

const Changes = ({ sides, entry: { content, withheld } }: Pick<Given, 'sides' | 'entry'>) => {
  if (withheld) return <p class="how">What was before and after is not shown to you.</p>
  if (!content) return null
  const changes = changesIn(content, sides)
  return (
    <>
      {changes.length > 0 && (
        <ul class="told">
          {changes.map((change) => (
            <li>{change}</li>
          ))}
        </ul>
      )}
      {content.reason && <p class="reason">Reason: {content.reason}</p>}
    </>
  )
}

/** One entry of the trail: who, in which capacity, what, when, and what was before and after. */
export const TrailEntry = ({ p, sides, entry, on }: Given) => {
  const capacity = capacityWords(entry)
  const side = sides.find(({ id }) => id === entry.side)
  return (
    <li>
      <p>
        <b>{entry.name}</b> {side && <SideMark side={side} />}
        {capacity && <span class="how"> {capacity}</span>} {actWords(entry.act)}
        {on && (
          <>
            : <What p={p} entry={entry} />
          </>
        )}
      </p>
      <p class="about">
        <time datetime={entry.at}>{instantInWords(entry.at)}</time>
        {entry.number !== null && ` · entry ${entry.number}`}
      </p>
      <Changes sides={sides} entry={entry} />
    </li>
  )
}
