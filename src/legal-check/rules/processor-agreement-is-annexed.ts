import { localDate } from '../../kernel/local-date.js'
import { aProcedure } from '../../procurement/builders.js'
import { article, fault, notChecked, rule, sentencesWhere } from '../rule.js'

const mailing = (personalDataProcessed: boolean | undefined, description: string, wording?: string) =>
  aProcedure({
    title: 'Drukwerk en mailing',
    cpvCode: '79823000',
    personalDataProcessed,
    description,
    ...(wording !== undefined && { clauses: [{ clause: 'personal-data-processing', wording }] }),
  })
const plainly = 'Drukken en versturen van brieven naar de inwoners.'

const agreement = /verwerk(?:ers?|ings)-? ?overeenkomst/
const denied =
  /(?:geen|zonder)[^.;]{0,60}verwerk(?:ers?|ings)-? ?overeenkomst|overeenkomst[^.;]{0,40}niet (?:nodig|vereist|van toepassing)/
const speaksOfIt = sentencesWhere(({ plain }) => agreement.test(plain) && !denied.test(plain))
const deniesIt = sentencesWhere(({ plain }) => denied.test(plain))

export const processorAgreementIsAnnexed = rule({
  id: 'processor-agreement-is-annexed',
  code: 'EXE-21',
  group: 'execution',
  severity: 'warning',
  title: 'Bij het bestek hoort een verwerkersovereenkomst als er persoonsgegevens meegaan',
  finds:
    'Er gaan persoonsgegevens mee, en het bestek noemt geen verwerkersovereenkomst, of zegt dat er geen is.',
  why: 'Verwerkt de opdrachtnemer persoonsgegevens voor je bestuur (adressen voor een mailing, een gescand archief, een dossier van een cliënt), dan is een verwerkersovereenkomst verplicht. Inschrijvers moeten haar voorwaarden kennen voor ze een prijs geven.',
  remedy:
    'Neem de tekst van de bibliotheek over de verwerking van persoonsgegevens over, haal weg wat ertegen ingaat, voeg de verwerkersovereenkomst als bijlage bij het bestek en laat je functionaris voor gegevensbescherming ze nalezen.',
  grounds: [article('vo-2016-679', '28', 'verified')],
  certainty: 'verified',
  validFrom: localDate('2018-05-25'),
  inDossier: (dossier) => {
    const { personalDataProcessed } = dossier.procedure
    if (personalDataProcessed == null)
      return [
        notChecked('of de opdrachtnemer persoonsgegevens voor je bestuur verwerkt', 'personalDataProcessed'),
      ]
    if (!personalDataProcessed) return []
    const text = dossier.bestek()?.text
    if (text === undefined) return [notChecked('of het bestek van een verwerkersovereenkomst spreekt')]
    if (deniesIt(text).length > 0)
      return [
        fault('personalDataProcessed', {
          says: 'Er gaan persoonsgegevens mee, en een zin van het bestek zegt dat er geen verwerkersovereenkomst is.',
        }),
      ]
    return speaksOfIt(text).length > 0 ? [] : [fault('personalDataProcessed')]
  },
  examples: {
    passes: [
      { says: 'Maaien van bermen: er gaan geen persoonsgegevens mee', procedure: mailing(false, plainly) },
      {
        says: 'Een mailing, met de verwerkersovereenkomst als bijlage bij het bestek',
        procedure: mailing(true, plainly),
      },
      {
        says: 'Een mailing, met een eigen tekst over de verwerkersovereenkomst',
        procedure: mailing(true, plainly, 'Bij dit bestek hoort een verwerkersovereenkomst.'),
      },
    ],
    fails: [
      {
        says: 'Een mailing met adressen van inwoners, met een eigen tekst zonder verwerkersovereenkomst',
        procedure: mailing(true, plainly, 'De opdrachtnemer gaat zorgvuldig met de adressen om.'),
      },
      {
        says: 'Een mailing, "er is geen verwerkersovereenkomst nodig"',
        procedure: mailing(true, `${plainly} Er is geen verwerkersovereenkomst nodig.`),
      },
    ],
  },
})
