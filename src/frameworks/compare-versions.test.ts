import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareVersions } from './compare-versions.ts'

const concept = (code: string, label: string, gone = false) => ({
  ...{ code, labels: { en: label, fr: 'x' }, definitions: {}, broader: [], gone },
})

test('a newer version tells what came, changed, went away and came back, by the codes', () => {
  const before = [concept('1', 'One'), concept('2', 'Two'), concept('3', 'Three', true), concept('4', 'Four')]
  const turned = { ...concept('4', 'Four'), labels: { fr: 'x', en: 'Four' } }
  const after = [concept('1', 'First'), concept('3', 'Three'), turned, concept('5', 'Five')]
  assert.deepEqual(compareVersions(before, after), {
    ...{ added: ['5'], changed: ['1'], gone: ['2'], back: ['3'] },
  })
})

test('the same version changes nothing', () => {
  const same = [concept('1', 'One')]
  assert.deepEqual(compareVersions(same, same), { added: [], changed: [], gone: [], back: [] })
})
