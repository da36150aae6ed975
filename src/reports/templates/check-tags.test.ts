import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkTags, sentenceForProblem, type Tag } from './check-tags.ts'
import { TEMPLATE_KINDS, TEMPLATES } from './kinds.ts'
import type { Fields, TemplateBlock } from './template.ts'

const FIELDS: Fields = {
  river: { says: 'a river' },
  quays: { says: 'quays', each: { quay: { says: 'a quay' } } },
}

const tag = (sort: Tag['sort'], field: string, ...within: Tag[]): Tag => ({ field, sort, within })

const sentences = (...tags: Tag[]) => checkTags(tags, FIELDS).map(sentenceForProblem)

test('fields are known where they stand: those of a list within it, those of the whole everywhere', () => {
  assert.deepEqual(
    sentences(
      tag('field', 'river'),
      tag('each', 'quays', tag('field', 'quay'), tag('field', 'river')),
      tag('unless', 'quays', tag('field', 'river')),
      tag('each', 'river', tag('field', 'river')),
    ),
    [],
  )
  assert.deepEqual(sentences(tag('field', 'quay'), tag('unless', 'quays', tag('field', 'quay'))), [
    '“quay” is there only between {{#quays}} and {{/quays}}.',
  ])
})

test('a slip is told with the name that was meant, each once', () => {
  assert.deepEqual(sentences(tag('field', 'Rivr'), tag('field', 'Rivr'), tag('field', 'mountain')), [
    'There is no field “Rivr” there; did you mean “river”?',
    'There is no field “mountain” there.',
  ])
  assert.deepEqual(sentences(tag('field', 'quays'), tag('other', '@quays')), [
    '“quays” is a list: it is told between {{#quays}} and {{/quays}}.',
    '“@quays” is a mark of another kind: fields are words alone, as {{plan}}.',
  ])
})

/** The fields that the words of a template of ours name, as marks. */
const marksIn = (words: string): readonly Tag[] =>
  [...words.matchAll(/\{\{([#^/]?)(\w+)\}\}/g)].flatMap(([, sign, field]) =>
    sign === '/' ? [] : [tag(sign === '#' ? 'each' : sign === '^' ? 'unless' : 'field', field!)],
  )

const marksOf = (block: TemplateBlock): readonly Tag[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return marksIn(block.words)
    case 'table':
      return [
        ...[block.caption, ...block.head].flatMap(marksIn),
        ...block.rows.flatMap(({ each, cells }) =>
          each === null ? cells.flatMap(marksIn) : [tag('each', each, ...cells.flatMap(marksIn))],
        ),
      ]
    case 'quote':
      return ['quote', 'citation', 'record', 'statement'].map((field) => tag('field', field))
    case 'bars':
      return [tag('each', block.each, ...marksIn(`${block.label}${block.words}{{share}}{{bar}}`))]
    case 'new-page':
      return []
    default:
      return [tag(block.kind, block.of, ...block.blocks.flatMap(marksOf))]
  }
}

for (const kind of TEMPLATE_KINDS)
  test(`the text of our own for the ${kind} names only fields that are told of`, () => {
    const { template, fields } = TEMPLATES[kind]
    const marks = [
      ...[template.title, template.foot, ...template.lines].flatMap(marksIn),
      ...template.blocks.flatMap(marksOf),
    ]
    assert.deepEqual(checkTags(marks, fields).map(sentenceForProblem), [])
    assert.ok(marks.length > 5)
  })
