import { assetRoutes } from './asset-routes.ts'
import { bulkRoutes } from './bulks.ts'
import { copyRoutes } from './copies.ts'
import { identityRoutes } from './identities.ts'
import { matterRoutes } from './matters.ts'
import { notificationRoutes } from './notifications.ts'
import { partnershipRoutes } from './partnerships.ts'
import { proposalRoutes } from './proposals.ts'
import { recordMeetingRoutes } from './record-meeting.ts'
import { recordStandingRoutes } from './record-standing.ts'
import { recordRoutes } from './records.ts'
import { registerRoutes } from './register.ts'
import { reviewRoutes } from './review.ts'
import type { Route } from './route.ts'
import { secondingRoutes } from './secondings.ts'
import { statementRoutes } from './statements.ts'

/** Every address of the server. Of two that fit, the first answers: fixed words come before parameters. */
export const ROUTES: readonly Route[] = [
  ...assetRoutes,
  ...notificationRoutes,
  ...reviewRoutes,
  ...bulkRoutes,
  ...secondingRoutes,
  ...matterRoutes,
  ...proposalRoutes,
  ...recordRoutes,
  ...copyRoutes,
  ...recordMeetingRoutes,
  ...recordStandingRoutes,
  ...statementRoutes,
  ...identityRoutes,
  ...registerRoutes,
  ...partnershipRoutes,
]
