import { isWithin } from '../kernel/local-date.js'
import { compareVersions, type Versioned, type VersionedLibrary } from './library.js'
import type { Withdrawal, WithdrawalFault } from './withdrawal.js'

/**
 * What is wrong with the withdrawals of a library: each names one published version, and a newer one that was in use
 * when it went and stands itself.
 */
export const withdrawalFaults = (library: Texts): readonly WithdrawalFault[] =>
  library.withdrawals.flatMap((withdrawal, index) =>
    [...ownFaults(withdrawal, library, index), ...successorFaults(withdrawal, library)].map(
      ({ path, reason }) => ({ path: `${index}.${path}`, reason }),
    ),
  )

type Texts = Pick<VersionedLibrary<string, Versioned>, 'find' | 'withdrawals'>

function ownFaults({ id, version }: Withdrawal, library: Texts, index: number): readonly WithdrawalFault[] {
  if (library.find(id, version) === undefined)
    return [{ path: 'version', reason: `Versie ${version} van ${id} bestaat niet.` }]
  const first = library.withdrawals.findIndex((other) => other.id === id && other.version === version)
  return first === index ? [] : [{ path: 'version', reason: `Versie ${version} van ${id} staat er al.` }]
}

function successorFaults(
  { id, version, successor, withdrawnOn }: Withdrawal,
  library: Texts,
): readonly WithdrawalFault[] {
  const fault = (reason: string) => [{ path: 'successor', reason }]
  const next = library.find(id, successor)
  if (next === undefined) return fault(`Versie ${successor} van ${id} bestaat niet.`)
  if (compareVersions(successor, version) <= 0)
    return fault(`Versie ${successor} is niet nieuwer dan versie ${version}.`)
  if (library.withdrawals.some((other) => other.id === id && other.version === successor))
    return fault(`Versie ${successor} is zelf ingetrokken: noem de versie die ze allebei vervangt.`)
  return isWithin(withdrawnOn, next.validFrom, next.validUntil)
    ? []
    : fault(`Versie ${successor} geldt niet op ${withdrawnOn}, de dag van de intrekking.`)
}
