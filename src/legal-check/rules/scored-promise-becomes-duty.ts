import { localDate } from '../../kernel/local-date.js'
import { percentage } from '../../kernel/percentage.js'
import { aCriterion, aLot, aProcedure } from '../../procurement/builders.js'
import { waivedIn } from '../reading/waived.js'
import { article, fault, law, type Outcome, rule } from '../rule.js'
import { criteriaOf, socialClausesOf } from '../social.js'
import { promisesIn } from '../text/promises.js'
import { plain } from '../text/sentences.js'
import { isBinding, isBindingAnywhere } from '../text/signs.js'

const social = (more: Parameters<typeof aCriterion>[0]) =>
  aProcedure({
    lots: [
      aLot({
        awardCriteria: [
          aCriterion({ type: 'price', name: 'Prijs', weight: percentage(80) }),
          aCriterion({ name: 'Sociale tewerkstelling', social: true, ...more }),
        ],
      }),
    ],
  })

export const scoredPromiseBecomesDuty = rule({
  id: 'scored-promise-becomes-duty',
  code: 'AWD-12',
  group: 'award',
  severity: 'error',
  title: 'Wat punten opleverde, wordt een verplichting',
  finds: 'Wat inschrijvers beloven, wordt geen verplichting.',
  why: 'Zonder verplichting blijft de belofte leeg, en zijn de inschrijvers die minder beloofden ongelijk behandeld.',
  remedy:
    'Schrijf dat het aanbod een contractueel minimum wordt, met een bijzondere straf; de criteria van de bibliotheek doen dat.',
  grounds: [law('87', 'verified'), article('kb-2013-01-14', '44 tot 45', 'verified')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) =>
    criteriaOf(dossier)
      .filter(({ isSocial, criterion }) => isSocial && criterion.clause === undefined)
      .flatMap(
        ({ criterion: { description, scoring, evidence, name = '' }, at, lot }): readonly Outcome[] => {
          const own = plain(`${description ?? ''} ${scoring ?? ''} ${evidence ?? ''}`)
          const isTakenOver = socialClausesOf(lot, dossier).some(({ criterion }) => criterion === undefined)
          return isBinding(own) || isTakenOver
            ? []
            : [fault(at, { says: `Wat inschrijvers bij "${name}" beloven, wordt nergens een verplichting.` })]
        },
      ),
  inForeignText: (text) => {
    const lacking = promisesIn(text)
      .filter(({ kind, around }) => kind === 'criterion' && !isBinding(around) && !isBindingAnywhere(text))
      .map(({ sentence }) => ({ sentence }))
    return lacking.length > 0
      ? lacking
      : waivedIn(text, 'duty')
          .slice(0, 1)
          .map((sentence) => ({ sentence }))
  },
  examples: {
    passes: [
      {
        says: 'Sociaal criterium van de bibliotheek',
        procedure: social({ clause: 'award-social-approach', name: 'Sociale aanpak' }),
      },
      {
        says: 'Eigen sociaal criterium dat contractueel wordt',
        procedure: social({ description: 'Het aanbod wordt een contractueel minimum.' }),
      },
    ],
    fails: [
      {
        says: 'Eigen sociaal criterium dat nergens verplicht wordt',
        procedure: social({ description: 'De inzet van kansengroepen op deze opdracht.' }),
      },
      {
        text: '# Gunningscriteria\n\nDe tewerkstelling van kansengroepen op deze opdracht wordt beoordeeld op 20 punten, op een schaal van 0 tot 10, aan de hand van een plan.',
      },
    ],
  },
})
