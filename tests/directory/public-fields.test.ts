import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { success } from '../../src/kernel/result.js'
import { type Supplier, supplierSchema } from '../../src/suppliers/supplier.js'
import { type TestService, testService } from '../support/service.js'
import { visitor } from '../support/visitor.js'

const addresses = {
  list: '/ondernemingen',
  page: '/ondernemingen/merk',
  overview: '/ondernemingen/overzicht/midwest.html',
  docx: '/ondernemingen/overzicht/midwest.docx',
  json: '/ondernemingen.json',
  csv: '/ondernemingen.csv',
  atom: '/ondernemingen.atom',
} as const
type Place = keyof typeof addresses
const places = Object.keys(addresses) as Place[]

/** Where a field stands; what is not listed here has not been decided on, and fails. */
const everywhere = 'list page overview docx json csv atom'
const fiche = 'page overview docx json'
const ficheAndCsv = 'page overview docx json csv'
const nowhere = ''

/** Each field of a firm: a value, another one, and every place that changes with it. */
const fields: Readonly<Record<string, readonly [value: unknown, other: unknown, where: string]>> = {
  updatedAt: ['2026-10-13T07:31:13.000Z', '2026-10-14T07:31:13.000Z', 'json csv atom'],
  name: ['Merknaam', 'Andere naam', everywhere],
  enterpriseNumber: ['0000000097', '0000000196', ficheAndCsv],
  'address.street': ['Merkstraat 1', 'Andere straat 2', `${ficheAndCsv} atom`],
  'address.postalCode': ['8800', '8801', `${ficheAndCsv} atom`],
  'address.municipality': ['36015', '36008', everywhere],
  'contact.name': ['Merkpersoon', 'Iemand anders', ficheAndCsv],
  'contact.email': ['merk@voorbeeld.example', 'ander@voorbeeld.example', ficheAndCsv],
  'contact.phone': ['051 12 34 56', '051 65 43 21', ficheAndCsv],
  'contact.public': [true, false, ficheAndCsv],
  website: ['https://merk.example', 'https://ander.example', ficheAndCsv],
  description: ['Merkbeschrijving', 'Iets anders', `${ficheAndCsv} atom`],
  'themes.*': ['groenzorg', 'fiets', everywhere],
  published: [true, false, everywhere],
  archived: [false, true, everywhere],
  fictional: [false, true, everywhere],
  'recognitions.*.kind': ['equivalent', 'maatwerkbedrijf', ficheAndCsv],
  'recognitions.*.name': ['Merkerkenning', 'Andere erkenning', ficheAndCsv],
  'recognitions.*.country': ['FR', 'NL', ficheAndCsv],
  'recognitions.*.from': ['2019-03-04', '2019-03-05', fiche],
  'recognitions.*.until': ['2029-03-04', '2029-03-05', fiche],
  'recognitions.*.evidence': ['Merkbewijs', 'Ander bewijs', nowhere],
  'recognitions.*.verifiedOn': ['2026-03-04', '2026-03-05', fiche],
  integrationIsPurpose: [true, false, nowhere],
  integrationEvidence: ['Merkstatuten', 'Andere statuten', nowhere],
  'disadvantagedShare.percentage': [71.23, 12.34, nowhere],
  'disadvantagedShare.unit': ['fte', 'heads', nowhere],
  'disadvantagedShare.on': ['2026-06-17', '2026-06-18', nowhere],
  'article91.publicMission': [true, false, nowhere],
  'article91.profitReinvested': [true, false, nowhere],
  'article91.participatory': [true, false, nowhere],
  'article91.noContractLastThreeYears': [true, false, nowhere],
  'activities.*.id': ['merkactiviteit', 'andere-activiteit', nowhere],
  'activities.*.title': ['Merkwerk', 'Ander werk', everywhere],
  'activities.*.cpvCodes.*': ['77310000', '77340000', ficheAndCsv],
  'activities.*.contractNatures.*': ['services', 'supplies', fiche],
  'activities.*.area.municipalities.*': ['36015', '36006', ficheAndCsv],
  'activities.*.area.region': [undefined, 'midwest', ficheAndCsv],
  // The list says how many firms work in each region: this one then works in a second.
  'activities.*.area.radiusKm': [undefined, 37, `list ${ficheAndCsv}`],
  'activities.*.area.from': [undefined, '36007', `list ${ficheAndCsv}`],
  'activities.*.minValue': [7_123_411, 7_123_412, nowhere],
  'activities.*.maxValue': [7_923_422, 7_923_423, nowhere],
  'activities.*.hoursPerMonth': [71_234.5, 71_235.5, nowhere],
  'activities.*.season.fromMonth': [3, 4, nowhere],
  'activities.*.season.toMonth': [11, 10, nowhere],
  'approvals.*.category': ['Merkcategorie', 'Andere categorie', nowhere],
  'approvals.*.class': [87, 88, nowhere],
  'approvals.*.until': ['2028-07-19', '2028-07-20', nowhere],
  'approvals.*.verifiedOn': ['2026-07-19', '2024-07-20', nowhere],
  'certificates.*.name': ['Merkcertificaat', 'Ander certificaat', nowhere],
  'certificates.*.until': ['2028-08-21', '2024-08-22', nowhere],
  'certificates.*.verifiedOn': ['2026-08-21', '2024-08-22', nowhere],
  'references.*.title': ['Merkopdracht', 'Andere opdracht', nowhere],
  'references.*.client': ['Merkklant', 'Andere klant', nowhere],
  'references.*.year': [1963, 1964, nowhere],
  verifiedOn: ['2026-02-03', '2026-02-04', ficheAndCsv],
}

interface JsonSchema {
  readonly $ref?: string
  readonly anyOf?: readonly JsonSchema[]
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly $defs?: Readonly<Record<string, JsonSchema>>
}
const described: JsonSchema = JSON.parse(
  JSON.stringify(z.toJSONSchema(supplierSchema, { io: 'input', unrepresentable: 'any' })),
)

/** Every field that a firm can have, at its path; an item of a list is `*`. */
function pathsIn(schema: JsonSchema, path = ''): readonly string[] {
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`)
  if (schema.$ref !== undefined)
    return pathsIn(described.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {}, path)
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap((option) => pathsIn(option, path))
  if (schema.items !== undefined) return pathsIn(schema.items, at('*'))
  if (schema.properties !== undefined)
    return Object.entries(schema.properties).flatMap(([name, child]) => pathsIn(child, at(name)))
  return [path]
}

/** The value with one field changed. An area of another kind replaces the whole area. */
function changed(whole: unknown, path: string, value: unknown): unknown {
  if (path === '') return value
  if (path === 'area.region') return { ...Object(whole), area: { region: value } }
  if (path === 'area.radiusKm') return { ...Object(whole), area: { radiusKm: value, from: '36015' } }
  if (path === 'area.from') return { ...Object(whole), area: { radiusKm: 20, from: value } }
  const [name = '', ...rest] = path.split('.')
  if (name === '*') return [changed(Array.isArray(whole) ? whole[0] : undefined, rest.join('.'), value)]
  return { ...Object(whole), [name]: changed(Reflect.get(Object(whole), name), rest.join('.'), value) }
}

const base = supplierSchema.parse(
  Object.entries(fields).reduce<unknown>(
    (firm, [path, [value]]) => (value === undefined ? firm : changed(firm, path, value)),
    { id: 'merk', revision: 1 },
  ),
)

let service: TestService
let atFirst: Readonly<Record<Place, string>>
beforeAll(async () => {
  service = await testService()
  await service.suppliers.create(base)
  atFirst = await everythingPublic()
})

async function everythingPublic(): Promise<Readonly<Record<Place, string>>> {
  const { open } = visitor(service)
  const texts: Partial<Record<Place, string>> = {}
  for (const place of places) {
    const { html, bytes, status } = await open(addresses[place])
    texts[place] = place === 'docx' && status === 200 ? wordsOf(bytes) : html
  }
  return z.record(z.enum(places), z.string()).parse(texts)
}

/** Every part of a Word file, without the moment at which it was written. */
const wordsOf = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => name !== 'docProps/core.xml')
    .map(([, part]) => strFromU8(part))
    .join('\n')

const replaced = async (firm: Supplier): Promise<void> => {
  const known = await service.suppliers.find('merk')
  const kept = await service.suppliers.update('merk', known?.revision ?? 0, () => success(firm))
  expect(kept.ok).toBe(true)
}

describe('what the public sees of a firm', () => {
  it('is decided for every field that a firm can have', () => {
    const decided = ['id', 'revision', ...Object.keys(fields)]
    expect([...new Set(pathsIn(described))].toSorted()).toEqual(decided.toSorted())
  })

  it.each(Object.entries(fields))('%s shows where it is meant to, and nowhere else', async (path, field) => {
    const [, other, where] = field
    await replaced(supplierSchema.parse(changed(base, path, other)))
    const now = await everythingPublic()
    expect(places.filter((place) => now[place] !== atFirst[place]).join(' ')).toBe(where)
  })

  it('holds no value of a field that shows nowhere', () => {
    const secret = Object.values(fields).flatMap(([value, , where]) =>
      where === nowhere && typeof value !== 'boolean' && String(value).length > 3 ? [String(value)] : [],
    )
    expect(secret.length).toBeGreaterThan(15)
    for (const place of places) expect(secret.filter((value) => atFirst[place].includes(value))).toEqual([])
  })

  it('is the same again when the firm is, however often it changed', async () => {
    await replaced(base)
    expect(await everythingPublic()).toEqual(atFirst)
  })

  it('names the person to contact only when the firm agreed to that', async () => {
    for (const agreed of [false, undefined]) {
      await replaced(supplierSchema.parse(changed(base, 'contact.public', agreed)))
      const now = await everythingPublic()
      for (const place of places)
        expect(now[place]).not.toMatch(/Merkpersoon|merk@voorbeeld|051 12 34 56|051123456/)
    }
  })
})
