import { EMAIL, type GateStage, LATER, NOW, SECRET, session } from './gate-acts.ts'

/** Calls that write and are no acts, each with why. */
export const GATE_NO_ACTS: Readonly<
  Record<string, readonly [write: (stage: GateStage) => Promise<unknown>, why: string]>
> = {
  'accounts.prove': [
    ({ gate, id }) => gate.accounts.prove(id),
    'a part of setting a password by a link, which is told',
  ],
  'attempts.forget': [
    ({ gate }) => gate.attempts.forget({ what: 'signIn by account' }, 'x'),
    'a count of tries begins anew',
  ],
  'kept.put': [({ gate }) => gate.kept.put('a-link', 'x'), 'the digest of a link that is shown once'],
  'kept.once': [({ gate }) => gate.kept.once('a-secret', 'x'), 'the machine’s own secret'],
  'kept.drop': [({ gate }) => gate.kept.drop('a-link'), 'a link that leads nowhere any more'],
  'passkeys.ask': [
    ({ gate, id }) => gate.passkeys.ask(`asked-${id}`, null, LATER),
    'a challenge, to be signed once',
  ],
  'passkeys.spend': [({ gate, id }) => gate.passkeys.spend(`asked-${id}`, null, NOW), 'a challenge, signed'],
  'passkeys.used': [
    ({ gate, id }) => gate.passkeys.used(`${SECRET}-${id}`, 1, NOW),
    'a part of signing in, which is told',
  ],
  'sessions.touch': [({ gate, id }) => gate.sessions.touch(`one-${id}`, NOW), 'when a session was last used'],
  'sessions.endByToken': [
    async (stage) => stage.gate.sessions.endByToken(`${SECRET}-${await session(stage, 'one')}`),
    'a part of signing in anew or of setting a password, which are told',
  ],
  'sessions.dropOlderThan': [
    ({ gate }) => gate.sessions.dropOlderThan('2020-01-01T00:00:00.000Z'),
    'sessions and challenges that ended by themselves long ago',
  ],
}

/** Every other call, which asks. */
export const GATE_READS: Readonly<Record<string, (stage: GateStage) => Promise<unknown>>> = {
  'accounts.get': ({ gate, id }) => gate.accounts.get(id),
  'accounts.byEmail': ({ gate }) => gate.accounts.byEmail(EMAIL),
  'accounts.list': ({ gate }) => gate.accounts.list(),
  'accounts.hasPassword': ({ gate, id }) => gate.accounts.hasPassword(id),
  'accounts.anyAdministrator': ({ gate }) => gate.accounts.anyAdministrator(),
  'appointments.capacitiesOf': ({ gate, id }) => gate.appointments.capacitiesOf(id, '2026-11-26'),
  'appointments.access': ({ gate, p }) => gate.appointments.access(p, NOW),
  'appointments.standing': ({ gate, p }) => gate.appointments.standing(p, NOW),
  'appointments.get': ({ gate, p }) => gate.appointments.get(p, 1, NOW),
  'invitations.byToken': ({ gate, p }) => gate.invitations.byToken(p, SECRET, NOW),
  'invitations.ofEmail': ({ gate }) => gate.invitations.ofEmail(EMAIL, NOW),
  'kept.get': ({ gate }) => gate.kept.get('a-link'),
  'calendarKeys.holder': ({ gate, id }) => gate.calendarKeys.holder(`${SECRET}-${id}`),
  'calendarKeys.since': ({ gate, id }) => gate.calendarKeys.since(id),
  'passkeys.of': ({ gate, id }) => gate.passkeys.of(id),
  'passkeys.get': ({ gate, id }) => gate.passkeys.get(`${SECRET}-${id}`),
  'sessions.find': ({ gate }) => gate.sessions.find(SECRET),
  'sessions.of': ({ gate, id }) => gate.sessions.of(id),
  partnerships: ({ gate }) => gate.partnerships(),
}
