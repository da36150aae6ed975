import { assetRoutes } from './asset-routes.ts'
import { copyRoutes } from './copies.ts'
import { identityRoutes } from './identities.ts'
import { partnershipRoutes } from './partnerships.ts'
import { proposalRoutes } from './proposals.ts'
import { recordMeetingRoutes } from './record-meeting.ts'
import { recordStandingRoutes } from './record-standing.ts'
import { recordRoutes } from './records.ts'
import { registerRoutes } from './register.ts'
import type { Route } from './route.ts'
import { statementRoutes } from './statements.ts'
import { trailRoutes } from './trail.ts'

/** Every address of the server. Of two that fit, the first answers: fixed words come before parameters. */
export const ROUTES: readonly Route[] = [
  ...assetRoutes,
  ...proposalRoutes,
  ...recordRoutes,
  ...copyRoutes,
  ...recordMeetingRoutes,
  ...recordStandingRoutes,
  ...statementRoutes,
  ...identityRoutes,
  ...registerRoutes,
  ...trailRoutes,
  ...partnershipRoutes,
]
