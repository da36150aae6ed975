import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggestible } from './suggestible.ts'

const concept = (code: string, top = code, broader: readonly string[] = top === code ? [] : [top]) => ({
  ...{ code, labels: { en: `Part ${code}` }, definitions: {}, broader, tops: [top] },
})
const codes = (concepts: Parameters<typeof suggestible>[0]) => suggestible(concepts).map(({ code }) => code)
const many = (count: number, of: (at: string) => ReturnType<typeof concept>) =>
  Array.from({ length: count }, (_, at) => of(String(at)))

test('the topmost and the lowest concepts can be suggested, and none between them', () => {
  const between = concept('1.1', '1')
  assert.deepEqual(codes([concept('1'), between, concept('1.1.a', '1', ['1.1']), concept('2')]), [
    ...['1', '1.1.a', '2'],
  ])
})

test('of very many concepts only the topmost can be, and of very many topmost none', () => {
  const two = [concept('a'), concept('b')]
  assert.deepEqual(codes([...two, ...many(59, (at) => concept(`a${at}`, 'a'))]), ['a', 'b'])
  assert.deepEqual(codes(many(61, (at) => concept(at))), [])
})

test('one alone can be told from nothing', () => {
  assert.deepEqual(codes([concept('1')]), [])
  assert.deepEqual(codes([]), [])
})
