import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choosePassword } from './password.ts'

const reason = (password: string, email = 'ada.brook@hill.example') => {
  const outcome = choosePassword(password, email)
  return outcome.ok ? null : outcome.refusal.reason
}

test('a long password is taken whatever letters it is of', () => {
  for (const password of ['four rivers one ferry', 'ความลับของแม่น้ำ', 'xK9$mQ2!vL7p', 'all small letters'])
    assert.equal(reason(password), null, password)
})

test('length is counted in characters, not in halves of them', () => {
  assert.equal(reason('😀😁😂🤣😃😄'), 'password-too-short')
  assert.equal(reason('elevenchar1'), 'password-too-short')
  assert.equal(reason('x1y2z3'.repeat(43)), 'password-too-long')
})

test('what repeats itself, or is made of the address or of a common word, is refused', () => {
  for (const password of [
    'aaaaaaaaaaaa',
    'abababababab',
    'Password1234',
    'passwordpassword',
    'ada.brook@hill.example',
    'ADA.BROOKada.brook1',
    '123456789012',
  ])
    assert.equal(reason(password), 'password-too-plain', password)
})
