import type { DateWords } from '../words.ts'

export const english: DateWords = {
  months: 'january february march april may june july august september october november december'.split(' '),
  shortMonths: ['jan', 'feb', 'mar', 'apr', '', 'jun', 'jul', 'aug', 'sep|sept', 'oct', 'nov', 'dec'],
  doubtful: 'march|april|may|june|august',
  weekdays: 'sunday monday tuesday wednesday thursday friday saturday'.split(' '),
  shortWeekdays: ['sun', 'mon', 'tue|tues', 'wed|weds', 'thu|thur|thurs', 'fri', 'sat'],
  doubtfulDays: '',
  early: 'early|beginning|start',
  mid: 'mid|middle',
  late: 'late|end',
  joins: 'of|the|in',
  and: 'and|or',
  to: 'to|through|thru|until|till',
  before:
    'in|since|until|till|during|last|this|next|on|past|previous|coming|early|late|mid|through|throughout|before|after|by|from',
  beforeYear:
    'in|since|until|till|during|before|after|by|from|of|year|between|fiscal|circa|around|spring|summer|autumn|fall|winter|early|late|mid|season|edition',
  determiners: 'the|this|that|his|her|its|their|our|my|your|a|s|and',
  afterYear: 'was|is|has|had|will|saw|would|marked|marks|brought|became|ad|ce',
  units:
    'people|men|women|children|troops|soldiers|police|officers|workers|employees|jobs|homes|houses|students|seats|votes|points|tons|tonnes|tanks|km|kms|kilometers|kilometres|miles|meters|metres|feet|ft|pounds|dollars|euros|yen|rupees|yuan|percent|kg|kilograms|hectares|acres|square|cubic|hours|minutes|seconds|days|weeks|months|years|times|megawatts|mw|rpm|calories|copies|pages|members|residents|families|cases|deaths|patients|doses|vehicles|cars|aircraft|missiles|rounds|million|billion|thousand|hundred|hp|cc|hz|mg|ml',
  numbered:
    'resolution|flight|article|section|law|route|highway|room|no|number|page|chapter|bill|case|directive|regulation|order|paragraph|channel|psalm|box|suite|extension|code|about|nearly|almost|over|than|least|some|approximately|roughly|exactly',
  beforeDecade: '',
  afterDecade: 's',
  at: 'at',
  capital: true,
  dayFirst: false,
}
