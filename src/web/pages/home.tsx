import type { PartnershipRef } from '../../register/views.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'

export type HomePageProps = { readonly frame: Frame; readonly partnerships: readonly PartnershipRef[] }

/** The partnerships of this instance. With one only, the server leads there at once. */
export const HomePage = ({ frame, partnerships }: HomePageProps) => (
  <Page title="Partnerships" partnership={null} frame={frame} name="home">
    <h1>Partnerships</h1>
    {partnerships.length === 0 ? (
      <p class="empty">
        No partnership is kept here yet. One comes as a file that names its two sides, or with the
        demonstration.
      </p>
    ) : (
      <ul class="partnerships">
        {partnerships.map((partnership) => (
          <li>
            <h2>
              <a href={to.partnership(partnership.id)}>{partnership.name}</a>
            </h2>
            <p class="how">
              {[...partnership.sides]
                .sort((a, b) => a.order - b.order)
                .map((side) => side.name)
                .join(' and ')}
            </p>
            <p>{partnership.about}</p>
          </li>
        ))}
      </ul>
    )}
  </Page>
)
