import { execFile, execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { type RunningService, startService } from '../support/browser.js'
import type { Answer } from '../support/service.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const run = promisify(execFile)

async function send(
  service: RunningService,
  method: string,
  path: string,
  body?: unknown,
  held = {},
): Promise<Answer['json']> {
  const answer = await fetch(`${service.address}/api/v1${path}`, {
    method,
    headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...held },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

/** Makes a dossier with a title and an annex that says the same. */
async function made(service: RunningService, title: string): Promise<string> {
  const { id } = await send(service, 'POST', '/dossiers', { procedure: { title } })
  const at = `${service.address}/api/v1/dossiers/${id}/attachments?use=annex&name=${title}.txt`
  const headers = { 'Content-Type': 'application/octet-stream' }
  expect((await fetch(at, { method: 'POST', headers, body: title })).status).toBe(201)
  return id
}

it('a backup of a service that goes on writing gives back all that it had acknowledged', {
  timeout: 300_000,
}, async () => {
  const service = await startService()
  const target = join(temporaryFolder(), 'backup.zip')
  const town = { name: 'Stad Voorbeeld', enterpriseNumber: '0000000097', decidingBody: 'executive' }
  await send(service, 'PUT', '/organisation', town, { 'If-None-Match': '*' })
  await send(service, 'POST', '/suppliers', { name: 'Groenwerk' })
  const before = await Promise.all(['een', 'twee', 'drie'].map((title) => made(service, title)))
  let goesOn = true
  let later = 0
  const writing = (async () => {
    for (; goesOn; later += 1) await made(service, `later-${later}`)
  })()
  const { stdout } = await run(process.execPath, ['dist/backup.js', target, '--data', service.data])
  goesOn = false
  await writing
  await service.stop()
  expect(stdout).toContain('Every file was read back')
  expect(stdout).not.toContain('will not serve')
  expect(later).toBeGreaterThan(0)
  const again = await startService({
    prepare: (folder) =>
      execFileSync(process.execPath, ['dist/restore.js', target, '--data', join(folder, 'data')]),
  })
  try {
    expect(await send(again, 'GET', '/organisation')).toMatchObject(town)
    expect((await send(again, 'GET', '/suppliers')).items).toMatchObject([{ name: 'Groenwerk' }])
    for (const id of before) {
      const { procedure } = await send(again, 'GET', `/dossiers/${id}`)
      const [file] = procedure.administration.technicalAttachments
      const content = await fetch(`${again.address}/api/v1/dossiers/${id}/attachments/${file.attachment}`)
      expect(await content.text()).toBe(procedure.title)
    }
  } finally {
    await again.stop()
  }
})
