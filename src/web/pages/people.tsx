import type { PeopleView } from '../../register/views.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { Pager } from '../parts/pager.tsx'
import { SideMark } from '../parts/side-mark.tsx'
import { capital, counted } from '../words.ts'

/** All people of a partnership, by name. */
export const PeoplePage = ({ frame, view }: { frame: Frame; view: PeopleView }) => {
  const { partnership, people, alike } = view
  const p = partnership.id
  return (
    <Page title="People" partnership={partnership} frame={frame} name="people">
      <h1>People</h1>
      {people.total === 0 ? (
        <p class="empty">Nobody is entered yet. People come with the records that name them.</p>
      ) : (
        <>
          <p class="lead">{capital(counted(people.total, 'person', 'people'))}, by name as they write it.</p>
          {alike > 0 && (
            <p class="to-do">
              <a href={to.alike(p)}>{capital(counted(alike, 'pair'))} of names may be one person’s</a> and{' '}
              {alike === 1 ? 'waits' : 'wait'} for somebody to look.
            </p>
          )}
          <ul class="rows">
            {people.rows.map((person) => (
              <li>
                <a class="title" href={to.person(p, person.id)}>
                  {person.name}
                </a>{' '}
                {person.side && <SideMark side={person.side} />}
                <p class="about">
                  {[person.post, counted(person.records, 'record')].filter(Boolean).join(' · ')}
                </p>
              </li>
            ))}
          </ul>
          <Pager now={people.page} last={people.pages} what="Page" href={(page) => to.people(p, page)} />
        </>
      )}
    </Page>
  )
}
