import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { tokens } from './tokens.ts'
import { governor } from './topic-governors.ts'

/** The first governor of a text, with the words it governs. */
const first = (text: string) => {
  const all = tokens(text, { start: 0, end: text.length })
  for (let at = 0; at < all.length; at++) {
    const found = governor(all, at)
    if (found) return [found.kind, found.grip, all[found.from]?.text]
  }
  return null
}

describe('what governs a list of topics', () => {
  it('verbs of trouble, of furthering and of talk', () => {
    assert.deepEqual(first('We combat piracy'), ['issue', 'plain', 'piracy'])
    assert.deepEqual(first('We tackle floods'), ['issue', 'either', 'floods'])
    assert.deepEqual(first('We promote trade'), ['area', 'plain', 'trade'])
    assert.deepEqual(first('We discussed trade'), ['area', 'either', 'trade'])
  })

  it('a noun with its preposition, past an acronym or those who work together', () => {
    assert.deepEqual(first('the cooperation in trade'), ['area', 'firm', 'trade'])
    assert.deepEqual(first('a fund (RF) for rivers'), ['area', 'loose', 'rivers'])
    assert.deepEqual(first('the cooperation with the two boards on trade'), ['area', 'firm', 'trade'])
  })

  it('a noun that leads nowhere, and a verb behind an article, govern nothing', () => {
    assert.equal(first('the cooperation is good'), null)
    assert.equal(first('the address was long'), null)
  })

  it('“such as” goes by the noun before it', () => {
    assert.deepEqual(first('crimes such as arson'), ['issue', 'firm', 'arson'])
    assert.deepEqual(first('These include trade'), ['area', 'firm', 'trade'])
  })

  it('“like” behind a comma goes on from challenges, and elsewhere only compares', () => {
    assert.deepEqual(first('some shared challenges, like sand loss'), ['issue', 'firm', 'sand'])
    assert.equal(first('a lake like this'), null)
  })

  it('what a threat is posed by is an issue, whatever it is', () => {
    assert.deepEqual(first('the threats posed by arson'), ['issue', 'firm', 'arson'])
  })

  it('words of a name govern nothing', () => {
    assert.equal(first('River Development Fund'), null)
  })

  it('ties, talks of several words, and what areas are or span', () => {
    assert.deepEqual(first('closer ties in trade'), ['area', 'firm', 'trade'])
    assert.deepEqual(first('They touched on trade'), ['area', 'either', 'trade'])
    assert.deepEqual(first('Priority sectors are trade'), ['area', 'firm', 'trade'])
    assert.deepEqual(first('The cooperation of both spans trade'), ['area', 'firm', 'trade'])
    assert.deepEqual(first('The cooperation, including on trade'), ['area', 'firm', 'trade'])
    assert.equal(first('The bridge spans the lake'), null)
  })

  it('what is done against a trouble in several words, and what a trouble does', () => {
    assert.deepEqual(first('We crack down on smuggling'), ['issue', 'plain', 'smuggling'])
    assert.deepEqual(first('We put an end to hunger'), ['issue', 'plain', 'hunger'])
    assert.deepEqual(first('the spread of cholera'), ['issue', 'plain', 'cholera'])
    assert.deepEqual(first('towns hit by floods'), ['issue', 'loose', 'floods'])
  })

  it('what is stepped up, noted with regret, or ranges from one to another', () => {
    assert.deepEqual(first('They step up trade'), ['area', 'plain', 'trade'])
    assert.deepEqual(first('They noted with deep regret the floods'), ['issue', 'firm', 'the'])
    assert.deepEqual(first('work ranging from trade'), ['area', 'either', 'trade'])
    assert.deepEqual(first('progress made in trade'), ['area', 'plain', 'trade'])
    assert.equal(first('interaction in relation to it'), null)
  })

  it('“secure” is a verb behind “to” or “will” alone', () => {
    assert.deepEqual(first('They will secure grain'), ['area', 'plain', 'grain'])
    assert.equal(first('safe and secure grain'), null)
  })

  it('what is identified as an area, and what is reviewed', () => {
    assert.deepEqual(first('They identified rice and rail as priority sectors'), ['area', 'firm', 'rice'])
    assert.equal(first('They identified rice and rail as food'), null)
    assert.deepEqual(first('They met to review salinity'), ['area', 'either', 'salinity'])
  })
})
