import type { UnnumberedBlock } from '../documents/number-blocks.js'
import { cell, list, paragraph, table } from '../documents/plain-blocks.js'
import type { LocalDate } from '../kernel/local-date.js'
import { municipalitiesOn, municipalityName } from '../reference/municipalities.js'
import { inDutch } from './firm-words.js'
import { fitIn, type Place } from './place.js'
import type { PublicFirm } from './public-firm.js'

/**
 * Who is in each municipality of a place and who comes to work there. Those that work in all of them are named once,
 * before the table. Of everywhere only the municipalities where somebody is.
 */
export function municipalityBlocks(
  firms: readonly PublicFirm[],
  day: LocalDate,
  place: Place | undefined,
): readonly UnnumberedBlock[] {
  const codes = place?.codes ?? municipalitiesOn(day).map(({ nis }) => nis)
  const municipalities = codes
    .map((nis): Place => ({ name: municipalityName(nis), codes: [nis] }))
    .toSorted((one, other) => inDutch(one.name, other.name))
  if (place === undefined) return [basedTable(firms, municipalities)]
  const everywhere = firms.filter((firm) => municipalities.every((each) => worksIn(firm, each, day)))
  const others = firms.filter((firm) => !everywhere.includes(firm))
  return [
    ...(everywhere.length === 0
      ? []
      : [
          paragraph(`Deze ondernemingen werken in alle gemeenten van ${place.name}:`),
          list(everywhere.map(({ name }) => name)),
        ]),
    table(
      [
        'Gemeente',
        'Hier gevestigd',
        everywhere.length === 0 ? 'Werkt hier ook' : 'Werkt hier ook, naast wie overal werkt',
      ],
      municipalities.map((each) => [
        cell(each.name),
        namesCell(firms.filter((firm) => isBasedIn(firm, each))),
        namesCell(others.filter((firm) => !isBasedIn(firm, each) && worksIn(firm, each, day))),
      ]),
    ),
  ]
}

const basedTable = (firms: readonly PublicFirm[], municipalities: readonly Place[]): UnnumberedBlock =>
  table(
    ['Gemeente', 'Hier gevestigd'],
    municipalities
      .map((each) => ({ name: each.name, here: firms.filter((firm) => isBasedIn(firm, each)) }))
      .filter(({ here }) => here.length > 0)
      .map(({ name, here }) => [cell(name), namesCell(here)]),
  )

const namesCell = (firms: readonly PublicFirm[]) =>
  cell(firms.length === 0 ? '–' : firms.map(({ name }) => name).join('\n'))

const isBasedIn = ({ municipality }: PublicFirm, { codes }: Place): boolean =>
  municipality !== undefined && codes.includes(municipality.nis)

const worksIn = (firm: PublicFirm, place: Place, day: LocalDate): boolean =>
  fitIn({ ...firm, municipality: undefined }, place, day)?.kind === 'works'
