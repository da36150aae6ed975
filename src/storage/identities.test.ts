import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Kysely, sql } from 'kysely'
import type { Identifying } from '../register/identity.ts'
import { up } from './migrations/0003-identities.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { samplePartnership } from './testing/sample-partnership.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleRecord } from './testing/sample-record.ts'

const BY = { by: 'Noor', at: AT }

onEachEngine(
  'who is who',
  (bed: Bed) => {
    /** A register in which each record names some people; answers their numbers by name. */
    const register = async (...records: readonly (readonly string[])[]) => {
      const p = await bed.partnership()
      for (const [at, people] of records.entries()) {
        const reading = sampleReading(
          [`${people.join(' met ')} on day ${at}.`, `${people[0]} agreed to go on.`],
          {
            people,
          },
        )
        await bed.store.records.add(p, sampleRecord(reading, { published: `2019-01-1${at}` }), AT)
      }
      const { rows } = (await bed.store.people.list(p, 1))!.people
      const id = (name: string) => rows.find((row) => row.name === name)!.id
      return { p, id }
    }
    const take = async (p: string, asked: Identifying) => {
      const outcome = await bed.store.identities.take(p, asked, BY)
      return outcome.ok ? outcome.value.id : outcome.refusal.reason
    }
    const pairsOf = async (p: string) =>
      (await bed.store.alike.list(p, 1))!.pairs.rows.map(({ how, one, other }) => [
        how,
        ...[one.person.name, other.person.name].sort(),
      ])

    test('names that may be one person’s are proposed, the likeliest first, and nobody is joined by it', async () => {
      const { p } = await register(
        ['Joseph R. Winter', 'Mei Lin Tan'],
        ['Tan Mei Lin', 'Joe Winter'],
        ['Sven Ødegaard'],
        ['Sven Odegaard'],
      )
      assert.deepEqual(await pairsOf(p), [
        ['writing', 'Sven Odegaard', 'Sven Ødegaard'],
        ['order', 'Mei Lin Tan', 'Tan Mei Lin'],
        ['short-form', 'Joe Winter', 'Joseph R. Winter'],
      ])
      const { people, alike } = (await bed.store.people.list(p, 1))!
      assert.equal(alike, 3)
      assert.equal(people.total, 8, 'with the two that the partnership file enters')
    })

    test('two names that one record has side by side are not proposed', async () => {
      const { p } = await register(['Joseph Winter', 'Joe Winter'])
      assert.deepEqual(await pairsOf(p), [])
    })

    test('the name that leads stands for both, and everything said of either is found there', async () => {
      const { p, id } = await register(['Joseph R. Winter'], ['Joe Winter'])
      const [joseph, joe] = [id('Joseph R. Winter'), id('Joe Winter')]
      const act = await take(p, { act: 'same', lead: joseph, other: joe })
      assert.equal(typeof act, 'number')
      assert.deepEqual(await pairsOf(p), [])
      const view = (await bed.store.people.get(p, joe, 1))!
      assert.equal(view.person.name, 'Joseph R. Winter')
      assert.deepEqual(
        view.joined.map(({ name }) => name),
        ['Joe Winter'],
      )
      assert.equal(view.records.length, 2)
      assert.equal(view.statements.total, 2)
      assert.deepEqual(
        view.identityActs.map(({ act, by, at, undone }) => [act, by, at, undone]),
        [['same', 'Noor', AT, false]],
      )
      const { rows, total } = (await bed.store.people.list(p, 1))!.people
      assert.equal(total, 3)
      assert.equal(rows.find(({ name }) => name === 'Joseph R. Winter')?.records, 2)
      const mention = (await bed.store.records.get(p, 2))!.mentions.find(({ kind }) => kind === 'person')!
      assert.ok(mention.kind === 'person')
      assert.deepEqual([mention.words, mention.person?.name], ['Joe Winter', 'Joseph R. Winter'])
    })

    test('what one record or the partnership file says of two holds for all their names', async () => {
      const beside = await register(
        ['Joseph R. Winter'],
        ['Joe Winter', 'Bogdan Winter'],
        ['Joseph B. Winter', 'Bogdan Winter'],
      )
      await take(beside.p, {
        act: 'same',
        lead: beside.id('Bogdan Winter'),
        other: beside.id('Joseph R. Winter'),
      })
      const named = (await pairsOf(beside.p)).filter(([, ...pair]) => pair.includes('Bogdan Winter'))
      assert.deepEqual(named, [], 'one record has each of them beside Bogdan Winter')

      const entered = await register(['Brook Ada'])
      const [ada, other] = (await bed.store.people.list(entered.p, 1))!.people.rows.filter(
        ({ name }) => name !== 'Brook Ada',
      )
      assert.ok(ada && other && ada.name === 'Ada Brook')
      await take(entered.p, { act: 'same', lead: other.id, other: entered.id('Brook Ada') })
      assert.deepEqual(await pairsOf(entered.p), [], 'the file enters both as two')
    })

    test('a meeting lists a person once for what its records say of them, under the name that leads', async () => {
      const p = await bed.partnership()
      const { rows } = (await bed.store.meetings.list(p, 1))!.meetings
      const meeting = rows[0]!.id
      for (const [at, name] of ['Joseph R. Winter', 'Joe Winter'].entries()) {
        const reading = sampleReading([`${name} spoke on day ${at}.`], { people: [name] })
        await bed.store.records.add(p, sampleRecord(reading, { meeting }), AT)
      }
      const people = async () => (await bed.store.meetings.get(p, meeting, 1))!.people
      const [joseph, joe] = (await people()).map(({ person }) => person.id)
      assert.ok(joseph && joe)
      await take(p, { act: 'same', lead: joseph, other: joe })
      assert.deepEqual(
        (await people()).map(({ person }) => person.name),
        ['Joseph R. Winter'],
      )
    })

    test('taking back, parting and saying that they are two are kept and hold', async () => {
      const { p, id } = await register(['Joseph R. Winter'], ['Joe Winter'])
      const [joseph, joe] = [id('Joseph R. Winter'), id('Joe Winter')]
      const act = (await take(p, { act: 'same', lead: joseph, other: joe })) as number
      await take(p, { act: 'undo', of: act })
      assert.deepEqual(await pairsOf(p), [['short-form', 'Joe Winter', 'Joseph R. Winter']])
      assert.equal(await take(p, { act: 'undo', of: act }), 'taken-back-already')

      await take(p, { act: 'same', lead: joseph, other: joe })
      await take(p, { act: 'part', lead: joseph, other: joe })
      assert.deepEqual(await pairsOf(p), [], 'what was parted is not proposed again')
      assert.equal((await bed.store.people.get(p, joe, 1))?.person.name, 'Joe Winter')

      const again = await register(['Joseph R. Winter'], ['Joe Winter'])
      const [one, other] = [again.id('Joseph R. Winter'), again.id('Joe Winter')]
      const apart = (await take(again.p, { act: 'apart', lead: one, other })) as number
      assert.deepEqual(await pairsOf(again.p), [])
      await take(again.p, { act: 'undo', of: apart })
      assert.equal((await pairsOf(again.p)).length, 1)
    })

    test('of two who decide on the same names at once, one is told', async () => {
      const { p, id } = await register(['Joseph R. Winter'], ['Joe Winter'])
      const [lead, other] = [id('Joseph R. Winter'), id('Joe Winter')]
      const outcomes = await Promise.all([
        take(p, { act: 'same', lead, other }),
        take(p, { act: 'same', lead: other, other: lead }),
      ])
      assert.deepEqual(outcomes.map((each) => typeof each).sort(), ['number', 'string'])
      assert.ok(outcomes.includes('one-already'))
    })

    test('a person of another partnership can’t be named, and nothing of it is shown', async () => {
      const { p, id } = await register(['Joseph R. Winter'])
      const other = await register(['Noor Vale'], ['Joe Winter'])
      const stranger = other.id('Joe Winter') + 50
      assert.equal(
        await take(p, { act: 'same', lead: id('Joseph R. Winter'), other: stranger }),
        'no-such-person',
      )
      assert.deepEqual(await pairsOf(p), [])
    })

    test('a name joined to an entered person is proposed with that one leading, and stays joined when the file comes again', async () => {
      const { p, id } = await register(['Brook Ada'])
      const { rows } = (await bed.store.alike.list(p, 1))!.pairs
      assert.deepEqual([rows[0]?.how, rows[0]?.leads], ['order', id('Ada Brook')])
      await take(p, { act: 'same', lead: id('Ada Brook'), other: id('Brook Ada') })
      await bed.store.partnerships.import(samplePartnership(p))
      assert.deepEqual(await pairsOf(p), [])
      assert.equal((await bed.store.people.list(p, 1))!.people.total, 2)
    })

    test('another person is put beside one by hand, found by a part of the name', async () => {
      const { p, id } = await register(['Bogdan Winter'], ['Theodora Stone'])
      const asked = { chosen: null, find: 'stone', page: 1 }
      const view = (await bed.store.alike.of(p, id('Bogdan Winter'), asked))!
      assert.deepEqual(
        view.of?.found.map(({ name }) => name),
        ['Theodora Stone'],
      )
      assert.equal(view.pairs.total, 0)
      const beside = { chosen: id('Theodora Stone'), find: '', page: 1 }
      const { pairs } = (await bed.store.alike.of(p, id('Bogdan Winter'), beside))!
      assert.deepEqual(
        pairs.rows.map(({ how, other }) => [how, other.person.name]),
        [[null, 'Theodora Stone']],
      )
      assert.equal(await bed.store.alike.of(p, 999, asked), null)
      assert.equal(await bed.store.alike.of(p, id('Bogdan Winter'), { ...beside, chosen: 999 }), null)
    })

    test('somebody is found by a name that is kept under another’s, and by words in any order', async () => {
      const { p, id } = await register(['Joseph R. Winter'], ['Jem Frost'], ['Theodora Stone'])
      await take(p, { act: 'same', lead: id('Joseph R. Winter'), other: id('Jem Frost') })
      for (const find of ['frost', 'FROST je', 'winter joseph'])
        assert.deepEqual(
          (await bed.store.alike.of(p, id('Theodora Stone'), { chosen: null, find, page: 1 }))!.of?.found,
          [{ id: id('Joseph R. Winter'), name: 'Joseph R. Winter' }],
          find,
        )
    })

    test('a meeting has somebody once for a record that names them twice, with the part it gives them', async () => {
      const p = await bed.partnership()
      const text = ['Joseph R. Winter chaired the meeting with Joe Winter.']
      const reading = sampleReading(text, { people: ['Joseph R. Winter', 'Joe Winter'] })
      const people = reading.people.map((one, at) =>
        at === 0 ? { ...one, role: 'co-chair' as const, post: 'Envoy' } : one,
      )
      const meeting = (await bed.store.meetings.list(p, 1))!.meetings.rows[0]!.id
      await bed.store.records.add(p, sampleRecord({ ...reading, people }, { meeting }), AT)
      const { rows } = (await bed.store.people.list(p, 1))!.people
      const [lead, other] = ['Joseph R. Winter', 'Joe Winter'].map(
        (name) => rows.find((row) => row.name === name)!.id,
      )
      await take(p, { act: 'same', lead: lead!, other: other! })
      assert.deepEqual(
        (await bed.store.meetings.get(p, meeting, 1))!.people.map(({ person, role, post }) => [
          person.id,
          role,
          post,
        ]),
        [[lead, 'co-chair', 'Envoy']],
      )
    })

    test('a page beyond the last is the last', async () => {
      const { p, id } = await register(['Joseph R. Winter'], ['Joe Winter'])
      const { pairs } = (await bed.store.alike.list(p, 9))!
      assert.deepEqual([pairs.page, pairs.rows.length], [1, 1])
      const of = (await bed.store.alike.of(p, id('Joe Winter'), { chosen: null, find: '', page: 9 }))!
      assert.deepEqual([of.pairs.page, of.pairs.rows.length], [1, 1])
    })

    test('names kept before there were proposals are likened by the migration', async () => {
      const { p } = await register(['Joseph R. Winter'], ['Joe Winter'])
      const { db } = bed.store
      const before = await pairsOf(p)
      await db.transaction().execute(async (tx) => {
        for (const table of ['identity_act', 'alike', 'person_key'])
          await sql.raw(`drop table ${table}`).execute(tx)
        await sql`alter table person drop column one_with`.execute(tx)
        await up(tx as unknown as Kysely<unknown>)
        const { rows } = await sql<{
          n: number
        }>`select count(*)::integer as n from alike where partnership_id = ${p}`.execute(tx)
        assert.equal(rows[0]?.n, before.length)
      })
      assert.deepEqual(await pairsOf(p), before)
    })
  },
  { alone: true },
)
