import type { PostGiven } from '../../access/access-views.ts'
import { ROLE_WORDS } from '../../access/actor.ts'
import { isDelegation, type Side } from '../../partnership/partnership.ts'
import { dateInWords } from '../../text/dates.ts'
import { SideMark } from './side-mark.tsx'

/** How long a post is held, in words; nothing where it is open at both ends. */
const stretch = ({ from, until }: PostGiven): string =>
  [from && `from ${dateInWords(from)}`, until && `until ${dateInWords(until)}`].filter(Boolean).join(' ')

/** A post in words: what it is called, what it lets do, for whom, from when to when. */
export const PostWords = ({ given, sides }: { given: PostGiven; sides: readonly Side[] }) => {
  const side = sides.find(({ id }) => id === given.side)
  return (
    <>
      {given.post} <span class="how">({ROLE_WORDS[given.role]})</span>{' '}
      {side ? <SideMark side={side} /> : <span class="how">both sides</span>}
      {given.body && (
        <span class="how">
          {' '}
          for {isDelegation(given.body) && 'the delegation of '}
          {given.body.name}
        </span>
      )}
      {stretch(given) && <span class="how"> {stretch(given)}</span>}
    </>
  )
}
