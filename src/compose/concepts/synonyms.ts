/**
 * Words that two reporters use for one another, by language: a line is one meaning. News has a small vocabulary for what happens; where
 * one writes `refuses`, the next writes `is reluctant to approve`. Stems are taken by the code that reads the table.
 */
export const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  en: `
refuse refusal reject rejection decline oppose opposition opponent object objection reluctant reluctance hesitant hesitance hesitancy hesitation hesitate unwilling resist resistance veto unhappy displeased displeasure dissatisfied against disapprove disapproval leery wary cautious
criticise criticize criticism critical condemn condemnation denounce slam blast decry rebuke
approve approval approved endorse endorsement back backing support supportive favor favour
agree agreement consent unanimous unanimity deal accord pact
require requirement need necessary must
talk talks discuss discussion deliberation negotiation negotiate consultation dialogue
open opening establish establishment set launch create creation found inaugurate
plan scheme proposal propose proposed idea suggestion bid move
office bureau
limit limitation restrict restriction confine curb cap
territory territorial geographic geographical geography
expand expansion extend extension enlarge enlargement widen broaden
mistake error blunder
increase rise grow growth surge soar climb jump
decrease fall drop decline plunge slump dip
strengthen bolster boost reinforce enhance deepen
weaken undermine erode
warn warning caution alert
threat threaten danger menace risk
kill killed killing dead die died death deaths fatality fatalities slain murder
injure injured injury injuries wound wounded hurt
arrest arrested detain detained custody apprehend
charge charged indict indicted indictment accuse accused accusation allege allegation
convict convicted conviction guilty
sentence sentenced jail jailed imprison imprisoned prison
attack assault raid ambush
shoot shooting shot gunfire gunman shooter
explode explosion blast bomb bombing
crash collide collision wreck
earthquake quake tremor temblor seismic
storm hurricane cyclone typhoon
flood flooding floods inundate
fire blaze wildfire inferno
evacuate evacuation evacuated displaced
rescue rescued rescuer save saved
search hunt manhunt
police officer cop constable
soldier troop troops servicemen
army military forces
war conflict fighting hostilities
ceasefire truce armistice
protest protester demonstration demonstrator demonstrate rally march
vote ballot poll election elect elected
win won victory defeat beat triumph
lose lost loss defeated
resign resignation quit step
appoint appointment appointed name named nominate nomination nominee
fire fired dismiss dismissal dismissed sack sacked oust ousted
meet met meeting summit conference
visit trip travel tour
sign signed signing
law legislation bill statute act
court judge tribunal justice
lawsuit sue sued suit
ban banned prohibit prohibition outlaw
buy bought purchase acquire acquisition acquired takeover
sell sold sale
company firm corporation business
employee worker staff
lay layoff cut cuts reduce reduction slash
money cash fund funds funding
price cost
rich wealthy
doctor physician medic
sick ill illness disease
hospital clinic
child children kid kids boy girl
man male
woman female
car vehicle automobile
plane aircraft jet airliner
ship vessel boat
begin start began started commence
end finish conclude concluded
stop halt suspend suspended suspension
delay postpone postponed postponement
continue ongoing proceed
return returned
leave left depart departure exit
arrive arrival
enter join joined
show showed reveal revealed disclose disclosed
cause trigger prompt spark
try attempt seek
help aid assist assistance
protect protection defend defence defense
alliance bloc
partner partnership ally
tie ties relation relations relationship
tension tensions friction
believe think
leader head chief
official spokesperson spokesman spokeswoman
former ex
big large huge major massive
`
    .trim()
    .split('\n'),
}

/** Words of saying, which every report has and none is told by. */
export const SAYING: Readonly<Record<string, string>> = {
  en: 'say says said saying tell tells told state states stated stating add adds added note notes noted report reports reported reporting accord according cite cites cited citing announce announced statement comment comments commented remark remarked mention mentioned describe described call called calling news agency source reporters media',
}

/** Words that turn the next into its contrary: `not supportive`. */
export const NEGATIONS: Readonly<Record<string, string>> = {
  en: "not no never n't cannot can't won't don't doesn't didn't isn't wasn't without",
}
