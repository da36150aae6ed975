import { capacitiesIn } from '../../access/actor.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'

/** The way from a thing to what is said of it and who sees to it. Readers of the public part don't have it. */
export const Discuss = ({ frame, p, subject }: { frame: Frame; p: string; subject: string }) =>
  capacitiesIn(frame.actor, p).length === 0 ? null : (
    <p class="discuss">
      <a href={to.matter(p, subject)}>Discuss or assign it</a>
    </p>
  )
