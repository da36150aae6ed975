import type { Side } from '../../partnership/partnership.ts'
import type { StatementRow } from '../../register/views.ts'
import { verbAsPrinted } from '../noted.ts'
import { sidesOf } from '../sides-of.ts'
import { SideMarks } from './side-mark.tsx'

/** Who acts in a statement, and what they do, as it is printed there. */
export const WhoSays = (props: { content: StatementRow['statement']['content']; sides: readonly Side[] }) => {
  const { content, sides } = props
  const { text, resolved } = content.actor ?? { text: null, resolved: [] }
  return (
    <p class="who">
      <b>{text ?? 'No actor named'}</b> {verbAsPrinted(content)}{' '}
      <SideMarks sides={sidesOf([text ?? '', ...resolved], sides)} />
    </p>
  )
}
