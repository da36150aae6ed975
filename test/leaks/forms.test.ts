import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import { ROUTES } from '../../src/server/routes.ts'
import { difference, withoutAddress } from './alike.ts'
import { ABSENT, addressesOf, fieldsRead } from './fill.ts'
import type { Answer, Sent } from './ground.ts'
import { DRAWN, isDrawn, WORD } from './known.ts'
import { overWorld } from './over-world.ts'
import { itsTurn, SHORT } from './place.ts'
import { foreignIn } from './search-answer.ts'
import { ACTORS, FEW, mayKnow } from './sights.ts'

/** What each field of a form is filled with. Nothing in it shares a draft: what is hidden stays so for the whole run. */
const FIELDS: Sent = {
  ...{
    act: 'confirm',
    revision: '1',
    reason: 'Agreed by both',
    kind: 'note',
    verb: 'note',
    actor: '',
    quote: '',
  },
  ...{ short: 'ROW', q: 'rowing', alert: 'yes' },
  ...{ wording: '1/1', typed: 'yes' },
  ...{
    one: '1',
    other: '2',
    lead: '1',
    of: '1',
    back: '/alpha/people/alike',
    title: 'A title',
    published: '2020-01-01',
  },
  ...{ meeting: 'none', source: 'https://example.org/', marking: 'UNCLASSIFIED', proposal: '1', seen: '0' },
  ...{ text: 'The sides agreed to row boats on the river.', from: 'draft', to: 'joint' },
  ...{ mechanism: '1', words: 'We agree', scope: 'own', owner: '*', due: '', note: 'Soon', instead: '' },
  ...{ chosen: '1.1.1', shown: '1.1.1', which: '', digest: 'daily', remind: '3', sorts: 'due', id: '' },
  ...{ email: 'guest@example.org', role: 'reader', side: 'hill', body: '', post: 'Guest', until: '' },
  ...{
    report: '',
    plan: '1',
    later: '1',
    line: '2',
    successor: '2',
    round: '',
    period: '2025',
    claim: '',
    what: 'line',
    number: '1.1',
    activity: '',
    version: '0',
    state: 'planned',
    date: '2031',
  },
  ...{
    place: 'Low Bank',
    participants: '',
    budget: '',
    currency: '',
    address: '',
    shows: '',
    nth: '1',
    record: '1',
    step: '2.0',
    meaning: 'completed',
    instrument: '1',
    indicator: '',
    unit: '%',
    baseline: '',
    'baseline-period': '',
    target: '',
    'target-period': '',
    value: '5',
    milestone: '',
    'milestone-due': '',
    'milestone-done': '',
    status: 'retired',
    ...{ first: 'aims', second: 'thrusts', from: '1', to: '2', 'from-code': '', 'to-code': '' },
    ...{ relation: 'close', degree: 'high', rationale: 'So', seen: '0' },
    concept: '1.1',
    framework: '',
    code: '',
  },
  // Nobody signs in by them: they are wrong, so that who asks stays who they are.
  ...{ name: 'Guest', password: 'short', current: 'wrong', blocked: 'no' },
}

/** Fields that name a thing by its number, and the kind of thing. */
const NUMBERED: Readonly<Record<string, string>> = {
  ...{ one: 'people', other: 'people', lead: 'people', meeting: 'meetings', proposal: 'proposals' },
  ...{ plan: 'plans', later: 'plans', record: 'records', instrument: 'instruments' },
}

const BODIES: readonly Sent[] = [
  FIELDS,
  { ...FIELDS, act: 'apart', kind: 'press-release' },
  { ...FIELDS, act: 'amend', meeting: 'new' },
  { act: 'undo', of: '1' },
  { ...FIELDS, act: 'agree' },
  { ...FIELDS, act: 'settle' },
  { ...FIELDS, act: 'done' },
  {},
]

describe('no form tells anybody what is not theirs to know', () => {
  const world = overWorld((answered) => `${answered} forms sent and their answers searched`)

  test('every field that a form is read by is filled', () => {
    assert.deepEqual(
      fieldsRead().filter((name) => !Object.hasOwn(FIELDS, name)),
      [],
    )
  })

  const send = async (actor: Actor, path: string, sent: Sent): Promise<Answer> => {
    // Of so many forms in a minute most would be told to wait.
    await sql`delete from sign_in.attempt`.execute(world.ground.store.db)
    const answer = await world.ground.post(actor, path, sent)
    const foreign = foreignIn(actor, world.secrets, `${answer.headers}\n${answer.text}`, answer.asked)
    assert.deepEqual(foreign, [], `POST ${path} ${JSON.stringify(sent)} tells ${foreign.join(', ')}`)
    return answer
  }

  const alike = async (
    actor: Actor,
    hidden: readonly [string, Sent],
    absent: readonly [string, Sent],
    id: number | string,
  ) => {
    world.compared++
    // What the form does to things that are theirs it does now, so that the two that are compared find the same.
    await send(actor, ...absent)
    const [one, other] = [await send(actor, ...hidden), await send(actor, ...absent)]
    // What is made by a form that may be sent takes a number by lot each time.
    const plain = (answer: Answer, path: string) =>
      withoutAddress(answer, path)
        .replaceAll(String(id), '⟨number⟩')
        .replaceAll(DRAWN, '⟨number⟩')
        .replaceAll(WORD, '⟨word⟩')
        // Each act leaves an entry in the history, that which was refused too.
        .replaceAll(/<section [^>]*class="trail-of">.*?<\/section>/gs, '⟨history⟩')
        // The secret address of one's own calendar is drawn anew each time.
        .replaceAll(/((?:\/account\/calendar|⟨address⟩)\/)[\w-]{43}/g, '$1⟨drawn⟩')
        // What a key is asked to sign is drawn anew each time.
        .replaceAll(/"challenge":"[\w-]+"/g, '"challenge":⟨drawn⟩')
    const differs = difference(plain(one, hidden[0]), plain(other, absent[0]))
    assert.equal(
      differs,
      null,
      `POST ${hidden[0]} ${JSON.stringify(hidden[1])} can be told from nothing: ${differs}`,
    )
  }

  const posts = ROUTES.filter(({ method }) => method === 'POST')
  const every = SHORT ? 14 : 1

  for (const name of FEW) {
    const actor = ACTORS[name]!
    test(`${name} can’t tell by a form what is hidden from what is absent`, async () => {
      const hidden = world.things.filter(
        (each, at) => isDrawn(each) && !mayKnow(actor, each.audience) && at % every === 0,
      )
      for (const route of posts)
        for (const [at, { path, about, absent }] of addressesOf(route, hidden, world.ground.assets).entries())
          if (about)
            // One body for each, another each day.
            for (const [body, fields] of BODIES.entries())
              if (itsTurn(at + body, BODIES.length))
                await alike(actor, [path, fields], [absent, fields], about.id)
    })

    test(`${name} can’t tell it by a number in a form either, and is told nothing by what they may send`, async () => {
      const own = world.things.filter(({ audience }) => mayKnow(actor, audience))
      for (const route of posts) {
        const some = addressesOf(route, own, world.ground.assets).filter(
          (_, at) => at % (SHORT ? 160 : 11) === 0,
        )
        for (const { path } of some) for (const body of BODIES) await send(actor, path, body)
        for (const [at, [field, kind]] of Object.entries(NUMBERED).entries()) {
          // Of a short run each field has its turn every third day.
          if (SHORT && !itsTurn(at, 3)) continue
          const hidden = world.things.filter(
            (each) => each.kind === kind && isDrawn(each) && !mayKnow(actor, each.audience),
          )
          for (const { path } of some.slice(0, SHORT ? 1 : 2))
            for (const { id } of hidden.slice(0, SHORT ? 1 : 8))
              for (const act of SHORT ? ['same'] : ['same', 'apart', 'confirm']) {
                const body = (number: number | string) => ({ ...FIELDS, act, [field]: String(number) })
                await alike(actor, [path, body(id)], [path, body(ABSENT.drawn)], id)
              }
        }
      }
      assert.deepEqual(world.ground.faults, [])
    })
  }
})
