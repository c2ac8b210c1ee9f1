/** Without names that are words or people's more often (Natal, Vitória, Santos, Pará); of two words the one that tells. */
const inBrazil = `
manaus belem santarem maraba ananindeua macapa palmas fortaleza recife olinda caruaru petrolina salvador maceio aracaju
teresina mossoro goiania anapolis brasilia taguatinga cuiaba curitiba londrina maringa cascavel florianopolis joinville
blumenau itajai chapeco criciuma pelotas canoas gramado campinas sorocaba guarulhos osasco barueri jundiai piracicaba
bauru taubate limeira niteroi petropolis macae uberlandia uberaba contagem betim bahia pernambuco ceara maranhao piaui
paraiba alagoas sergipe amazonas amapa rondonia roraima tocantins goias parana catarina`;
const countries = `
portugal espanha spain italia italy franca france alemanha germany inglaterra england irlanda ireland argentina chile
uruguai uruguay paraguai paraguay bolivia peru colombia mexico canada eua usa japao japan angola mocambique europa europe`;

const peersOfPlace = new Map(
  [inBrazil, countries].flatMap((list) => {
    const names = list.trim().split(/\s+/);
    return names.map((name): [string, readonly string[]] => [name, names]);
  }),
);

/** Other places of the kind that a folded word names: towns and states of Brazil, or countries. None for another word. */
export const placesLike = (word: string): readonly string[] => peersOfPlace.get(word) ?? [];
