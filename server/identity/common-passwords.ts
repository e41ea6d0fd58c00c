/**
 * What people choose most when they may choose anything, as words: `judgePassword` finds them alone, repeated, in pairs, with
 * digits and signs around them and the usual replacements in them. English and Italian habits, and words of this place.
 */
const words = `
  password passwort passwords motdepasse contrasena parola parolachiave parolasegreta sicura my new old the your no temp temporary strong
  secure change changeme changemenow changeit please welcome welcomeback welcomehome benvenuto benvenuti benvenuta back home
  accesso accedi access login letmein letmeinnow signin opensesame apritisesamo admin administrator amministratore superadmin superuser
  sysadmin root toor guest user username test testing tester example demo default secret secrets topsecret segreto master key system
  manager server computer internet company office azienda ufficio partner partners partnercenter portal procura cloud reseller
  distributor customer cliente qwerty qwertyuiop azerty azertyuiop qwertz qwertzuiop asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm
  qazwsx qazwsxedc qweasd qweasdzxc abc abcd abcdef abcdefgh love iloveyou iloveyousomuch ilovemyself iloveme loveyou
  lovely tiamo tiamotanto amore amoremio amoreeterno ciao bella mondo world hello goodmorning buongiorno buonasera sunshine princess
  principessa football baseball basketball superman batman spiderman starwars pokemon dragon monkey shadow michael michelle
  jennifer jessica charlie thomas daniel jordan ashley nicole andrea francesco francesca alessandro alessandra giuseppe giuseppina
  antonio antonella giovanni giovanna roberto roberta stefano stefania valentina federica federico martina matteo lorenzo leonardo marco
  maria rossi mariarossi mariorossi forza juve juventus milan inter napoli roma lazio fiorentina ferrari lamborghini valentinorossi summer
  winter spring autumn estate inverno primavera autunno january february march april june july august september october november
  december gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre monday friday lunedi venerdi
  london paris milano italia italy america england germany chocolate cioccolato cookie cheese pizza freedom liberty trustno trustnoone
  whatever nothing fuckyou fuckoff vaffanculo killer hunter ranger harley mustang corvette mercedes porsche diamond silver golden
  purple orange yellow flower butterfly farfalla angel angelo angels jesus jesuschrist gesu correcthorsebatterystaple matrix ninja samurai
  hacker
`;

export const commonWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/));

/** Rows of keyboards and the obvious orders: any stretch of them, either way, is no secret. */
export const runs: readonly string[] = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qwertzuiop",
  "azertyuiop",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "qazwsxedcrfvtgbyhnujmikolp",
  "1q2w3e4r5t6y7u8i9o0p",
];
