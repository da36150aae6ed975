import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { compose } from '../../../../documents/compose.ts'
import { holds } from '../../../../text/quote.ts'
import { within } from '../../../../text/span.ts'
import { plainPieces } from '../../../formats/plain-pieces.ts'
import { sentences } from '../sentences.ts'
import { readStatements } from './statements.ts'

const shared = process.env.MUFAKAT_SHARED ?? join(import.meta.dirname, '../../../../../../shared')
const records = join(shared, 'gold/records')
const interface2018 = join(shared, 'corpus/interface-2018.txt')
const absent = (path: string) => (existsSync(path) ? false : `the shared data is not here (${path})`)

const reading = (path: string) => {
  const document = compose(plainPieces(readFileSync(path, 'utf8')))
  return { document, statements: readStatements(document, sentences(document), []).value }
}

test('every span of the annotated records is sound', { skip: absent(records) }, () => {
  const files = globSync('*.txt', { cwd: records })
  assert.ok(files.length > 0)
  for (const file of files) {
    const { document, statements } = reading(join(records, file))
    assert.ok(statements.length > 0, file)
    for (const { quote, verbSpan } of statements)
      assert.ok(holds(document.text, quote) && within(verbSpan, quote.span), file)
  }
})

test('the press release of 2018 has its ten statements', { skip: absent(interface2018) }, () => {
  assert.deepEqual(
    reading(interface2018).statements.map(
      ({ verb, kind, actor }) => `${verb} ${kind} ${actor?.text.split(' ').at(-1)}`,
    ),
    [
      'reaffirm affirmation UN',
      'note note interface',
      'underscore affirmation interface',
      'agree commitment sides',
      'discuss discussion sides',
      'note note Tan',
      'stress affirmation Tan',
      'underscore affirmation Jenča',
      'stress affirmation Jenča',
      'highlight affirmation interface',
    ],
  )
})
