import type { Likened } from '../../register/likened.ts'
import { counted } from '../words.ts'

type Listed = Likened['differences'][number]

const Difference = ({ here, there }: Listed) => (
  <li>
    {here && (
      <>
        <q>{here}</q> <span class="how">here{!there && ' only'}</span>
      </>
    )}
    {here && there && ', '}
    {there && (
      <>
        <q>{there}</q> <span class="how">in the record{!here && ' only'}</span>
      </>
    )}
  </li>
)

/** Where a text differs from that of a record, in the words of both, folded away. */
export const Differences = ({ likened }: { likened: Likened | null }) => {
  if (!likened || likened.differences.length === 0) return null
  const { differences, more } = likened
  return (
    <details class="differences">
      <summary>What differs</summary>
      <ul>
        {differences.map((each) => (
          <Difference {...each} />
        ))}
        {more > 0 && <li>And {counted(more, 'more difference')}.</li>}
      </ul>
    </details>
  )
}
