import type { Deed } from '../../../../dossiers/dossier.js'
import { nameOfAnswer } from '../../../../dossiers/questionnaire.js'
import { formatDateTime } from '../../../../kernel/format.js'
import { belgianMoment } from '../../../../kernel/local-date.js'
import { lotPath, parsePath } from '../../../../procurement/answers/path.js'
import { answerPage } from '../../../http/page-answer.js'
import type { DossierCall } from '../buyer-call.js'
import { DossierPage } from '../dossier-page.js'

/** Who did what, and when; the last first. */
export function showHistory({ c, dossier }: DossierCall): Response | Promise<Response> {
  return answerPage(
    c,
    <DossierPage dossier={dossier.id} title="Geschiedenis">
      <ol class="cw-history" reversed>
        {dossier.history.toReversed().map(({ at, who, what, revision }) => (
          <li class="govuk-body">
            <strong>{formatDateTime(belgianMoment(at))}</strong>, {who}
            <span class="cw-quiet"> (revisie {revision})</span>
            <br />
            {wordsOf(what)}
            {pinnedIn(what)}
          </li>
        ))}
      </ol>
    </DossierPage>,
  )
}

function wordsOf(what: Deed): string {
  switch (what.kind) {
    case 'created':
      return 'Maakte het dossier.'
    case 'procedure-replaced':
      return `Wijzigde: ${namesOf(what.changed)}.`
    case 'generated':
      return `Downloadde document ${what.generation}.`
    case 'clause-renewed':
      return `Nam versie ${what.to} van ${what.clause} over, in de plaats van ${what.from}.`
    case 'finding-motivated':
      return `Motiveerde een waarschuwing van de juridische controle (${what.rule}): ${nameOfAnswer(what.at)}.`
    case 'award-changed':
      return 'Wijzigde de offertes of hun beoordeling.'
    case 'advice-taken':
      return `Nam een advies over voor ${what.lot}: ${what.title}.${what.changed.length > 0 ? ` Wijzigde: ${namesOf(what.changed)}.` : ''}`
    case 'market-checked':
      return 'Bewaarde een marktcheck.'
    case 'published':
      return 'Meldde dat de opdracht bekendgemaakt is.'
    case 'unpublished':
      return 'Meldde dat de opdracht toch nog niet bekendgemaakt is.'
    case 'archived':
      return 'Archiveerde het dossier.'
    case 'restored':
      return 'Haalde het dossier terug uit het archief.'
    default:
      return what satisfies never
  }
}

/** The texts of which the dossier keeps a version from then on; of a new dossier that is every one. */
function pinnedIn(what: Deed): string {
  if (what.kind === 'created' || what.kind === 'generated' || !what.pinned?.length) return ''
  const texts = what.pinned.map((reference) => reference.replace('@', ' '))
  return ` Nieuw in het dossier: ${texts.join(', ')}.`
}

/** Each name once, with its lot; a long list ends in a number. */
function namesOf(paths: readonly string[]): string {
  const names = [
    ...new Set(
      paths.map((path) => {
        const { lot } = parsePath(path)
        return `${nameOfAnswer(path)}${lot === undefined || path === lotPath(lot) ? '' : ` (${lot})`}`
      }),
    ),
  ]
  return names.length <= 8 ? names.join(', ') : `${names.slice(0, 8).join(', ')} en nog ${names.length - 8}`
}
