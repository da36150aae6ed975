import type { Side } from '../../partnership/partnership.ts'
import type { MechanismRef } from '../../register/views.ts'
import type { WatchNarrow } from '../../register/watch/said.ts'

/** The fields by which the series, the side and the years of a page are chosen; `who` is what the side does. */
export const LookFields = (props: {
  narrow: WatchNarrow
  mechanisms: readonly MechanismRef[]
  sides?: readonly Side[]
  who?: string
}) => {
  const { narrow, mechanisms, sides, who = 'Said by' } = props
  return (
    <>
      {mechanisms.length > 0 && (
        <label>
          Series
          <select name="mechanism">
            <option value="">all</option>
            {mechanisms.map(({ id, shortName }) => (
              <option value={String(id)} selected={id === narrow.mechanism}>
                {shortName}
              </option>
            ))}
          </select>
        </label>
      )}
      {sides && (
        <label>
          {who}
          <select name="side">
            <option value="">anybody</option>
            {sides.map(({ id, shortName }) => (
              <option value={id} selected={id === narrow.side}>
                {shortName}
              </option>
            ))}
          </select>
        </label>
      )}
      {(['from', 'until'] as const).map((name) => (
        <label>
          {name === 'from' ? 'From year' : 'Up to'}
          <input
            {...{ name, value: narrow[name] ?? '', inputmode: 'numeric', pattern: '\\d{4}', maxlength: 4 }}
            {...{ size: 4, autocomplete: 'off', title: 'A year, such as 2018' }}
          />
        </label>
      ))}
    </>
  )
}
