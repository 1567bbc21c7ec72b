import { localDate } from '../../kernel/local-date.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { libraryText, ownWordings } from '../own-wordings.js'
import { waivedIn } from '../reading/waived.js'
import { article, fault, rule } from '../rule.js'
import { promisesIn } from '../text/promises.js'
import { hasSanction, isSanctionedAnywhere } from '../text/signs.js'

const sanctioned = (wording?: string) =>
  aProcedure({
    lots: [
      aLot({ labourHours: 2400, clauses: [{ clause: 'target-group-hours', parameters: { hours: 200 } }] }),
    ],
    clauses: [{ clause: 'special-penalty', ...(wording !== undefined && { wording }) }],
  })

export const conditionHasSanction = rule({
  id: 'condition-has-sanction',
  code: 'EXE-10',
  group: 'execution',
  severity: 'warning',
  title: 'Een sociale voorwaarde heeft een eigen straf',
  finds: 'De sociale voorwaarde heeft geen eigen straf.',
  why: `De algemene straf is eenmalig en bedraagt hoogstens € ${legalLimits.generalPenaltyMaximum.value}, of loopt per dag zolang iets duurt dat meteen moet ophouden. Voor uren of plaatsen die op het einde ontbreken, is ze te laag.`,
  remedy:
    'Neem een bijzondere straf op per ontbrekend uur of per procent, met een plafond en een uitzondering bij een bewezen gebrek aan kandidaten.',
  grounds: [article('kb-2013-01-14', '45', 'verified')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) =>
    ownWordings(dossier, 'penalty').flatMap(({ path, plain }) =>
      hasSanction(plain)
        ? []
        : [
            fault(`${path}.wording`, {
              says: 'Je eigen tekst over de straffen noemt geen bijzondere straf.',
              fix: libraryText(path),
            }),
          ],
    ),
  inForeignText: (text) => {
    const lacking = promisesIn(text)
      .filter(
        ({ kind, around }) => kind === 'condition' && !hasSanction(around) && !isSanctionedAnywhere(text),
      )
      .map(({ sentence }) => ({ sentence }))
    return lacking.length > 0
      ? lacking
      : waivedIn(text, 'sanction')
          .slice(0, 1)
          .map((sentence) => ({ sentence }))
  },
  examples: {
    passes: [
      {
        text: '# Uitvoering\n\nDe opdrachtnemer laat minstens 200 uren presteren door personen uit kansengroepen en bezorgt elk kwartaal een verslag. Zolang een verslag ontbreekt, geldt de dagelijkse straf van artikel 45.',
      },
      { says: 'Uren voor kansengroepen met de straffen van de bibliotheek', procedure: sanctioned() },
      {
        text: '# Uitvoering\n\nDe opdrachtnemer laat minstens 200 uren presteren door personen uit kansengroepen. Per ontbrekend uur geldt een bijzondere straf van 40 euro, met een plafond van 5 % van de opdracht en na verweer.',
      },
    ],
    fails: [
      {
        text: '# Uitvoering\n\nDe opdrachtnemer laat minstens 200 uren presteren door personen uit kansengroepen en bezorgt elk kwartaal een verslag.',
      },
      {
        says: 'Uren voor kansengroepen met een eigen tekst die alleen de algemene straf noemt',
        procedure: sanctioned('Bij een tekortkoming geldt de algemene straf van artikel 45.'),
      },
    ],
  },
})
