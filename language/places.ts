/** Without names that are words or people's more often (Natal, Vitória, Santos, Pará); of two words one that tells. */
const inBrazil = `
manaus belem santarem maraba ananindeua macapa palmas fortaleza recife olinda caruaru petrolina salvador maceio aracaju
teresina mossoro goiania anapolis brasilia taguatinga cuiaba curitiba londrina maringa cascavel florianopolis joinville
blumenau itajai chapeco criciuma pelotas canoas gramado campinas sorocaba guarulhos osasco barueri jundiai piracicaba
bauru taubate limeira niteroi petropolis macae uberlandia uberaba contagem betim bahia pernambuco ceara maranhao piaui
paraiba alagoas sergipe amazonas amapa rondonia roraima tocantins goias parana catarina`;
const countries = `
portugal espanha spain italia italy franca france alemanha germany inglaterra england irlanda ireland argentina chile
uruguai uruguay paraguai paraguay bolivia peru colombia mexico canada eua usa japao japan angola mocambique europa europe`;

/** Names that are words as well: only "em" before them tells that a place is meant. */
const townsAfterIn = `
natal santos vitoria salto patos betania bonito registro sinop ilheus lages palmital guaruja sobral`;

/** Where no word of the name tells: "alegre" is a mood. */
const townsOfWords = `
porto alegre, porto velho, rio branco, boa vista, campo grande, joao pessoa, sao luis, sao paulo, rio de janeiro,
belo horizonte, montes claros, juiz de fora, ouro preto, pouso alegre, governador valadares, sete lagoas,
feira de santana, vitoria da conquista, porto seguro, campina grande, juazeiro do norte, nova iguacu, duque de caxias,
sao goncalo, volta redonda, cabo frio, nova friburgo, campos dos goytacazes, ribeirao preto, sao jose dos campos,
sao jose do rio preto, sao bernardo do campo, sao caetano do sul, santo andre, sao carlos, presidente prudente,
mogi das cruzes, praia grande, santa barbara doeste, ponta grossa, foz do iguacu, sao jose dos pinhais, caxias do sul,
passo fundo, santa maria, novo hamburgo, sao leopoldo, bento goncalves, balneario camboriu, jaragua do sul, vila velha,
cachoeiro de itapemirim, aparecida de goiania, rio verde, rio grande do sul, rio grande do norte, mato grosso,
minas gerais, espirito santo, distrito federal`
  .trim()
  .split(/\s*,\s*/)
  .map((name) => name.split(/\s+/));

const joined = townsOfWords.map((words) => words.join(''));
const townsByFirstWord = new Map<string, string[][]>();
for (const name of townsOfWords) {
  const [first = ''] = name;
  townsByFirstWord.set(first, [...(townsByFirstWord.get(first) ?? []), name]);
}

const towns = words(inBrazil);
const namesAfterIn = new Set(words(townsAfterIn));

const peersOfPlace = new Map(
  [[...words(inBrazil), ...joined], words(countries)].flatMap((names) =>
    names.map((name): [string, readonly string[]] => [name, names]),
  ),
);

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

/** Other places of the kind that a folded word names: towns and states of Brazil, or countries. None for another word. */
export const placesLike = (word: string): readonly string[] => peersOfPlace.get(word) ?? [];

/** The same for names that are words as well, after "em": "em Santos" is a town, "os santos" are none. */
export const placesLikeAfterIn = (word: string): readonly string[] => (namesAfterIn.has(word) ? towns : []);

/** How many folded words from `at` on are the name of one town or state: 2 for "porto alegre"; 0 where none is. */
export function wordsOfTown(words: readonly string[], at: number): number {
  const fitting = (townsByFirstWord.get(words[at] ?? '') ?? []).filter((name) =>
    name.every((word, offset) => words[at + offset] === word),
  );
  return Math.max(0, ...fitting.map((name) => name.length));
}

/** Whether folded words name a town, a state or a country. */
export function namesPlace(words: readonly string[]): boolean {
  return words.some((word, at) => placesLike(word).length > 0 || wordsOfTown(words, at) > 0);
}
