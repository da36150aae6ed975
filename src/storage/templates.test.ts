import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editorOf, personWith, postOf } from '../../test/sample-actors.ts'
import { PUBLIC } from '../access/actor.ts'
import { TEMPLATE_BYTES_LIMIT } from '../reports/templates/keeping-template.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'

const bytes = new TextEncoder().encode('a letterhead')
const other = new TextEncoder().encode('another letterhead')
const on = (day: string) => `${day}T10:00:00.000Z`
const why = (outcome: { ok: true } | { ok: false; refusal: { reason: string } }) =>
  outcome.ok ? 'done' : outcome.refusal.reason

onEachEngine('templates of a side', (bed: Bed) => {
  const scene = async () => {
    const p = await bed.partnership()
    const nouns = (side: string) => bed.store.as(editorOf(p, side)).templates
    const [coast, hill] = [nouns('coast'), nouns('hill')]
    return { p, coast, hill }
  }
  const keep = (templates: Bed['store']['templates'], p: string, name: string, file = bytes) =>
    templates.keep(p, 'brief', { name, bytes: file }, on('2026-01-02'))
  const told = async (templates: Bed['store']['templates'], p: string) =>
    (await templates.list(p))?.kept.brief.map(({ number, name, gone }) => [number, name, gone])

  test('the latest that was kept is used, and the one before it again when it is taken back', async () => {
    const { p, coast } = await scene()
    assert.equal(await coast.current(p, 'brief'), undefined)
    assert.equal(why(await keep(coast, p, 'one.docx')), 'done')
    assert.equal(why(await keep(coast, p, 'two.docx', other)), 'done')
    assert.deepEqual(await told(coast, p), [
      [2, 'two.docx', false],
      [1, 'one.docx', false],
    ])
    assert.deepEqual((await coast.current(p, 'brief'))?.bytes, other)
    assert.deepEqual(await coast.used(p), ['brief'])
    assert.equal(why(await coast.withdraw(p, 'brief', 2)), 'done')
    assert.equal(why(await coast.withdraw(p, 'brief', 2)), 'template-taken-back')
    assert.equal((await coast.current(p, 'brief'))?.name, 'one.docx')
    assert.equal(why(await coast.again(p, 'brief', 2, on('2026-01-03'))), 'done')
    assert.deepEqual((await coast.current(p, 'brief'))?.bytes, other)
    assert.deepEqual(await told(coast, p), [
      [3, 'two.docx', false],
      [2, 'two.docx', true],
      [1, 'one.docx', false],
    ])
    assert.deepEqual((await coast.original(p, 'brief', 2))?.bytes, other)
    assert.equal((await coast.list(p))?.kept['joint-report'].length, 0)
  })

  test('a side’s templates are its own: nobody else sees, has or takes back any', async () => {
    const { p, coast, hill } = await scene()
    assert.equal(why(await keep(coast, p, 'one.docx')), 'done')
    assert.deepEqual(await told(hill, p), [])
    assert.equal(await hill.current(p, 'brief'), undefined)
    assert.equal(await hill.original(p, 'brief', 1), undefined)
    assert.equal(why(await hill.withdraw(p, 'brief', 1)), 'no-such-template')
    // The same file of the other side is its own all the same.
    assert.equal(why(await keep(hill, p, 'ours.docx')), 'done')
    assert.equal((await hill.current(p, 'brief'))?.name, 'ours.docx')
    assert.equal((await coast.current(p, 'brief'))?.name, 'one.docx')
    const joint = bed.store.as(personWith('Jo', postOf(p, 'joint-editor', null))).templates
    assert.deepEqual(await told(joint, p), [])
    assert.equal(why(await keep(joint, p, 'joint.docx')), 'done')
    assert.equal((await joint.list(p))?.side, null)
    const reader = bed.store.as(PUBLIC).templates
    assert.equal(await reader.list(p), null)
    assert.equal(await reader.current(p, 'brief'), undefined)
  })

  test('readers of a side get its reports in its template, and keep none', async () => {
    const { p, coast } = await scene()
    assert.equal(why(await keep(coast, p, 'one.docx')), 'done')
    const reader = bed.store.as(personWith('Ivo', postOf(p, 'reader', 'coast'))).templates
    assert.equal((await reader.current(p, 'brief'))?.name, 'one.docx')
    assert.equal(why(await keep(reader, p, 'mine.docx')), 'role-not-enough')
    assert.equal(why(await reader.withdraw(p, 'brief', 1)), 'role-not-enough')
  })

  test('what is no file, or too large, is refused, and the files that are kept outlive the tidying', async () => {
    const { p, coast } = await scene()
    assert.equal(why(await keep(coast, p, 'a.docx', new Uint8Array())), 'template-missing')
    assert.equal(
      why(await keep(coast, p, 'a.docx', new Uint8Array(TEMPLATE_BYTES_LIMIT + 1))),
      'template-too-large',
    )
    assert.equal(why(await keep(coast, p, 'a/b.docx')), 'template-name-unclear')
    assert.deepEqual(await told(coast, p), [])
    assert.equal(why(await keep(coast, p, 'one.docx')), 'done')
    await bed.store.proposals.dropOlderThan(on('2026-03-01'))
    assert.deepEqual((await coast.current(p, 'brief'))?.bytes, bytes)
  })
})
