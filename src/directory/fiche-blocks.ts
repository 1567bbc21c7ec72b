import type { UnnumberedBlock } from '../documents/number-blocks.js'
import { bold, cell, heading, paragraph, table } from '../documents/plain-blocks.js'
import { formatList } from '../kernel/format.js'
import type { LocalDate } from '../kernel/local-date.js'
import { contractNatures } from '../procurement/code-lists.js'
import { formatEnterpriseNumber } from '../procurement/enterprise-number.js'
import {
  addressInWords,
  areaInWords,
  capital,
  checkedInWords,
  fictionalMark,
  recognitionInWords,
} from './firm-words.js'
import type { PublicActivity, PublicFirm } from './public-firm.js'

/** The fiche of a firm as it stands in an overview: the same facts as on its page. */
export const ficheBlocks = (firm: PublicFirm, day: LocalDate): readonly UnnumberedBlock[] => [
  heading(2, firm.name),
  ...(firm.isFictional ? [bold(fictionalMark)] : []),
  ...(firm.description === undefined ? [] : [paragraph(firm.description)]),
  table(
    undefined,
    facts(firm)
      .filter(([, text]) => text !== '')
      .map(([label, text]) => [cell(label), cell(text)]),
  ),
  ...(firm.activities.length === 0
    ? [paragraph('De activiteiten zijn niet bekend.')]
    : [
        table(
          ['Activiteit', 'Soort werk (CPV)', 'Aard', 'Werkgebied'],
          firm.activities.map((activity) => activityCells(activity, day).map(cell)),
        ),
      ]),
]

const facts = (firm: PublicFirm): readonly (readonly [label: string, text: string])[] => [
  ['Adres', addressInWords(firm)],
  [
    'Ondernemingsnummer',
    firm.enterpriseNumber === undefined ? '' : formatEnterpriseNumber(firm.enterpriseNumber),
  ],
  ['Erkenningen', recognitions(firm)],
  ['Website', firm.website ?? ''],
  ['Contact', [firm.contact?.name, firm.contact?.email, firm.contact?.phone].filter(Boolean).join('\n')],
  ['Deze gegevens', capital(checkedInWords(firm))],
]

const recognitions = ({ recognitions: all }: PublicFirm): string =>
  all.length === 0
    ? 'Geen bekend'
    : all
        .map((recognition) => `${capital(recognitionInWords(recognition))} (${checkedInWords(recognition)})`)
        .join('\n')

const activityCells = (
  { title, cpv, contractNatures: natures, area }: PublicActivity,
  day: LocalDate,
): readonly string[] => [
  title,
  cpv.map(({ code, label }) => `${label} (${code})`).join('\n'),
  natures.length === 0
    ? 'Niet bekend'
    : capital(formatList(natures.map((nature) => contractNatures[nature]))),
  area === undefined ? 'Niet bekend' : capital(areaInWords(area, day)),
]
