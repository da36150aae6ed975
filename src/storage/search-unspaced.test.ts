import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { editorOf } from '../../test/sample-actors.ts'
import type { Reading } from '../reading/reading.ts'
import { slice } from '../text/span.ts'
import * as searchTexts from './migrations/0030-search-texts.ts'
import { allStated } from './testing/all-stated.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { planAsked } from './testing/sample-plan.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleRecord } from './testing/sample-record.ts'

const TODAY = AT.slice(0, 10)

/** Sentences of the genre, with words that stand in each. */
const SAID: readonly (readonly [sentence: string, ...words: string[]])[] = [
  ['รัฐมนตรีเห็นพ้องที่จะร่วมมือกันจัดการน้ำท่วมในลุ่มแม่น้ำ', 'น้ำท่วม', 'แม่น้ำ', 'ร่วมมือ', 'จัดการ'],
  ['ລັດຖະມົນຕີໄດ້ຕົກລົງຮ່ວມມືກັນເພື່ອປົກປ້ອງແມ່ນ້ຳ', 'ຮ່ວມມື', 'ແມ່ນ້ຳ', 'ປົກປ້ອງ', 'ຕົກລົງ'],
  ['រដ្ឋមន្ត្រីបានយល់ព្រមសហការគ្នាដើម្បីការពារទន្លេ', 'សហការ', 'ទន្លេ', 'ការពារ', 'យល់ព្រម', 'រដ្ឋមន្ត្រី'],
  ['ဝန်ကြီးများသည် မြစ်ကိုကာကွယ်ရန် ပူးပေါင်းဆောင်ရွက်ရန် သဘောတူကြသည်။', 'မြစ်', 'ကာကွယ်', 'ပူးပေါင်း', 'သဘောတူ'],
  ['各国部长同意加强防洪合作。', '防洪', '合作', '部长'],
  ['両国は洪水対策で協力することに合意した。', '洪水', '協力', '合意'],
]

onEachEngine(
  'words that are written without spaces',
  (bed: Bed) => {
    let p: string
    let record: number

    const find = async (typed: string) => (await bed.store.search.find(p, typed, 1, TODAY))!.hits.rows
    const found = async (typed: string) => (await find(typed)).map(({ of, text }) => [of, text])

    const add = (
      reading: Reading,
      title: string,
      kind: 'press-release' | 'plan-of-action' = 'press-release',
    ) => bed.store.records.add(p, sampleRecord(reading, { title, kind }), AT)

    before(async () => {
      p = await bed.partnership()
      record = await add(allStated(SAID.map(([sentence]) => sentence)), 'What was said')
    })

    test('a word within a sentence finds it, and is marked where it stands', async () => {
      for (const [sentence, ...words] of SAID)
        for (const word of words) {
          const hits = await find(word)
          assert.deepEqual(
            hits.map(({ text }) => text),
            [sentence],
            word,
          )
          assert.deepEqual(hits[0]!.spans.map((span) => slice(sentence, span)).join(''), word)
        }
    })

    test('several words and the sentence as a whole find it too; letters across the ends of words do not', async () => {
      assert.deepEqual(await found('น้ำท่วม แม่น้ำ'), [['statements', SAID[0]![0]]])
      assert.deepEqual(await found('"ร่วมมือกัน"'), [['statements', SAID[0]![0]]])
      assert.deepEqual(await found('แม่น้ำ -น้ำท่วม'), [])
      for (const [sentence] of SAID)
        assert.deepEqual(await found(`in:statements "${sentence}"`), [['statements', sentence]])
      for (const across of ['รีเห็น', 'นตรี', 'ງແມ່', '长同']) assert.deepEqual(await found(across), [], across)
    })

    test('titles, lines of plans with their items, and texts beyond statements are found so as well', async () => {
      const plan = await add(
        sampleReading(['ความร่วมมือ', 'ป้องกันน้ำท่วมทุกปี', 'ປົກປ້ອງແມ່ນ້ຳ', 'ដាំដើមឈើ', 'ผู้เข้าร่วมประชุมจากกรุงเทพ']),
        'แผนปฏิบัติการ',
        'plan-of-action',
      )
      const editor = bed.store.as(editorOf(p, 'hill'))
      const rows = (await editor.plans.outline(p, plan))!.rows
      assert.ok((await editor.plans.keep(p, plan, planAsked(rows), AT)).ok)
      assert.deepEqual(await found('ปฏิบัติการ'), [['records', 'แผนปฏิบัติการ']])
      assert.deepEqual(await found('ป้องกัน'), [['lines', 'ป้องกันน้ำท่วมทุกปี']])
      assert.deepEqual((await found('in:lines ដើមឈើ')).length, 1)
      const [hit] = await find('ประชุม')
      assert.ok(hit?.of === 'records' && hit.inText)
      assert.equal(hit.spans.map((span) => slice(hit.text, span)).join(''), 'ประชุม')
    })

    test('an amended statement is found by the words that it has now', async () => {
      const decision = { act: 'amend', revision: 1, by: 'Noor', at: AT, reason: null } as const
      const amendment = { words: 'รัฐมนตรีเห็นพ้องที่จะร่วมมือกัน' }
      assert.ok((await bed.store.decisions.take(p, record, 1, { ...decision, amendment }, null)).ok)
      assert.deepEqual(await found('in:statements น้ำท่วม'), [])
      assert.deepEqual(await found('in:statements ร่วมมือ'), [['statements', amendment.words]])
    })

    test('words that were parted of another text than that of the row find nothing', async () => {
      await sql`update statement set content = jsonb_set(content, '{quote,exact}', '"ทะเลสาบ"')
               where partnership_id = ${p} and number = 1`.execute(bed.store.db)
      assert.deepEqual(await found('in:statements ร่วมมือ'), [])
      assert.equal((await found('in:statements ทะเลสาบ')).length, 1)
    })

    test('a register that was there before has its words parted and its texts searched once its tables are brought up to date', async () => {
      const { db } = bed.store
      const words = ['in:statements ແມ່ນ້ຳ', 'in:statements 防洪', 'ปฏิบัติการ', 'in:lines ป้องกัน', 'ประชุม']
      const told = async () => {
        const all = []
        for (const typed of words) all.push(await found(typed))
        return all
      }
      const earlier = await told()
      assert.ok(earlier.every((each) => each.length > 0))
      await sql.raw('drop table passage').execute(db)
      for (const table of ['statement', 'record', 'plan_part']) {
        await sql.raw(`alter table ${table} drop column searched, drop column parted`).execute(db)
        await sql.raw(`alter table ${table} add column searched tsvector`).execute(db)
      }
      await searchTexts.up(db as never)
      assert.deepEqual(await told(), earlier)
    })
  },
  { alone: true },
)
