import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { tokens } from './tokens.ts'
import { phraseAround, phraseSpan, topicList } from './topic-phrases.ts'

const cut = (text: string) => tokens(text, { start: 0, end: text.length })
const list = (text: string) => {
  const all = cut(text)
  return topicList(all, 0).map((phrase) => {
    const { start, end } = phraseSpan(all, phrase)
    return text.slice(start, end)
  })
}

describe('the noun phrases of a list', () => {
  it('articles, praise and whose it is are left out at its head', () => {
    assert.deepEqual(list('the very strong ASEAN school exchanges'), ['school exchanges'])
  })

  it('adverbs, clauses and what describes from behind end it', () => {
    assert.deepEqual(list('rail safety worldwide'), ['rail safety'])
    assert.deepEqual(list('farmers planting rice'), ['farmers'])
    assert.deepEqual(list('procurement focused on value'), ['procurement'])
  })

  it('a complement belongs to the noun that asks for one', () => {
    assert.deepEqual(list('access to clean water, and trade in services'), [
      'access to clean water',
      'trade in services',
    ])
  })

  it('what is done with people is told with them', () => {
    assert.deepEqual(list('the repatriation of young refugees and the exchange of students'), [
      'repatriation of young refugees',
      'exchange of students',
    ])
    assert.deepEqual(list('mobility of young surveying professionals'), [
      'mobility of young surveying professionals',
    ])
  })

  it('goes on past letters in brackets, and past what is told of an item in a list of semicolons', () => {
    assert.deepEqual(list('river robots (RR), dam safety (DS) and drills'), [
      'river robots',
      'dam safety',
      'drills',
    ])
    assert.deepEqual(list('flood relief; dam safety in dry and wet years; river drills'), [
      'flood relief',
      'dam safety',
      'river drills',
    ])
    assert.deepEqual(list('dam safety in dry years, and salt'), ['dam safety'])
  })

  it('a verb that is a noun as well may be the last word of an item', () => {
    assert.deepEqual(list('school reform; tax reform and audits'), ['school reform', 'tax reform', 'audits'])
  })

  it('the subject of a new clause is no item', () => {
    assert.deepEqual(list('fisheries, and the Directors will meet'), ['fisheries'])
    assert.deepEqual(list('fisheries, and Norland commits to more'), ['fisheries'])
  })

  it('a list ends at a verb that has objects of its own', () => {
    assert.deepEqual(list('fisheries, ports and convene a forum'), ['fisheries', 'ports'])
  })
})

describe('the phrase around a noun', () => {
  it('goes back to the word before which it begins', () => {
    const all = cut('the Board noted very serious lake pollution today')
    const { start, end } = phraseSpan(all, phraseAround(all, 6))
    assert.equal('the Board noted very serious lake pollution today'.slice(start, end), 'lake pollution')
  })
})
