import { KINDS } from '../../reading/statement.ts'
import { type NotTaken, sentenceForTaking } from '../../register/taking.ts'
import type { StatementView } from '../../register/views.ts'
import { to } from '../addresses.ts'
import { type Field as FieldName, fieldOf } from '../decision-field.ts'
import type { Frame } from '../frame.ts'
import { capital, KIND_WORDS } from '../words.ts'
import { describedBy, Field } from './field.tsx'

/** What a person typed into the amend form, kept when it was refused. */
export type Typed = Readonly<Partial<Record<FieldName, string>>>

type Given = {
  readonly frame: Frame
  readonly view: StatementView
  readonly refused?: { readonly refusal: NotTaken; readonly typed: Typed } | null
}

/** The form by which a statement is put right. A refusal stands beside its field, which has the focus. */
export const Amend = ({ view, refused, frame }: Given) => {
  const { partnership, record, statement } = view
  const { content } = statement
  const at = refused ? fieldOf(refused.refusal) : null
  const error = (name: FieldName) => (refused && at === name ? sentenceForTaking(refused.refusal) : null)
  const value = (name: FieldName, stands: string) => refused?.typed[name] ?? stands
  const input = (name: FieldName, hint = false) => ({
    id: name,
    name,
    'aria-describedby': describedBy(name, hint, at === name),
    'aria-invalid': at === name ? ('true' as const) : undefined,
    autofocus: at === name,
  })
  return (
    <section aria-labelledby="amend" class="amend">
      <h2 id="amend" tabindex={-1}>
        Amend
      </h2>
      <form
        method="post"
        action={to.decisions(partnership.id, record.id, statement.number)}
        data-keep={`amend-${partnership.id}-${record.id}-${statement.number}`}
      >
        <input type="hidden" name="revision" value={statement.revision} />
        <input type="hidden" name="back" value={frame.path.replace(/\/decisions$/, '')} />
        <Field name="kind" label="Kind" error={error('kind')}>
          <select {...input('kind')}>
            {KINDS.map((kind) => (
              <option value={kind} selected={value('kind', content.kind) === kind}>
                {capital(kind)}: {KIND_WORDS[kind].says}
              </option>
            ))}
          </select>
        </Field>
        <Field
          name="verb"
          label="Verb"
          hint="In its plain form, such as “agree” or “note”."
          error={error('verb')}
        >
          <input {...input('verb', true)} value={value('verb', content.verb)} autocomplete="off" />
        </Field>
        <Field
          name="actor"
          label="Who"
          hint="As the record has it, such as “Both sides”. Leave it empty if nobody is named."
          error={error('actor')}
        >
          <input
            {...input('actor', true)}
            value={value('actor', content.actor?.text ?? '')}
            autocomplete="off"
          />
        </Field>
        <Field
          name="quote"
          label="Words"
          hint="Exactly as they stand in the record. Spaces and line breaks don’t matter."
          error={error('quote')}
        >
          <textarea {...input('quote', true)} rows={5}>
            {value('quote', content.quote.exact)}
          </textarea>
        </Field>
        <Field name="reason" label="Reason (may be left out)" error={error('reason')}>
          <textarea {...input('reason')} rows={2}>
            {value('reason', '')}
          </textarea>
        </Field>
        <p class="submit">
          <button type="submit" class="main" name="act" value="amend">
            Save the amendment
          </button>{' '}
          <span class="consequence">What the machine read stays in the history, and this can be undone.</span>
        </p>
      </form>
    </section>
  )
}
