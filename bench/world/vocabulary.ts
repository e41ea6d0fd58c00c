import { fold, wordsOf } from "../../server/platform/index.ts";

/** Parts of company names as they are written, with the words by which search finds them. */
export interface Vocabulary {
  readonly shown: readonly string[];
  readonly folded: readonly string[];
  /** The words of each part, with single spaces between. */
  readonly words: readonly string[];
}

const families =
  `Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Conti De Luca Müller Schmidt Schneider Fischer Weber
  Meyer Wagner Schröder Martin Bernard Dubois Lefèvre Moreau García Fernández Núñez Peña López Silva Gonçalves Nowak Kowalski Wójcik
  Łukaszewicz Novák Dvořák Nagy Tóth Popescu Ionescu Jensen Sørensen Andersson Öberg Virtanen Smith Jones O'Brien McCarthy Cohen Yılmaz
  Şahin Иванов Ковалёв Шевченко Παπαδόπουλος محمود כהן 佐藤 鈴木 王伟 김민수 नायर`.split(/\s+/);

const trades = `Costruzioni Consulting Commerciale Cooperativa Computing Communications Logistica Logistics Trasporti Transport Impianti
  Elettronica Electronics Software Systems Sistemi Services Servizi Solutions Soluzioni Design Studio Engineering Ingegneria Meccanica
  Foods Alimentari Vini Agricola Farms Pharma Farmacia Medical Dental Clinic Textiles Tessile Moda Fashion Arredamenti Furniture
  Immobiliare Immobilien Energia Energy Solar Ambiente Recycling Edilizia Bau Stahl Holz Papier Print Grafica Media Events Viaggi Travel
  Hotel Ristorazione Catering Sport Musik Assicurazioni Insurance Finance Capital Security Vigilanza Robotics Cloud Data Network 貿易`.split(
  /\s+/,
);

const places =
  `Torino Milano Roma Napoli Bologna Firenze Venezia Genova Bari Palermo Trento Verona Padova Catania Berlin Hamburg München Köln
  Frankfurt Stuttgart Wien Graz Zürich Genève Paris Lyon Marseille Bordeaux Nantes Madrid Barcelona Valencia Sevilla Lisboa Porto London
  Manchester Leeds Bristol Dublin Cork Amsterdam Rotterdam Bruxelles Antwerpen København Aarhus Stockholm Göteborg Oslo Bergen Helsinki
  Warszawa Kraków Praha Brno Budapest Bucureşti Sofia Athína Istanbul Boston Chicago Denver Austin Seattle Toronto Montréal Sydney`.split(
    /\s+/,
  );

const forms = [
  "S.r.l.",
  "S.p.A.",
  "S.n.c.",
  "GmbH",
  "GmbH & Co. KG",
  "AG",
  "SARL",
  "SA",
  "Ltd",
  "Inc.",
  "LLC",
  "Company",
  "& Sons",
  "株式会社",
];

/** Invented brands, the same in every run. */
function brands(count: number): string[] {
  const first = [
    "Al",
    "Be",
    "Ca",
    "Co",
    "Da",
    "El",
    "Fi",
    "Ga",
    "Hel",
    "In",
    "Jo",
    "Ka",
    "Lu",
    "Me",
    "No",
    "Or",
    "Pa",
    "Qui",
    "Ri",
    "So",
    "Ta",
    "Ul",
    "Va",
    "Zo",
  ];
  const middle = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "xo", "za"];
  const last = ["nia", "tech", "ra", "lis", "net", "mar", "dos", "via", "rix", "plan"];
  return Array.from({ length: count }, (_, index) => {
    const place = (index * 7919) % (first.length * middle.length * last.length);
    return `${first[place % first.length]}${middle[Math.floor(place / first.length) % middle.length]}${last[Math.floor(place / first.length / middle.length)]}`;
  });
}

function vocabulary(shown: readonly string[]): Vocabulary {
  return { shown, folded: shown.map(fold), words: shown.map((part) => wordsOf(part).join(" ")) };
}

/** A company's name is one of each, in this order. The first entries of a list are by far the most frequent. */
export const nameParts: readonly Vocabulary[] = [
  vocabulary([...families, ...brands(3_000)]),
  vocabulary(trades),
  vocabulary(places),
  vocabulary(forms),
];

/** In the names of these customers, and of no others, in place of the first part: a word that is rare at every size. */
export const rare = { word: "Zephyranthes", customers: [17, 1_017, 2_017, 5_017, 9_017] };
