import type { Child } from 'hono/jsx'

/** A button that may be greyed: the sentence beside it says why, and is read out with it. */
export const ActButton = (props: {
  id: string
  name: string
  value: string
  main?: boolean
  /** Why not; null where it may be pressed. */
  refused: string | null
  children: Child
}) => {
  const { id, name, value, main, refused, children } = props
  return (
    <button
      type="submit"
      class={main && !refused ? 'main' : undefined}
      name={name}
      value={value}
      disabled={refused !== null}
      aria-describedby={`${id}-says`}
    >
      {children}
    </button>
  )
}
