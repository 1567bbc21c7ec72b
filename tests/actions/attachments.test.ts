import { describe, expect, it } from 'vitest'
import { soleActor } from '../../src/access/sole-actor.js'
import { aProcedure } from '../../src/procurement/builders.js'
import { anOrganisation } from '../support/dossiers.js'
import { madeDossier, testDeeds } from '../support/means.js'

const content = new TextEncoder().encode('Kerkstraat')
const stranger = { ...soleActor, organisation: 'another-town' }

describe('the files of a dossier', () => {
  it('do not exist for another organisation', async () => {
    const deeds = await testDeeds()
    await deeds.means.organisations.create(anOrganisation({ id: stranger.organisation }))
    const id = await madeDossier(deeds, aProcedure())
    const { addAnnex, listAttachments, openAttachment, removeAttachment, openAnnexes } = deeds.actions
    const added = await addAnnex(soleActor, id, { name: 'straten.txt', content })
    const attachment = added.ok ? added.value.attachment : ''
    const unknownDossier = { ok: false, error: { kind: 'unknown', what: 'dossier' } }
    const unknownFile = { ok: false, error: { kind: 'unknown', what: 'attachment' } }
    expect(await addAnnex(stranger, id, { name: 'x.txt', content })).toEqual(unknownDossier)
    expect(await listAttachments(stranger, id)).toEqual(unknownDossier)
    expect(await openAnnexes(stranger, id)).toEqual(unknownDossier)
    expect(await openAttachment(stranger, id, attachment)).toEqual(unknownFile)
    expect(await removeAttachment(stranger, id, attachment)).toEqual(unknownFile)
    expect(await openAttachment(soleActor, id, attachment)).toMatchObject({ ok: true, value: { content } })
  })

  it('are nobody’s who may not', async () => {
    const deeds = await testDeeds({ may: () => false })
    const { addAnnex, addPicture, listAttachments, openAttachment, removeAttachment, takeTechnicalPart } =
      deeds.actions
    const answers = await Promise.all([
      addAnnex(soleActor, 'd', { name: 'x.txt', content }),
      addPicture(soleActor, 'd', { name: 'x.png', content }),
      listAttachments(soleActor, 'd'),
      openAttachment(soleActor, 'd', 'a'),
      removeAttachment(soleActor, 'd', 'a'),
      takeTechnicalPart(soleActor, 'd', content),
      deeds.actions.openAnnexes(soleActor, 'd'),
    ])
    for (const answer of answers) expect(answer).toEqual({ ok: false, error: { kind: 'forbidden' } })
  })

  it('leave nothing on the disk when the dossier cannot be written', async () => {
    const deeds = await testDeeds()
    const id = await madeDossier(deeds, aProcedure())
    const full = await testDeeds({
      ...deeds.means,
      dossiers: {
        ...deeds.means.dossiers,
        update: async () => ({ ok: false, error: { kind: 'no-room', code: 'ENOSPC' } }),
      },
    })
    expect(await full.actions.addAnnex(soleActor, id, { name: 'x.txt', content })).toEqual({
      ok: false,
      error: { kind: 'no-room', code: 'ENOSPC' },
    })
    expect(await deeds.actions.listAttachments(soleActor, id)).toEqual({ ok: true, value: [] })
  })

  it('are noted in the history with who and when', async () => {
    const deeds = await testDeeds()
    const id = await madeDossier(deeds, aProcedure())
    const added = await deeds.actions.addAnnex(soleActor, id, { name: 'straten.txt', content })
    await deeds.actions.removeAttachment(soleActor, id, added.ok ? added.value.attachment : '')
    const opened = await deeds.actions.openDossier(soleActor, id)
    const history = opened.ok ? opened.value.dossier.history : []
    expect(history.slice(-2)).toMatchObject([
      { who: 'An', what: { kind: 'attachment-added', file: 'straten.txt' } },
      { who: 'An', what: { kind: 'attachment-removed', file: 'straten.txt' } },
    ])
  })
})
