import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { tokens } from './tokens.ts'
import { nounKind } from './topic-kind.ts'

const kind = (text: string) => {
  const all = tokens(text, { start: 0, end: text.length })
  return nounKind(all, { from: 0, to: all.length })
}

describe('what a phrase is by its noun', () => {
  it('a noun that names a field is a field, whatever stands before it', () => {
    assert.equal(kind('tourism'), 'field')
    assert.equal(kind('new lake tourism'), 'field')
  })

  it('a noun of many fields is one with a word that tells, or with a complement', () => {
    assert.equal(kind('management'), 'none')
    assert.equal(kind('regional management'), 'none')
    assert.equal(kind('water management'), 'field')
    assert.equal(kind('access to credit'), 'field')
  })

  it('the last noun decides: the prevention of a crime is no crime', () => {
    assert.equal(kind('crime'), 'problem')
    assert.equal(kind('crime prevention'), 'field')
    assert.equal(kind('climate change'), 'problem')
    assert.equal(kind('structural change'), 'open')
  })

  it('a vague problem needs a word that says which, or what it threatens', () => {
    assert.equal(kind('global challenges'), 'none')
    assert.equal(kind('demographic challenges'), 'problem')
    assert.equal(kind('threats to shipping'), 'problem')
    assert.equal(kind('threats to countries'), 'none')
  })

  it('an adjective may make a problem of a noun that says nothing', () => {
    assert.equal(kind('malicious cyber activities'), 'problem')
    assert.equal(kind('unfair trade practices'), 'problem')
    assert.equal(kind('illegal dumping prevention'), 'field')
    assert.equal(kind('hostile leaders'), 'none')
  })

  it('persons, bodies, texts and praise are none', () => {
    for (const words of ['leaders', 'framework', 'resolution', 'Norwegian companies', 'comprehensive'])
      assert.equal(kind(words), 'none')
  })

  it('a noun nobody listed is open', () => {
    assert.equal(kind('reindeer herding'), 'open')
  })
})
