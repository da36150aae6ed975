import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { readWeights } from './read-weights.ts'
import { suggester } from './suggester.ts'
import { TARGETS } from './targets.ts'

const read = readWeights(readFileSync(join(import.meta.dirname, 'weights', 'prior.bin')))
assert.ok(read.ok)
const suggest = suggester(read.value)

const chosen = (text: string, lang = 'en') =>
  suggest(text, lang)
    .goals.filter((goal) => goal.chosen)
    .map(({ goal }) => goal)

/** Sentences of our own, each with the goal that a careful reader names first. */
const SENTENCES: Readonly<Record<string, readonly (readonly [goal: number, text: string])[]>> = {
  en: [
    [2, 'Rice growers on the terraces will share seed and store part of the harvest.'],
    [3, 'Nurses will be sent to the islands where many mothers die in childbirth.'],
    [4, 'Pupils of both regions will exchange letters, and their teachers will visit one another.'],
    [6, 'Wells and latrines are to be dug before the dry season.'],
    [11, 'Families in the informal settlements get houses and a bus line.'],
    [13, 'The delegations will compare how they count greenhouse gases.'],
    [14, 'Trawlers keep out of the reef, and nets are brought ashore.'],
    [16, 'Mediators from both sides will learn how ceasefires are kept.'],
  ],
  es: [
    [1, 'Las familias más pobres recibirán una transferencia cada mes para salir de la pobreza.'],
    [3, 'Las enfermeras visitarán a los pacientes y llevarán vacunas contra la malaria.'],
    [4, 'Los maestros de las escuelas rurales tendrán nuevos libros para sus alumnos.'],
    [6, 'El agua potable llegará a todas las aldeas y habrá letrinas.'],
    [7, 'Se instalarán paneles solares para llevar electricidad a las islas.'],
    [13, 'El cambio climático exige reducir las emisiones de carbono.'],
    [14, 'Los pescadores protegerán los arrecifes de coral y el mar.'],
    [16, 'Los jueces y la policía aprenderán a prevenir la corrupción y la violencia.'],
  ],
  fr: [
    [2, 'Les paysans recevront des semences pour que personne ne souffre de la faim.'],
    [3, 'Les infirmières soigneront les malades du paludisme dans chaque hôpital.'],
    [4, 'Les enseignants des écoles rurales auront de nouveaux manuels pour leurs élèves.'],
    [5, 'Les femmes et les filles doivent vivre sans violence et dans l’égalité des sexes.'],
    [6, 'L’eau potable et l’assainissement manquent dans ces villages.'],
    [7, 'Des panneaux solaires fourniront de l’électricité aux îles.'],
    [14, 'Les pêcheurs protégeront la mer et les récifs coralliens.'],
    [16, 'Les juges et la police lutteront contre la corruption et le crime.'],
  ],
  id: [
    [1, 'Keluarga miskin akan menerima bantuan agar keluar dari kemiskinan.'],
    [2, 'Petani padi mendapat benih baru supaya panen cukup untuk pangan desa.'],
    [3, 'Perawat membawa vaksin dan obat ke rumah sakit di pulau-pulau.'],
    [4, 'Guru dan siswa sekolah di pedesaan akan belajar bersama.'],
    [6, 'Air bersih dan sanitasi harus tersedia di setiap desa.'],
    [13, 'Perubahan iklim menuntut pengurangan emisi karbon.'],
    [14, 'Nelayan akan menjaga laut dan terumbu karang.'],
    [16, 'Hakim dan polisi bekerja mencegah korupsi dan kejahatan.'],
  ],
}

/** Talk that serves no goal: none of it is among the sentences that the weights were trained on. */
const OF_NOTHING: readonly string[] = [
  'The two delegations rose at noon and met again after lunch.',
  'The Ministers thanked their hosts for the excellent arrangements.',
  'We agreed to convene once more next year on a date to be settled.',
  'She plays the violin in a small orchestra on Thursdays.',
  'The match was put off because of the fog.',
  'The minutes are on the table by the door.',
  'His letter came back unopened.',
  'The second volume has a longer index than the first.',
]

for (const [lang, sentences] of Object.entries(SENTENCES))
  test(`of eight sentences in ${lang}, six at least are given the goal that a careful reader names (chance: one in 17)`, () => {
    const right = sentences.filter(([goal, text]) => suggest(text, lang).goals[0]!.goal === goal)
    assert.ok(right.length >= 6, sentences.filter((one) => !right.includes(one)).join('\n'))
  })

test('no goal is chosen for texts that serve none, or for no text', () => {
  for (const text of ['', ' ', '2030', '— . —', 'xqzt vvkp', ...OF_NOTHING])
    assert.deepEqual(chosen(text), [], text)
})

test('a text that serves two goals has both', () => {
  assert.deepEqual(chosen('Girls in rural schools need clean water and toilets.').includes(6), true)
  assert.deepEqual(chosen('Girls in rural schools need clean water and toilets.').includes(4), true)
})

test('a goal that the text names by its number is chosen, and is shown as the reason', () => {
  const { goals, targets } = suggest('What was agreed serves SDG 12 and SDG 16.6.', 'en')
  assert.deepEqual([goals[0]!.goal, goals[1]!.goal].sort(), [12, 16])
  assert.deepEqual(goals.find(({ goal }) => goal === 12)?.because[0]?.words, 'SDG 12')
  assert.equal(targets[0]?.target, '16.6')
})

test('all goals are there once, best first, and at least five targets', () => {
  const { goals, targets } = suggest('Coastal towns prepare for floods.', 'en')
  assert.deepEqual(
    goals.map(({ goal }) => goal).sort((a, b) => a - b),
    Array.from({ length: 17 }, (_, at) => at + 1),
  )
  assert.ok(goals.every((one, at) => at === 0 || goals[at - 1]!.score >= one.score))
  assert.ok(targets.length >= 5 && targets.every(({ target }) => TARGETS.includes(target)))
  assert.ok(targets.every((one, at) => at === 0 || targets[at - 1]!.score >= one.score))
  assert.ok([...goals, ...targets].every(({ score }) => score >= 0 && score <= 1))
})

test('the same text gives the same suggestion, whatever was asked before', () => {
  const text = 'Judges were trained in the handling of evidence.'
  const first = suggest(text, 'en')
  suggest('Pescadores y bosques', 'es')
  assert.deepEqual(suggest(text, 'en'), first)
})

const words = Object.values(SENTENCES).flatMap((list) => list.flatMap(([, text]) => text.split(' ')))

test('every word that a suggestion rests on stands in the text at its span', () => {
  const texts = fc.array(
    fc.oneof(fc.constantFrom(...words, 'SDG 4', 'ODS 6.1,', '\n', '𝔘𝔫𝔦', '教育'), fc.string()),
    {
      maxLength: 60,
    },
  )
  fc.assert(
    fc.property(texts, fc.constantFrom('en', 'es', 'fr', 'id', 'th', 'und'), (parts, lang) => {
      const text = parts.join(' ')
      for (const { because } of suggest(text, lang).goals)
        for (const { words, span } of because) {
          assert.equal(text.slice(span.start, span.end), words)
          assert.ok(words.length > 0)
        }
    }),
    { numRuns: 300, seed: 6 },
  )
})

test('a chosen goal says which words it rests on', () => {
  for (const list of Object.entries(SENTENCES))
    for (const [, text] of list[1])
      for (const { chosen, because } of suggest(text, list[0]).goals)
        if (chosen) assert.ok(because.length > 0, text)
})
