import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { Input } from '../parts/input.tsx'

/** What somebody typed of a new account, and why it was not made. The password is never sent back. */
export type AccountRefused = {
  readonly sentence: string
  readonly field: 'name' | 'email' | 'password' | null
  readonly typed: { readonly name: string; readonly email: string }
}

export type FirstAdministratorPageProps = {
  readonly frame: Frame
  readonly token: string
  readonly refused?: AccountRefused | null
}

/** The account of whoever runs the machine, by the link printed at its console. */
export const FirstAdministratorPage = ({ frame, token, refused }: FirstAdministratorPageProps) => {
  const error = (field: AccountRefused['field']) => (refused?.field === field ? refused.sentence : null)
  return (
    <Page title="First administrator" partnership={null} frame={frame} name="sign-in">
      <h1>First administrator</h1>
      <p class="lead">
        An administrator runs the machine: invites the first co-chair of each side, and blocks accounts. It is
        no post in a partnership, and gives no say in what is kept there.
      </p>
      {refused && refused.field === null && (
        <p class="error at-top" role="alert" data-refusal>
          {refused.sentence}
        </p>
      )}
      <form method="post" action={to.firstAdministrator(token)}>
        <Input
          name="name"
          label="Name"
          value={refused?.typed.name ?? ''}
          error={error('name')}
          autocomplete="name"
        />
        <Input
          name="email"
          label="E-mail address"
          type="email"
          value={refused?.typed.email ?? ''}
          error={error('email')}
          autocomplete="username"
        />
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
            Make the account
          </button>{' '}
          <span class="consequence">The link is spent with it.</span>
        </p>
      </form>
    </Page>
  )
}
