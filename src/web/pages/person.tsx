import { mayIdentify } from '../../access/record.ts'
import type { PersonView } from '../../register/views.ts'
import { rangeInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { History } from '../parts/history.tsx'
import { IdentityActs } from '../parts/identity-acts.tsx'
import { Posts } from '../parts/posts.tsx'
import { RecordItems } from '../parts/record-item.tsx'
import { StatementItems } from '../parts/statement-item.tsx'
import { capital, counted, ROLE_WORDS } from '../words.ts'

type Given = { readonly frame: Frame; readonly view: PersonView }

const Meetings = ({ view: { partnership, meetings } }: Given) => {
  if (meetings.length === 0) return null
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">Meetings</h2>
      <ul class="rows">
        {meetings.map(({ meeting, role }) => (
          <li>
            <a class="title" href={to.meeting(partnership.id, meeting.id)}>
              {meeting.name}
            </a>
            <p class="about">
              {[rangeInWords(meeting.start, meeting.end), meeting.place, ROLE_WORDS[role]]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Names that were joined to this person's, each to be parted again, and those that may be this person's too. */
const Names = ({ frame, view: { partnership, person, joined, alike } }: Given) => {
  const p = partnership.id
  const may = mayIdentify(frame.actor, p).ok
  return (
    <>
      {joined.length > 0 && (
        <ul class="joined plain">
          {joined.map(({ id, name, alsoKnownAs }) => (
            <li>
              Also named {[name, ...alsoKnownAs].join(', ')}{' '}
              {may && (
                <form method="post" action={to.identities(p)} class="inline">
                  <input type="hidden" name="one" value={person.id} />
                  <input type="hidden" name="other" value={id} />
                  <input type="hidden" name="back" value={frame.path} />
                  <button type="submit" name="act" value="part" aria-label={`${name} is somebody else`}>
                    Somebody else
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {may && (
        <p class="how">
          <a href={to.alike(p, { of: person.id })}>
            {alike > 0
              ? `${capital(counted(alike, 'other name'))} may be this person’s`
              : 'Is another name this person’s?'}
          </a>
        </p>
      )}
    </>
  )
}

/** A person: posts through time, meetings, what they said, and where they are named. */
export const PersonPage = (props: Given) => {
  const { frame, view } = props
  const { partnership, person, posts, records, statements } = view
  const p = partnership.id
  return (
    <Page title={person.name} partnership={partnership} frame={frame} name="person">
      <p class="eyebrow">Person</p>
      <h1>{person.name}</h1>
      {person.alsoKnownAs.length > 0 && <p class="how">Also written {person.alsoKnownAs.join(', ')}</p>}
      <Names {...props} />
      <section aria-labelledby="posts">
        <h2 id="posts">Posts</h2>
        <Posts p={p} name={person.name} posts={posts} />
      </section>
      <Meetings {...props} />
      <section aria-labelledby="statements">
        <h2 id="statements">Statements made</h2>
        <StatementItems
          p={p}
          sides={partnership.sides}
          statements={statements}
          none="No statement is kept that this person made."
          years
          href={(page) => to.person(p, person.id, page)}
        />
      </section>
      <section aria-labelledby="records">
        <h2 id="records">Named in</h2>
        <RecordItems p={p} records={records} none="No record names this person." />
      </section>
      <IdentityActs
        p={p}
        acts={view.identityActs}
        back={frame.path}
        title="Who this is: what was decided"
        may={mayIdentify(frame.actor, p).ok}
      />
      <History
        p={p}
        sides={partnership.sides}
        history={view.trail}
        all={to.trail(p, { object: 'person', id: String(person.id) })}
      />
    </Page>
  )
}
