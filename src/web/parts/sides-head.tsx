import type { Side } from '../../partnership/partnership.ts'

/** The two sides, drawn alike: each with its colour and its place. */
export const SidesHead = ({ sides }: { sides: readonly [Side, Side] }) => (
  <div class="sides-head">
    {[...sides]
      .sort((a, b) => a.order - b.order)
      .map((side) => (
        <p class={`of-side side-${side.order}`}>
          <span class="short">{side.shortName}</span>
          <span class="long">{side.name}</span>
        </p>
      ))}
  </div>
)
