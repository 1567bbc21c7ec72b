import { localDate } from '../../kernel/local-date.js'
import { lotPath } from '../../procurement/answers/path.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { isLightRegimeCpv } from '../../reference/light-regime.js'
import { fault, law, notChecked, rule } from '../rule.js'

export const lightRegimeNeedsListedCpv = rule({
  id: 'light-regime-needs-listed-cpv',
  code: 'PRO-05',
  group: 'procedure',
  severity: 'error',
  title: 'Het lichte regime geldt alleen voor diensten van bijlage III',
  finds: 'De CPV-code staat niet op de lijst van bijlage III.',
  why: 'Groenonderhoud, schoonmaak, wasserij, drukwerk en verpakking zijn gewone diensten. Catering, kinderopvang, bewaking, evenementen en postdiensten vallen onder het lichte regime.',
  remedy: 'Kies het gewone regime, of een CPV-code die op de lijst staat en de opdracht juist beschrijft.',
  grounds: [law('88', 'verified')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ procedure, lots }) => {
    if (procedure.regime !== 'light') return []
    const ordinary = { path: 'regime', value: 'ordinary' }
    const main = procedure.cpvCode
    const found =
      main === undefined
        ? [notChecked('de CPV-code', 'cpvCode')]
        : isLightRegimeCpv(main)
          ? []
          : [
              fault('regime', {
                says: `De CPV-code ${main} staat niet op de lijst van bijlage III: de opdracht volgt het gewone regime.`,
                fix: { label: 'Kies het gewone regime', answers: [ordinary] },
              }),
            ]
    const perLot = lots.flatMap(({ id, cpvCode, ownFields }) =>
      cpvCode === undefined || !ownFields.includes('cpvCode') || isLightRegimeCpv(cpvCode)
        ? []
        : [
            fault(lotPath(id, 'cpvCode'), {
              severity: 'warning',
              says: `De CPV-code ${cpvCode} van dit perceel staat niet op de lijst van bijlage III.`,
            }),
          ],
    )
    return [...found, ...perLot]
  },
  examples: {
    passes: [
      {
        says: 'Schoolmaaltijden (55524000) in het lichte regime',
        procedure: aProcedure({ regime: 'light', cpvCode: '55524000' }),
      },
      { says: 'Groenonderhoud (77310000) in het gewone regime', procedure: aProcedure() },
    ],
    fails: [
      { says: 'Groenonderhoud (77310000) in het lichte regime', procedure: aProcedure({ regime: 'light' }) },
      {
        says: 'Schoonmaak (90910000) als perceel van een opdracht in het lichte regime',
        procedure: aProcedure({
          regime: 'light',
          cpvCode: '55524000',
          lots: [aLot(), aLot({ id: 'LOT-0002', title: 'Schoonmaak', cpvCode: '90910000' })],
        }),
      },
    ],
  },
})
