import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { Input } from '../parts/input.tsx'

export type NewPasswordPageProps = {
  readonly frame: Frame
  readonly token: string
  readonly sentence?: string | null
}

/** A new password, by a link that works once. */
export const NewPasswordPage = ({ frame, token, sentence }: NewPasswordPageProps) => (
  <Page title="Set a new password" partnership={null} frame={frame} name="sign-in">
    <h1>Set a new password</h1>
    <p class="lead">Wherever you are signed in now, that ends with it.</p>
    <form method="post" action={to.newPassword(token)}>
      <Input
        name="password"
        label="New password"
        hint="At least 12 characters."
        type="password"
        error={sentence}
        autocomplete="new-password"
      />
      <p class="submit">
        <button type="submit" class="main">
          Set the password
        </button>
      </p>
    </form>
  </Page>
)
