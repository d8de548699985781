/**
 * Common given names with the sex they tell, lower case, from many countries. Data only. Names given to both sexes stand in `EITHER`:
 * they tell that a person is named, not which pronoun follows.
 */
const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

const MALE = words(`
aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto alec alejandro aleksandr alessandro alexander alexei alexis alfonso alfred
ali alistair allan allen alvaro amir anatoly anders andre andrea andreas andrei andres andrew andrzej andy angus anthony antoine anton antonio arjun
arnaud arnold arthur arturo asif axel barack barry bart bartosz ben benedict benjamin benny bernard bernardo bernie bernd bert bill billy björn bob
bobby boris brad bradley brandon brendan brett brian bruce bruno bryan byron calvin carl carlo carlos cedric cesar chad charles charlie chester
chris christian christoph christophe christopher chuck clarence clark claude claudio clement clifford clint clive colin conor craig curtis cyril
daisuke dale damian damien dan daniel danny darren dave david dean denis dennis derek dick diego dieter dimitri dirk dmitri dmitry dominic dominique don donald
douglas doug duncan dustin dwight dylan earl ed eddie edgar eduardo edward edwin elias elijah elliott emile enrico enrique eric erik ernest
ernesto ethan eugene evan fabien fabio farid felipe felix ferdinand fernando fidel finn florian floyd francesco francis francisco franck franco
frank frans franz fred frederic frederick friedrich gabriel gareth gary gavin gene geoff geoffrey george georges georgi gerald gerard gerd gerhard
giancarlo gilbert gilles gino giorgio giovanni giulio giuseppe glenn gonzalo gordon graham grant greg gregory guillaume guillermo gunther gus gustavo guy
habib hamid hamza hans harald harold harry harvey hasan hassan hector heinrich heinz helmut henri henrik henry herbert herman hernan hiroshi horst hossein howard
hubert hugh hugo hussein hussain ian ibrahim ignacio igor ilya imran ingo isaac isaiah ismail ivan jack jackson jacob jacques jaime jake jakob jakub jamal james jan jared
jason javier jay jean jeb jeff jeffrey jeremy jerome jerry jesse jesus jim jimmy joachim joao joaquin jochen joe joel joerg johan johann johannes john johnny
jon jonas jonathan jordi jorge jose josef joseph josh joshua juan jules julian julien julio jürgen justin kai kamal kareem karl karim keith ken kenji kenneth kent kevin khalid
kirk klaus konrad kurt kyle lance larry lars laurent lawrence lee leo leon leonard leonid leonardo leroy leslie lewis liam lindsey lionel logan lorenzo lou louis luc luca lucas luigi luis
luiz lukas luke mahmoud malcolm manfred manuel marc marcel marcelo marco marcos marcus mariano mario mark markus marshall martin marty marvin
masahiro mateo mathias mathieu matt matteo matthew matthias maurice mauricio max maxim maxime maximilian mehmet mel michael michal michel miguel mike mikhail miles milos mitch mitt
mohamed mohammad mohammed moritz muhammad murray mustafa nathan nathaniel neal ned neil nelson nicholas nick nicolas nigel nikolai nikolaus noah noel norbert norman
oleg oliver olivier omar orlando oscar osman oswald otto pablo paolo patrick paul pavel pedro per percy perry pete peter petr phil philip philipp philippe
pierre piers pietro piotr rafael rahul raj rajesh ralf ralph ramon randy raul ray raymond reince reinhard rené reza ricardo riccardo rich richard rick ricky
rob robert roberto rod rodney rodolfo rodrigo roger roland rolf roman romain ron ronald rory ross roy ruben rudolf rudy rufus rupert russell ryan
saad said salman salvador sam samir samuel sandro sanjay santiago satoshi scott sean sebastian sebastien serge sergei sergey sergio seth shaun shane shawn sid simon sidney silvio
spencer stan stanislav stanley stefan stefano steffen stephan stephane stephen steve steven stewart stuart sven tadeusz taro tariq taylor ted terrence terry thabo theo theodore
thierry thomas tim timothy tobias todd tom tomas tommy tony travis trevor tristan tyler ulrich umberto valentin vasily vernon
victor viktor vince vincent vinod vitaly volker walid wallace walt walter warren wayne werner wilfried wilhelm will willem william willy winston
wolfgang xavier yann yasser yuri yusuf yves zachary zack
`)

const FEMALE = words(`
abigail ada adele adriana agnes agnieszka aicha aisha alexandra alice alicia alina alison allison alyssa amal amanda amber amelia amina amy ana anastasia andrea angela
angelica angelina anita anja ann anna annabel anne anne-marie annette annie annika antonia april ariana ashley astrid audrey ayesha barbara beatrice beatriz
becky belinda benedetta bernadette beth betsy betty beverly bianca birgit blanca bonnie brenda bridget brigitte brittany camila camilla carla carly carmen carol
carole carolina caroline carolyn carrie caterina catherine cathy cecilia celia celine chantal charlene charlotte chelsea cheryl chiara chloe christa christiane
christina christine cindy claire clara clarissa claudia colette colleen condoleezza connie constance cora corinne courtney cristina crystal cynthia daisy dana daniela danielle
daphne dawn deborah debbie debra delphine denise diana diane dianne dolores donna dora doris dorothy edith edna eileen ekaterina elaine eleanor elena elisa
elisabeth elise eliza elizabeth ella ellen elodie eloise elsa emilia emily emma erica erika erin esmeralda esther eugenia eva eve evelyn faith fatima fatma
fernanda fiona florence frances francesca françoise frieda gabriela gabriele gabrielle gail geneviève georgia georgina geraldine gertrude gillian gina giorgia giovanna giulia gisela gloria
grace greta gretchen gudrun guadalupe gwen hanna hannah harriet hazel heather heidi helen helena helene helga hilary hillary hilda hope huma
ida ilaria ilse inge ingrid irena irene irina iris isabel isabella isabelle ivana ivanka ivy jackie jacqueline jana jane janet janice janine jasmine jeanne jeannette jen
jenna jennifer jenny jessica jill jo joan joanna joanne josephine joy joyce juana judith judy julia juliana julie juliet justine kamala karen karin karla kate katarina katharina katherine
kathleen kathryn kathy katie katja katrin katrina katy kayla keiko kelly kelli kerry kim kimberly kirsten kristen kristin kristina laila larissa latifa laura lauren laurence
laurie layla lea leah leila lena leonie leslie leticia lidia lillian lilian lily linda lindsay lisa liz liza lois lola loretta lorraine louisa louise lucia lucie lucy luisa luz lydia lynn
mabel madeleine madison maggie malala manon manuela mara marcia margaret margarita margot maria mariam marian mariana marianne marie marie-claude marilyn marina marine marion marisa
marjorie marlene marta martha martina martine mary maryam mathilde maureen maya megan melania melanie melinda melissa mercedes meredith michaela michele michelle mia milena mildred mimi mina miranda miriam
moira mollie molly mona monica monika monique muriel myriam nadia nadine nancy naomi natalia natalie natasha nathalie neera nicola nicole nina nora noor olga olivia ophelia paige pamela
patricia patty paula paulina pauline peggy penelope penny petra phoebe phyllis pilar polly priscilla priti rachel raquel rebecca regina renata renate renee rita roberta robin
rosa rosalind rose rosemary roxanne ruth sabine sabrina sadie sally salma samantha sandra sandy sanna sara sarah saskia selma shannon sharon sheila shelley sherry
shirley silke silvia simone sofia sonia sonja sophia sophie stacey stella stephanie sue suella susan susana susanne suzanne svetlana sylvia sylvie tamara tania tanja tanya tara tatiana teresa
tessa thelma theresa therese tiffany tina toni tracy trish trudy ursula ute uta valentina valerie vanessa vera veronica veronique victoria viktoria violet viola virginia virginie
vivian viviane wanda wendy whitney wilhelmina yasmin yolanda yoko yvette yvonne zainab zara zoe
`)

const EITHER = words(`
alex andrea angel ariel ashley bailey blair cameron carey casey charlie chris claude cory dana dominique drew elliot emery frankie gale hayden jaime jamie jan jean jess jo jody jordan jules kai kelly kerry
kim kris lee leslie lindsay lindsey logan lou loren lynn mackenzie marion morgan nico noor pat quinn reese riley robbie robin sam sandy sasha shannon shelby sidney skyler stacy sydney
taylor terry toni tracy tyler val wei jin min yu ming jun li ping hong xiao sung hyun soo ji tae
`)

export const FIRST_NAMES: ReadonlyMap<string, 'm' | 'f' | null> = new Map<string, 'm' | 'f' | null>([
  ...MALE.map((word): [string, 'm'] => [word, 'm']),
  ...FEMALE.map((word): [string, 'f'] => [word, 'f']),
  ...EITHER.map((word): [string, null] => [word, null]),
])
