/** Capitalised words of the calendar, lower case, in several languages: never names by themselves. Data only. */
const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

export const CALENDAR: ReadonlySet<string> = new Set(
  words(`
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
mondays tuesdays wednesdays thursdays fridays saturdays sundays
january's february's easter christmas ramadan thanksgiving passover hanukkah
januar februar märz mai juni juli oktober dezember jänner montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo
gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica
janeiro fevereiro março maio junho julho setembro outubro dezembro segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
am pm gmt utc est edt pst pdt cet cest bst ad bc
`),
)
