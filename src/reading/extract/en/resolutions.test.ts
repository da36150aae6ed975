import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsOf } from './sample-text.ts'

const instruments = (text: string) =>
  factsOf(text, '2030-03-04').value.instruments.map(({ name, year }) => [name, year])

test('a council’s resolution counts by its number, however the council is written', () => {
  assert.deepEqual(instruments('They recalled UNSCR 9911 and General Assembly resolution ES-41/7.'), [
    ['UNSCR 9911', null],
    ['General Assembly resolution ES-41/7', null],
  ])
  assert.deepEqual(
    instruments('They recalled UN Security Council Resolution 9911. UNSCR 9911 must be upheld.'),
    [['UN Security Council Resolution 9911', null]],
  )
  assert.deepEqual(instruments('On 4 May 2029, the Council passed UNSCR 9912.'), [['UNSCR 9912', '2029']])
})

test('the number may have letters, “No.” or the short form before it', () => {
  assert.deepEqual(
    instruments(
      'They recalled Security Council Resolution No. 9911, UNSC Resolution S/RES/9914 (2029) and Lake Council Resolution (UNSCR) 9915.',
    ),
    [
      ['Security Council Resolution No. 9911', null],
      ['UNSC Resolution S/RES/9914', '2029'],
      ['Lake Council Resolution (UNSCR) 9915', null],
    ],
  )
  assert.deepEqual(instruments('Recalling Resolutions A/RES/81/11 and A/RES/89/26, they met.'), [
    ['Resolutions A/RES/81/11', null],
    ['A/RES/89/26', null],
  ])
})

test('of several resolutions each is told by its number', () => {
  assert.deepEqual(instruments('They recalled Lake Council resolutions 9911, 9912 (2028) and 9913.'), [
    ['Lake Council resolutions 9911', null],
    ['9912', '2028'],
    ['9913', null],
  ])
})

test('the committee of a resolution, and resolutions at large, are none', () => {
  assert.deepEqual(instruments('The UNSCR 9911 Committee met. All Security Council resolutions hold.'), [])
})
