import { instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'

/** The secret address of one's own calendar: made, shown once, renewed and revoked. */
export const OwnCalendar = ({ since, link }: { since: string | null; link: string | null }) => (
  <section aria-labelledby="calendar">
    <h2 id="calendar">Your calendar</h2>
    <p>
      A calendar program can show the activities, meetings and due days that you may see, as they change. It
      can’t sign in, so it needs an address of its own.
    </p>
    {link && (
      <p class="how">
        Your address, shown this once: <code>{link}</code> Add it as a calendar to subscribe to. Whoever has
        it reads what you may see, so keep it to yourself.
      </p>
    )}
    {!link && since && <p class="how">You have had an address since {instantInWords(since)}.</p>}
    <form method="post" action={to.accountCalendar()}>
      <p class="submit">
        <button type="submit" name="act" value="make">
          {since ? 'Make a new address' : 'Make an address'}
        </button>{' '}
        {since && (
          <>
            <button type="submit" name="act" value="revoke">
              Revoke it
            </button>{' '}
          </>
        )}
        <span class="consequence">
          {since
            ? 'The address that you have leads nowhere then.'
            : 'Nothing confidential goes into it. You can revoke it at any time.'}
        </span>
      </p>
    </form>
  </section>
)
