import { Field } from './field.tsx'

export type Option = readonly [value: string, words: string]

const Options = ({ options, chosen }: { options: readonly Option[]; chosen: string }) => (
  <>
    {options.map(([value, words]) => (
      <option value={value} selected={value === chosen}>
        {words}
      </option>
    ))}
  </>
)

/** A field in which one of several is chosen; those in `groups` stand under a heading each, behind the others. */
export const Choice = ({
  name,
  label,
  hint,
  error,
  chosen,
  options,
  groups = [],
}: {
  name: string
  label: string
  hint?: string
  error: string | null
  chosen: string
  options: readonly Option[]
  groups?: readonly { readonly heading: string; readonly options: readonly Option[] }[]
}) => (
  <Field name={name} label={label} hint={hint} error={error}>
    <select
      id={name}
      name={name}
      aria-describedby={error ? `${name}-error` : hint ? `${name}-hint` : undefined}
    >
      <Options options={options} chosen={chosen} />
      {groups
        .filter((group) => group.options.length > 0)
        .map((group) => (
          <optgroup label={group.heading}>
            <Options options={group.options} chosen={chosen} />
          </optgroup>
        ))}
    </select>
  </Field>
)
