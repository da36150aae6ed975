/** An organisation's own identity provider, by OpenID Connect. */
export type Provider = {
  /** As it stands in addresses, `oidc` or `oidc-2`. */
  readonly id: string
  /** What the button says: the organisation. */
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  /** Null for a public client. */
  readonly clientSecret: string | null
  /** The ends of the e-mail addresses it speaks for, in small letters; of others it says nothing that counts. */
  readonly domains: readonly string[]
}

/**
 * Whether a provider speaks for an address. Each organisation runs its own: else whoever runs the one could sign in as a
 * delegate of the other.
 */
export const speaksFor = ({ domains }: Pick<Provider, 'domains'>, email: string): boolean =>
  domains.includes(email.slice(email.lastIndexOf('@') + 1).toLowerCase())
