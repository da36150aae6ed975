import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compose } from '../documents/compose.ts'
import { slice } from '../text/span.ts'
import { englishIn, foreignIn } from './mixed.ts'

const ENGLISH =
  'The Ministers welcomed the progress made on the river and agreed to extend the mandate of the Commission until 2032.'
const MALAY =
  'Para Menteri mengalu-alukan kemajuan yang dicapai dan bersetuju bahawa Suruhanjaya itu akan meneruskan kerja mereka tahun hadapan.'
const THAI = 'รัฐมนตรียินดีกับความคืบหน้าของแม่น้ำและตกลงที่จะขยายอาณัติของคณะกรรมาธิการออกไป'
const ROLL =
  'Ana Rell, Karim bin Salleh, Phan Thi Mai, Nang Sandar Win, Maria Santos, Abdul Rahim, Siti Aminah, Budi Santoso'

const document = (...texts: string[]) =>
  compose(texts.map((text) => ({ kind: text.length < 50 ? 'heading' : 'paragraph', text })))

test('prose in another language within an English text is found by its paragraphs', async () => {
  assert.deepEqual(await foreignIn(document(ENGLISH, MALAY, ENGLISH, THAI)), [
    { tag: 'ms', at: [1] },
    { tag: 'th', at: [3] },
  ])
})

test('names, short lines and addresses tell no other language', async () => {
  const short = 'Penyata bersama Menteri-menteri Luar'
  const address = `Lihat dokumen lengkap: https://sungai.example/penyata/${'a'.repeat(120)}`
  assert.deepEqual(await foreignIn(document(ENGLISH, ROLL, short, address, ENGLISH)), [])
})

test('of a text in another language the English part is found with the heading above it', () => {
  const both = document('ถ้อยแถลงร่วม', THAI, 'Joint Statement', ENGLISH, 'Port Selim, 2 May 2031')
  assert.deepEqual(
    englishIn(both).map(({ span }) => slice(both.text, span)),
    ['Joint Statement', ENGLISH, 'Port Selim, 2 May 2031'],
  )
  assert.deepEqual(englishIn(document(THAI, MALAY)), [])
})
