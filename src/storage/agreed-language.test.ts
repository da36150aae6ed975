import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { editorOf } from '../../test/sample-actors.ts'
import { PUBLIC } from '../access/actor.ts'
import type { AgreedAsked } from '../search/agreed/agreed-view.ts'
import { withActor } from './door.ts'
import { nearWordings } from './near-wordings.ts'
import type { Nouns } from './store.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleRecord } from './testing/sample-record.ts'
import { withinTime } from './within-time.ts'

const FLOODS = 'The Hill League agreed to organise joint patrols against the spring floods.'
const LATER = 'Coast Council agreed to organise joint patrols against the autumn floods and droughts.'
const FERRY = 'The Hill League welcomed the programme of ferry pilots at Low Bank.'
const OTHER = 'They noted the harbour gauge.'

const asked = (text: string, over: Partial<AgreedAsked> = {}): AgreedAsked => ({
  ...{ text, mechanism: null, side: null, from: null, until: null, kind: null },
  ...over,
})

onEachEngine('agreed language', (bed: Bed) => {
  let p: string
  let summit: number
  let first: number
  let later: number

  const add = (paragraphs: readonly string[], over: Parameters<typeof sampleRecord>[1]) =>
    bed.store.records.add(p, sampleRecord(sampleReading(paragraphs), over), AT)
  const find = async (
    text: string,
    over: Partial<AgreedAsked> = {},
    nouns: Pick<Nouns, 'agreedLanguage'> = bed.store,
  ) => (await nouns.agreedLanguage.find(p, asked(text, over)))!
  const words = async (...given: Parameters<typeof find>) =>
    (await find(...given)).answers.map(({ wordings }) =>
      wordings.map(({ row }) => row.statement.content.quote.exact),
    )

  before(async () => {
    p = await bed.partnership()
    summit = (await bed.store.meetings.byKey(p, 'summit-2'))!
    first = await add([FLOODS, FERRY, OTHER], { meeting: summit, title: 'A summit' })
    later = await add([LATER, FERRY], { published: '2030-02-01', kind: 'report', title: 'A later report' })
  })

  test('the closest adopted wording is found in whatever form and spelling, with how like it is', async () => {
    const [answer] = (await find('Both sides agree to organize a joint patrol against floods in spring.'))
      .answers
    const [one, two] = answer!.wordings
    assert.equal(one!.row.statement.content.quote.exact, FLOODS)
    assert.equal(two!.row.statement.content.quote.exact, LATER)
    assert.ok(one!.likeness > two!.likeness && one!.likeness < 1)
    assert.equal(one!.level, 'summit')
    assert.equal(two!.level, null)
  })

  test('the same words in several texts are told once, first that of the higher meeting', async () => {
    const [answer] = (await find(FERRY)).answers
    assert.equal(answer!.wordings[0]!.likeness.toFixed(6), '1.000000')
    assert.equal(answer!.wordings[0]!.row.record.id, first)
    assert.deepEqual(
      answer!.wordings[0]!.others.map(({ record }) => record.id),
      [later],
    )
  })

  test('where few wordings are like it, adopted passages that mean the same in other words are told, of the texts that are asked of', async () => {
    const inOther = async (
      text: string,
      over: Partial<AgreedAsked> = {},
      nouns?: Pick<Nouns, 'agreedLanguage'>,
    ) => (await find(text, over, nouns)).answers.map(({ close }) => close.map((hit) => hit.text))
    const boats = 'Boat captains shall be hired for the river.'
    assert.ok((await inOther(boats))[0]!.includes(FERRY))
    assert.deepEqual(await inOther(boats, { kind: 'commitment', until: '2001' }), [[]])
    assert.ok(!(await inOther(boats, { side: 'coast' }))[0]!.includes(FERRY))
    // What is told as like it isn't told twice, and what has little words only is close to nothing.
    assert.ok(!(await inOther(FERRY))[0]!.includes(FERRY))
    assert.deepEqual(await inOther('of the and'), [[]])
    const draft = 'The Hill League agreed to hire captains of boats.'
    await add([draft], { standing: { owner: 'hill', marking: 'UNCLASSIFIED', stage: 'draft' } })
    assert.ok(!(await inOther(boats, {}, bed.store.as(editorOf(p, 'hill'))))[0]!.includes(draft))
  })

  test('several sentences are looked for each by itself', async () => {
    const found = await words(`${LATER} ${FERRY} Of the and.`)
    assert.deepEqual(
      found.map((each) => each[0]),
      [LATER, FERRY, undefined],
    )
  })

  test('what is asked of some texts alone leaves out the others', async () => {
    const [series] = (await find('')).mechanisms.filter(({ level }) => level === 'summit')
    assert.deepEqual(await words(FLOODS, { mechanism: series!.id }), [[FLOODS]])
    assert.deepEqual(await words(FLOODS, { from: '2030' }), [[LATER]])
    assert.deepEqual(await words(FLOODS, { until: '2029' }), [[FLOODS]])
    assert.deepEqual(await words(FLOODS, { side: 'coast' }), [[LATER]])
    assert.deepEqual(await words(FERRY, { kind: 'commitment' }), [[]])
    const [answer] = (await find(FERRY, { kind: 'commitment' })).answers
    assert.deepEqual(answer!.finding, { code: 'nothing-like-it', narrowed: true })
  })

  test('what can’t be looked for is said in one sentence', async () => {
    const codes = async (text: string) => {
      const { findings, answers } = await find(text)
      return [findings.map(({ code }) => code), answers.map(({ finding }) => finding?.code ?? null)]
    }
    assert.deepEqual(await codes(''), [[], []])
    assert.deepEqual(await codes('… !'), [['no-words'], []])
    assert.deepEqual(await codes('of the and'), [[], ['only-little-words']])
    assert.deepEqual(await codes('Xylographs!'), [[], ['nothing-like-it']])
    assert.deepEqual(await codes('It rose. '.repeat(9)), [
      ['too-many-sentences'],
      Array(8).fill('nothing-like-it'),
    ])
    assert.deepEqual((await codes(`${'floods '.repeat(400)}`))[0], ['too-long'])
    for (const bad of ['\0\u0001 floods', "'); drop", '& | ! <-> :*', '\ud800 floods']) await find(bad)
    assert.equal(await bed.store.agreedLanguage.find('nowhere', asked(FLOODS)), null)
  })

  test('what one side alone has, what was rejected and what was withdrawn was never agreed', async () => {
    const draft = await add(['The Hill League agreed to mend xebecs.'], {
      standing: { owner: 'hill', marking: 'UNCLASSIFIED', stage: 'draft' },
    })
    const gone = await add(['The Hill League agreed to sink xebecs.'], { title: 'Withdrawn' })
    await sql`update statement set state = 'rejected' where partnership_id = ${p} and record_id = ${gone}`.execute(
      bed.store.db,
    )
    const hill = bed.store.as(editorOf(p, 'hill'))
    assert.ok((await hill.records.ref(p, draft))?.standing.stage === 'draft')
    const found = (await words('The Hill League agreed to mend xebecs.', {}, hill)).flat()
    assert.deepEqual(
      found.filter((each) => each.includes('xebecs')),
      [],
    )
  })

  test('nobody finds words of a text that they don’t see', async () => {
    assert.deepEqual(await words(FLOODS, {}, bed.store.as(editorOf(p, 'coast'))), [[FLOODS, LATER]])
    assert.deepEqual(await words(FLOODS, {}, bed.store.as(PUBLIC)), [[]])
    assert.equal(await bed.store.as(PUBLIC).agreedLanguage.near(p, first, 1), null)
  })

  test('a statement has its nearest wording of other records before its day and after it', async () => {
    const near = (await bed.store.agreedLanguage.near(p, later, 1))!
    assert.equal(near.earlier?.row.statement.content.quote.exact, FLOODS)
    assert.equal(near.later, null)
    const other = (await bed.store.agreedLanguage.near(p, first, 1))!
    assert.equal(other.earlier, null)
    assert.equal(other.later?.row.record.id, later)
    assert.equal(await bed.store.agreedLanguage.near(p, first, 99), null)
  })

  test('a CONFIDENTIAL record whose words are shown is told in the trail as read, and no other', async () => {
    const reader = bed.store.as(editorOf(p, 'hill'))
    const secret = await add(['The Hill League agreed to survey the quicksands of Wend.'], {
      standing: { owner: 'hill', marking: 'CONFIDENTIAL', stage: 'joint' },
    })
    const reads = async () => {
      const { rows } = await sql<{ n: number }>`
        select count(*)::integer as n from trail where partnership_id = ${p} and act = 'read' and record_id = ${secret}`.execute(
        bed.store.db,
      )
      return rows[0]!.n
    }
    await find('A gauge of ferries.', {}, reader)
    assert.equal(await reads(), 0)
    await find('A survey of the quicksands of Wend.', {}, reader)
    assert.equal(await reads(), 1)
  })

  test('how many texts say the same is told of all of them, and a CONFIDENTIAL one that is not listed is told in the trail', async () => {
    const own = await bed.partnership()
    const kept = (published: string, marking: 'UNCLASSIFIED' | 'CONFIDENTIAL') =>
      bed.store.records.add(
        own,
        sampleRecord(sampleReading([FERRY]), {
          ...{ published, title: `Of ${published}` },
          standing: { owner: 'hill', marking, stage: 'joint' },
        }),
        AT,
      )
    const secret = await kept('2001-01-01', 'CONFIDENTIAL')
    for (let year = 2010; year < 2019; year++) await kept(`${year}-01-01`, 'UNCLASSIFIED')
    const view = (await bed.store.as(editorOf(own, 'hill')).agreedLanguage.find(own, asked(FERRY)))!
    const [wording] = view.answers[0]!.wordings
    assert.deepEqual([wording!.others.length, wording!.more], [8, 1])
    assert.ok(wording!.others.every(({ record }) => record.id !== secret))
    const { rows } = await sql<{ n: number }>`
      select count(*)::integer as n from trail where partnership_id = ${own} and act = 'read' and record_id = ${secret}`.execute(
      bed.store.db,
    )
    assert.equal(rows[0]!.n, 1)
  })

  test('a nearest wording that was found before the time ran out is told, and what was not looked for is not said to be none', async () => {
    const day = '2025-01-01'
    const near = (left: readonly number[], when: string | null = day) =>
      withActor(bed.store.db, editorOf(p, 'hill'), (context) => {
        let at = 0
        const own = { record: 0, text: FLOODS, day: when }
        return nearWordings(context, p, own, (ask) => withinTime(context, left[at++]!, ask))
      })
    const whole = await near([60_000, 60_000])
    assert.deepEqual([whole.earlier?.row.record.id, whole.later?.row.record.id], [first, later])
    assert.deepEqual([whole.slow, whole.undated], [[], false])
    const half = await near([60_000, 0])
    assert.deepEqual([half.earlier?.row.record.id, half.later, half.slow], [first, null, ['later']])
    assert.deepEqual((await near([0, 0])).slow, ['earlier', 'later'])
    assert.deepEqual(await near([], null), { earlier: null, later: null, slow: [], undated: true })
  })
})
