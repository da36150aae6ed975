import type { AccessView } from '../../access/access-views.ts'
import { ROLE_WORDS, type Role } from '../../access/actor.ts'
import type { AppointingTyped } from '../../access/appointment.ts'
import { isDelegation } from '../../partnership/partnership.ts'
import { to } from '../addresses.ts'
import { Choice } from './choice.tsx'
import { Input } from './input.tsx'

export type InvitingTyped = AppointingTyped & { readonly email: string }

export type InviteProps = {
  readonly view: AccessView
  /** The sides to invite for, by id; "" is the joint secretariat. */
  readonly sides: readonly string[]
  /** The roles to invite to. */
  readonly roles: readonly Role[]
  /** Whether letters go from here. */
  readonly mailed: boolean
  readonly refused?:
    | {
        readonly sentence: string
        readonly field: keyof InvitingTyped | null
        readonly typed: InvitingTyped
      }
    | null
    | undefined
}

/** The form to invite somebody to a post, for the sides that somebody may invite for. */
export const Invite = ({ view, sides: may, roles, mailed, refused }: InviteProps) => {
  const { partnership, bodies } = view
  const typed = refused?.typed
  const error = (field: keyof InvitingTyped) => (refused?.field === field ? refused.sentence : null)
  const sides = partnership.sides.filter(({ id }) => may.includes(id))
  const ofSide = (side: string, delegations: boolean) =>
    bodies
      .filter((body) => body.side === side && isDelegation(body) === delegations)
      .map(({ id, name }) => [String(id), name] as const)
  return (
    <form method="post" action={to.invitations(partnership.id)}>
      <Input
        name="email"
        label="E-mail address"
        type="email"
        value={typed?.email ?? ''}
        error={error('email')}
        autocomplete="off"
      />
      <Choice
        name="role"
        label="What they may do"
        error={error('role')}
        chosen={typed?.role ?? (roles.includes('reader') ? 'reader' : (roles[0] ?? ''))}
        options={roles.map((role) => [role, ROLE_WORDS[role]] as const)}
        {...(roles.length === 1 && {
          hint: 'Whoever runs the machine begins with a side’s first co-chair, who gives its other posts.',
        })}
      />
      <Choice
        name="side"
        label="For which side"
        error={error('side')}
        chosen={typed?.side ?? sides[0]?.id ?? ''}
        options={[
          ...sides.map(({ id, name }) => [id, name] as const),
          ...(may.includes('') ? [['', 'Both: the joint secretariat'] as const] : []),
        ]}
      />
      <Choice
        name="body"
        label="For which delegation or body"
        hint="A focal point reports for one; for others it may be left open."
        error={error('body')}
        chosen={typed?.body ?? ''}
        options={[['', 'The whole side']]}
        groups={sides.flatMap(({ id: side, shortName }) => [
          { heading: `Delegations of ${shortName}`, options: ofSide(side, true) },
          { heading: `Bodies of ${shortName}`, options: ofSide(side, false) },
        ])}
      />
      <Input
        name="post"
        label="What the post is called"
        value={typed?.post ?? ''}
        error={error('post')}
        autocomplete="off"
      />
      <div class="side-by-side">
        <Input
          name="from"
          label="From (may be left out)"
          type="date"
          value={typed?.from ?? ''}
          error={error('from')}
          required={false}
        />
        <Input
          name="until"
          label="Until (may be left out)"
          type="date"
          value={typed?.until ?? ''}
          error={error('until')}
          required={false}
        />
      </div>
      <p class="submit">
        <button type="submit" class="main">
          Invite
        </button>{' '}
        <span class="consequence">
          {mailed ? 'A letter with a link is sent.' : 'You are shown a link, this once, to hand on.'} It works
          once, within seven days.
        </span>
      </p>
    </form>
  )
}
