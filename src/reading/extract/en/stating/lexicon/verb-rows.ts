/**
 * The verbs by which a text states something, one a line: lemma | marks | rung | cases.
 *
 * Marks: `p` its participle does the same act (", underscoring that"); `s` its passive counts ("were discussed");
 * `c` it is a verb of saying, strong enough to be read as the main verb after a that-clause; `-` none.
 * Rung: the step of the ladder in strength.ts; `=` takes the step that goes with the kind.
 * Cases, tried in order: `test:kind`, `test:kind:tail` (an underscore for a space) or `test:kind:+` (the object's noun becomes part of the verb: "express concern").
 * Tests: `to` an infinitive follows, or what the verb's own "to" leads to; `to+do` an infinitive and nothing else; `that` a clause follows; `that+duty` a clause that says what someone shall do;
 * `=set` the object is a noun of that set (objects.ts); any other word stands for itself as the next word; `*` anything.
 * No case that fits: the verb states nothing there.
 */
export const VERB_ROWS = `
affirm      | psc | =        | to:commitment:agreed *:affirmation
reaffirm    | psc | =        | to:commitment:agreed *:affirmation
confirm     | psc | =        | to:commitment:agreed *:affirmation
reconfirm   | psc | =        | to:commitment:agreed *:affirmation
reiterate   | psc | =        | to:commitment:agreed *:affirmation
recall      | psc | =        | *:affirmation
refer       | p   | =        | to:affirmation
remind      | pc  | =        | *:affirmation
echo        | p   | =        | =vow:affirmation
bear        | p   | =        | in+mind:affirmation:in_mind
recognise   | psc | =        | *:affirmation
recognize   | psc | =        | *:affirmation
acknowledge | psc | =        | *:affirmation
underscore  | psc | =        | *:affirmation
underline   | psc | =        | *:affirmation
stress      | psc | =        | *:affirmation
emphasise   | psc | =        | *:affirmation
emphasize   | psc | =        | *:affirmation
re-emphasise| psc | =        | *:affirmation
re-emphasize| psc | =        | *:affirmation
reemphasize | psc | =        | *:affirmation
highlight   | psc | =        | *:affirmation
point       | p   | =        | out:affirmation:out to:affirmation
draw        | p   | =        | =attention:affirmation:+
attach      | p   | =        | =importance:affirmation:+
accord      | p   | =        | =importance:affirmation:+
place       | p   | =        | on+record:welcome:on_record =importance:affirmation:+
reassert    | ps  | =        | *:affirmation
restate     | ps  | =        | *:affirmation
renew       | ps  | =        | =vow:affirmation =readiness:affirmation =text:commitment
reinforce   | ps  | =        | =vow:affirmation

agree       | psc | agreed   | that+duty:commitment that:position with:position to:commitment =importance:position on:commitment upon:commitment *:commitment
commit      | pc  | committed| *:commitment
recommit    | pc  | committed| *:commitment
rededicate  | p   | committed| *:commitment
pledge      | psc | committed| *:commitment
resolve     | pc  | committed| to:commitment that:commitment
undertake   | p   | committed| to:commitment
vow         | pc  | committed| *:commitment
promise     | p   | committed| to:commitment that:commitment
guarantee   | -   | committed| that:commitment
announce    | psc | committed| *:commitment
intend      | pc  | intended | to:commitment for:commitment that:commitment
plan        | c   | intended | to:commitment on:commitment
seek        | -   | intended | =clarity:request:+ *:commitment
aim         | -   | intended | to:commitment at:commitment for:commitment
strive      | -   | intended | to:commitment for:commitment towards:commitment toward:commitment
endeavour   | -   | intended | to:commitment
endeavor    | -   | intended | to:commitment
offer       | -   | intended | to:commitment =support:commitment =aid:commitment =thanks:welcome:+ =sorrow:position:+
decide      | psc | agreed   | to:commitment on:commitment upon:commitment that:commitment
determine   | p   | agreed   | to:commitment
concur      | pc  | agreed   | to:commitment that+duty:commitment *:position
sign        | s   | committed| =text:commitment !*:commitment
ink         | s   | committed| *:commitment
initial     | s   | agreed   | =text:commitment
conclude    | s   | committed| =deal:commitment =text:commitment that:position
ratify      | s   | committed| *:commitment
adopt       | s   | committed| *:commitment
approve     | s   | committed| *:commitment
launch      | s   | committed| *:commitment
relaunch    | s   | committed| *:commitment
re-launch   | s   | committed| *:commitment
re-establish| s   | committed| *:commitment
reestablish | s   | committed| *:commitment
initiate    | s   | committed| *:commitment
inaugurate  | s   | committed| *:commitment
establish   | s   | committed| *:commitment
form        | s   | committed| =body:commitment
institute   | s   | committed| =body:commitment
constitute  | s   | committed| =body:commitment
appoint     | -   | committed| *:commitment
accept      | s   | committed| =invitation:commitment it:commitment =proposal:commitment
set         | s   | committed| up:commitment:up =target:commitment
unveil      | s   | committed| *:commitment
roll        | s   | committed| out:commitment:out
extend      | ps  | committed| =invitation:request:+ =thanks:welcome:+ =sorrow:position:+ =support:position:+ =text:commitment =time:commitment
elevate     | s   | committed| =ties:commitment
upgrade     | s   | committed| =ties:commitment =text:commitment
join        | -   | committed| =pact:commitment
reach       | s   | agreed   | =accord:commitment:+
look        | pc  | noted    | forward:note:forward to+do:commitment:intended
continue    | -   | intended | =effort:commitment

call        | psc | =        | for:request on:request upon:request
urge        | psc | =        | *:request
encourage   | psc | =        | *:request
invite      | psc | =        | =convening:none *:request
ask         | c   | =        | for:request about:request that:request =person:request someone+to:request
request     | psc | =        | *:request
demand      | psc | =        | *:request
advise      | -   | =        | someone+to:request against:request
recommend   | psc | =        | *:request
advocate    | pc  | =        | *:request
propose     | psc | =        | *:request
appeal      | pc  | =        | to:request for:request
instruct    | ps  | =        | *:request
direct      | ps  | =        | =person:request
task        | ps  | =        | =person:request
order       | ps  | =        | =person:request
mandate     | p   | =        | =person:request
charge      | ps  | =        | =person:request
entrust     | ps  | =        | =person:request
authorise   | ps  | committed| =person:request *:commitment
authorize   | ps  | committed| =person:request *:commitment
exhort      | p   | =        | *:request
press       | -   | =        | for:request
implore     | p   | =        | *:request
expect      | -   | =        | someone+to:request

welcome     | psc | =        | *:welcome
commend     | psc | =        | *:welcome
applaud     | psc | =        | *:welcome
rejoice     | p   | =        | at:welcome over:welcome in:welcome
bless       | s   | =        | *:welcome
plead       | p   | =        | with:request for:request
settle      | s   | agreed   | on:commitment upon:commitment
circulate   | s   | =        | =paper:discussion
flag        | ps  | =        | *:affirmation
compare     | -   | =        | =views:discussion:+
celebrate   | ps  | =        | *:welcome
mark        | -   | =        | =anniversary:welcome
commemorate | ps  | =        | *:welcome
thank       | pc  | =        | *:welcome
appreciate  | psc | =        | *:welcome
praise      | psc | =        | *:welcome
congratulate| pc  | =        | *:welcome
laud        | psc | =        | *:welcome
hail        | psc | =        | *:welcome
salute      | pc  | =        | *:welcome
pay         | p   | =        | =tribute:welcome:+

note        | psc | =        | =regret:concern =thanks:welcome *:note
observe     | psc | =        | that:note
take        | pc  | =        | =note:note:+ =stock:discussion:+ =decision:commitment:+
receive     | -   | noted    | =briefing:note:+a
hear        | -   | noted    | =briefing:note:+a

condemn     | psc | =        | *:concern
deplore     | psc | =        | *:concern
denounce    | psc | =        | *:concern
decry       | pc  | =        | *:concern
oppose      | psc | =        | *:concern
object      | pc  | =        | to:concern that:concern
reject      | psc | =        | *:concern
regret      | psc | =        | *:concern
lament      | pc  | =        | *:concern
protest     | p   | =        | *:concern
criticise   | psc | =        | *:concern
criticize   | psc | =        | *:concern
raise       | psc | =        | =regret:concern:+ =matter:discussion
express     | psc | =        | =regret:concern:+ =thanks:welcome:+ =support:position:+ =sorrow:position:+ =readiness:commitment:+ =vow:affirmation:+ =view:position:+ =importance:affirmation
voice       | psc | =        | =regret:concern:+ =thanks:welcome:+ =support:position:+ =readiness:commitment:+ =vow:affirmation:+ =view:position:+ =view:position:+
convey      | psc | =        | =regret:concern:+ =thanks:welcome:+ =support:position:+ =sorrow:position:+ =readiness:commitment:+ =vow:affirmation:+ that:position =view:position:+
register    | p   | =        | =regret:concern:+ =thanks:welcome:+

discuss     | psc | =        | *:discussion
exchange    | ps  | =        | =views:discussion:+
review      | ps  | =        | *:discussion
consider    | s   | =        | that:position *:discussion
examine     | s   | =        | *:discussion
analyse     | s   | =        | *:discussion
analyze     | s   | =        | *:discussion
assess      | s   | =        | that:position *:discussion
address     | s   | =        | *:discussion
explore     | s   | =        | *:discussion
share       | s   | =        | =resolve:commitment =regret:concern:+ =intent:commitment =stance:position =outlook:position =views:discussion =text:discussion =view:position that:discussion
present     | s   | =        | =gift:none *:discussion
identify    | s   | =        | *:discussion
reflect     | p   | =        | on:discussion upon:discussion =regret:concern
comment     | pc  | =        | on:discussion that:position
speak       | p   | =        | of:discussion about:discussion to:discussion on:discussion
touch       | p   | =        | on:discussion upon:discussion
talk        | -   | =        | about:discussion
deliberate  | -   | =        | on:discussion upon:discussion over:discussion
debate      | s   | =        | *:discussion
delve       | p   | =        | into:discussion
dwell       | -   | =        | on:discussion upon:discussion
update      | -   | =        | each:discussion
cover       | s   | =        | *:discussion
brief       | -   | =        | *:discussion
consult     | -   | =        | on:discussion with:discussion
hold        | -   | =        | =talks:discussion:+ =stance:position:+ =blame:position
have        | -   | =        | =talks:discussion:+
focus       | -   | =        | on:discussion upon:discussion
engage      | -   | =        | =talks:discussion

say         | c   | =        | *:position
stand       | -   | =        | with:position by:affirmation:by together:position firmly:position firm:position shoulder:position against:position in+solidarity:position
report      | pc  | =        | to:none *:position
state       | pc  | =        | *:position
support     | c   | =        | *:position
give        | -   | =        | =support:position:+
lend        | -   | =        | =support:position:+
back        | -   | =        | *:position
believe     | p   | =        | that:position *:position
trust       | -   | =        | that:position
hope        | -   | =        | that:position
understand  | -   | =        | that:position =importance:position
align       | -   | =        | =self:position
associate   | -   | =        | =self:position
dissociate  | -   | =        | =self:concern
disassociate| -   | =        | =self:concern
repudiate   | psc | =        | *:concern
enter       | -   | =        | =reservation:concern:+a
disclose    | pc  | =        | *:position
concede     | pc  | =        | that:affirmation
apologise   | p   | =        | for:position
apologize   | p   | =        | for:position
validate    | s   | agreed   | =text:commitment
consent     | -   | agreed   | to:commitment
float       | -   | =        | =idea:request
disassociate| -   | =        | =self:concern
distance    | -   | =        | =self:concern
outline     | psc | =        | *:position
articulate  | ps  | =        | *:position
put         | -   | =        | forward:position:forward =importance:affirmation:+
make        | p   | =        | clear:position:clear it+clear:position:clear =points:position:+ =vows:commitment:+
issue       | s   | =        | =appeal:request =text:position
release     | s   | =        | =text:position
endorse     | psc | =        | =text:commitment *:position
declare     | pc  | =        | *:position
proclaim    | pc  | =        | *:position
assert      | pc  | =        | *:position
argue       | pc  | =        | *:position
maintain    | -   | =        | that:position
add         | pc  | =        | that:position
write       | -   | =        | that:position
reply       | -   | =        | that:position
respond     | -   | =        | that:position
remark      | pc  | =        | on:discussion *:position
explain     | pc  | =        | *:position
clarify     | c   | =        | *:position
indicate    | c   | =        | =readiness:commitment:+ that:position
signal      | -   | =        | =readiness:commitment:+ that+duty:commitment that:position
inform      | c   | =        | *:position
reserve     | -   | =        | =right:position:+
mourn       | p   | =        | *:position
describe    | pc  | =        | *:position
suggest     | pc  | =        | *:position
warn        | pc  | =        | *:position
caution     | pc  | =        | against:position that:position
insist      | pc  | =        | *:position
tell        | c   | =        | *:position
assure      | pc  | =        | *:position
`

/** Past tense and past participle of the verbs above that have their own. */
export const IRREGULAR = `
seek sought sought
undertake undertook undertaken
strive strove striven
set set set
draw drew drawn
take took taken
pay paid paid
hear heard heard
speak spoke spoken
hold held held
say said said
write wrote written
stand stood stood
understand understood understood
put put put
make made made
give gave given
lend lent lent
bear bore borne
have had had
dwell dwelt dwelt
tell told told
commit committed committed
recommit recommitted recommitted
refer referred referred
plan planned planned
flag flagged flagged
signal signalled signalled
concur concurred concurred
aim aimed aimed
`

/** Verbs that are also common nouns: in their plain and their -s form the words around must show a verb. */
export const ALSO_NOUNS = new Set(
  `stress highlight point draw pledge vow promise plan aim endeavour endeavor offer sign launch look call request demand
  appeal task welcome praise hail salute pay note object regret protest raise voice register exchange review address share
  present comment report touch talk debate cover brief hold state support back issue reach set direct lament progress ink initial
  guarantee resolve urge approach echo place accord mandate press form institute trust hope signal reserve caution update mark reply order charge distance associate`.split(
    /\s+/,
  ),
)
