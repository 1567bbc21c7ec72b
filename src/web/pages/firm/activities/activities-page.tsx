import { formatHours, formatList, formatNumber } from '../../../../kernel/format.js'
import { contractNatures } from '../../../../procurement/code-lists.js'
import { municipalityName } from '../../../../reference/municipalities.js'
import { findRegion } from '../../../../reference/regions.js'
import type { Activity } from '../../../../suppliers/activity.js'
import type { Area } from '../../../../suppliers/area.js'
import { boundsOf, cpvName, municipalityNames } from '../../../../suppliers/matching/reasons.js'
import { Row } from '../../../components/summary-list.js'
import { routes } from '../../../http/routes.js'
import type { FirmCall } from '../firm-call.js'
import { OwnPage } from '../own-page.js'

/** What the firm does, where and how much: each activity with the ways to change it. */
export function showActivities({ c, firm }: FirmCall): Response | Promise<Response> {
  const { activities = [] } = firm
  return c.html(
    <OwnPage firm={firm} title="Activiteiten" current="firmActivities">
      <p class="govuk-body cw-narrow">
        Aankopers vinden je per activiteit: waar je werkt en hoeveel je aankunt, kan bij elke activiteit
        anders zijn. {activities.length === 0 && 'Er staat nog geen activiteit: zo vindt niemand je.'}
      </p>
      <p class="cw-actions">
        <a class="govuk-button" href={routes.firmActivity.to({ firm: firm.id, activity: 'nieuw' })}>
          Voeg een activiteit toe
        </a>
      </p>
      {activities.map((activity) => (
        <Card firm={firm.id} activity={activity} />
      ))}
    </OwnPage>,
  )
}

const Card = ({ firm, activity }: { firm: string; activity: Activity }) => {
  const { id, title, cpvCodes, contractNatures: natures, area, hoursPerMonth, season } = activity
  return (
    <article class="cw-clause" aria-labelledby={`activiteit-${id}`}>
      <h2 class="govuk-heading-m" id={`activiteit-${id}`}>
        {title}
      </h2>
      <dl class="govuk-summary-list">
        <Row label="Werk">{formatList(cpvCodes.map(cpvName))}</Row>
        <Row label="Aard">
          {natures === undefined ? unknown : formatList(natures.map((nature) => contractNatures[nature]))}
        </Row>
        <Row label="Werkgebied">{area === undefined ? unknown : areaWords(area)}</Row>
        <Row label="Opdrachten">{boundsOf(activity) ?? unknown}</Row>
        <Row label="Vrij per maand">{hoursPerMonth === undefined ? unknown : formatHours(hoursPerMonth)}</Row>
        {season !== undefined && (
          <Row label="Seizoen">
            {monthNames[season.fromMonth - 1]} tot en met {monthNames[season.toMonth - 1]}
          </Row>
        )}
      </dl>
      <p class="govuk-body cw-actions">
        <a class="govuk-link" href={routes.firmActivity.to({ firm, activity: id })}>
          Wijzig<span class="govuk-visually-hidden"> {title}</span>
        </a>
        <a class="govuk-link" href={routes.removeActivity.to({ firm, activity: id })}>
          Haal weg<span class="govuk-visually-hidden"> {title}</span>
        </a>
      </p>
    </article>
  )
}

const unknown = 'Niet bekend'

const monthNames =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')

/** Where an activity is done, in words. */
function areaWords(area: Area): string {
  if ('municipalities' in area) return municipalityNames(area.municipalities)
  if ('region' in area) return `De regio ${findRegion(area.region)?.name ?? area.region}`
  return `Tot ${formatNumber(area.radiusKm)}\u00A0km rond ${municipalityName(area.from)}`
}
