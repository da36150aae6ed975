import type { May } from '../../access/record.ts'
import { sentenceForAccess } from '../../access/refusal.ts'
import type { AlikePair, PersonSeen } from '../../register/alike-views.ts'
import { namesSubject, subjectKey } from '../../register/subject.ts'
import type { PartnershipRef } from '../../register/views.ts'
import { dateInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { ALIKE_WORDS, counted } from '../words.ts'
import { Discuss } from './discuss.tsx'
import { SecondingBlock } from './seconding.tsx'

const Seen = ({ p, seen }: { p: string; seen: PersonSeen }) => {
  const { person, entered, names, posts, records, total } = seen
  return (
    <div class="seen">
      <h2>
        <a href={to.person(p, person.id)}>{person.name}</a>
      </h2>
      {names.length > 0 && <p class="how">Also written {names.join(', ')}</p>}
      {posts.length > 0 ? (
        <ul class="plain">
          {posts.map(({ title, body, when }) => (
            <li>
              {[title, body].filter(Boolean).join(', ')}
              {when && <span class="how"> ({when.slice(0, 4)})</span>}
            </li>
          ))}
        </ul>
      ) : (
        <p class="empty">No post is known.</p>
      )}
      {records.length > 0 ? (
        <>
          <p class="how">Named in {counted(total, 'record')}:</p>
          <ul class="plain">
            {records.map(({ id, title, published }) => (
              <li>
                <a href={to.record(p, id, { show: ['people'] })}>{title}</a>
                {published && <span class="how"> {dateInWords(published)}</span>}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p class="how">
          {entered ? 'In the partnership file, and named in no record yet.' : 'Named in no record any more.'}
        </p>
      )}
    </div>
  )
}

/** Two people who may be one, side by side, with what each is known for and the three things one can do. */
export const AlikePairItem = (props: {
  partnership: PartnershipRef
  frame: Frame
  pair: AlikePair
  back: string
  may: May
}) => {
  const { partnership, frame, pair, back, may } = props
  const refused = may.ok ? null : sentenceForAccess(may.refusal)
  const { how, one, other, leads, seconding } = pair
  const p = partnership.id
  const id = `${one.person.id}-${other.person.id}`
  const both = `${one.person.name} and ${other.person.name}`
  return (
    <li class="alike" id={`pair-${id}`}>
      <p class="how why">{how ? ALIKE_WORDS[how] : 'Put side by side by hand.'}</p>
      <div class="two">
        <Seen p={p} seen={one} />
        <Seen p={p} seen={other} />
      </div>
      {seconding && (
        <SecondingBlock
          partnership={partnership}
          seconding={seconding}
          statement={null}
          actor={frame.actor}
          back={back}
        />
      )}
      <Discuss frame={frame} p={p} subject={subjectKey(namesSubject(one.person.id, other.person.id))} />
      {(may.ok || may.refusal.reason !== 'sign-in-first') && (
        <form method="post" action={to.identities(p)}>
          {/* What waits is shown above: whoever decides otherwise here has seen it. */}
          {seconding && <input type="hidden" name="instead" value={seconding.id} />}
          <input type="hidden" name="one" value={one.person.id} />
          <input type="hidden" name="other" value={other.person.id} />
          <input type="hidden" name="back" value={back} />
          <fieldset class="field">
            <legend>If they are one, which name stands for both?</legend>
            {[one, other].map(({ person }) => (
              <label class="choice">
                <input type="radio" name="lead" value={person.id} checked={person.id === leads} />{' '}
                {person.name}
              </label>
            ))}
          </fieldset>
          <p class="submit">
            <button
              type="submit"
              class={refused ? undefined : 'main'}
              name="act"
              value="same"
              aria-label={`The same person: ${both}`}
              disabled={refused !== null}
            >
              The same person
            </button>{' '}
            <button
              type="submit"
              name="act"
              value="apart"
              aria-label={`Two people: ${both}`}
              disabled={refused !== null}
            >
              Two people
            </button>{' '}
            {refused && <span class="consequence">{refused}</span>}
          </p>
        </form>
      )}
    </li>
  )
}
