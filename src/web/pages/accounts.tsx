import type { AccountView } from '../../access/access-views.ts'
import { instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'

export type AccountsPageProps = {
  readonly frame: Frame
  readonly accounts: readonly AccountView[]
  /** The administrator's own account, which is not blocked from here. */
  readonly own: string
  readonly partnerships: readonly { readonly id: string; readonly name: string }[]
}

const Row = ({ each, own }: { each: AccountView; own: boolean }) => (
  <tr>
    <th scope="row">{each.name}</th>
    <td>{each.email}</td>
    <td>
      {each.administrator && 'administrator, '}since {instantInWords(each.made)}
      {each.blocked && `, blocked by ${each.blocked.by} on ${instantInWords(each.blocked.at)}`}
    </td>
    <td>
      {!own && (
        <form method="post" action={to.accountBlock(each.id)} class="inline">
          <input type="hidden" name="blocked" value={each.blocked ? 'no' : 'yes'} />
          <button
            type="submit"
            aria-label={each.blocked ? `Let ${each.name} in again` : `Block the account of ${each.name}`}
          >
            {each.blocked ? 'Let in again' : 'Block'}
          </button>
        </form>
      )}
    </td>
  </tr>
)

/** All accounts of the instance, for whoever runs the machine. */
export const AccountsPage = ({ frame, accounts, own, partnerships }: AccountsPageProps) => (
  <Page title="Accounts" partnership={null} frame={frame} name="accounts">
    <h1>Accounts</h1>
    <p class="lead">
      A blocked account can’t sign in, and its sessions end at once. What it did stays signed with its name.
    </p>
    <section class="scrolled" aria-label="Accounts of this register" tabindex={0}>
      <table class="lines">
        <caption>Accounts of this register</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">E-mail address</th>
            <th scope="col">Standing</th>
            <th scope="col">Acts</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((each) => (
            <Row each={each} own={each.id === own} />
          ))}
        </tbody>
      </table>
    </section>
    <section aria-labelledby="posts">
      <h2 id="posts">Posts by partnership</h2>
      <ul class="rows">
        {partnerships.map(({ id, name }) => (
          <li>
            <a href={to.access(id)}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  </Page>
)
