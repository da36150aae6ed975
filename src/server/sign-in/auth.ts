import { betterAuth } from 'better-auth'
import { genericOAuth } from 'better-auth/plugins'
import type { Gate } from '../../storage/gate.ts'
import { signInAdapter } from './adapter.ts'
import { hashPassword, verifyPassword } from './argon2.ts'
import { TABLES } from './auth-tables.ts'
import { SESSION } from './ends.ts'
import { tidyName } from './names.ts'
import { type Provider, speaksFor } from './providers.ts'

/** The cookie that carries a session. The prefix has a browser take it from this very host alone, over a safe way. */
export const COOKIE_PREFIX = '__Host-mufakat'
export const SESSION_COOKIE = `${COOKIE_PREFIX}.session_token`

/** What better-auth needs of the application. */
export type AuthGiven = {
  readonly gate: Gate
  readonly secret: string
  /** Scheme and host under which pages are asked for. */
  readonly origin: string
  readonly providers: readonly Provider[]
  /** Sends the link by which a new password is set. */
  readonly sendLink: (email: string, token: string) => void
  readonly now: () => string
}

type Profile = Readonly<Record<string, unknown>>

/** The tokens of a provider are for signing in alone; nothing is asked of it later, so none are kept. */
const FORGOTTEN = { accessToken: null, refreshToken: null, idToken: null }

/**
 * An address that a provider says is verified counts only where the provider speaks for it, and where it has an account or an
 * open invitation here. Any other is taken as unverified, which neither makes an account nor leads to one.
 */
const knownAddress = async (
  { gate, now }: Pick<AuthGiven, 'gate' | 'now'>,
  provider: Provider,
  profile: Profile,
) => {
  const email = typeof profile.email === 'string' ? profile.email.toLowerCase() : ''
  const verified = profile.email_verified === true || profile.email_verified === 'true'
  const known =
    verified &&
    speaksFor(provider, email) &&
    ((await gate.accounts.byEmail(email)) !== null ||
      (await gate.invitations.ofEmail(email, now())).length > 0)
  const name = typeof profile.name === 'string' ? tidyName(profile.name) : ''
  return { email, emailVerified: known, name: name || email.split('@')[0] }
}

/**
 * better-auth over the register's own tables: passwords, links to set one, providers, sessions. Its own HTTP routes are
 * not served but for a provider's answer; pages and forms ask it as a function. Nobody signs up: a new account comes by an
 * invitation, and by a provider only where an invitation to the address that it has verified is open.
 */
export const makeAuth = ({ gate, secret, origin, providers, sendLink, now }: AuthGiven) =>
  betterAuth({
    appName: 'Mufakat',
    baseURL: origin,
    basePath: '/sign-in',
    secret,
    trustedOrigins: [origin],
    database: signInAdapter(gate.db),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    user: TABLES.user,
    session: { ...TABLES.session, expiresIn: SESSION.days * 86_400, disableSessionRefresh: true },
    account: {
      ...TABLES.account,
      accountLinking: { enabled: true, trustedProviders: [], allowDifferentEmails: false },
    },
    verification: { ...TABLES.verification, storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 256,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(password, hash),
      },
      resetPasswordTokenExpiresIn: 3600,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => sendLink(user.email, token),
    },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: false,
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: ['x-mufakat-client'] },
      database: { validateSchema: false },
    },
    onAPIError: { errorURL: `${origin}/sign-in` },
    databaseHooks: {
      // Whether an address was verified, and has an account or an invitation, is told by `knownAddress` below.
      user: { create: { before: async ({ emailVerified }) => emailVerified } },
      account: {
        create: { before: async () => ({ data: FORGOTTEN }) },
        update: { before: async () => ({ data: FORGOTTEN }) },
      },
      session: {
        create: {
          // Asked within the transaction that is open: PGlite has no second connection.
          before: async ({ userId }, context) => {
            const found = await context?.context.internalAdapter.findUserById(userId)
            if (found && 'blocked' in found && found.blocked) return false
            // By the application's own clock, as its ends are.
            const begun = new Date(now())
            const expiresAt = new Date(begun.getTime() + SESSION.days * 86_400_000)
            return { data: { createdAt: begun, updatedAt: begun, expiresAt } }
          },
        },
      },
    },
    plugins: [
      genericOAuth({
        config: providers.map((provider) => ({
          providerId: provider.id,
          discoveryUrl: `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
          clientId: provider.clientId,
          ...(provider.clientSecret && { clientSecret: provider.clientSecret }),
          scopes: ['openid', 'email', 'profile'],
          pkce: true,
          requireIdTokenVerification: true,
          mapProfileToUser: async (profile) => knownAddress({ gate, now }, provider, profile),
        })),
      }),
    ],
  })

export type Auth = ReturnType<typeof makeAuth>
