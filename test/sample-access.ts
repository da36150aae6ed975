import type { AccessView, AccountView, InvitedView, OwnAccountView } from '../src/access/access-views.ts'
import { coast, partnership, rivers } from './sample-views.ts'

const at = '2026-11-02T09:30:00.000Z'
const given = {
  role: 'side-editor',
  side: rivers.id,
  body: null,
  post: 'Desk officer',
  from: null,
  until: null,
} as const

/** An invitation to a post, as it is seen by its link. */
export const invitedView: InvitedView = {
  ...given,
  id: 3,
  email: 'new@rivers.example',
  by: 'Óscar Quintela',
  at,
  expires: '2026-11-09T09:30:00.000Z',
  from: '2026-12-01',
  partnership,
}

const account: AccountView = {
  id: 'a1',
  name: 'Ilse Varga',
  email: 'ilse@rivers.example',
  administrator: false,
  blocked: null,
  made: at,
}

/** Whoever runs the machine, blocked by another who does. */
export const administratorView: AccountView = {
  ...account,
  id: 'a2',
  name: 'Root of the Machine',
  administrator: true,
  blocked: { by: 'Another', at },
}

/** An account with a post, a passkey, two sessions and an invitation. */
export const accountView: OwnAccountView = {
  account,
  capacities: [{ ...given, partnership: partnership.id, partnershipName: partnership.name }],
  sessions: [
    { id: 's1', begun: at, used: at, address: '10.1.2.3', agent: 'Firefox' },
    { id: 's2', begun: at, used: at, address: null, agent: null },
  ],
  passkeys: [{ id: 'k1', name: 'This device', made: at, used: at }],
  invited: [invitedView],
  calendarSince: '2026-01-01T08:00:00.000Z',
  hasPassword: true,
}

const holder = { id: 'a1', name: 'Ilse Varga', email: 'ilse@rivers.example', blocked: false }

/** A partnership with posts held, ended and offered. */
export const accessView: AccessView = {
  partnership,
  appointments: [
    { ...given, id: 1, account: holder, by: 'Óscar Quintela', at, ended: null, holds: true },
    {
      ...given,
      id: 2,
      role: 'focal-point',
      side: coast.id,
      body: { id: 4, name: 'Coast Agency', kind: 'entity' },
      until: '2026-11-30',
      account: { ...holder, blocked: true },
      by: 'A person',
      at,
      ended: { by: 'Óscar Quintela', at },
      holds: false,
    },
    {
      ...given,
      id: 3,
      role: 'joint-editor',
      side: null,
      account: holder,
      by: 'X',
      at,
      ended: null,
      holds: true,
    },
  ],
  invitations: [invitedView],
  bodies: [
    { id: 4, name: 'Coast Agency', side: coast.id, kind: 'entity' },
    { id: 5, name: 'Sandland', side: coast.id, kind: 'state' },
  ],
}
