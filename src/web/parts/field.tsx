import type { Child } from 'hono/jsx'

/** The ids by which a field's input points at its hint and its error. */
export const describedBy = (name: string, hint: boolean, error: boolean): string | undefined =>
  [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined

/** A form field: its label, a hint, the error beside it in words, and the input itself. */
export const Field = (props: {
  name: string
  label: string
  hint?: Child
  error?: string | null
  children?: Child
}) => {
  const { name, label, hint, error, children } = props
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={name}>{label}</label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${name}-error`}>
          {error}
        </p>
      )}
      {children}
    </div>
  )
}
