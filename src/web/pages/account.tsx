import type { OwnAccountView } from '../../access/access-views.ts'
import { ROLE_WORDS } from '../../access/actor.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { Input } from '../parts/input.tsx'
import { OwnCalendar } from '../parts/own-calendar.tsx'
import { Passkeys } from '../parts/passkeys.tsx'
import { PostWords } from '../parts/post-words.tsx'
import { Sessions } from '../parts/sessions.tsx'

export type AccountPageProps = {
  readonly frame: Frame
  readonly view: OwnAccountView
  /** The session by which this page is asked for. */
  readonly session: string
  /** The secret address of the calendar that was just made; shown once, since only its digest is kept. */
  readonly calendar?: string | null
  readonly refused?: {
    readonly sentence: string
    readonly field: 'name' | 'current' | 'password' | null
    readonly typed: { readonly name: string }
  } | null
}

const Posts = ({ view }: AccountPageProps) => (
  <section aria-labelledby="posts">
    <h2 id="posts">Posts</h2>
    {view.capacities.length === 0 && !view.account.administrator && (
      <p class="empty">You hold no post today: you read what is public.</p>
    )}
    <ul class="rows">
      {view.capacities.map(({ partnership, partnershipName, post, role }) => (
        <li>
          {post} <span class="how">({ROLE_WORDS[role]})</span> in{' '}
          <a href={to.access(partnership)}>{partnershipName}</a>
        </li>
      ))}
      {view.account.administrator && (
        <li>
          You run this machine: <a href={to.accounts()}>accounts</a>
        </li>
      )}
    </ul>
    {view.invited.map((invited) => (
      <form method="post" action={to.invitationAcceptance(invited.partnership.id, invited.id)} class="inline">
        <p>
          {invited.by} invites you to {invited.partnership.name}:{' '}
          <PostWords given={invited} sides={invited.partnership.sides} />{' '}
          <button type="submit">Accept</button>
        </p>
      </form>
    ))}
  </section>
)

const Password = ({ view, refused }: AccountPageProps) => (
  <section aria-labelledby="change-password">
    <h2 id="change-password">Password</h2>
    {view.hasPassword ? (
      <form method="post" action={to.accountPassword()}>
        <Input
          name="current"
          label="The password you have now"
          type="password"
          error={refused?.field === 'current' ? refused.sentence : null}
          autocomplete="current-password"
        />
        <Input
          name="password"
          label="New password"
          hint="At least 12 characters."
          type="password"
          error={refused?.field === 'password' ? refused.sentence : null}
          autocomplete="new-password"
        />
        <p class="submit">
          <button type="submit">Change the password</button>{' '}
          <span class="consequence">All other sessions end.</span>
        </p>
      </form>
    ) : (
      <p>
        You have none, and need none. <a href={to.forgottenPassword()}>A link by e-mail</a> lets you set one.
      </p>
    )}
  </section>
)

/** Somebody's own account: name, posts, password, passkeys, sessions. */
export const AccountPage = (props: AccountPageProps) => {
  const { frame, view, session, refused, calendar = null } = props
  return (
    <Page title="Your account" partnership={null} frame={frame} name="account">
      <h1>{view.account.name}</h1>
      <p class="about">{view.account.email}</p>
      <form method="post" action={to.signOut()}>
        <p class="submit">
          <button type="submit">Sign out</button>
        </p>
      </form>
      {refused && refused.field === null && (
        <p class="error at-top" role="alert" data-refusal>
          {refused.sentence}
        </p>
      )}
      <Posts {...props} />
      <section aria-labelledby="your-name">
        <h2 id="your-name">Name</h2>
        <form method="post" action={to.accountName()}>
          <Input
            name="name"
            label="Your name, as you sign with it"
            hint="What you did before stays signed with the name you had then."
            value={refused?.typed.name ?? view.account.name}
            error={refused?.field === 'name' ? refused.sentence : null}
            autocomplete="name"
          />
          <p class="submit">
            <button type="submit">Change the name</button>
          </p>
        </form>
      </section>
      <Password {...props} />
      <OwnCalendar since={view.calendarSince} link={calendar} />
      <Passkeys passkeys={view.passkeys} />
      <Sessions sessions={view.sessions} current={session} />
    </Page>
  )
}
