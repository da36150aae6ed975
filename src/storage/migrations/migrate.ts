import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import * as register from './0001-register.ts'
import * as copies from './0002-copies.ts'
import * as identities from './0003-identities.ts'
import * as meetingChanges from './0004-meeting-changes.ts'
import * as access from './0005-access.ts'
import * as accounts from './0006-accounts.ts'
import * as trail from './0007-trail.ts'
import * as review from './0008-review.ts'
import * as plans from './0009-plans.ts'
import * as following from './0010-following.ts'
import * as reports from './0011-reports.ts'
import * as reporting from './0013-reporting.ts'
import * as links from './0014-links.ts'
import * as indicators from './0015-indicators.ts'
import * as intakes from './0016-intakes.ts'
import * as planInstrument from './0017-plan-instrument.ts'
import * as reportTemplates from './0018-report-templates.ts'
import * as frameworks from './0019-frameworks.ts'
import * as crosswalk from './0020-crosswalk.ts'
import * as namesOfConcepts from './0021-names-of-concepts.ts'
import * as search from './0022-search.ts'
import * as searchMeetings from './0023-search-meetings.ts'
import * as clauseLinks from './0024-clause-links.ts'
import * as agendaPoints from './0025-agenda-points.ts'
import * as uploads from './0026-uploads.ts'
import * as searching from './0027-searching.ts'
import * as days from './0028-days.ts'
import * as searchTexts from './0030-search-texts.ts'
import * as vectors from './0031-vectors.ts'
import * as when from './0032-when.ts'
import * as wordsOfTexts from './0033-words-of-texts.ts'

/** All migrations by name, in the order of their names. One that has gone out is never edited; a new one follows it. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-register': register,
  '0002-copies': copies,
  '0003-identities': identities,
  '0004-meeting-changes': meetingChanges,
  '0005-access': access,
  '0006-accounts': accounts,
  '0007-trail': trail,
  '0008-review': review,
  '0009-plans': plans,
  '0010-following': following,
  '0011-reports': reports,
  '0013-reporting': reporting,
  '0014-links': links,
  '0015-indicators': indicators,
  '0016-intakes': intakes,
  '0017-plan-instrument': planInstrument,
  '0018-report-templates': reportTemplates,
  '0019-frameworks': frameworks,
  '0020-crosswalk': crosswalk,
  '0021-names-of-concepts': namesOfConcepts,
  '0022-search': search,
  '0023-search-meetings': searchMeetings,
  '0024-clause-links': clauseLinks,
  '0025-agenda-points': agendaPoints,
  '0026-uploads': uploads,
  '0027-searching': searching,
  '0028-days': days,
  '0030-search-texts': searchTexts,
  '0031-vectors': vectors,
  '0032-when': when,
  '0033-words-of-texts': wordsOfTexts,
}

/** Brings a database to the newest tables; does nothing where it has them. Throws where a migration fails. */
export const migrate = async <S>(db: Kysely<S>): Promise<void> => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } })
  const { error, results } = await migrator.migrateToLatest()
  if (!error) return
  const failed = results?.find((result) => result.status === 'Error')?.migrationName
  throw new Error(`the migration ${failed ?? ''} failed`, { cause: error })
}
