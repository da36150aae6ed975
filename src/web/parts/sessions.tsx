import type { SessionView } from '../../access/access-views.ts'
import { instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import { agentWords } from '../agent-words.ts'

const Session = ({ each, current }: { each: SessionView; current: boolean }) => (
  <li>
    <form method="post" action={to.sessionEnd(each.id)} class="inline">
      {agentWords(each.agent)}{' '}
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

/** Where an account is signed in; `current` is the session by which the page is asked for. */
export const Sessions = ({ sessions, current }: { sessions: readonly SessionView[]; current: string }) => (
  <section aria-labelledby="sessions">
    <h2 id="sessions">Where you are signed in</h2>
    <ul class="rows">
      {sessions.map((each) => (
        <Session each={each} current={each.id === current} />
      ))}
    </ul>
    {sessions.length > 1 && (
      <form method="post" action={to.otherSessions()}>
        <p class="submit">
          <button type="submit">End all others</button>{' '}
          <span class="consequence">They end at once, wherever they are open.</span>
        </p>
      </form>
    )}
  </section>
)
