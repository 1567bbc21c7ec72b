// Shows an unsaved answer in the document beside the question. Without this script the button does the same.
const form = document.querySelector('form[data-preview]')
const pane = document.getElementById('voorbeeld')
const said = document.getElementById('gewijzigd')
if (form && pane && said) {
  let waiting
  let running
  const show = async () => {
    running?.abort()
    running = new AbortController()
    pane.setAttribute('aria-busy', 'true')
    try {
      const answer = await fetch(form.dataset.preview, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
        signal: running.signal,
        headers: { Accept: 'text/html' },
      })
      if (!answer.ok) throw new Error()
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const sheet = page.getElementById('blad')
      if (!sheet) throw new Error()
      const top = document.getElementById('blad').scrollTop
      document.getElementById('blad').replaceWith(sheet)
      document.getElementById('strook').replaceWith(page.getElementById('strook'))
      for (const part of page.querySelectorAll('[data-live]'))
        document.getElementById(part.id)?.replaceWith(part)
      const changed = sheet.querySelector('.changed')
      sheet.scrollTop = changed ? Math.max(0, changed.offsetTop - sheet.offsetTop - 60) : top
      const words = page.getElementById('gewijzigd').textContent
      if (said.textContent !== words) said.textContent = words
      pane.setAttribute('aria-busy', 'false')
      setTimeout(() => changed?.classList.remove('changed'), 4000)
    } catch (error) {
      if (error.name === 'AbortError') return
      pane.setAttribute('aria-busy', 'false')
      said.textContent =
        'Het voorbeeld kon niet vernieuwd worden. Probeer opnieuw met de knop Toon in het voorbeeld.'
    }
  }
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(show, 350)
  })
}

// Adds up the weights of the criteria while they are typed; the server does the same when they are kept.
const total = document.getElementById('totaal')
if (total) {
  document.addEventListener('input', () => {
    const weights = [...document.querySelectorAll('input[name^="c."][name$=".weight"]:not([name*=".sub."])')]
    const sum = weights.reduce((all, { value }) => all + (Number(value.replace(',', '.')) || 0), 0)
    total.textContent = `Samen ${String(Math.round(sum * 100) / 100).replace('.', ',')} van 100`
  })
}
