import type { Child } from 'hono/jsx'
import type { Side } from '../../partnership/partnership.ts'
import { fold } from '../../text/fold.ts'
import { type Noted, verbAsPrinted } from '../noted.ts'
import { sidesOf } from '../sides-of.ts'
import { KindMark } from './kind-mark.tsx'
import { SideMarks } from './side-mark.tsx'
import { StateMark } from './state-mark.tsx'

const Who = ({ noted }: { noted: Noted }) => {
  const { number, content } = noted
  return (
    <p class="who">
      <a class="number" href={`#s-${number}`} aria-label={`Statement ${number} in the text`}>
        {number}
      </a>
      <b>{content.actor?.text ?? 'No actor named'}</b> {verbAsPrinted(content)}
    </p>
  )
}

/** For whom the actor stands: the sides by their marks, others by name where the actor's words don't say it. */
/** Whether a name is a side's own, which its mark says already. */
const isSide = (name: string, sides: readonly Side[]): boolean =>
  sides.some((side) => [side.name, side.shortName].some((own) => fold(own) === fold(name)))

const StandsFor = ({ noted, sides }: { noted: Noted; sides: readonly Side[] }) => {
  const { actor } = noted.content
  const resolved = actor?.resolved ?? []
  const others = resolved.filter((name) => name !== actor?.text && !isSide(name, sides))
  return (
    <>
      <SideMarks sides={sidesOf([actor?.text ?? '', ...resolved], sides)} />
      {others.length > 0 && <span class="stands-for">{others.join(', ')}</span>}
    </>
  )
}

/**
 * A statement in the margin: its number, who does it, the kind and its state; then what can be done with it. `at` is
 * its place among its row's notes, by which the style sheet links mark and note.
 */
export const Note = (props: { noted: Noted; at: number; sides: readonly Side[]; children?: Child }) => {
  const { noted, at, sides, children } = props
  const { number, state, content } = noted
  return (
    <li class={`note n${at} is-${state ?? 'read'}`} id={`n-${number}`} data-statement={number} tabindex={-1}>
      <Who noted={noted} />
      <p class="what">
        <StandsFor noted={noted} sides={sides} />
        <KindMark kind={content.kind} />
        {state && (
          <>
            {' '}
            <StateMark state={state} />
          </>
        )}
      </p>
      {children}
    </li>
  )
}
