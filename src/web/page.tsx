import type { Child } from 'hono/jsx'
import { capacitiesIn, type Person } from '../access/actor.ts'
import { mayAddRecord } from '../access/record.ts'
import { mayReadTrail } from '../access/trail-sight.ts'
import type { PartnershipRef } from '../register/views.ts'
import { to } from './addresses.ts'
import type { Frame } from './frame.ts'

const Sections = ({ p, path, adds, review }: { p: string; path: string; adds: boolean; review: boolean }) => {
  const sections: readonly (readonly [string, string])[] = [
    ...(review ? [['Review', to.review(p)] as const] : []),
    ['Records', to.records(p)],
    ['Statements', to.statements(p)],
    ['Plans', to.plans(p)],
    ['Meetings', to.meetings(p)],
    ['People', to.people(p)],
    ['Issues', to.topics(p, 'issue')],
    ['Areas', to.topics(p, 'area')],
    ['Instruments', to.instruments(p)],
    ['Frameworks', to.frameworks(p)],
    ['Search', to.search(p)],
    ['Agreed language', to.agreedLanguage(p)],
  ]
  const here = path.replace(/[?#].*$/, '')
  const within = (href: string) => here === href || (here.startsWith(`${href}/`) && here !== to.newRecord(p))
  return (
    <nav class="sections" aria-label="Sections">
      {sections.map(([words, href]) => (
        <a href={href} aria-current={here === href ? 'page' : within(href) ? 'true' : undefined}>
          {words}
        </a>
      ))}
      {adds && (
        <a class="add" href={to.newRecord(p)} aria-current={here === to.newRecord(p) ? 'page' : undefined}>
          Add a record
        </a>
      )}
    </nav>
  )
}

/** Who has signed in, leading to their account; else the way to sign in and back. */
/** The posts of somebody in words, whatever they are called in each partnership. */
const postsOf = ({ capacities, administrator }: Person): string =>
  [...new Set(capacities.map(({ post }) => post)), ...(administrator ? ['administrator'] : [])].join(', ')

const Who = ({ frame: { actor, path, unread } }: { frame: Frame }) => (
  <p class="who-asks">
    {actor.kind === 'person' ? (
      <>
        <a class="notices" href={to.notifications()}>
          Notifications{unread ? <span class="count"> {unread}</span> : ''}
        </a>{' '}
        <a href={to.account()}>{actor.name}</a>
        {postsOf(actor) && <span class="how"> {postsOf(actor)}</span>}
      </>
    ) : (
      <a href={to.signIn(path.startsWith(to.signIn()) ? undefined : path)}>Sign in</a>
    )}
  </p>
)

const Head = ({
  title,
  partnership,
  frame,
}: {
  title: string
  partnership: PartnershipRef | null
  frame: Frame
}) => (
  <head>
    <meta charset="utf-8" />
    <title>{partnership ? `${title} – ${partnership.shortName} – Mufakat` : `${title} – Mufakat`}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="stylesheet" href={frame.assets.style} />
    {partnership && <link rel="stylesheet" href={to.sides(partnership.id)} />}
    <script type="module" src={frame.assets.script} />
  </head>
)

/** The page around every page: title, skip link, the way through the partnership, a notice, the main part, the foot. */
export const Page = (props: {
  title: string
  partnership: PartnershipRef | null
  frame: Frame
  /** A name for styles and islands that belong to one page. */
  name: string
  children?: Child
}) => {
  const { title, partnership, frame, name, children } = props
  return (
    <html lang="en-GB">
      <Head title={title} partnership={partnership} frame={frame} />
      <body class={`page-${name}`}>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header class="top">
          <p class="brand">
            <a href={to.home()}>Mufakat</a>
            {partnership && (
              <>
                <span aria-hidden="true"> / </span>
                <a href={to.partnership(partnership.id)}>{partnership.shortName}</a>
              </>
            )}
          </p>
          {partnership && (
            <Sections
              p={partnership.id}
              path={frame.path}
              adds={mayAddRecord(frame.actor, partnership.id).ok}
              review={capacitiesIn(frame.actor, partnership.id).length > 0}
            />
          )}
          <Who frame={frame} />
        </header>
        <div class="notice" role="status" id="notice" data-tone={frame.notice?.tone}>
          {frame.notice && <p>{frame.notice.text}</p>}
        </div>
        <div class="vh" role="status" id="live" />
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <footer class="foot">
          <p>
            <a href={to.help()} data-help>
              Help
            </a>
            : words, marks and keys
            {partnership && mayReadTrail(frame.actor, partnership.id) && (
              <>
                . <a href={to.trail(partnership.id)}>Trail</a>: who did what
              </>
            )}
            {partnership?.demonstration &&
              '. A demonstration: its records, and what the sides are said to have agreed, were written for it and quote nobody.'}
          </p>
          <p class="printed">{frame.origin + frame.path}</p>
        </footer>
      </body>
    </html>
  )
}
