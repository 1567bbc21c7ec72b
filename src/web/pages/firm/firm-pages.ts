import { Hono } from 'hono'
import type { Doors } from '../../http/doors.js'
import { type FormRoute, type PagesAt, pagesAt, smallForm } from '../../http/pages.js'
import { routes } from '../../http/routes.js'
import { showActivities } from './activities/activities-page.js'
import { activityForm } from './activities/activity-form.js'
import { withFirm } from './firm-call.js'
import { listFirms } from './firm-list.js'
import { type FormOf, saveForm, showForm } from './forms/form-pages.js'
import {
  activityRemoval,
  approvalRemoval,
  certificateRemoval,
  confirmPartRemoval,
  type RemovalOf,
  recognitionRemoval,
  removePart,
} from './forms/remove-part.js'
import { answerAtom, answerCalendar } from './opportunities/feeds.js'
import { showMissed } from './opportunities/missed-page.js'
import { showOpportunities } from './opportunities/opportunities-page.js'
import { article91Form, purposeForm } from './papers/condition-forms.js'
import { approvalForm, certificateForm } from './papers/paper-forms.js'
import { recognitionForm } from './papers/recognition-form.js'
import { showRecognitions } from './papers/recognitions-page.js'
import { detailsForm } from './profile/details-form.js'
import { showProfile, verifyProfile } from './profile/profile-page.js'

/** What a firm does with a browser: what is known of it, and the lots that fit it. */
export function firmPages(doors: Doors): Hono {
  const pages = new Hono()
  const { get, post } = pagesAt(pages, doors)
  get(routes.chooseFirm, listFirms)
  get(routes.firm, withFirm(showProfile))
  post(routes.verifyFirm, withFirm(verifyProfile), smallForm)
  get(routes.firmActivities, withFirm(showActivities))
  get(routes.firmRecognitions, withFirm(showRecognitions))
  addForms({ get, post })
  addRemovals({ get, post })
  get(routes.firmChances, withFirm(showOpportunities))
  get(routes.firmChancesAtom, withFirm(answerAtom))
  get(routes.firmChancesCalendar, withFirm(answerCalendar))
  get(routes.firmMissed, withFirm(showMissed))
  return pages
}

function addForms({ get, post }: PagesAt): void {
  const form = (route: FormRoute, formOf: FormOf): void => {
    get(route, withFirm(showForm(formOf)))
    post(route, withFirm(saveForm(formOf)), smallForm)
  }
  form(routes.firmDetails, detailsForm)
  form(routes.firmActivity, activityForm)
  form(routes.firmPurpose, purposeForm)
  form(routes.firmArticle91, article91Form)
  form(routes.firmRecognition, recognitionForm)
  form(routes.firmApproval, approvalForm)
  form(routes.firmCertificate, certificateForm)
}

function addRemovals({ get, post }: PagesAt): void {
  const removal = (route: FormRoute, removalOf: RemovalOf): void => {
    get(route, withFirm(confirmPartRemoval(removalOf)))
    post(route, withFirm(removePart(removalOf)), smallForm)
  }
  removal(routes.removeActivity, activityRemoval)
  removal(routes.removeRecognition, recognitionRemoval)
  removal(routes.removeApproval, approvalRemoval)
  removal(routes.removeCertificate, certificateRemoval)
}
