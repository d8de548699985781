import type { DateWords } from '../words.ts'

export const spanish: DateWords = {
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre|setiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  shortMonths: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep|sept|set', 'oct', 'nov', 'dic'],
  doubtful: 'julio|abril|agosto',
  weekdays: ['domingo', 'lunes', 'martes', 'miércoles|miercoles', 'jueves', 'viernes', 'sábado|sabado'],
  shortWeekdays: ['dom', 'lun', 'mar', 'mié|mie', 'jue', 'vie', 'sáb|sab'],
  doubtfulDays: '',
  early: 'principios|comienzos|inicios|principio|inicio',
  mid: 'mediados',
  late: 'finales|fines|fin|final',
  joins: 'de|del|el',
  and: 'y|e|o',
  to: 'al|a|hasta',
  before:
    'en|de|desde|hasta|este|el|pasado|próximo|mes|del|durante|tras|antes|principios|mediados|finales|fines',
  beforeYear:
    'en|de|del|desde|hasta|año|antes|principios|mediados|finales|verano|otoño|invierno|primavera|entre|y|tras|temporada',
  determiners: 'el|la|cumbre',
  afterYear: 'fue|es|ha|será|marcó|vio',
  units:
    'personas|hombres|mujeres|niños|soldados|militares|policías|euros|dólares|pesos|kilómetros|km|metros|toneladas|empleos|trabajadores|muertos|heridos|casos|veces|años|días|horas|habitantes|alumnos|plazas|votos|puntos|hectáreas|millones|migrantes',
  numbered: 'resolución|vuelo|artículo|ley|número|página|capítulo|sala|unos|unas|casi|más|cerca|menos|ruta',
  beforeDecade: 'años|década',
  afterDecade: '',
  at: 'a|las',
  capital: false,
  dayFirst: true,
}
