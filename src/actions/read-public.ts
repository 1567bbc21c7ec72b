import type { Actor } from '../access/actor.js'
import type { HelpText } from '../documents/help-text.js'
import type { Shelf } from '../dossiers/workbench.js'
import type { LocalDate } from '../kernel/local-date.js'
import { success } from '../kernel/result.js'
import type { KeptDirectory } from './kept-directory.js'
import type { Means } from './means.js'
import { momentOf } from './occasion.js'
import { type Answer, forbidden } from './refusal.js'
import { directory, library } from './subjects.js'

/** What everybody may read: clauses and templates, the manual, and the day that it is. */
export interface PublicLibrary {
  readonly shelf: Shelf
  readonly help: ReadonlyMap<string, HelpText>
  readonly today: LocalDate
}

/** The published texts, as they are today. */
export async function readLibrary(means: Means, actor: Actor): Promise<Answer<PublicLibrary, 'forbidden'>> {
  if (!means.may(actor, 'read-library', library)) return forbidden
  return success({ shelf: means.shelf, help: means.help, today: momentOf(means).today })
}

/** What firms made public, as it is today. */
export async function readDirectory(means: Means, actor: Actor): Promise<Answer<KeptDirectory, 'forbidden'>> {
  if (!means.may(actor, 'read-directory', directory)) return forbidden
  return success(means.directory())
}
