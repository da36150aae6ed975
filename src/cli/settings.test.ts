import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSettings, sentenceForSetting } from './settings.ts'

test('without any setting the embedded database lies in .mufakat and the port is 4117', () => {
  assert.deepEqual(readSettings({}), {
    ok: true,
    value: {
      where: { folder: '.mufakat' },
      port: 4117,
      demonstration: true,
      signIn: { address: null, listen: '127.0.0.1', secret: null, mail: null, providers: [] },
      weights: null,
      readers: 1,
      embeddings: null,
    },
  })
})

test('a database address takes the place of the folder', () => {
  const settings = readSettings({ DATABASE_URL: 'postgresql://a@b/c', MUFAKAT_FOLDER: 'x', PORT: '80' })
  assert.deepEqual(settings.ok && settings.value.where, { url: 'postgresql://a@b/c' })
})

test('a setting that cannot be is named, and a password in it is not repeated', () => {
  const refusals = [
    { PORT: '99999' },
    { PORT: 'http' },
    { DATABASE_URL: 'mysql://me:secret@host/db' },
    { MUFAKAT_DEMONSTRATION: 'perhaps' },
    { MUFAKAT_READERS: 'many' },
    { MUFAKAT_EMBEDDINGS_URL: 'http://model.example/v1', MUFAKAT_EMBEDDINGS_MODEL: 'small' },
    { MUFAKAT_EMBEDDINGS_URL: 'https://me:secret@model.example/v1', MUFAKAT_EMBEDDINGS_MODEL: 'small' },
    { MUFAKAT_EMBEDDINGS_URL: 'https://model.example/v1?key=secret', MUFAKAT_EMBEDDINGS_MODEL: 'small' },
    { MUFAKAT_EMBEDDINGS_URL: 'https://model.example/v1' },
    { MUFAKAT_EMBEDDINGS_MODEL: 'small' },
    {
      MUFAKAT_EMBEDDINGS_URL: 'https://model.example/v1',
      MUFAKAT_EMBEDDINGS_MODEL: 'small',
      MUFAKAT_EMBEDDINGS_KEY: 'secret\nHost: elsewhere',
    },
    { MUFAKAT_SECRET: 'secret' },
    { MUFAKAT_ADDRESS: 'http://register.example' },
    { MUFAKAT_ADDRESS: 'https://register.example/path' },
    { MUFAKAT_LISTEN: '0.0.0.0' },
    { MUFAKAT_SMTP_URL: 'http://me:secret@mail.example', MUFAKAT_MAIL_FROM: 'a@b.example' },
    { MUFAKAT_SMTP_URL: 'smtps://me:secret@mail.example' },
    { MUFAKAT_OIDC_ISSUER: 'http://id.example', MUFAKAT_OIDC_CLIENT_ID: 'x' },
    { MUFAKAT_OIDC_ISSUER: 'https://id.example' },
    { MUFAKAT_OIDC_ISSUER: 'https://id.example', MUFAKAT_OIDC_CLIENT_ID: 'x' },
    {
      MUFAKAT_OIDC_2_ISSUER: 'https://id.example',
      MUFAKAT_OIDC_2_CLIENT_ID: 'x',
      MUFAKAT_OIDC_2_DOMAINS: 'hill.example, everybody',
    },
  ].map((env) => readSettings(env))
  for (const outcome of refusals) {
    assert.ok(!outcome.ok)
    assert.match(sentenceForSetting(outcome.refusal), /^The setting [A-Z_\d]+ has the value/)
    assert.doesNotMatch(sentenceForSetting(outcome.refusal), /secret/)
  }
})

test('a model of sentences is asked over https, or on this machine', () => {
  for (const url of ['https://model.example/v1', 'http://127.0.0.1:8080/v1', 'http://[::1]/v1']) {
    const settings = readSettings({ MUFAKAT_EMBEDDINGS_URL: url, MUFAKAT_EMBEDDINGS_MODEL: 'org/small:2' })
    assert.deepEqual(settings.ok && settings.value.embeddings, { url, model: 'org/small:2', key: null })
  }
})

test('with a public address the server may listen to the network; a slash at its end is not kept', () => {
  const settings = readSettings({ MUFAKAT_ADDRESS: 'https://register.example/', MUFAKAT_LISTEN: '0.0.0.0' })
  assert.ok(settings.ok)
  assert.equal(settings.value.signIn.address, 'https://register.example')
  assert.equal(settings.value.signIn.listen, '0.0.0.0')
})

test('each organisation may have an identity provider, which speaks for its own addresses', () => {
  const settings = readSettings({
    MUFAKAT_OIDC_ISSUER: 'https://id.hill.example',
    MUFAKAT_OIDC_CLIENT_ID: 'register',
    MUFAKAT_OIDC_DOMAINS: 'Hill.example, upper.hill.example',
    MUFAKAT_OIDC_2_ISSUER: 'https://id.coast.example',
    MUFAKAT_OIDC_2_CLIENT_ID: 'mufakat',
    MUFAKAT_OIDC_2_CLIENT_SECRET: 'of the coast',
    MUFAKAT_OIDC_2_NAME: 'Coast Council',
    MUFAKAT_OIDC_2_DOMAINS: 'coast.example',
  })
  assert.ok(settings.ok)
  assert.deepEqual(settings.value.signIn.providers, [
    {
      ...{ id: 'oidc', name: 'id.hill.example', issuer: 'https://id.hill.example' },
      ...{ clientId: 'register', clientSecret: null, domains: ['hill.example', 'upper.hill.example'] },
    },
    {
      ...{ id: 'oidc-2', name: 'Coast Council', issuer: 'https://id.coast.example' },
      ...{ clientId: 'mufakat', clientSecret: 'of the coast', domains: ['coast.example'] },
    },
  ])
})
