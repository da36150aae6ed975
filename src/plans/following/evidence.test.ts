import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  ADDRESS_LIMIT,
  checkEvidence,
  type EvidenceAsked,
  FILE_NAME_LIMIT,
  SHOWS_LIMIT,
  sentenceForEvidence,
} from './evidence.ts'

const NONE = { address: '', sha256: '', name: '' }
const PAGE: EvidenceAsked = { ...NONE, address: 'https://register.example/note', shows: 'The note on it.' }
const FILE: EvidenceAsked = { ...NONE, sha256: 'A1'.repeat(32), name: 'note.pdf', shows: 'The note on it.' }

const reasonFor = (asked: EvidenceAsked) => {
  const checked = checkEvidence(asked)
  if (checked.ok) return null
  assert.ok(sentenceForEvidence(checked.refusal).length > 20)
  return checked.refusal.reason
}

test('evidence is an address of the web or a file, with what it shows', () => {
  assert.deepEqual(checkEvidence({ ...PAGE, address: ` ${PAGE.address} `, shows: ' The  note on it. ' }), {
    ok: true,
    value: { kind: 'address', address: 'https://register.example/note', shows: 'The note on it.' },
  })
  assert.deepEqual(checkEvidence(FILE), {
    ok: true,
    value: { kind: 'file', sha256: 'a1'.repeat(32), name: 'note.pdf', shows: 'The note on it.' },
  })
})

test('it is one of both, neither none nor two', () => {
  assert.equal(reasonFor({ ...NONE, shows: 'Nothing.' }), 'evidence-missing')
  assert.equal(reasonFor({ ...FILE, address: PAGE.address }), 'evidence-twofold')
})

test('an address that isn’t of the web, or leads elsewhere than it reads, is refused', () => {
  for (const address of [
    'javascript:alert(1)',
    ' javascript://register.example/%0Aalert(1)',
    'data:text/html,x',
    'file:///etc/hosts',
    'ftp://register.example',
    'register.example',
    '//register.example',
    'https:register.example',
    'https://',
    'https:///register.example',
    'https://name:secret@register.example/',
    'https://bank.example@register.example/',
    'https://register.example/a b',
    'https://register.example/\u202egpj.exe',
    'https://register.example\\@other.example',
    'https://register.example:port/',
    'java\nscript:alert(1)',
  ])
    assert.equal(reasonFor({ ...PAGE, address }), 'address-not-of-the-web', address)
  assert.equal(
    reasonFor({ ...PAGE, address: `https://a.example/${'a'.repeat(ADDRESS_LIMIT)}` }),
    'address-too-long',
  )
  assert.equal(reasonFor({ ...PAGE, address: 'HTTP://register.example/é?a=1#b' }), null)
})

test('whatever address is kept leads to http or https', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.string({ unit: 'binary' })), (address) => {
      const checked = checkEvidence({ ...PAGE, address })
      if (checked.ok && checked.value.kind === 'address')
        assert.match(new URL(checked.value.address, 'about:blank').protocol, /^https?:$/)
    }),
  )
})

test('a file has the sum of its bytes and a name that is a name', () => {
  assert.equal(reasonFor({ ...FILE, sha256: '' }), 'file-sum-unclear')
  assert.equal(reasonFor({ ...FILE, sha256: 'g'.repeat(64) }), 'file-sum-unclear')
  for (const name of [
    '',
    '../note.pdf',
    'a\\b',
    'note\u0000.pdf',
    '\u202efdp.exe',
    'a'.repeat(FILE_NAME_LIMIT + 1),
  ])
    assert.equal(reasonFor({ ...FILE, name }), 'file-name-unclear', name)
})

test('what it shows is said, in no more words than are read', () => {
  assert.equal(reasonFor({ ...PAGE, shows: ' ' }), 'shows-missing')
  assert.equal(reasonFor({ ...PAGE, shows: 'a'.repeat(SHOWS_LIMIT + 1) }), 'shows-too-long')
  assert.equal(reasonFor({ ...PAGE, shows: 'a'.repeat(SHOWS_LIMIT) }), null)
})
