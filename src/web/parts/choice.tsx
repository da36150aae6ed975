import { Field } from './field.tsx'

/** A field in which one of several is chosen. */
export const Choice = ({
  name,
  label,
  hint,
  error,
  chosen,
  options,
}: {
  name: string
  label: string
  hint?: string
  error: string | null
  chosen: string
  options: readonly (readonly [value: string, words: string])[]
}) => (
  <Field name={name} label={label} hint={hint} error={error}>
    <select
      id={name}
      name={name}
      aria-describedby={error ? `${name}-error` : hint ? `${name}-hint` : undefined}
    >
      {options.map(([value, words]) => (
        <option value={value} selected={value === chosen}>
          {words}
        </option>
      ))}
    </select>
  </Field>
)
