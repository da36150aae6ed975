import type { Likened } from '../../register/likened.ts'
import { counted } from '../words.ts'

type Listed = Likened['differences'][number]

const Difference = ({ here, there, where }: Listed & { where: string }) => (
  <li>
    {here && (
      <>
        <q>{here}</q>{' '}
        <span class="how">
          {where}
          {!there && ' only'}
        </span>
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

/** Where a text differs from that of a record, in the words of both, folded away; `where` says what the text is called. */
export const Differences = ({ likened, where }: { likened: Likened | null; where: string }) => {
  if (!likened || likened.differences.length === 0) return null
  const { differences, more } = likened
  return (
    <details class="differences">
      <summary>What differs</summary>
      <ul>
        {differences.map((each) => (
          <Difference {...each} where={where} />
        ))}
        {more > 0 && <li>And {counted(more, 'more difference')}.</li>}
      </ul>
    </details>
  )
}
