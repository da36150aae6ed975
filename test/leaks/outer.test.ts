import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Role } from '../../src/access/actor.ts'
import { MARKINGS, STAGES, type Standing } from '../../src/register/standing.ts'
import { ROUTES } from '../../src/server/routes.ts'
import { ABSENT } from './fill.ts'
import { type Ground, groundOver, type Sent } from './ground.ts'
import { byRole, EDITS, HOLDERS, type Holder, lacks, marked, moving, P } from './judges.ts'
import { knownIn, type Thing } from './known.ts'
import { openWall } from './open-wall.ts'
import { newRegister } from './place.ts'
import { makeWorld } from './world.ts'

const DECIDES = [...EDITS, 'validating-officer'] as const

/** What is sent, and whether it may be done: "may", or why not. */
type Asking = { readonly path: string; readonly sent: Sent; readonly ought: string }
type Asked = (who: Holder, thing: Thing, standing: Standing) => readonly Asking[]

const edited =
  (rest: string, sent: Sent): Asked =>
  (who, { id }, standing) => [
    { path: `/${P}/records/${id}/${rest}`, sent, ought: byRole(EDITS)(who, standing) },
  ]

const proposalOf = (who: Holder, { audience }: Thing) =>
  who.machine || ('owner' in audience && EDITS.includes(who.role) && who.side === audience.owner)

/** Forms about the second line of a record's plan. */
const followed =
  (rest: string, sent: Sent): Asked =>
  (who, { id }, standing) => [
    { path: `/${P}/plans/${id}/lines/2/${rest}`, sent, ought: byRole(DECIDES)(who, standing) },
  ]

/** Forms about what is under review: whoever holds no post here is told that there is nothing, as of what they do not see. */
const reviewed =
  (rest: string, sent: Sent, roles: readonly (Role | null)[]): Asked =>
  (who, { id }, standing) => {
    if (who.machine) return []
    const path = `/${P}/review/statement-${id}-4/${rest}`
    const ought = who.role === null ? 'gone' : byRole(roles)(who, { ...standing, stage: 'joint' })
    return [{ path, sent, ought: standing.stage === 'draft' ? 'unsaid' : ought }]
  }

const DISCUSS: readonly (Role | null)[] = ['focal-point', ...DECIDES]

/** Something that is nowhere, or of another's own: nobody is told of it. */
const nowhere =
  (path: string, sent: Sent = {}): Asked =>
  (who) =>
    who.machine ? [] : [{ path, sent, ought: 'gone' }]

const bulkSent: Sent = { act: 'confirm', chosen: '1.1.1', reason: 'Agreed' }
const inviting: Sent = { email: 'guest@example.org', role: 'reader', side: 'hill', post: 'Guest' }

/** Posts of a side are its co-chair's to give; whoever runs the machine begins, with a co-chair where there is none. */
const invites: Asked = (who) => {
  if (who.machine) return []
  const runs = who.actor.kind === 'person' && who.actor.administrator
  const ought = who.role === 'co-chair' && who.side === 'hill' ? 'may' : 'not-yours'
  return [{ path: `/${P}/invitations`, sent: inviting, ought: who.role === null && !runs ? 'gone' : ought }]
}

/** What belongs to an account, whoever it is: others are led to sign in, or told what is wrong with what they sent. */
const accountsOwn = (path: string): { readonly on: 'nothing'; readonly asked: Asked } => ({
  on: 'nothing',
  asked: () => [{ path, sent: {}, ought: 'unsaid' }],
})

const OF_THE_INSTANCE = [
  ...['/sign-in', '/sign-out', '/sign-in/passkey/question', '/sign-in/passkey', '/forgotten-password'],
  ...[
    '/account/passkeys/question',
    '/account/passkeys',
    '/account/calendar',
    '/account/name',
    '/account/password',
  ],
  ...['/account/sessions/others', '/notifications/read', '/notifications/settings'],
]

/** Every form by which something is changed: on what it is tried, and who may. A route that is missing fails by its name. */
const FORMS: Readonly<
  Record<string, { readonly on: 'records' | 'proposals' | 'nothing'; readonly asked: Asked }>
> = {
  '/:p/records/:id/stage': {
    on: 'records',
    asked: (who, { id }, standing) =>
      STAGES.filter((to) => to !== standing.stage).map((to) => ({
        path: `/${P}/records/${id}/stage`,
        sent: { from: standing.stage, to },
        ought: moving(who, standing, to),
      })),
  },
  '/:p/records/:id/marking': {
    on: 'records',
    asked: (who, { id }, standing) =>
      MARKINGS.map((marking) => ({
        path: `/${P}/records/${id}/marking`,
        sent: { marking },
        ought: marked(who, standing, marking),
      })),
  },
  '/:p/records/:id/meeting': { on: 'records', asked: edited('meeting', { meeting: 'none' }) },
  '/:p/records/:id/plan': {
    on: 'records',
    asked: edited('plan', { title: 'A plan', from: '', until: '', what: '', number: '' }),
  },
  '/:p/records/:id/plan/removal': { on: 'records', asked: edited('plan/removal', {}) },
  '/:p/plans/:id/rounds': {
    on: 'records',
    asked: (who, { id }, standing) => [
      {
        path: `/${P}/plans/${id}/rounds`,
        sent: { act: 'open', period: '2027', due: '2028-01-31' },
        ought: byRole(EDITS)(who, standing),
      },
    ],
  },
  '/:p/plans/:id/lines/:n/activities': {
    on: 'records',
    asked: followed('activities', { title: 'A visit', state: 'planned' }),
  },
  '/:p/plans/:id/lines/:n/reports': {
    on: 'records',
    asked: (who, { id }, standing) => {
      if (who.machine) return []
      const path = `/${P}/plans/${id}/lines/2/reports`
      const ought = byRole(['focal-point', ...DECIDES])(who, { ...standing, stage: 'joint' })
      return [
        // Which lines there are is the database's to say; who reports at all, this wall's.
        {
          path,
          sent: { words: 'We met', period: '2025' },
          ought: standing.stage === 'draft' ? 'unsaid' : ought,
        },
      ]
    },
  },
  '/:p/plans/:id/instrument': {
    on: 'records',
    asked: (who, { id }, standing) => [
      {
        path: `/${P}/plans/${id}/instrument`,
        ...{ sent: { instrument: '' }, ought: byRole(EDITS)(who, standing) },
      },
    ],
  },
  '/:p/plans/:id/intakes': {
    on: 'records',
    asked: (who, { id }, standing) => [
      {
        path: `/${P}/plans/${id}/intakes`,
        ...{ sent: { record: String(id), step: '2.0', seen: 'x' }, ought: byRole(DECIDES)(who, standing) },
      },
    ],
  },
  '/:p/plans/:id/intakes/:i/undoing': {
    on: 'records',
    asked: (who, { id }, standing) => [
      {
        path: `/${P}/plans/${id}/intakes/taken-${id}/undoing`,
        ...{ sent: {}, ought: byRole(DECIDES)(who, standing) },
      },
    ],
  },
  '/:p/plans/:id/meanings': {
    on: 'records',
    asked: (who, { id }, standing) => [
      {
        path: `/${P}/plans/${id}/meanings`,
        sent: { kind: 'status', words: 'Done', meaning: 'completed' },
        ought: byRole(DECIDES)(who, standing),
      },
    ],
  },
  '/:p/plans/:id/lines/:n/indicators': {
    on: 'records',
    asked: followed('indicators', { act: 'write', title: 'Share of ports', unit: '%' }),
  },
  '/:p/plans/:id/lines/:n/values': {
    on: 'records',
    asked: followed('values', {
      act: 'set',
      indicator: ABSENT.word,
      version: '1',
      period: '2025',
      value: '5',
    }),
  },
  '/:p/plans/:id/lines/:n/evidence': {
    on: 'records',
    asked: followed('evidence', { act: 'remove', activity: ABSENT.word, version: '1', nth: '1' }),
  },
  '/:p/plans/:id/lines/:n/alignments': {
    on: 'records',
    asked: followed('alignments', { act: 'join', concept: '1.1' }),
  },
  '/:p/records/:id/statements/:n/alignments': {
    on: 'records',
    asked: (who, { id }, standing) => [
      {
        path: `/${P}/records/${id}/statements/4/alignments`,
        ...{ sent: { act: 'join', concept: '1.1' }, ought: byRole(DECIDES)(who, standing) },
      },
    ],
  },
  '/:p/records/:id/statements/:n/links': {
    on: 'records',
    asked: (who, { id }, standing) => [
      {
        path: `/${P}/records/${id}/statements/4/links`,
        ...{ sent: { act: 'join', plan: String(id), line: '2' }, ought: byRole(DECIDES)(who, standing) },
      },
    ],
  },
  '/:p/records/:id/statements/:n/clause-links': {
    on: 'records',
    asked: (who, { id }, standing) => [
      {
        path: `/${P}/records/${id}/statements/4/clause-links`,
        ...{ sent: { act: 'confirm', wording: '9876/1' }, ought: byRole(DECIDES)(who, standing) },
      },
    ],
  },
  '/:p/plans/:id/succession': {
    on: 'records',
    asked: (who, { id }, standing) => [
      {
        path: `/${P}/plans/${id}/succession`,
        sent: { act: 'join', later: String(id), line: '2', successor: '2' },
        ought: byRole(DECIDES)(who, standing),
      },
    ],
  },
  '/:p/plans/:id/lines/:n/status': {
    on: 'records',
    asked: followed('status', { status: 'retired', reason: 'So', seen: '0' }),
  },
  '/:p/plans/:id/lines/:n/bodies': { on: 'records', asked: followed('bodies', { body: '1', act: 'lead' }) },
  '/:p/records/:id/copies': { on: 'records', asked: edited('copies', { proposal: '1' }) },
  '/:p/records/:id/readings': { on: 'records', asked: edited('readings', {}) },
  '/:p/records/:id/copies/:n/removal': {
    on: 'records',
    asked: (who, { id, parts }, standing) =>
      (parts.copies ?? []).map((n) => ({
        path: `/${P}/records/${id}/copies/${n}/removal`,
        sent: {},
        ought: byRole(EDITS)(who, standing),
      })),
  },
  '/:p/records/:id/statements/:n/decisions': {
    on: 'records',
    asked: (who, { id }, standing) => [
      {
        path: `/${P}/records/${id}/statements/4/decisions`,
        sent: { act: 'confirm', revision: '1' },
        ought: byRole(DECIDES)(who, standing),
      },
    ],
  },
  '/:p/crosswalk': {
    on: 'nothing',
    asked: (who, _, standing) => [
      {
        path: `/${P}/crosswalk`,
        sent: {
          first: 'aims',
          second: 'thrusts',
          act: 'agree',
          'from-code': '1',
          'to-code': '1',
          seen: '99',
        },
        ought: who.machine ? 'no-post-here' : byRole(DECIDES)(who, { ...standing, stage: 'joint' }),
      },
    ],
  },
  '/:p/templates/:kind': {
    on: 'nothing',
    asked: (who, _, standing) => [
      {
        path: `/${P}/templates/brief`,
        ...{
          sent: {},
          ought: who.machine ? 'no-post-here' : byRole(EDITS)(who, { ...standing, stage: 'joint' }),
        },
      },
    ],
  },
  '/:p/templates/:kind/:n': {
    on: 'nothing',
    asked: (who, _, standing) => [
      {
        path: `/${P}/templates/brief/9876`,
        sent: { act: 'withdraw' },
        ought: who.machine ? 'no-post-here' : byRole(EDITS)(who, { ...standing, stage: 'joint' }),
      },
    ],
  },
  '/:p/agenda-points': {
    on: 'nothing',
    asked: (who, _, standing) => [
      {
        path: `/${P}/agenda-points`,
        sent: { act: 'withdraw', mechanism: '1', words: 'nothing of the kind' },
        ought: who.machine ? 'no-post-here' : byRole(EDITS)(who, { ...standing, stage: 'joint' }),
      },
    ],
  },
  '/:p/searches': {
    on: 'nothing',
    asked: (who) => [
      {
        path: `/${P}/searches`,
        sent: { name: '', q: '' },
        ought: who.role === null ? lacks(who) : 'may',
      },
    ],
  },
  '/:p/searches/removal': {
    on: 'nothing',
    asked: (who) => [
      {
        path: `/${P}/searches/removal`,
        sent: { id: 'nothing of the kind' },
        ought: who.role === null ? lacks(who) : 'may',
      },
    ],
  },
  '/:p/abbreviations': {
    on: 'nothing',
    asked: (who, _, standing) => [
      {
        path: `/${P}/abbreviations`,
        sent: { short: '', meaning: '' },
        ought: who.machine ? 'no-post-here' : byRole(EDITS)(who, { ...standing, stage: 'joint' }),
      },
    ],
  },
  '/:p/abbreviations/removal': {
    on: 'nothing',
    asked: (who, _, standing) => [
      {
        path: `/${P}/abbreviations/removal`,
        sent: { short: 'NK', meaning: 'nothing of the kind' },
        ought: who.machine ? 'no-post-here' : byRole(EDITS)(who, { ...standing, stage: 'joint' }),
      },
    ],
  },
  '/:p/people/identities': {
    on: 'nothing',
    asked: (who, _, standing) => [
      {
        path: `/${P}/people/identities`,
        sent: { act: 'apart', one: '1', other: '2' },
        ought: byRole(DECIDES)(who, { ...standing, stage: 'joint' }),
      },
    ],
  },
  '/:p/proposals': {
    on: 'nothing',
    asked: (who, _, standing) => [
      {
        path: `/${P}/proposals`,
        sent: { text: 'The sides agreed to row.' },
        ought: byRole(EDITS)(who, { ...standing, stage: 'joint' }),
      },
    ],
  },
  '/:p/records': {
    on: 'proposals',
    asked: (who, thing, standing) => {
      const may = byRole(EDITS)(who, { ...standing, stage: 'joint' })
      const sent = { proposal: String(thing.id), title: 'Kept', kind: 'press-release', meeting: 'none' }
      return [{ path: `/${P}/records`, sent, ought: may === 'may' && !proposalOf(who, thing) ? 'gone' : may }]
    },
  },
  '/:p/proposals/:id/readings': {
    on: 'proposals',
    // What was read already is not read again: nobody is told more of it than that it isn't there.
    asked: (_, thing) => [{ path: `/${P}/proposals/${thing.id}/readings`, sent: {}, ought: 'unsaid' }],
  },
  '/:p/proposals/:id/removal': {
    on: 'proposals',
    asked: (who, thing) => [
      {
        path: `/${P}/proposals/${thing.id}/removal`,
        sent: {},
        ought: proposalOf(who, thing) ? 'may' : 'gone',
      },
    ],
  },
  '/:p/review/:subject/comments': {
    on: 'records',
    asked: reviewed('comments', { words: 'We agree', scope: 'own' }, DISCUSS),
  },
  '/:p/review/:subject/assignments': {
    on: 'records',
    asked: reviewed('assignments', { to: 'person nobody' }, DECIDES),
  },
  '/:p/review/:subject/settling': {
    on: 'records',
    // Which discussions there are is the database's to say; who may settle one that is seen, this wall's.
    asked: (who, { id }, standing) => {
      if (who.machine) return []
      const path = `/${P}/review/statement-${id}-4/settling`
      const ought = byRole(DISCUSS)(who, { ...standing, stage: 'joint' })
      return [
        { path, sent: { act: 'settle', owner: '' }, ought: standing.stage === 'draft' ? 'unsaid' : ought },
      ]
    },
  },
  '/:p/review/:subject/secondings/:s': {
    on: 'records',
    asked: (who, { id }, standing) =>
      who.machine
        ? []
        : [
            {
              path: `/${P}/review/statement-${id}-4/secondings/${ABSENT.word}`,
              sent: { act: 'agree' },
              ought: byRole(DECIDES)(who, standing),
            },
          ],
  },
  '/:p/review/comments/:c/edits': {
    on: 'nothing',
    asked: nowhere(`/${P}/review/comments/${ABSENT.word}/edits`, { words: 'We agree' }),
  },
  '/:p/review/comments/:c/withdrawal': {
    on: 'nothing',
    asked: nowhere(`/${P}/review/comments/${ABSENT.word}/withdrawal`),
  },
  '/:p/review/assignments/:a/done': {
    on: 'nothing',
    asked: nowhere(`/${P}/review/assignments/${ABSENT.word}/done`, { act: 'done' }),
  },
  '/:p/review/acts/:b/undoing': {
    on: 'nothing',
    asked: nowhere(`/${P}/review/acts/${ABSENT.word}/undoing`),
  },
  '/:p/review/decisions': {
    on: 'nothing',
    asked: (who, _, standing) =>
      who.machine
        ? []
        : [
            {
              path: `/${P}/review/decisions`,
              sent: bulkSent,
              ought: byRole(DECIDES)(who, { ...standing, stage: 'joint' }),
            },
          ],
  },
  '/:p/invitations': { on: 'nothing', asked: invites },
  '/:p/invitations/:id/withdrawal': {
    on: 'nothing',
    asked: nowhere(`/${P}/invitations/9876/withdrawal`),
  },
  '/:p/appointments/:id/end': { on: 'nothing', asked: nowhere(`/${P}/appointments/9876/end`) },
  // What a link or an account says, who asks does not change.
  '/:p/invitations/:token': accountsOwn(`/${P}/invitations/none`),
  '/:p/invitations/:id/acceptance': accountsOwn(`/${P}/invitations/9876/acceptance`),
  '/new-password/:token': accountsOwn('/new-password/none'),
  '/first-administrator/:token': accountsOwn('/first-administrator/none'),
  '/account/sessions/:id/end': accountsOwn('/account/sessions/none/end'),
  '/account/passkeys/:id/removal': accountsOwn('/account/passkeys/none/removal'),
  '/accounts/:id/block': { on: 'nothing', asked: nowhere('/accounts/nobody/block', { blocked: 'yes' }) },
  ...Object.fromEntries(OF_THE_INSTANCE.map((path) => [path, accountsOwn(path)])),
}

/** Why somebody may not, by whose post they hold: these are answered with 403. */
const FORBIDDEN = [
  'sign-in-first',
  'no-post-here',
  'role-not-enough',
  'for-owner-side',
  'for-other-side',
  'not-yours',
]

describe('with the inner wall taken away, the outer one still stands', () => {
  let ground: Ground
  let drop: () => Promise<void>
  let tried = 0
  before(async () => {
    const register = await newRegister()
    drop = register.drop
    await makeWorld(register.store)
    await openWall(register.store)
    ground = await groundOver(register.store)
  })
  after(async () => {
    console.log(`# ${tried} forms sent with the inner wall open`)
    await ground?.close()
    await drop?.()
  })

  test('of each form it is said who may send it', () => {
    const posts = ROUTES.filter(({ method }) => method === 'POST').map(({ path }) => path)
    assert.deepEqual(
      posts.filter((path) => !Object.hasOwn(FORMS, path)),
      [],
    )
  })

  const check = async (who: Holder, { path, sent, ought }: Asking) => {
    tried++
    const { status } = await ground.post(who.actor, path, sent)
    const as = who.actor.kind === 'public' ? 'a reader' : who.actor.name
    const line = `${as} sends ${path} ${JSON.stringify(sent)}: ${status} where it ought to be ${ought}`
    if (FORBIDDEN.includes(ought)) assert.ok(status === 403 || status === 404, line)
    else if (ought === 'gone') assert.ok(status === 404 || status === 409, line)
    else if (ought === 'unsaid') assert.ok(status < 500, line)
    else assert.notEqual(status, 403, line)
  }

  for (const [route, { on, asked }] of Object.entries(FORMS))
    test(`POST ${route} is refused to whoever may not`, async () => {
      for (const who of HOLDERS.toReversed()) {
        const things = (await knownIn(ground.store)).filter(
          ({ kind, p }) => p === P && (on === 'nothing' ? kind === 'records' : kind === on),
        )
        for (const thing of on === 'nothing' ? things.slice(0, 1) : things) {
          const ref = on === 'proposals' ? null : await ground.store.records.ref(P, Number(thing.id))
          const standing = ref?.standing ?? { owner: null, stage: 'joint', marking: 'UNCLASSIFIED' }
          const asks = asked(who, thing, standing)
          // What may be done is done once or twice: it is the refusals that are looked for, and nothing they leave changed.
          for (const each of asks.filter(({ ought }) => ought !== 'may')) await check(who, each)
        }
        const thing = things.at(-1)
        const ref = thing && (on === 'proposals' ? null : await ground.store.records.ref(P, Number(thing.id)))
        for (const each of thing
          ? asked(who, thing, ref?.standing ?? { owner: null, stage: 'joint', marking: 'UNCLASSIFIED' })
          : [])
          if (each.ought === 'may') await check(who, each)
      }
      assert.deepEqual(ground.faults, [])
    })
})
