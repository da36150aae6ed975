import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spellings } from './spellings.ts'

const ways = (...words: readonly string[]) => spellings({ words }).map((way) => way.join(' '))

/** Words that British and American texts write in two ways. */
const PAIRS = [
  ...['organisation organization', 'organised organized', 'recognise recognize', 'analyse analyze'],
  ...[
    'programme program',
    'programmes programs',
    'labour labor',
    'harbours harbors',
    'neighbouring neighboring',
  ],
  ...['centre center', 'centres centers', 'kilometre kilometer', 'defence defense', 'licence license'],
  ...[
    'practice practise',
    'travelled traveled',
    'labelling labeling',
    'fulfil fulfill',
    'enrolment enrollment',
  ],
  ...['dialogue dialog', 'judgement judgment', 'ageing aging', 'grey gray', 'cooperation co_operation'],
]

test('each way of writing a word finds the other', () => {
  for (const pair of PAIRS) {
    const [one, other] = pair.split(' ').map((word) => word.split('_')) as [string[], string[]]
    assert.ok(ways(...one).includes(other.join(' ')), pair)
    assert.ok(ways(...other).includes(one.join(' ')), pair)
  }
})

test('a word’s own spelling comes first', () => {
  assert.equal(ways('program')[0], 'program')
  assert.deepEqual(ways('river'), ['river'])
})

test('each word of a phrase is spelled in all its ways, within bounds', () => {
  assert.deepEqual(ways('labour', 'programme'), [
    'labour programme',
    'labour program',
    'labor programme',
    'labor program',
  ])
  assert.equal(ways(...'labour organisation programme centre defence colour'.split(' ')).length, 12)
})
