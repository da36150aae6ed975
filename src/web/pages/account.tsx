import type { OwnAccountView, SessionView } from '../../access/access-views.ts'
import { ROLE_WORDS } from '../../access/actor.ts'
import { instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { Input } from '../parts/input.tsx'
import { PostWords } from '../parts/post-words.tsx'

export type AccountPageProps = {
  readonly frame: Frame
  readonly view: OwnAccountView
  /** The session by which this page is asked for. */
  readonly session: string
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

const Passkeys = ({ view }: AccountPageProps) => (
  <section aria-labelledby="passkeys">
    <h2 id="passkeys">Passkeys</h2>
    <p class="how">
      A passkey stays in your device or key and can’t be guessed, read along or given to a false page.
    </p>
    <ul class="rows">
      {view.passkeys.map(({ id, name, made, used }) => (
        <li>
          <form method="post" action={to.passkeyRemoval(id)} class="inline">
            {name}{' '}
            <span class="how">
              made on {instantInWords(made)}
              {used && `, last used ${instantInWords(used)}`}
            </span>{' '}
            <button type="submit" aria-label={`Remove the passkey ${name}`}>
              Remove
            </button>
          </form>
        </li>
      ))}
    </ul>
    <div
      class="passkey"
      data-passkey="add"
      data-question={to.accountPasskeyQuestion()}
      data-answer={to.accountPasskeys()}
      data-back={to.account()}
      hidden
    >
      <p>
        <label for="passkey-name">What this passkey is called</label>{' '}
        <input id="passkey-name" name="passkey-name" type="text" value="This device" maxlength={60} />{' '}
        <button type="button">Add a passkey</button>
      </p>
      <p class="error" role="status" />
    </div>
  </section>
)

const Session = ({ each, current }: { each: SessionView; current: boolean }) => (
  <li>
    <form method="post" action={to.sessionEnd(each.id)} class="inline">
      {each.agent ?? 'An unnamed browser'}{' '}
      <span class="how">
        {each.address && `from ${each.address}, `}signed in {instantInWords(each.begun)}, last used{' '}
        {instantInWords(each.used)}
      </span>{' '}
      {current ? (
        <b>this one</b>
      ) : (
        <button type="submit" aria-label={`End this session, begun ${instantInWords(each.begun)}`}>
          End this session
        </button>
      )}
    </form>
  </li>
)

const Sessions = ({ view, session }: AccountPageProps) => (
  <section aria-labelledby="sessions">
    <h2 id="sessions">Where you are signed in</h2>
    <ul class="rows">
      {view.sessions.map((each) => (
        <Session each={each} current={each.id === session} />
      ))}
    </ul>
    {view.sessions.length > 1 && (
      <form method="post" action={to.otherSessions()}>
        <p class="submit">
          <button type="submit">End all others</button>{' '}
          <span class="consequence">They end at once, wherever they are open.</span>
        </p>
      </form>
    )}
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
  const { frame, view, refused } = props
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
      <Passkeys {...props} />
      <Sessions {...props} />
    </Page>
  )
}
