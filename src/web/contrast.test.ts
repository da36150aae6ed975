import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { contrast, readable } from './contrast.ts'
import { PALETTE } from './palette.ts'
import { sidesCss } from './sides-css.ts'

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)

test('black on white has the greatest contrast and a colour on itself none', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21)
  assert.equal(contrast('#336699', '#336699'), 1)
  assert.equal(contrast('#fff', '#000'), 21)
})

test('any colour is made readable by day and by night', () => {
  fc.assert(
    fc.property(colours, fc.constantFrom(PALETTE.light.paper, PALETTE.dark.paper), (colour, paper) => {
      assert.ok(contrast(readable(colour, paper), paper) >= 4.5)
    }),
  )
})

test('a colour that can be read already is left as its owner chose it', () => {
  assert.equal(readable('#1f4f7a', PALETTE.light.paper), '#1f4f7a')
})

test('every ink of the palette can be read on each ground it stands on', () => {
  for (const [scheme, palette] of Object.entries(PALETTE))
    for (const ink of ['ink', 'soft', 'link', 'mark', 'grave'] as const)
      for (const ground of ['paper', 'tint', 'glow'] as const)
        assert.ok(
          contrast(palette[ink], palette[ground]) >= 4.5,
          `${ink} on ${ground}, ${scheme}: ${contrast(palette[ink], palette[ground]).toFixed(2)}`,
        )
})

test('the ring of the focus stands out from the paper', () => {
  for (const palette of Object.values(PALETTE)) assert.ok(contrast(palette.focus, palette.paper) >= 3)
})

test('the style sheet has the colours of the palette', () => {
  const css = readFileSync(join(import.meta.dirname, 'style/base.css'), 'utf8')
  const [light, dark] = css.split('@media (prefers-color-scheme: dark)')
  for (const [name, colour] of Object.entries(PALETTE.light))
    assert.match(light!, new RegExp(`--${name}: ${colour};`))
  for (const [name, colour] of Object.entries(PALETTE.dark))
    assert.match(dark!, new RegExp(`--${name}: ${colour};`))
})

test('the sides’ style sheet holds nothing but colours, whatever their owner entered', () => {
  const side = { id: 'a', name: 'A', shortName: 'A' }
  const css = sidesCss([
    { ...side, colour: 'red;}body{display:none', order: 1 },
    { ...side, colour: '#ffee00', order: 2 },
  ])
  assert.match(css, /^:root\{--side-1:#[0-9a-f]{6};--side-2:#[0-9a-f]{6}\}\n@media/)
  assert.doesNotMatch(css, /body/)
})
