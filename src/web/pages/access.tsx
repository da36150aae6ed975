import type { AccessView, AppointmentView, InvitationView } from '../../access/access-views.ts'
import { ROLE_WORDS, ROLES } from '../../access/actor.ts'
import type { AppointingTyped } from '../../access/appointment.ts'
import { instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { Field } from '../parts/field.tsx'
import { Input } from '../parts/input.tsx'
import { PostWords } from '../parts/post-words.tsx'

export type InvitingTyped = AppointingTyped & { readonly email: string }

export type AccessPageProps = {
  readonly frame: Frame
  readonly view: AccessView
  /** Which of the sides somebody may invite for ("" for the joint secretariat); none, and why not. */
  readonly mayInvite: { readonly sides: readonly string[]; readonly why: string | null }
  readonly mayEnd: (given: { readonly side: string | null; readonly account: string | null }) => boolean
  /** The link of the invitation that was just made; shown once, since only its digest is kept. */
  readonly link?: string | null
  readonly refused?: {
    readonly sentence: string
    readonly field: keyof InvitingTyped | null
    readonly typed: InvitingTyped
  } | null
}

const Held = ({ given, props }: { given: AppointmentView; props: AccessPageProps }) => {
  const { view, mayEnd } = props
  const p = view.partnership.id
  return (
    <tr>
      <th scope="row">
        {given.account.name}
        {given.account.blocked && <span class="how"> (blocked)</span>}
        {given.account.email && <span class="how"> {given.account.email}</span>}
      </th>
      <td>
        <PostWords given={given} sides={view.partnership.sides} />
        <span class="how">
          {' '}
          given by {given.by} on {instantInWords(given.at)}
        </span>
        {given.ended && (
          <span class="how">
            , ended by {given.ended.by} on {instantInWords(given.ended.at)}
          </span>
        )}
      </td>
      <td>
        {!given.ended && mayEnd({ side: given.side, account: given.account.id }) && (
          <form method="post" action={to.appointmentEnd(p, given.id)} class="inline">
            <button type="submit" aria-label={`End the post ${given.post} of ${given.account.name}`}>
              End
            </button>
          </form>
        )}
      </td>
    </tr>
  )
}

const Table = ({
  caption,
  rows,
  props,
}: {
  caption: string
  rows: readonly AppointmentView[]
  props: AccessPageProps
}) => (
  <section class="scrolled" aria-label={caption} tabindex={0}>
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">Post</th>
          <th scope="col">Acts</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((given) => (
          <Held given={given} props={props} />
        ))}
      </tbody>
    </table>
  </section>
)

const Invited = ({ given, props }: { given: InvitationView; props: AccessPageProps }) => (
  <li>
    <form method="post" action={to.invitationWithdrawal(props.view.partnership.id, given.id)} class="inline">
      {given.email}: <PostWords given={given} sides={props.view.partnership.sides} />{' '}
      <span class="how">
        invited by {given.by}, open until {instantInWords(given.expires)}
      </span>{' '}
      {props.mayEnd({ side: given.side, account: null }) && (
        <button type="submit" aria-label={`Withdraw the invitation of ${given.email}`}>
          Withdraw
        </button>
      )}
    </form>
  </li>
)

const Choice = ({
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

const Invite = ({ view, mayInvite, refused }: AccessPageProps) => {
  const { partnership, bodies } = view
  const typed = refused?.typed
  const error = (field: keyof InvitingTyped) => (refused?.field === field ? refused.sentence : null)
  const sides = partnership.sides.filter(({ id }) => mayInvite.sides.includes(id))
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
        chosen={typed?.role ?? 'reader'}
        options={ROLES.map((role) => [role, ROLE_WORDS[role]] as const)}
      />
      <Choice
        name="side"
        label="For which side"
        error={error('side')}
        chosen={typed?.side ?? sides[0]?.id ?? ''}
        options={[
          ...sides.map(({ id, name }) => [id, name] as const),
          ...(mayInvite.sides.includes('') ? [['', 'Both: the joint secretariat'] as const] : []),
        ]}
      />
      <Choice
        name="body"
        label="For which body"
        hint="A focal point reports for one; for others it may be left open."
        error={error('body')}
        chosen={typed?.body ?? ''}
        options={[['', 'The whole side'], ...bodies.map(({ id, name }) => [String(id), name] as const)]}
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
        <span class="consequence">A letter with a link is sent. It works once, within seven days.</span>
      </p>
    </form>
  )
}

/** Who has access to a partnership, who is invited, and the form to invite. */
export const AccessPage = (props: AccessPageProps) => {
  const { frame, view, mayInvite, link, refused } = props
  const { partnership, appointments, invitations } = view
  const holding = appointments.filter(({ holds }) => holds)
  const others = appointments.filter(({ holds }) => !holds)
  return (
    <Page title="Who has access" partnership={partnership} frame={frame} name="access">
      <h1>Who has access</h1>
      <p class="lead">Both sides see who acts for the other, and who gave the post.</p>
      {link && (
        <p class="beside" role="status">
          The invitation is made. Its link, shown this once: <code>{link}</code>
        </p>
      )}
      {refused && refused.field === null && (
        <p class="error at-top" role="alert" data-refusal>
          {refused.sentence}
        </p>
      )}
      {holding.length === 0 ? (
        <p class="empty">Nobody holds a post here today.</p>
      ) : (
        <Table caption="Posts held today" rows={holding} props={props} />
      )}
      {invitations.length > 0 && (
        <section aria-labelledby="invited">
          <h2 id="invited">Invited</h2>
          <ul class="rows">
            {invitations.map((given) => (
              <Invited given={given} props={props} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="invite">
        <h2 id="invite">Invite somebody</h2>
        {mayInvite.why === null ? <Invite {...props} /> : <p class="how">{mayInvite.why}</p>}
      </section>
      {others.length > 0 && <Table caption="Posts not held today" rows={others} props={props} />}
    </Page>
  )
}
