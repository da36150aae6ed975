import assert from 'node:assert/strict'
import { test } from 'node:test'
import { activitiesIn, evidenceIn, leadsIn } from './cells.ts'

const names = (text: string, side: string | null = null) =>
  leadsIn(text, side).map((lead) => (lead.side ? `${lead.side}: ${lead.name}` : lead.name))

test('several bodies in one cell are told apart, whatever stands between them', () => {
  assert.deepEqual(names('SOMTC; ASLOM'), ['SOMTC', 'ASLOM'])
  assert.deepEqual(names('SOMTC, ASLOM'), ['SOMTC', 'ASLOM'])
  assert.deepEqual(names('SOMTC\nASLOM'), ['SOMTC', 'ASLOM'])
  assert.deepEqual(names('SOMTC / ASLOM'), ['SOMTC', 'ASLOM'])
  assert.deepEqual(names('UNODC and IOM'), ['UNODC', 'IOM'])
  assert.deepEqual(names('• SOMTC (lead)\n• ASLOM'), ['SOMTC', 'ASLOM'])
})

test('a name with a comma or an “and” of its own stays whole', () => {
  assert.deepEqual(names('Office for Rivers, Lakes and Ports; UNODC'), [
    'Office for Rivers, Lakes and Ports',
    'UNODC',
  ])
  assert.deepEqual(names('Committee on Trade and Transport'), ['Committee on Trade and Transport'])
  assert.deepEqual(names('Senior Officials (Trade, Transport)'), ['Senior Officials (Trade, Transport)'])
})

test('commas part names behind a side, and short forms where lines part the others', () => {
  assert.deepEqual(names('Council: DPPA, UNDP\nLeague: SOMTC'), [
    ...['Council: DPPA', 'Council: UNDP', 'League: SOMTC'],
  ])
  assert.deepEqual(names('Council: DPPA League: SOMTC'), ['Council: DPPA', 'League: SOMTC'])
  assert.deepEqual(names('Ministry of Trade, Industry and Energy'), [
    'Ministry of Trade, Industry and Energy',
  ])
  // What part a body has is no side.
  assert.deepEqual(names('Lead: SOMTC', 'League'), ['League: SOMTC'])
})

test('a side is named by the column or by a prefix; nothing and “TBC” are no body', () => {
  assert.deepEqual(names('SOMTC', 'League'), ['League: SOMTC'])
  assert.deepEqual(names('League: SOMTC; ASLOM; Council: River Board'), [
    ...['League: SOMTC', 'League: ASLOM', 'Council: River Board'],
  ])
  assert.deepEqual(names('-'), [])
  assert.deepEqual(names('TBC'), [])
})

const texts = (cell: string) => activitiesIn(cell).map(({ text }) => text)

test('activities are told apart by bullets, numbers or lines, and those broken over lines are whole', () => {
  assert.deepEqual(texts('• Course, May 2022\n• Visit to\nthe ports, June 2022'), [
    'Course, May 2022',
    'Visit to the ports, June 2022',
  ])
  assert.deepEqual(texts('1. Course, May 2022\n2. Visit, June 2022'), [
    'Course, May 2022',
    'Visit, June 2022',
  ])
  assert.deepEqual(texts('Course, May 2022\nVisit, June 2022'), ['Course, May 2022', 'Visit, June 2022'])
  assert.deepEqual(texts('Course for pilots, May 2022; Visit of ports, June 2022'), [
    'Course for pilots, May 2022',
    'Visit of ports, June 2022',
  ])
  assert.deepEqual(texts('N/A'), [])
  assert.deepEqual(texts('- '), [])
})

test('evidence is an address: the one that words spell out or the one they link to, once', () => {
  assert.deepEqual(evidenceIn('https://example.org/a.\nhttps://example.org/b', ['https://example.org/a']), [
    'https://example.org/a',
    'https://example.org/b',
  ])
  assert.deepEqual(evidenceIn('Report', ['https://example.org/r']), ['https://example.org/r'])
  assert.deepEqual(evidenceIn('see e-mail of 3/6/24', ['mailto:a@example.org']), [])
})
