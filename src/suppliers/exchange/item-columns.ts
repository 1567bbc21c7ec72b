import { contractNatures } from '../../procurement/code-lists.js'
import { recognitionKinds } from '../recognition.js'
import {
  choiceCell,
  choicesCell,
  dayCell,
  euroCell,
  lastDayCell,
  monthCell,
  numberCell,
  textCell,
} from './cell-kinds.js'
import { itemColumn } from './column.js'
import { countryCell, cpvCodesCell, municipalitiesCell, municipalityCell, regionCell } from './look-ups.js'

const verified = (of: string) => `De dag waarop iemand ${of} het laatst nakeek.`

export const recognitionColumns = [
  itemColumn('recognitions', 'kind', {
    header: 'Erkenning',
    synonyms: ['erkend als', 'soort erkenning', 'type erkenning', 'erkenningen', 'statuut'],
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

export const activityColumns = [
  itemColumn('activities', 'title', {
    header: 'Activiteit',
    synonyms: ['activiteiten', 'dienst', 'naam activiteit', 'aanbod', 'werk'],
    hint: 'Een activiteit per rij: wat de onderneming voor anderen doet; geen als zij er geen heeft.',
    example: 'Groenonderhoud',
    kind: textCell,
    width: 28,
  }),
  itemColumn('activities', 'cpvCodes', {
    header: 'CPV-codes',
    synonyms: ['cpv', 'cpv code'],
    hint: 'Een of meer CPV-codes bij elke activiteit, gescheiden door een puntkomma; verplicht bij een activiteit.',
    example: '77310000; 77340000',
    kind: cpvCodesCell,
    width: 36,
  }),
  itemColumn('activities', 'contractNatures', {
    header: 'Aard van de opdracht',
    synonyms: ['aard', 'aard opdracht'],
    hint: 'werken, leveringen of diensten; meer dan een met een puntkomma ertussen.',
    example: 'diensten',
    kind: { ...choicesCell(() => contractNatures), none: undefined },
  }),
  itemColumn('activities', 'area.municipalities', {
    header: 'Werkgebied: gemeenten',
    synonyms: ['werkgebied', 'werkingsgebied', 'gemeenten', 'werkgebied gemeenten'],
    hint: 'De gemeenten waar zij dit doet, gescheiden door een puntkomma. Of vul een regio in, of een straal.',
    example: 'Roeselare; Izegem',
    kind: { ...municipalitiesCell, none: undefined },
    width: 36,
  }),
  itemColumn('activities', 'area.region', {
    header: 'Werkgebied: regio',
    synonyms: ['regio'],
    hint: 'De regio waar zij dit doet, in plaats van gemeenten.',
    kind: regionCell,
    width: 20,
  }),
  itemColumn('activities', 'area.radiusKm', {
    header: 'Werkgebied: straal (km)',
    synonyms: ['straal', 'straal km', 'afstand km'],
    hint: 'Tot hoe ver, in kilometer, in plaats van gemeenten of een regio.',
    kind: numberCell('20'),
  }),
  itemColumn('activities', 'area.from', {
    header: 'Werkgebied: straal rond',
    synonyms: ['straal rond', 'straal vanaf', 'rond gemeente'],
    hint: 'De gemeente waarrond die straal ligt.',
    kind: municipalityCell,
  }),
  itemColumn('activities', 'minValue', {
    header: 'Kleinste opdracht (€)',
    synonyms: ['minimumwaarde', 'minimum', 'kleinste opdracht'],
    hint: 'De kleinste opdracht die zij aanneemt, in euro zonder btw.',
    example: '5000',
    kind: euroCell,
  }),
  itemColumn('activities', 'maxValue', {
    header: 'Grootste opdracht (€)',
    synonyms: ['maximumwaarde', 'maximum', 'grootste opdracht'],
    hint: 'De grootste opdracht die zij aankan, in euro zonder btw.',
    example: '90000',
    kind: euroCell,
  }),
  itemColumn('activities', 'hoursPerMonth', {
    header: 'Uren per maand',
    synonyms: ['capaciteit', 'capaciteit uren per maand'],
    hint: 'Hoeveel uren werk zij per maand vrij heeft voor deze activiteit.',
    example: '320',
    kind: numberCell('320'),
  }),
  itemColumn('activities', 'season.fromMonth', {
    header: 'Seizoen: eerste maand',
    synonyms: ['seizoen van'],
    hint: 'Alleen als zij dit niet het hele jaar doet.',
    example: 'maart',
    kind: monthCell,
  }),
  itemColumn('activities', 'season.toMonth', {
    header: 'Seizoen: laatste maand',
    synonyms: ['seizoen tot', 'seizoen tot en met'],
    hint: 'Alleen als zij dit niet het hele jaar doet.',
    example: 'november',
    kind: monthCell,
  }),
]

/** Last of all: nobody has to fill it in, and it keeps an activity the same when its name changes. */
export const activityIdColumn = itemColumn('activities', 'id', {
  header: 'Kenmerk van de activiteit',
  synonyms: ['id activiteit', 'activiteit id'],
  hint: 'Laat dit zoals het is: hieraan herkennen we de activiteit als je haar naam verandert.',
  kind: textCell,
})

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
    synonyms: ['certificaten', 'attest', 'label'],
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
    synonyms: ['referenties', 'opdracht'],
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
