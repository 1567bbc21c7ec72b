import type { BackupFailure, BackupMade } from './make-backup.js'
import type { BackupReport } from './read-backup.js'
import type { RestoreFailure } from './restore-backup.js'

/** For the console of whoever runs the service. */
export const backupDone = (report: BackupMade, target: string): string =>
  [
    `Backup written to ${target}: ${contentsOf(report)}.`,
    'Every file was read back and its hash compared. Lists and indexes that a start makes again are not in it.',
    ...listed('The data folder names these, and does not have them', report.missing),
    ...unreadableIn(report),
  ].join('\n')

export const restoreDone = (report: BackupReport & { readonly madeAt: string }, folder: string): string =>
  [
    `Restored to ${folder}: ${contentsOf(report)}, as they were on ${report.madeAt}.`,
    `Every hash was compared. Start the service with DATA_DIR=${folder}.`,
    ...unreadableIn(report),
  ].join('\n')

export function backupComplaint(why: BackupFailure, data: string, target: string): string {
  switch (why.kind) {
    case 'no-data':
      return `There is no data folder at ${data}: name it with --data or DATA_DIR. Nothing was written.`
    case 'inside':
      return `${target} lies in the data folder itself: choose another place. Nothing was written.`
    case 'exists':
      return `${target} exists already and is not written over: choose another name. Nothing was written.`
    case 'too-large-for-zip':
      return `This is more than a zip can hold: give a name that does not end in .zip, and you get a folder. Nothing was written.`
    case 'restless':
      return 'The same dossiers kept changing while they were read: try again. Nothing was written.'
    case 'broken':
      return `${why.path} could not be read back as it was written: the disk may be failing. No backup was kept.`
    case 'system':
      return `The system refused (${why.code}): look at the room and the rights of both folders, and use the account of the service. No backup was kept.`
    default:
      return why satisfies never
  }
}

export function restoreComplaint(why: RestoreFailure, source: string, data: string): string {
  const nothing = 'Nothing was restored.'
  switch (why.kind) {
    case 'not-there':
      return `There is nothing at ${source}. ${nothing}`
    case 'not-a-backup':
      return `${source} is no backup of this program, or was cut off. ${nothing}`
    case 'other-files':
      return `${source} does not hold the files that its list names. ${nothing}`
    case 'broken':
      return `${source} is damaged: ${why.path} is not what was once written. ${nothing}`
    case 'not-empty':
      return `${data} is not empty, and nothing is written over: name a folder that does not exist yet. ${nothing}`
    case 'no-room':
      return `The disk has too little room: ${megabytes(why.needed)} are needed. ${nothing}`
    case 'system':
      return why.code === 'EBUSY'
        ? `${data} is a disk of its own and cannot be replaced: restore into a folder in it, and start with that as DATA_DIR. ${nothing}`
        : `The system refused (${why.code}): look at the room and the rights of the folder. ${nothing}`
    default:
      return why satisfies never
  }
}

function contentsOf({ counts, bytes }: BackupReport): string {
  const parts = [
    counted(counts.dossiers, 'dossier', 'dossiers'),
    counted(counts.documents, 'earlier document', 'earlier documents'),
    counted(counts.organisations, 'organisation', 'organisations'),
    counted(counts.suppliers, 'firm', 'firms'),
    counted(counts.contents, 'file', 'files'),
  ]
  return `${parts.join(', ')} (${megabytes(bytes)})`
}

const unreadableIn = ({ unreadable }: BackupReport): readonly string[] =>
  listed('Taken along as they are, but the service will not serve them', unreadable)

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`

const mostListed = 20

const listed = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0
    ? []
    : [
        `${title}:`,
        ...lines.slice(0, mostListed).map((line) => `  ${line}`),
        ...(lines.length > mostListed ? [`  and ${lines.length - mostListed} more`] : []),
      ]
