/**
 * Words that reports exchange for one another when they retell a remark, in English, one line a group. Data only: used to bring wordings
 * of one speaker together, never to change a word.
 */
const GROUPS = `
mistake error blunder misstep fault misjudgment
big significant major large huge great serious massive enormous grave considerable substantial
small minor slight little tiny
enlarge expand broaden extend widen enlargement expansion extension increase grow growth
spectrum scope reach range geography territory territorial area
reduce cut lower decrease shrink diminish lessen curb limit restrict
warn caution alert warning
stress emphasize emphasise underline underscore highlight
oppose object reject resist refuse opposition objection rejection refusal
support endorse favor favour approve
agree accept consent
talk discussion negotiation deliberation consultation discuss negotiate
begin start launch commence
end stop halt cease finish conclude
help aid assist assistance
attack assault strike offensive raid
kill murder slay
dead death die deadly fatal
injure wound hurt injury
war conflict fighting hostilities
fight battle combat struggle
peace ceasefire truce
danger threat risk hazard peril dangerous risky
fear worry concern anxiety worried concerned afraid
angry furious outraged anger fury outrage
wrong false untrue incorrect lie
important crucial vital essential key critical
strong powerful mighty strength power
weak feeble fragile
quick fast rapid swift
plan scheme proposal project programme program
aim goal target objective purpose
want seek wish desire hope
need require demand must
company firm corporation
money fund cash finance funding
rise climb increase jump surge soar
fall drop decline decrease plunge slump
show reveal demonstrate prove indicate
hide conceal cover
build construct create make establish
destroy ruin wreck demolish devastate
win victory triumph
lose defeat loss
law legislation
court judge tribunal
arrest detain seize capture custody
free release liberate
protect defend safeguard guard defence defense
safe secure security safety
change alter shift transform
leave quit depart exit withdraw
try attempt effort endeavor endeavour
push press urge drive
allow permit let enable
prevent block stop bar
choose select pick
tense tension friction strain
ally partner friend
enemy foe rival opponent adversary
answer reply response respond
result outcome consequence
whole entire full total complete
doctor physician
police officer cop
car vehicle
street road
ship vessel boat
plane aircraft jet
weapon arm gun
bomb explosive device
sad tragic terrible awful horrific
`

/** Word → number of its group. */
export const GROUP_BY_WORD: ReadonlyMap<string, number> = new Map(
  GROUPS.split('\n')
    .flatMap((line, group) => line.split(' ').map((word): [string, number] => [word, group]))
    .filter(([word]) => word !== '')
    .reverse(),
)
