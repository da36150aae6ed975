import { describedBy, Field } from './field.tsx'

export type InputProps = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly error?: string | null | undefined
  readonly type?: 'text' | 'email' | 'password' | 'date'
  readonly value?: string
  readonly autocomplete?: string
  readonly required?: boolean
}

/** A field of one line with its label, hint and error. */
export const Input = (props: InputProps) => {
  const { name, label, hint, error, type = 'text', value, autocomplete, required = true } = props
  return (
    <Field name={name} label={label} hint={hint} error={error ?? null}>
      <input
        id={name}
        name={name}
        type={type}
        value={type === 'password' ? undefined : value}
        autocomplete={autocomplete}
        required={required}
        aria-describedby={describedBy(name, hint !== undefined, Boolean(error))}
        aria-invalid={error ? 'true' : undefined}
        autofocus={Boolean(error)}
      />
    </Field>
  )
}
