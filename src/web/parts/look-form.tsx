import type { Child } from 'hono/jsx'
import type { Side } from '../../partnership/partnership.ts'
import type { MechanismRef } from '../../register/views.ts'
import type { WatchNarrow } from '../../register/watch/said.ts'

/** By what the series, the side and the years of a page are chosen; `children` are further fields, `all` the page of everything. */
export const LookForm = (props: {
  action: string
  narrow: WatchNarrow
  mechanisms: readonly MechanismRef[]
  sides?: readonly Side[]
  narrowed: boolean
  all: string
  children?: Child
}) => {
  const { action, narrow, mechanisms, sides, narrowed, all, children } = props
  return (
    <form class="look" method="get" action={action}>
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
          Said by
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
      {children}
      <button type="submit">Show</button>
      {narrowed && <a href={all}>Show all</a>}
    </form>
  )
}
