import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { Input } from '../parts/input.tsx'
import { type Way, Ways } from '../parts/ways.tsx'

export type SignInPageProps = {
  readonly frame: Frame
  /** The page to come back to. */
  readonly back: string
  readonly providers: readonly Way[]
  readonly refused?: { readonly sentence: string; readonly email: string } | null
}

/** Signing in: by the organisation's own provider, by a passkey, or by e-mail address and password. */
export const SignInPage = ({ frame, back, providers, refused }: SignInPageProps) => (
  <Page title="Sign in" partnership={null} frame={frame} name="sign-in">
    <h1>Sign in</h1>
    <p class="lead">
      What is public is read without an account. Accounts come by invitation from a side’s co-chair.
    </p>
    {refused && (
      <p class="error at-top" role="alert" data-refusal>
        {refused.sentence}
      </p>
    )}
    <Ways providers={providers} words="Sign in with" back={back} />
    <div
      class="passkey"
      data-passkey="sign-in"
      data-question={to.passkeyQuestion()}
      data-answer={to.passkeyAnswer()}
      data-back={back}
      hidden
    >
      <p>
        <button type="button">Sign in with a passkey</button>
      </p>
      <p class="error" role="status" />
    </div>
    <form method="post" action={to.signIn()}>
      <input type="hidden" name="back" value={back} />
      <Input
        name="email"
        label="E-mail address"
        type="email"
        value={refused?.email ?? ''}
        autocomplete="username webauthn"
      />
      <Input name="password" label="Password" type="password" autocomplete="current-password" />
      <p class="submit">
        <button type="submit" class="main">
          Sign in
        </button>{' '}
        <a href={to.forgottenPassword()}>Forgotten the password?</a>
      </p>
    </form>
  </Page>
)
