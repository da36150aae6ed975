import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import { PLACES } from '../../src/search/query.ts'
import type { Store } from '../../src/storage/store.ts'
import { AT } from '../../src/storage/testing/sample-record.ts'
import { knownIn } from './known.ts'
import { newRegister, SHORT } from './place.ts'
import { foreignIn, type Secrets, secretsOf } from './search-answer.ts'
import { ACTORS, type Audience, FEW, mayKnow, PARTNERSHIPS } from './sights.ts'
import { makeWorld } from './world.ts'

/** Of the canaries a run searches for some: each costs a look through all that its asker may see for a word that was meant. */
const EVERY = SHORT ? 24 : 4

const TODAY = AT.slice(0, 10)

/** Queries that find all there is of each sort. */
const ALL = [
  ...PLACES.map((place) => `in:${place}`),
  'year:1990-2090',
  'agreed OR noted OR pact',
  '-xylograph',
]

/** The same word with a slip of the hand. */
const slipped = (word: string) => `${word.slice(0, 4)}${word.charAt(5)}${word.charAt(4)}${word.slice(6)}`

describe('searching tells nobody of what is not theirs to know', () => {
  let store: Store
  let drop: () => Promise<void>
  let canaries: ReadonlyMap<string, Audience>
  let secrets: Secrets
  let found = 0
  let hidden = 0

  before(async () => {
    ;({ store, drop } = await newRegister())
    ;({ canaries } = await makeWorld(store))
    secrets = secretsOf(canaries, await knownIn(store))
  })
  after(async () => {
    console.log(`# ${hidden} searches for what is hidden, ${found} for what is there`)
    await store?.close()
    await drop?.()
  })

  const asking = Object.entries(ACTORS).filter(([name]) => !SHORT || FEW.some((few) => few === name))

  /** What a search tells by itself: whatever else of it stands in an answer, its asker has sent. */
  const toldOf = async (actor: Actor, p: string, typed: string) => {
    const view = await store.as(actor).search.find(p, typed, 1, TODAY)
    return view && [view.hits.total, view.counts, view.facets, view.findings, view.meant, view.unread]
  }

  for (const [who, [name, actor]] of asking.entries()) {
    test(`${name} finds no word that is hidden, nor is one suggested, counted or told from one that is nowhere`, async () => {
      // What is told of a word that is nowhere is the same for each.
      const absences = new Map<string, ReturnType<typeof toldOf>>()
      const absentOf = (p: string, typed: string) => {
        const key = `${p} ${typed}`
        const absence = absences.get(key) ?? toldOf(actor, p, typed)
        absences.set(key, absence)
        return absence
      }
      for (const [at, [word, audience]] of [...canaries].entries()) {
        if (mayKnow(actor, audience) || (at + who) % EVERY !== 0) continue
        for (const typed of [word, slipped(word), `-${word} ${word}`, `actor:${word}`, `mechanism:${word}`]) {
          const nowhere = typed.replaceAll(word, 'zqnowherexqz').replaceAll(slipped(word), 'zqnowherexqz')
          const told = await toldOf(actor, audience.p, typed)
          const absent = await absentOf(audience.p, nowhere)
          const same = JSON.stringify(absent).replaceAll('zqnowherexqz', word)
          assert.equal(JSON.stringify(told), same, `“${typed}” in ${audience.p}`)
          hidden++
        }
      }
    })

    test(`${name} is handed nothing foreign, on whatever page, as a table and as a list`, async () => {
      const { search } = store.as(actor)
      for (const p of PARTNERSHIPS)
        for (const typed of ALL) {
          const pages = (await search.find(p, typed, 1, TODAY))?.hits.pages ?? 0
          const answers: unknown[] = [await search.all(p, typed, TODAY), await search.cited(p, typed, TODAY)]
          for (let page = 1; page <= Math.min(pages, SHORT ? 3 : pages); page++)
            answers.push(await search.find(p, typed, page, TODAY))
          const foreign = foreignIn(actor, secrets, JSON.stringify(answers), typed)
          assert.deepEqual(foreign, [], `“${typed}” in ${p}`)
        }
    })
  }

  test('whoever finds a word of a CONFIDENTIAL record has read it, though no page shows it to them', async () => {
    const asker = ACTORS.DA!
    const readsOf = async (p: string, record: number) => {
      const { rows } = await sql<{ n: number }>`
        select count(*)::integer as n from trail where partnership_id = ${p} and record_id = ${record} and act = 'read'`.execute(
        store.db,
      )
      return rows[0]!.n
    }
    const { rows: confidential } = await sql<{ p: string; record: number; words: string }>`
      select s.partnership_id as p, s.record_id as record, s.content #>> '{quote,exact}' as words
        from statement s
        join record r on r.partnership_id = s.partnership_id and r.id = s.record_id
       where r.marking = 'CONFIDENTIAL' and s.state not in ('rejected', 'withdrawn')
       order by r.title, s.number`.execute(store.db)
    let read = 0
    for (const { p, record, words } of confidential) {
      const [word] =
        [...canaries].find(([canary, audience]) => audience.p === p && words.includes(canary)) ?? []
      if (!word) continue
      for (const typed of [word, `in:statements -${word}`]) {
        const before = await readsOf(p, record)
        const total = (await store.as(asker).search.find(p, typed, 999, TODAY))?.hits.total ?? 0
        if (typed === word && total === 0) break
        assert.equal(await readsOf(p, record), before + 1, `“${typed}” in ${p}`)
        read++
      }
    }
    assert.ok(read > 1, `${read} searches are told`)
  })

  test('each side does find the words of its own drafts: the tests above can fail', async () => {
    const own = ACTORS.DA!
    for (const [word, audience] of canaries) {
      if (audience.of !== 'record' || audience.stage !== 'draft' || !mayKnow(own, audience)) continue
      const [total] = (await toldOf(own, audience.p, word)) ?? []
      if (total) found++
    }
    assert.ok(found > 5, `${found} words are found`)
  })
})
