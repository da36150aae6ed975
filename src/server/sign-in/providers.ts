/** An organisation's own identity provider, by OpenID Connect. */
export type Provider = {
  /** As it stands in addresses, `oidc`. */
  readonly id: string
  /** What the button says: the organisation. */
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  /** Null for a public client. */
  readonly clientSecret: string | null
}
