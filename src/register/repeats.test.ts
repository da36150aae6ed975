import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Likeness, repeats } from './repeats.ts'

const BODY = [
  'The League of the Arlen and the Council of the Bresk agreed on 3 May 2023 to share one ice map of the two rivers.',
  'Warden Ilse Tarnow and Steward Ovin Hald chaired the Fifth Joint Table, which was held at Weir Hall.',
  'They thanked the ferry crews for their reports and noted that nine of the twelve gauges are read every day.',
  'Both sides welcomed the offer of the Council to train young pilots and asked the two offices to report in autumn.',
  'They also expressed concern about the low water of last summer, and agreed to mend the old lock before winter.',
]
const RELEASE = ['One ice map for two rivers', 'BRESCOTE, 4 May 2023 –', ...BODY].join('\n\n')

/** The other side's own text on the same event: the same facts, some of the same phrases. */
const OTHER_SIDE = [
  'Council hosts Joint Table',
  'WEIR HALL, 3 May 2023 – The Council of the Bresk hosted the Fifth Joint Table with the League of the Arlen today.',
  'Steward Ovin Hald, who chaired the meeting with Warden Ilse Tarnow, told reporters that one ice map would save lives on the ice.',
  'The two sides looked at the work of the past year. They thanked the ferry crews for their reports, heard from the keepers of the gauges, and took up the Council’s plan to train young pilots.',
  'The next Joint Table will be held in the spring at Harrowmouth.',
].join('\n\n')

const how = (text: string, other: string): Likeness | null => repeats(text, other)?.how ?? null
const edited = (from: string | RegExp, to: string) => {
  assert.notEqual(RELEASE.replace(from, to), RELEASE)
  return RELEASE.replace(from, to)
}

test('the same words in another setting are the same text', () => {
  const set = RELEASE.toUpperCase().replaceAll('\n\n', '\n').replaceAll(' ', '  ')
  assert.equal(how(set, RELEASE), 'exact')
})

test('another dateline, a publisher’s lines and small edits leave it nearly the same', () => {
  const copies = [
    edited('BRESCOTE, 4 May 2023 –', 'Posted on 7 May 2023 by the press office'),
    edited('BRESCOTE, 4 May 2023 –\n\n', ''),
    `${RELEASE}\n\nFor more, write to the press office of the League. Share this page.`,
    edited('One ice map for two rivers', 'News from the rivers'),
    edited('thanked', 'thanked warmly').replace('noted that', 'noted'),
    edited('Ilse Tarnow', 'Ilse Tarnov').replace('the League of the Arlen', 'League of the Arlen'),
  ]
  for (const copy of copies) {
    assert.equal(how(copy, RELEASE), 'nearly', copy)
    assert.equal(how(RELEASE, copy), 'nearly', copy)
  }
})

test('two official texts of one event are two texts', () => {
  assert.equal(how(OTHER_SIDE, RELEASE), null)
})

test('a form filled in anew is not the same text: another number, ordinal, day or name', () => {
  const others = [
    edited('nine of the twelve gauges are read', '9 of 12 gauges are read').replace(
      '3 May 2023 to',
      '9 June 2024 to',
    ),
    edited('Fifth Joint Table', 'Sixth Joint Table'),
    edited('Steward Ovin Hald', 'Steward Mara Quill'),
    edited(' on 3 May 2023 to', ' on 4 May 2023 to'),
  ]
  for (const other of others) assert.equal(how(other, RELEASE), 'alike', other)
})

test('a paragraph put in or taken out makes another version, which a person has to look at', () => {
  const long = Array.from({ length: 8 }, () => BODY.join(' ')).map((text, at) =>
    text.replaceAll('the', `the w${at}`),
  )
  const whole = [...long, RELEASE].join('\n\n')
  const cut = whole.replace(BODY.slice(1, 4).join('\n\n'), '')
  assert.equal(how(cut, whole), 'alike')
})

test('a short text is the same only in all its words', () => {
  const short = 'They agreed to lend two boats and to mend the gauge before the floods.'
  assert.equal(how(short, short), 'exact')
  assert.equal(how(short.replace('lend', 'offer'), short), 'alike')
})

test('initials are the name they stand for', () => {
  const spelt = `${RELEASE} The work of the Lower River Office goes on.`
  assert.equal(
    how(spelt.replace('Lower River Office', 'LRO'), spelt.replace('goes on', 'goes on as before')),
    'nearly',
  )
})

test('texts without words repeat nothing', () => {
  assert.equal(how('', RELEASE), null)
  assert.equal(how(' – ', ' – '), null)
})

/** Words in small letters, so that an edit of them is one of wording. */
const prose = fc
  .array(fc.stringMatching(/^[a-z]{5,9}$/), { minLength: 150, maxLength: 300 })
  .map((words) => words.join(' '))

test('whatever the words, a text with one word in forty edited and lines around it is nearly the same, both ways', () => {
  fc.assert(
    fc.property(prose, fc.nat({ max: 39 }), (text, first) => {
      const words = text.split(' ').map((word, at) => (at % 40 === first ? 'otherwise' : word))
      const copy = `Printed by the press office\n\n${words.join('\n')}\n\nShare this page with a friend`
      assert.equal(how(copy, text), 'nearly')
      assert.equal(how(text, copy), 'nearly')
    }),
  )
})

test('whatever the words, a text of which four words in ten are others is not the same', () => {
  fc.assert(
    fc.property(prose, prose, (text, other) => {
      const others = other.split(' ')
      const mixed = text.split(' ').map((word, at) => (at % 10 < 4 ? others[at % others.length]! : word))
      assert.notEqual(how(mixed.join(' '), text), 'nearly')
    }),
  )
})
