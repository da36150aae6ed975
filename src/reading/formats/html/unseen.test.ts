import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '../html.ts'

const opened = async (body: string) => {
  const outcome = await html.read(
    new TextEncoder().encode(`<html><body><p>Both sides agreed.</p>${body}</body></html>`),
  )
  assert.ok(outcome.ok)
  const { value, findings } = outcome.value
  return { text: value.text, told: findings.map(({ code, message }) => `${code} ${message}`) }
}

const HIDING = [
  'display:none',
  'DISPLAY : NONE !important',
  'visibility:hidden',
  'visibility: collapse',
  'content-visibility:hidden',
  'font-size:0',
  'font-size:0.05em',
  'font-size: 1pt',
  'opacity:0.01',
  'opacity: 0%',
  'color:#fff',
  'color:#fefefe',
  'color: hsl(0, 0%, 100%)',
  'color: transparent',
  'color: rgba(0, 0, 0, 0)',
  'color:#333;background-color:#333',
  'color:black;background:#000',
  'position:absolute; left:-10000px',
  'position:fixed;top:-99em',
  'text-indent:-9999px',
  'transform:translateX(-9999px)',
  'transform: scale(0)',
  'position:absolute;clip:rect(0 0 0 0)',
  'clip-path: inset(50%)',
  'height:0;overflow:hidden',
  'max-height:1px; overflow:hidden',
]

for (const style of HIDING)
  test(`words with the style “${style}” are left out, and told by their number`, async () => {
    const { text, told } = await opened(`<div style="${style}"><b>They never</b> did.</div>`)
    assert.equal(text, 'Both sides agreed.')
    assert.equal(told.length, 1)
    assert.match(told[0]!, /^hidden-text .*: 3 words\.$/)
  })

for (const body of [
  '<div hidden>They never did.</div>',
  '<template><p>They never did.</p></template>',
  '<noscript>They never did.</noscript>',
  '<dialog>They never did.</dialog>',
  '<p><font color="white">They never did.</font></p>',
])
  test(`words in ${body.slice(0, body.indexOf('T'))} are left out and told`, async () => {
    const { text, told } = await opened(body)
    assert.equal(text, 'Both sides agreed.')
    assert.match(told.join(), /hidden-text/)
  })

for (const body of [
  '<p style="color:#fff;background:#003">They met.</p>',
  '<div style="background:url(a.png)"><p style="color:#fff">They met.</p></div>',
  '<p class="dark" style="color:#fff">They met.</p>',
  '<div style="color:white"><p style="color:black">They met.</p></div>',
  '<p style="color:#777;opacity:0.8;font-size:9px">They met.</p>',
  '<p style="position:relative;left:-20px">They met.</p>',
  '<p style="height:auto;overflow:hidden">They met.</p>',
  '<p aria-hidden="true">They met.</p>',
  '<dialog open>They met.</dialog>',
])
  test(`words in ${body.slice(0, body.indexOf('They'))} are seen and read`, async () => {
    const { text, told } = await opened(body)
    assert.match(text, /They met/)
    assert.deepEqual(told, [])
  })
