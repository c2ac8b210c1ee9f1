// `natural` types its stemmers only as a whole set; loading the set costs memory that two stemmers do not.
declare module 'natural/lib/natural/stemmers/porter_stemmer' {
  const stemmer: { stem(word: string): string };
  export = stemmer;
}

declare module 'natural/lib/natural/stemmers/porter_stemmer_pt' {
  const stemmer: { stem(word: string): string };
  export = stemmer;
}
