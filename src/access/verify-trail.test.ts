import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { sentenceForWrong } from './sentence-for-wrong.ts'
import { BEGINNING, chainOf, contentDigest, contentText, hashOf } from './trail-chain.ts'
import type { TrailEntry, TrailHead, TrailLink } from './trail-entry.ts'
import { parseTrailLine, trailLine } from './trail-lines.ts'
import { verifyTrail, type WrongKind } from './verify-trail.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

const entry = (number: number, previous: string, content: string | null): TrailEntry => ({
  partnership: 'rivers',
  chain: 'joint',
  number,
  at: `2026-01-02T03:04:0${number % 10}.000Z`,
  account: 'noor',
  name: 'Noor Hadley',
  post: 'Desk officer',
  role: 'side editor',
  side: 'hill',
  act: 'confirm',
  objectKind: 'statement',
  objectId: `12/${number}`,
  record: 12,
  owner: 'hill',
  stage: 'joint',
  content,
  previous,
})

/** A whole chain of some entries, each with a before and after. */
const chainOfLength = (count: number) => {
  const links: TrailLink[] = []
  let hash = BEGINNING
  for (let number = 1; number <= count; number++) {
    const kept = {
      salt: digest(`salt ${number}`).slice(0, 32),
      text: contentText({ before: { state: 'proposed' }, after: { state: 'confirmed' }, reason: null }),
    }
    const made = entry(number, hash, contentDigest(kept, digest))
    hash = hashOf(made, digest)
    links.push({ entry: made, hash, kept, withheld: false })
  }
  return links
}

const headOf = (links: readonly TrailLink[]): TrailHead => {
  const { entry: last, hash } = links.at(-1)!
  return { partnership: last.partnership, chain: last.chain, number: last.number, hash }
}

const found = (links: readonly TrailLink[], heads: readonly TrailHead[], known: readonly string[] = []) => {
  const verifying = verifyTrail(digest, known)
  for (const link of links) verifying.take(link)
  return verifying.end(heads)
}

const whole = chainOfLength(8)
const head = headOf(whole)
const at = (n: number) => whole[n - 1]!
const said = (links: readonly TrailLink[], heads = [head], known: readonly string[] = []) =>
  found(links, heads, known).wrongs.map(({ wrong, from, until }) => [wrong, from, until])

test('a trail that nobody touched is whole, and its head is told', () => {
  assert.deepEqual(found(whole, [head], [at(3).hash]), { entries: 8, heads: [head], wrongs: [] })
})

test('contents that are withheld leave the trail whole', () => {
  assert.deepEqual(said(whole.map((link) => ({ ...link, kept: null, withheld: true }))), [])
})

test('each way of changing a trail is told, with where', () => {
  const changed = { ...at(4), entry: { ...at(4).entry, name: 'Somebody else' } }
  const rehashed = { ...changed, hash: hashOf(changed.entry, digest) }
  const swapped = [...whole.slice(0, 3), at(5), at(4), ...whole.slice(5)]
  const cases: readonly (readonly [WrongKind, readonly TrailLink[], readonly (readonly unknown[])[]])[] = [
    ['altered', whole.with(3, changed), [['altered', 4, 4]]],
    ['unlinked', whole.with(3, rehashed), [['unlinked', 5, 5]]],
    [
      'content-altered',
      whole.with(3, {
        ...at(4),
        kept: { ...at(4).kept!, text: contentText({ before: null, after: null, reason: 'x' }) },
      }),
      [['content-altered', 4, 4]],
    ],
    [
      'content-altered',
      whole.with(3, { ...at(4), kept: { ...at(4).kept!, salt: '0'.repeat(32) } }),
      [['content-altered', 4, 4]],
    ],
    ['content-missing', whole.with(3, { ...at(4), kept: null }), [['content-missing', 4, 4]]],
    ['dropped', [...whole.slice(0, 3), ...whole.slice(5)], [['dropped', 4, 5]]],
    ['doubled', [...whole.slice(0, 4), at(4), ...whole.slice(4)], [['doubled', 4, 4]]],
    ['reordered', swapped, [['reordered', 4, 4]]],
    ['cut', whole.slice(0, 6), [['cut', 7, 8]]],
  ]
  for (const [kind, links, wrongs] of cases) assert.deepEqual(said(links), wrongs, kind)
})

test('a tail that was cut together with its note is found by whoever kept a head', () => {
  const cut = whole.slice(0, 6)
  assert.deepEqual(said(cut, [headOf(cut)]), [])
  assert.deepEqual(said(cut, [headOf(cut)], [head.hash]), [['kept-head-missing', 0, 0]])
})

test('a trail written anew from some entry on is found by whoever kept a head, and by nobody else', () => {
  let hash = at(3).hash
  const anew = whole.slice(3).map((link) => {
    const forged = { ...link.entry, name: 'Somebody else', previous: hash }
    hash = hashOf(forged, digest)
    return { ...link, entry: forged, hash }
  })
  const links = [...whole.slice(0, 3), ...anew]
  assert.deepEqual(said(links, [headOf(links)]), [])
  assert.deepEqual(said(links, [headOf(links)], [head.hash]), [['kept-head-missing', 0, 0]])
})

test('a chain that nobody noted the end of is told', () => {
  assert.deepEqual(said(whole, []), [['head-unknown', 8, 8]])
})

test('any one field that is changed is found', () => {
  const fields = Object.keys(at(1).entry) as (keyof TrailEntry)[]
  fc.assert(
    fc.property(fc.nat(7), fc.constantFrom(...fields), fc.string({ minLength: 1 }), (index, field, words) => {
      const link = whole[index]!
      const old = link.entry[field]
      const value = typeof old === 'number' ? old + words.length : `${words}${old ?? ''}`
      const forged = whole.with(index, { ...link, entry: { ...link.entry, [field]: value } as TrailEntry })
      assert.ok(found(forged, [head]).wrongs.length > 0)
    }),
  )
})

test('an entry reads back from its line as it was, whatever it says', () => {
  fc.assert(
    fc.property(fc.string(), fc.option(fc.string()), (name, reason) => {
      const kept = {
        salt: 'ab'.repeat(16),
        text: contentText({
          before: { state: name.toWellFormed() },
          after: null,
          reason: reason?.toWellFormed() ?? null,
        }),
      }
      const made = { ...entry(1, BEGINNING, contentDigest(kept, digest)), name: name.toWellFormed() }
      const link = { entry: made, hash: hashOf(made, digest), kept, withheld: false }
      const line = parseTrailLine(trailLine(link))
      assert.ok(line.ok && 'link' in line.value)
      assert.deepEqual(line.value.link, link)
      assert.deepEqual(JSON.parse(trailLine(link)).content, JSON.parse(kept.text))
    }),
  )
})

test('a line with a field too many is no entry: nothing can be added that no hash covers', () => {
  const line = JSON.parse(trailLine(at(1)))
  assert.equal(parseTrailLine(JSON.stringify({ ...line, note: 'approved by both' })).ok, false)
  assert.equal(parseTrailLine(JSON.stringify({ ...line, entry: { ...line.entry, note: 1 } })).ok, false)
  assert.equal(parseTrailLine('not JSON').ok, false)
})

test('drafts, and who reads what is CONFIDENTIAL, stand in the chain of their own side', () => {
  const chain = (act: string, owner: string | null, stage: 'draft' | 'shared' | 'joint') =>
    chainOf('rivers', act, { owner, stage }).chain
  assert.equal(chain('keep', 'hill', 'draft'), 'side/hill')
  assert.equal(chain('keep', null, 'draft'), 'secretariat')
  assert.equal(chain('move', 'hill', 'shared'), 'joint')
  assert.equal(chain('read', 'hill', 'joint'), 'side/hill')
  assert.equal(chain('read', null, 'joint'), 'joint')
  assert.equal(chainOf(null, 'tidy', { owner: null, stage: 'joint' }).chain, 'instance')
})

test('every wrong has its sentence, with its number', () => {
  const wrong = { partnership: 'rivers', chain: 'joint', from: 4, until: 5 }
  assert.equal(
    sentenceForWrong({ ...wrong, wrong: 'dropped' }),
    'Entries 4 to 5 of the chain “joint” of rivers are missing.',
  )
  assert.match(sentenceForWrong({ ...wrong, until: 4, wrong: 'altered' }), /^Entry 4 of .* was altered/)
})
