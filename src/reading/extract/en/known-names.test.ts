import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { nameFinder } from './known-names.ts'
import { tokens } from './tokens.ts'

const found = (text: string, ...names: { name: string; aliases: string[] }[]) =>
  nameFinder(names)(text, tokens(text, { start: 0, end: text.length })).map(({ name, span }) => [
    name,
    text.slice(span.start, span.end),
  ])

describe('known names', () => {
  it('are found whole, by any of their names, and told by the first', () => {
    assert.deepEqual(
      found('The ALS met; ALSO the Amber Lake Summit.', { name: 'Amber Lake Summit', aliases: ['ALS'] }),
      [
        ['Amber Lake Summit', 'ALS'],
        ['Amber Lake Summit', 'Amber Lake Summit'],
      ],
    )
  })

  it('the longer wins where two begin alike', () => {
    const names = [
      { name: 'Amber', aliases: [] },
      { name: 'Amber Lake', aliases: [] },
    ]
    assert.deepEqual(found('On Amber Lake.', ...names), [['Amber Lake', 'Amber Lake']])
  })

  it('no names, nothing found; an empty alias is no name', () => {
    assert.deepEqual(found('Anything.', { name: ' ', aliases: [''] }), [])
  })
})
