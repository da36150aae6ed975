import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageName, languageOf } from './language.ts'

const TEXTS: Readonly<Record<string, string>> = {
  en: 'The co-chairs welcomed the progress made and agreed to meet again next year.',
  fr: 'Les coprésidents ont salué les progrès accomplis et sont convenus de se revoir.',
  es: 'Los copresidentes acogieron con satisfacción los progresos y acordaron reunirse de nuevo.',
  vi: 'Các đồng chủ tịch hoan nghênh tiến bộ đã đạt được và nhất trí gặp lại vào năm tới.',
  tl: 'Ang mga kasamang tagapangulo ay nagkasundo na muling magpulong sa susunod na taon.',
  id: 'Kedua pihak sepakat bahwa pertemuan berikutnya akan diadakan tahun depan karena masih ada pekerjaan.',
  ms: 'Kedua-dua pihak bersetuju bahawa mesyuarat berikutnya akan diadakan tahun hadapan kerana masih ada kerja.',
  th: 'ประธานร่วมยินดีกับความคืบหน้าและตกลงที่จะพบกันอีกในปีหน้า',
  km: 'សហប្រធានបានស្វាគមន៍វឌ្ឍនភាព ហើយបានយល់ព្រមជួបគ្នាម្តងទៀតនៅឆ្នាំក្រោយ',
  lo: 'ປະທານຮ່ວມຍິນດີຕໍ່ຄວາມຄືບໜ້າ ແລະ ຕົກລົງທີ່ຈະພົບກັນອີກໃນປີໜ້າ',
  my: 'ပူးတွဲသဘာပတိများက တိုးတက်မှုကို ကြိုဆိုပြီး လာမည့်နှစ်တွင် ထပ်မံတွေ့ဆုံရန် သဘောတူခဲ့သည်',
  zh: '双方主席欢迎所取得的进展,并同意明年再次会晤。',
  ja: '共同議長は進展を歓迎し、来年再び会うことで合意した。',
  ko: '공동 의장은 진전을 환영하고 내년에 다시 만나기로 합의했다.',
  ar: 'ورحب الرئيسان المشاركان بالتقدم المحرز واتفقا على الاجتماع مرة أخرى في العام المقبل.',
}

for (const [tag, text] of Object.entries(TEXTS))
  test(`a sentence in ${languageName(tag)} is told by its language`, async () => {
    assert.deepEqual(await languageOf(text), { tag, sure: true })
  })

test('short news in Indonesian is told from Malay by its days and everyday words', async () => {
  const indonesian =
    'Menteri Luar Negeri bertemu dengan mitranya di Marran, Senin. Keduanya membahas isu perbatasan.'
  const malay =
    'Menteri Luar bertemu dengan rakan sejawatnya di Marran, Isnin. Mereka membincangkan isu sempadan.'
  assert.equal((await languageOf(indonesian)).tag, 'id')
  assert.equal((await languageOf(malay)).tag, 'ms')
})

test('a word that is of both, with another meaning in each, tells neither', async () => {
  const indonesian =
    'Para wakil negara bertemu dengan pejabat senior di gedung Sekretariat pada hari Selasa. Kedua pihak sepakat untuk menyusun jadwal pelatihan tentang mediasi melalui usaha bersama.'
  const malay =
    'Para wakil negara bertemu dengan pegawai kanan di pejabat Sekretariat pada minggu ini. Kedua-dua pihak bersetuju untuk menyusun jadual latihan tentang perantaraan melalui usaha bersama.'
  assert.equal((await languageOf(indonesian)).tag, 'id')
  assert.equal((await languageOf(malay)).tag, 'ms')
})

test('numbers, a name or nothing tell no language', async () => {
  for (const text of ['', '12 / 34', '2018-04-11'])
    assert.deepEqual(await languageOf(text), { tag: 'und', sure: false }, text)
})

test('foreign names in an English text do not change its language', async () => {
  assert.equal((await languageOf(`${TEXTS.en} การประชุม 会晤`.repeat(3))).tag, 'en')
})

test('a long text is told by a bounded part of it', async () => {
  assert.deepEqual(await languageOf(`${TEXTS.en} `.repeat(20_000)), { tag: 'en', sure: true })
})

test('the little words of English among those of another language do not make a text English', async () => {
  const dutch =
    'De vergadering van de ministers in Amber was of groot belang of niet, zei de voorzitter in het verslag.'
  assert.equal((await languageOf(`${dutch} `.repeat(5))).tag, 'nl')
  assert.equal(
    (await languageOf(`${TEXTS.fr} ${TEXTS.fr} The Statement of Port Amber. `.repeat(5))).tag,
    'fr',
  )
})

test('a language has its English name, an unknown one its tag', () => {
  assert.equal(languageName('th'), 'Thai')
  assert.equal(languageName('en-GB'), 'British English')
  assert.equal(languageName('und'), 'a language that could not be told')
})
