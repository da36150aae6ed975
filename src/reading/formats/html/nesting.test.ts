import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DEEPEST, nestingOf } from './nesting.ts'

const isNestedTooDeep = (source: string) => nestingOf(source) > DEEPEST

test('elements nested by the thousand are too deep, whatever they are called', () => {
  for (const tag of ['div', 'b', 'custom-tag', 'blockquote'])
    assert.ok(isNestedTooDeep(`<${tag}>`.repeat(1_001)), tag)
  assert.ok(isNestedTooDeep('<table><tr><td>'.repeat(1_001)))
})

test('elements side by side are not nested, closed or ended by the next of their kind', () => {
  assert.equal(isNestedTooDeep('<div class="a">word</div>'.repeat(50_000)), false)
  assert.equal(isNestedTooDeep('<p>They met.<br>'.repeat(50_000)), false)
  assert.equal(isNestedTooDeep('<ul>'.repeat(900) + '<li>one'.repeat(50_000)), false)
})

test('ends without a beginning let nothing be nested deeper than it is', () => {
  assert.ok(isNestedTooDeep('</div>'.repeat(5_000) + '<div>'.repeat(1_001)))
})

test('an end of something else ends nothing', () => {
  assert.equal(nestingOf('<table><tr><td>a</ol>'.repeat(300)), 300)
})

test('tags in a script are no elements', () => {
  assert.equal(isNestedTooDeep(`<script>${'"<div>"+'.repeat(5_000)}</script><p>They met.`), false)
  assert.equal(isNestedTooDeep(`<style>${'<b>'.repeat(5_000)}`), false)
})

test('the depth is that of the deepest element', () => {
  assert.equal(nestingOf('<html><body><div><p>They <b>met</b>.</p></div><i>a</i></body></html>'), 4)
})
