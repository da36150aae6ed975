import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { askForm, perForm } from './asking.ts'
import { type Token, tokens } from './tokens.ts'

const whole = (text: string) => tokens(text, { start: 0, end: text.length })
const written = (text: string) => whole(text).map((token) => token.text)

/** What a token is, as one pattern: the quick way through plain words must come to the same. */
const TOKEN =
  /(?:\p{L}\.){2,}|\p{N}+(?:[.,]\p{N}+)*(?:\p{L}+)?|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[’'‑-][\p{L}\p{M}\p{N}]+)*|[^\s]/gu

test('words keep their hyphens, apostrophes and inner stops, numbers their separators', () => {
  assert.deepEqual(written('Norland’s U.S. partners, people-centred: 1,200.5 in the 3rd year (80%).'), [
    ...['Norland’s', 'U.S.', 'partners', ',', 'people-centred', ':', '1,200.5', 'in', 'the', '3rd', 'year'],
    ...['(', '80', '%', ')', '.'],
  ])
})

test('a letter with a stop, a hyphen without a word and a letter beyond ASCII are told as the pattern tells them', () => {
  assert.deepEqual(written('A. Silva- Jenča u.S x’ y2-z'), [
    'A',
    '.',
    'Silva',
    '-',
    'Jenča',
    'u',
    '.',
    'S',
    'x',
    '’',
    'y2-z',
  ])
})

test('places count from the start of the text, not of the stretch', () => {
  assert.deepEqual(tokens('Both sides agreed', { start: 5, end: 17 })[0]!.span, { start: 5, end: 10 })
})

test('a word is known as one, a mark is not, and small letters stand beside the written ones', () => {
  assert.deepEqual(
    whole('ASEAN —').map(({ lower, word }) => [lower, word]),
    [
      ['asean', true],
      ['—', false],
    ],
  )
})

const PIECE = fc.oneof(
  fc.constantFrom(..."aZ09 .,-’'‑\n\t\u00a0é́กṣ𝔘🙂()%“”"),
  fc.constantFrom('U.S.', 'people-', 'word', 'x2', '1,2', '\ud83d', '\u2003', '\ufeff'),
)

test('any text at all is cut as the one pattern cuts it', () => {
  fc.assert(
    fc.property(fc.array(PIECE, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      const found = whole(text).map((token) => [token.text, token.span.start])
      assert.deepEqual(
        found,
        [...text.matchAll(TOKEN)].map((match) => [match[0], match.index]),
      )
    }),
    { numRuns: 2000 },
  )
})

test('what was asked of a word holds when so many words have come that all are forgotten', () => {
  const capital = askForm(({ text }) => /^\p{Lu}/u.test(text))
  const length = perForm(({ text }) => text.length)
  const [lake, Lake] = whole('lake Lake') as [Token, Token]
  const holds = () =>
    [lake, Lake, ...whole('lake Lake')].map((token) => [token.text, capital(token), length(token)])
  const expected = [...whole('lake Lake'), ...whole('lake Lake')].map(({ text }) => [
    text,
    text === 'Lake',
    4,
  ])
  assert.deepEqual(holds(), expected)
  // As many again as are kept, in both kinds, so that every number is given out anew.
  for (let n = 0; n < 45_000; n++) {
    const [token] = whole(n % 2 === 0 ? `Word${n}` : `word${n}`) as [Token]
    assert.equal(capital(token), n % 2 === 0)
  }
  assert.deepEqual(holds(), expected)
})

test('a part of a text is cut as it is by itself', () => {
  const text = 'The Lake-side U.S. Council’s 1,200 pages'
  for (let start = 0; start < text.length; start++)
    for (let end = start; end <= text.length; end++)
      assert.deepEqual(
        tokens(text, { start, end }).map((token) => [token.text, token.span.start - start]),
        whole(text.slice(start, end)).map((token) => [token.text, token.span.start]),
      )
})
