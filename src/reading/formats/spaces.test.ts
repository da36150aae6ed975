import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Piece } from '../../documents/compose.ts'
import { lacksSpaces, withSpaces } from './spaces.ts'
import { text } from './text.ts'

const paragraph = (words: string): Piece => ({ kind: 'paragraph', text: words })
const lettersOf = (words: string) => words.replace(/\s/g, '')

const SENTENCE =
  'The ministers welcomed the progress of the river programme, and agreed to meet again in the spring of 2031.'

test('a paragraph set without spaces gets them back, and keeps all its letters in order', async () => {
  const { pieces, restored } = await withSpaces([paragraph(lettersOf(SENTENCE)), paragraph('It rained.')])
  assert.equal(restored, 1)
  assert.equal(pieces[0]!.text, SENTENCE)
  assert.equal(pieces[1]!.text, 'It rained.')
})

test('a word that no list has stays whole beside those that it has', async () => {
  const { pieces } = await withSpaces([
    paragraph('ThemeetingwithAmbassadorTrelvowasheldattheharbourhallonthethirddayofMayandendedwell.'),
  ])
  assert.match(pieces[0]!.text, /^The meeting with Ambassador Trelvo was held at the harbour hall on/)
})

test('a text with its spaces is left as it is, a long word or an address in it too', async () => {
  const plain = 'They read the Internationalisierungsbestrebungen of the two towns and went home again.'
  assert.ok(!lacksSpaces(plain))
  assert.ok(
    !lacksSpaces('See https://lake.example/alongaddresswithnospacesatallinit for more of what was said.'),
  )
  assert.deepEqual(await withSpaces([paragraph(plain)]), { pieces: [paragraph(plain)], restored: 0 })
})

test('a script that parts no words lacks none', () => {
  assert.ok(!lacksSpaces('ที่ประชุมรับทราบความคืบหน้าของแผนปฏิบัติการและเห็นพ้องที่จะพบกันอีกครั้งในฤดูใบไม้ผลิ'))
})

test('a file without spaces is read, and a person told to check', async () => {
  const found = await text.read(new TextEncoder().encode(lettersOf(SENTENCE)))
  assert.ok(found.ok)
  assert.equal(found.value.value.text, SENTENCE)
  assert.deepEqual(
    found.value.findings.map(({ code }) => code),
    ['spaces-restored'],
  )
})

test('the cost grows with the length of a stretch and no faster', async () => {
  const { pieces } = await withSpaces([paragraph('theministersagreedtomeetagain'.repeat(2_000))])
  assert.match(pieces[0]!.text, /^the ministers agreed to meet again the ministers/)
})
