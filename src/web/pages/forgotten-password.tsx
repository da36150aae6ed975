import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { Input } from '../parts/input.tsx'

export type ForgottenPasswordPageProps = {
  readonly frame: Frame
  /** Whether a link was asked for: the same words whether there is an account or not. */
  readonly asked: boolean
  readonly refused?: { readonly sentence: string; readonly email: string } | null
}

/** A link to set a new password, by e-mail. */
export const ForgottenPasswordPage = ({ frame, asked, refused }: ForgottenPasswordPageProps) => (
  <Page title="Forgotten password" partnership={null} frame={frame} name="sign-in">
    <h1>Forgotten password</h1>
    {asked ? (
      <>
        <p class="lead" role="status">
          If there is an account with that address, a letter with a link is on its way to it. The link works
          once, within an hour.
        </p>
        <p>
          Nothing came? Look among unwanted mail, or ask whoever runs this register.{' '}
          <a href={to.signIn()}>Back to signing in</a>
        </p>
      </>
    ) : (
      <>
        <p class="lead">A letter with a link is sent to your address. You choose a new password there.</p>
        <form method="post" action={to.forgottenPassword()}>
          <Input
            name="email"
            label="E-mail address"
            type="email"
            value={refused?.email ?? ''}
            error={refused?.sentence}
            autocomplete="username"
          />
          <p class="submit">
            <button type="submit" class="main">
              Send the link
            </button>
          </p>
        </form>
      </>
    )}
  </Page>
)
