import type { Child } from 'hono/jsx'
import type { Side } from '../../partnership/partnership.ts'
import type { MechanismRef } from '../../register/views.ts'
import type { WatchNarrow } from '../../register/watch/said.ts'
import { LookFields } from './look-fields.tsx'

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
      <LookFields {...{ narrow, mechanisms, sides }} />
      {children}
      <button type="submit">Show</button>
      {narrowed && <a href={all}>Show all</a>}
    </form>
  )
}
