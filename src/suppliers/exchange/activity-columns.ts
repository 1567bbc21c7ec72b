import { contractNatures } from '../../procurement/code-lists.js'
import { choicesCell, euroCell, monthCell, numberCell, textCell } from './cell-kinds.js'
import { itemColumn } from './column.js'
import { cpvCodesCell, municipalitiesCell, municipalityCell, regionCell } from './look-ups.js'

export const activityColumns = [
  itemColumn('activities', 'title', {
    header: 'Activiteit',
    synonyms: ['activiteiten', 'naam activiteit', 'aanbod'],
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
