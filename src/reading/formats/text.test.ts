import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lettersOf, RELEASE } from '../../../test/files/texts.ts'
import { slice } from '../../text/span.ts'
import { text } from './text.ts'

const documentOf = async (source: string) => {
  const found = await text.read(new TextEncoder().encode(source))
  assert.ok(found.ok)
  return found.value.value
}

const opened = async (source: string) => {
  const document = await documentOf(source)
  return {
    document,
    blocks: document.blocks.map((block) => ({ ...block, text: slice(document.text, block.span) })),
  }
}

const blocksOf = async (source: string) => {
  const document = await documentOf(source)
  return document.blocks.map(
    ({ kind, span, number }) => [kind, number ?? null, slice(document.text, span)] as const,
  )
}

test('a release becomes its title and its paragraphs', async () => {
  assert.deepEqual(
    (await blocksOf(RELEASE)).map(([kind]) => kind),
    ['title', 'paragraph', 'paragraph'],
  )
})

test('a first line that is a dateline or a label is no title', async () => {
  const dated = await blocksOf('MARRAN, 3 May 2021\n\nThe Forum met today.\n\nIt agreed.')
  assert.notEqual(dated[0]![0], 'title')
  const labelled = await blocksOf('PRESS RELEASE\n\nForum opens a water school\n\nThe Forum met today.')
  assert.deepEqual(labelled[1]!.slice(0, 1), ['title'])
})

test('lines wrapped by a program stay one paragraph, with their breaks', async () => {
  const blocks = await blocksOf(
    'The two sides met in the hall of the\nforum and agreed to meet there again\nin the spring.',
  )
  assert.deepEqual(blocks, [
    [
      'paragraph',
      null,
      'The two sides met in the hall of the\nforum and agreed to meet there again\nin the spring.',
    ],
  ])
})

test('one long address among wrapped lines leaves them one paragraph', async () => {
  const address = `forum](https://lake.example/${'papers/'.repeat(30)})`
  const source = `The two sides met in the hall of the [lake\n${address}\nand agreed to meet there again\nin the spring.`
  assert.equal((await blocksOf(source)).length, 1)
})

test('a long title that touches wrapped lines leaves them one paragraph', async () => {
  const title =
    `Summary of the Dialogue of Small Ports on Pilots, Tides and Charts ${'and Much Else '.repeat(8)}`.trim()
  const lines = [
    'Lima: Ministers met today for a dialogue on',
    'ports, pilots and tides. The chair released the',
    'following summary of what was said.',
  ]
  const written = async (all: readonly string[]) =>
    (await blocksOf(all.join('\n'))).map(([, , words]) => words)
  assert.deepEqual(await written([title, ...lines]), [title, lines.join('\n')])
  assert.deepEqual(await written([...lines, title]), [lines.join('\n'), title])
})

test('long lines that touch are paragraphs of their own', async () => {
  const line = 'The two sides noted the work done since the last meeting and agreed to go on with it. '
    .repeat(3)
    .trim()
  assert.equal((await blocksOf(`${line}\n${line}`)).length, 2)
})

test('a long line that follows a comma goes on with the line above', async () => {
  const line = 'Ms Ana Lind, will take part in the work of the two sides and go on with it. '.repeat(3).trim()
  assert.equal((await blocksOf(`Minister for Lakes,\n${line}`)).length, 1)
  assert.equal((await blocksOf(`Minister for Lakes,\n(a) ${line}`)).length, 2)
})

test('numbered paragraphs and bullets are items with their printed numbers, which stay in the text', async () => {
  const blocks = await blocksOf(
    '1. We met.\n2. We agreed to:\n(a) share data;\n(b) train staff.\n\n• water\n• forests',
  )
  assert.deepEqual(
    blocks.map(([kind, number]) => [kind, number]),
    [
      ['list-item', '1'],
      ['list-item', '2'],
      ['list-item', 'a'],
      ['list-item', 'b'],
      ['list-item', null],
      ['list-item', null],
    ],
  )
  assert.equal(blocks[2]![2], '(a) share data;')
})

test('a number at the start of a wrapped line does not cut its sentence', async () => {
  const blocks = await blocksOf(
    '1. The committee considered all the goals, among them goal\n12. The others come later.',
  )
  assert.equal(blocks.length, 1)
})

test('paragraphs with a bare number count only in a row', async () => {
  const row = await blocksOf(
    '1 The Forum met in May.\n\n2 The Union came too.\n\n30 Ministers sent greetings.',
  )
  assert.deepEqual(
    row.map(([, number]) => number),
    ['1', '2', null],
  )
})

test('a heading in capitals stands apart from the text below it', async () => {
  const blocks = await blocksOf('The Forum met.\n\nWATER AND FORESTS\nBoth sides welcomed the new wells.')
  assert.deepEqual(
    blocks.map(([kind]) => kind),
    ['paragraph', 'heading', 'paragraph'],
  )
})

test('no letter and no digit is lost, whatever the text', async () => {
  const lines = fc.array(
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '1. a', '(b) c', '- d', 'E F G', '\t')),
  )
  await fc.assert(
    fc.asyncProperty(lines, async (parts) => {
      const source = `a ${parts.join('\n')}`
      const document = await documentOf(source)
      assert.equal(lettersOf(document.text), lettersOf(source))
      let end = 0
      for (const { span } of document.blocks) {
        assert.equal(document.text.slice(end, span.start).trim(), '')
        end = span.end
      }
      assert.equal(end, document.text.length)
    }),
    { numRuns: 200 },
  )
})

test('white space alone is no text', async () => {
  const found = await text.read(new TextEncoder().encode(' \n\t\r\n '))
  assert.deepEqual(found, { ok: false, refusal: { reason: 'no-text', mediaType: 'text/plain' } })
})

test('a heading may be underlined, and rules part what stands around them', async () => {
  const { blocks } = await opened(
    'Talks in Marran\n\nThey met in spring.\nAreas\n-----\nThey spoke of water.\n==========\nThey left.\n',
  )
  assert.deepEqual(
    blocks.map(({ kind, text }) => [kind, text]),
    [
      ['title', 'Talks in Marran'],
      ['paragraph', 'They met in spring.'],
      ['heading', 'Areas'],
      ['paragraph', 'They spoke of water.'],
      ['paragraph', 'They left.'],
    ],
  )
})

test('a day and a place right below the title stand by themselves; within a sentence they do not', async () => {
  const { blocks } = await opened(
    'Statement of the Ministers on the Two Rivers\nMarran, 12 March 2031\n\nThey recalled their talks in Alda on 3 May 2030, and in\nMarran on 4 June 2030;\n',
  )
  assert.deepEqual(
    blocks.map(({ text }) => text),
    [
      'Statement of the Ministers on the Two Rivers',
      'Marran, 12 March 2031',
      'They recalled their talks in Alda on 3 May 2030, and in\nMarran on 4 June 2030;',
    ],
  )
})

test('paragraphs whose first lines are set in are parted', async () => {
  const lines = ['    They agreed to dig wells in the nine', 'villages, and to plant trees on the banks.']
  const { blocks } = await opened([...lines, ...lines, ...lines].join('\n'))
  assert.equal(blocks.length, 3)
})

test('bullets as fonts of signs leave them', async () => {
  for (const bullet of ['➢ ', '✓ ', '§ ', 'Ø ', 'o\t', '\uf0d8 ', '□ ']) {
    const { blocks } = await opened(`They agreed to:\n${bullet}dig wells;\n${bullet}plant trees.\n`)
    assert.deepEqual(
      blocks.slice(1).map(({ kind }) => kind),
      ['list-item', 'list-item'],
      bullet,
    )
  }
})

test('a text passed on by mail is read without the marks before its lines', async () => {
  const { document } = await opened('See below.\n\n> They agreed to dig\n> wells.\n>\n> They left.\n')
  assert.equal(document.text, 'See below.\n\nThey agreed to dig\nwells.\n\nThey left.')
})

test('notes at the end, to which the text points, are notes', async () => {
  const { blocks } = await opened(
    'They agreed [1] to dig wells.\n\nThey left.\n\n____\n[1] See the Charter.\n[2] No word.\n',
  )
  assert.deepEqual(
    blocks.slice(2).map(({ kind, number }) => [kind, number]),
    [
      ['footnote', '1'],
      ['paragraph', undefined],
    ],
  )
})

test('the name of an office at the head of its paper is not the title that stands below it', async () => {
  const title = 'Norland and Avara agree on a ferry line'
  const { blocks } = await opened(
    `Ministry of Foreign Affairs of Norland\n\nNo. 12/2031\n\nPRESS RELEASE\n\n${title}\n\nThey met in Marran.\n`,
  )
  assert.equal(blocks.find(({ kind }) => kind === 'title')?.text, title)
  const alone = 'Ministry of Lakes hosts the joint table'
  assert.equal(
    (await opened(`${alone}\n\nOf lakes and the towns on them\n\nThey met.`)).blocks[0]!.kind,
    'title',
  )
})
