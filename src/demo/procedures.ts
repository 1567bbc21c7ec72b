import { type AwardStage, awardStageSchema } from '../procurement/award-stage.js'
import { type Procedure, procedureSchema } from '../procurement/procedure.js'
import bermenAward from './awards/bermen-en-begraafplaatsen.json' with { type: 'json' }
import fietspadAward from './awards/fietspad.json' with { type: 'json' }
import schoolmaaltijdenAward from './awards/schoolmaaltijden.json' with { type: 'json' }
import verhuizenAward from './awards/verhuizen-en-evenementen.json' with { type: 'json' }
import { withOfficeAnswers } from './office-answers.js'
import begeleiding from './procedures/begeleiding-jongeren.json' with { type: 'json' }
import bermen from './procedures/bermen-en-begraafplaatsen.json' with { type: 'json' }
import bestelwagens from './procedures/bestelwagens.json' with { type: 'json' }
import bouwdossiers from './procedures/bouwdossiers-scannen.json' with { type: 'json' }
import dienstencentrum from './procedures/dienstencentrum.json' with { type: 'json' }
import drukwerk from './procedures/drukwerk-en-mailing.json' with { type: 'json' }
import fietspad from './procedures/fietspad.json' with { type: 'json' }
import groen from './procedures/groenonderhoud-twaalf-wijken.json' with { type: 'json' }
import kinderopvang from './procedures/kinderopvang-uitrusten.json' with { type: 'json' }
import linnen from './procedures/linnen-en-was.json' with { type: 'json' }
import schoolmaaltijden from './procedures/schoolmaaltijden.json' with { type: 'json' }
import schoonmaak from './procedures/schoonmaak-gebouwen.json' with { type: 'json' }
import scholen from './procedures/schoonmaak-scholen.json' with { type: 'json' }
import verhuizen from './procedures/verhuizen-en-evenementen.json' with { type: 'json' }
import werkkledij from './procedures/werkkledij.json' with { type: 'json' }
import zitbanken from './procedures/zitbanken-herstellen.json' with { type: 'json' }

export interface DemoProcedure {
  /** Url-safe; the name of the folder that `npm run examples` writes. */
  readonly name: string
  readonly procedure: Procedure
  /** How it was awarded and what went wrong since; left out: not decided yet. */
  readonly award?: AwardStage
}

const files = {
  'bermen-en-begraafplaatsen': bermen,
  'schoonmaak-gebouwen': schoonmaak,
  'drukwerk-en-mailing': drukwerk,
  fietspad,
  schoolmaaltijden,
  'linnen-en-was': linnen,
  werkkledij,
  'groenonderhoud-twaalf-wijken': groen,
  'begeleiding-jongeren': begeleiding,
  'bouwdossiers-scannen': bouwdossiers,
  bestelwagens,
  dienstencentrum,
  'zitbanken-herstellen': zitbanken,
  'verhuizen-en-evenementen': verhuizen,
  'schoonmaak-scholen': scholen,
  'kinderopvang-uitrusten': kinderopvang,
}

const awards: Readonly<Record<string, unknown>> = {
  'bermen-en-begraafplaatsen': bermenAward,
  fietspad: fietspadAward,
  schoolmaaltijden: schoolmaaltijdenAward,
  'verhuizen-en-evenementen': verhuizenAward,
}

/** Procedures as a town would really have them, of administrations that do not exist; each is complete. */
export const demoProcedures: readonly DemoProcedure[] = Object.entries(files).map(([name, file]) => {
  const award = awards[name] === undefined ? undefined : awardStageSchema.parse(awards[name])
  return { name, procedure: withOfficeAnswers(procedureSchema.parse(file), award), ...(award && { award }) }
})
