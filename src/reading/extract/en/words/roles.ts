/** A phrase that governs the names in the list behind it, and what it makes of them. */
export type Governor = {
  readonly gives: Gives
  /** The last words it may end with: asked first. */
  readonly ends: ReadonlySet<string>
  /** The phrase, at the end of what stands before the list. */
  readonly words: RegExp
  /** Everybody in the list is what the phrase makes of the first. */
  readonly all: boolean
}
export type Gives = 'chair' | 'host' | 'signatory' | 'participant' | 'nothing'

const governor = (gives: Gives, ends: string, words: string, all = false): Governor => ({
  gives,
  all,
  ends: new Set(ends.split(' ')),
  words: new RegExp(`(?<=^|\\s)(?:${words})$`),
})

/**
 * What stands before a list of names, lower case, tokens divided by single spaces. The one nearest to a name governs it;
 * of two that end at the same place the earlier row does.
 */
export const GOVERNORS: readonly Governor[] = [
  governor('chair', 'by', '(?:co-)?(?:chaired|helmed|presided(?: over)?|moderated)(?: \\S+){0,2} by\\b'),
  governor(
    'chair',
    'by',
    '(?:meetings?|sessions?|discussions?|dialogues?|talks|consultations?|proceedings) (?:\\S+ ){0,2}(?:was|were) (?:\\S+ )?(?:co-)?(?:led|convened) (?:jointly )?by\\b',
  ),
  governor('chair', 'of', '(?:under|with) the (?:\\S+ )?(?:co-)?chair(?:man|person)?ship of\\b'),
  governor(
    'chair',
    'co-chair co-chairs',
    "(?:led|headed) by (?:the |its |their |our )?(?:meeting ’s |meeting's )?co-chairs?\\b",
  ),
  governor('chair', 'co-chairs co-chairpersons co-chairmen', 'co-(?:chairs|chairpersons|chairmen)\\b'),
  governor(
    'chair',
    'counterpart colleague',
    'co-chair(?:s|ed|ing)? (?:\\S+ ){1,12}with (?:(?:his|her|their) )?(?:\\S+ )?(?:counterpart|colleague)\\b',
  ),
  governor(
    'chair',
    'with',
    'co-chair(?:s|ed|ing)? (?:the|this|their|our) (?:\\S+ ){0,8}(?:meetings?|sessions?|council|committee|dialogues?|talks|summit|conference|forum|ministerial) (?:\\S+ ){0,6}?with\\b',
  ),
  governor(
    'chair',
    'meeting session conference summit dialogue',
    'chairs? of the (?:meeting|session|conference|summit|dialogue)\\b',
  ),
  governor('host', 'by', '(?:co-|jointly )hosted (?:\\S+ )?by\\b|hosted jointly by\\b', true),
  governor('host', 'of', '(?:at|on) the joint invitation of\\b', true),
  governor(
    'participant',
    'and',
    '(?:hospitality|welcome) (?:accorded|extended|shown|given|offered)(?: \\S+)? to (?:him|her|them) and\\b',
  ),
  governor('host', 'by', 'hosted (?:\\S+ )?by\\b'),
  governor(
    'host',
    'of by from',
    '(?:at|on|upon|accepting|following|in response to) (?:the|an) (?:(?:kind|gracious|cordial|generous|official) )*invitation (?:of|from|(?:extended|issued) by)\\b',
  ),
  governor('host', 'of', 'as guests? of\\b'),
  governor('signatory', 'by', '(?:signed|inked|initialled)(?: \\S+){0,3} by\\b'),
  governor('signatory', 'with', '(?:will|to)(?: also)?(?: be)? sign(?:ing)?(?: \\S+){1,20} with\\b'),
  governor('signatory', 'signatory signatories', '^signator(?:y|ies)\\b'),
  governor('signatory', 'between', '(?:signing|signature|was signed|were signed)(?: \\S+){0,14} between\\b'),
  // What led up to what the text reports.
  governor('nothing', 'by', 'negotiations(?: \\S+){0,8} (?:led|headed|conducted) by\\b'),
  // Who heads what stands, not who heads those who came.
  governor(
    'nothing',
    'by',
    '(?:secretariat|agency|ministry|department|institute|company|consortium|programme|program|office|fund|bank|authority|administration|government|party|coalition|foundation|network|think-tank)(?: (?!delegation|team|side|mission|was|were)\\S+){0,4} (?:led|headed) by\\b',
  ),
  governor(
    'participant',
    'by',
    '(?:attended|joined|accompanied|led|headed|represented|witnessed|supported|assisted|opened|addressed|graced|facilitated|keynoted|welcomed|received|preceded|met|flanked) (?:\\S+ )?by\\b',
  ),
  governor('participant', 'were was are is', 'representing (?:\\S+ ){1,5}(?:were|was|are|is)\\b'),
  governor('participant', 'by from', '(?:heard|hear|hearing)(?: \\S+){0,6} (?:by|from)\\b'),
  governor('participant', 'by', '(?:and|while|,) (?:the |that )?(?:\\S+ ){1,2}(?:side|delegation) by\\b'),
  governor('participant', 'by from', 'briefings?(?: \\S+){0,12} (?:by|from)\\b'),
  governor(
    'participant',
    'comprised comprising consisted consisting of',
    '(?:compris(?:ed|ing)|consist(?:ed|ing))(?: of)?\\b',
  ),
  governor('participant', 'with alongside', '(?:together|along) with\\b|alongside\\b|as well as with\\b'),
  governor(
    'participant',
    'were was included include',
    '(?:in attendance|present|attending|attended|participating)(?: \\S+){0,6} (?:were|was|included|include)\\b',
  ),
  governor('participant', 'were was', 'took part(?: \\S+){0,4} (?:were|was)\\b'),
  governor(
    'participant',
    'were are was included include including comprised',
    '(?:participants|attendees|guests|delegates|members|leaders|officials|speakers|panellists|panelists|representatives|delegations?)(?: \\S+){0,6} (?:were|are|was|included|include|including|comprised)\\b',
  ),
  governor(
    'participant',
    'including featured featuring from',
    'including\\b|featured|featuring|with contributions from',
  ),
  governor('participant', 'of to', 'in the presence of\\b|(?:credence|credentials|instruments?) to\\b'),
  governor(
    'participant',
    'of by from',
    '(?:participation|presence|attendance|leadership|opening|speeches|remarks|addresses|presentations|interventions) (?:of|by|from)\\b',
  ),
  governor(
    'participant',
    'between among with',
    '(?<!\\b(?:ago|followed|follows|following) (?:\\S+ ){0,5})(?:meeting|meetings|talks|call|calls|discussions?|conversation|consultations?) (?:\\S+ ){0,4}(?:between|among|with)\\b',
  ),
  governor(
    'participant',
    'with',
    '(?<!\\b(?:ago|followed|follows|following) (?:\\S+ ){0,5})(?:met|meet|meets|meeting|spoke|speak|speaks|talked|conferred|sat down|engaged|held (?:\\S+ ){1,6})(?: \\S+){0,4} with\\b',
  ),
  governor(
    'participant',
    'hosted hosts hosting welcomed welcomes welcoming received receives receiving welcome on',
    '(?:hosted|hosts|hosting|welcomed|welcomes|welcoming|received|receives|receiving|(?<!\\b(?:the|a|an|its|their|our|his|her|warm|kind|kindly|gracious|generous|cordial|hearty) )welcome|called on)\\b',
  ),
  governor(
    'participant',
    'on meet met meets',
    '(?:(?:will|would|to)(?: also)? call|an? (?:\\S+ )?call) on\\b|(?:will|would|to)(?: also)? meet\\b|(?<!\\b(?:when|after|since|that|which) (?:\\S+ ){0,8})(?:met|meets)\\b',
  ),
  governor(
    'participant',
    'said says added remarked stated noted',
    '[”"’] (?:said|says|added|remarked|stated|noted)\\b',
  ),
  governor(
    'participant',
    'by from of',
    '(?:welcome|welcoming|opening|keynote|closing|congratulatory) (?:address|addresses|speech|speeches|remarks|message|messages) (?:\\S+ )?(?:by|from|of)\\b',
  ),
  governor('participant', '— – -', 'we [—–-]'),
  governor(
    'nothing',
    'by',
    '(?:launched|established|announced|initiated|founded|proposed|appointed|created|issued|made|taken|given|statement|statements|speech|report|proposed|co-sponsored|written|named) by\\b',
  ),
  governor(
    'nothing',
    'of by from to',
    '(?:election|appointment|passing|death|memory|visit|visits|visit (?:\\S+ ){0,4}|legacy|administration|government|inauguration|assassination|release|invitation (?:\\S+ )?) (?:of|by|from|to)\\b',
  ),
  governor(
    'nothing',
    'congratulated congratulate succeed succeeds succeeding succeeded replaces replacing thanked thank thanks the of between since following by',
    '(?:congratulated|congratulate|succeeds?|succeeding|succeeded|replaces|replacing|thanked|thank|thanks|welcomed the|behalf of|between|since|following|ahead of|(?<!and )by)\\b',
  ),
]

/** Participles before "by" at the head of a list that is one side's. */
export const SIDE_OF_LIST = 'represented led headed accompanied joined supported assisted attended'

/** Words that make the person right behind them one of another time. */
export const EARLIER = new Set('late former previous past then outgoing incoming'.split(' '))

/** Verbs besides those of statements by which a person takes part in a meeting, in the forms that reports use. */
export const TAKING_PART = new Set(
  `said says met meets spoke speaks attended attends joined joins led leads headed participated participates represented
  represents delivered delivers hosted hosts visited visits witnessed witnesses briefed opened opens closed concluded
  concludes convened convenes gathered gather held holds travelled traveled arrived inaugurated addressed addresses
  received receives helmed moderated presented gave gives took takes made makes will is are was were has have had also
  declared directed exchanged reviewed established decided looks intend intends affirm affirms told attend join remain
  remains plan plans discuss discussed convene meet`.split(/\s+/),
)

export const CHAIRING = new Set(
  'chair chairs chaired chairing co-chair co-chairs co-chaired co-chairing helmed presided presides'.split(
    ' ',
  ),
)

export const SIGNING = new Set('signed sign signs inked initialled'.split(' '))
