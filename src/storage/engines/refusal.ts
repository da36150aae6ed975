/**
 * Why a database was not opened. `folder` is the path as it was given; `host` holds no user and no password; `version`
 * is as PostgreSQL writes it.
 */
export type EngineRefusal =
  | { readonly reason: 'folder-in-use'; readonly folder: string }
  | { readonly reason: 'folder-not-writable'; readonly folder: string }
  | { readonly reason: 'folder-not-ours'; readonly folder: string }
  | { readonly reason: 'folder-is-a-file'; readonly folder: string }
  | { readonly reason: 'folder-other-version'; readonly folder: string; readonly version: string }
  | { readonly reason: 'folder-damaged'; readonly folder: string }
  | { readonly reason: 'disk-full'; readonly folder: string }
  | { readonly reason: 'database-url-unclear' }
  | { readonly reason: 'database-unreachable'; readonly host: string }
  | { readonly reason: 'database-missing'; readonly host: string; readonly database: string }
  | { readonly reason: 'database-entry-refused'; readonly host: string }
  | { readonly reason: 'database-too-old'; readonly version: string }

/** The one sentence or two that a person is told: what is wrong, and what to do. */
export const sentenceForEngine = (refusal: EngineRefusal): string => {
  switch (refusal.reason) {
    case 'folder-in-use':
      return `The folder ${refusal.folder} is in use by another Mufakat that is running. Close that one first, or choose another folder.`
    case 'folder-not-writable':
      return `Mufakat may not write in the folder ${refusal.folder}. Give it the right to write there, or choose another folder.`
    case 'folder-not-ours':
      return `The folder ${refusal.folder} holds other files and no Mufakat data, so nothing was changed in it. Choose an empty folder, or one that does not exist yet.`
    case 'folder-is-a-file':
      return `${refusal.folder} is a file, not a folder. Choose a folder for the data.`
    case 'folder-other-version':
      return `The data in ${refusal.folder} was written by PostgreSQL ${refusal.version}, which this Mufakat does not hold. Open it with the Mufakat that wrote it and move the data from there.`
    case 'folder-damaged':
      return `The database in ${refusal.folder} does not open: its files are damaged or incomplete. Nothing was changed. Restore the folder from a backup.`
    case 'disk-full':
      return `The disk that holds ${refusal.folder} is full. Make room and start again; nothing that was saved is lost.`
    case 'database-url-unclear':
      return 'The address of the database cannot be understood. It has the form postgres://user:password@host:5432/database.'
    case 'database-unreachable':
      return `The database server at ${refusal.host} does not answer. See that it is running and can be reached from here.`
    case 'database-missing':
      return `The server at ${refusal.host} has no database named ${refusal.database}. Create it, or correct the address.`
    case 'database-entry-refused':
      return `The database server at ${refusal.host} does not let this user in. Check the user and the password in the address.`
    case 'database-too-old':
      return `The database server is PostgreSQL ${refusal.version}. Mufakat needs version 15 or newer.`
  }
}
