/** Every act that leaves an entry in the trail, and how it is told: "Noor Hadley shared …". Complete by type: a new act adds its row. */
export const TRAIL_ACTS = {
  propose: 'had a file read',
  discard: 'discarded what was read',
  expire: 'dropped what was read and never kept',
  tidy: 'dropped files that nothing is kept from',
  keep: 'kept as a record',
  attach: 'attached a copy',
  release: 'took a copy off',
  'read-again': 'had it read again',
  'choose-meeting': 'chose the meeting',
  move: 'moved to another stage',
  mark: 'changed the marking',
  confirm: 'confirmed',
  amend: 'amended',
  reject: 'rejected',
  reopen: 'took the last decision back',
  'ask-second': 'decided, and waits for a second person',
  'take-back': 'took back what waited for a second person',
  comment: 'wrote in a discussion',
  'edit-comment': 'changed what they wrote',
  'withdraw-comment': 'withdrew what they wrote',
  settle: 'settled a discussion',
  unsettle: 'opened a discussion again',
  assign: 'assigned',
  'finish-assignment': 'said that an assignment is done',
  'reopen-assignment': 'opened an assignment again',
  bulk: 'decided on many as one act',
  'undo-bulk': 'took a decision on many back',
  refused: 'was too late: somebody had changed it meanwhile',
  same: 'said that two names are one person’s',
  apart: 'said that two names are two people’s',
  part: 'parted a name from a person',
  undo: 'took a decision on names back',
  import: 'brought in the partnership file',
  read: 'read what is CONFIDENTIAL',
} as const

export type TrailAct = keyof typeof TRAIL_ACTS

/** What acts are on, and what each is called. */
export const TRAIL_OBJECTS = {
  record: 'record',
  statement: 'statement',
  proposal: 'file read',
  person: 'person',
  partnership: 'partnership',
  files: 'files',
} as const

export type TrailObjectKind = keyof typeof TRAIL_OBJECTS
