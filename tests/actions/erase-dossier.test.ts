import { describe, expect, it } from 'vitest'
import { soleActor } from '../../src/access/sole-actor.js'
import { aProcedure } from '../../src/procurement/builders.js'
import { anOrganisation } from '../support/dossiers.js'
import { madeDossier, testDeeds } from '../support/means.js'

const content = new TextEncoder().encode('Kerkstraat')
const stranger = { ...soleActor, organisation: 'another-town' }

/** Deeds with a dossier that has a file and was put away. @returns its id and what its revision is. */
async function putAway(changed: { readonly isArchived?: boolean } = {}) {
  const deeds = await testDeeds()
  const id = await madeDossier(deeds, aProcedure())
  const added = await deeds.actions.addAnnex(soleActor, id, { name: 'straten.txt', content })
  if (changed.isArchived !== false) await deeds.actions.archiveDossier(soleActor, id, 'as-it-is')
  const dossier = await deeds.means.dossiers.find(soleActor.organisation, id)
  return { deeds, id, revision: dossier?.revision ?? 0, attachment: added.ok ? added.value.attachment : '' }
}

describe('erasing a dossier', () => {
  it('takes its answers and its files, and says how many', async () => {
    const { deeds, id, revision, attachment } = await putAway()
    const { actions, means } = deeds
    expect(await actions.openErasure(soleActor, id)).toMatchObject({
      value: { goes: { files: 1, documents: 0 } },
    })
    expect(await actions.eraseDossier(soleActor, id, revision)).toEqual({
      ok: true,
      value: { id, documents: 0, files: 1 },
    })
    expect(await actions.openDossier(soleActor, id)).toMatchObject({ error: { kind: 'unknown' } })
    expect(await means.attachments.readWithin(soleActor.organisation, attachment)).toBeUndefined()
    expect(await actions.eraseDossier(soleActor, id, revision)).toMatchObject({ error: { kind: 'unknown' } })
  })

  it('is refused while it is not put away, was announced, or has tenders', async () => {
    const why = async (change: Parameters<typeof changedTo>[0]) => changedTo(change)
    expect(await why({ archived: false })).toBe('not-archived')
    expect(await why({ state: 'published' })).toBe('published-stays')
    expect(await why({ award: { offers: [{ lot: 'LOT-0001', tenderer: 'Groen', assessments: [] }] } })).toBe(
      'offers-stay',
    )
  })

  it('is refused when somebody changed it since it was read', async () => {
    const { deeds, id, revision } = await putAway()
    expect(await deeds.actions.eraseDossier(soleActor, id, revision - 1)).toMatchObject({
      error: { kind: 'stale' },
    })
    expect(await deeds.actions.listAttachments(soleActor, id)).toMatchObject({ value: [{}] })
  })

  it('does not exist for another organisation', async () => {
    const { deeds, id, revision } = await putAway()
    await deeds.means.organisations.create(anOrganisation({ id: stranger.organisation }))
    expect(await deeds.actions.eraseDossier(stranger, id, revision)).toMatchObject({
      error: { kind: 'unknown' },
    })
    expect(await deeds.actions.openErasure(stranger, id)).toMatchObject({ error: { kind: 'unknown' } })
  })

  it('leaves the dossier, to be asked again, when its files cannot be removed', async () => {
    const { deeds, id, revision } = await putAway()
    const full = await testDeeds({
      ...deeds.means,
      attachments: {
        ...deeds.means.attachments,
        erase: async () => ({ ok: false, error: { kind: 'not-writable', code: 'EROFS' } }),
      },
    })
    expect(await full.actions.eraseDossier(soleActor, id, revision)).toMatchObject({
      error: { kind: 'not-writable' },
    })
    expect(await deeds.actions.eraseDossier(soleActor, id, revision)).toMatchObject({ ok: true })
  })
})

/** Why a dossier with something changed is not erased. */
async function changedTo(change: object): Promise<unknown> {
  const { deeds, id, revision } = await putAway()
  const { dossiers } = deeds.means
  await dossiers.update(soleActor.organisation, id, revision, (dossier) => ({
    ok: true,
    value: { ...dossier, ...change },
  }))
  const answer = await deeds.actions.eraseDossier(soleActor, id, revision + 1)
  return answer.ok || answer.error.kind !== 'impossible' ? answer : answer.error.why
}
