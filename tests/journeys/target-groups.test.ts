import { describe, expect, it } from 'vitest'
import { socialQuestions } from '../../src/questionnaire/questions/social.js'
import { asWorkerWords, targetGroups, whoCountsAsWorker } from '../../src/reference/target-groups.js'
import { aSupplier } from '../../src/suppliers/builders.js'
import { socialColumns } from '../../src/suppliers/exchange/firm-columns.js'
import { testService } from '../support/service.js'
import { visitor } from '../support/visitor.js'

describe('the page on who counts', () => {
  it('shows every group with who it is, who attests it and whether it counts as a worker', async () => {
    const { text } = await visitor(await testService()).open('/hulp/wie-telt-mee')
    for (const { name, who, attestFrom, asWorker } of targetGroups())
      for (const words of [name, who, attestFrom, asWorkerWords[asWorker]])
        expect(text.toLowerCase()).toContain(words.toLowerCase())
  })

  it('is found from the start of the manual', async () => {
    expect((await visitor(await testService()).open('/hulp')).html).toContain('href="/hulp/wie-telt-mee"')
  })
})

describe('the groups of the dictionary', () => {
  it('are told where a firm says its share, in its form and in the table of the register', async () => {
    const service = await testService()
    const firm = aSupplier()
    await service.suppliers.create(firm)
    const page = await visitor(service).open(`/onderneming/${firm.id}/doel-en-aandeel`)
    expect(page.text).toContain(whoCountsAsWorker())
    expect(page.html).toContain('href="/hulp/wie-telt-mee"')
    expect(socialColumns.map(({ hint }) => hint).join(' ')).toContain(whoCountsAsWorker())
  })

  it('are told where a firm names a recognition that gives no access by itself', async () => {
    const service = await testService()
    const firm = aSupplier()
    await service.suppliers.create(firm)
    const { text } = await visitor(service).open(`/onderneming/${firm.id}/erkenningen/nieuw`)
    expect(text).toContain(`deelnemers aan arbeidszorg ${asWorkerWords.never}`)
    expect(text).toContain(`werknemers met individueel maatwerk ${asWorkerWords['when-employed']}`)
  })

  it('are named in the question about social goals', () => {
    const asked = socialQuestions.find(({ id }) => id === 'sociale-doelen')
    for (const { name } of targetGroups()) expect(asked?.why).toContain(name)
  })
})
