import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Dependencies } from '../../dependencies.js'
import { errorPage } from '../../http/error-pages.js'
import { onWrites } from '../../http/guard.js'
import { mayActForFirm } from '../../http/may-act-for-firm.js'
import { showActivities } from './activities/activities-page.js'
import { activityForm } from './activities/activity-form.js'
import { type FirmCall, withFirm } from './firm-call.js'
import { listFirms } from './firm-list.js'
import type { FirmForm } from './forms/firm-form.js'
import { saveForm, showForm } from './forms/form-pages.js'
import {
  activityRemoval,
  approvalRemoval,
  certificateRemoval,
  confirmPartRemoval,
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

type Handler = (call: FirmCall) => Promise<Response> | Response

/** What a firm does with a browser: what is known of it, and the lots that fit it. All of it behind one guard. */
export function supplierPages(dependencies: Dependencies): Hono {
  const pages = new Hono()
  pages.use('/onderneming', mayActForFirm)
  pages.use('/onderneming/*', mayActForFirm)
  pages.use(
    '/onderneming/*',
    onWrites(
      bodyLimit({
        maxSize: 1024 * 1024,
        onError: (c) =>
          errorPage(
            c,
            413,
            'Te groot',
            'Wat je stuurde is groter dan 1 MB: kort de teksten in. Er is niets bewaard.',
          ),
      }),
    ),
  )
  const get = (path: string, handle: Handler) =>
    pages.get(`/onderneming/:firm${path}`, withFirm(dependencies, handle))
  const post = (path: string, handle: Handler) =>
    pages.post(`/onderneming/:firm${path}`, withFirm(dependencies, handle))
  const form = (path: string, formOf: (call: FirmCall) => FirmForm | undefined) => {
    get(path, showForm(formOf))
    post(path, saveForm(formOf))
  }
  const removal = (path: string, removalOf: Parameters<typeof removePart>[0]) => {
    get(`${path}/verwijder`, confirmPartRemoval(removalOf))
    post(`${path}/verwijder`, removePart(removalOf))
  }
  pages.get('/onderneming', (c) => listFirms(c, dependencies))
  get('', showProfile)
  post('/klopt-nog', verifyProfile)
  form('/gegevens', detailsForm)
  get('/activiteiten', showActivities)
  form('/activiteiten/:activity', activityForm)
  removal('/activiteiten/:activity', activityRemoval)
  get('/erkenningen', showRecognitions)
  form('/doel-en-aandeel', purposeForm)
  form('/artikel-91', article91Form)
  form('/erkenningen/:index', recognitionForm)
  form('/aannemerserkenningen/:index', approvalForm)
  form('/certificaten/:index', certificateForm)
  removal('/erkenningen/:index', recognitionRemoval)
  removal('/aannemerserkenningen/:index', approvalRemoval)
  removal('/certificaten/:index', certificateRemoval)
  get('/kansen', showOpportunities)
  get('/kansen.atom', answerAtom)
  get('/kansen.ics', answerCalendar)
  get('/gemiste-kansen', showMissed)
  return pages
}
