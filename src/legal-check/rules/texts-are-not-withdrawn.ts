import { formatDate } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { aProcedure } from '../../procurement/builders.js'
import type { WithdrawnText } from '../checked-dossier.js'
import { cited, type Fix, fault, rule } from '../rule.js'

const kinds = { clause: 'De clausule', template: 'Het sjabloon' } as const

const saysOf = ({ kind, title, version, withdrawnOn, reason }: WithdrawnText): string =>
  `${kinds[kind]} "${title}" staat in versie ${version}, die ingetrokken is op ${formatDate(withdrawnOn)}. ${reason}`

const renewalOf = ({ kind, id, version, successor }: WithdrawnText): Fix => ({
  kind: 'renewal',
  label: `Neem versie ${successor} over`,
  answers: [],
  renews: { kind, id, from: version, to: successor },
})

const remedyOf = ({ successor, hasOwnWording }: WithdrawnText): string =>
  `Neem versie ${successor} over.${hasOwnWording ? ' Je eigen tekst blijft staan: kijk na of dezelfde fout erin zit.' : ''}`

export const textsAreNotWithdrawn = rule({
  id: 'texts-are-not-withdrawn',
  code: 'LIB-01',
  group: 'library',
  severity: 'error',
  title: 'Geen enkele clausule en geen enkel sjabloon is ingetrokken',
  finds: 'Het dossier gebruikt een versie die ingetrokken is om een fout in recht.',
  why: 'Een versie wordt ingetrokken als ze tegen de wet ingaat of ze verkeerd weergeeft. Een nieuwe versie zet dat recht; een dossier houdt zijn versie tot jij de nieuwe overneemt. Is de opdracht al bekendgemaakt, dan zegt de bibliotheek wat je doet met de documenten die al verstuurd zijn.',
  remedy:
    'Neem de nieuwe versie over. Is de opdracht al bekendgemaakt, doe dan wat bij de versie staat, of schrijf waarom dat niet nodig is.',
  grounds: [cited('Bibliotheek van clausules en sjablonen: de lijst van ingetrokken versies', 'verified')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ withdrawn = [], isPublished = false }) =>
    withdrawn.map((text) =>
      isPublished
        ? fault(text.at, { says: saysOf(text), severity: 'warning', remedy: text.remedy })
        : fault(text.at, { says: saysOf(text), remedy: remedyOf(text), fix: renewalOf(text) }),
    ),
  examples: {
    passes: [
      { says: 'Een dossier met de nieuwste versie van elke tekst', procedure: aProcedure() },
      { says: 'Een oudere versie die niet ingetrokken is', procedure: aProcedure(), withdrawn: [] },
    ],
    fails: [
      {
        says: 'Een clausule in een versie die ingetrokken is; de opdracht is nog niet bekendgemaakt',
        procedure: aProcedure(),
        withdrawn: [exampleOf('clause', 'clauses.special-penalty', 'Bijzondere straf')],
      },
      {
        says: 'Een motiveringsnota volgens een ingetrokken sjabloon; de opdracht is al bekendgemaakt, dus een waarschuwing',
        procedure: aProcedure(),
        withdrawn: [exampleOf('template', 'documents.motivation', 'Motiveringsnota')],
        isPublished: true,
      },
    ],
  },
})

function exampleOf(kind: WithdrawnText['kind'], at: string, title: string): WithdrawnText {
  return {
    ...{ kind, at, title, id: at.split('.')[1] ?? '', version: '1.0.0', successor: '1.1.0' },
    withdrawnOn: localDate('2026-11-10'),
    reason: 'De tekst noemt een artikel dat niet meer bestaat.',
    remedy: 'Publiceer een rechtzetting vóór de uiterste datum voor de offertes.',
    hasOwnWording: false,
  }
}
