import { describe, expect, it } from 'vitest'
import { lettersOf } from '../../src/documents/letters.js'
import { documentToText } from '../../src/documents/to-text.js'
import { addresseesOf, placeOf } from '../../src/dossiers/addressees.js'
import { newDossier } from '../../src/dossiers/changes.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { percentage } from '../../src/kernel/percentage.js'
import { type AwardStage, awardStageSchema } from '../../src/procurement/award-stage.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import { withLaterAward } from '../../src/procurement/later-award.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'

const onPrice = [aCriterion({ type: 'price', name: 'Prijs', weight: percentage(100) })]
const lots = [
  aLot({ id: 'LOT-0001', title: 'Bermen', awardCriteria: onPrice }),
  aLot({ id: 'LOT-0002', title: 'Perken', awardCriteria: onPrice }),
]
const offer = (lot: number, tenderer: string, price: number, stated: object = {}) => ({
  lot: `LOT-000${lot}`,
  tenderer,
  price,
  standing: 'regular',
  motive: 'Alle stukken zijn nagegaan.',
  ...stated,
})
const offers = [
  offer(1, 'Alfa', 100_000),
  offer(1, 'Beta', 90_000),
  offer(2, 'Alfa', 40_000),
  offer(2, 'Gamma', 30_000, { standing: 'irregular', motive: 'De inventaris ontbreekt.' }),
]
const decided = {
  offers,
  approvedOffer: 130_000,
  decisionSentOn: '2027-04-01',
  standstillDays: 15,
  priceExamination: 'Geen enkele prijs leek abnormaal.',
  closedOn: '2027-04-20',
}
const amounts = [
  { lot: 'LOT-0001', excluding: 90_000, vatRate: 6 },
  { lot: 'LOT-0002', excluding: 40_000, vatRate: 21 },
]
const record = {
  lot: 'LOT-0001',
  contractor: 'Beta',
  promise: '200 uur in het eerste halfjaar',
  establishedOn: '2027-11-02',
  facts: 'De urenlijsten vermelden 118 uur.',
  hearingOn: '2027-12-01T10:00',
  hearingPlace: 'Stadhuis',
}

function workbenchWith(award: object, stated: Partial<Procedure> = {}) {
  const shelf = shippedShelf()
  const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'test' }
  const dossier = newDossier('letters', 'test', aProcedure({ lots, ...stated }), shelf, occasion)
  return workbenchOf({ ...dossier, award: awardStageSchema.parse(award) }, shelf, testDay)
}

type Name = Parameters<ReturnType<typeof workbenchWith>['document']>[0]

const textOf = (name: Name, award: object, stated?: Partial<Procedure>): string => {
  const document = workbenchWith(award, stated).document(name)
  return document === undefined ? '' : documentToText(document).replaceAll('\u00A0', ' ')
}

/** The text of the letter to a firm: of the letters of a document, the one that is called after it. */
const letterTo = (name: string, award: object): string => {
  const document = workbenchWith(award).document('award-letter')
  const found = document && lettersOf(document).find(({ heading }) => heading.endsWith(` aan ${name}`))
  return found === undefined ? '' : documentToText(found.document).replaceAll('\u00A0', ' ')
}

describe('the decision of the college on the conditions', () => {
  it('has the headings that an editor of decisions takes, without numbers', () => {
    const document = workbenchWith({}).document('council-decision')
    const headings = document?.blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []))
    expect(headings?.map(({ number }) => number)).toEqual(['', '', '', ''])
    expect(textOf('council-decision', {})).toMatch(
      /\nGelet op\n[\s\S]*\nOverwegende\n[\s\S]*\nBesluit\n[\s\S]*\nBijlagen\n/,
    )
  })

  it('names who decides, the estimate, the procedure with its ground, and the budget', () => {
    const text = textOf('council-decision', {})
    expect(text).toContain('Besluit van het college van burgemeester en schepenen')
    expect(text).toContain('met een raming van € 190.000, exclusief btw')
    expect(text).toContain('overeenkomstig artikel 41, § 1, 1°, van de wet van 17 juni 2016')
    expect(text).toContain('De uitgave wordt aangerekend op Actie 4.2, rekening 61031000.')
  })

  it('is a draft as long as nobody said who decides', () => {
    const document = workbenchWith({}, { administration: {} }).document('council-decision')
    expect(document?.status).toBe('draft')
    expect(document?.missing.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['administration.decidingBody', 'administration.budgetItem']),
    )
  })

  it('is not offered for a contract of limited value', () => {
    expect(workbenchWith({}, { procedureType: 'limited-value' }).document('council-decision')).toBeUndefined()
  })
})

describe('who decides, and on what that rests', () => {
  const bases = {
    executive: 'artikel 56, § 3, van het decreet van 22 december 2017',
    council: 'artikel 41 van het decreet van 22 december 2017',
    'permanent-bureau': 'artikel 84, § 3, van het decreet van 22 december 2017',
    'welfare-council': 'artikel 78 van het decreet van 22 december 2017',
  } as const
  it.each(Object.entries(bases))(
    'is proposed for %s, and never stated before it is taken over',
    (body, basis) => {
      const administration = { decidingBody: body as keyof typeof bases }
      const text = textOf('council-decision', {}, { administration })
      expect(text).toContain(`[voorstel: ${basis}`)
      expect(text).not.toMatch(new RegExp(`(?<!voorstel: )${basis}`))
    },
  )

  it('is not proposed for a board, and asks it no visum', () => {
    const text = textOf('council-decision', {}, { administration: { decidingBody: 'board' } })
    expect(text).toContain('[nog in te vullen: rechtsgrond voor de bevoegdheid over de voorwaarden]')
    expect(text).not.toContain('financieel directeur')
  })

  it.each([
    ['council', 'het college van burgemeester en schepenen'],
    ['welfare-council', 'het vast bureau'],
  ] as const)('is the executive that awards where %s approved the conditions', (decidingBody, awards) => {
    const text = textOf('award-decision', decided, { administration: { decidingBody } })
    expect(text).toContain(`Besluit van [voorstel: ${awards}] over de gunning`)
  })

  it('tells amounts without and with VAT, by the rate that was answered', () => {
    const administration = { decidingBody: 'executive', vatRate: 6 } as const
    expect(textOf('council-decision', {}, { administration })).toContain(
      'een raming van € 190.000, exclusief btw (€ 201.400, inclusief btw)',
    )
    const decision = textOf('award-decision', { ...decided, amounts }, { administration })
    expect(decision).toContain('De uitgave van € 130.000, exclusief btw, wordt goedgekeurd')
    expect(decision).toContain('Perceel 1: Bermen | € 90.000 | 6 % | € 95.400')
    expect(decision).toContain('Perceel 2: Perken | € 40.000 | 21 % | € 48.400')
  })

  it('tells no amount of a lot that was not answered', () => {
    expect(textOf('award-decision', decided)).toContain(
      'Perceel 1: Bermen | [nog in te vullen: goed te keuren bedrag, exclusief btw]',
    )
  })

  it.each([
    [undefined, 'Over het voorafgaande visum van de financieel directeur: [nog in te vullen'],
    [{ kind: 'not-required' }, 'uitgesloten is van het voorafgaande visum'],
    [{ kind: 'required' }, 'verleende vooraf zijn visum: [nog in te vullen: datum en nummer van het visum]'],
    [{ kind: 'required', reference: 'nr. 12 van 3 mei 2027' }, 'zijn visum: nr. 12 van 3 mei 2027.'],
  ] as const)('says of the visum what was answered: %j', (financialVisa, words) => {
    const administration = { decidingBody: 'executive', ...(financialVisa && { financialVisa }) } as const
    expect(textOf('award-decision', decided, { administration })).toContain(words)
  })

  it('leaves the bestek final: it prints none of it', () => {
    const missing = workbenchWith({}).missing.map(({ path }) => path)
    for (const path of ['decisionBasis', 'financialVisa', 'signature', 'sending', 'vatRate'])
      expect(missing).not.toContain(`administration.${path}`)
  })
})

describe('the decision on the award', () => {
  it('gives each lot to the tenderer whose tender is first, at its price', () => {
    const text = textOf('award-decision', decided)
    expect(text).toContain('Perceel 1: Bermen | Beta | € 90.000')
    expect(text).toContain('Perceel 2: Perken | Alfa | € 40.000')
    expect(text).toContain('wachttermijn van 15 dagen')
  })

  it.each([
    ['a tender that is not judged', [offer(1, 'Alfa', 100_000, { standing: null })]],
    ['two tenders in the first place', [offer(1, 'Alfa', 90_000), offer(1, 'Beta', 90_000)]],
  ])('names nobody with %s, and is a draft', (_, open) => {
    const award = { ...decided, offers: open }
    expect(textOf('award-decision', award)).toContain('[nog in te vullen: gekozen inschrijver]')
    expect(workbenchWith(award).document('award-decision')?.status).toBe('draft')
  })

  it('says that a lot without a tender that is compared goes to nobody', () => {
    const text = textOf('award-decision', {
      ...decided,
      offers: [offer(1, 'Alfa', 90_000, { standing: 'excluded', motive: 'Schulden.' })],
    })
    expect(text).toContain('Perceel 1: Bermen | geen: niet gegund | –')
  })
})

describe('the letters that tell the decision', () => {
  it.each([
    [
      'Alfa',
      ['Perceel 1: Bermen | niet gekozen, plaats 2', 'Perceel 2: Perken | gekozen'],
      ['Beta', 'Gamma', 'inventaris'],
    ],
    ['Beta', ['Perceel 1: Bermen | gekozen', 'nog geen verbintenis'], ['Alfa', 'Gamma', 'Perken']],
    [
      'Gamma',
      ['Perceel 2: Perken | geselecteerd, met een onregelmatige offerte', 'De inventaris ontbreekt.'],
      ['Alfa', 'Beta', 'gekozen werd'],
    ],
  ])('tell %s its own outcome and name no other tenderer', (name, says, saysNot) => {
    const own = letterTo(name, decided)
    for (const part of says) expect(own).toContain(part)
    for (const part of saysNot) expect(own).not.toContain(part)
  })

  it('name the standstill, the review body and its periods', () => {
    for (const name of ['Alfa', 'Beta', 'Gamma']) {
      const own = letterTo(name, decided)
      expect(own).toContain('wachttermijn van 15 dagen')
      expect(own).toContain('Raad van State')
      expect(own).toMatch(/vijftien dagen[\s\S]*zestig dagen/)
    }
  })

  it('carry who sends them, where they go, the place, the day, the mark, how they are sent and who signs', () => {
    const document = workbenchWith(
      { ...decided, amounts },
      {
        buyer: { name: 'Stad Voorbeeld' },
        addresses: [
          { name: 'ALFA', street: 'Dorp 1', place: '9990 Voorbeeld', email: 'alfa@voorbeeld.example' },
        ],
        administration: {
          buyerAddress: 'Markt 1, 9999 Voorbeeldstad',
          specificationsNumber: '2027-001',
          sending: { decision: 'email-and-registered' },
          signature: {
            name: 'Jo Proefmans',
            role: 'burgemeester',
            secondName: 'Sam Testers',
            secondRole: 'algemeen directeur',
          },
          contact: { email: 'aankoop@voorbeeld.example' },
        },
      },
    ).document('award-letter')
    const [first] = document === undefined ? [] : lettersOf(document)
    const text = first === undefined ? '' : documentToText(first.document).replaceAll('\u00A0', ' ')
    for (const line of [
      'Stad Voorbeeld\n\nMarkt 1, 9999 Voorbeeldstad',
      'Alfa\nDorp 1\n9990 Voorbeeld\n\nVoorbeeldstad, 1 april 2027',
      'Ons kenmerk: 2027-001',
      'Verzending: per e-mail en per aangetekende zending, aan alfa@voorbeeld.example',
      'Jo Proefmans, burgemeester',
      'Sam Testers, algemeen directeur',
      'Perceel 2: Perken | € 40.000 | 21 % | € 48.400',
    ])
      expect(text).toContain(line)
    expect(text).not.toContain('[nog in te vullen')
  })

  it('of a chosen tenderer close the contract only by the closing letter, of its lots', () => {
    const closing = textOf('closing-letter', decided)
    expect(closing).toContain('\nAlfa\n')
    expect(closing).toContain('\nBeta\n')
    expect(closing.match(/goedkeuring van uw offerte/g)).toHaveLength(2)
    expect(closing).not.toContain('Gamma')
    expect(closing).toContain('verzonden op 20 april 2027')
  })

  it('are not closed before the decision was sent', () => {
    const { decisionSentOn: _, ...unsent } = decided
    expect(workbenchWith(unsent).document('closing-letter')).toBeUndefined()
  })
})

describe('a record of default', () => {
  const award = { ...decided, shortcomings: [record] }

  it('says what was promised, what was found, and gives fifteen days to answer before any penalty', () => {
    const text = textOf('default-record', award)
    expect(text).toContain('Opdrachtnemer: Beta')
    expect(text).toContain('De urenlijsten vermelden 118 uur.')
    expect(text).toContain('binnen 15 dagen na de dag van de verzending')
    expect(text).toContain('Ze bepaalt een straf pas nadat ze het verweer onderzocht heeft.')
  })

  it('goes with a letter that says when and where the contractor is heard', () => {
    const text = textOf('hearing-letter', award)
    expect(text).toContain('Wanneer: 1 december 2027 om 10.00 uur')
    expect(text).toContain('Waar: Stadhuis')
  })

  it('is a draft as long as the facts are missing, and is not there without a shortcoming', () => {
    const { facts: _, ...unknown } = record
    const open = workbenchWith({ ...decided, shortcomings: [unknown] }).document('default-record')
    expect(open?.status).toBe('draft')
    expect(workbenchWith(decided).document('default-record')).toBeUndefined()
  })
})

describe('who gets a letter', () => {
  const award: AwardStage = withLaterAward(awardStageSchema.parse({ ...decided, shortcomings: [record] }))

  it('is each tenderer once, each chosen one, and the contractor of each record', () => {
    const names = (name: Name) =>
      addresseesOf(name, aProcedure({ lots }), award).map((addressee) => addressee.name)
    expect(names('award-letter')).toEqual(['Alfa', 'Beta', 'Gamma'])
    expect(names('closing-letter')).toEqual(['Alfa', 'Beta'])
    expect(names('default-record')).toEqual(['1. Beta'])
    expect(names('specifications')).toEqual([])
  })

  it('is an invited firm by its own id, by that in the register, and by its place', () => {
    const procedure = aProcedure({
      invitedSuppliers: [
        { id: 'UIT-0002', name: 'Alfa' },
        { id: 'UIT-0001', name: 'Beta', supplier: 'beta-bv' },
      ],
    })
    const firms = addresseesOf('invitation', procedure, undefined)
    expect(
      ['UIT-0002', 'UIT-0001', 'beta-bv', '2', 'UIT-0003'].map((asked) => placeOf(asked, firms)),
    ).toEqual([0, 1, 1, 1, undefined])
  })

  it.each([
    ['OFF-0003', 0],
    ['OFF-0002', 1],
    ['3', 2],
    ['0', undefined],
    ['4', undefined],
    ['OFF-0009', undefined],
  ])('is found by %s', (asked, place) => {
    expect(placeOf(asked, addresseesOf('award-letter', aProcedure({ lots }), award))).toBe(place)
  })
})

describe('an award that is stored', () => {
  it('gives every tender and record an id that stays when the list changes', () => {
    const first = withLaterAward(
      awardStageSchema.parse({ offers: offers.slice(0, 2), shortcomings: [record] }),
    )
    expect(first.offers?.map(({ id }) => id)).toEqual(['OFF-0001', 'OFF-0002'])
    expect(first.shortcomings?.map(({ id }) => id)).toEqual(['TEK-0001'])
    const again = withLaterAward(awardStageSchema.parse({ offers: [offers[2], offers[1]] }), first)
    expect(again.offers?.map(({ id, tenderer }) => [id, tenderer])).toEqual([
      ['OFF-0003', 'Alfa'],
      ['OFF-0002', 'Beta'],
    ])
    expect(again.shortcomings).toEqual(first.shortcomings)
  })
})
