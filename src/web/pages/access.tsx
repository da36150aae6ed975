import type { AccessView, AppointmentView, InvitationView } from '../../access/access-views.ts'
import type { Role } from '../../access/actor.ts'
import { instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { Invite, type InviteProps } from '../parts/invite.tsx'
import { PostWords } from '../parts/post-words.tsx'

export type AccessPageProps = {
  readonly frame: Frame
  readonly view: AccessView
  /** For which sides ("" for the joint secretariat) and to which roles somebody may invite; none, and why not. */
  readonly mayInvite: {
    readonly sides: readonly string[]
    readonly roles: readonly Role[]
    readonly why: string | null
  }
  readonly mayEnd: (given: { readonly side: string | null; readonly account: string | null }) => boolean
  /** Whether letters go from here. */
  readonly mailed: boolean
  /** The link of the invitation that was just made; shown once, since only its digest is kept. */
  readonly link?: string | null
  readonly refused?: InviteProps['refused']
}

const Held = ({ given, props }: { given: AppointmentView; props: AccessPageProps }) => {
  const { view, mayEnd } = props
  const p = view.partnership.id
  return (
    <tr>
      <th scope="row">
        {given.account.name}
        {given.account.blocked && <span class="how"> (blocked)</span>}
        {given.account.email && <span class="how given">{given.account.email}</span>}
      </th>
      <td>
        <PostWords given={given} sides={view.partnership.sides} />
        <span class="how given">
          given by {given.by} on {instantInWords(given.at)}
          {given.ended && `, ended by ${given.ended.by} on ${instantInWords(given.ended.at)}`}
        </span>
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
    <table class="lines">
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

/** Who has access to a partnership, who is invited, and the form to invite. */
export const AccessPage = (props: AccessPageProps) => {
  const { frame, view, mayInvite, mailed, link, refused } = props
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
        {mayInvite.why === null ? (
          <Invite
            view={view}
            sides={mayInvite.sides}
            roles={mayInvite.roles}
            mailed={mailed}
            refused={refused}
          />
        ) : (
          <p class="how">{mayInvite.why}</p>
        )}
      </section>
      {others.length > 0 && <Table caption="Posts not held today" rows={others} props={props} />}
    </Page>
  )
}
