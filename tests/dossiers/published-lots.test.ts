import { describe, expect, it } from 'vitest'
import { publishedLotIndex } from '../../src/actions/published-lot-index.js'
import { firstClosing, type KeptNotice, type Notice } from '../../src/dossiers/notice.js'
import { isOpen, type PublishedLot, passedLately } from '../../src/dossiers/published-lots.js'
import { localDate } from '../../src/kernel/local-date.js'
import { euro } from '../../src/kernel/money.js'
import { aSupplier } from '../../src/suppliers/builders.js'
import { shippedShelf } from '../support/legal-texts.js'

const { clauses } = shippedShelf()
const aNotice = (stated: Partial<KeptNotice> = {}): KeptNotice => ({
  dossier: 'bermen',
  title: 'Bermen',
  contractNature: 'services',
  launchDate: localDate('2027-02-01'),
  estimatesArePublished: true,
  lots: [
    {
      ...{ id: 'LOT-0001', cpvCode: '77310000', placeOfPerformance: ['36015'] },
      ...{ estimatedValue: euro(60_000), chosen: [] },
    },
  ],
  ...stated,
})

describe('the lots of published dossiers', () => {
  it('follow what is published, changed and taken back', async () => {
    let notices: readonly KeptNotice[] = []
    const lots = publishedLotIndex({ publishedNotices: async () => notices }, clauses)
    const keys = async () =>
      (await lots())
        .opportunities(aSupplier())
        .matches()
        .map(({ lot }) => lot.key)
    expect(await keys()).toEqual([])
    notices = [aNotice(), aNotice({ dossier: 'tuinen' })]
    expect(await keys()).toEqual(['bermen/LOT-0001', 'tuinen/LOT-0001'])
    const [first] = aNotice().lots
    notices = [aNotice({ lots: first === undefined ? [] : [{ ...first, id: 'LOT-0002' }] })]
    expect(await keys()).toEqual(['bermen/LOT-0002'])
    expect((await lots()).size()).toBe(1)
    notices = []
    expect((await lots()).size()).toBe(0)
  })

  it('leave out a lot of which nobody knows the work', async () => {
    const lots = publishedLotIndex(
      { publishedNotices: async () => [aNotice({ lots: [{ id: 'LOT-0001', chosen: [] }] })] },
      clauses,
    )
    expect((await lots()).size()).toBe(0)
  })
})

describe('a published lot', () => {
  const lot = (stated: Partial<KeptNotice>): PublishedLot => ({
    ...{ key: 'x', id: 'LOT-0001', title: 'x', cpvCode: '77310000', additionalCpvCodes: [] },
    ...{ day: localDate('2027-02-01'), notice: aNotice(stated) },
  })
  const dated = lot({ submissionDeadline: '2027-03-15T11:00' as Notice['submissionDeadline'] })

  it.each([
    ['2027-01-01T09:00', true, false],
    ['2027-03-15T11:00', true, false],
    ['2027-03-15T11:01', false, true],
    ['2028-03-15T10:00', false, true],
    ['2028-03-16T10:00', false, false],
  ])('at %s is open: %s, passed lately: %s', (moment, open, passed) => {
    expect([isOpen(dated, moment), passedLately(dated, moment)]).toEqual([open, passed])
  })

  it.each<readonly [string, Partial<KeptNotice>, string, boolean]>([
    [
      'up to the day for the requests',
      { requestDeadline: '2027-03-05T11:00' as Notice['requestDeadline'] },
      '2027-03-05T11:00',
      true,
    ],
    [
      'and not after it, while tenders are still to come',
      { requestDeadline: '2027-03-05T11:00' as Notice['requestDeadline'] },
      '2027-03-05T11:01',
      false,
    ],
    ['up to the day for the tenders where that for the requests is not told', {}, '2027-03-15T11:00', true],
    ['and not after it', {}, '2027-03-15T11:01', false],
  ])('in two stages is open %s', (_, stated, moment, open) => {
    const notice = {
      procedureType: 'restricted',
      submissionDeadline: '2027-03-15T11:00',
      ...stated,
    } as Partial<KeptNotice>
    expect(isOpen(lot(notice), moment)).toBe(open)
    expect(passedLately(lot(notice), moment)).toBe(!open)
  })

  it.each<readonly [string, Partial<KeptNotice>, unknown]>([
    ['the requests', { procedureType: 'neg-w-call' }, { sends: 'request', at: '2027-03-05T11:00' }],
    ['the tenders', { procedureType: 'open' }, { sends: 'tender', at: '2027-03-15T11:00' }],
    [
      'the requests, whose day nobody told',
      { procedureType: 'restricted', requestDeadline: undefined },
      { sends: 'request', at: undefined },
    ],
  ])('closes first for %s', (_, stated, expected) => {
    const both = { requestDeadline: '2027-03-05T11:00', submissionDeadline: '2027-03-15T11:00', ...stated }
    expect(firstClosing(aNotice(both as Partial<KeptNotice>) as Notice)).toEqual(expected)
  })

  it('without a deadline is open for a year from its launch', () => {
    expect(isOpen(lot({}), '2027-01-01T09:00')).toBe(true)
    expect(isOpen(lot({}), '2028-02-01T09:00')).toBe(true)
    expect(isOpen(lot({}), '2028-02-02T09:00')).toBe(false)
    expect(passedLately(lot({}), '2028-02-02T09:00')).toBe(false)
  })
})
