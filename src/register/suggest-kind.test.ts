import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggestKind } from './suggest-kind.ts'

test('a title that says what it is gives the kind, any other a press release', () => {
  const kinds = {
    'Chairman’s Statement of the Fifth Joint Table': 'chairs-statement',
    'Joint Statement on Ice': 'joint-statement',
    'Leaders’ Statement on the Two Rivers': 'joint-statement',
    'Remarks by the Warden at the opening of the lock': 'remarks',
    'Declaration on the Two Rivers': 'declaration',
    'Progress report on the plan': 'report',
    'League and Council agree on one ice map': 'press-release',
    'Crews report low water': 'press-release',
  }
  for (const [title, kind] of Object.entries(kinds)) assert.equal(suggestKind(title, 'en'), kind, title)
})

test('the title of a text in another language says no kind', () => {
  assert.equal(suggestKind('Les deux rives se mettent d’accord', 'fr'), 'other')
})
