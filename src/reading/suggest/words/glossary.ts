/**
 * Words of the field in four languages, written for this: English | Spanish | French | Indonesian. A text in another language is
 * read by the English of its words. Several forms are parted by "/"; endings that fall to a word's stem need none.
 */
export const GLOSSARY = `
poverty|pobreza|pauvrete|kemiskinan
poor|pobre|pauvre|miskin
extreme|extrema/extremo|extreme|ekstrem
hunger|hambre|faim|kelaparan
food|alimento/alimentaria/alimentario/alimentacion/comida|aliment/alimentaire/nourriture|pangan/makanan
food security|seguridad alimentaria|securite alimentaire|ketahanan pangan
food insecurity|inseguridad alimentaria|insecurite alimentaire|kerawanan pangan
nutrition|nutricion|nutrition|gizi
nutritional|nutricional/nutritivo|nutritionnel/nutritif|bergizi
malnutrition|desnutricion/malnutricion|malnutrition|kekurangan gizi/malnutrisi
undernourishment|subalimentacion|sous-alimentation|kurang gizi
famine|hambruna|famine|bencana kelaparan
agriculture|agricultura|agriculture|pertanian
agricultural|agricola/agrario/agropecuario|agricole/agraire|agraria
farmer|agricultor/campesino|agriculteur/paysan|petani
farm|granja/finca/explotacion agricola|ferme/exploitation agricole|ladang
farming|labranza|cultivation|bercocok tanam
crop|cultivo/cosecha|culture agricole/recolte|tanaman/panen
livestock|ganado/ganaderia|betail/elevage|ternak/peternakan
fertiliser|fertilizante/abono|engrais|pupuk
pesticide|plaguicida/pesticida|pesticide|pestisida
seed|semilla|semence/graine|benih
grain|grano|grain|biji-bijian
cereal|cereal|cereale|serealia
wheat|trigo|ble|gandum
rice|arroz|riz|beras/padi
maize|maiz|mais|jagung
milk|leche/lactea|lait/laitier|susu
meat|carne|viande|daging
yield|rendimiento|rendement|hasil panen
soil|suelo|sol|tanah
land|tierra|terre/foncier|lahan
rural|rural|rural|pedesaan/perdesaan
smallholder|minifundista/pequeno agricultor|petit exploitant|petani kecil
diet|dieta|regime alimentaire|diet
obesity|obesidad|obesite|obesitas
health|salud/sanidad|sante|kesehatan
health care|atencion medica/atencion sanitaria/asistencia sanitaria|soin|layanan kesehatan
public health|salud publica|sante publique|kesehatan masyarakat
health system|sistema sanitario|systeme sante|sistem kesehatan
healthy|saludable|sain|sehat
medical|medico/sanitaria/sanitario|medical/sanitaire|medis
hospital|hospital/hospitalario|hopital/hospitalier|rumah sakit
patient|paciente|patient/malade|pasien
disease|enfermedad|maladie|penyakit
chronic|cronico|chronique|kronis
illness|dolencia|affection|sakit
doctor|doctor|medecin|dokter
nurse|enfermera/enfermero/enfermeria|infirmier/infirmiere|perawat
medicine|medicina/medicamento/farmaco|medecine/medicament|obat
pharmaceutical|farmaceutico|pharmaceutique|farmasi
treatment|tratamiento|traitement|pengobatan/perawatan
clinical|clinico|clinique|klinis
mortality|mortalidad|mortalite|kematian
death|muerte|mort/deces|meninggal
maternal|materna/materno|maternel|ibu
infant|lactante/infantil|nourrisson/infantile|bayi
pregnancy|embarazo|grossesse|kehamilan
childbirth|parto|accouchement|persalinan
birth|nacimiento|naissance|kelahiran
vaccine|vacuna/vacunacion|vaccin/vaccination|vaksin
vaccination|inmunizacion|immunisation|vaksinasi/imunisasi
epidemic|epidemia|epidemie|epidemi/wabah
pandemic|pandemia|pandemie|pandemi
infection|infeccion|infection|infeksi
infectious|infecciosa/infeccioso|infectieux/infectieuse|menular
hiv|vih|vih|hiv
aids|sida|sida|aids
tuberculosis|tuberculosis|tuberculose|tuberkulosis
malaria|malaria/paludismo|paludisme/malaria|malaria
cancer|cancer|cancer|kanker
diabetes|diabetes|diabete|diabetes
mental health|salud mental|sante mentale|kesehatan mental/kesehatan jiwa
mental|mental|mental|mental/jiwa
suicide|suicidio|suicide|bunuh diri
depression|depresion|depression|depresi
tobacco|tabaco|tabac|tembakau
smoking|tabaquismo/fumar|tabagisme/fumer|merokok
alcohol|alcohol|alcool|alkohol
drug|droga|drogue|narkoba
well-being|bienestar|bien-etre|kesejahteraan
physician|facultativo|praticien|tenaga medis
insurance|seguro|assurance|asuransi
health coverage|cobertura sanitaria|couverture sanitaire/couverture sante|cakupan kesehatan
reproductive health|salud reproductiva|sante reproductive/sante procreative|kesehatan reproduksi
sexual|sexual|sexuel|seksual
reproductive|reproductiva/reproductivo|reproductif/procreative|reproduksi
family planning|planificacion familiar|planification familiale|keluarga berencana
traffic|trafico|circulation|lalu lintas
education|educacion/ensenanza/educativa/educativo/formacion|education/enseignement|pendidikan
educational|educacional|educatif/scolaire|edukasi
school|escuela/escolar/colegio|ecole/scolaire|sekolah
teacher|maestro/docente/profesor|enseignant/professeur|guru
student|estudiante/alumno/alumnado|etudiant/eleve|siswa/pelajar/mahasiswa/murid
pupil|discipulo|ecolier|peserta didik
learning|aprendizaje/aprender|apprentissage/apprendre|pembelajaran/belajar
teaching|pedagogia/docencia|pedagogie|pengajaran/mengajar
classroom|aula|classe|ruang kelas
curriculum|curriculo/curricular/plan estudio|programme scolaire/cursus|kurikulum
university|universidad/universitario|universite/universitaire|universitas/perguruan tinggi
higher education|educacion superior/ensenanza superior|enseignement superieur|pendidikan tinggi
primary education|educacion primaria/ensenanza primaria|enseignement primaire|pendidikan dasar
secondary education|educacion secundaria/ensenanza secundaria|enseignement secondaire|pendidikan menengah
vocational education|formacion profesional|formation professionnelle|pendidikan kejuruan/pelatihan kejuruan
literacy|alfabetizacion/lectura|alphabetisation|melek huruf/literasi
skill|competencia/habilidad/destreza|competence|keterampilan
training|capacitacion/entrenamiento|formation|pelatihan
scholarship|beca|bourse|beasiswa
academic|academico|academique|akademik
childhood|infancia/ninez|enfance|anak usia
child|nino/hijo|enfant|anak
knowledge|conocimiento|connaissance|pengetahuan
gender|genero|genre/sexe|gender/jenis kelamin
gender equality|igualdad genero|egalite sexes/egalite genre|kesetaraan gender
woman|mujer|femme|perempuan/wanita
girl|nina|fille|anak perempuan
female|femenino/femenina|feminin/feminine|betina
men|hombre/varon|homme|laki-laki/pria
feminist|feminista/feminismo|feministe/feminisme|feminis
empowerment|empoderamiento|autonomisation|pemberdayaan
equality|igualdad|egalite|kesetaraan/persamaan
violence against women|violencia mujer|violence femme|kekerasan perempuan
domestic violence|violencia domestica|violence domestique/violence conjugale|kekerasan rumah
gender violence|violencia genero|violence sexiste|kekerasan gender
marriage|matrimonio|mariage|perkawinan/pernikahan
mother|madre|mere|ibu
maternity|maternidad|maternite|melahirkan
family|familia/familiar|famille/familial|keluarga
care work|cuidado/trabajo domestico|soins non-remunere/travail domestique|pekerjaan rumah
unpaid|no-remunerado|non-remunere|tanpa bayaran
abortion|aborto|avortement|aborsi
discrimination|discriminacion|discrimination|diskriminasi
water|agua/hidrico|eau/hydrique|air
drinking water|agua potable|eau potable|air minum
clean water|agua limpia|eau propre|air bersih
wastewater|agua residual|eaux usees/eau usee|air limbah
groundwater|agua subterranea|eau souterraine|air tanah
freshwater|agua dulce|eau douce|air tawar
water resources|recurso hidrico|ressource eau/ressource hydrique|sumber daya air
water supply|abastecimiento agua/suministro agua|approvisionnement eau|pasokan air
water quality|calidad agua|qualite eau|kualitas air
water management|gestion agua|gestion eau|pengelolaan air
sanitation|saneamiento|assainissement|sanitasi
hygiene|higiene|hygiene|kebersihan
sewage|alcantarillado/aguas negras|egout|limbah cair
toilet|letrina/inodoro|toilettes/latrines|jamban/toilet
river|rio|fleuve/riviere|sungai
lake|lago|lac|danau
basin|cuenca|bassin|daerah aliran
aquifer|acuifero|aquifere|akuifer
irrigation|riego/irrigacion|irrigation|irigasi
well|pozo|puits|sumur
drought|sequia|secheresse|kekeringan
flood|inundacion|inondation|banjir
scarcity|escasez|penurie|kelangkaan
energy|energia/energetica/energetico|energie/energetique|energi
electricity|electricidad|electricite|listrik
electric|electrico|electrique|kelistrikan
renewable|renovable|renouvelable|terbarukan
renewable energy|energia renovable|energie renouvelable|energi terbarukan
clean energy|energia limpia|energie propre|energi bersih
solar|solar|solaire|surya
wind energy|energia eolica/eolica/eolico|energie eolienne/eolien|tenaga angin
fuel|combustible|combustible/carburant|bahan bakar
fossil|fosil|fossile|fosil
oil|petroleo|petrole|minyak
gas|gas|gaz|gas
coal|carbon mineral|charbon|batubara/batu bara
nuclear|nuclear|nucleaire|nuklir
power plant|central electrica|centrale electrique|pembangkit listrik
hydropower|hidroelectrica/energia hidraulica|hydroelectricite/hydroelectrique|tenaga air
biomass|biomasa|biomasse|biomassa
energy efficiency|eficiencia energetica|efficacite energetique|efisiensi energi
heating|calefaccion|chauffage|pemanas
grid|red electrica|reseau electrique|jaringan listrik
employment|empleo|emploi|ketenagakerjaan/pekerjaan
unemployment|desempleo/paro|chomage|pengangguran
decent work|trabajo decente|travail decent|pekerjaan layak
worker|trabajador/obrero|travailleur/ouvrier|pekerja/buruh
labour|laboral/mano obra|travail/main oeuvre|tenaga kerja
labour market|mercado laboral/mercado trabajo|marche travail|pasar kerja
job|trabajo/puesto trabajo|poste|lapangan kerja
wage|salario/salarial|salaire/salarial|upah/gaji
employer|empleador/patrono|employeur|pemberi kerja/majikan
employee|empleado|employe/salarie|karyawan/pegawai
economic growth|crecimiento economico|croissance economique|pertumbuhan ekonomi
growth|crecimiento|croissance|pertumbuhan
economic|economica/economico|economique|ekonomi
economy|economia|economie|perekonomian
gdp|pib|pib|pdb
productivity|productividad|productivite|produktivitas
tourism|turismo/turistico|tourisme/touristique|pariwisata/wisata
tourist|turista|touriste|wisatawan
business|empresa/empresarial|entreprise|usaha/bisnis
entrepreneur|emprendedor/empresario|entrepreneur|wirausaha/pengusaha
entrepreneurship|emprendimiento/espiritu empresarial|entrepreneuriat/esprit entreprise|kewirausahaan
small enterprises|pequena empresa/pyme/mipyme|petite entreprise/pme|usaha kecil/umkm
child labour|trabajo infantil|travail enfant|pekerja anak
forced labour|trabajo forzoso/trabajo forzado|travail force|kerja paksa
slavery|esclavitud|esclavage|perbudakan
bank|banco/bancario|banque/bancaire|bank/perbankan
financial|financiero/financiera|financier/financiere|keuangan
credit|credito|credit|kredit
income|ingreso/renta|revenu|pendapatan
youth|juventud/joven|jeunesse/jeune|pemuda/remaja/kaum muda
informal|informal|informel|informal
industry|industria|industrie|industri
industrial|industrial|industriel/industrielle|perindustrian
manufacturing|manufactura/manufacturero/fabricacion|manufacturier/fabrication|manufaktur
infrastructure|infraestructura|infrastructure|infrastruktur/prasarana
innovation|innovacion|innovation|inovasi
innovative|innovador|innovant|inovatif
technology|tecnologia|technologie|teknologi
technological|tecnologico|technologique|teknologis
research|investigacion|recherche|penelitian/riset
scientific research|investigacion cientifica|recherche scientifique|penelitian ilmiah
research and development|investigacion desarrollo|recherche developpement|penelitian pengembangan
science|ciencia|science|ilmu/sains
scientific|cientifico|scientifique|ilmiah
patent|patente|brevet|paten
internet|internet|internet|internet
broadband|banda ancha|haut debit|pita lebar
digital|digital|numerique|digital
ict|tic|tic|tik
telecommunications|telecomunicacion|telecommunication|telekomunikasi
transport|transporte|transport|transportasi/angkutan
road|carretera/camino/vial|route/routier|jalan
railway|ferrocarril/ferroviario|chemin fer/ferroviaire|kereta api
port|puerto/portuario|port/portuaire|pelabuhan
airport|aeropuerto|aeroport|bandara
factory|fabrica|usine|pabrik
network|red|reseau|jaringan
inequality|desigualdad|inegalite|ketimpangan/kesenjangan/ketidaksetaraan
income inequality|desigualdad ingreso/desigualdad renta|inegalite revenu|ketimpangan pendapatan
inclusion|inclusion|inclusion|inklusi
social inclusion|inclusion social|inclusion sociale|inklusi sosial
exclusion|exclusion|exclusion|pengucilan
migrant|migrante/inmigrante|migrant/immigre|migran
migration|migracion/migratorio/inmigracion|migration/migratoire/immigration|migrasi
refugee|refugiado|refugie|pengungsi
asylum|asilo|asile|suaka
minority|minoria|minorite|minoritas
indigenous|indigena|autochtone/indigene|adat/pribumi
disability|discapacidad/discapacitado|handicap/handicape|disabilitas/difabel
vulnerable|vulnerable|vulnerable|rentan
disadvantaged|desfavorecido|defavorise|kurang beruntung
redistribution|redistribucion|redistribution|redistribusi
remittances|remesa|envois fonds/transferts fonds|remitansi
racism|racismo|racisme|rasisme
ethnic|etnico|ethnique|etnis
elderly|anciano/persona mayor|personne agee|lansia/lanjut usia
social protection|proteccion social|protection sociale|perlindungan sosial/jaminan sosial
social security|seguridad social|securite sociale|jaminan sosial
pension|pension/jubilacion|pension/retraite|pensiun
equity|equidad|equite|keadilan sosial
city|ciudad|ville|kota
urban|urbano/urbana|urbain/urbaine|perkotaan
municipal|municipal/municipio|municipal/municipalite/commune|kotamadya
housing|vivienda|logement/habitat|perumahan/rumah
slum|tugurio/barrio marginal/chabola|taudis/bidonville|kumuh
settlement|asentamiento|etablissement humain|permukiman/pemukiman
urban planning|planificacion urbana/urbanismo|urbanisme/planification urbaine|tata kota/perencanaan kota
urbanization|urbanizacion|urbanisation|urbanisasi
public transport|transporte publico|transport public/transport commun|transportasi umum/angkutan umum
metropolitan|metropolitano/metropolitana|metropolitain|metropolitan
neighbourhood|barrio/vecindario|quartier|lingkungan warga
building|edificio|batiment/immeuble|bangunan/gedung
heritage|patrimonio|patrimoine|warisan
cultural heritage|patrimonio cultural|patrimoine culturel|warisan budaya
cultural|cultural/cultura|culturel/culture|budaya/kebudayaan
green space|zona verde/espacio verde|espace vert|ruang hijau
public space|espacio publico|espace public|ruang publik
disaster|desastre/catastrofe|catastrophe/desastre|bencana
disaster risk|riesgo desastre|risque catastrophe|risiko bencana
earthquake|terremoto/sismo|tremblement terre/seisme|gempa
resilience|resiliencia|resilience|ketahanan/ketangguhan
resident|residente/habitante|resident/habitant|penduduk/warga
region|region|region|wilayah/daerah
consumption|consumo|consommation|konsumsi
consumer|consumidor|consommateur|konsumen
production|produccion|production|produksi
product|producto|produit|produk
waste|residuo/desecho/desperdicio|dechet/gaspillage|limbah/sampah
food waste|desperdicio alimento|gaspillage alimentaire|sisa makanan
recycling|reciclaje/reciclado/reciclar|recyclage/recycler|daur ulang
circular economy|economia circular|economie circulaire|ekonomi sirkular
plastic|plastico|plastique|plastik
packaging|embalaje/envase|emballage|kemasan
chemical|quimico|chimique|kimia
hazardous|peligroso|dangereux/dangereuse|berbahaya
toxic|toxico|toxique|beracun
landfill|vertedero|decharge|tempat pembuangan
sustainable consumption|consumo sostenible/consumo sustentable|consommation durable|konsumsi berkelanjutan
sustainable production|produccion sostenible|production durable|produksi berkelanjutan
sustainable|sostenible/sustentable|durable|berkelanjutan
sustainability|sostenibilidad/sustentabilidad|durabilite|keberlanjutan
natural resources|recurso natural|ressource naturelle|sumber daya alam
resource|recurso|ressource|sumber daya
raw materials|materia prima|matiere premiere|bahan baku
procurement|contratacion publica/compra publica|marches publics/passation marches|pengadaan
life cycle|ciclo vida|cycle vie|siklus hidup
supply chain|cadena suministro|chaine approvisionnement|rantai pasok
corporate|corporativo|societe|perusahaan
climate|clima/climatica/climatico|climat/climatique|iklim
climate change|cambio climatico|changement climatique/changements climatiques|perubahan iklim
emission|emision|emission|emisi
greenhouse|invernadero|serre|rumah kaca
greenhouse gas|gas invernadero|gaz serre|gas rumah kaca
carbon|carbono|carbone|karbon
global warming|calentamiento global|rechauffement climatique/rechauffement planetaire|pemanasan global
adaptation|adaptacion|adaptation|adaptasi
mitigation|mitigacion|attenuation|mitigasi
temperature|temperatura|temperature|suhu
low-carbon|bajas emisiones/bajo carbono|faible emission/sobre carbone|rendah karbon
paris agreement|acuerdo paris|accord paris|perjanjian paris
ocean|oceano/oceanico|ocean/oceanique|samudra/samudera/lautan
sea|mar|mer|laut
marine|marino/marina|marin/marine|kelautan
maritime|maritimo|maritime|maritim
coastal|costero/costa|cotier/littoral|pesisir/pantai
fish|pez/pescado|poisson|ikan
fishing|pesca|peche|penangkapan ikan
fishery|pesqueria/pesquero|pecherie/halieutique|perikanan
fisher|pescador|pecheur|nelayan
overfishing|sobrepesca|surpeche|penangkapan berlebih
aquaculture|acuicultura|aquaculture|budidaya ikan/akuakultur
coral|coral|corail|karang
coral reef|arrecife/arrecife coral|recif corallien/recif|terumbu karang
mangrove|manglar|mangrove|bakau/mangrove
vessel|buque/embarcacion|navire/bateau|kapal
island|isla/insular|ile/insulaire|pulau/kepulauan
forest|bosque/forestal|foret/forestier|hutan/kehutanan
forestry|silvicultura|sylviculture/foresterie|perhutanan
deforestation|deforestacion|deforestation/deboisement|deforestasi/penggundulan hutan
reforestation|reforestacion|reboisement|reboisasi/penghijauan
biodiversity|biodiversidad/diversidad biologica|biodiversite/diversite biologique|keanekaragaman hayati
species|especie|espece|spesies
ecosystem|ecosistema|ecosysteme|ekosistem
wildlife|vida silvestre/fauna silvestre/fauna|faune/faune sauvage|satwa/satwa liar
habitat|habitat|milieu naturel|habitat
land degradation|degradacion tierra/degradacion suelo|degradation terre/degradation sol|degradasi lahan
desertification|desertificacion|desertification|penggurunan/desertifikasi
conservation|conservacion|conservation|konservasi/pelestarian
mountain|montana|montagne|gunung/pegunungan
tree|arbol|arbre|pohon
plant|planta|plante|tumbuhan
animal|animal|animal/animaux|hewan/binatang
protected areas|area protegida|aire protegee|kawasan lindung
ecological|ecologico|ecologique|ekologi
poaching|caza furtiva|braconnage|perburuan liar
nature|naturaleza|nature|alam
natural|natural|naturel|alami
environment|medio ambiente/entorno|environnement|lingkungan hidup/lingkungan
environmental|ambiental/medioambiental|environnemental|lingkungan
pollution|contaminacion/polucion|pollution|pencemaran/polusi
air pollution|contaminacion aire/contaminacion atmosferica|pollution air/pollution atmospherique|polusi udara/pencemaran udara
peace|paz|paix|perdamaian
peacekeeping|mantenimiento paz|maintien paix|penjaga perdamaian
peacebuilding|consolidacion paz|consolidation paix|pembangunan perdamaian
justice|justicia|justice|keadilan
access to justice|acceso justicia|acces justice|akses keadilan
violence|violencia|violence|kekerasan
conflict|conflicto|conflit|konflik
armed conflict|conflicto armado|conflit arme|konflik bersenjata
war|guerra|guerre|perang
weapon|arma/armamento|arme|senjata
military|militar|militaire|militer
rule of law|estado derecho|etat droit/primaute droit|supremasi hukum/negara hukum
human rights|derecho humano|droits homme/droit homme/droits humains|hak asasi
law|ley|loi|hukum/undang-undang
legal|juridico/legal|juridique/legal|legal
right|derecho|droit|hak
court|tribunal/corte/juzgado|tribunal/cour|pengadilan/mahkamah
judge|juez/magistrado|juge/magistrat|hakim
judicial|judicial|judiciaire|peradilan/yudisial
crime|delito/crimen/delincuencia|crime/criminalite/delit|kejahatan
criminal|criminal/penal/delincuente|criminel/penal|pidana/kriminal
police|policia/policial|police/policier|polisi/kepolisian
prison|prision/carcel|prison|penjara
corruption|corrupcion|corruption|korupsi
bribery|soborno|pots vin|suap/penyuapan
terrorism|terrorismo|terrorisme|terorisme
terrorist|terrorista|terroriste|teroris
extremism|extremismo|extremisme|ekstremisme
trafficking|trata|traite|perdagangan orang/perdagangan manusia
institution|institucion/institucional|institution/institutionnel|lembaga/kelembagaan
governance|gobernanza|gouvernance|tata kelola
government|gobierno/gubernamental|gouvernement/gouvernemental|pemerintah
transparency|transparencia|transparence|transparansi
accountability|rendicion cuentas|reddition comptes/responsabilisation|akuntabilitas
democracy|democracia/democratico|democratie/democratique|demokrasi
parliament|parlamento/parlamentario|parlement/parlementaire|parlemen/dewan perwakilan
election|eleccion/electoral|election/electoral|pemilu/pemilihan
constitution|constitucion/constitucional|constitution/constitutionnel|konstitusi
security|seguridad|securite|keamanan
political|politico|politique|politik
mediation|mediacion|mediation|mediasi
victim|victima|victime|korban
journalist|periodista|journaliste|jurnalis/wartawan
freedom|libertad|liberte|kebebasan
treaty|tratado|traite international|traktat
disarmament|desarme|desarmement|perlucutan
partnership|alianza/asociacion|partenariat|kemitraan
global partnership|alianza mundial|partenariat mondial|kemitraan global
cooperation|cooperacion|cooperation|kerja sama/kerjasama
international cooperation|cooperacion internacional|cooperation internationale|kerja sama internasional
south-south|sur-sur|sud-sud|selatan-selatan
development assistance|ayuda desarrollo/asistencia desarrollo|aide developpement|bantuan pembangunan
aid|ayuda|aide|bantuan
donor|donante|donateur/bailleur|donor
trade|comercio/comercial|commerce/commercial|perdagangan
export|exportacion|exportation|ekspor
import|importacion|importation|impor
tariff|arancel/arancelario|tarif douanier|tarif bea
debt|deuda|dette|utang
tax|impuesto/fiscal/tributario|impot/fiscal/taxe|pajak/perpajakan
taxation|tributacion|fiscalite|fiskal
investment|inversion|investissement|investasi/penanaman modal
foreign direct|inversion extranjera|investissement etranger|investasi asing
financing|financiacion/financiamiento|financement|pembiayaan
statistics|estadistica|statistique|statistik
data|dato|donnee|data
capacity building|creacion capacidad/fortalecimiento capacidad|renforcement capacite|pengembangan kapasitas/peningkatan kapasitas
technology transfer|transferencia tecnologia|transfert technologie|alih teknologi
developing countries|pais desarrollo|pays developpement|negara berkembang
development|desarrollo|developpement|pembangunan/pengembangan
country|pais|pays|negara
multilateral|multilateral|multilateral|multilateral
stakeholder|parte interesada|partie prenante|pemangku kepentingan
civil society|sociedad civil|societe civile|masyarakat sipil
private sector|sector privado|secteur prive|sektor swasta
public|publico|public|publik
sector|sector|secteur|sektor
policy|politica|politiques|kebijakan
population|poblacion|population|populasi
household|hogar|menage|rumah tangga
social|social|social|sosial
community|comunidad/comunitario|communaute/communautaire|masyarakat/komunitas
people|gente/persona/pueblo|personne/peuple|orang/rakyat
management|gestion/manejo|gestion|pengelolaan/manajemen
market|mercado|marche|pasar
service|servicio|service|layanan/pelayanan
access|acceso|acces|akses
quality|calidad|qualite|kualitas/mutu
supply|suministro/abastecimiento|approvisionnement|pasokan
system|sistema|systeme|sistem
plan|plan|plan|rencana
protection|proteccion|protection|perlindungan
prevention|prevencion|prevention|pencegahan
prevent|prevenir|prevenir|mencegah
risk|riesgo|risque|risiko
reduction|reduccion|reduction|pengurangan
reduce|reducir|reduire|mengurangi
use|uso|utilisation|penggunaan
efficiency|eficiencia|efficacite|efisiensi
cost|costo/coste|cout|biaya
price|precio|prix|harga
vehicle|vehiculo/automovil|vehicule/voiture|kendaraan
regional|regional|regional|kawasan/regional
international|internacional|international|internasional
national|nacional|national|nasional
global|mundial/global|mondial|global/dunia
local|local|local|lokal/setempat
decision-making|toma decisiones/adopcion decisiones|prise decision|pengambilan keputusan
participation|participacion|participation|partisipasi
leadership|liderazgo|leadership|kepemimpinan
adult|adulto|adulte|dewasa
parent|padre/progenitor|parent|orang tua
age|edad|age|usia
sex|sexo|sexe|kelamin
rain|lluvia|pluie|hujan
air|aire|air|udara
birth rate|natalidad|natalite|angka kelahiran
ageing|envejecimiento|vieillissement|penuaan
care|cuidado|soin|perawatan
caregiver|cuidador|aidant|pengasuh
disorder|trastorno|trouble|gangguan
surgery|cirugia|chirurgie|bedah
virus|virus|virus|virus
blood|sangre|sang|darah
clinic|clinica|clinique|klinik
obstetric|obstetrica|obstetrique|kebidanan
midwife|partera/comadrona|sage-femme|bidan
breastfeeding|lactancia|allaitement|menyusui
injury|lesion|blessure|cedera
accident|accidente|accident|kecelakaan
kindergarten|jardin infancia/parvulario/preescolar|maternelle/prescolaire|taman kanak-kanak/prasekolah
primary school|escuela primaria|ecole primaire|sekolah dasar
secondary school|escuela secundaria|ecole secondaire/college|sekolah menengah
exam|examen|examen|ujian
textbook|manual escolar|manuel scolaire|buku pelajaran
reading|leer|lecture/lire|membaca
mathematics|matematica|mathematique|matematika
enrolment|matricula/matriculacion|inscription/scolarisation|partisipasi sekolah
graduate|graduado/titulado/egresado|diplome|lulusan
tertiary|terciario|tertiaire|tersier
equal pay|igualdad salarial|egalite salariale|upah setara
unpaid care|cuidado no-remunerado|soins non-remuneres|perawatan tak-berbayar
wife|esposa|epouse|istri
sexual violence|violencia sexual|violence sexuelle|kekerasan seksual
sexual harassment|acoso sexual|harcelement sexuel|pelecehan seksual
child marriage|matrimonio infantil|mariage enfant|perkawinan anak
genital mutilation|mutilacion genital|mutilation genitale|sunat perempuan
quota|cuota|quota|kuota
water scarcity|escasez agua|penurie eau|kelangkaan air
water use|uso agua|utilisation eau|penggunaan air
drainage|drenaje|drainage|drainase
reservoir|embalse|reservoir|waduk
dam|presa/represa|barrage|bendungan
hydrological|hidrologico|hydrologique|hidrologi
basin management|gestion cuenca|gestion bassin|pengelolaan das
electricity grid|red electrica|reseau electrique|jaringan listrik
power|potencia/electricidad generada|puissance|daya
generation|generacion electrica|production electrique|pembangkitan
wind|viento|vent|angin
turbine|turbina|turbine|turbin
battery|bateria|batterie|baterai
biofuel|biocombustible|biocarburant|biofuel
insulation|aislamiento termico|isolation thermique|insulasi
lighting|alumbrado/iluminacion|eclairage|penerangan
kitchen|cocina|cuisson|memasak
labour force|fuerza laboral/fuerza trabajo/poblacion activa|main-oeuvre/population active|angkatan kerja
self-employed|autonomo|independant|wiraswasta
informal sector|sector informal|secteur informel|sektor informal
informal employment|empleo informal|emploi informel|pekerjaan informal
contract|contrato|contrat|kontrak
union|sindicato|syndicat|serikat pekerja
minimum wage|salario minimo|salaire minimum|upah minimum
recession|recesion|recession|resesi
unemployed|desempleado/parado|chomeur|penganggur
hotel|hotel/hotelero|hotel/hotelier|hotel
machinery|maquinaria|machine|mesin
engineering|ingenieria|ingenierie|teknik
invention|invento/invencion|invention|penemuan
innovation system|sistema innovacion|systeme innovation|sistem inovasi
software|programa informatico|logiciel|perangkat lunak
mobile phone|telefono movil|telephone mobile/telephone portable|telepon seluler
artificial intelligence|inteligencia artificial|intelligence artificielle|kecerdasan buatan
logistics|logistica|logistique|logistik
freight|carga/mercancias|fret/marchandises|kargo
aviation|aviacion|aviation|penerbangan udara
connectivity|conectividad|connectivite|konektivitas
value chain|cadena valor|chaine valeur|rantai nilai
gap|brecha|ecart|kesenjangan
distribution|distribucion|repartition/distribution|distribusi
income distribution|distribucion ingreso/distribucion renta|repartition revenu|distribusi pendapatan
wealth|riqueza|richesse|kekayaan
marginalized|marginado|marginalise|terpinggirkan
racial|racial|racial|rasial
foreign|extranjero|etranger|asing
quintile|quintil|quintile|kuintil
transfers|transferencia|transfert|transfer
cash transfer|transferencia monetaria/transferencia efectivo|transfert monetaire|bantuan tunai
living standards|nivel vida|niveau vie|taraf hidup
poverty line|umbral pobreza/linea pobreza|seuil pauvrete|garis kemiskinan
social exclusion|exclusion social|exclusion sociale|pengucilan sosial
street|calle|rue|jalanan
mobility|movilidad|mobilite|mobilitas
bus|autobus|autobus|bus
bicycle|bicicleta|velo|sepeda
pedestrian|peaton|pieton|pejalan kaki
rent|alquiler|loyer|sewa
tenant|inquilino|locataire|penyewa
land use|uso suelo/uso tierra|utilisation sol/occupation sol|penggunaan lahan
suburb|suburbio/periferia|banlieue|pinggiran kota
mayor|alcalde|maire|wali kota
local government|gobierno local|collectivite locale/gouvernement local|pemerintah daerah
spatial planning|ordenacion territorial/ordenamiento territorial|amenagement territoire|tata ruang
park|parque|parc|taman
museum|museo|musee|museum
archaeological|arqueologico|archeologique|arkeologi
storm|tormenta|tempete|badai
cyclone|ciclon/huracan|cyclone/ouragan|topan
tsunami|tsunami|tsunami|tsunami
solid waste|residuo solido|dechet solide|sampah padat
hazardous waste|residuo peligroso/desecho peligroso|dechet dangereux|limbah berbahaya
reuse|reutilizacion|reutilisation/reemploi|penggunaan kembali
footprint|huella|empreinte|jejak
packaging waste|residuo envase|dechet emballage|limbah kemasan
mining|mineria/minero|exploitation miniere/minier|pertambangan
mineral|mineral|minerai|mineral
electronic waste|residuo electronico|dechet electronique|limbah elektronik
consumer behaviour|comportamiento consumidor|comportement consommateur|perilaku konsumen
fossil fuel|combustible fosil|combustible fossile|bahan bakar fosil
subsidies|subsidio/subvencion|subvention|subsidi
methane|metano|methane|metana
sea level|nivel mar|niveau mer|permukaan laut
carbon dioxide|dioxido carbono|dioxyde carbone|karbon dioksida
carbon price|precio carbono|prix carbone|harga karbon
climate policy|politica climatica|politique climatique|kebijakan iklim
climate finance|financiacion climatica|financement climatique|pendanaan iklim
glacier|glaciar|glacier|gletser
extreme weather|fenomeno extremo|phenomene extreme|cuaca ekstrem
fish stocks|poblacion peces|stock poisson|stok ikan
fisheries management|ordenacion pesquera|gestion peche|pengelolaan perikanan
beach|playa|plage|pantai
marine protected|area marina|aire marine|kawasan konservasi laut
acidification|acidificacion|acidification|pengasaman
blue economy|economia azul|economie bleue|ekonomi biru
timber|madera|bois|kayu
logging|tala|abattage|penebangan
wetland|humedal|zone humide|lahan basah
peatland|turbera|tourbiere|gambut
fire|incendio|incendie|kebakaran
bird|ave/pajaro|oiseau|burung
insect|insecto|insecte|serangga
invasive species|especie invasora|espece envahissante|spesies invasif
threatened species|especie amenazada|espece menacee|spesies terancam
erosion|erosion|erosion|erosi
vegetation|vegetacion|vegetation|vegetasi
landscape|paisaje|paysage|bentang alam
lawyer|abogado|avocat|pengacara
prosecutor|fiscal publico/fiscalia|procureur|jaksa
citizen|ciudadano/ciudadania|citoyen|warga negara
vote|voto/votar/votacion|vote/voter|suara pemilih
president|presidente|president|presiden
minister|ministro/ministerio|ministre/ministere|menteri
reform|reforma|reforme|reformasi
homicide|homicidio|homicide|pembunuhan
torture|tortura|torture|penyiksaan
refugee camp|campo refugiado|camp refugie|kamp pengungsi
peace process|proceso paz|processus paix|proses perdamaian
organized crime|delincuencia organizada|criminalite organisee|kejahatan terorganisir
money laundering|blanqueo dinero/lavado dinero|blanchiment argent|pencucian uang
birth registration|inscripcion nacimiento|enregistrement naissance|akta kelahiran/pencatatan kelahiran
access to information|acceso informacion|acces information|akses informasi
press freedom|libertad prensa|liberte presse|kebebasan pers
sovereignty|soberania|souverainete|kedaulatan
legislation|legislacion|legislation|perundang-undangan
regulation|regulacion|reglementation|peraturan
public administration|administracion publica|administration publique|administrasi publik
legal system|sistema juridico|systeme juridique|sistem hukum
free trade|libre comercio|libre-echange|perdagangan bebas
trade agreement|acuerdo comercial|accord commercial|perjanjian dagang
external debt|deuda externa|dette exterieure|utang luar
tax revenue|ingreso fiscal/recaudacion|recette fiscale|penerimaan pajak
private investment|inversion privada|investissement prive|investasi swasta
public-private|publico-privada|public-prive|pemerintah-swasta
technical assistance|asistencia tecnica|assistance technique|bantuan teknis
least developed countries|pais menos-adelantado|pays moins-avances|negara kurang-berkembang
census|censo|recensement|sensus
statistical|estadistico|statistique|statistik
indicator|indicador|indicateur|indikator
`
