import type { Change } from '../../documents/changes-between.ts'

/** A change, with words for those who don't see how it is marked. */
const Marked = ({ change: { how, text } }: { change: Change }) => {
  const words = text.trimEnd()
  const rest = text.slice(words.length)
  if (how === 'added')
    return (
      <>
        <ins>
          <span class="vh">added: </span>
          {words}
          <span class="vh">, end of what was added,</span>
        </ins>
        {rest}
      </>
    )
  return (
    <>
      <del>
        <span class="vh">left out: </span>
        {words}
        <span class="vh">, end of what was left out,</span>
      </del>{' '}
    </>
  )
}

/** A wording with what was added to another and what was left out of it, marked word by word. */
export const ChangedWords = ({ changes }: { changes: readonly Change[] }) => (
  <span class="changed">
    {changes.map((change) => (change.how === 'same' ? change.text : <Marked change={change} />))}
  </span>
)
