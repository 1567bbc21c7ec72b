import type { CountedKind, LeftOutKind, ReadingAccount } from '../../uploads/tender-file.js'

type Words = readonly [one: string, many: string]

const readWords: Readonly<Record<CountedKind, Words>> = {
  pages: ['bladzijde', 'bladzijden'],
  tables: ['tabel', 'tabellen'],
  notes: ['voet- of eindnoot', 'voet- en eindnoten'],
  boxes: ['tekstvak', 'tekstvakken'],
  equations: ['formule', 'formules'],
}

const leftOutWords: Readonly<Record<LeftOutKind, Words>> = {
  struck: ['doorgestreept stuk', 'doorgestreepte stukken'],
  hidden: ['verborgen stuk', 'verborgen stukken'],
  deleted: ['geschrapt stuk (wijzigingen bijhouden)', 'geschrapte stukken (wijzigingen bijhouden)'],
  comments: ['opmerking', 'opmerkingen'],
  headers: ['kop- of voettekst', 'kop- en voetteksten'],
  pictures: ['afbeelding', 'afbeeldingen'],
  inserted: [
    'ingevoegd bestand: plak de tekst ervan apart',
    'ingevoegde bestanden: plak de tekst ervan apart',
  ],
  contents: ['regel van een inhoudsopgave', 'regels van een inhoudsopgave'],
}

const formats = { docx: 'het Word-bestand', pdf: 'de PDF', odt: 'het OpenDocument-bestand' } as const

/** What was read of a file and what was not, in Dutch sentences. */
export function accountWords({ format, read, accepted, leftOut }: ReadingAccount): {
  readonly read: string
  readonly accepted?: string
  readonly leftOut?: string
} {
  const counted = listed(read, readWords)
  const passed = listed(leftOut, leftOutWords)
  return {
    read: `Gelezen: de tekst van ${formats[format]}${counted === '' ? '' : `, met ${counted}`}.`,
    ...(accepted > 0 && {
      accepted:
        'Bijgehouden wijzigingen zijn gelezen alsof ze aanvaard zijn: wat ingevoegd is, telt mee; wat geschrapt is, niet.',
    }),
    ...(passed !== '' && { leftOut: `Niet beoordeeld: ${passed}.` }),
  }
}

function listed<Kind extends string>(
  counts: Readonly<Partial<Record<Kind, number>>>,
  words: Readonly<Record<Kind, Words>>,
): string {
  const said = (Object.entries(words) as [Kind, Words][]).flatMap(([kind, [one, many]]) => {
    const times = counts[kind] ?? 0
    return times === 0 ? [] : [`${times} ${times === 1 ? one : many}`]
  })
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} en ${said.at(-1)}`
}
