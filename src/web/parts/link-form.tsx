import type { Child } from 'hono/jsx'
import type { Actor } from '../../access/actor.ts'
import { mayLink } from '../../access/link.ts'
import { sentenceForAccess } from '../../access/refusal.ts'
import type { Standing } from '../../register/standing.ts'

/** Why whoever reads can't say of two records that they belong together; null where they can, `false` where nobody has signed in. */
export const linkRefused = (
  actor: Actor,
  p: string,
  two: readonly [Standing, Standing],
): string | false | null => {
  const may = mayLink(actor, p, two)
  if (may.ok) return null
  return may.refusal.reason === 'sign-in-first' ? false : sentenceForAccess(may.refusal)
}

/**
 * A form by which a person says of two that they belong together or don't, or takes back what was said. Nothing for those who have
 * not signed in; greyed, with why, for those who may not.
 */
export const LinkForm = (props: {
  action: string
  fields: Readonly<Record<string, string | number>>
  refused: string | false | null
  /** The buttons: what each does and how it is called; `of` names the two for those who listen. */
  acts: readonly (readonly [act: 'confirm' | 'reject' | 'reopen', words: string])[]
  of: string
  children?: Child
}) => {
  const { action, fields, refused, acts, of, children } = props
  if (refused === false) return null
  return (
    <form method="post" action={action} class="link-form">
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={String(value)} />
      ))}
      {children}
      {acts.map(([act, words]) => (
        <button
          type="submit"
          name="act"
          value={act}
          aria-label={`${words}: ${of}`}
          disabled={refused !== null}
        >
          {words}
        </button>
      ))}
      {refused && <span class="consequence">{refused}</span>}
    </form>
  )
}
