const s = '\u00A0'
const template = { source: 'template', reference: 'specifications@1.0.0' }
const clause = (id, lot) => ({ source: 'clause', reference: id, ...(lot && { lot }) })

const text = (words) => ({ kind: 'text', text: words })
const bold = (words) => ({ kind: 'text', text: words, bold: true })
const value = (words, answer) => ({ kind: 'value', text: words, ...(answer && { answer }) })
const missing = (question, answer) => ({ kind: 'value', text: `[nog in te vullen: ${question}]`, answer, missing: true })
const newLine = { kind: 'line-break' }
const run = (content) => [content].flat().map((part) => (typeof part === 'string' ? text(part) : part))

const heading = (level, content, from = template) => ({ kind: 'heading', level, content: run(content), from })
const paragraph = (content, from = template) => ({ kind: 'paragraph', content: run(content), from })
const list = (ordered, items, from = template) => ({ kind: 'list', ordered, items: items.map(run), from })
const labels = (rows, from = template) => ({
  kind: 'table', align: ['left', 'left'], rows: rows.map((row) => row.map(run)), from,
})
const table = (align, header, rows, from = template) => ({
  kind: 'table', align, header: header.map(run), rows: rows.map((row) => row.map(run)), from,
})
const box = (title, ...content) => ({ kind: 'box', title, content: content.map(run), from: template })

export const generalBlocks = (status) => [
  heading(1, 'Algemene gegevens'),
  paragraph('Dit bestek beschrijft de opdracht en de voorwaarden waaronder de aanbestedende overheid ze plaatst en laat uitvoeren. Wie een offerte indient, aanvaardt deze voorwaarden.'),
  heading(2, 'De aanbestedende overheid'),
  labels([
    ['Naam', [value('Gemeente Voorbeeldegem', 'buyer.name')]],
    ['Adres', [value('Marktplein 1', 'buyer.address'), newLine, value('9999 Voorbeeldegem', 'buyer.address')]],
    ['Ondernemingsnummer', [value('0123.456.749', 'buyer.enterpriseNumber')]],
    ['Contactpersoon', [value('An Peeters, dienst Aankopen', 'buyer.contact'), newLine, value('aankopen@voorbeeldegem.example', 'buyer.email')]],
    ['Vragen over de opdracht', 'Stel je vragen schriftelijk via het forum van het e-Procurementplatform, zodat elke geïnteresseerde onderneming de antwoorden kan lezen.'],
  ]),
  heading(2, 'Voorwerp van de opdracht'),
  paragraph(['De opdracht bestaat uit ', value('het onderhoud van het openbaar groen op het grondgebied van de gemeente, met inbegrip van bermen, parken en begraafplaatsen', 'description'), '. Het gaat om een opdracht voor ', value('diensten', 'contractNature'), '.']),
  labels([
    ['Aard', [value('Diensten')]],
    ['CPV-code', [value('77310000-6 Beplanten en onderhouden van groengebieden', 'cpvCode')]],
    ['Plaats van uitvoering', [value('Voorbeeldegem (alle deelgemeenten)', 'placeOfPerformance')]],
    ['Looptijd', [value(`36${s}maanden`, 'durationMonths')]],
    ['Geraamde waarde', [value(`€${s}148.000`, 'estimatedValue'), text(' zonder btw')]],
  ]),
  heading(2, 'Procedure'),
  paragraph(['De opdracht wordt geplaatst met een ', bold('openbare procedure'), '. De offertes worden elektronisch ingediend, uiterlijk op ', status === 'draft' ? missing('uiterste datum en uur voor de offertes', 'submission.deadline') : value(`15${s}maart${s}2027 om 11.00${s}uur`, 'submission.deadline'), '.']),
  list(true, [
    'De inschrijver vult het inschrijvingsformulier volledig in, met inbegrip van het sociaal plan, en voegt de gevraagde stukken toe.',
    'De inschrijver dient de offerte in via het e-Procurementplatform. Een offerte op papier of per e-mail wordt niet aanvaard.',
    'De aanbestedende overheid opent de offertes na het uiterste tijdstip en gaat na of ze regelmatig zijn.',
    'De inschrijver blijft door zijn offerte gebonden tot het einde van de verbintenistermijn.',
  ]),
  paragraph('Tijdens het onderzoek van de offertes kan de aanbestedende overheid een inschrijver vragen om zijn offerte toe te lichten. Die toelichting mag de offerte niet wezenlijk wijzigen.'),
  heading(2, 'Percelen'),
  paragraph('De opdracht is verdeeld in twee percelen. Een inschrijver mag voor één perceel of voor beide percelen een offerte indienen. Elk perceel wordt afzonderlijk beoordeeld en gegund.'),
  table(['left', 'left', 'right', 'left'], ['Perceel', 'Omschrijving', 'Raming', 'Voorbehouden'], [
    ['Perceel 1', [value('Onderhoud van bermen en parken', 'lots.LOT-0001.title')], [value(`€${s}96.500`, 'lots.LOT-0001.estimatedValue')], 'Ja, op grond van artikel 15 van de wet van 17 juni 2016'],
    ['Perceel 2', [value('Onderhoud van begraafplaatsen', 'lots.LOT-0002.title')], [value(`€${s}51.500`, 'lots.LOT-0002.estimatedValue')], 'Nee'],
    [[bold('Totaal')], '', [bold(`€${s}148.000`)], ''],
  ]),
  heading(2, 'Afwijkingen van de algemene uitvoeringsregels'),
  paragraph('Dit bestek bevat bijzondere straffen die op deze opdracht zijn afgestemd. Ze staan, met hun reden, bij het perceel waarop ze van toepassing zijn, onder de titel “Bijzondere straffen”.'),
  heading(1, 'Selectie en bewijsstukken'),
  heading(2, 'Impliciete verklaring op erewoord'),
  paragraph('Door een offerte in te dienen verklaart de inschrijver dat hij zich niet in een toestand van uitsluiting bevindt. De aanbestedende overheid gaat dat na bij de inschrijver aan wie zij de opdracht wil gunnen.'),
  heading(2, 'Kwalitatieve selectie'),
  box('de selectiecriteria', 'Beschrijf welke technische bekwaamheid en welke financiële draagkracht je vraagt, en met welk minimum. Hou ze in verhouding tot het voorwerp van de opdracht.', 'Vermeld bij elk criterium welk bewijsstuk je verwacht.'),
  heading(2, 'Bewijsstukken'),
  paragraph('De inschrijver voegt de volgende stukken toe. Een gelijkwaardig stuk uit een andere lidstaat wordt aanvaard.'),
  table(['left', 'left', 'center'], ['Bewijsstuk', 'Wat het aantoont', 'Perceel'], [
    ['Uittreksel van de erkenning of een gelijkwaardig bewijs', 'Dat de onderneming de maatschappelijke en professionele integratie van personen met een handicap of van kansarmen tot doel heeft', '1'],
    ['Verklaring over het personeel', 'Dat minstens dertig procent van de werknemers tot de doelgroep behoort, zonder namen van personen', '1'],
    ['Sociaal plan', 'Hoe de inschrijver de sociale uitvoeringsvoorwaarden zal nakomen', '1 en 2'],
    ['Intentieverklaring van elke partner', 'Dat de voorgestelde samenwerking er echt komt en wie welk deel uitvoert', '2'],
  ], clause('evidence-social@1.0.0')),
]

export const lotBlocks = (lot) => {
  const at = (field) => `lots.${lot.id}.${field}`
  const from = (id) => clause(id, lot.id)
  return [
    heading(1, [text(`${lot.name}: `), value(lot.title, at('title'))]),
    heading(2, 'Beschrijving van het perceel'),
    paragraph([text('Dit perceel omvat '), value(lot.reserved ? 'het maaien van 42 kilometer bermen, het snoeien van hagen en het onderhoud van zes parken' : 'het wieden, maaien en snoeien op vijf begraafplaatsen, het hele jaar door', at('description')), text('. De opdrachtnemer stemt de planning vooraf af met de leidend ambtenaar en houdt rekening met plechtigheden, markten en evenementen.')]),
    box(`de technische beschrijving van ${lot.name.toLowerCase()}`, 'Beschrijf welke werkzaamheden je verwacht, hoe vaak en met welk resultaat. Voeg een plan of een lijst van de terreinen toe.'),
    heading(2, 'Sociale voorwaarden'),
    ...(lot.reserved ? reservedBlocks(lot, at, from) : collaborationBlocks(from)),
    heading(3, 'Uren voor de doelgroep', from('target-group-hours@1.1.0')),
    paragraph([text('De opdrachtnemer laat minstens '), value(`${lot.hours}${s}uren`, at('parameters.hours')), text(' van de opdracht uitvoeren door personen uit de doelgroep. Reistijd telt niet mee; opleiding op de werkplek wel, tot hoogstens tien procent van het totaal.')], from('target-group-hours@1.1.0')),
    paragraph('De opdrachtnemer kiest zelf hoe hij deze uren invult:', from('target-group-hours@1.1.0')),
    list(false, [
      'met eigen werknemers uit de doelgroep;',
      'door een deel van de opdracht in onderaanneming te geven aan een onderneming uit de sociale economie;',
      [text('met een combinatie van beide, op voorwaarde dat het sociaal plan voor elk deel een '), bold('aanspreekpunt'), text(' vermeldt.')],
    ], from('target-group-hours@1.1.0')),
    table(['left', 'right', 'right', 'right', 'right'], ['Werkzaamheid', '2027', '2028', '2029', 'Totaal'], hoursRows(lot), from('target-group-hours@1.1.0')),
    heading(3, 'Opleiding en begeleiding', from('training-places@1.0.0')),
    paragraph('Elke persoon uit de doelgroep krijgt een vaste begeleider op de werkvloer. De begeleider kent de veiligheidsinstructies, spreekt af welke taken worden aangeleerd en bespreekt de vorderingen minstens één keer per maand.', from('training-places@1.0.0')),
    heading(4, 'Stageplaatsen', from('training-places@1.0.0')),
    paragraph([text('De opdrachtnemer biedt '), value('2 stageplaatsen', at('parameters.places')), text(' per jaar aan, elk van minstens '), value(`120${s}uren`, at('parameters.hoursPerPlace')), text('. De stagiair werkt niet in de plaats van een vaste werknemer.')], from('training-places@1.0.0')),
    heading(4, 'Startgesprek', from('training-places@1.0.0')),
    paragraph('Binnen dertig dagen na de sluiting van de opdracht overleggen de opdrachtnemer en de leidend ambtenaar over de planning, de begeleiding en de rapportering. Het verslag van dat gesprek wordt een bijlage bij de opdracht.', from('training-places@1.0.0')),
    heading(2, 'Milieu'),
    heading(3, 'Onderhoud zonder pesticiden', from('maintenance-without-pesticides@1.0.0')),
    paragraph('De opdrachtnemer gebruikt geen chemische bestrijdingsmiddelen. Hij bestrijdt ongewenste kruiden mechanisch, thermisch of met de hand en beschrijft in zijn plan van aanpak welke methode hij waar gebruikt.', from('maintenance-without-pesticides@1.0.0')),
    heading(2, 'Opvolging'),
    heading(3, 'Rapportering', from('monitoring-reporting@1.3.0')),
    paragraph('De opdrachtnemer bezorgt elk kwartaal het opvolgingsformulier. Het bevat alleen aantallen en nooit namen of andere gegevens waarmee een persoon herkenbaar wordt.', from('monitoring-reporting@1.3.0')),
    table(['left', 'left', 'left'], ['Wat', 'Wanneer', 'Hoe'], [
      ['Gepresteerde uren van de doelgroep', 'Elk kwartaal, uiterlijk op de vijftiende dag na het kwartaal', 'Opvolgingsformulier, deel A'],
      ['Aantal stages en opleidingen', 'Elk halfjaar', 'Opvolgingsformulier, deel B'],
      ['Knelpunten en bijsturing', 'Op het overleg, minstens twee keer per jaar', 'Verslag door de leidend ambtenaar'],
    ], from('monitoring-reporting@1.3.0')),
    heading(3, 'Bijzondere straffen', from('special-penalty@1.0.0')),
    paragraph([text('Voor elk uur dat aan het einde van een contractjaar niet is gepresteerd, is een bijzondere straf verschuldigd van '), value(`${lot.penalty.replace(' ', s)}`, at('parameters.penalty')), text('. De straf wordt niet toegepast als de opdrachtnemer aantoont dat hij alles deed wat redelijkerwijs van hem mocht worden verwacht, bijvoorbeeld door de vacatures tijdig te melden bij de bevoegde diensten.')], from('special-penalty@1.0.0')),
    list(true, [
      'De leidend ambtenaar stelt het tekort vast in een proces-verbaal en bezorgt het aan de opdrachtnemer.',
      'De opdrachtnemer krijgt vijftien dagen om zijn verweer te geven.',
      'De aanbestedende overheid beslist en motiveert haar beslissing.',
    ], from('special-penalty@1.0.0')),
    heading(3, 'Eerlijke arbeidsvoorwaarden', from('anti-social-dumping@1.0.0')),
    paragraph('De opdrachtnemer leeft de verplichtingen op het vlak van het milieu-, sociaal en arbeidsrecht na en doet ze naleven door elke onderaannemer, in elk stadium van de keten. Hij bezorgt op eenvoudig verzoek de stukken waaruit dat blijkt.', from('anti-social-dumping@1.0.0')),
    heading(3, 'Eerlijke keten', from('fair-supply-chain@1.0.0')),
    paragraph('Voor werkkledij en handgereedschap beschrijft de opdrachtnemer uit welke landen de goederen komen en welke stappen hij zet om schendingen van de fundamentele arbeidsnormen te voorkomen.', from('fair-supply-chain@1.0.0')),
  ]
}

const hoursRows = (lot) => {
  const rows = lot.reserved
    ? [['Maaien van bermen', '310', '310', '310', '930'], ['Snoeien van hagen en struiken', '240', '240', '240', '720'], ['Onderhoud van parken en speelpleinen', '250', '250', '250', '750']]
    : [['Wieden van paden en perken', '200', '220', '220', '640'], ['Maaien', '90', '90', '90', '270'], ['Snoeien en opruimen', '80', '80', '80', '240']]
  const total = lot.reserved ? ['800', '800', '800', '2.400'] : ['370', '390', '390', '1.150']
  return [...rows, [[bold('Totaal')], ...total.map((sum) => [bold(sum)])]]
}

const reservedBlocks = (lot, at, from) => [
  heading(3, 'Voorbehouden perceel', from('reserved-lot@1.0.0')),
  paragraph([text('De toegang tot de plaatsingsprocedure voor '), value(lot.title, at('title')), text(' is voorbehouden op grond van artikel 15 van de wet van 17 juni 2016 inzake overheidsopdrachten. Alleen ondernemingen die de maatschappelijke en professionele integratie van personen met een handicap of van kansarmen tot doel hebben, en waarvan minstens '), value(`30${s}%`, at('parameters.minimumShare')), text(' van de werknemers tot deze groepen behoort, kunnen een offerte indienen.')], from('reserved-lot@1.0.0')),
  paragraph('De inschrijver toont dat aan met een uittreksel van zijn erkenning of met elk ander passend bewijs. Een onderneming zonder erkenning die aan beide voorwaarden voldoet, komt evengoed in aanmerking, waar ze ook gevestigd is.', from('reserved-lot@1.0.0')),
]

const collaborationBlocks = (from) => [
  heading(3, 'Samenwerking met de sociale economie', from('award-collaboration@1.0.1')),
  paragraph('De inschrijver mag de sociale uitvoeringsvoorwaarden nakomen samen met een of meer partners uit de sociale economie, in de rechtsvorm die hij kiest. De plaats van vestiging van de partners speelt geen rol bij de beoordeling.', from('award-collaboration@1.0.1')),
  paragraph('Het sociaal plan beschrijft:', from('award-collaboration@1.0.1')),
  list(true, [
    'de verdeling van de taken en het aandeel van het werk dat met de doelgroep wordt uitgevoerd;',
    'de gezamenlijke begeleiding op de werkvloer en de overdracht van kennis tussen de partners;',
    'hoe de samenwerking doorloopt als een partner wegvalt, en wie dan waarvoor aansprakelijk is.',
  ], from('award-collaboration@1.0.1')),
]

export const awardBlocks = (lots) => [
  heading(1, 'Gunningscriteria'),
  paragraph('De aanbestedende overheid gunt elk perceel aan de inschrijver met de economisch meest voordelige offerte, rekening houdend met de volgende criteria.'),
  ...lots.flatMap((lot) => [
    heading(2, [text(`Criteria voor ${lot.name.toLowerCase()}`)], clause('award-social-approach@2.0.0', lot.id)),
    table(['left', 'left', 'right'], ['Criterium', 'Hoe wordt het beoordeeld?', 'Gewicht'], [
      ['Prijs', 'De laagste prijs krijgt alle punten; de andere offertes krijgen punten in verhouding tot de laagste prijs.', `50${s}%`],
      ['Plan van aanpak', [text('Planning, inzet van mensen en machines, en veiligheid.'), newLine, text('Een uitgewerkt plan per terrein en per seizoen scoort hoger dan een algemene beschrijving.')], `25${s}%`],
      [lot.reserved ? 'Sociale aanpak' : 'Kwaliteit van de samenwerking', 'De beoordelingscommissie geeft per subcriterium een score op tien met een motivering in woorden.', `25${s}%`],
      [[bold('Totaal')], '', [bold(`100${s}%`)]],
    ], clause('award-social-approach@2.0.0', lot.id)),
    paragraph('Het derde criterium bestaat uit de volgende subcriteria. De commissie gebruikt voor elk subcriterium dezelfde schaal.', clause('award-social-approach@2.0.0', lot.id)),
    table(['right', 'left'], ['Score', 'Betekenis'], [
      ['0', 'De offerte zegt hier niets over of spreekt het bestek tegen.'],
      ['2–4', 'De aanpak is vaag: er staat wat de inschrijver wil, maar niet hoe, wie en wanneer.'],
      ['5–7', 'De aanpak is concreet en haalbaar, met enkele leemten die tijdens de uitvoering kunnen worden ingevuld.'],
      ['8–10', 'De aanpak is volledig uitgewerkt, meetbaar en afgestemd op deze opdracht; de begeleiding is met naam van de functie en met uren onderbouwd.'],
    ], clause('award-social-approach@2.0.0', lot.id)),
  ]),
  heading(1, 'Uitvoering'),
  heading(2, 'Leidend ambtenaar'),
  paragraph([text('De leidend ambtenaar is '), value('het diensthoofd van de groendienst', 'performance.official'), text('. Hij of zij volgt de uitvoering op, keurt de prestaties goed en is het eerste aanspreekpunt van de opdrachtnemer.')]),
  heading(2, 'Borgtocht'),
  box('de borgtocht', 'Vermeld of je een borgtocht vraagt, welk bedrag en wanneer je ze vrijgeeft.'),
  box('de verzekeringen', 'Vermeld welke verzekeringen de opdrachtnemer moet hebben en welk bewijs je vraagt.'),
  heading(2, 'Facturatie en betaling'),
  paragraph('De opdrachtnemer factureert elke maand de goedgekeurde prestaties, elektronisch en per perceel. Bij elke laatste factuur van een kwartaal hoort het ingevulde opvolgingsformulier.'),
  list(false, ['de factuur vermeldt het nummer van het perceel en de bestelbon;', 'uren van de doelgroep staan op een aparte regel;', 'een onvolledige factuur wordt binnen een redelijke termijn teruggestuurd, met de reden.']),
]

export const annexes = () => [
  heading(1, 'Bijlagen'),
  heading(2, 'Lijst van de terreinen'),
  paragraph('De oppervlakten zijn gemeten op het meest recente plan. Ze geven een indicatie; de opdrachtnemer gaat ze na voor hij zijn planning indient.'),
  table(['left', 'left', 'left', 'right', 'right'], ['Nr.', 'Terrein', 'Soort', 'Oppervlakte (m²)', 'Beurten per jaar'], Array.from({ length: 46 }, (_, index) => terrain(index))),
  heading(2, 'Begrippen'),
  labels([
    ['Doelgroep', 'Personen met een afstand tot de arbeidsmarkt, zoals omschreven in het sociaal plan en aangetoond met een attest van een bevoegde dienst.'],
    ['Sociaal plan', 'Het deel van de offerte waarin de inschrijver beschrijft hoe hij de sociale voorwaarden nakomt. De aantallen erin worden contractueel.'],
    ['Begeleider', 'De werknemer die een persoon uit de doelgroep op de werkvloer opleidt en opvolgt.'],
  ]),
]

const places = ['Kerkhofstraat', 'Dorpspark', 'Stationsomgeving', 'Molenberg', 'Speelplein De Vlieger', 'Beekvallei', 'Wijkpark Ter Linden', 'Oude Steenweg']
const kinds = ['Berm', 'Park', 'Haag', 'Begraafplaats', 'Speelplein']
const terrain = (index) => [
  `${index + 1}`,
  [value(`${places[index % places.length]} ${Math.floor(index / places.length) + 1}`, 'annex.terrains')],
  kinds[index % kinds.length],
  `${(((index * 7919) % 4800) + 250).toLocaleString('nl-BE')}`,
  `${(index % 5) + 2}`,
]
