import { MARKINGS, NEVER_KEPT } from '../../register/standing.ts'
import { suggestKind } from '../../register/suggest-kind.ts'
import { suggestTitle } from '../../register/suggest-title.ts'
import type { ProposalView } from '../../register/views.ts'
import { to } from '../addresses.ts'
import { counted, RECORD_KIND_WORDS, RECORD_KINDS } from '../words.ts'
import { describedBy, Field } from './field.tsx'
import { FormError } from './form-error.tsx'
import { MeetingChoice } from './meeting-choice.tsx'

/** What a person typed into the form by which a record is kept; `meeting` is a meeting's number, "new" or "none". */
export type KeepTyped = {
  readonly title: string
  readonly kind: string
  readonly published: string
  readonly meeting: string
  readonly source: string
  readonly marking: string
}

/** Why a record was not kept, beside its field, with what was typed. */
export type KeepRefused = {
  readonly sentence: string
  readonly field: keyof KeepTyped | null
  readonly typed: KeepTyped
}

/** The register's meeting that the text reports, as far as can be told; else a new one where it gives a day, or none. */
const likeliest = ({ proposed, reading }: ProposalView): string =>
  proposed !== null ? String(proposed) : reading.meeting?.start ? 'new' : 'none'

/** The form by which what was read is kept as a record. `second`: another form on the page is the likelier one. */
export const KeepForm = ({
  view,
  refused,
  second = false,
}: {
  view: ProposalView
  refused: KeepRefused | null
  second?: boolean
}) => {
  const { partnership, reading } = view
  const typed: KeepTyped = refused?.typed ?? {
    title: suggestTitle(reading),
    kind: suggestKind(suggestTitle(reading), reading.source.language),
    published: reading.published?.value ?? '',
    meeting: likeliest(view),
    source: '',
    marking: 'UNCLASSIFIED',
  }
  const error = (name: keyof KeepTyped) => (refused?.field === name ? refused.sentence : null)
  const input = (name: keyof KeepTyped) => ({
    id: name,
    name,
    'aria-describedby': describedBy(name, false, refused?.field === name),
    'aria-invalid': refused?.field === name ? ('true' as const) : undefined,
    autofocus: refused?.field === name,
  })
  return (
    <form method="post" action={to.keep(partnership.id)} class="keep" id="keep">
      <input type="hidden" name="proposal" value={view.id} />
      <FormError error={refused?.field === null ? refused.sentence : null} />
      <Field name="title" label="Title" error={error('title')}>
        <input {...input('title')} value={typed.title} required />
      </Field>
      <div class="side-by-side">
        <Field name="kind" label="What it is" error={error('kind')}>
          <select {...input('kind')}>
            {RECORD_KINDS.map((kind) => (
              <option value={kind} selected={kind === typed.kind}>
                {RECORD_KIND_WORDS[kind]}
              </option>
            ))}
          </select>
        </Field>
        <Field name="published" label="Published on" error={error('published')}>
          <input {...input('published')} type="date" value={typed.published} />
        </Field>
      </div>
      <Field name="source" label="Where it was published (may be left out)" error={error('source')}>
        <input {...input('source')} type="text" inputmode="url" value={typed.source} />
      </Field>
      <Field name="marking" label="Marking" error={error('marking')}>
        <select {...input('marking')}>
          {[...MARKINGS, NEVER_KEPT].map((marking) => (
            <option value={marking} selected={marking === typed.marking}>
              {marking}
            </option>
          ))}
        </select>
      </Field>
      <MeetingChoice
        facts={reading.meeting}
        meetings={view.meetings}
        chosen={typed.meeting}
        error={error('meeting')}
      />
      <p class="submit">
        <button type="submit" class={second ? undefined : 'main'}>
          Keep this record
        </button>{' '}
        <span class="consequence">
          The file, its text and {counted(view.reading.statements.length, 'statement')} go into the register,
          each waiting to be checked.
        </span>
      </p>
    </form>
  )
}
