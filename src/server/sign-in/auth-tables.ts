const instants = { createdAt: 'created_at', updatedAt: 'updated_at' }

/** By what names better-auth’s tables and their columns stand in the schema `sign_in`. */
export const TABLES = {
  user: {
    modelName: 'account',
    fields: { emailVerified: 'email_verified', ...instants },
    additionalFields: {
      blocked: { type: 'string', fieldName: 'blocked_at', required: false, input: false, returned: false },
    },
  },
  session: {
    modelName: 'session',
    fields: {
      userId: 'account_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      ...instants,
    },
  },
  account: {
    modelName: 'credential',
    fields: {
      accountId: 'subject',
      providerId: 'provider',
      userId: 'account_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...instants,
    },
  },
  verification: { modelName: 'verification', fields: { expiresAt: 'expires_at', ...instants } },
} as const
