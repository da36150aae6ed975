import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseHTML } from 'linkedom'
import { editorOf } from '../../test/sample-actors.ts'
import { bareRecordView, longRecordView, recordView, statements } from '../../test/sample-views.ts'
import { finding } from '../reading/findings.ts'
import type { Frame } from './frame.ts'
import { RecordPage, type RecordPageProps } from './pages/record.tsx'
import { render } from './render.ts'

const frame: Frame = {
  origin: 'http://127.0.0.1:8700',
  path: '/rivers-coast/records/12',
  assets: { style: '/assets/a/a.css', script: '/assets/b/b.js' },
  notice: null,
  actor: editorOf('rivers-coast', 'rivers'),
}

const pageOf = (asked: Partial<RecordPageProps> = {}) =>
  parseHTML(
    render(<RecordPage frame={frame} view={recordView} part={1} kind={null} show={[]} find="" {...asked} />),
  ).document

/** What a reader sees of an element, without the numbers of the notes. */
const wordsOf = (element: Element | null): string => {
  const copy = element?.cloneNode(true) as Element
  for (const ref of copy.querySelectorAll('.ref')) ref.remove()
  return copy.textContent?.trim() ?? ''
}

const all = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)]

test('each statement can be reached at its number and starts with its own words', () => {
  const page = pageOf()
  for (const { number, content } of statements) {
    const mark = page.getElementById(`s-${number}`)
    assert.ok(mark, `statement ${number}`)
    assert.ok(content.quote.exact.startsWith(wordsOf(mark).slice(0, 8)), wordsOf(mark))
  }
})

test('each paragraph of the page says the words of the record and no others', () => {
  const page = pageOf()
  const said = all(page, '.row.paragraph .words').map(wordsOf)
  const written = recordView.blocks
    .filter((block) => block.kind === 'paragraph')
    .map((block) => recordView.text.slice(block.span.start, block.span.end))
  assert.deepEqual(said, written)
})

test('each statement has one note, in the row in which it begins', () => {
  const page = pageOf()
  assert.equal(all(page, '.note').length, statements.length)
  for (const note of all(page, '.note')) {
    const number = note.getAttribute('data-statement')
    assert.ok(note.closest('.row')?.querySelector(`#s-${number}`), `statement ${number}`)
  }
})

test('a note and its mark carry the same place in their row', () => {
  for (const row of all(pageOf(), '.row'))
    for (const note of all(row, '.note')) {
      const place = /\bn(\d+)\b/.exec(note.className)?.[1]
      const mark = row.querySelector(`#s-${note.getAttribute('data-statement')}`)
      assert.match(mark?.className ?? '', new RegExp(`\\bm${place}\\b`))
    }
})

test('a proposed statement can be confirmed or rejected, a decided one undone, by plain forms', () => {
  const page = pageOf()
  const acts = (n: number) =>
    all(page.getElementById(`n-${n}`)!, 'form button').map((button) => button.getAttribute('value'))
  assert.deepEqual(acts(3), ['confirm', 'reject'])
  assert.deepEqual(acts(2), ['reopen'])
  const form = page.querySelector('#n-3 form')!
  assert.equal(form.getAttribute('action'), '/rivers-coast/records/12/statements/3/decisions')
  assert.equal(form.querySelector('[name="revision"]')?.getAttribute('value'), '1')
  assert.equal(form.querySelector('[name="back"]')?.getAttribute('value'), '/rivers-coast/records/12#s-3')
})

test('a decision comes back to what was asked for', () => {
  const back = pageOf({ kind: 'request', show: ['areas'] }).querySelector('#n-3 [name="back"]')
  assert.equal(back?.getAttribute('value'), '/rivers-coast/records/12?kind=request&show=areas#s-3')
})

test('asked for one kind, only its statements are marked and listed', () => {
  const page = pageOf({ kind: 'commitment' })
  const shown = all(page, '.note .kind').map((kind) => kind.textContent)
  assert.deepEqual(shown, ['commitment', 'commitment', 'commitment'])
  assert.equal(all(page, '.edition .m[id]').length, 3)
})

test('asked for words, only statements that hold them are listed', () => {
  const page = pageOf({ find: 'FLOOD watch' })
  assert.deepEqual(
    all(page, '.note').map((note) => note.getAttribute('data-statement')),
    ['2'],
  )
})

test('people, instruments, issues and areas stand in the text only when asked for', () => {
  assert.equal(all(pageOf(), '.edition .t').length, 0)
  const shown = pageOf({ show: ['people', 'issues'] })
  assert.deepEqual(all(shown, '.edition .t-people').map(wordsOf), [
    'Ambassador Ilse Varga',
    'Mr. Óscar Quintela',
    'Ambassador Varga',
    'Mr. Quintela',
  ])
  assert.equal(shown.querySelector('.edition .t-issues')?.getAttribute('href'), '/rivers-coast/issues/1')
  assert.equal(all(shown, '.edition .t-areas').length, 0)
})

test('the day of the meeting is told with its words and its rule', () => {
  const facts = pageOf().querySelector('.facts')?.textContent ?? ''
  assert.match(facts, /10 April 2018, counted from “yesterday” against the dateline, 11 April 2018/)
})

test('a citation gives the words, the record, its date and place, and a whole address', () => {
  const citation = pageOf().querySelector('#n-2 .citation')?.textContent ?? ''
  assert.match(citation, /“Both sides agreed to set up a joint flood watch/)
  assert.match(
    citation,
    /Council and League agree on a joint flood watch, 11 April 2018, Port Ellin, statement 2/,
  )
  assert.match(citation, /http:\/\/127\.0\.0\.1:8700\/rivers-coast\/records\/12#s-2/)
})

test('a long record comes in parts, and a part beyond the last is the last', () => {
  const first = pageOf({ view: longRecordView })
  assert.equal(all(first, '.note').length, statements.length)
  const parts = all(first, '.pager a').map((link) => link.getAttribute('href'))
  assert.ok(parts.includes('/rivers-coast/records/12?part=2'))
  const beyond = pageOf({ view: longRecordView, part: 9999 })
  assert.ok(wordsOf(beyond.querySelector('.edition')).length > 100)
  assert.equal(all(beyond, '.note').length, 0)
})

test('a record in a language that is not read says so openly, in its own language for its own words', () => {
  const page = pageOf({ view: bareRecordView })
  assert.match(page.querySelector('.unread')?.textContent ?? '', /The text is in Thai/)
  assert.equal(page.querySelector('.reading .empty'), null)
  assert.equal(page.querySelector('.words')?.getAttribute('lang'), 'th')
})

test('a record that was read and in which nothing was found says that', () => {
  const page = pageOf({ view: { ...bareRecordView, findings: [] } })
  assert.match(page.querySelector('.reading .empty')?.textContent ?? '', /No statement was found/)
})

test('remarks that say the same are one, with their places', () => {
  const same = (start: number) => finding('actor-unresolved', { words: 'They' }, { start, end: start + 4 })
  const places = [0, 1, 2].map((at) => recordView.blocks[at]!.span.start)
  const page = pageOf({ view: { ...recordView, findings: places.map(same) } })
  assert.match(page.querySelector('.findings summary')?.textContent ?? '', /^1 remark/)
  assert.ok(all(page, '.findings a').length > 1)
})

test('how the meeting was changed is told oldest first, with a button that sets the last change back', () => {
  const changes = pageOf().querySelector('.changes')
  assert.deepEqual(
    all(changes!, 'li').map((item) =>
      wordsOf(item)
        .replace(/\s+/g, ' ')
        .replace(/ A person.*/, ''),
    ),
    [
      'Reported meeting changed on 24 November 2026, 09:30 UTC from no meeting to Ninth Delegates’ Meeting.',
      `Reported meeting changed on 25 November 2026, 10:00 UTC from Ninth Delegates’ Meeting to ${recordView.record.meeting?.name}.`,
    ],
  )
  const sent = all(changes!, 'input').map((input) => [
    input.getAttribute('name'),
    input.getAttribute('value'),
  ])
  assert.deepEqual(sent, [
    ['meeting', '8'],
    ['seen', '2'],
  ])
  assert.match(wordsOf(changes!.querySelector('button')), /^Set it back to Ninth Delegates’ Meeting$/)
  assert.equal(pageOf({ view: bareRecordView }).querySelector('.changes'), null)
})
