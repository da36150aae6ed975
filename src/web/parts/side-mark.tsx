import type { Side } from '../../partnership/partnership.ts'

/**
 * A side's short name with its colour and its shape (a bar before the name for the side drawn left, after it for the
 * side drawn right), so that colour is never the only cue.
 */
export const SideMark = ({ side }: { side: Side }) => (
  <span class={`side side-${side.order}`} title={side.name}>
    {side.shortName}
  </span>
)

/** Both sides or one, as an actor or a table cell shows them. */
export const SideMarks = ({ sides }: { sides: readonly Side[] }) =>
  sides.length === 0 ? null : (
    <span class="side-marks">
      {sides.map((side, at) => (
        <>
          {at > 0 && ' '}
          <SideMark side={side} />
        </>
      ))}
    </span>
  )
