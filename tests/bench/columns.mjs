// The best simple thing to compare matching with: the same data in typed arrays, and one tight loop over all of it for
// every question. It counts and ranks, and makes no reasons.
import { allCpvCodes } from '../../dist/reference/cpv.js'
import { allMunicipalities } from '../../dist/reference/municipalities.js'
import { nearestKm } from '../../dist/suppliers/matching/assess.js'
import { commonPrefix, coversCode } from '../../dist/suppliers/matching/cpv-prefix.js'

const codes = allCpvCodes().map(({ code }) => code)
const codeNumber = new Map(codes.map((code, number) => [code, number]))
const towns = allMunicipalities().map(({ nis }) => nis)
const townNumber = new Map(towns.map((nis, number) => [nis, number]))
const words = Math.ceil(towns.length / 32)
const natureBit = { works: 1, supplies: 2, services: 4 }
const bitsOf = (natures) => natures.reduce((bits, nature) => bits | natureBit[nature], 0)

function setTowns(bits, row, places) {
  for (const nis of places) {
    const number = townNumber.get(nis)
    bits[row * words + (number >>> 5)] |= 1 << (number & 31)
  }
}

/** For every CPV code: the digits in common with one of these, twice, and one more where they cover each other. */
function workTable(own) {
  const table = new Uint8Array(codes.length)
  for (let number = 0; number < codes.length; number += 1)
    for (const code of own) {
      const value = (coversCode(code, codes[number]) ? 32 : 0) + commonPrefix(code, codes[number])
      if (value > table[number]) table[number] = value
    }
  return table
}

const standingOf = (noes, prefix, unknowns) => noes * 1000 + (20 - prefix) * 10 + unknowns

/** The activities of firms as columns. */
export function firmColumns(suppliers) {
  const rows = suppliers.flatMap(({ activities }, firm) => activities.map((activity) => ({ firm, activity })))
  const count = rows.length
  const firmOf = Int32Array.from(rows, ({ firm }) => firm)
  const natures = Uint8Array.from(rows, ({ activity }) => bitsOf(activity.contractNatures))
  const least = Float64Array.from(rows, ({ activity }) => activity.minValue ?? Number.NEGATIVE_INFINITY)
  const most = Float64Array.from(rows, ({ activity }) => activity.maxValue ?? Number.POSITIVE_INFINITY)
  const firstCode = new Int32Array(count + 1)
  const ownCodes = Uint16Array.from(
    rows.flatMap(({ activity: { cpvCodes } }, row) => {
      firstCode[row + 1] = firstCode[row] + cpvCodes.length
      return cpvCodes.map((code) => codeNumber.get(code))
    }),
  )
  const areas = new Uint32Array(count * words)
  for (const [row, { activity }] of rows.entries()) setTowns(areas, row, activity.area.municipalities)
  const access = Uint8Array.from(suppliers, ({ recognitions, integrationIsPurpose }) =>
    recognitions.length > 0 ? 0 : integrationIsPurpose === false ? 2 : 1,
  )
  const inDutch = new Intl.Collator('nl').compare
  /** The best standing of each firm: what it lacks, then how well it fits. */
  return function asked(lot, limit) {
    const table = workTable([lot.cpvCode])
    const place = townNumber.get(lot.placeOfPerformance[0])
    const [word, bit] = [place >>> 5, 1 << (place & 31)]
    const nature = natureBit[lot.contractNature]
    const isReserved = lot.reservedParticipation === 'res-ws'
    const best = new Uint16Array(suppliers.length).fill(65_535)
    for (let row = 0; row < count; row += 1) {
      let work = 0
      for (let at = firstCode[row]; at < firstCode[row + 1]; at += 1) {
        const value = table[ownCodes[at]]
        if (value > work) work = value
      }
      let noes = work < 32 ? 1 : 0
      if ((areas[row * words + word] & bit) === 0) noes += 1
      if ((natures[row] & nature) === 0) noes += 1
      if (lot.value < least[row] || lot.value > most[row]) noes += 1
      const own = isReserved ? access[firmOf[row]] : 0
      if (own === 2) noes += 1
      if (noes > 1) continue
      const standing = standingOf(noes, work & 31, own === 1 ? 1 : 0)
      if (standing < best[firmOf[row]]) best[firmOf[row]] = standing
    }
    const distances = new Map()
    const distanceOf = (firm) => {
      const home = suppliers[firm].address.municipality
      if (!distances.has(home)) distances.set(home, nearestKm(home, lot) ?? Number.POSITIVE_INFINITY)
      return distances.get(home)
    }
    const [fits, misses] = [[], []]
    for (let firm = 0; firm < best.length; firm += 1)
      if (best[firm] < 1000) fits.push(firm)
      else if (best[firm] < 2000) misses.push(firm)
    const first = (firms) =>
      bestOf(firms, limit, best, distanceOf, (a, b) => inDutch(suppliers[a].name, suppliers[b].name)).map(
        (firm) => suppliers[firm].id,
      )
    return { fits: fits.length, misses: misses.length, first: () => first(fits), missed: () => first(misses) }
  }
}

/** Lots as columns. */
export function lotColumns(lots) {
  const count = lots.length
  const code = Uint16Array.from(lots, ({ cpvCode }) => codeNumber.get(cpvCode))
  const nature = Uint8Array.from(lots, ({ contractNature }) => natureBit[contractNature])
  const value = Float64Array.from(lots, (lot) => lot.value ?? Number.NaN)
  const hours = Float64Array.from(lots, (lot) => (lot.hours ?? Number.NaN) / lot.durationMonths)
  const isReserved = Uint8Array.from(lots, ({ reservedParticipation }) =>
    reservedParticipation === 'res-ws' ? 1 : 0,
  )
  const isPlaced = Uint8Array.from(lots, ({ placeOfPerformance }) =>
    placeOfPerformance === undefined ? 0 : 1,
  )
  const places = new Uint32Array(count * words)
  for (const [row, { placeOfPerformance }] of lots.entries()) setTowns(places, row, placeOfPerformance ?? [])
  return function asked(supplier, limit) {
    const isRecognised = supplier.recognitions.length > 0
    const best = new Uint16Array(count).fill(65_535)
    for (const activity of supplier.activities) {
      const table = workTable(activity.cpvCodes)
      const natures = bitsOf(activity.contractNatures)
      const area = new Uint32Array(words)
      if (activity.area) setTowns(area, 0, activity.area.municipalities)
      const least = activity.minValue ?? Number.NEGATIVE_INFINITY
      const most = activity.maxValue ?? Number.POSITIVE_INFINITY
      const perMonth = activity.hoursPerMonth ?? Number.NaN
      for (let row = 0; row < count; row += 1) {
        const work = table[code[row]]
        let noes = work < 32 ? 1 : 0
        let unknowns = 0
        if ((natures & nature[row]) === 0) noes += 1
        if (noes > 1) continue
        const asks = value[row]
        const demanded = hours[row]
        if (asks < least || asks > most || demanded > perMonth) noes += 1
        else if (Number.isNaN(asks) || (Number.isNaN(perMonth) && !Number.isNaN(demanded))) unknowns += 1
        if (isReserved[row] === 1 && !isRecognised) unknowns += 1
        if (activity.area === undefined || isPlaced[row] === 0) unknowns += 1
        else
          for (let word = 0; word < words; word += 1)
            if ((places[row * words + word] & ~area[word]) !== 0) {
              noes += 1
              break
            }
        if (noes > 1) continue
        const standing = standingOf(noes, work & 31, unknowns)
        if (standing < best[row]) best[row] = standing
      }
    }
    const distanceOf = (row) =>
      nearestKm(supplier.address.municipality, lots[row]) ?? Number.POSITIVE_INFINITY
    const later = (a, b) => compare(lots[b].day, lots[a].day) || compare(lots[a].key, lots[b].key)
    const [fits, misses] = [[], []]
    for (let row = 0; row < count; row += 1)
      if (best[row] < 1000) fits.push(row)
      else if (best[row] < 2000) misses.push(row)
    const first = (rows) => bestOf(rows, limit, best, distanceOf, later).map((row) => lots[row].key)
    return { fits: fits.length, misses: misses.length, first: () => first(fits), missed: () => first(misses) }
  }
}

const compare = (a, b) => (a === b ? 0 : a < b ? -1 : 1)

/** The first so many by standing, then by distance, then as they are told apart; only the groups that are needed are sorted. */
function bestOf(rows, limit, standing, distanceOf, tellApart) {
  const groups = new Map()
  for (const row of rows) {
    const group = groups.get(standing[row])
    if (group === undefined) groups.set(standing[row], [row])
    else group.push(row)
  }
  const first = []
  for (const rank of [...groups.keys()].toSorted((a, b) => a - b)) {
    if (first.length >= limit) break
    const placed = groups.get(rank).map((row) => ({ row, distance: distanceOf(row) }))
    placed.sort((a, b) => compare(a.distance, b.distance) || tellApart(a.row, b.row))
    first.push(...placed.map(({ row }) => row))
  }
  return first.slice(0, limit)
}
