import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compose } from '../../../../documents/compose.ts'
import { sentences } from '../sentences.ts'
import { readStatements } from './statements.ts'

/** Each statement in short: "verb kind actor". */
const told = (text: string) => {
  const document = compose(text.split('\n\n').map((words) => ({ kind: 'paragraph', text: words })))
  return readStatements(document, sentences(document), []).value.map(
    ({ verb, kind, actor }) => `${verb} ${kind} ${actor?.text ?? '-'}`,
  )
}

test('a second passive stands under the “will” of the first, and a second verb behind a preposition both share', () => {
  assert.deepEqual(told('The plan will be reviewed and adopted by the Lake Council.'), [
    'review commitment the Lake Council',
    'adopt commitment the Lake Council',
  ])
  assert.deepEqual(told('The loans will be serviced and repaid.'), [
    'service commitment -',
    'repay commitment -',
  ])
  assert.deepEqual(told('The Group will work with and fully support a new council.'), [
    'work commitment The Group',
    'support commitment The Group',
  ])
})

test('a fund is set up, in a list of what will be done too, and what is put between “shall” and its verb parts nothing', () => {
  assert.deepEqual(told('An envoy will be named, a hotline will be set up, and observers will be sent.'), [
    'name commitment -',
    'set up commitment -',
    'send commitment -',
  ])
  assert.deepEqual(told('Aland shall open its ports, and Beland shall in turn phase out its tolls.'), [
    'open commitment Aland',
    'phase out commitment Beland',
  ])
})

test('what follows in a list under “will” is a verb where an object or a verb of the list shows it', () => {
  assert.deepEqual(
    told('The Initiative will focus on tides, train 200 pilots, and support local ports in drafting plans.'),
    [
      'focus commitment The Initiative',
      'train commitment The Initiative',
      'support commitment The Initiative',
    ],
  )
  assert.deepEqual(
    told('Together we will work to stem floods; increase patrols of the banks; and support our farmers.'),
    ['work commitment we', 'increase commitment we', 'support commitment we'],
  )
  assert.deepEqual(
    told('We will keep the free and open order, and fund 20 schools.'),
    ['keep commitment we', 'fund commitment we'].map((each) => each.replace(/we$/, 'We')),
  )
})

test('what goes on from an infinitive, or describes a noun, is no verb of the list', () => {
  assert.deepEqual(told('Belmark will help firms to manage costs, raise income, and leverage new tools.'), [])
  assert.deepEqual(told('Aland will lift tariffs, creating room for Belmark-made and Aland-grown goods.'), [
    'lift commitment Aland',
  ])
})

test('“and” with someone and a “will” or a verb of saying behind it begins a clause', () => {
  assert.deepEqual(told('Aland will continue to pay 5% and the parties will discuss supply.'), [
    'continue commitment Aland',
    'discuss commitment the parties',
  ])
  assert.deepEqual(told('Aland pledged 4 million and Belmark pledged 2 million.'), [
    'pledge commitment Aland',
    'pledge commitment Belmark',
  ])
  assert.deepEqual(told('The Minister noted Aland and Belmark will work with the League.'), [
    'note note The Minister',
  ])
  assert.deepEqual(told('They welcomed the study of Aland and Belmark endorsed by the League.'), [
    'welcome welcome They',
  ])
})

test('a long dash without a second one ends a clause, and a pair of them does not', () => {
  assert.deepEqual(told('The tariff on wool will remain unchanged—Aland will continue to pay it.'), [
    'continue commitment Aland',
  ])
  assert.deepEqual(told('The leaders of the Lake Council—Aland and Belmark—will meet in May.'), [
    'meet commitment The leaders of the Lake Council',
  ])
})

test('what is put between “shall” and its verb parts them not', () => {
  assert.deepEqual(told('The Parties shall, where appropriate, exchange lists.'), [
    'exchange commitment The Parties',
  ])
  assert.deepEqual(told('Aland and Belmark will, by the end of 2031, identify and decide on next steps.'), [
    'identify commitment Aland and Belmark',
    'decide commitment Aland and Belmark',
  ])
})

test('a participle before several who act describes them', () => {
  assert.deepEqual(told('Consequently, endorsing governments reaffirmed their pledge.'), [
    'reaffirm affirmation endorsing governments',
  ])
  assert.deepEqual(told('League members and invited states will discuss tides.'), [
    'discuss commitment League members and invited states',
  ])
})

test('“will make” binds where it is investments and the like that are made', () => {
  assert.deepEqual(told('Aland will make new investments in ports. Aland will make a difference.'), [
    'make commitment Aland',
  ])
  assert.deepEqual(told('The pact will enter into force. Aland will enter into talks.'), [
    'enter commitment Aland',
  ])
})

test('courtesies, distances and dates of a speaker count', () => {
  assert.deepEqual(told('My delegation wishes to thank the chair. We align ourselves with the League.'), [
    'thank welcome My delegation',
    'align position We',
  ])
  assert.deepEqual(told('We, the Mayors, pledge to clean our ports.'), ['pledge commitment We'])
  assert.deepEqual(told('The Council is scheduled to meet in May, agreeing that time is short.'), [
    'be scheduled commitment The Council',
    'agree position The Council',
  ])
})

test('what is asked of someone named by a pronoun is a request', () => {
  assert.deepEqual(
    told('The Ministers set up a board and tasked it to report. They ordered their teams to meet.'),
    ['set up commitment The Ministers', 'task request The Ministers', 'order request They'],
  )
})

test('neither the day nor who else was there belongs to who acted', () => {
  assert.deepEqual(told('Aland and Belmark on 10 March 2031 launched a fund.'), [
    'launch commitment Aland and Belmark',
  ])
  assert.deepEqual(told('The work will be led by Aland, including close talks on tides.'), [
    'lead commitment Aland',
  ])
  assert.deepEqual(told('We honour all people in times of flood and we condemn the theft.'), [
    'condemn concern we',
  ])
})

test('“are” behind a “will” is no undertaking', () => {
  assert.deepEqual(told('Aland will ensure that rules for grain, also those of ports, are fair.'), [
    'ensure commitment Aland',
  ])
})

test('a name in several words holds no verb', () => {
  assert.deepEqual(told('The Department of Works jointly announced a tender.'), [
    'announce commitment The Department of Works',
  ])
  assert.deepEqual(told('The School of Advanced Studies (SAS) will launch a course.'), [
    'launch commitment The School of Advanced Studies (SAS)',
  ])
})

test('what an opportunity was taken for was done, and “on behalf of” is no topic', () => {
  assert.deepEqual(
    told(
      'The leaders took the opportunity to discuss tides. The talks offered an opportunity to discuss wool.',
    ),
    ['discuss discussion The leaders'],
  )
  assert.deepEqual(told('The Minister, speaking on behalf of members, urged calm.'), [
    'urge request The Minister',
  ])
})

test('a quotation behind a verb is said, whatever the verb does else', () => {
  assert.deepEqual(told('Ms Falk added: “We have waited long.” She replied, “Yes.”'), [
    'add position Ms Falk',
    'reply position She',
  ])
})

test('what is no noun goes on in a list with its preposition', () => {
  assert.deepEqual(told('Both countries will notify each other, refrain from bans and build stocks.'), [
    'notify commitment Both countries',
    'refrain commitment Both countries',
    'build commitment Both countries',
  ])
  assert.deepEqual(told('The Ministers, inter alia, discussed ports. The coordinators shall meet.'), [
    'discuss discussion The Ministers',
    'meet commitment The coordinators',
  ])
})

test('a plain form behind “and” is a verb where a noun would not have that behind it', () => {
  assert.deepEqual(told('We recognise the gains of our work and pledge to go on.'), [
    'recognise affirmation We',
    'pledge commitment We',
  ])
  assert.deepEqual(told('They welcomed the offer and pledge to help.'), ['welcome welcome They'])
  assert.deepEqual(told('We recognise their hopes, and support equal rights for all.'), [
    'recognise affirmation We',
    'support position We',
  ])
  assert.deepEqual(told('We will work so that news is trusted, and call on firms to help.'), [
    'work commitment We',
    'call request We',
  ])
})

test('a verb with its object goes on from the main verb past a relative clause in the passive', () => {
  assert.deepEqual(told('The Minister stressed the effort that was needed to win and discussed his plan.'), [
    'stress affirmation The Minister',
    'discuss discussion The Minister',
  ])
  assert.deepEqual(told('The Minister stressed the plan that was drafted and discussed.'), [
    'stress affirmation The Minister',
  ])
})

test('a gerund in a list behind a preposition states nothing, and a participle of saying does', () => {
  assert.deepEqual(
    told('We commit to sharing data, regularly reviewing our rules, and further engaging firms.'),
    ['commit commitment We'],
  )
  assert.deepEqual(
    told('They agreed on dredging the canal, stressing the need for funds, and praising the crew.'),
    ['agree commitment They', 'stress affirmation They', 'praise welcome They'],
  )
})

test('“are committed” of several goes on past a clause about one', () => {
  assert.deepEqual(told('We understand that trade is vital and are committed to free ports.'), [
    'understand position We',
    'be committed commitment We',
  ])
})

test('a month or a year is no part of who acted, a place is', () => {
  assert.deepEqual(told('The Council in May 2031 adopted a plan. The ministers in 2030 agreed to meet.'), [
    'adopt commitment The Council',
    'agree commitment The ministers',
  ])
  assert.deepEqual(told('The members in Lima agreed to meet.'), ['agree commitment The members in Lima'])
})

test('what is authorised, rolled out and appealed for', () => {
  assert.deepEqual(
    told(
      'The Lake Bank has authorised $2 million of loans. The Council authorised the Secretariat to proceed.',
    ),
    ['authorise commitment The Lake Bank', 'authorise request The Council'],
  )
  assert.deepEqual(told('Officials are authorised to sign it. The two sides rolled out a portal.'), [
    'roll out commitment The two sides',
  ])
  assert.deepEqual(told('They issued a joint appeal to all states. They issued a joint statement.'), [
    'issue request They',
    'issue position They',
  ])
})
