import { z } from 'zod'
import { yesOrNo } from '../../kernel/fields.js'
import { problems } from '../http/messages.js'
import { answerProblem } from '../http/problem.js'
import { answerRegisterFile } from '../http/register-file.js'
import { type Api, addEndpoint } from './endpoint.js'
import { firmSchema, guardedFirmChange } from './suppliers.js'

/** What is done with a firm, and the register as a file. */
export function addSupplierDeeds(api: Api): void {
  addVerification(api)
  addArchive(api)
  addExport(api)
}

function addVerification(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'post',
      path: '/suppliers/{id}/verification',
      summary: 'Say that everything that was read of a firm is so today',
      does: 'change-firm',
      guarded: true,
      answers: { status: 200, description: 'The firm', schema: firmSchema },
      refuses: [404, 409],
    },
    (call) =>
      guardedFirmChange(call, (seen) => call.doors.actions.verifyFirm(call.actor, call.param('id'), seen)),
  )
}

function addArchive(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'put',
      path: '/suppliers/{id}/archive',
      summary: 'Put a firm away, so that it is matched with nothing; or take it back',
      does: 'archive-firm',
      body: z.strictObject({ archived: yesOrNo() }).meta({ id: 'SupplierArchiveChange' }),
      guarded: true,
      answers: { status: 200, description: 'The firm', schema: firmSchema },
      refuses: [404, 409],
    },
    (call) => {
      const { archiveFirm, restoreFirm } = call.doors.actions
      const deed = call.body.archived ? archiveFirm : restoreFirm
      return guardedFirmChange(call, (seen) => deed(call.actor, call.param('id'), seen))
    },
  )
}

const exportQuery = z.strictObject({
  contacts: z
    .enum(['true', 'false'], { error: 'contacts is true of false.' })
    .default('true')
    .meta({ description: 'Whether contact persons are in it.' }),
})

function addExport(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/suppliers/export/{file}',
      summary:
        'The register as a file that an import reads (register.csv, register.xlsx), or an empty one to fill in (sjabloon.csv, sjabloon.xlsx)',
      does: 'read-register',
      query: exportQuery,
      answers: { status: 200, description: 'The file', contentType: 'application/octet-stream' },
      refuses: [404, 503],
    },
    (call) =>
      answerRegisterFile(call, call.param('file'), call.query.contacts === 'true') ??
      answerProblem(call.c, problems.unknownFile),
  )
}
