import type { ProposalView, RepeatView } from '../../register/views.ts'
import { to } from '../addresses.ts'
import { HOW_WORDS, measureWords } from '../likeness-words.ts'
import { Differences } from './differences.tsx'
import { describedBy, Field } from './field.tsx'
import { FormError } from './form-error.tsx'

/** What a person typed of a copy. */
export type AttachTyped = { readonly source: string; readonly published: string }

export type AttachRefused = {
  readonly sentence: string
  readonly field: keyof AttachTyped | null
  readonly typed: AttachTyped
}

const Kept = ({ p, repeats: { record, how, likened } }: { p: string; repeats: RepeatView }) => (
  <p>
    {HOW_WORDS[how]} is kept already, as <a href={to.record(p, record.id)}>{record.title}</a>
    {measureWords(likened) ? `: ${measureWords(likened)}.` : '.'}
  </p>
)

const CONSEQUENCE = {
  same: 'No second record is made. The file is kept, and the record lists it among its copies.',
  alike:
    'Only if it is the same text in another version. The file is kept, and the record lists what differs.',
} as const

/** The record that a text repeats, how alike they are, and the form by which it is attached to that record. */
export const Attach = ({
  view,
  repeats,
  refused,
}: {
  view: ProposalView
  repeats: RepeatView
  refused: AttachRefused | null
}) => {
  const p = view.partnership.id
  const sure = repeats.how !== 'alike'
  const typed = refused?.typed ?? { source: '', published: view.reading.published?.value ?? '' }
  const error = (field: keyof AttachTyped) => (refused?.field === field ? refused.sentence : null)
  const input = (field: keyof AttachTyped) => ({
    id: `copy-${field}`,
    name: field,
    value: typed[field],
    'aria-describedby': describedBy(`copy-${field}`, false, refused?.field === field),
    'aria-invalid': refused?.field === field ? ('true' as const) : undefined,
    autofocus: refused?.field === field,
  })
  return (
    <form method="post" action={to.copies(p, repeats.record.id)} class="keep attach">
      <Kept p={p} repeats={repeats} />
      <Differences likened={repeats.likened} where="here" />
      <input type="hidden" name="proposal" value={view.id} />
      <FormError error={refused?.field === null ? refused.sentence : null} />
      <div class="side-by-side">
        <Field name="copy-source" label="Where it was published (may be left out)" error={error('source')}>
          <input {...input('source')} type="text" inputmode="url" />
        </Field>
        <Field name="copy-published" label="Published there on" error={error('published')}>
          <input {...input('published')} type="date" />
        </Field>
      </div>
      <p class="submit">
        <button type="submit" class={sure ? 'main' : undefined}>
          Attach it to that record
        </button>{' '}
        <span class="consequence">{CONSEQUENCE[sure ? 'same' : 'alike']}</span>
      </p>
    </form>
  )
}
