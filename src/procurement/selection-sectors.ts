import type { ContractNature } from './code-lists.js'
import type { SelectionCriterion } from './selection-criterion.js'

/** What the work of a sector asks of whoever does it, whatever its value. */
interface Sector {
  /** The beginnings of its CPV codes. */
  readonly cpv: readonly string[]
  readonly criteria: readonly { readonly criterion: SelectionCriterion; readonly why: string }[]
}

const experienced = (work: string): SelectionCriterion => ({
  kind: 'staff',
  count: 1,
  subject: `een verantwoordelijke met minstens twee jaar ervaring in ${work}, die de ploeg op de opdracht aanstuurt`,
  proof: 'Een beknopte omschrijving van de functie en de ervaring; een diploma is niet vereist.',
})

const leads =
  'Wie de ploeg leidt, maakt het verschil. Ervaring volstaat: een diploma sluit mensen uit die het werk kennen.'

const sectors: readonly Sector[] = [
  {
    cpv: ['7731', '7732', '77211', '983711'],
    criteria: [
      { criterion: experienced('het onderhoud van groen'), why: leads },
      {
        criterion: {
          kind: 'equipment',
          subject:
            'het materieel dat nodig is om het werk binnen de termijnen uit te voeren, in eigendom, gehuurd of ter beschikking gesteld',
          proof:
            'Een lijst van het materieel, met de vermelding of het in eigendom, gehuurd of ter beschikking gesteld is.',
        },
        why: 'Een lijst volstaat. Huren mag, zodat een kleine onderneming niet vooraf moet investeren.',
      },
    ],
  },
  {
    cpv: ['9091'],
    criteria: [{ criterion: experienced('de schoonmaak van gebouwen'), why: leads }],
  },
  {
    cpv: ['55', '1589', '153'],
    criteria: [
      {
        criterion: {
          kind: 'recognition',
          subject:
            'de registratie, toelating of erkenning van het Federaal Agentschap voor de Veiligheid van de Voedselketen die de activiteit vereist, of de gelijkwaardige in een andere lidstaat',
          proof: 'Een afschrift van de registratie, toelating of erkenning.',
        },
        why: 'Wie voeding bereidt of levert, is bij het voedselagentschap bekend. Ga na welke registratie, toelating of erkenning de activiteit vereist.',
      },
    ],
  },
  {
    cpv: ['905'],
    criteria: [
      {
        criterion: {
          kind: 'recognition',
          subject:
            'de registratie of vergunning die de regelgeving over afval voor deze activiteit vereist, of de gelijkwaardige in een andere lidstaat',
          proof: 'Een afschrift van de registratie of vergunning.',
        },
        why: 'Afval inzamelen en vervoeren vraagt een registratie. Ga na welke bij deze activiteit hoort.',
      },
    ],
  },
]

/** By nature, where no sector says more. */
const ofNature: Readonly<Partial<Record<ContractNature, Sector['criteria']>>> = {
  works: [{ criterion: experienced('de leiding van zulke werken'), why: leads }],
  services: [{ criterion: experienced('dit soort diensten'), why: leads }],
}

/** The criteria of the sector of a CPV code, else of the nature of the contract. */
export const sectorOf = (cpvCode: string, nature: ContractNature | undefined): Sector['criteria'] =>
  sectors.find(({ cpv }) => cpv.some((start) => cpvCode.startsWith(start)))?.criteria ??
  (nature && ofNature[nature]) ??
  []
