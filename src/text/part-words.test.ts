import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partedOrNull, partWords, UNSPACED_BLOCKS, WORD_ENDS } from './part-words.ts'

const parts = (text: string) => partWords(text).split(WORD_ENDS)

test('words that are written without spaces are told apart', () => {
  assert.deepEqual(parts('รัฐมนตรีจะจัดการแม่น้ำ'), ['รัฐมนตรี', 'จะ', 'จัดการ', 'แม่น้ำ'])
  assert.deepEqual(parts('ລັດຖະມົນຕີໄດ້ຕົກລົງ'), ['ລັດຖະມົນຕີ', 'ໄດ້', 'ຕົກລົງ'])
  assert.deepEqual(parts('យល់ព្រមសហការគ្នា'), ['យល់ព្រម', 'សហការ', 'គ្នា'])
  assert.ok(parts('မြစ်ကိုပူးပေါင်း').includes('မြစ်'))
  assert.deepEqual(parts('各国部长同意防洪'), ['各国', '部长', '同意', '防洪'])
  assert.deepEqual(parts('両国は協力する'), ['両国', 'は', '協力', 'する'])
})

test('what has spaces stays as it is, also beside what has none, and nothing is lost', () => {
  for (const text of ['The sides agreed.', 'Các bên đồng ý', '', 'ก', 'ẹ̀kọ́ 2019']) {
    assert.equal(partWords(text), text)
    assert.equal(partedOrNull(text), null)
  }
  const mixed = 'The Hill League (สันนิบาตแห่งเนินเขา) agreed in 2019 on แม่น้ำ 🚢ທະເລ.'
  assert.equal(partWords(mixed).replaceAll(WORD_ENDS, ''), mixed)
  assert.notEqual(partedOrNull(mixed), null)
})

test('the database looks among the blocks of letters for every text that may have such words', () => {
  const blocks = new RegExp(UNSPACED_BLOCKS, 'u')
  for (const text of ['แม่', 'ແມ່', 'ទន្លេ', 'မြစ်', '河川', 'かな', 'カナー']) assert.match(text, blocks)
  assert.doesNotMatch('The sides agreed, ẹ̀kọ́, đồng ý.', blocks)
})
