import { isNarrowed } from '../../register/watch/said.ts'
import { WATCH_SORTS, type WatchSort, type WatchView } from '../../register/watch/watch-views.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { LookForm } from '../parts/look-form.tsx'
import { Pager } from '../parts/pager.tsx'
import { WatchedTopicItem } from '../parts/watched-topic-item.tsx'
import { sparkScale } from '../parts/year-spark.tsx'
import { lookedWords } from '../watch-words.ts'
import { capital, counted } from '../words.ts'

const NAMES = {
  issue: { title: 'Issues of concern', one: 'issue', other: 'area', others: 'Areas of cooperation' },
  area: { title: 'Areas of cooperation', one: 'area', other: 'issue', others: 'Issues of concern' },
} as const

export const SORT_WORDS: Readonly<Record<WatchSort, string>> = {
  statements: 'most statements first',
  last: 'spoken of latest first',
  first: 'oldest first',
  silence: 'longest silence first',
  strength: 'firmest first',
  name: 'by name',
}

type Given = { readonly view: WatchView }

const addressOf = ({ kind, narrow, sort }: WatchView) => ({ kind, sort, ...narrow })

const Form = ({ view }: Given) => {
  const { partnership, kind, narrow, mechanisms, sort } = view
  const p = partnership.id
  return (
    <LookForm
      {...{ action: to.watch(p), narrow, mechanisms, sides: partnership.sides }}
      narrowed={isNarrowed(narrow)}
      all={to.watch(p, { kind, sort })}
    >
      {kind === 'area' && <input type="hidden" name="kind" value="area" />}
      <label>
        In order
        <select name="sort">
          {WATCH_SORTS.map((each) => (
            <option value={each} selected={each === sort}>
              {SORT_WORDS[each]}
            </option>
          ))}
        </select>
      </label>
    </LookForm>
  )
}

const finding = (view: WatchView): string => {
  const { kind, topics, narrow, mechanisms, partnership } = view
  const words = lookedWords(narrow, { mechanisms, sides: partnership.sides })
  const of = words.length > 0 ? `: ${words.join(', ')}` : ''
  return `${capital(counted(topics.total, NAMES[kind].one))} spoken of${of}, ${SORT_WORDS[view.sort]}.`
}

/** How each issue of concern, or area of cooperation, is spoken of through the years: the first words and the last, and the silence since. */
export const WatchPage = ({ frame, view }: { frame: Frame } & Given) => {
  const { partnership, kind, topics, unread } = view
  const p = partnership.id
  const names = NAMES[kind]
  const scale = sparkScale(topics.rows.map(({ watched }) => watched.byYear))
  return (
    <Page title={`Watch: ${names.title}`} partnership={partnership} frame={frame} name="watch">
      <p class="eyebrow">
        <a href={to.topics(p, kind)}>{names.title}</a>
      </p>
      <h1>When each was spoken of, and since when no more</h1>
      <p class="how">
        Counted are statements whose words name it, but for those that were rejected or withdrawn. Every
        number leads to its statements. The same for{' '}
        <a href={to.watch(p, { kind: names.other })}>{names.others.toLowerCase()}</a>. What comes up and has
        no action line yet: <a href={to.newAreas(p)}>new areas</a>.
      </p>
      <Form view={view} />
      {unread && (
        <p class="hint">
          The newest twenty thousand are looked through, and there are older ones. Choose years to look
          further back.
        </p>
      )}
      {topics.total === 0 ? (
        <p class="empty">
          {isNarrowed(view.narrow)
            ? 'Nothing of this kind was spoken of there. Show all to look more widely.'
            : 'None is named in a statement yet. They come with the records that name them.'}
        </p>
      ) : (
        <>
          <p class="lead" role="status">
            {finding(view)}
          </p>
          <ol class="watch-list">
            {topics.rows.map((row) => (
              <WatchedTopicItem view={view} row={row} scale={scale} />
            ))}
          </ol>
        </>
      )}
      <Pager
        {...{ now: topics.page, last: topics.pages, what: 'Page' }}
        href={(page) => to.watch(p, { ...addressOf(view), page })}
      />
      {topics.total > 0 && (
        <p class="more">
          <a href={to.watch(p, addressOf(view), 'csv')} download>
            All of it as a table (CSV)
          </a>
        </p>
      )}
    </Page>
  )
}
