import { localDate } from '../../kernel/local-date.js'
import { lotPath } from '../../procurement/answers/path.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { isArticle77Cpv } from '../../reference/light-regime.js'
import { cited, fault, law, notChecked, type Outcome, rule } from '../rule.js'
import { isReservedService } from '../social.js'

const service = (cpvCode: string, additional: readonly string[] = []) =>
  aProcedure({
    regime: 'light',
    cpvCode,
    additionalCpvCodes: additional,
    lots: [aLot({ reservedParticipation: 'res-pub-ser' })],
    usedByNaturalPersons: true,
    accessibility: { choice: 'inc' },
  })

export const reservedServiceIsListed = rule({
  id: 'reserved-service-is-listed',
  code: 'RES-14',
  group: 'reserved',
  severity: 'error',
  title: 'Voorbehouden volgens artikel 91 kan alleen voor diensten van de lijst',
  finds: 'De dienst staat niet op de lijst van artikel 91.',
  why: 'Alleen de gezondheids-, sociale en culturele diensten van een gesloten lijst van 115 CPV-codes kunnen zo voorbehouden worden.',
  remedy: 'Gebruik artikel 15, of behoud niet voor.',
  grounds: [law('91'), cited('artikel 77, lid 1, van richtlijn 2014/24/EU', 'verified')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ lots }) =>
    lots.filter(isReservedService).flatMap(({ id, cpvCode, additionalCpvCodes = [] }): readonly Outcome[] => {
      if (cpvCode === undefined) return [notChecked('de CPV-code', 'cpvCode')]
      const outside = [cpvCode, ...additionalCpvCodes].filter((code) => !isArticle77Cpv(code))
      if (outside.length === 0) return []
      const says = `Niet op de lijst: ${outside.join(', ')}.`
      return [fault(lotPath(id, 'reservedParticipation'), { says })]
    }),
  examples: {
    passes: [
      { says: 'Begeleiding (85312310), voorbehouden volgens artikel 91', procedure: service('85312310') },
      { says: 'Groenonderhoud, niet voorbehouden', procedure: aProcedure() },
    ],
    fails: [
      { says: 'Groenonderhoud (77310000), voorbehouden volgens artikel 91', procedure: service('77310000') },
      {
        says: 'Begeleiding met schoolmaaltijden (55523100) als bijkomende code',
        procedure: service('85312310', ['55523100']),
      },
    ],
  },
})
