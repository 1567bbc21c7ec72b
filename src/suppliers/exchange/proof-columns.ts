import { recognitionKinds } from '../recognition.js'
import { choiceCell, dayCell, lastDayCell, numberCell, textCell } from './cell-kinds.js'
import { itemColumn } from './column.js'
import { countryCell } from './look-ups.js'

/** What a firm can show: recognitions, approvals as a contractor, certificates, earlier work. */

const verified = (of: string) => `De dag waarop iemand ${of} het laatst nakeek.`

export const recognitionColumns = [
  itemColumn('recognitions', 'kind', {
    header: 'Erkenning',
    synonyms: ['erkend als', 'soort erkenning', 'type erkenning', 'erkenningen'],
    hint: `Een erkenning per rij: ${Object.values(recognitionKinds).join(', ')}; geen als zij er geen heeft.`,
    example: 'maatwerkbedrijf',
    kind: choiceCell(recognitionKinds, {
      'lokale dienst': 'lde',
      'lokale diensteneconomieonderneming': 'lde',
      'collectief maatwerk': 'maatwerkbedrijf',
      gelijkwaardig: 'equivalent',
    }),
    width: 28,
  }),
  itemColumn('recognitions', 'name', {
    header: 'Naam van de gelijkwaardige erkenning',
    hint: 'Alleen bij een gelijkwaardige erkenning: hoe zij daar heet.',
    kind: textCell,
  }),
  itemColumn('recognitions', 'country', {
    header: 'Land van de erkenning',
    hint: 'Twee letters, bijvoorbeeld BE.',
    example: 'BE',
    kind: countryCell,
  }),
  itemColumn('recognitions', 'from', {
    header: 'Erkend vanaf',
    synonyms: ['erkend sinds', 'erkenning vanaf', 'begin erkenning', 'startdatum erkenning'],
    hint: 'De eerste dag van de erkenning.',
    example: '1/1/2019',
    kind: dayCell,
  }),
  itemColumn('recognitions', 'until', {
    header: 'Erkend tot en met',
    synonyms: [
      'erkend tot',
      'erkenning tot',
      'erkenning tot en met',
      'einde erkenning',
      'einddatum erkenning',
    ],
    hint: 'De laatste dag van de erkenning; geen als zij geen einde heeft.',
    example: 'geen',
    kind: lastDayCell,
  }),
  itemColumn('recognitions', 'evidence', {
    header: 'Bewijs van de erkenning',
    synonyms: ['bewijs erkenning'],
    hint: 'Waar de erkenning staat, bijvoorbeeld een lijst of een besluit.',
    kind: textCell,
    width: 30,
  }),
  itemColumn('recognitions', 'verifiedOn', {
    header: 'Erkenning nagekeken op',
    hint: verified('de erkenning'),
    example: '1/9/2026',
    kind: dayCell,
  }),
]

export const approvalColumns = [
  itemColumn('approvals', 'category', {
    header: 'Erkenning als aannemer: categorie',
    synonyms: ['categorie aannemer', 'erkenningscategorie'],
    hint: 'Een categorie per rij, bijvoorbeeld G3; geen als zij er geen heeft.',
    kind: textCell,
  }),
  itemColumn('approvals', 'class', {
    header: 'Erkenning als aannemer: klasse',
    synonyms: ['klasse aannemer', 'erkenningsklasse'],
    hint: 'De klasse bij die categorie, bijvoorbeeld 1.',
    kind: numberCell('1'),
  }),
  itemColumn('approvals', 'until', {
    header: 'Erkenning als aannemer: tot en met',
    hint: 'De laatste dag; geen als er geen einde is.',
    kind: lastDayCell,
  }),
  itemColumn('approvals', 'verifiedOn', {
    header: 'Erkenning als aannemer: nagekeken op',
    hint: verified('deze erkenning'),
    kind: dayCell,
  }),
]

export const certificateColumns = [
  itemColumn('certificates', 'name', {
    header: 'Certificaat',
    synonyms: ['certificaten', 'attest'],
    hint: 'Een certificaat per rij; geen als zij er geen heeft.',
    kind: textCell,
    width: 24,
  }),
  itemColumn('certificates', 'until', {
    header: 'Certificaat: tot en met',
    hint: 'De laatste dag; geen als er geen einde is.',
    kind: lastDayCell,
  }),
  itemColumn('certificates', 'verifiedOn', {
    header: 'Certificaat: nagekeken op',
    hint: verified('het certificaat'),
    kind: dayCell,
  }),
]

export const referenceColumns = [
  itemColumn('references', 'title', {
    header: 'Referentie',
    synonyms: ['referenties'],
    hint: 'Een vroegere opdracht per rij; geen als er geen is.',
    kind: textCell,
    width: 30,
  }),
  itemColumn('references', 'client', {
    header: 'Referentie: opdrachtgever',
    hint: 'Voor wie.',
    kind: textCell,
  }),
  itemColumn('references', 'year', {
    header: 'Referentie: jaar',
    hint: 'Het jaar, in vier cijfers.',
    kind: numberCell('2025'),
  }),
]
