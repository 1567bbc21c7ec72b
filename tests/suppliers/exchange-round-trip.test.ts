import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demoSuppliers } from '../../src/demo/demo-suppliers.js'
import { nameKey } from '../../src/suppliers/exchange/firm-names.js'
import { registerSheet } from '../../src/suppliers/exchange/register-sheet.js'
import { toCsv } from '../../src/suppliers/exchange/to-csv.js'
import { toXlsx } from '../../src/suppliers/exchange/to-xlsx.js'
import type { SupplierProfile } from '../../src/suppliers/supplier.js'
import { readTable } from '../../src/uploads/read-table.js'
import { arbitraryProfile } from '../support/arbitrary-profile.js'
import { carriedOut, importDay, planned, tableOf } from '../support/planned.js'
import { runs } from '../support/runs.js'

const profiles = fc.uniqueArray(arbitraryProfile, {
  maxLength: 4,
  selector: ({ name }) => nameKey(name),
  comparator: 'SameValue',
})
const unequalNumbers = (made: readonly SupplierProfile[]): boolean => {
  const numbers = made.flatMap(({ enterpriseNumber }) => enterpriseNumber ?? [])
  return new Set(numbers).size === numbers.length
}

const inOrder = (made: readonly SupplierProfile[]) =>
  made.toSorted((one, other) => (one.name < other.name ? -1 : 1))

const sheetOf = (made: readonly SupplierProfile[]) => registerSheet(made, { today: importDay })
const readAgain = (table: Parameters<typeof planned>[0]) =>
  inOrder(planned(table).suppliers.map(({ profile }) => profile))

describe('a register that is written and read', () => {
  it('is the same register, whatever its firms say', () => {
    fc.assert(
      fc.property(profiles.filter(unequalNumbers), (made) => {
        expect(readAgain(tableOf(sheetOf(made)))).toEqual(inOrder(made))
      }),
      runs(300),
    )
  })

  it.each([
    ['CSV', async (made: readonly SupplierProfile[]) => toCsv(sheetOf(made))],
    ['XLSX', (made: readonly SupplierProfile[]) => toXlsx([sheetOf(made)])],
  ])('is the same register as %s', async (_form, write) => {
    await fc.assert(
      fc.asyncProperty(profiles.filter(unequalNumbers), async (made) => {
        const table = await readTable(await write(made))
        if (!table.ok) throw new Error(table.error.kind)
        expect(readAgain(table.value)).toEqual(inOrder(made))
      }),
      runs(60),
    )
  })

  it('changes nothing of the register that it was written from', () => {
    fc.assert(
      fc.property(profiles.filter(unequalNumbers), (made) => {
        const table = tableOf(sheetOf(made))
        const register = carriedOut(planned(table))
        const again = planned(table, register)
        expect(again.suppliers.filter(({ kind }) => kind !== 'unchanged')).toEqual([])
        expect(again.suppliers).toHaveLength(made.length)
      }),
      runs(100),
    )
  })

  it('can be read as CSV when a text of a program holds a sign that no keyboard types', async () => {
    const table = await readTable(toCsv(sheetOf([{ name: 'Groen\u0007werk', description: '\u0000=1+1' }])))
    if (!table.ok) throw new Error(table.error.kind)
    expect(readAgain(table.value)).toEqual([{ name: 'Groenwerk', description: '=1+1' }])
  })

  it('holds the whole demo register', () => {
    const made = demoSuppliers().map(({ profile }) => profile)
    expect(made.length).toBeGreaterThan(50)
    expect(readAgain(tableOf(sheetOf(made)))).toEqual(inOrder(made))
  })

  it('keeps contact data to itself when asked, and an import of it leaves them as they are', () => {
    const [made] = fc.sample(
      arbitraryProfile.filter(({ contact }) => contact !== undefined),
      1,
    )
    if (made === undefined) throw new Error('no profile')
    const register = carriedOut(planned(tableOf(sheetOf([made]))))
    const sheet = registerSheet([made], { today: importDay, withContacts: false })
    expect(sheet.columns.map(({ header }) => header)).not.toContain('E-mail')
    expect(planned(tableOf(sheet), register).suppliers).toMatchObject([
      { kind: 'unchanged', profile: { contact: made.contact } },
    ])
  })
})
