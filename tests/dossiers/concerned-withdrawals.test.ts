import { describe, expect, it } from 'vitest'
import { versionedLibrary } from '../../src/clauses/library.js'
import { parseWithdrawals } from '../../src/clauses/withdrawal.js'
import { newDossier } from '../../src/dossiers/changes.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { localDate } from '../../src/kernel/local-date.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { shippedShelf } from '../support/legal-texts.js'
import { aWithdrawal } from '../support/withdrawn-library.js'

/** The templates of before were withdrawn by then. */
const today = localDate('2026-11-30')
const occasion = { at: '2026-11-30T09:00:00.000Z', today, who: 'An' }
const reserved = 'res-pub-ser'

describe('a template with a fault that only some dossiers show', () => {
  const found = (procedure: Procedure, pins: Record<string, string>) => {
    const shelf = shippedShelf()
    const dossier = newDossier('d-1', 'o', procedure, shelf, occasion)
    const old = { ...dossier.pins, templates: { ...dossier.pins.templates, ...pins } }
    return workbenchOf({ ...dossier, pins: old }, shelf, today)
      .findings.filter(({ code }) => code === 'LIB-01')
      .map(({ at }) => at)
  }
  const firms = { procedureType: 'neg-wo-call', invitedSuppliers: [{ name: 'vzw Voorbeeld' }] } as const

  it.each([
    ['no lot is reserved', ['none'], []],
    ['the lot is reserved under article 15', ['res-ws'], []],
    ['the lot is reserved under article 91', [reserved], ['documents.invitation', 'documents.notice']],
    ['one of the lots is', ['none', reserved], ['documents.invitation', 'documents.notice']],
    ['it is not answered', [undefined], []],
  ] as const)(
    'is flagged in the notice and the invitation as it should be when %s',
    (_, reservations, at) => {
      const lots = reservations.map((reservedParticipation, index) => ({
        ...aLot({ id: `LOT-000${index + 1}` }),
        reservedParticipation,
      }))
      const procedure = aProcedure({ ...firms, cpvCode: '85312310', lots })
      expect(found(procedure, { notice: '1.0.0', invitation: '1.0.0' }).toSorted()).toEqual(at)
    },
  )

  it('says so in every dossier when it has no condition', () => {
    expect(found(aProcedure(), { specifications: '1.0.0' })).toEqual(['documents.specifications'])
  })
})

describe('a clause with a fault that only some dossiers show', () => {
  const base = shippedShelf()
  const id = 'target-group-hours'
  const { version = '' } = base.clauses.newestOn(id, today) ?? {}
  const clauses = versionedLibrary(
    base.clauses.ids.flatMap((known) => base.clauses.versions(known)),
    [
      {
        ...aWithdrawal({ id, version, successor: '99.0.0' }),
        withdrawnOn: today,
        ...concerning({ 'lot.reservedParticipation': 'none' }),
      },
    ],
  )
  const lots = (...access: readonly ('none' | 'res-ws')[]) =>
    access.map((reservedParticipation, index) =>
      aLot({
        id: `LOT-000${index + 1}`,
        reservedParticipation,
        clauses: [{ clause: id, parameters: { hours: 100 } }],
      }),
    )

  it.each([
    [['none'], [`lots.LOT-0001.clauses.${id}`]],
    [['res-ws'], []],
    [['res-ws', 'none'], [`lots.LOT-0002.clauses.${id}`]],
  ] as const)('is flagged at the first lot that shows it, of %o', (access, at) => {
    const shelf = { ...base, clauses }
    const dossier = newDossier('d-1', 'o', aProcedure({ lots: lots(...access) }), shelf, occasion)
    const pinned = { ...dossier.pins, clauses: { ...dossier.pins.clauses, [id]: version } }
    const findings = workbenchOf({ ...dossier, pins: pinned }, shelf, today).findings
    expect(findings.filter(({ code }) => code === 'LIB-01').map((one) => one.at)).toEqual(at)
  })
})

describe('the condition of a withdrawal', () => {
  const written = aWithdrawal({ id: 'x', version: '1.0.0', successor: '1.1.0' })

  it.each([
    [{ 'lot.reservedParticipation': reserved }, true],
    [{ any: [{ 'procedure.contractNature': 'works' }] }, true],
    [{ 'lot.colour': 'red' }, false],
    ['always', false],
  ])('%o is read: %s', (concerns, isRead) => {
    expect(parseWithdrawals(JSON.stringify([{ ...written, concerns }])).ok).toBe(isRead)
  })
})

/** A condition as a list of withdrawn versions has it. */
function concerning(concerns: object) {
  const read = parseWithdrawals(
    JSON.stringify([{ ...aWithdrawal({ id: 'x', version: '1.0.0', successor: '1.1.0' }), concerns }]),
  )
  return read.ok && read.value[0]?.concerns ? { concerns: read.value[0].concerns } : {}
}
