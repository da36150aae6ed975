import type { InvitedView } from '../../access/access-views.ts'
import { instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { Input } from '../parts/input.tsx'
import { PostWords } from '../parts/post-words.tsx'
import { type Way, Ways } from '../parts/ways.tsx'
import type { AccountRefused } from './first-administrator.tsx'

export type InvitationPageProps = {
  readonly frame: Frame
  readonly view: InvitedView
  readonly token: string
  /**
   * What has to be done: make an account, sign in with the one that is there, sign out of another's, or only accept.
   */
  readonly step: 'new' | 'sign-in' | 'other' | 'accept'
  /** Those that speak for the address that was invited. */
  readonly providers: readonly Way[]
  readonly refused?: AccountRefused | null
}

const NewAccount = ({ view, token, refused, providers }: InvitationPageProps) => {
  const here = to.invitation(view.partnership.id, token)
  const error = (field: AccountRefused['field']) => (refused?.field === field ? refused.sentence : null)
  return (
    <>
      <Ways providers={providers} words="Accept with" back={here} />
      <form method="post" action={here}>
        <Input
          name="name"
          label="Your name, as you sign with it"
          value={refused?.typed.name ?? ''}
          error={error('name')}
          autocomplete="name"
        />
        <p class="how">You will sign in with {view.email}.</p>
        <input type="hidden" name="username" value={view.email} autocomplete="username" />
        <Input
          name="password"
          label="Password"
          hint="At least 12 characters."
          type="password"
          error={error('password')}
          autocomplete="new-password"
        />
        <p class="submit">
          <button type="submit" class="main">
            Accept
          </button>{' '}
          <span class="consequence">An account is made, and you are signed in.</span>
        </p>
      </form>
    </>
  )
}

const STEPS = {
  new: NewAccount,
  'sign-in': ({ view, token }: InvitationPageProps) => (
    <p>
      There is an account with this address.{' '}
      <a href={to.signIn(to.invitation(view.partnership.id, token))}>Sign in with it</a> to accept.
    </p>
  ),
  other: () => (
    <form method="post" action={to.signOut()}>
      <p>This invitation is for another address than that of the account you are signed in with.</p>
      <p class="submit">
        <button type="submit">Sign out</button>
      </p>
    </form>
  ),
  accept: ({ view, token }: InvitationPageProps) => (
    <form method="post" action={to.invitation(view.partnership.id, token)}>
      <p class="submit">
        <button type="submit" class="main">
          Accept
        </button>
      </p>
    </form>
  ),
} as const

/** An invitation to a post, by its link. */
export const InvitationPage = (props: InvitationPageProps) => {
  const { frame, view, step, refused } = props
  const Step = STEPS[step]
  return (
    <Page title="An invitation" partnership={view.partnership} frame={frame} name="sign-in">
      <p class="eyebrow">{view.partnership.name}</p>
      <h1>You are invited</h1>
      <dl class="facts">
        <div>
          <dt>Post</dt>
          <dd>
            <PostWords given={view} sides={view.partnership.sides} />
          </dd>
        </div>
        <div>
          <dt>By</dt>
          <dd>{view.by}</dd>
        </div>
        <div>
          <dt>For</dt>
          <dd>{view.email}</dd>
        </div>
        <div>
          <dt>Open until</dt>
          <dd>{instantInWords(view.expires)}</dd>
        </div>
      </dl>
      {refused && refused.field === null && (
        <p class="error at-top" role="alert" data-refusal>
          {refused.sentence}
        </p>
      )}
      <Step {...props} />
    </Page>
  )
}
