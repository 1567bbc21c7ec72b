import type { z } from 'zod'
import { text, yesOrNo } from '../kernel/fields.js'

/** How a plain field is answered and printed. */
export type PlainKind =
  | 'yes-no'
  | 'text'
  | 'long-text'
  | 'date'
  | 'euro'
  | 'percentage'
  | 'hours'
  | 'months'
  | 'days'
  | 'number'

/**
 * A field of the procedure that stands by itself: no other answer puts it out of force, decides whether it is asked, or
 * is decided by it. One row says all there is to say of it.
 *
 * @property schema the answer; left out of a procedure as long as it is not given.
 * @property label as in `[nog in te vullen: …]`: short, without an article, clear without its surroundings.
 * @property said what a text or a condition says of it: "de offertes worden elektronisch ingediend".
 * @property mandatory the question as a final document asks it that cannot do without; left out: it can.
 * @property question as a buyer reads it, after the other questions of its section.
 */
export interface PlainField {
  readonly schema: z.ZodType
  readonly kind: PlainKind
  readonly label: string
  readonly said: string
  readonly mandatory?: string
  readonly question: {
    readonly id: string
    readonly section: string
    readonly title: string
    readonly why: string
    readonly example: string
  }
}

/** Every plain field, by its name in the procedure: a new one is a row here. */
const plainFields = {
  electronicSubmission: {
    schema: yesOrNo(),
    kind: 'yes-no',
    label: 'elektronische indiening',
    said: 'de offertes worden elektronisch ingediend',
    mandatory: 'Dienen de inschrijvers hun offerte elektronisch in?',
    question: {
      id: 'indiening',
      section: 'tendering',
      title: 'Dienen de inschrijvers elektronisch in?',
      why: 'Elektronisch indienen is de regel; het bestek noemt het platform.',
      example: 'Ja',
    },
  },
  contactWithMinors: {
    schema: yesOrNo().nullable().meta({
      description:
        'Whether persons on the contract have structural, direct contact with minors; null: not answered any more. Kept when a PUT leaves it out.',
    }),
    kind: 'yes-no',
    label: 'contact met minderjarigen',
    said: 'op de opdracht is er structureel en rechtstreeks contact met minderjarigen',
    question: {
      id: 'minderjarigen',
      section: 'execution',
      title: 'Komt wie op de opdracht werkt, structureel en rechtstreeks in contact met minderjarigen?',
      why: 'Wie kinderen of jongeren opvoedt, begeleidt of animeert, legt een uittreksel uit het strafregister voor aan wie hem of haar inzet. Het bestek vraagt de opdrachtnemer te bevestigen dat hij dat gecontroleerd heeft. Toevallig of kort contact, zoals bij een levering, telt niet.',
      example:
        'Begeleiding van jongeren, kinderopvang of toezicht in de refter: ja. Maaltijden leveren aan de keuken: nee.',
    },
  },
  marketConsultation: {
    schema: yesOrNo().nullable().meta({
      description:
        'Whether the market is consulted before the procedure; null: not answered any more. Kept when a PUT leaves it out.',
    }),
    kind: 'yes-no',
    label: 'marktverkenning vooraf',
    said: 'er gaat een marktverkenning vooraf',
    question: {
      id: 'marktverkenning',
      section: 'assignment',
      title: 'Wil je vooraf de markt verkennen?',
      why: 'Je mag de markt bevragen vóór je de opdracht lanceert (artikel 51 van de wet van 17 juni 2016). Je krijgt dan een document met dezelfde vragen voor elke onderneming: over de percelen, de omvang en de sociale aanpak. Wat je leert, deel je later met iedereen.',
      example: 'Ja, want je weet niet of ondernemingen met een integratiedoel dit werk aankunnen.',
    },
  },
  need: {
    schema: text().nullable().meta({
      description:
        'What the buyer needs the contract for; null: not answered any more. Kept when a PUT leaves it out.',
    }),
    kind: 'long-text',
    label: 'behoefte van het bestuur',
    said: 'de behoefte van het bestuur',
    question: {
      id: 'behoefte',
      section: 'assignment',
      title: 'Waarom heeft het bestuur deze opdracht nodig?',
      why: 'De motiveringsnota voor het college begint met de behoefte. De beschrijving zegt wat er gebeurt, de behoefte waarom.',
      example:
        'De eigen groendienst onderhoudt de parken; voor de bermen en de begraafplaatsen ontbreken mensen en machines, en het lopende contract eindigt op 31 december.',
    },
  },
  estimateMethod: {
    schema: text().nullable().meta({
      description: 'How the estimate was made; null: not answered any more. Kept when a PUT leaves it out.',
    }),
    kind: 'long-text',
    label: 'totstandkoming van de raming',
    said: 'hoe de raming tot stand kwam',
    question: {
      id: 'raming-onderbouwing',
      section: 'value',
      title: 'Hoe kwam de raming tot stand?',
      why: 'De motiveringsnota legt uit waarop de raming steunt: een raming zonder onderbouwing houdt geen stand als een drempel in het spel is.',
      example:
        'De prijs van het lopende contract, verhoogd met de index, maal de oppervlakte die erbij komt.',
    },
  },
  marketResearch: {
    schema: text().nullable().meta({
      description:
        'When and how the buyer looked which firms a reservation leaves; null: not answered any more. Kept when a PUT leaves it out.',
    }),
    kind: 'long-text',
    label: 'onderzoek van de markt',
    said: 'hoe het bestuur de markt onderzocht',
    question: {
      id: 'marktonderzoek',
      section: 'social',
      title: 'Hoe ging je na welke ondernemingen in aanmerking komen?',
      why: 'Een voorbehoud past alleen bij werk waarvoor er genoeg ondernemingen zijn. De motiveringsnota zegt wanneer en hoe dat nagegaan is. Bewaarde je een marktcheck uit het register, dan staat die er vanzelf; vul hier aan wat je daarnaast deed.',
      example:
        'Op 12 januari 2027 vroeg de dienst aan de vier maatwerkbedrijven van de regio of ze dit werk uitvoeren; drie van hen doen dat.',
    },
  },
} as const satisfies Readonly<Record<string, PlainField>>

type PlainFields = typeof plainFields
export type PlainName = keyof PlainFields

/** The rows with their names, as any row: what the other rooms make their part of. */
export const plainRows: readonly (readonly [name: PlainName, field: PlainField])[] = Object.keys(plainFields)
  .filter((name): name is PlainName => Object.hasOwn(plainFields, name))
  .map((name) => [name, plainFields[name]])

/** Their part of the schema of a procedure. */
export const plainShape = Object.fromEntries(
  plainRows.map(([name, { schema }]) => [name, schema.optional()]),
) as { readonly [Name in PlainName]: z.ZodOptional<PlainFields[Name]['schema']> }

/** Their part of the labels of answers. */
export const plainLabels = Object.fromEntries(plainRows.map(([name, { label }]) => [name, label])) as {
  readonly [Name in PlainName]: string
}

/** Their part of what a final document cannot do without. */
export const plainMandatory = plainRows.flatMap(([path, { mandatory }]) =>
  mandatory === undefined ? [] : [{ path, question: mandatory }],
)
