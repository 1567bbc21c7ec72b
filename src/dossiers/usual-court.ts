/**
 * The courts of the judicial district that a postal code lies in, as the sentence of the specifications has them. A
 * proposal to be looked at (`likely`, own knowledge of the six districts since 2014). Undefined where a postal code does
 * not decide: the district of Brussels with its two languages, and places that changed province.
 */
export function usualCourt(postalCode: string | undefined): string | undefined {
  if (postalCode === undefined || !/^[1-9]\d{3}$/.test(postalCode) || undecided.includes(postalCode))
    return undefined
  const district = districts.find(([from, to]) => postalCode >= from && postalCode <= to)?.[2]
  return district && `de rechtbanken van het gerechtelijk arrondissement ${district}`
}

/** Zwijndrecht went to East Flanders in 2025; Tervuren and Overijse lie around Brussels. */
const undecided: readonly string[] = ['2070', '3080', '3090']

const districts: readonly (readonly [from: string, to: string, district: string])[] = [
  ['2000', '2999', 'Antwerpen'],
  ['3000', '3499', 'Leuven'],
  ['3500', '3999', 'Limburg'],
  ['8000', '8999', 'West-Vlaanderen'],
  ['9000', '9999', 'Oost-Vlaanderen'],
]
