import type { PasskeyView } from '../../access/access-views.ts'
import { instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'

/** The passkeys of an account, to be removed, and the way to add one where the browser can. */
export const Passkeys = ({ passkeys }: { passkeys: readonly PasskeyView[] }) => (
  <section aria-labelledby="passkeys">
    <h2 id="passkeys">Passkeys</h2>
    <p class="how">
      A passkey stays in your device or key and can’t be guessed, read along or given to a false page.
    </p>
    <ul class="rows">
      {passkeys.map(({ id, name, made, used }) => (
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
