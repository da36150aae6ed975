import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { backHere } from './back-to.ts'

test('one comes back to a page of this server, with its query and place', () => {
  for (const path of ['/', '/river', '/river/people?page=2#x', '/account'])
    assert.equal(backHere(path, '/else'), path)
})

test('what would lead to another site, or round to signing in, is not followed', () => {
  for (const path of [
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'river',
    '',
    '/sign-in?back=/sign-in',
    '/sign-out',
    '/new-password/x',
  ])
    assert.equal(backHere(path, '/else'), '/else', JSON.stringify(path))
})

test('whatever is asked for, a browser stays on this server', () => {
  const part = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '//',
    '\t',
    '@',
    ':',
    'evil.example',
    '%2f',
    '?',
    '#',
    ' ',
    '\u0000',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const led = backHere(`/${parts.join('')}`, '/')
      assert.equal(new URL(led, 'https://register.example/sign-in').origin, 'https://register.example')
      assert.doesNotMatch(led, /[\r\n]/)
    }),
    { numRuns: 2000 },
  )
})
