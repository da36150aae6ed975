/** SQLSTATEs of what is over when it is tried again: connections, two in each other's way, no room, a database that stops or was asked to. */
const PASSING = /^(08|40|53|57|55P03)/

/** How Node tells of a connection that broke or could not be made. */
const BROKEN = /^(E(CONN\w+|PIPE|TIMEDOUT|AI_AGAIN|NOTFOUND|HOSTUNREACH|NETUNREACH))$/

/** What pg says without a code. */
const SAID =
  /connection (terminated|error|ended)|terminat\w+ (the )?connection|timeout exceeded when trying to connect/i

/** Whether a fault lies in how the database stands just now, not in what was asked of it. */
export const isPassing = (fault: unknown): boolean => {
  if (!(fault instanceof Error)) return false
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : ''
  return code === '' ? SAID.test(fault.message) : PASSING.test(code) || BROKEN.test(code)
}
