import { abbreviationRoutes } from './abbreviations.ts'
import { agreedLanguageRoutes } from './agreed-language.ts'
import { alignmentRoutes } from './alignments.ts'
import { assetRoutes } from './asset-routes.ts'
import { briefRoutes } from './briefs.ts'
import { bulkRoutes } from './bulks.ts'
import { calendarRoutes } from './calendar.ts'
import { clauseRoutes } from './clauses.ts'
import { copyRoutes } from './copies.ts'
import { crosswalkRoutes } from './crosswalk.ts'
import { evidenceRoutes } from './evidence.ts'
import { followingRoutes } from './following.ts'
import { frameworkRoutes } from './frameworks.ts'
import { identityRoutes } from './identities.ts'
import { indicatorRoutes } from './indicators.ts'
import { intakeRoutes } from './intakes.ts'
import { linkRoutes } from './links.ts'
import { mapRoutes } from './map.ts'
import { matterRoutes } from './matters.ts'
import { newAreaRoutes } from './new-areas.ts'
import { notificationRoutes } from './notifications.ts'
import { partnershipRoutes } from './partnerships.ts'
import { planRoutes } from './plans.ts'
import { proposalRoutes } from './proposals.ts'
import { recordMeetingRoutes } from './record-meeting.ts'
import { recordStandingRoutes } from './record-standing.ts'
import { recordRoutes } from './records.ts'
import { registerRoutes } from './register.ts'
import { reviewRoutes } from './review.ts'
import { roundRoutes } from './rounds.ts'
import type { Route } from './route.ts'
import { savedSearchRoutes } from './saved-searches.ts'
import { searchRoutes } from './search.ts'
import { secondingRoutes } from './secondings.ts'
import { accessRoutes } from './sign-in/access-routes.ts'
import { accountRoutes } from './sign-in/account-routes.ts'
import { accountsRoutes } from './sign-in/accounts-routes.ts'
import { firstAdministratorRoutes } from './sign-in/first-administrator-routes.ts'
import { invitationRoutes } from './sign-in/invitation-routes.ts'
import { passkeyRoutes } from './sign-in/passkey-routes.ts'
import { passwordRoutes } from './sign-in/password-routes.ts'
import { providerRoutes } from './sign-in/provider-routes.ts'
import { signInRoutes } from './sign-in/sign-in-routes.ts'
import { statementRoutes } from './statements.ts'
import { templateRoutes } from './templates.ts'
import { trailRoutes } from './trail.ts'
import { uploadRoutes } from './uploads.ts'
import { watchRoutes } from './watch.ts'

/** Every address of the server. Of two that fit, the first answers: fixed words come before parameters. */
export const ROUTES: readonly Route[] = [
  ...assetRoutes,
  ...signInRoutes,
  ...passkeyRoutes,
  ...providerRoutes,
  ...passwordRoutes,
  ...firstAdministratorRoutes,
  ...accountRoutes,
  ...accountsRoutes,
  ...accessRoutes,
  ...invitationRoutes,
  ...calendarRoutes,
  ...notificationRoutes,
  ...reviewRoutes,
  ...bulkRoutes,
  ...secondingRoutes,
  ...matterRoutes,
  ...planRoutes,
  ...intakeRoutes,
  ...followingRoutes,
  ...indicatorRoutes,
  ...evidenceRoutes,
  ...linkRoutes,
  ...alignmentRoutes,
  ...frameworkRoutes,
  ...crosswalkRoutes,
  ...roundRoutes,
  ...proposalRoutes,
  ...uploadRoutes,
  ...recordRoutes,
  ...copyRoutes,
  ...recordMeetingRoutes,
  ...recordStandingRoutes,
  ...statementRoutes,
  ...identityRoutes,
  ...briefRoutes,
  ...templateRoutes,
  ...searchRoutes,
  ...abbreviationRoutes,
  ...savedSearchRoutes,
  ...watchRoutes,
  ...newAreaRoutes,
  ...mapRoutes,
  ...agreedLanguageRoutes,
  ...clauseRoutes,
  ...registerRoutes,
  ...trailRoutes,
  ...partnershipRoutes,
]
