import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { mayBeOne, type NamesAlike } from './may-be-one.ts'
import { nameKeys } from './name-keys.ts'

/** Names of nobody, two and two, with what they are likened by. */
const PAIRS: readonly (readonly [string, string, NamesAlike | null])[] = [
  ['Søren Lindqvist', 'Soren Lindqvist', 'writing'],
  ['Haslina binti Rahim', 'Haslina Rahim', 'writing'],
  ['Arumugam s/o Velu', 'Arumugam Velu', 'writing'],
  ['Liu Wenhao', 'Liu Wen Hao', 'spacing'],
  ['Hoe Beng Tan', 'Tan Hoe Beng', 'order'],
  ['Marta Kelvin Osei', 'Marta Osei', 'fuller'],
  ['Tan Hoe Beng Michael', 'Tan Hoe Beng', 'fuller'],
  ['Joseph R. Winter', 'Joseph Winter', 'fuller'],
  ['Bill Harrow', 'William Harrow', 'short-form'],
  ['Bill Harrow', 'William J. Harrow', 'short-form'],
  ['S. Velmurugan', 'Sundar Velmurugan', 'initials'],
  ['J. R. Winter', 'Joseph Robin Winter', 'initials'],
  ['Mohamad Yusri', 'Mohammad Yusri', 'slip'],
  ['Ferdinand Larkso', 'Fedrinand Larkso', 'slip'],
  ['Robert Harlnad', 'Robert Harland', 'slip'],
  ['Wang Ming', 'Wang Meng', null],
  ['Mario Conti', 'Maria Conti', null],
  ['Paul Winter Jr', 'Paul Winter Sr', null],
  ['Paul Winter Jr.', 'Paul Winter', 'writing'],
  ['Tan Hoe Beng', 'Tan Mei Lin', null],
  ['S. Tan', 'Tan Seng Keat', null],
  ['Winter', 'Paul Winter', null],
  ['Lee A B', 'Lee B C', null],
  ['Ada Brook', 'Adam Brooks', null],
  // Small words of some names are names elsewhere.
  ['Tran Le', 'Tran Do', null],
  ['Du Wei', 'Wei Di', null],
  ['Do Thi Mai', 'Le Thi Mai', null],
  ['Tran Van Minh', 'Tran Duc Minh', null],
  ['Tran Van Minh', 'Tran Thi Minh', null],
  ['Wang Bin Hao', 'Wang Wei Hao', null],
  ['Du Wei', 'Wei Du', 'order'],
  ['Nguyen Van Minh', 'Nguyen Minh', 'writing'],
  ['Liu De Hao', 'Liu Dehao', 'spacing'],
  ['Abdel Rahman Omar', 'Abd el-Rahman Omar', 'spacing'],
  ['Nasser Al Ahmed', 'Nasser Alahmed', 'spacing'],
  ['Al Hassan Omar', 'El Hassan Omar', 'writing'],
  ['Hassan bin Ali', 'Hassan ibn Ali', 'writing'],
  ['Maria dos Santos', 'Dos Santos Maria', 'order'],
  // Whose child is whose.
  ['Ali bin Ahmad', 'Ahmad bin Ali', null],
  ['Velu s/o Arumugam', 'Arumugam s/o Velu', null],
  ['Ali bin Ahmad', 'Ahmad bin Ali Yusof', null],
  // No word is long.
  ['Li Na', 'Na Li', 'order'],
  ['李 明', '明 李', 'order'],
  ['Li Na', 'Li Bo', null],
]

for (const [a, b, how] of PAIRS)
  test(`“${a}” and “${b}”: ${how ?? 'two people'}`, () => {
    assert.equal(mayBeOne([a], [b]), how)
    assert.equal(mayBeOne([b], [a]), how, 'the other way round')
    if (how)
      assert.ok(
        nameKeys(a).some((key) => nameKeys(b).includes(key)),
        'they meet under a key',
      )
  })

test('the likest of all names that two people are known under counts', () => {
  assert.equal(mayBeOne(['Ada Brook', 'A. Stone'], ['Ada Stone', 'Brook Ada']), 'order')
})

const word = fc.constantFrom(
  'tan',
  'wen',
  'hao',
  'bill',
  'william',
  'mohamad',
  'mohammad',
  'de',
  'j',
  's',
  'Jr',
  'Ødegaard',
)
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))

test('whatever two names are likened, they meet under a key', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      const how = mayBeOne([a], [b])
      assert.equal(mayBeOne([b], [a]), how)
      const shared = nameKeys(a).some((key) => nameKeys(b).includes(key))
      assert.ok(how === null || shared || how === 'slip', `${a} | ${b}: ${how}`)
    }),
    { numRuns: 2000 },
  )
})
