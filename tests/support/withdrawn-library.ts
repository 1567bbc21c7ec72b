import { type Versioned, type VersionedLibrary, versionedLibrary } from '../../src/clauses/library.js'
import type { Withdrawal } from '../../src/clauses/withdrawal.js'
import type { Shelf } from '../../src/dossiers/workbench.js'
import { localDate } from '../../src/kernel/local-date.js'
import { shippedShelf, testDay } from './legal-texts.js'

/** A version that was withdrawn on 10 November 2026; a test states of what, and what matters to it. */
export const aWithdrawal = ({
  withdrawnOn = '2026-11-10',
  ...stated
}: Pick<Withdrawal, 'id' | 'version' | 'successor'> &
  Partial<Omit<Withdrawal, 'withdrawnOn'>> & { readonly withdrawnOn?: string }): Withdrawal => ({
  reason: 'De tekst noemt een artikel dat sinds 2017 niet meer bestaat.',
  remedy: 'Publiceer een rechtzetting vóór de uiterste datum voor de offertes.',
  ...stated,
  withdrawnOn: localDate(withdrawnOn),
})

/** The version that takes the place of the withdrawn ones of {@link withdrawnShelf}. */
export const successor = '90.0.0'

/** The day on which those are withdrawn, and before which nobody has another version. */
export const withdrawnOn = '2026-12-01'

/** What is wrong with the clause and with the template that were withdrawn. */
export const reasons = {
  clause: 'De tekst legt een plicht op die sinds 2023 elders staat.',
  template: 'De nota noemt artikel 36 als grond, en dat is artikel 61.',
}

/**
 * The shipped texts, of which one clause (`anti-social-dumping`) and one template (`motivation`) are withdrawn on
 * 1 December 2026, each in the version of the test day.
 */
export function withdrawnShelf(): Shelf {
  const shelf = shippedShelf()
  return {
    clauses: replaced(shelf.clauses, 'anti-social-dumping', reasons.clause),
    templates: replaced(shelf.templates, 'motivation', reasons.template),
  }
}

function replaced<Id extends string, Text extends Versioned>(
  library: VersionedLibrary<Id, Text>,
  id: Id,
  reason: string,
): VersionedLibrary<Id, Text> {
  const old = library.newestOn(id, testDay)
  if (old === undefined) throw new Error(`${id} is not in use on the test day`)
  const next = {
    ...old,
    version: successor,
    validFrom: localDate(withdrawnOn),
    changes: 'Zet de fout recht.',
  }
  const texts = library.ids.flatMap((known) => library.versions(known))
  const withdrawal = aWithdrawal({ id, version: old.version, successor, withdrawnOn, reason })
  return versionedLibrary([...texts, next], [withdrawal]) as VersionedLibrary<Id, Text>
}
