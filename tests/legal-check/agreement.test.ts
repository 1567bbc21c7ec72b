import { describe, expect, it } from 'vitest'
import { euro } from '../../src/kernel/money.js'
import { percentage } from '../../src/kernel/percentage.js'
import { checkedDossier } from '../../src/legal-check/checked-dossier.js'
import type { Outcome } from '../../src/legal-check/rule.js'
import { ruleBy } from '../../src/legal-check/rules.js'
import type { AwardStage, Offer } from '../../src/procurement/award-stage.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import type { InventoryPosition } from '../../src/procurement/inventory.js'
import type { Procedure } from '../../src/procurement/procedure.js'

/** What a rule says of answers alone, without documents. */
function outcomes(code: string, procedure: Procedure, award?: AwardStage): readonly Outcome[] {
  const dossier = checkedDossier({
    procedure,
    selection: [],
    rolesOf: () => [],
    document: () => undefined,
    ...(award && { award }),
  })
  return ruleBy(code)?.inDossier?.(dossier) ?? []
}
const faults = (code: string, procedure: Procedure, award?: AwardStage): readonly string[] =>
  outcomes(code, procedure, award).flatMap((found) => (found.kind === 'fault' ? [found.says ?? ''] : []))
const unchecked = (code: string, procedure: Procedure, award?: AwardStage): readonly string[] =>
  outcomes(code, procedure, award).flatMap((found) => (found.kind === 'not-checked' ? [found.needs] : []))

const described = (technicalDescription: string, more: Partial<Procedure> = {}): Procedure =>
  aProcedure({
    description: undefined,
    administration: { ...aProcedure().administration, technicalDescription },
    ...more,
  })
const row = (description: string, unit: string, quantity: number, lot?: string): InventoryPosition => ({
  description,
  unit,
  quantity,
  ...(lot !== undefined && { lot }),
})

describe('quantities in the text and in the inventory (TEC-03)', () => {
  const gazon = row('Maaien van gazon', 'm²', 10_000)
  it.each([
    ['Er is 12.500 m² gazon te maaien.', [gazon]],
    ['Onderhoud van gazons: 12.500 m2, verspreid over vier parken.', [gazon]],
    ['De parken tellen 9.000 vierkante meter gazon.', [gazon]],
    ['Gazon (11.000 m²) en hagen worden onderhouden.', [row('Gazon onderhouden', 'm²', 10_000)]],
    ['Het gaat om 42 stoelen voor de vergaderzaal.', [row('Stoel, stapelbaar', 'stuk', 40)]],
    ['De leverancier levert twaalf elektrische fietsen.', [row('Elektrische fiets met slot', 'st', 10)]],
    ['De werken omvatten 1.750 m trottoirband.', [row('Trottoirband in beton', 'lm', 2050)]],
    ['Te leveren: 500 kg strooizout voor de winterdienst.', [row('Strooizout', 'kilogram', 1600)]],
    ['Te scannen zijn 5.000 dossiers uit het archief.', [row('Scannen van een dossier', 'dossier', 4200)]],
    ['Er worden 30 brieven verdeeld.', [row('Verdelen van een brief', 'stuk', 25)]],
  ])('differ: %s', (text, inventory) => {
    expect(faults('TEC-03', described(text, { inventory, durationMonths: 12 }))).toHaveLength(1)
  })

  it.each([
    ['Er is 10.000 m² gazon te maaien.', [gazon]],
    ['Er is ongeveer 9.500 m² gazon te maaien.', [gazon]],
    ['Van de 12.000 m² groen is 10.000 m² gazon.', [gazon]],
    ['Er ligt 4.000 m² gazon in het park en 6.000 m² gazon aan het station.', [gazon]],
    ['Een ploeg maait hoogstens 2.500 m² gazon per dag.', [gazon]],
    ['Per wijk is er 2.500 m² gazon.', [gazon]],
    ['Vorig jaar was er 8.000 m² gazon.', [gazon]],
    ['De haag is 3 m hoog en 400 m lang.', [row('Haag scheren', 'm', 380)]],
    ['Bureau van 160 bij 80 cm.', [row('Bureau', 'stuk', 40)]],
    ['Minstens 10 stoelen zijn stapelbaar.', [row('Stoel', 'stuk', 40)]],
    ['40 stoelen, waarvan 12 stoelen met armleuning.', [row('Stoel', 'stuk', 40)]],
    ['De ploeg telt vier personen.', [row('Ploeg van vier personen', 'uur', 460)]],
    ['Speeltoestellen volgens NBN EN 1176 toestellen.', [row('Toestel', 'stuk', 9)]],
    ['In de school komen 10 banken en in het park 5 banken.', [row('Bank', 'stuk', 15)]],
    ['Er zijn 15 banken nodig.', [row('Bank, type A', 'stuk', 10), row('Bank, type B', 'stuk', 5)]],
    ['Er worden 3 containers geplaatst.', [row('Ledigen van een container', 'beurt', 156)]],
    ['De nota telt hoogstens 4 bladzijden.', [row('Scannen van een bladzijde', 'bladzijde', 410_000)]],
    ['Schoonmaak van 4.800 m² kantoor.', [row('Schoonmaak van kantoren', 'maand', 48)]],
    ['De grond wordt 20 cm diep gespit over 10.000 m² gazon.', [gazon]],
  ])('agree, or say nothing: %s', (text, inventory) => {
    expect(faults('TEC-03', described(text, { inventory, durationMonths: 12 }))).toEqual([])
  })

  it('are told with both places, in the words of the text', () => {
    const [said] = faults(
      'TEC-03',
      described('Er is 12.500 m² gazon.', { inventory: [gazon], durationMonths: 12 }),
    )
    expect(said).toBe(
      'De technische beschrijving noemt "12.500 m² gazon", en de inventaris ("Maaien van gazon") 10.000 m².',
    )
  })

  it('are held against the inventory of the lot that the text names', () => {
    const lots = [aLot({ id: 'LOT-0001' }), aLot({ id: 'LOT-0002' })]
    const inventory = [row('Bank', 'stuk', 10, 'LOT-0001'), row('Bank', 'stuk', 20, 'LOT-0002')]
    const text = (second: number) => `Perceel 1: 10 banken.\n\nPerceel 2: ${second} banken.`
    expect(faults('TEC-03', described(text(20), { lots, inventory, durationMonths: 6 }))).toEqual([])
    expect(faults('TEC-03', described(text(25), { lots, inventory, durationMonths: 6 }))).toHaveLength(1)
  })

  it('of each year are those of all years: twice 84 km is 168 km', () => {
    const inventory = [row('Maaien van bermen', 'km', 168)]
    expect(faults('TEC-03', described('Er is 84 km berm.', { inventory, durationMonths: 24 }))).toEqual([])
    expect(faults('TEC-03', described('Er is 84 km berm.', { inventory, durationMonths: 12 }))).toHaveLength(
      1,
    )
  })

  it('are not looked at without an inventory or a technical part, and that is said', () => {
    expect(unchecked('TEC-03', described('Er is 84 km berm.', { inventory: [] }))).toEqual(['de inventaris'])
    expect(unchecked('TEC-03', described('', { inventory: [gazon] }))).toEqual(['de technische beschrijving'])
  })
})

describe('durations in the text and in the answers (PRO-26)', () => {
  it.each([
    'De looptijd bedraagt 2 jaar.',
    'De opdracht loopt drie jaar, met aanvang in mei.',
    'Het contract wordt gesloten voor een periode van 36 maanden.',
    'De raamovereenkomst geldt voor 24 maanden.',
    'De prijzen gelden voor de twee jaar van de looptijd.',
    'De duur van de opdracht is zestig maanden.',
  ])('differ from 48 months: %s', (text) => {
    expect(faults('PRO-26', described(text, { durationMonths: 48 }))).toHaveLength(1)
  })

  it.each([
    'De looptijd bedraagt 4 jaar.',
    'De opdracht loopt achtenveertig maanden.',
    'Het lopende contract loopt nog 3 maanden.',
    'De leverancier geeft een waarborg van 2 jaar.',
    'Onderdelen zijn te krijgen voor een periode van 10 jaar.',
    'De beelden worden bewaard voor een periode van 2 maanden.',
    'Referenties van opdrachten met een looptijd van minstens 1 jaar.',
    'De looptijd van het attest is 3 jaar.',
    'Het onderhoud gedurende vijf jaar is begrepen.',
    'De opdracht kan verlengd worden voor 1 jaar.',
    'De opdracht duurt per locatie 2 maanden.',
    'Elke twee jaar wordt de looptijd van de machines nagekeken.',
  ])('agree with 48 months, or say nothing of it: %s', (text) => {
    expect(faults('PRO-26', described(text, { durationMonths: 48 }))).toEqual([])
  })

  it('are those of the lot, where a lot has its own', () => {
    const lots = [aLot({ id: 'LOT-0001', durationMonths: 12 }), aLot({ id: 'LOT-0002' })]
    const text = 'Perceel 1: de looptijd is 1 jaar.\n\nPerceel 2: de looptijd is 1 jaar.'
    expect(faults('PRO-26', described(text, { lots, durationMonths: 36 }))).toHaveLength(1)
  })

  it('cannot be looked at without an answer, and that is said', () => {
    const text = 'De looptijd is 2 jaar.'
    expect(unchecked('PRO-26', described(text, { durationMonths: undefined }))).toEqual(['de looptijd'])
  })
})

describe('frequencies of the same work (TEC-04)', () => {
  const both = (description: string, technical: string) =>
    faults('TEC-04', described(technical, { description }))

  it.each([
    ['Ophalen van papier, tweemaal per maand.', 'Het papier wordt drie keer per maand opgehaald.'],
    ['Schoonmaak van de klassen, 3 keer per week.', 'De klassen worden vijf keer per week schoongemaakt.'],
    ['Bermen maaien: twee keer per jaar.', 'De bermen worden 3 maal per jaar gemaaid.'],
  ])('differ: %s / %s', (description, technical) => {
    expect(both(description, technical)).toHaveLength(1)
  })

  it.each([
    ['Ophalen van papier, tweemaal per maand.', 'Het papier wordt twee keer per maand opgehaald.'],
    ['Maaien van bermen, twee keer per jaar.', 'De gazons worden achttien keer per jaar gemaaid.'],
    [
      'Schoonmaak van de klassen, 3 keer per week.',
      'De ramen van de klassen worden 3 keer per jaar gewassen.',
    ],
    [
      'Schoonmaak van de klassen, 3 keer per week.',
      'De gang wordt 5 keer per week schoongemaakt. De klassen worden 3 keer per week schoongemaakt.',
    ],
    ['Ophalen van linnen, twee keer per week.', 'Vuil linnen gaat op maandag en donderdag mee.'],
  ])('agree, or say nothing: %s / %s', (description, technical) => {
    expect(both(description, technical)).toEqual([])
  })

  it('cannot be looked at without a technical part, and that is said', () => {
    const procedure = described('', { description: 'Ophalen van papier, tweemaal per maand.' })
    expect(unchecked('TEC-04', procedure)).toEqual(['de technische beschrijving'])
  })
})

describe('personal data in the text (EXE-23)', () => {
  const said = (text: string, personalDataProcessed: boolean | undefined = false) =>
    faults('EXE-23', described(text, { personalDataProcessed }))

  it.each([
    'De keuken houdt rekening met allergieën van de kinderen.',
    'Wie een dieet op medisch voorschrift volgt, krijgt een aangepaste maaltijd.',
    'De school bezorgt de namen van de leerlingen per klas.',
    'De opdrachtnemer digitaliseert de bouwdossiers van het archief.',
    'Alle akten van de burgerlijke stand worden gescand.',
    'De gemeente levert een adressenbestand voor de mailing van het infoblad.',
    'Het sociaal secretariaat verzorgt de loonadministratie van het personeel.',
    'De begeleider heeft toegang tot de dossiers van de cliënten.',
    'De firma bekijkt camerabeelden van het station.',
  ])('is asked about: %s', (text) => {
    expect(said(text)).toHaveLength(1)
    expect(said(text, undefined)).toHaveLength(1)
    expect(said(text, true)).toEqual([])
  })

  it.each([
    'Speeltoestellen voor kinderen tot drie jaar.',
    'De maaltijden voor de bewoners worden warm geleverd.',
    'Producten die een allergie veroorzaken, zijn verboden.',
    'Het menu vermeldt de allergenen.',
    'De opdrachtnemer vraagt geen rijksregisternummer.',
    'De verf geeft geen enkele allergie.',
    'De opdrachtnemer scant de barcode van elk toestel.',
    'De ondergrond wordt gescand met een grondradar vóór de graafwerken.',
    'De lijst van de gebouwen staat in bijlage.',
    'De namen van de medewerkers die op de werf komen, worden vooraf gemeld.',
    'De factuur wordt geadresseerd aan de dienst Financiën.',
    'De adressen van de leveringen staan in de inventaris.',
    'De lijst van oudere toestellen volgt bij de start.',
    'Het infoblad wordt ongeadresseerd in elke bus gestoken.',
    'Elk stuk heeft een nummer: de lijst van de bewoners blijft in huis en de opdrachtnemer krijgt geen namen.',
    'De inschrijver geeft in zijn offerte de namen van de kinderbegeleiders niet.',
  ])('is not seen in: %s', (text) => {
    expect(said(text)).toEqual([])
  })

  it('shows the words as they were written', () => {
    expect(said('Er wordt rekening gehouden met allergieën.')[0]).toContain('"allergieën"')
  })
})

describe('hours of staff (EXE-22)', () => {
  const staff = (text: string, labourHours: number | undefined, durationMonths: number | undefined = 48) =>
    described(text, { durationMonths, lots: [aLot({ labourHours })] })

  it.each([
    ['Het huidige personeel presteert samen 336 uur per week.', 17_600],
    ['De ploeg werkt 20 uren per week.', 17_600],
    ['De vier medewerkers werken samen 120 arbeidsuren per week.', 6000],
  ])('differ: %s', (text, hours) => {
    expect(faults('EXE-22', staff(text, hours))).toHaveLength(1)
  })

  it.each([
    ['De ploeg werkt samen 84 uren per week.', 17_600],
    ['In twaalf weken werkt de ploeg 40 uur per week.', 600],
    ['De balie is 38 uur per week open.', 500],
    ['De ploeg werkt hoogstens 38 uur per week.', 500],
    ['Een ploeg van 30 uur per week en een ploeg van 300 uur per week personeel.', 6000],
  ])('agree, or say nothing: %s', (text, hours) => {
    expect(faults('EXE-22', staff(text, hours))).toEqual([])
  })

  it('say that they look like the hours of one year', () => {
    const text = 'De ploeg werkt samen 336 uren per week.'
    expect(faults('EXE-22', staff(text, 17_600))[0]).toContain('Dat lijken de uren van één jaar.')
    expect(faults('EXE-22', staff(text, 9000))[0]).not.toContain('één jaar')
  })

  it('cannot be held against an answer that is missing, and that is said', () => {
    const text = 'De ploeg werkt samen 84 uren per week.'
    expect(unchecked('EXE-22', staff(text, undefined))).toEqual(['de geraamde arbeidsuren'])
    const procedure = described(text, { durationMonths: undefined, lots: [aLot({ labourHours: 5 })] })
    expect(unchecked('EXE-22', procedure)).toEqual(['de looptijd'])
  })
})

describe('prices of tenders', () => {
  const offers = (prices: readonly (number | undefined)[], standing: Offer['standing'] = 'regular') =>
    prices.map((price, index) => ({
      lot: 'LOT-0001',
      tenderer: `Firma ${index + 1}`,
      standing,
      assessments: [],
      ...(price !== undefined && { price: euro(price) }),
    }))
  const works = (more: Partial<Procedure> = {}) =>
    aProcedure({
      contractNature: 'works',
      procedureType: 'open',
      estimatedValue: euro(100_000),
      lots: [
        aLot({ awardCriteria: [aCriterion({ type: 'price', name: 'Prijs', weight: percentage(100) })] }),
      ],
      ...more,
    })

  it.each([
    [85_000, 1],
    [85_000.01, 0],
  ])('are questioned from exactly the share of the law below the average (DEC-03): %d', (lowest, found) => {
    const award = { offers: offers([lowest, 99_000, 101_000, 140_000]) }
    expect(faults('DEC-03', works(), award)).toHaveLength(found)
  })

  it('leave the lowest and a quarter of them, the highest, out of the average when there are seven', () => {
    const many = { offers: offers([85_000, 100_000, 100_000, 100_000, 100_000, 100_000, 900_000]) }
    expect(faults('DEC-03', works(), many)).toHaveLength(1)
    // With one of the highest in the average, 100.000 would lie 22 % below it; without both it lies 9 % below.
    const two = { offers: offers([100_000, 110_000, 110_000, 110_000, 110_000, 200_000, 900_000]) }
    expect(faults('DEC-03', works(), two)).toHaveLength(0)
    const few = { offers: offers([85_000, 90_000, 110_000, 99_999]) }
    expect(faults('DEC-03', works(), few)).toHaveLength(0)
  })

  it('are not questioned by the law in another procedure, of supplies, with three tenders or set aside', () => {
    const four = { offers: offers([50_000, 99_000, 101_000, 140_000]) }
    expect(faults('DEC-03', works({ procedureType: 'simplified-neg-w-call' }), four)).toEqual([])
    expect(faults('DEC-03', works({ contractNature: 'supplies' }), four)).toEqual([])
    expect(faults('DEC-03', works(), { offers: offers([50_000, 99_000, 140_000]) })).toEqual([])
    expect(
      faults('DEC-03', works(), { offers: offers([50_000, 99_000, 101_000, 140_000], 'irregular') }),
    ).toEqual([])
    expect(faults('DEC-03', works({ contractNature: 'services' }), four)[0]).toContain(
      'fraudegevoelige sector',
    )
  })

  it('cannot be compared while one is missing, and that is said', () => {
    const award = { offers: offers([50_000, 99_000, 101_000, undefined]) }
    expect(unchecked('DEC-03', works(), award)).toEqual(['de prijs van elke offerte'])
    expect(unchecked('DEC-03', works())).toEqual(['de prijzen; er zijn nog geen offertes'])
    expect(unchecked('DEC-04', works())).toEqual(['de prijzen; er zijn nog geen offertes'])
  })

  it.each([
    [120_000, 0],
    [120_001, 1],
    [75_000, 0],
    [74_999, 1],
  ])('are far from the estimate by a rule of thumb (DEC-04): %d', (price, found) => {
    expect(faults('DEC-04', works(), { offers: offers([price]) })).toHaveLength(found)
  })
})
