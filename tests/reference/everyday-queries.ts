/**
 * What Flemish buyers type, and the CPV code that a person who knows the list would give them. Written by hand, apart
 * from the table of the product: a query per line, and the code that must be among the first five hits.
 */
const queries = `
groenonderhoud                         77310000
onderhoud van groen                    77310000
groen onderhouden                      77310000
groendienst                            77310000
onderhoud plantsoenen                  77310000
aanplantingen                          77310000
gras maaien                            77314000
grasmaaien                             77314000
het maaien van gras                    77314000
bermen maaien                          77314000
maaien van wegbermen                   77314000
bermbeheer                             77314000
grasmachine                            16311000
onkruid                                77312000
onkruid wieden                         77312000
onkruidbestrijding                     77312000
schoffelen                             77312000
hagen scheren                          77342000
haag snoeien                           77342000
heggen snoeien                         77342000
bomen snoeien                          77341000
snoeiwerken                            77340000
bomen kappen                           77211400
boom vellen                            77211400
bomen rooien                           77211300
boomverzorging                         77211500
bos planten                            77231600
bebossing                              77231600
natuurbeheer                           77310000
park onderhouden                       77313000
tuinonderhoud                          77311000
tuin aanleggen                         45112712
groenaanleg                            45112710
sportvelden                            77320000
onderhoud voetbalvelden                77320000
gazon aanleggen                        77314100
bloembakken                            77310000
bloembollen                            03451200
bloemen                                03121200
planten                                03451000
bladeren ruimen                        77310000
begraafplaats                          98371111
onderhoud kerkhof                      98371111
begraafplaatsen onderhouden            98371111
graven delven                          45112410
zwerfvuil                              90511300
zwerfvuil opruimen                     90511300
sluikstorten                           90511300
straten vegen                          90612000
veegdienst                             90612000
straatreiniging                        90611000
markt opkuisen                         90611000
kolken ruimen                          90640000
rioolkolken reinigen                   90640000
strooidienst                           90630000
winterdienst                           90630000
sneeuw ruimen                          90620000
strooizout                             34927100
graffiti verwijderen                   90690000
vuilnisbakken ledigen                  90511300
openbaar toilet                        50760000
fietspad                               45233162
fietspaden aanleggen                   45233162
aanleg van een fietspad                45233162
fietssnelweg                           45233162
voetpad                                45233253
voetpaden herstellen                   45233253
trottoirs                              45233161
stoep aanleggen                        45233161
wegenwerken                            45233120
weg herstellen                         45233142
asfalteren                             45233222
wegmarkering                           45233221
klinkers leggen                        45233222
riolering aanleggen                    45232400
riool reinigen                         90470000
verkeersborden                         34992200
nadarafsluiting                        34928200
zitbanken                              39113300
straatmeubilair                        34928400
speelplein                             37535200
speeltoestellen                        37535200
onderhoud speeltoestellen              50870000
straatverlichting                      34928500
schoonmaken                            90910000
schoonmaak                             90910000
schoonmaak van kantoren                90919200
schoonmaken van scholen                90919300
poetsen                                90910000
poetsdienst                            90910000
poetsvrouw                             90910000
kuisen                                 90910000
kuis van gebouwen                      90911200
gebouwen poetsen                       90911200
scholen poetsen                        90919300
ramen wassen                           90911300
ruiten wassen                          90911300
glazenwasser                           90911300
gevel reinigen                         45452000
poetsproducten                         39830000
toiletpapier                           33761000
ongedierte                             90922000
rattenvanger                           90923000
asbest verwijderen                     45262660
maaltijden op school                   55523100
schoolmaaltijden                       55523100
warme maaltijd op school               55523100
schoolrefter                           55523100
maaltijden aan huis                    55521200
maaltijdbedeling                       55521200
soep                                   15891400
sociaal restaurant                     55300000
catering                               55520000
broodjeslunch                          55520000
cafetaria uitbaten                     55330000
kantine                                55510000
koffie                                 15861000
brood                                  15811100
groenten                               03221000
fruit                                  03222000
aardappelen                            03212100
voedselpakketten                       85312200
dranken                                15900000
drukwerk                               79810000
drukken van folders                    79810000
flyers                                 22140000
folders                                22140000
brochures                              22150000
affiches                               79810000
infoblad                               79810000
gemeentelijk infoblad drukken          79810000
enveloppen                             30199230
mailing                                79571000
brieven versturen                      79571000
brieven plooien                        79821000
adresseren                             79570000
folders bussen                         79824000
huis-aan-huis                          79824000
post                                   64110000
boeken inbinden                        79971200
grafisch ontwerp                       79822500
visitekaartjes                         30199730
archief                                79995100
scannen                                79999100
documenten inscannen                   79999100
digitalisering                         79999100
archiefvernietiging                    92512100
inpakken                               79921000
verpakkingswerk                        79921000
assemblage                             98512000
montagewerk                            98512000
enclave                                98512000
opslag                                 63121100
magazijn                               63122000
verhuis                                98392000
verhuizen                              98392000
koerier                                64120000
fietskoerier                           64120000
strijk                                 98315000
strijkdienst                           98315000
strijkwerk                             98315000
wassen en strijken                     98310000
wasserij                               98310000
werkkledij wassen                      98310000
werkkledij                             18110000
werkkleding                            18110000
veiligheidsschoenen                    18830000
fluohesjes                             35113440
naaiatelier                            50830000
kledij herstellen                      50830000
kringloop                              90514000
kringwinkel                            90514000
hergebruik                             90514000
grofvuil                               90511000
huisvuil ophalen                       90511200
afval ophalen                          90511000
oud papier                             90511400
recyclagepark                          90514000
containerpark                          90514000
composteren                            77120000
textiel inzamelen                      90511000
vuilniszakken                          19640000
demonteren                             98391000
fietsherstelling                       50800000
fietsherstellingen                     50800000
fietsen herstellen                     50800000
fietsonderhoud                         50800000
fietspunt                              50800000
fietsenstalling                        98351000
deelfietsen                            34430000
fietsen                                34430000
elektrische fiets                      34422000
fietsonderdelen                        34432000
meubels                                39100000
kantoormeubelen                        39130000
bureaustoelen                          39112000
schoolmeubilair                        39160000
meubels herstellen                     50850000
schrijnwerk                            45420000
schrijnwerkerij                        45421000
maatkasten                             45421153
lassen                                 45262680
smeedwerk                              71550000
schilderwerken                         45442100
lokalen schilderen                     45442110
verf                                   44810000
behangen                               45432220
vloeren leggen                         45432110
tegels leggen                          45431100
pleisterwerken                         45410000
isolatie                               45321000
dak isoleren                           45261410
dakwerken                              45261000
afbraakwerken                          45111100
sloop                                  45111100
metselwerk                             45262522
renovatie                              45453100
elektriciteitswerken                   45310000
loodgieterij                           45330000
centrale verwarming                    45331100
zonnepanelen                           09331000
liftonderhoud                          50750000
klusjesdienst                          50700000
klusjesman                             50700000
conciërge                              98341140
energiesnoeiers                        71314300
energiescan                            71314300
kinderopvang                           85312110
creche                                 85312110
buitenschoolse kinderopvang            85312110
speelpleinwerking                      85311300
thuishulp                              98513310
huishoudhulp                           98514000
gezinszorg                             85312400
leerlingenvervoer                      60130000
busvervoer                             60172000
vervoer minder mobielen                60130000
taxi                                   60120000
arbeidszorg                            85312510
begeleiding van kansengroepen          85312310
onthaal                                79992000
portier                                98341130
parkeerwachters                        98351110
gemeenschapswachten                    79714000
bewaking                               79713000
evenement organiseren                  79952000
feest                                  79954000
relatiegeschenken                      18530000
speelgoed                              37520000
opleiding                              80530000
taallessen                             80580000
sollicitatietraining                   79611000
jobcoach                               79634000
uitzendarbeid                          79620000
laptops                                30213100
computers herstellen                   50320000
kopieerpapier                          30197643
website                                72413000
maaibeurten                            77314000
groenwerken                            77310000
onderhoudswerken groen                 77310000
knotwilgen                             77341000
knotten van bomen                      77341000
houtkanten onderhouden                 77340000
rotondes onderhouden                   77310000
straatgoten vegen                      90612000
bladruimen                             77310000
grafstenen reinigen                    98371111
columbarium                            45215400
huishoudelijk afval                    90511200
ondergrondse containers                34928480
papiermand                             39224340
schorten                               18110000
servetten                              33764000
fietslampen                            34432000
fietshelm                              18444112
wandelpaden                            45233260
voetgangersbrug                        45221113
schutting                              45342000
zolder isoleren                        45321000
ramen vervangen                        45421132
lampen vervangen                       31520000
tentoonstelling                        79950000
fotograaf                              79961000
springkasteel                          37529100
koffiebar                              55330000
frietkraam                             55300000
ontbijt                                55300000
soepbedeling                           55523100
kapper                                 98321000
ehbo-opleiding                         80560000
vertaalbureau                          79530000
enquête                                79311200
nieuwsbrief                            79810000
verkiezingsdrukwerk                    79810000
etiketten                              30192800
`

/** The same work as a misspelt, unfinished or longer query. */
const roundabout = `
groenonderhuod                         77310000
schoonmaakk                            90910000
fietsherstel                           50800000
begrafplaats                           98371111
kinderopvan                            85312110
GROENONDERHOUD                         77310000
Crèche                                 85312110
raamovereenkomst groenonderhoud        77310000
levering van kantoormeubelen           39130000
opdracht voor diensten: schoonmaak     90910000
drukwerk voor de gemeente              79810000
maaien van bermen langs gemeentewegen  77314000
poetsen van de sporthal                90911200
poetsen van lokalen in scholen         90919300
wassen van ramen en ruiten             90911300
ophalen van zwerfvuil in het centrum   90511300
strijk en was van het woonzorgcentrum  98310000
onderhoud van begraafplaatsen          98371111
`

const parsed = (text: string): readonly (readonly [query: string, code: string])[] =>
  text
    .trim()
    .split('\n')
    .map((line) => [line.slice(0, -8).trim(), line.slice(-8)] as const)

export const everydayQueries = parsed(queries)
export const roundaboutQueries = parsed(roundabout)
