import type { Outcome } from '../text/outcome.ts'
import { granted } from '../text/outcome.ts'
import { accounts } from './accounts.ts'
import { alike } from './alike.ts'
import { appointments } from './appointments.ts'
import { attempts } from './attempts.ts'
import { copies } from './copies.ts'
import { decisions } from './decisions.ts'
import { type Engine, openEngine, type Where } from './engines/engine.ts'
import type { EngineRefusal } from './engines/refusal.ts'
import { identities } from './identities.ts'
import { imports } from './imports.ts'
import { instruments } from './instruments.ts'
import { invitations } from './invitations.ts'
import { kept } from './kept.ts'
import { mechanisms, meetings } from './meetings.ts'
import { migrate } from './migrations/migrate.ts'
import { names } from './names.ts'
import { overview } from './overview.ts'
import { partnerships } from './partnerships.ts'
import { passkeys } from './passkeys.ts'
import { people } from './people.ts'
import { proposals } from './proposals.ts'
import { readings } from './readings.ts'
import { recordMeetings } from './record-meetings.ts'
import { records } from './records.ts'
import type { Schema } from './schema.ts'
import { sessions } from './sessions.ts'
import { statements } from './statements.ts'
import { storableText } from './storable-text.ts'
import { topics } from './topics.ts'

export type { Where }

/** Opens the register and brings its tables up to date. One reader and one writer a noun; `close` when done. */
export const openStore = async (where: Where): Promise<Outcome<Store, EngineRefusal>> => {
  const opened = await openEngine<Schema>(where)
  return opened.ok ? granted(await storeOn(opened.value)) : opened
}

/** The register in an open database, which it closes where its tables can't be brought up to date. */
const storeOn = async ({ db, name, close }: Engine<Schema>): Promise<Store> => {
  try {
    await migrate(db)
  } catch (error) {
    await close()
    throw error
  }
  return storeOver(db.withPlugin(storableText), name, close)
}

const storeOver = (db: Parameters<typeof records>[0]['db'], engine: string, close: () => Promise<void>) => {
  const context = { db }
  return {
    engine,
    db,
    partnerships: partnerships(context),
    overview: overview(context),
    records: records(context),
    recordMeetings: recordMeetings(context),
    copies: copies(context),
    imports: imports(context),
    readings: readings(context),
    statements: statements(context),
    decisions: decisions(context),
    proposals: proposals(context),
    meetings: meetings(context),
    mechanisms: mechanisms(context),
    people: people(context),
    alike: alike(context),
    identities: identities(context),
    topics: topics(context),
    instruments: instruments(context),
    names: names(context),
    accounts: accounts(context),
    appointments: appointments(context),
    attempts: attempts(context),
    invitations: invitations(context),
    kept: kept(context),
    passkeys: passkeys(context),
    sessions: sessions(context),
    close,
  }
}

export type Store = ReturnType<typeof storeOver>
