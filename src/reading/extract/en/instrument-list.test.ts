import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { keysOf } from './instrument-keys.ts'
import { type Instrument, instrumentList } from './instrument-list.ts'

const told = (name: string, head: string, more: Partial<Instrument> = {}): Instrument => {
  const span = { start: 0, end: name.length }
  return { name, head, keys: keysOf(name), year: null, acronym: null, span, spans: [span], ...more }
}

const listed = (...all: Instrument[]) => {
  const list = instrumentList()
  for (const one of all) list.add(one)
  return list.all().map(({ name, year }) => [name, year])
}

describe('the instruments of one text', () => {
  it('a shorter name of the same kind is the same instrument, and the fuller name stays', () => {
    assert.deepEqual(
      listed(
        told('Memorandum of Understanding', 'memorandum', { year: '2030' }),
        told('MOU on Lakes', 'mou'),
      ),
      [['MOU on Lakes', '2030']],
    )
  })

  it('another kind of text is another instrument, though its name holds the words', () => {
    assert.equal(
      listed(told('Memorandum under the Lima Agreement', 'memorandum'), told('Lima Agreement', 'agreement'))
        .length,
      2,
    )
  })

  it('two years are two instruments', () => {
    assert.equal(
      listed(told('Lake Plan', 'plan', { year: '2028' }), told('Lake Plan', 'plan', { year: '2030' })).length,
      2,
    )
  })

  it('the letters a name is given find it again; those of every memorandum do not', () => {
    const letters = { acronym: 'LPA' }
    assert.equal(listed(told('Lake Plan of Action', 'plan', letters), told('LPA', '', letters)).length, 1)
    const mou = { acronym: 'MOU' }
    assert.equal(
      listed(told('Memorandum on Lakes', 'memorandum', mou), told('Memorandum on Ports', 'memorandum', mou))
        .length,
      2,
    )
  })

  it('a mention of what is not listed lists nothing', () => {
    const list = instrumentList()
    list.mention(told('Joint Statement', 'statement'))
    assert.deepEqual(list.all(), [])
  })
})
