import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Actor, PUBLIC, ROLES, type Role } from './actor.ts'
import { appointingFrom, emailFrom, mayAppoint, mayEnd, maySeeAccess } from './appointment.ts'

const P = 'river'

const person = (role: Role | null, side: string | null = 'hill', over: Partial<Actor> = {}): Actor =>
  ({
    kind: 'person',
    account: 'a1',
    name: 'Noor Hadley',
    administrator: false,
    capacities: role ? [{ partnership: P, role, side, body: null, post: 'Desk officer' }] : [],
    ...over,
  }) as Actor

const administrator = person(null, null, { administrator: true } as Partial<Actor>)
const machine: Actor = { kind: 'machine', name: 'A test' }
const none = { chaired: [] }

test('a co-chair gives every post of their own side and the joint secretariat’s, and none of the other side', () => {
  const chair = person('co-chair')
  for (const role of ROLES.filter((each) => each !== 'joint-editor')) {
    assert.equal(mayAppoint(chair, P, { role, side: 'hill' }, none).ok, true, role)
    assert.equal(mayAppoint(chair, P, { role, side: 'coast' }, none).ok, false, role)
  }
  assert.equal(mayAppoint(chair, P, { role: 'joint-editor', side: null }, none).ok, true)
})

test('no other role gives a post, and a co-chair of another partnership none here', () => {
  for (const role of ROLES.filter((each) => each !== 'co-chair'))
    for (const side of ['hill', 'coast', null])
      assert.equal(mayAppoint(person(role), P, { role: 'reader', side }, none).ok, false, role)
  assert.equal(mayAppoint(person('co-chair'), 'other', { role: 'reader', side: 'hill' }, none).ok, false)
  assert.equal(mayAppoint(PUBLIC, P, { role: 'reader', side: 'hill' }, none).ok, false)
})

test('an administrator invites a side’s first co-chair, nobody else, and nobody once there is one', () => {
  const co = { role: 'co-chair', side: 'hill' } as const
  assert.equal(mayAppoint(administrator, P, co, none).ok, true)
  assert.equal(mayAppoint(administrator, P, co, { chaired: ['coast'] }).ok, true)
  const late = mayAppoint(administrator, P, co, { chaired: ['hill'] })
  assert.equal(!late.ok && late.refusal.reason, 'administrator-only-begins')
  for (const role of ROLES.filter((each) => each !== 'co-chair'))
    assert.equal(mayAppoint(administrator, P, { role, side: 'hill' }, none).ok, false, role)
  assert.equal(mayAppoint(administrator, P, { role: 'joint-editor', side: null }, none).ok, false)
})

test('a post is ended by its side’s co-chair, its holder, an administrator or the machine', () => {
  const given = { side: 'hill', account: 'a2' }
  assert.equal(mayEnd(person('co-chair'), P, given).ok, true)
  assert.equal(mayEnd(person('co-chair', 'coast'), P, given).ok, false)
  assert.equal(mayEnd(person('side-editor'), P, given).ok, false)
  assert.equal(mayEnd(person('reader'), P, { ...given, account: 'a1' }).ok, true)
  assert.equal(mayEnd(administrator, P, given).ok, true)
  assert.equal(mayEnd(machine, P, given).ok, true)
  assert.equal(mayEnd(PUBLIC, P, given).ok, false)
  assert.equal(mayEnd(person('co-chair', 'coast'), P, { side: null, account: 'a2' }).ok, true)
  assert.equal(mayEnd(person('reader'), P, { side: 'hill', account: null }).ok, false)
})

test('who has access is seen by those who have, and by administrators', () => {
  assert.equal(maySeeAccess(person('reader'), P), true)
  assert.equal(maySeeAccess(person('reader'), 'other'), false)
  assert.equal(maySeeAccess(person(null), P), false)
  assert.equal(maySeeAccess(administrator, P), true)
  assert.equal(maySeeAccess(PUBLIC, P), false)
})

test('an e-mail address is one address in small letters, or none', () => {
  assert.equal(emailFrom(' Ada.Brook+x@Hill.Example '), 'ada.brook+x@hill.example')
  for (const words of [
    '',
    'ada',
    'ada@hill',
    'a b@c.de',
    'a@b.de,c@d.ef',
    'a@b.de\nx',
    '<a@b.de>',
    '"a"@b.de',
    'a@b..de',
  ])
    assert.equal(emailFrom(words), null, words)
})

test('a post is taken from what was typed, tidy, with its days', () => {
  const standing = { sides: ['hill', 'coast'], bodies: new Map([[4, 'hill']]) }
  const typed = {
    role: 'focal-point',
    side: 'hill',
    body: '4',
    post: '  Desk \n officer ',
    from: '2026-01-02',
    until: '',
  }
  assert.deepEqual(appointingFrom(typed, standing), {
    ok: true,
    value: {
      role: 'focal-point',
      side: 'hill',
      body: 4,
      post: 'Desk officer',
      from: '2026-01-02',
      until: null,
    },
  })
  for (const [over, reason] of [
    [{ role: 'administrator' }, 'unknown-role'],
    [{ side: 'constructor' }, 'unknown-side'],
    [{ side: '' }, 'role-needs-a-side'],
    [{ body: '' }, 'focal-point-needs-a-body'],
    [{ body: '4x' }, 'body-of-another-side'],
    [{ side: 'coast' }, 'body-of-another-side'],
    [{ post: '\n' }, 'post-missing'],
    [{ from: '2.1.2026' }, 'day-unclear'],
    [{ until: '2026-01-01' }, 'ends-before-it-begins'],
  ] as const) {
    const outcome = appointingFrom({ ...typed, ...over }, standing)
    assert.equal(!outcome.ok && outcome.refusal.reason, reason)
  }
})
